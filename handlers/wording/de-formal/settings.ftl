settings-unknown-zone = Die Zeitzone „{ $zone }“ kenne ich nicht. Bitte schreiben Sie sie wie Europe/Berlin oder America/New_York.
settings-unknown-country = Für „{ $country }“ kenne ich keine Feiertage. Bitte nehmen Sie die zwei Buchstaben des Landes, etwa DE.
settings-time = Bitte wählen Sie eine Uhrzeit, zum Beispiel 10:00 Uhr.
settings-number = Bitte geben Sie eine Zahl von { $least } bis { $most } ein.
settings-quiet-check-in = Die Uhrzeit der Check-ins liegt in der Ruhezeit. Bitte wählen Sie eine zwischen Ende und Beginn der Ruhezeit.
settings-quiet-short = Die Ruhezeit dauert mindestens { $hours } Stunden, damit Abend und Nacht für alle frei bleiben. Bitte lassen Sie sie früher beginnen oder später enden.
