help-pair = wer, warum, nächstes Treffen, Ziele
    .words = tandem
    .asked = meine mentee, meinen mentee, mein mentee, mein mentor, meine mentorin, meinen mentor, meine:n mentor:in, mein gegenüber, mein partner, meine partnerin, mentee, mit wem, zugeordnet, zugeteilt, vermittelt, wann bekomme ich, wann kriege ich, einen mentor, eine mentorin, einen mentee, eine mentee, finde mir, zusammengebracht, warum wurde ich, zusammengetan, wer ist das, wer ist sie, wer ist er, anderen mentor, andere mentorin, anderen mentee, andere mentee, neuen mentor, neue mentorin, jemand anderen, jemand anders, anderes gegenüber, passt nicht, passen nicht, chemie, fühle mich nicht wohl, unwohl, antwortet nicht, meldet sich nicht, meldet sich nie, reagiert nicht, mein tandem, meinem tandem, unser tandem, wer ist mein Mentor, wer ist meine Mentorin, wer ist mein Mentee, mit wem bin ich in einem Tandem, erzähl mir etwas über mein Gegenüber, mit wem arbeite ich zusammen, warum hast du uns zusammengebracht, nach welchen Kriterien wurden wir zugeordnet, mein Mentor antwortet nicht, meine Mentee schreibt nie zurück, seit zwei Wochen keine Antwort, ich erreiche mein Gegenüber nicht, mein Gegenüber ist verstummt, wir kommen nicht miteinander aus, wir verstehen uns nicht, das passt nicht zusammen, ich fühle mich mit meinem Gegenüber unwohl, es gibt Spannungen zwischen uns, ich brauche Hilfe mit meinem Tandem, kann jemand vermitteln, ich hätte gern jemand anderen, kann ich den Mentor wechseln, gib mir bitte eine andere Person, unser Tandem beenden, nicht mehr zusammenarbeiten, mein Mentor hat das Unternehmen verlassen, meine Mentee hat die Stelle gewechselt, wie viele Treffen haben wir noch, wie viele hatten wir schon, mehr Treffen dranhängen, wie steht es um unser Tandem, mein Tandem öffnen, Kontaktdaten meines Gegenübers, wann bekomme ich ein Tandem, ich habe noch immer keine Mentorin, mir wurde niemand zugeteilt, wer begleitet mich, wen begleite ich, wie heißt sie nochmal, wie hieß mein Mentor, wen hast du für mich ausgesucht, ich habe die falsche Person bekommen, du hast mich falsch zugeordnet, er ghostet mich, sie ignoriert mich, Funkstille von meinem Mentor, er meldet sich nie zurück, warum ausgerechnet er, warum sie, wie kommst du auf sie, es knirscht, es ist komisch zwischen uns, wir sind nicht auf einer Wellenlänge, wir haben nichts gemeinsam, mit dieser Person möchte ich nicht weiterarbeiten, ich will aus diesem Tandem raus, Gegenüber tauschen, ist mein Tandem noch aktiv, was ist mit meinem Tandem, mein Gegenüber ist lange weg, mein Mentor hat gekündigt, ich brauche jemanden mit mehr Erfahrung, es klappt nicht mit uns, wie steht es bei uns, unser Verlauf, reagiert seit Tagen nicht, menschlich passt es nicht, wieso bin ich bei ihm gelandet, was wenn mein Mentee das Haus verlässt, gelandet bei, wer wurde mir zugeteilt, wen habt ihr für mich ausgesucht, was macht meine mentorin, aus welcher abteilung kommt er, wie erreiche ich mein gegenüber, hast du seine mailadresse, erzähl mir was über mein gegenüber, zeig uns zwei, wie läuft es bei uns beiden, wie weit sind wir, warum ausgerechnet der, wie kamt ihr auf sie, nach welchen kriterien wurden wir zusammengebracht, was haben wir gemeinsam, der funke springt nicht über, es ist etwas steif zwischen uns, sie redet von oben herab, er nimmt das nicht ernst, er redet nur von sich, sie antwortet nie auf meine nachrichten, mein mentor ist abgetaucht, seit zwei wochen keine antwort von meiner mentee, seit dem ersten mal nichts mehr von ihm gehört, mein gegenüber hat gekündigt, er verlässt uns zum monatsende, sie ist in ein anderes land gezogen, ich hätte gern ein anderes gegenüber, tauscht mich mit jemandem, gebt mir bitte wen anders, gibt es noch jemand anderen für mich, mir wäre eine andere paarung lieber, wir kennen uns schon aus einem projekt, sie war mal meine chefin, er berichtet an meinen mann, zu nah an meinem eigenen team, da gibt es einen interessenkonflikt, das mit uns beiden funktioniert nicht, wir wollen nicht mehr zusammen weitermachen, das bitte freundlich beenden, mit ihm aufhören aber nicht mit dem programm, wir würden nach dem ende gern weitermachen, können wir ein tandem bleiben, uns danach weiter treffen, ich brauche rat wegen meinem gegenüber, bei uns klemmt es, bei uns läufts gerade nicht rund, kann da jemand vermitteln, könnte jemand von der koordination mit uns reden, unangenehme situation mit meiner mentee, ich fühle mich unwohl mit ihm, er hat eine komische bemerkung gemacht, sie ist unhöflich, wo bekomme ich mein zertifikat, kriege ich eine bescheinigung, teilnahmebestätigung, etwas für die personalakte, gibt es neues von meinem gegenüber, wurde schon jemand für mich gefunden, bekomme ich bald jemanden, noch niemand für mich, immer noch allein hier, ich warte seit wochen auf jemanden, hat er mir zugesagt, hat sie schon geantwortet, was ist aus meinem vorschlag geworden, wer ist mein gegenüber, mit wem bin ich im tandem, wen hast du mir gegeben, wen treffe ich, name meiner mentee, erzähl mir was über meine mentorin, was macht sie hier, in welcher abteilung ist er, ihre telefonnummer, seine mail, wie kann ich sie kontaktieren, wie komme ich an ihn ran, warum hast du sie für mich ausgesucht, wie gut passen wir zusammen, unsere karte, alles über uns zwei, überblick über unser tandem, was haben wir bisher gemacht, wie weit sind wir zwei, wie stehen wir da, wann bekomme ich jemanden, wann werde ich vermittelt, wann erfahre ich wer es ist, habe ich schon eine mentorin, gibt es jemanden für mich, ist jemand in sicht, habt ihr mich vergessen, warte auf mentee, ich habe immer noch niemanden, bitte jemand anderen, gib mir wen anders, ich hätte gern einen wechsel, neue mentorin bitte, mein mentee sollte jemand anderes sein, ich will tauschen, es passt nicht zwischen uns, wir liegen nicht auf einer wellenlänge, falsche person für mich, kann man uns trennen, ich will die scheidung, kann ich mir mein gegenüber selbst aussuchen, er hat die firma verlassen wen bekomme ich, meine mentorin hat gekündigt, mein mentee ist ins ausland gegangen, kann ich zwei mentees haben, geht es auch zu dritt, wir werden nicht warm miteinander, gibt es eine alternative zu ihm, sie schreibt nicht zurück, was wird aus uns wenn das programm endet, können wir nach dem programm zusammenbleiben, wir würden gern als tandem weitermachen, mit ihr in die nächste runde, uns beide auf einer seite, ziele und termine von uns zweien, alles über uns an einem ort, alles auf einen blick, seit wann sind wir ein tandem, wie lange sind wir schon zusammen, ist er noch mein mentor, sind wir noch ein tandem, können wir danach weitermachen, nach dem programm, was kommt nach den sechs monaten, verlängerung für unser tandem, lieber eine frau, lieber ein mann, jemand aus einer anderen abteilung, wir kommen nicht klar, wir streiten viel, zertifikat, wo ist mein zertifikat, nachweis über die teilnahme, teilnahmebescheinigung, urkunde, bestätigung dass ich teilgenommen habe, wo sitzt sie, welches stockwerk, in welchem gebäude ist er, wo ist ihr schreibtisch
