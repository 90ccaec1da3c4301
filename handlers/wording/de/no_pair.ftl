# An alle, die dabei sind und kein Tandem haben.
no-pair-1 = Du hast in **{ $programme }** im Moment kein Tandem. Es tut mir leid, dass du warten musst.
    .button = Themen oder Sprache ergänzen
no-pair-2 = Ich habe dich nicht vergessen: Du stehst weiter auf der Liste von **{ $programme }**. Die Vorbereitungskarten dauern je fünf Minuten, und ein erstes Treffen beginnt damit besser.
    .button = Vorbereitungskarten
no-pair-3 = Du stehst weiter auf der Liste von **{ $programme }**. Eine kurze Frage an eine Person, die sich auskennt, braucht kein Tandem: eine halbe Stunde, wann es beiden passt.
    .button = Wer beantwortet kurze Fragen?
no-pair-4 = Du wartest noch auf ein Tandem in **{ $programme }**. Was andere in ihren Treffen gelernt haben, kannst auch du lesen.
    .button = Lesen, was andere gelernt haben
no-pair-5 = Noch immer kein Tandem in **{ $programme }**; auf der Liste stehst du weiterhin. Ist dir etwas Neues aufgefallen? Das Trendradar zeigt, was anderen auffällt.
    .button = Trendradar ansehen
no-pair-6 = **{ $programme }** geht weiter, und du bleibst auf der Liste. Welche Themen andere sich wünschen oder anbieten, siehst du mit einem Klick: Vielleicht ist auch eines von dir dabei.
    .button = Alle Themen ansehen
no-pair-next = Du bleibst auf der Warteliste: Sobald jemand Neues passen könnte, spätestens nach vier Wochen, bitte ich die Koordination, wieder nach jemandem für dich zu schauen. Du musst dafür nichts tun.
no-pair-late = **{ $programme }** läuft noch bis zum { $day }. Ein Tandem kommt bis dahin wohl nicht mehr zustande, und es tut mir leid, dass es bisher nicht geklappt hat. Eine kurze Frage an eine Person, die sich auskennt, braucht kein Tandem.
no-pair-leave = Ich möchte nicht warten
no-pair-why-nobody = Warum: In der anderen Rolle hat sich noch niemand angemeldet.
no-pair-why-topics = Warum: Auf der anderen Seite hat niemand deine Themen. Ein weiteres Thema hilft oft.
no-pair-why-languages = Warum: Niemand mit deinen Themen spricht eine deiner Sprachen. Eine weitere Sprache würde helfen.
no-pair-why-level = Warum: Alle mit deinen Themen und Sprachen sind dir in der Ebene zu nah.
no-pair-why-hours = Warum: Deine Arbeitszeiten überschneiden sich zu wenig mit allen, die sonst zu dir passen würden.
no-pair-why-department = Warum: Alle, die sonst zu dir passen würden, arbeiten in deiner eigenen Abteilung.
no-pair-why-taken = Warum: Alle, die zu dir passen, sind gerade vergeben.
no-pair-why-early = In diesem Programm sind noch keine Tandems gebildet.
no-pair-why-many = Warum: Es machen mehr Mentor:innen als Führungskräfte mit, deshalb gibt es im Moment nicht für alle jemanden.
no-pair-why-mentor = Warum: Für ein Tandem braucht es eine Führungskraft, die frei ist, sich eines deiner Themen wünscht und eine Sprache und Arbeitszeiten mit dir teilt; bisher kam das nicht zusammen. Ein weiteres Thema hilft oft.
no-pair-why-other = Nicht jedes Mal lässt sich für alle jemand finden; diesmal ist für dich nichts zustande gekommen.
no-pair-end = **{ $programme }** { $over ->
    [yes] ist zu Ende gegangen
   *[no] geht zu Ende
  }, und für dich ist kein Tandem zustande gekommen. Danke, dass du die ganze Zeit bereit warst. Kurze Fragen kannst du weiterhin stellen.
