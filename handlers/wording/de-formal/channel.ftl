channel-what = Einmal im Monat liest ein Kanal Ihrer Wahl, was aus den Programmen geworden ist: freigegebene Erkenntnisse, Trends im Aufwind, von beiden freigegebener Dank, freie Plätze. Am ersten Montag des Monats sieht ihn die ganze Koordination, am Dienstag stelle ich ihn ein; ein Klick stellt ihn ab.
channel-how = Nennen Sie einen Kanal mit `/mentor kanal #name`. In Slack kann ich in jeden öffentlichen Kanal schreiben; in einen privaten lädt mich erst jemand ein (`/invite @Mentor` dort). In Teams fügt jemand mit Besitzrechten die App dem Team hinzu (Team verwalten, Apps); danach steht es hier zur Wahl.
channel-no-posts = **{ $room }** ist eine Liste von Menschen: Dort lässt sich nichts einstellen. Bitte wählen Sie einen Kanal.
channel-none = Kein Kanal ist gewählt. Nennen Sie einen mit `/mentor kanal #name`.
channel-place = { $programme }: schreiben Sie mir `/mentor { $command }`
channel-places = { $count ->
    [one] { $programme }: ein Platz; schreiben Sie mir `/mentor { $command }`
   *[other] { $programme }: { $count } Plätze; schreiben Sie mir `/mentor { $command }`
  }
