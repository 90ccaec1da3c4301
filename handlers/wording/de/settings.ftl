help-settings = Sprache, Zeiten und Datenschutz für alle
    .words = einstellungen
settings-heading = Einstellungen für alle
settings-change = Ändern
settings-form-title = Einstellungen
settings-form-save = Speichern
settings-form-note = Sie gelten für alle hier. Die eigene Sprache wählt jede Person mit `/mentor sprache`.
settings-saved = Gespeichert.
settings-unchanged = Nichts wurde geändert.
settings-language = Sprache
settings-timezone = Zeitzone
settings-timezone-hint = Zum Beispiel Europe/Berlin. Sie zählt für alle, deren eigene Zeitzone unbekannt ist.
settings-country = Land (für Feiertage)
settings-country-hint = Zwei Buchstaben wie DE, AT oder CH. Leer lassen, um Feiertage nicht zu beachten.
settings-no-country = keines
settings-check-in-time = Check-ins um
settings-quiet = Ruhezeit
settings-quiet-from = Ruhe ab
settings-quiet-to = Ruhe bis
settings-k = Kleinste Gruppe für Zahlen
settings-k-hint = Zahlen zu Bewertungen erscheinen nur für Gruppen ab dieser Größe, nie unter { $least }. Fest, solange ein Programm offen ist, läuft oder abgeschlossen wird.
settings-k-people = { $count } Personen
settings-retention = Texte aufbewahren (Tage)
settings-retention-days = { $count } Tage nach Abschluss eines Programms
settings-retention-hint = So viele Tage nach dem Abschluss eines Programms werden seine Texte entfernt.
settings-kept = Alles andere aufbewahren (Monate)
settings-kept-months = { $count } { $count ->
    [one] Monat
   *[other] Monate
} nach Ende eines Programms
settings-kept-hint = Nach dem Archivieren eines Programms: Dann gehen Profile, Tandems, Bewertungen und Protokoll, nur Zahlen bleiben. 1 bis 60. Beide Fristen gelten für Programme, die ab jetzt öffnen; eine kürzere sofort für alle.
settings-unknown-zone = Die Zeitzone „{ $zone }“ kenne ich nicht. Bitte schreib sie wie Europe/Berlin oder America/New_York.
settings-unknown-country = Für „{ $country }“ kenne ich keine Feiertage. Bitte nimm die zwei Buchstaben des Landes, etwa DE.
settings-time = Bitte wähle eine Uhrzeit, zum Beispiel 10:00 Uhr.
settings-number = Bitte gib eine Zahl von { $least } bis { $most } ein.
settings-quiet-check-in = Die Uhrzeit der Check-ins liegt in der Ruhezeit. Bitte wähle eine zwischen Ende und Beginn der Ruhezeit.
settings-k-fixed = Diese Zahl steht fest, solange ein Programm offen ist, läuft oder abgeschlossen wird, damit niemand einzeln erkennbar wird.
