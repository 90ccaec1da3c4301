playground-you = Sie sind { $name }
playground-empty = Noch nichts da. Fragen Sie den Bot, was als Nächstes ansteht:
playground-compose = Schreiben Sie dem Bot, oder tippen Sie /mentor …
playground-compose-shared = Schreiben Sie an { $name }; /mentor … geht an den Bot
playground-only-you = Nur für Sie sichtbar
playground-guide-go = Zeigen
playground-move-open = Seien Sie { $name } (Koordination): Legen Sie ein Programm an und öffnen Sie es.
playground-move-join = Seien Sie { $name }: Machen Sie mit, ein Formular genügt.
playground-move-match = Seien Sie { $name } (Koordination): Lassen Sie den Bot die besten Tandems finden.
playground-move-approve = Seien Sie { $name }: Sehen Sie sich die Tandems mit ihren Gründen an und geben Sie sie frei.
playground-move-leader = Seien Sie { $name } (Führungskraft): Lesen Sie den Vorschlag und nehmen Sie ihn an.
playground-move-mentor = Seien Sie { $name }, als Mentor:in vorgeschlagen: Sagen Sie ebenfalls Ja.
playground-move-proposal = Stellen Sie die Uhr weiter: Die Vorschläge gehen am Morgen hinaus.
playground-move-introduction = Stellen Sie die Uhr auf die nächste Nachricht: Die beiden werden einander vorgestellt.
playground-move-time = Stellen Sie die Uhr weiter, bis nach zwei Wochen der erste Check-in kommt.
playground-move-check-in = Seien Sie { $name }: Beantworten Sie den Check-in und geben Sie eine kurze Reflexion.
playground-move-status = Seien Sie { $name } (Koordination): Sehen Sie sich den Status an.
playground-move-finished = Das war das Wichtigste. Machen Sie weiter, wie Sie mögen: Ziele, Dank, Trends oder noch ein halbes Jahr.
playground-field-required = Bitte füllen Sie dieses Feld aus.
playground-field-choose = Bitte wählen Sie eine der Möglichkeiten.
playground-field-date = Bitte geben Sie ein Datum an.
playground-field-time = Bitte geben Sie eine Uhrzeit an.
playground-field-at-least = { $count ->
    [one] Bitte wählen Sie mindestens eine Möglichkeit.
   *[other] Bitte wählen Sie mindestens { $count } Möglichkeiten.
  }
playground-field-at-most = { $count ->
    [one] Bitte wählen Sie höchstens eine Möglichkeit.
   *[other] Bitte wählen Sie höchstens { $count } Möglichkeiten.
  }
playground-refused = Eine Chat-Plattform hätte diese Antwort nicht angenommen ({ $reason }). Das ist ein Fehler des Bots, nicht Ihrer.
