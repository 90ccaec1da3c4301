## Themen

topic-f7 =
    .try = Eine Woche anschauen: Wann hat wer an einem anderen Ort von Ihnen gehört, und worüber?

## Fragen zum Einstieg

starter-k1 = Was haben Sie diese Woche bei der Arbeit gemacht, womit Ihr Gegenüber vermutlich nicht rechnet?
starter-k2 = Bei welchem digitalen Thema nicken Sie mit, obwohl Sie es noch nie richtig ausprobiert haben?
starter-k3 = Wenn Sie einen Tag lang meine Rolle hätten: Was würden Sie noch vor dem Mittagessen ändern?
starter-k4 = Was hat die beste Führungskraft, die Sie je hatten, anders gemacht?
starter-k5 = Welche Entscheidung der letzten Monate würden Sie mir gern einmal von innen erklären?
starter-k6 = Welche App oder welches Werkzeug würde Ihnen als Erstes fehlen? Zeigen Sie es und erzählen Sie, womit Sie sich vorher geholfen haben.
starter-k7 = Bei welcher unserer Botschaften an Bewerbende oder Beschäftigte haben Sie zuletzt die Augen verdreht?
starter-k8 = Welche vorschnelle Annahme über Sie begegnet Ihnen bei der Arbeit immer wieder, und steckt ein wahrer Kern darin?
starter-k9 = Wann hat Sie zuletzt jemand mit viel weniger Erfahrung umgestimmt?
starter-k11 = Bei welchem kleinen Signal von außen denken Sie: Das wird unser Geschäft verändern?
starter-k12 = Was müsste passieren, damit sich unsere Treffen für Sie auch in drei Monaten noch lohnen?

## Eine Frage der Reflexion, je Etappe und Rolle

prompt-contract-mentor = Was ist für Sie selbstverständlich und für Ihr Gegenüber neu? Notieren Sie zwei Dinge.
prompt-contract-mentee = Womit müssten Sie aufhören, damit Ihr Gegenüber offen mit Ihnen spricht?
prompt-hands-on-mentor = Wo haben Sie zu schnell erklärt, und wo haben Sie Ihr Gegenüber machen lassen?
prompt-perspective-mentor = Was haben Sie heute nicht gesagt, und was bräuchten Sie, um es beim nächsten Mal zu sagen?
prompt-perspective-mentee = Welche Ihrer Annahmen über andere hat dem echten Gespräch nicht standgehalten?
prompt-half-time-mentor = Was haben Sie darüber verstanden, wie hier entschieden wird, und wo können Sie es nutzen?
prompt-half-time-mentee = Was machen Sie wegen Ihrer Gespräche in der Führung anders? Wenn nichts: Woran liegt es?
prompt-transfer-mentor = Wer außer Ihrem Gegenüber sollte davon profitieren, und wie machen Sie es sichtbar?
prompt-transfer-mentee = Von welchem Signal haben Sie hier zuerst gehört, und wem haben Sie davon erzählt?
prompt-close-mentor = Was können Sie jetzt, das am Anfang noch nicht ging: erklären, führen, widersprechen?
prompt-close-mentee = Wie sorgen Sie dafür, dass Sie Stimmen wie diese weiterhin hören?

## Karten zur Vorbereitung, je fünf Minuten

lesson-mentor-1 = Ihre Rolle und der Mut dazu
    .body =
        In diesem Tandem geben Sie etwas weiter. Alles wissen müssen Sie dafür nicht. Es genügt, dass Ihnen etwas leichtfällt, was für Ihr Gegenüber neu ist.

        Der Rang macht Pause, solange Sie sich treffen. Wer viel Verantwortung trägt, bekommt selten ehrliche Antworten, und genau das macht Ihre wertvoll.

        Sie sind weder Nachhilfe noch IT-Hotline. Sie zeigen, wie Sie arbeiten und warum; Ihr Gegenüber probiert es aus.

        „Das weiß ich nicht“ ist eine gute Antwort. Dann finden Sie es zusammen heraus.

        Worüber Sie beide sprechen, bleibt unter Ihnen und fließt in keine Beurteilung ein.
    .task = Schreiben Sie drei Dinge auf, die Ihnen leichtfallen und nach denen andere Sie fragen. Eines davon zeigen Sie als Erstes.
lesson-mentor-2 =
    .body =
        Ein gutes Treffen hat drei Teile. Sie bereiten den Inhalt vor, Ihr Gegenüber kümmert sich um die Termine.

        Erst **zeigen**, etwa ein Sechstel der Zeit: an einem echten Beispiel, langsam, und dabei laut sagen, was Sie tun und warum.

        Dann **machen lassen**, knapp die Hälfte: Rollen tauschen. Ihr Gegenüber hat die Hände an der Tastatur, Sie nicht; online teilt Ihr Gegenüber den Bildschirm. Stille ist in Ordnung.

        Zum Schluss **vereinbaren**, etwa ein Sechstel: ein kleiner Versuch bis zum nächsten Mal, kürzer als eine Viertelstunde, mit Datum.

        Die übrige Zeit gehört Ihnen: Stellen Sie die Frage zur Welt Ihres Gegenübers, die Sie schon immer stellen wollten.
    .task = Suchen Sie sich ein Thema aus und notieren Sie drei Dinge: Was zeige ich? Was probiert mein Gegenüber aus? Was vereinbaren wir?
