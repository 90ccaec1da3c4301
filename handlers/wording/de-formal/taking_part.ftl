pause-weeks = Bitte geben Sie die Länge der Pause in Wochen an, von 1 bis { $most }: zum Beispiel `/mentor pause 3`.
pause-done = Sie pausieren bis { $until }. Bis dahin schreibe ich Ihnen nicht von mir aus.
pause-partner-told = Ihr Gegenüber bekommt ein freundliches Wort von mir.
pause-partner = { $name } macht bis { $until } eine kurze Pause vom Programm. Mit Ihnen hat das nichts zu tun; danach geht es in Ihrem Tandem weiter.
pause-over = Willkommen zurück, Ihre Pause ist vorbei. Wollen wir schauen, wo Sie stehen?
resume-not-paused = Sie pausieren gerade nicht; alles läuft weiter wie bisher.
resume-done = Schön, dass Sie wieder dabei sind. Was gewartet hat, kommt gleich.
leave-text = Sie können jederzeit gehen, ohne Begründung und ohne Nachteil. Wenn nur gerade viel los ist, hilft vielleicht eine Pause.
leave-question = { $pairs ->
    [0] Dann bekommen Sie von mir keinen Vorschlag mehr.
    [one] Ihr Tandem endet. Ihr Gegenüber erfährt es freundlich und wird neu vermittelt.
   *[other] Ihre { $pairs } Tandems enden. Ihre Gegenüber erfahren es freundlich und werden neu vermittelt.
  }
leave-done = Sie haben das Programm verlassen. Danke, dass Sie dabei waren. `/mentor datenschutz` zeigt, was über Sie gespeichert ist; dort können Sie es auch löschen.
leave-already = Sie haben dieses Programm schon verlassen.
