closing-heading = { $programme } geht zu Ende
closing-thanks = { $count ->
    [0] Danke, dass du gemeinsam mit **{ $name }** dabei warst.
    [one] **{ $name }** und du habt euch einmal getroffen. Danke für die Zeit, die ihr einander geschenkt habt.
   *[other] **{ $name }** und du habt euch { $count } Mal getroffen. Danke für die Zeit, die ihr einander geschenkt habt.
  }
closing-last-word = Zweierlei zum Abschluss: eine letzte Reflexion für dich und ein paar kurze Fragen für das nächste Programm.
closing-again-button = Kurz beantworten
closing-reflect = Letzte Reflexion
closing-note = Texte werden { $days } Tage nach dem Abschluss entfernt. Mit `/mentor datenschutz` kannst du deine jederzeit exportieren oder löschen.
closing-again-title = Zum Abschluss
closing-again-submit = Absenden
closing-again-question = Wie wahrscheinlich ist es, dass du das Programm weiterempfiehlst? (0 = sehr unwahrscheinlich, 10 = sehr wahrscheinlich)
closing-again-option = { $number }
closing-again-note = Lass aus, was du möchtest. Niemand sieht deine Antworten; eine Zahl erscheint nur für Gruppen ab { $k } Personen.
closing-again-choose = Bitte wähle mindestens eine Antwort, zum Beispiel eine Zahl von 0 bis 10.
closing-again-kept = Danke. Das hilft dem nächsten Programm.
closing-is-over = Dieses Programm ist gerade nicht im Abschluss, deshalb gibt es hier nichts zu beantworten.
certificate-heading = Teilnahmenachweis
certificate-name = Name
certificate-programme = Programm
certificate-role = Rolle
certificate-mentor = Mentoring einer Führungskraft (Reverse Mentoring)
certificate-since = Dabei seit
certificate-sessions = Treffen
certificate-day = Ausgestellt am
together-heading = Was ihr zusammen geschafft habt
together-sessions = Treffen
together-hours = Stunden zusammen
together-weeks = Wochen vom ersten bis zum letzten Treffen
together-goals = Vereinbarte Ziele
together-reached = Erreichte Ziele
together-goal-reached = Ziel erreicht: { $goal }
together-goal = Ziel: { $goal }
certificate-company = Unternehmen
certificate-topics = Themen
certificate-pdf = Nachweis als PDF
certificate-pdf-in = PDF auf { $language }
certificate-linkedin = Zu LinkedIn hinzufügen
certificate-linkedin-name = Reverse Mentoring: { $programme }
certificate-sentence = hat als Mentor:in im Reverse-Mentoring-Programm „{ $programme }“ eine Führungskraft begleitet.
certificate-note = Im Reverse Mentoring begleiten Menschen am Anfang ihres Berufswegs Führungskräfte in Themen, in denen sie voraus sind.
certificate-file = Teilnahmenachweis-{ $name }.pdf
certificate-begun = Ich stelle deinen Nachweis zusammen. Er kommt gleich hierher.
certificate-here = Dein Teilnahmenachweis. Darin steht, was du getan hast, und nichts darüber, wie gut. Ich behalte keine Kopie.
paper-lacks-signs = Für ein Zeichen darin ist hier keine Schrift vorhanden; es erscheint als Kästchen, und das PDF ist nicht als barrierefrei ausgezeichnet. Wer den Bot betreibt, kann eine Schrift dafür installieren.
