released-nothing-found = Dazu habe ich nichts gefunden. Versuchen Sie es mit weniger Wörtern oder mit einem Thema.
learning-texts-note = Jeder Text stammt von einer von mindestens { $authors } Personen, deren Texte zusammen freigegeben wurden, ohne Namen, Tag oder Tandem. Mehr finden Sie mit `/mentor erkenntnisse` und einem Wort.
released-helps-noted = { $count ->
    [one] Notiert, ohne Ihren Namen: Vor Ihnen hat das noch niemand gesagt.
   *[other] Notiert, ohne Ihren Namen: Das hilft { $count } Personen.
  }
released-helps-already = Das haben Sie schon gesagt; es zählt einmal.
learnings-mine-intro = Sobald Texte von mindestens { $authors } Personen zusammengekommen sind, wird eine Kopie ohne Ihren Namen freigegeben. Bis dahin können Sie jeden zurücknehmen:
learnings-taken-back = Zurückgenommen: Diesen Text können jetzt nur Sie lesen.
learnings-none-of-mine = Keiner Ihrer Texte wartet auf seine Freigabe.
learnings-too-late = Von diesem Text ist inzwischen eine Kopie ohne Ihren Namen freigegeben. Welche das ist, weiß ich nicht mehr, deshalb kann ich sie nicht zurücknehmen. Die Koordination kann einen Text ausblenden.
