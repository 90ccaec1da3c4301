closing-thanks = { $count ->
    [0] Danke, dass Sie gemeinsam mit **{ $name }** dabei waren.
    [one] **{ $name }** und Sie haben sich einmal getroffen. Danke für die Zeit, die Sie einander geschenkt haben.
   *[other] **{ $name }** und Sie haben sich { $count } Mal getroffen. Danke für die Zeit, die Sie einander geschenkt haben.
  }
closing-last-word = Zwei Abschlussfragen: eine letzte Reflexion für Sie und eine Frage für das nächste Programm.
closing-note = Texte werden { $days } Tage nach dem Abschluss entfernt. Mit `/mentor datenschutz` können Sie Ihre jederzeit exportieren oder löschen.
closing-again-question = Wie wahrscheinlich ist es, dass Sie das Programm weiterempfehlen? (0 = sehr unwahrscheinlich, 10 = sehr wahrscheinlich)
closing-again-note = Ihre Antwort sieht niemand. Eine Zahl erscheint nur für Gruppen ab { $k } Personen.
closing-again-choose = Bitte wählen Sie eine Zahl von 0 bis 10.
