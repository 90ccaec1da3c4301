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
