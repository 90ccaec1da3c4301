closing-thanks = { $count ->
    [0] Danke, dass Sie gemeinsam mit **{ $name }** dabei waren.
    [one] **{ $name }** und Sie haben sich einmal getroffen. Danke für die Zeit, die Sie einander geschenkt haben.
   *[other] **{ $name }** und Sie haben sich { $count } Mal getroffen. Danke für die Zeit, die Sie einander geschenkt haben.
  }
closing-last-word = Zweierlei zum Abschluss: eine letzte Reflexion für Sie und ein paar kurze Fragen für das nächste Programm.
closing-note = Texte werden { $days } Tage nach dem Abschluss entfernt. Mit `/mentor datenschutz` können Sie Ihre jederzeit exportieren oder löschen.
closing-again-question = Wie wahrscheinlich ist es, dass Sie das Programm weiterempfehlen? (0 = sehr unwahrscheinlich, 10 = sehr wahrscheinlich)
closing-again-note = Lassen Sie aus, was Sie möchten. Niemand sieht Ihre Antworten; eine Zahl erscheint nur für Gruppen ab { $k } Personen.
closing-again-choose = Bitte wählen Sie mindestens eine Antwort, zum Beispiel eine Zahl von 0 bis 10.
together-heading = Was Sie beide zusammen geschafft haben
certificate-begun = Ich stelle Ihren Nachweis zusammen. Er kommt gleich hierher.
certificate-here = Ihr Teilnahmenachweis. Darin steht, was Sie getan haben, und nichts darüber, wie gut. Ich behalte keine Kopie.
