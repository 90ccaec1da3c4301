scales-start = { $count ->
    [one] Eine Frage
   *[other] { $count } Fragen
  } dazu, wo Sie anfangen, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }.
scales-middle = Halbzeit. { $count ->
    [one] Eine Frage
   *[other] { $count } Fragen
  } dazu, wie es läuft, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }. Danach sehen Sie, wie sich Ihre Sicherheit seit dem Anfang verändert hat.
scales-end = { $count ->
    [one] Eine Frage
   *[other] { $count } Fragen
  } dazu, wo Sie jetzt stehen, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }. Danach sehen Sie, wie sich Ihre Sicherheit seit dem Anfang verändert hat.
scales-topic = { $topic }: Wie sicher fühlen Sie sich heute?
scales-note = Lassen Sie aus, was Sie möchten. Niemand sieht Ihre Antworten; die Koordination bekommt Zahlen nur für Gruppen ab { $k } Personen.
scales-nothing = Sie haben nichts ausgewählt, es hat sich also nichts geändert. Über die Schaltfläche oben kommen Sie wieder zu den Fragen.
scales-yours = Ihre Sicherheit am Anfang und jetzt (das sehen nur Sie):
scales-over = Diese Fragen gehören zu einer anderen Zeit Ihres Programms. Hier ist gerade nichts zu tun.
scales-never-said = In Ordnung, keine Fragebögen mehr. Niemand erfährt davon, auch die Koordination nicht. Ob Sie sich getroffen haben, frage ich weiterhin, und was Sie reflektieren, bleibt Ihre Sache.
