export-note = Nur Tatsachen und freigegebene Zahlen, dieselben wie in `personen`, `tandems`, `status`, `matching` und `einblicke`. Darin stehen Namen: Geben Sie die Datei niemandem, der sie nicht sehen darf, und löschen Sie sie, wenn Sie fertig sind. Dass Sie exportiert haben, steht im Protokoll.
export-pairs-needs = Braucht Sie
    .means = Warum das Tandem unter den Hinweisen steht: nur aus Treffen und Bitten um Hilfe, nie aus einer Bewertung.
export-sessions-day = Tag
    .means = Des Treffens, in Ihrer Zeitzone.
