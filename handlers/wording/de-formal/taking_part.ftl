pause-weeks = Bitte geben Sie die Länge der Pause in Wochen an, von 1 bis { $most }: zum Beispiel `/mentor pause 3`.
pause-done = Sie pausieren bis { $until }. Bis dahin schreibe ich Ihnen nicht von mir aus.
pause-partner-told = Ich sage Ihrem Gegenüber Bescheid.
pause-partner = { $name } macht bis { $until } eine kurze Pause vom Programm. Mit Ihnen hat das nichts zu tun; danach geht es in Ihrem Tandem weiter.
pause-session = Ihr Treffen mit **{ $name }** am { $moment } bleibt trotzdem bestehen; Sie können es verschieben.
pause-over = Willkommen zurück, Ihre Pause ist vorbei. Wollen wir schauen, wo Sie stehen?
resume-not-paused = Sie pausieren gerade nicht; alles läuft weiter wie bisher.
resume-done = Schön, dass Sie wieder dabei sind. Was gewartet hat, kommt gleich.
leave-text = Sie können jederzeit gehen, ohne Begründung und ohne Nachteil. Wenn nur gerade viel los ist, hilft vielleicht eine Pause.
leave-question = { $pairs ->
    [0] Dann bekommen Sie von mir keinen Vorschlag mehr.
    [one] Ihr Tandem endet. Ich sage es Ihrem Gegenüber freundlich und suche dort einen neuen Vorschlag.
   *[other] Ihre { $pairs } Tandems enden. Ich sage es allen freundlich und suche für sie neue Vorschläge.
  }
leave-done = Sie haben das Programm verlassen. Danke, dass Sie dabei waren. `/mentor datenschutz` zeigt, was über Sie gespeichert ist; dort können Sie es auch löschen.
leave-already = Sie haben dieses Programm schon verlassen.
