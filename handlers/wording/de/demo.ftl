demo-programme = Reverse Mentoring 2026
demo-purpose = Ein halbes Jahr, in dem Führungskräfte von denen lernen, die Dinge anders angehen.
demo-goal = Jede Woche ein neues digitales Werkzeug im Alltag nutzen
demo-thanks-mentee-1 = Das Beispiel hat mir einen Nachmittag gespart. Danke!
demo-thanks-mentee-2 = Ich habe es gleich mit dem Team ausprobiert. Danke fürs Zeigen.
demo-thanks-mentee-3 = Danke: Eine Stunde zu zweit ersetzt einen ganzen Kurs.
demo-thanks-mentee-4 = Danke fürs zweimal Erklären, und dass niemand gelacht hat.
demo-thanks-mentor-1 = Danke für die Geduld und die guten Fragen.
demo-thanks-mentor-2 = Danke für die Offenheit darüber, was noch nicht klappt.
demo-thanks-mentor-3 = Danke fürs Mitnehmen. Jetzt weiß ich, wie so eine Entscheidung entsteht.
demo-thanks-mentor-4 = Danke, dass meine Idee in der Runde zur Sprache kam.
demo-own-goal = Eine Entscheidung gemeinsam mit jemandem vorbereiten, der neu im Unternehmen ist
demo-story-together = Jedes Mal haben wir eine echte Aufgabe aus der Woche genommen und mit dem Assistenten erledigt: ein Protokoll, einen heiklen Brief, die Monatszahlen.
demo-story-surprised = Wie schnell die Fragen in beide Richtungen gingen. Bald ging es mehr um Entscheidungen als um Werkzeuge.
demo-story-others = Bringt zum ersten Treffen etwas Echtes mit. Der Rest ergibt sich.
demo-learned-1 = Vor einer Entscheidung den Assistenten nach Gegenargumenten fragen.
demo-learned-2 = Eine kurze Sprachnachricht spart oft eine Besprechung.
demo-learned-3 = Den Assistenten fragen, was in einem Bericht fehlt, bevor man liest, was dasteht.
demo-learned-4 = Ein Beispiel im Prompt bewirkt mehr als drei Sätze Erklärung.
demo-learned-5 = In der ersten Minute sagen, was zu entscheiden ist; dann darf auch Stille sein.
demo-learned-6 = Ein kurzer Film aus der Werkstatt wird öfter angesehen als ein Rundbrief.
demo-learned-7 = Rückmeldung am selben Tag geben; nach einer Woche klingt sie wie eine Beurteilung.
demo-learned-8 = Eine Zusammenfassung an einer Seite des Originals prüfen, bevor man sie weitergibt.
demo-learned-9 = Ein Chatkanal für Fragen ersetzt drei Verteilerlisten.
demo-learned-10 = Wer um Widerspruch bittet, muss danach als Letzte:r sprechen.
demo-learned-11 = Ein Assistent erklärt eine Tabelle besser, wenn die Frage darübersteht.
demo-learned-12 = Kommentare in einem gemeinsamen Entwurf ersparen die erste Runde mit der Fachabteilung.
demo-learned-13 = In Bewerbungsgesprächen zuerst erzählen, was bei uns noch nicht gut ist.
demo-learned-14 = Zwanzig Minuten zusehen, wie jemand einen Assistenten fragt, bringt mehr als die Schulung.
demo-learned-15 = Ein Lob vor dem Team wirkt länger, wenn es eine Sache genau benennt.
demo-learned-16 = Was der Assistent schreibt, laut vorlesen: Dann fällt auf, was nicht nach uns klingt.
demo-learned-17 = Wer neu ist, sieht Wege, die wir uns abgewöhnt haben.
demo-learned-18 = Entscheidungen mit zwei Sätzen Begründung werden seltener noch einmal aufgerollt.
demo-learned-19 = Einen Tag in der Woche ohne Besprechung halten alle ein, wenn die Leitung anfängt.
demo-learned-20 = Eine Frage im Kanal beantwortet am besten, wer die Arbeit macht, und dann, wenn Zeit ist.
demo-learned-21 = Der Assistent findet mehr, wenn die Frage die Worte der Kundschaft nimmt.
demo-learned-22 = Ein aufgenommener Bildschirm mit einem Fenster zeigt mehr als zehn Minuten Erklären.
demo-learned-23 = Ein Fehler, von dem die Leitung selbst erzählt, öffnet das Gespräch.
demo-next-0 = Mit einer echten Aufgabe beginnen, nicht mit einem Plan.
demo-next-1 = Den Führungskräften vor dem Start sagen, dass sie die Lernenden sind.
demo-next-2 = Sechs Treffen sind wenige: alle im ersten fest eintragen.
demo-next-3 = Jedes Tandem früh bei einer Entscheidung dabei sein lassen.
demo-learned-24 = Regelmäßig fragen, welche Aufgabe niemand vermissen würde.
demo-signal-1 = Im ersten Gespräch wird gefragt, welche KI-Werkzeuge bei uns erlaubt sind.
demo-signal-2 = Zwei Lieferbetriebe schicken Angebote, die erkennbar ein Assistent geschrieben hat.
demo-signal-3 = Vor dem Anruf sieht sich die Kundschaft die Profile unserer Führungskräfte an.
demo-signal-4 = Die Azubis fragen zuerst einen Assistenten und schauen zuletzt ins Intranet.
demo-signal-5 = Ein Wettbewerber lässt nachts einen Assistenten auf Serviceanfragen antworten.
demo-signal-6 = Manche bauen sich kleine Assistenten selbst und erzählen niemandem davon.
demo-signal-7 = Messen werden Wochen vorher in sozialen Netzwerken vorbereitet.
demo-signal-8 = Immer öfter schreibt eine Maschine das Protokoll.
demo-signal-9 = Ausschreibungen fragen neuerdings nach unserer Regel für KI.
demo-signal-10 = Wer sich bewirbt, hat sich vorher Filme aus dem Betrieb angesehen.
demo-signal-11 = Auf Baustellen werden Berichte diktiert: Ein Assistent bringt sie in Form.
demo-signal-12 = Eine Lieferfirma lässt einen Assistenten die Anleitungen zu ihren Ersatzteilen schreiben.
demo-signal-13 = Die Kundschaft will wissen, welche Zahlen im Angebot eine Maschine ausgerechnet hat.
demo-signal-14 = Wissen vor dem Ruhestand wird in Gesprächen aufgezeichnet, und ein Assistent findet es wieder.
demo-signal-15 = Wer neu anfängt, ist oft über einen Beitrag im Netzwerk zu uns gekommen, nicht über eine Anzeige.
demo-signal-16 = Protokoll, Aufgabenliste, erster Entwurf: Ein Assistent fängt an, Menschen verbessern.
demo-aside-sought = { $role ->
    [mentor] Was { $name } anbietet, wird gesucht; so kann ein Tandem entstehen. Das sagt nur die Demo.
   *[mentee] Was { $name } sucht, wird angeboten; so kann ein Tandem entstehen. Das sagt nur die Demo.
  }
demo-aside-unsought = { $role ->
    [mentor] Keine Führungskraft sucht, was { $name } anbietet; so kann kein Tandem entstehen. Drück als { $name } auf „Ändern“ und nimm ein Thema dazu, zum Beispiel „{ $topic }“.
   *[mentee] Niemand bietet an, was { $name } sucht; so kann kein Tandem entstehen. Drück als { $name } auf „Ändern“ und nimm ein Thema dazu, zum Beispiel „{ $topic }“.
  }
demo-aside-alone = { $name } ist in keinem Tandem: { $why }. Der Weg geht mit zwei anderen weiter.
