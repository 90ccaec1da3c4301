introduction-heading = { $mentor } und { $mentee }: schön, dass Sie ein Tandem sind
introduction-next = **Nächster Schritt:** { $mentee } schlägt einen Termin für das erste Treffen vor, innerhalb der nächsten 14 Tage. Dann füllen Sie gemeinsam Ihre Vereinbarung aus und legen gleich alle Termine fest.
introduction-note = Worüber Sie sprechen, bleibt unter Ihnen. Die Koordination sieht, ob Sie sich treffen, nie, worüber Sie reden.
first-session-nudge-mentee = **{ $name }** und Sie haben noch keinen Termin. Für das erste Treffen findet sich am schwersten Zeit, und es lohnt sich am meisten. Wollen wir es in den Kalender bringen?
first-session-nudge-mentor = **{ $name }** und Sie haben noch keinen Termin. Oft genügt eine kurze Nachricht mit zwei Vorschlägen. Wollen wir einen in den Kalender bringen?
first-session-nudge-again-mentee = Für Ihr erstes Treffen mit **{ $name }** gibt es noch keinen Termin. Kalender sind voll, deshalb hier der kurze Weg.
first-session-nudge-again-mentor = Für Ihr erstes Treffen mit **{ $name }** gibt es noch keinen Termin. Kalender sind voll; machen Sie gern den ersten Schritt.
introduction-apart = Sie beide haben keine gemeinsamen Arbeitszeiten, deshalb kommt das zu jeder Person von Ihnen zur eigenen Zeit. Schreiben Sie { $name }, wann es Ihnen passt: Die Antwort kommt in der Arbeitszeit dort.