pair-heading-mentor = Dein Tandem mit { $name } (du bist Mentor:in)
pair-heading-mentee = Dein Tandem mit { $name } (du bist Mentee)
pair-department = Abteilung
pair-location = Standort
pair-next-session = Nächstes Treffen
pair-no-date = Noch keines geplant
pair-sessions = Bisherige Treffen
pair-sessions-held = { $held } von { $of }
pair-contract = Vereinbarung
pair-contract-none = Noch nicht ausgefüllt
pair-contract-proposed = Ausgefüllt, noch nicht von beiden bestätigt
pair-contract-agreed = Von beiden bestätigt
pair-thanks = Dank
pair-thanks-count = { $count ->
    [one] Einmal für dich
   *[other] { $count }-mal für dich
  }{ $shared ->
    [0] {""}
   *[other] {", "}{ $shared } zum Teilen freigegeben
  }
pair-why = **Warum ihr zusammenpasst**
pair-goals = **Eure Ziele**
pair-goal = { $text } ({ $progress } von 10)
pair-no-goals = Ihr habt noch kein Ziel vereinbart. Mit `/mentor ziel` schlägst du eines vor.
pair-plan = Treffen planen
pair-contract-open = Vereinbarung
pair-goals-open = Ziele
pair-reflect = Reflektieren
pair-thank = Danke sagen
pair-rematch = Neues Gegenüber suchen
pair-rematch-title = Tandem beenden?
pair-rematch-question = Gründe braucht es nicht, und niemand ist schuld. Euer Tandem endet, ich sage es deinem Gegenüber freundlich, und ich suche für euch beide neu.
pair-rematch-yes = Tandem beenden
pair-rematch-no = Behalten
pair-rematch-too-late = Das ging bis zum zweiten Treffen oder bis Tag { $days }. Jetzt hilft die Koordination weiter: Tippe auf „Um Hilfe bitten“ auf der Karte deines Tandems.
pair-rematched = Dein Tandem mit { $name } ist beendet, und ich sage es { $name } freundlich. Ich suche für euch beide neu.
pair-choice = Mit wem?

pair-doors-mentor = Für dich geöffnete Türen
pair-doors-mentee = Von dir geöffnete Türen
pair-compass = Kompass
pair-compass-both = { $mentor } braucht am meisten: { $need }. { $mentee } hat vermutet: { $guess }.
pair-partner = Gegenüber
pair-conversation = Zur gemeinsamen Unterhaltung
