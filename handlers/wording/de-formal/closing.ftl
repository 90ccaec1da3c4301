closing-thanks = { $count ->
    [0] Danke, dass Sie gemeinsam mit **{ $name }** dabei waren.
    [one] **{ $name }** und Sie haben sich einmal getroffen. Danke für die Zeit, die Sie einander geschenkt haben.
   *[other] **{ $name }** und Sie haben sich { $count } Mal getroffen. Danke für die Zeit, die Sie einander geschenkt haben.
  }
closing-again-question = Wie wahrscheinlich ist es, dass Sie das Programm weiterempfehlen? (0 = sehr unwahrscheinlich, 10 = sehr wahrscheinlich)
closing-again-note = Lassen Sie aus, was Sie möchten. Niemand sieht Ihre Antworten; eine Zahl erscheint nur für Gruppen ab { $k } Personen.
closing-again-choose = Bitte wählen Sie mindestens eine Antwort, zum Beispiel eine Zahl von 0 bis 10.
together-heading = Was Sie beide zusammen geschafft haben
certificate-begun = Ich stelle Ihren Nachweis zusammen. Er kommt gleich hierher.
certificate-here = Ihr Teilnahmenachweis. Darin steht, was Sie getan haben, und nichts darüber, wie gut. Ich behalte keine Kopie.
closing-next = Und danach? „{ $on }“ und „{ $turned }“: { $name } und die Koordination erfahren es nur, wenn Sie beide es wählen. „{ $again }“: Das erfährt die Koordination, mit Ihrem Namen.
closing-next-go-on-kept = Notiert: Sie möchten mit **{ $name }** weitermachen. Sagt { $name } das auch, erfahren Sie es beide. Bis dahin erfährt es niemand.
closing-next-again-kept = Notiert: Sie möchten wieder mitmachen, und die Koordination sieht Ihren Namen. Sie kann Sie einladen, wenn das nächste Programm öffnet.
closing-next-return-mentor-kept = Notiert: Sie möchten jetzt von **{ $name }** Mentoring bekommen. Sagt { $name } das auch, erfahren Sie es beide. Bis dahin erfährt es niemand.
closing-next-return-mentee-kept = Notiert: Sie möchten jetzt **{ $name }** Mentoring geben. Sagt { $name } das auch, erfahren Sie es beide. Bis dahin erfährt es niemand.
closing-next-go-on-both = **{ $name }** und Sie möchten beide weitermachen. Verabreden Sie sich, wie es Ihnen passt: Ich frage nicht mehr nach. Machen Sie beide im nächsten Programm in denselben Rollen mit, stehen Sie auf dessen Liste der Tandems vorn, soweit seine Regeln es erlauben; gefragt werden Sie dann wie alle. Die Koordination sieht, dass Sie das möchten.
closing-next-return-mentor-both = **{ $name }** und Sie möchten es beide umdrehen: Jetzt gibt { $name } Ihnen Mentoring. Verabreden Sie das erste Treffen unter sich, und worum es gehen soll: Ich frage nicht mehr nach. Die Koordination sieht, dass Sie das möchten.
closing-next-return-mentee-both = **{ $name }** und Sie möchten es beide umdrehen: Jetzt geben Sie { $name } Mentoring. Verabreden Sie das erste Treffen unter sich, und worum es gehen soll: Ich frage nicht mehr nach. Die Koordination sieht, dass Sie das möchten.
closing-next-too-late = Sie wissen es schon beide. Sprechen Sie miteinander: Von selbst geschieht nichts.
look-back-note = Nur Sie können es lesen, hier und unter `/mentor datenschutz`. Keine Zahl wird daraus gemacht.
look-back-stays = Was bleibt Ihnen?
look-back-changed = Was machen Sie seitdem anders?
look-back-empty = Schreiben Sie etwas in eines der beiden Felder, oder schließen Sie das Formular.
look-back-kept = Behalten, für Sie allein. Ich entferne es mit den anderen Texten, { $days } Tage nach dem Abschluss.
closing-story = Ihre Geschichte für andere? Drei Fragen; hinaus geht sie nur mit beiden Unterschriften.
wishes-note = Wer hier nicht steht, hat nichts gesagt, oder das Gegenüber hat es nicht: Es sagt nichts über die Person. Ist das nächste Programm offen, laden Sie sie mit `/mentor einladen @name` ein; Tandems, die weitermachen möchten, stehen auf dessen Liste vorn.
