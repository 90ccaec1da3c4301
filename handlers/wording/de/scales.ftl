scales-start = { $count ->
    [one] Eine Frage
   *[other] { $count } Fragen
  } dazu, wo du anfängst, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }.
scales-middle = Halbzeit. { $count ->
    [one] Eine Frage
   *[other] { $count } Fragen
  } dazu, wie es läuft, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }. Danach siehst du, wie sich deine Sicherheit seit dem Anfang verändert hat.
scales-end = { $count ->
    [one] Eine Frage
   *[other] { $count } Fragen
  } dazu, wo du jetzt stehst, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }. Danach siehst du, wie sich deine Sicherheit seit dem Anfang verändert hat.
scales-open = Kurz beantworten
scales-never = Bitte keine Fragen
scales-again = Wieder fragen
scales-title = Wo ich stehe
scales-submit = Speichern
scales-topic = { $topic }: Wie sicher fühlst du dich heute?
scales-note = Lass aus, was du möchtest. Niemand sieht deine Antworten; die Koordination bekommt Zahlen nur für Gruppen ab { $k } Personen.
scales-kept = Gespeichert. Danke!
scales-nothing = Du hast nichts ausgewählt, es hat sich also nichts geändert. Über die Schaltfläche oben kommst du wieder zu den Fragen.
scales-yours = Deine Sicherheit am Anfang und jetzt (das siehst nur du):
scales-change = { $topic }: am Anfang { $before }, jetzt { $now }
scales-over = Diese Fragen gehören zu einer anderen Zeit deines Programms. Hier ist gerade nichts zu tun.
scales-never-said = In Ordnung, keine Fragebögen mehr. Niemand erfährt davon, auch die Koordination nicht. Ob ihr euch getroffen habt, frage ich weiterhin, und was du reflektierst, bleibt deine Sache.
scales-again-said = In Ordnung, Fragebögen kommen wieder, zusammen mit Nachrichten, die ohnehin kommen.
