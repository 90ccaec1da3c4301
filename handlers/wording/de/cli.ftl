cli-no-platform = Der Bot ist noch mit keiner Chat-Plattform verbunden.

  Ausprobieren, ganz ohne Konto:
      mentor demo

  Slack verbinden:
      1. Auf https://api.slack.com/apps „Create New App“ wählen, dann „From a manifest“,
         und app_manifest.yml einfügen.
      2. Die App im Workspace installieren und das Bot-Token kopieren:
             SLACK_BOT_TOKEN=xoxb-…
      3. Entweder erreicht Slack diesen Server (Adresse/slack/events); dann das Signing Secret
         kopieren:
             SLACK_SIGNING_SECRET=…
         oder Socket Mode nutzen, der keine öffentliche Adresse braucht, mit einem App-Token:
             SLACK_APP_TOKEN=xapp-…
      4. Neu starten: mentor serve

  Microsoft Teams verbinden: einen Azure Bot registrieren, dann setzen:
             MENTOR_TEAMS_APP_ID=…
             MENTOR_TEAMS_APP_PASSWORD=…
             MENTOR_TEAMS_TENANT_ID=…

  Im README stehen alle Schritte und Einstellungen.
cli-upgraded = Das Datenbankschema ist auf dem neuesten Stand.
cli-serving = Der Bot läuft unter { $address }. Beenden mit Strg+C.
cli-demo = Die Demo-Firma wartet unter { $address } (beenden mit Strg+C).
cli-imported = { $good ->
    [one] 1 Person in „{ $programme }“ übernommen.
   *[other] { $good } Personen in „{ $programme }“ übernommen.
  }
cli-already-there = { $count ->
    [one] 1 Person war schon dabei (oder hat das Programm verlassen) und bleibt, wie sie ist.
   *[other] { $count } Personen waren schon dabei (oder haben das Programm verlassen) und bleiben, wie sie sind.
  }
cli-bad-rows = { $bad ->
    [one] 1 Zeile wurde ausgelassen:
   *[other] { $bad } Zeilen wurden ausgelassen:
  }
cli-bad-row = Zeile { $line }: { $reason }
cli-no-workspace = Der Bot kennt noch keinen Workspace. Bitte den Bot starten, ihm im Chat einmal schreiben, dann erneut importieren.
cli-which-workspace = Es gibt mehrere Workspaces. Bitte einen mit --workspace nennen: { $names }
cli-unknown-workspace = Einen Workspace „{ $name }“ gibt es nicht. Bekannt sind: { $names }
cli-programme-not-open = „{ $programme }“ ist nicht zur Anmeldung geöffnet, daher wurde niemand übernommen. Bitte zuerst öffnen: /mentor programm
cli-port-taken = Port { $port } ist belegt. Bitte mit --port einen anderen wählen oder beenden, was ihn benutzt.
cli-unusable-settings = Die Einstellungen lassen sich nicht verwenden:
cli-database-unusable = Die Datenbank { $address } lässt sich nicht verwenden: { $why }
  Bitte prüfen, ob MENTOR_DATABASE_URL stimmt und die Datenbank läuft.
cli-database-newer = In der Datenbank { $address } hat schon eine neuere Version des Bots gearbeitet. Bitte diese Version wieder installieren oder auf eine Sicherung von vorher zurückgehen.
cli-no-place = { $path } lässt sich nicht verwenden: { $why }
  Dort liegen Datenbank und Schlüssel, solange MENTOR_DATABASE_URL und MENTOR_ENCRYPTION_KEY nicht gesetzt sind.
cli-database-in-use = Die Demo verstellt die Uhr und braucht deshalb eine eigene Datenbank: In dieser liegt ein echter Workspace. Lass MENTOR_DATABASE_URL weg oder nenne eine andere Datenbank.
cli-no-authentication = Anfragen an die Adresse für Teams werden NICHT geprüft: Wer diesen Port erreicht, kann für alle sprechen. Nur zum Ausprobieren auf diesem Rechner.
cli-no-app-id = „{ $given }“ ist keine App-ID. Sie sieht aus wie 12345678-1234-1234-1234-123456789abc und steht in der Konfiguration des Azure-Bots.
cli-no-host = „{ $given }“ ist kein Rechnername. Bitte ohne https:// und ohne Pfad angeben, zum Beispiel mentor.example.com.
cli-cannot-write = { $file } lässt sich nicht schreiben: { $reason }
cli-package-written = { $file } kann bei Microsoft Teams hochgeladen werden.
cli-workspace = { $id } ({ $platform }): { $people ->
    [one] 1 Person
   *[other] { $people } Personen
  }
cli-workspaces-none = Der Bot kennt noch keinen Workspace.
cli-workspace-sure = { $workspace }. Alles davon wird endgültig gelöscht: Personen, Programme, Tandems, Texte und der Zugang des Bots. Löschen?
cli-workspace-deleted = { $name } ist gelöscht. Was dort im Chat steht, bleibt stehen.
cli-level-taken = „{ $word }“ ist als Ebene { $meaning } gelesen
cli-topic-taken = „{ $word }“ ist als Thema { $meaning } gelesen
cli-managers-unknown = { $count ->
    [one] 1 Führungskraft ist nicht bekannt. Niemand unter ihr wird vermittelt, bis klar ist, wer das ist (--answers), oder dass sie nicht zur Liste gehört (--managers-outside):
   *[other] { $count } Führungskräfte sind nicht bekannt. Niemand unter ihnen wird vermittelt, bis klar ist, wer das ist (--answers), oder dass sie nicht zur Liste gehören (--managers-outside):
  }
cli-manager-unknown = „{ $value }“, Zeile { $lines }
cli-manager-near = „{ $value }“, Zeile { $lines } – vielleicht { $meant }?
cli-list-read = { $people ->
    [one] 1 Person
   *[other] { $people } Personen
  } in { $rows ->
    [one] 1 Zeile
   *[other] { $rows } Zeilen
  }. So lese ich die Liste (unser Feld ← Spalte der Liste, mit Beispielen):
cli-nobody = Die Liste ergibt niemanden.
cli-template-written = { $path } kann ausgefüllt werden. Die zweite Zeile ist ein Beispiel.
cli-enrol-where = Bitte das Programm nennen: --programme NAME
cli-remembered = { $count ->
    [one] 1 Person ist vorgemerkt.
   *[other] { $count } Personen sind vorgemerkt.
  }
cli-invited = { $count ->
    [one] 1 Person ist zu „{ $programme }“ eingeladen.
   *[other] { $count } Personen sind zu „{ $programme }“ eingeladen.
  }