lesson-mentor-3 =
    .body =
        Fragen Sie mehr, als Sie erklären: „Wie läuft das heute?“, „Was nervt daran am meisten?“

        Feedback nach oben geht in drei Schritten: was mir aufgefallen ist, wie es auf mich gewirkt hat, was ich mir wünsche. Und vorher fragen: „Darf ich dazu etwas sagen?“

        Sie dürfen Grenzen setzen. Aufträge annehmen, Vertrauliches aus dem eigenen Team erzählen, Geräte reparieren: All das gehört nicht dazu.

        Wird es Ihnen **zu viel,** sagen Sie es früh: Ihrem Gegenüber, mit „Um Hilfe bitten“ auf Ihrer Karte oder der Koordination. Die Probleme anderer müssen Sie nicht lösen und, was Sie belastet, nicht allein tragen. Pausieren oder aufhören dürfen Sie jederzeit, ohne Begründung.
    .task = Legen Sie sich einen Satz für ein freundliches Nein zurecht. Zum Beispiel: „Dafür bin ich nicht die richtige Person, aber ich weiß, wer es ist.“
lesson-mentee-1 =
    .body =
        Hier lernen Sie. Ihr Gegenüber weiß etwas, das Sie noch nicht wissen; Titel und Dienstjahre zählen bei Ihren Treffen nicht.

        Fragen Sie, auch nach dem Einfachen. „Das habe ich noch nie verstanden“ ist der beste Anfang für ein gutes Treffen.

        Urteilen Sie später. Statt „Das geht bei uns nicht“ lieber: „Was müsste passieren, damit es geht?“

        Machen Sie es selbst. Zuschauen ist angenehm, aber hängen bleibt, was Sie selbst getan haben.

        Wenn Tandems scheitern, dann meist am Kalender: zwei Absagen hintereinander, und der Schwung ist weg. Stehen noch nicht alle Termine im Kalender? Buchen Sie sie im ersten Treffen gleich zusammen, und halten Sie sie so verlässlich ein wie Ihre wichtigsten.
    .task = Halten Sie sich jetzt drei mögliche Zeiten für das erste Treffen frei, und nennen Sie Ihrem Gegenüber alle drei.
lesson-mentee-2 = Macht, Vertraulichkeit und was Sie zurückgeben
    .body =
        Auch wenn Sie nahbar sind: Ihre Position sitzt mit am Tisch. Lassen Sie Ihr Gegenüber zuerst reden, und bedanken Sie sich für Widerspruch. Treffen Sie sich lieber nicht in Ihrem Büro oder gleich online.

        Was Sie hören, bleibt bei Ihnen. Im Zweifel gilt Gelb: erst fragen. Nichts davon geht an Vorgesetzte oder in eine Beurteilung, und Aufträge werden hier nicht verteilt.

        Geben Sie etwas zurück: einen Blick darauf, wie Entscheidungen entstehen, einen Kontakt in einen anderen Bereich, einen Platz in einer Besprechung. Insiderinformationen und Personalfragen bleiben draußen.

        Und sagen Sie, woher es kommt: Nennen Sie die Person, von der Sie es gelernt haben, sofern sie einverstanden ist.
    .task = Überlegen Sie sich eine Tür, die Sie öffnen können: einen Menschen, eine Besprechung oder eine Entscheidung, die Sie erklären.

## Kurze Fragebögen

instrument-competence-1 = Wie sicher fühlen Sie sich heute in diesem Thema?
instrument-again-1 = Wie wahrscheinlich ist es, dass Sie das Programm weiterempfehlen? (0 = sehr unwahrscheinlich, 10 = sehr wahrscheinlich)

## Datenschutz

privacy-card =
    Ich speichere, was das Programm braucht: Ihr Profil mit Themen und Arbeitstagen, Ihre Tandems, Vorschläge und Treffen, Ziele, Bewertungen, was Sie mir freiwillig schreiben und welche Nachrichten Sie bekommen und beantwortet haben. Kein Geburtsdatum, kein Geschlecht, nichts über Ihre Leistung.

    Die Koordination sieht, wer mit welchen Themen dabei ist, wer wem warum vorgeschlagen wird, wer ein Tandem bildet und warum jemand keines hat, **ob** Sie sich treffen, ob ein Tandem um Hilfe bittet, wer vorgeschlagen war, ohne dass ein Tandem daraus wurde (nie, an wem es lag), wen ich nicht erreiche und, wenn ein Programm abschließt, wer wieder mitmachen möchte und welche Tandems beiderseits weitermachen möchten; nie, worüber Sie sprechen. Ihre Texte sind nur für Sie und die Menschen, die Sie dafür auswählen. Bewertungen erscheinen nur als Zahlen für Gruppen, und nichts fließt in Beurteilungen ein.

    Den Chat kann Ihr Unternehmen vielleicht mitlesen. Vertrauliches gehört nur in meine Formulare: Texte daraus werden verschlüsselt gespeichert und nach dem Abschluss des Programms entfernt. Was Sie auswählen, etwa Themen, Ebene, Abteilung, Standort und Bewertungen, ist nicht verschlüsselt: Damit rechne ich.

    Unter `/mentor datenschutz` sehen, exportieren oder löschen Sie, was über Sie gespeichert ist.
privacy-line = Was Sie hier schreiben, können nur Sie lesen, außer Sie wählen etwas anderes. Wer was geschrieben hat, erfährt die Koordination nie. Löschen geht jederzeit.
