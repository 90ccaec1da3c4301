help-learnings = was andere gelernt haben
    .words = erkenntnisse, erkenntnis
    .asked = andere gelernt, gelernt haben, was andere lernen, was haben andere gelernt, was lernen die anderen, was andere mitgenommen haben, Erkenntnisse anderer Tandems, Erfahrungen anderer Teilnehmender, Ergebnisse bisher, was ist dabei herausgekommen, was nehmen andere mit, was sagen die Leute über das Programm, Beispiele aus anderen Tandems, Tipps von anderen, gute Beispiele, zeig die Erkenntnisse, Wissen aus dem Programm, was machen die anderen, was haben andere Mentoren herausgefunden, was kommt bei den anderen heraus, Aha-Erlebnisse von anderen, was hat es bei anderen verändert, was hat anderen geholfen, was andere klüger gemacht hat, was Leute gelernt haben zum Nachlesen, was anderswo geklappt hat, von anderen lesen, von dem profitieren was andere herausgefunden haben, Anregungen aus anderen Tandems, Wissenssammlung, hat jemand aufgeschrieben was er gelernt hat, hat jemand was zu prompts geschrieben, wie machen es die anderen, erfahrungen anderer tandems, was man daraus lernt, was hat bei anderen funktioniert, gibt es was zu lesen, gesammeltes wissen, hat das schon jemand gelöst, lesen was andere geteilt haben, was zu onboarding finden, von anderen was über feedback, bester tipp, ich hatte was geteilt wo ist das, zurückziehen was ich geteilt habe, bibliothek, erkenntnisse durchsuchen, was ist für andere dabei rausgekommen, berichte von anderen, fundgrube, was haben leute geschrieben das weitergegeben werden darf, etwas aus dem geteilten nehmen, einen eintrag ausblenden, dieser tipp soll nicht für alle sichtbar sein, jemand hat was privates geteilt nimm es raus, welche erkenntnisse werden gezeigt, was haben tandems freigegeben, texte die für alle geteilt wurden, gibt es was gutes zum zitieren, schöne zitate aus den tandems, die besten erkenntnisse bisher, bearbeiten was andere geteilt haben, da steht was beleidigendes drin, was können neue lesen, freigegebene texte, was wurde freigegeben, in einem geteilten text steht der name eines kunden, ein name muss aus einem geteilten text raus, namen in dem was geteilt wurde, einen beitrag eines tandems runternehmen, etwas nicht mehr veröffentlichen, der eintrag muss weg, da steht was vertrauliches in einer erkenntnis, löschen was allen gezeigt wird, lehren anderer tandems, gelerntes, einsichten von anderen, tipps die andere gefunden haben, etwas nützliches zum lesen, wissen von anderen, beste erkenntnisse, was kam bei anderen treffen raus, was sagen andere führungskräfte, erkenntnisse zu, was andere geteilt haben, etwas zu führung, etwas zu künstlicher intelligenz, meine erkenntnis mit allen teilen, einen der texte entfernen, in einem geteilten text steht ein kundenname, was hatten die anderen davon, tipps von anderen mentorinnen, tipps anderer führungskräfte, was nehmen die anderen so mit, Perlen aus anderen Duos, wie machen das die anderen, hat schon wer was zu Feedback geschrieben, was hat bei anderen geklappt, Tipps von den übrigen, was sagen die Leute in eigenen Worten, Aha-Momente der anderen, stöbern was geteilt wurde
learning-texts-heading = Was andere gelernt haben
released-on = Thema: { $topic }
released-with = Mit all diesen Wörtern: { $words }
learning-texts-none = Noch ist nichts freigegeben. Wer in einer Reflexion „Andere, ohne meinen Namen“ wählt, gibt einen Text für andere frei; jeden Montag zeige ich, was von mindestens { $authors } Personen zusammengekommen ist.
released-none-in-language = Auf { $language } gibt es noch keine; diese sind in anderen Sprachen:
released-nothing-found = Dazu habe ich nichts gefunden. Versuch es mit weniger Wörtern oder mit einem Thema.
learning-texts-note = Jeder Text stammt von einer von mindestens { $authors } Personen, deren Texte zusammen freigegeben wurden, ohne Namen, Tag oder Tandem. Mehr findest du mit `/mentor erkenntnisse` und einem Wort.
released-beside = { $told }
released-by-mentor = aus der Rolle Mentor:in
released-by-mentee = von einer Führungskraft
released-helped = { $count ->
    [one] hilft 1 Person
   *[other] hilft { $count } Personen
  }
released-helps = Hilft mir
released-helps-noted = { $count ->
    [one] Notiert, ohne deinen Namen: Vor dir hat das noch niemand gesagt.
   *[other] Notiert, ohne deinen Namen: Das hilft { $count } Personen.
  }
released-helps-already = Das hast du schon gesagt; es zählt einmal.
released-who = Wer zeigt mir das?
released-hide = Ausblenden
released-hide-question = Dann kann niemand mehr diesen Text lesen oder finden, und er lässt sich nicht zurückholen.
released-hide-no = Behalten
released-hidden = Ausgeblendet: Niemand kann diesen Text mehr lesen oder finden.
released-gone = Diesen Text gibt es nicht mehr.
released-topics = Thema wählen
released-all-languages = In allen Sprachen
learnings-mine = Meine wartenden Texte
learnings-mine-intro = Sobald Texte von mindestens { $authors } Personen zusammengekommen sind, wird eine Kopie ohne deinen Namen freigegeben. Bis dahin kannst du jeden zurücknehmen:
learnings-take-back = Zurücknehmen
learnings-taken-back = Zurückgenommen: Diesen Text kannst jetzt nur du lesen.
learnings-none-of-mine = Keiner deiner Texte wartet auf seine Freigabe.
learnings-too-late = Von diesem Text ist inzwischen eine Kopie ohne deinen Namen freigegeben. Welche das ist, weiß ich nicht mehr, deshalb kann ich sie nicht zurücknehmen. Die Koordination kann einen Text ausblenden.
act-released-hide = hat in Erkenntnissen oder Trends etwas ausgeblendet
