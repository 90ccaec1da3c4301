no-pair-1 = Sie haben in **{ $programme }** im Moment kein Tandem. Es tut mir leid, dass Sie warten müssen.
    .button = Themen oder Sprache ergänzen
no-pair-2 = Ich habe Sie nicht vergessen: Sie stehen weiter auf der Liste von **{ $programme }**. Die Vorbereitungskarten dauern je fünf Minuten, und ein erstes Treffen beginnt damit besser.
    .button = Vorbereitungskarten
no-pair-3 = Sie stehen weiter auf der Liste von **{ $programme }**. Eine kurze Frage an eine Person, die sich auskennt, braucht kein Tandem: eine halbe Stunde, wann es beiden passt.
    .button = Wer beantwortet kurze Fragen?
no-pair-4 = Sie warten noch auf ein Tandem in **{ $programme }**. Was andere in ihren Treffen gelernt haben, können auch Sie lesen.
    .button = Lesen, was andere gelernt haben
no-pair-5 = Noch immer kein Tandem in **{ $programme }**; auf der Liste stehen Sie weiterhin. Ist Ihnen etwas Neues aufgefallen? Das Trendradar zeigt, was anderen auffällt.
    .button = Trendradar ansehen
no-pair-6 = **{ $programme }** geht weiter, und Sie bleiben auf der Liste. Welche Themen andere sich wünschen oder anbieten, sehen Sie mit einem Klick: Vielleicht ist auch eines von Ihnen dabei.
    .button = Alle Themen ansehen
no-pair-next = Sie bleiben auf der Warteliste: Sobald jemand Neues passen könnte, spätestens nach vier Wochen, bitte ich die Koordination, wieder nach jemandem für Sie zu schauen. Sie müssen dafür nichts tun.
no-pair-why-topics = Warum: Auf der anderen Seite hat niemand Ihre Themen. Ein weiteres Thema hilft oft.
no-pair-why-languages = Warum: Niemand mit Ihren Themen spricht eine Ihrer Sprachen. Eine weitere Sprache würde helfen.
no-pair-why-level = Warum: Alle mit Ihren Themen und Sprachen sind Ihnen in der Ebene zu nah.
no-pair-why-hours = Warum: Ihre Arbeitszeiten überschneiden sich zu wenig mit allen, die sonst zu Ihnen passen würden.
no-pair-why-department = Warum: Alle, die sonst zu Ihnen passen würden, arbeiten in Ihrer eigenen Abteilung.
no-pair-why-taken = Warum: Alle, die zu Ihnen passen, sind gerade vergeben.
no-pair-why-mentor = Warum: Für ein Tandem braucht es eine Führungskraft, die frei ist, sich eines Ihrer Themen wünscht und eine Sprache und Arbeitszeiten mit Ihnen teilt; bisher kam das nicht zusammen. Ein weiteres Thema hilft oft.
no-pair-why-other = Nicht jedes Mal lässt sich für alle jemand finden; diesmal ist für Sie nichts zustande gekommen.
no-pair-end = **{ $programme }** { $over ->
    [yes] ist zu Ende gegangen
   *[no] geht zu Ende
  }, und für Sie ist kein Tandem zustande gekommen. Danke, dass Sie die ganze Zeit bereit waren. Kurze Fragen können Sie weiterhin stellen.
