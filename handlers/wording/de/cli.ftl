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
cli-demo-lives = Erst erlebt das Unternehmen { $weeks } Wochen; ein halbes Jahr dauert etwa eine Minute.
cli-demo-begins = Einen Moment: Die Demo-Firma wird aufgebaut …
cli-demo = Die Demo-Firma wartet: { $address } im Browser öffnen (beenden mit Strg+C).
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
cli-idle-answers = Antworten ohne Wirkung:
cli-gap = { $field } fehlt in { $count ->
    [one] 1 Zeile (Zeile { $lines })
   *[other] { $count } Zeilen (Zeilen { $lines })
  }. { $follows }
cli-gap-column = In der Liste fehlt: { $field }. { $follows }
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
    [one] 1 Führungskraft ist nicht bekannt. Ihre Mitarbeitenden bekommen kein Tandem, bis klar ist, wer das ist (--answers), oder dass sie nicht zur Liste gehört (managers_outside in --answers):
   *[other] { $count } Führungskräfte sind nicht bekannt. Ihre Mitarbeitenden bekommen kein Tandem, bis klar ist, wer das ist (--answers), oder dass sie nicht zur Liste gehören (managers_outside in --answers):
  }
cli-manager-unknown = „{ $value }“, Zeile { $lines }
cli-manager-near = „{ $value }“, Zeile { $lines } – vielleicht { $meant }?
cli-sheets = Gelesen ist das Blatt „{ $sheet }“. Auch in der Mappe: { $others } (`sheet` unter --answers nimmt ein anderes).
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

# mentor init: what is asked, and what stands above each line of the file.
init-heading = Einstellungen des Mentoring-Bots. Geschrieben von `mentor init`; erklärt im README unter „Settings“.
init-language = Sprache neuer Workspaces: en oder de
init-platform = Wo wird gechattet: slack, teams oder both (beides)
init-slack-bot-token = Bot-Token der Slack-App („OAuth & Permissions“, beginnt mit xoxb-)
init-slack-app-token = App-Token für den Socket Mode („Basic Information“, beginnt mit xapp-); leer für HTTP
init-slack-signing-secret = Signing Secret der Slack-App („Basic Information“)
init-teams-app-id = Microsoft App ID des Azure-Bots
init-teams-app-password = Client Secret des Azure-Bots
init-teams-tenant-id = Mandanten-ID (Tenant ID) des Unternehmens in Microsoft Entra
init-timezone = Zeitzone neuer Workspaces
init-country = Land, dessen Feiertage gelten, zwei Buchstaben wie DE; leer für keines
init-coordinators = IDs der ersten Koordination in Slack oder Teams, durch Kommas getrennt; leer in Slack: wer als Erstes mit Administrationsrechten dem Bot schreibt
init-database = Adresse der Datenbank (postgresql://name:passwort@server/datenbank); leer für eine Datei auf diesem Rechner
init-key = Schlüssel für alles, was geschrieben wird. Wer ihn verliert, verliert diese Texte: bitte eine Kopie getrennt von der Sicherung der Datenbank aufbewahren.
init-begins = Das beginnt mit { $begins }
init-no-country = { $given } ist kein Land, dessen Feiertage ich kenne
init-expanded = Eine solche Datei kann { $sign } nicht enthalten: bitte ein anderes Secret anlegen oder dieses in der Umgebung setzen
init-exists = { $file } ist schon da und bleibt, wie es ist. Bitte die Datei verschieben oder mit --out eine andere nennen.
init-written = { $file } ist geschrieben; niemand sonst kann es lesen. Bitte eine Kopie des Schlüssels aufbewahren. Weiter mit `mentor doctor`, dann `mentor serve`.

# mentor doctor: was angesehen wurde, und was zu tun ist, wo es fehlt.
doctor-database = Die Datenbank antwortet, in { $milliseconds } ms.
doctor-database-slow = Die Datenbank braucht { $milliseconds } ms für eine Antwort. Bitte den Bot näher an der Datenbank betreiben: Antworten im Chat brauchen viele solche Schritte.
doctor-database-away = Die Datenbank antwortet nicht ({ $why }). Bitte MENTOR_DATABASE_URL prüfen, und ob die Datenbank läuft.
doctor-schema-new = Die Datenbank ist leer. `mentor serve` richtet sie ein.
doctor-schema-older = Die Datenbank ist von einer früheren Version. `mentor serve` oder `mentor db upgrade` bringt sie auf den neuesten Stand.
doctor-schema-current = Das Datenbankschema ist auf dem neuesten Stand.
doctor-schema-newer = In dieser Datenbank hat schon eine neuere Version des Bots gearbeitet. Bitte diese Version wieder installieren oder auf eine Sicherung von vorher zurückgehen.
doctor-key = Der Schlüssel passt zu dem, was gespeichert ist.
doctor-key-unused = Noch ist nichts verschlüsselt gespeichert: Jeder Schlüssel passt.
doctor-key-wrong = Der Schlüssel passt nicht zu dem, was gespeichert ist. Bitte den früheren wieder in MENTOR_ENCRYPTION_KEY eintragen; bei einem Wechsel beide nennen, den neueren zuerst.
doctor-slack = Slack kennt den Bot, im Workspace { $team }.
doctor-slack-many = Workspaces, die die App aus Slack installiert haben: { $count }.
doctor-slack-refused = Slack lehnt SLACK_BOT_TOKEN ab ({ $why }). Bitte unter „OAuth & Permissions“ der App neu kopieren oder die App noch einmal installieren.
doctor-slack-away = Slack antwortet nicht ({ $why }). Bitte prüfen, ob dieser Rechner slack.com erreichen darf, notfalls über einen Proxy.
doctor-slack-scopes = In Slack fehlen der App Rechte: { $scopes }. Bitte app_manifest.yml noch einmal in die App einfügen, dann auf „Reinstall“ drücken.
doctor-slack-no-way-in = Slack hat keinen Weg zum Bot. Bitte SLACK_APP_TOKEN (Socket Mode) oder SLACK_SIGNING_SECRET (HTTP) setzen.
doctor-slack-socket = Slack lässt den Bot den Socket Mode nutzen.
doctor-slack-socket-refused = Slack lehnt SLACK_APP_TOKEN ab ({ $why }). Bitte den Socket Mode einschalten und ein App-Token mit connections:write anlegen.
doctor-clock = Die Uhr dieses Rechners geht { $minutes } min falsch. Bitte per NTP stellen: Slack lehnt ab, was fünf Minuten alt ist.
doctor-teams = Microsoft kennt den Bot.
doctor-teams-refused = Microsoft gibt dem Bot kein Token ({ $why }). Bitte MENTOR_TEAMS_APP_ID, MENTOR_TEAMS_APP_PASSWORD (gilt das Secret noch?) und MENTOR_TEAMS_TENANT_ID prüfen.
doctor-teams-keys = Microsofts Schlüssel lassen sich abrufen.
doctor-teams-keys-away = Microsofts Schlüssel lassen sich nicht abrufen ({ $why }). Bitte diesem Rechner login.botframework.com erlauben: Ohne sie wird niemand eingelassen.
doctor-mail = Der Mailserver nimmt den Bot an.
doctor-mail-refused = Der Mailserver lehnt Name oder Passwort ab. Bitte MENTOR_MAIL_USER und MENTOR_MAIL_PASSWORD prüfen.
doctor-mail-away = Der Mailserver antwortet nicht wie erwartet ({ $why }). Bitte MENTOR_MAIL_HOST, MENTOR_MAIL_PORT und MENTOR_MAIL_SECURITY prüfen.
doctor-mailbox = Das Postfach für Antworten lässt sich öffnen.
doctor-mailbox-refused = Das Postfach für Antworten lehnt Name oder Passwort ab. Bitte MENTOR_IMAP_USER und MENTOR_IMAP_PASSWORD prüfen; Exchange Online und Gmail nehmen über IMAP keine Passwörter mehr an.
doctor-mailbox-folder = Im Postfach für Antworten gibt es keinen Ordner { $folder }. Bitte MENTOR_IMAP_FOLDER prüfen.
doctor-mailbox-away = Das Postfach für Antworten antwortet nicht wie erwartet ({ $why }). Bitte MENTOR_IMAP_HOST, MENTOR_IMAP_PORT und MENTOR_IMAP_SECURITY prüfen.
doctor-calendar-idle = Ein Kalender ist verbunden und wird für nichts genutzt. Bitte MENTOR_CALENDAR_FREE_BUSY oder MENTOR_CALENDAR_EVENTS auf true setzen.
doctor-calendar-links-without-events = MENTOR_CALENDAR_LINKS bringt Links nur mit Terminen im Kalender. Bitte auch MENTOR_CALENDAR_EVENTS auf true setzen.
doctor-graph = Microsofts Kalender machen alles, was eingestellt ist.
doctor-graph-refused = Microsoft gibt dem Bot kein Token für Kalender ({ $why }). Bitte MENTOR_GRAPH_TENANT_ID, MENTOR_GRAPH_APP_ID und MENTOR_GRAPH_PASSWORD (gilt das Secret noch?) prüfen, oder die des Teams-Bots.
doctor-graph-away = Microsofts Kalender antworten nicht ({ $why }). Bitte prüfen, ob dieser Rechner graph.microsoft.com erreichen darf, und es in ein paar Minuten noch einmal versuchen.
doctor-graph-user = Microsoft öffnet den Kalender von MENTOR_GRAPH_MAILBOX nicht ({ $why }). Bitte die Adresse prüfen, und ob das Postfach mit Lizenz in Exchange Online liegt.
doctor-graph-free-busy = Microsoft sagt nicht, wann jemand frei ist ({ $why }). Bitte die Anwendungsberechtigung Calendars.ReadBasic.All erteilen oder per RBAC for Applications die Rolle Application Calendars.Read.
doctor-graph-events = Microsoft lässt den Bot keine Treffen in MENTOR_GRAPH_MAILBOX eintragen ({ $why }). Bitte per RBAC for Applications die Rolle Application Calendars.ReadWrite zuweisen, für dieses Postfach allein.
doctor-graph-links = MENTOR_GRAPH_MAILBOX bringt keine Links zum Treffen. Bitte dem Postfach eine Lizenz für Teams geben oder MENTOR_CALENDAR_LINKS auf false setzen.
doctor-google = Googles Kalender machen alles, was eingestellt ist.
doctor-google-refused = Google gibt dem Bot kein Token ({ $why }). Bitte MENTOR_GOOGLE_PRIVATE_KEY (den ganzen Schlüssel, mit seinen \n), MENTOR_GOOGLE_SERVICE_ACCOUNT und MENTOR_GOOGLE_USER prüfen, und ob die domainweite Delegierung calendar.freebusy und calendar.events nennt, soweit sie genutzt werden.
doctor-google-away = Googles Kalender antworten nicht ({ $why }). Bitte prüfen, ob dieser Rechner www.googleapis.com erreichen darf, und es in ein paar Minuten noch einmal versuchen.
doctor-google-user = Google öffnet den Kalender von MENTOR_GOOGLE_USER nicht ({ $why }). Bitte die Adresse prüfen, und ob Kalender dort eingeschaltet ist.
doctor-google-free-busy = Google sagt nicht, wann jemand frei ist ({ $why }). Bitte die Calendar API im Projekt des Dienstkontos einschalten und den Scope calendar.freebusy delegieren.
doctor-google-events = Google lässt den Bot keine Treffen in Kalender eintragen ({ $why }). Bitte die Calendar API im Projekt des Dienstkontos einschalten und den Scope calendar.events delegieren.
doctor-slack-scopes-in = Im Workspace { $team } fehlen der App Rechte: { $scopes }. Wer ihn verwaltet, drückt noch einmal auf „Add to Slack“.
doctor-slack-refused-in = Slack lehnt das Token des Workspace { $team } ab ({ $why }). Wer ihn verwaltet, installiert die App noch einmal.
doctor-address = { $address } führt zum Bot.
doctor-address-away = { $address } antwortet nicht ({ $why }). Bitte den Namen im DNS und das Zertifikat prüfen, und ob Proxy und `mentor serve` laufen.
doctor-address-other = { $address } antwortet ({ $status }), ist aber nicht der Bot. Bitte prüfen, an welchen Rechner und Port der Proxy weitergibt.
doctor-address-path = { $address } führt nicht zum Bot, { $platform } erreicht ihn also nicht. Bitte den Proxy jeden Pfad weitergeben lassen.
doctor-result = { $count ->
    [0] Alles, was angesehen wurde, ist in Ordnung.
    [one] 1 Sache ist nicht in Ordnung.
   *[other] { $count } Sachen sind nicht in Ordnung.
  }

# Die Hilfe der Befehle und ihrer Angaben, nach deren Namen.
cli-help-language = Sprache dessen, was hier gesagt wird: en oder de. Ohne sie gilt MENTOR_LANGUAGE, sonst die des Terminals.
cli-help-people = Personen hereinholen.
cli-help-people-import = Sich die Personen einer Liste merken, sie zu einem Programm einladen oder dort anmelden.
cli-help-people-import-file = Personen, als CSV, XLSX, XLS oder ODS.
cli-help-people-import-programme = Zum Programm dieses Namens einladen.
cli-help-people-import-workspace = Die Kennung des Workspace, wenn es mehrere gibt.
cli-help-people-import-dry-run = Nur zeigen, was gelesen wurde.
cli-help-people-import-as-json = Ein JSON-Objekt ausgeben.
cli-help-people-import-answers = Eine JSON-Datei mit Antworten auf das, was unklar ist.
cli-help-people-import-enrol = Das Einverständnis liegt vor: anmelden.
cli-help-people-template = Eine XLSX zum Ausfüllen schreiben, mit Auswahllisten für Rolle, Ebene, Sprachen, Zeitzonen und Themen.
cli-help-people-template-out = Wohin die Vorlage kommt.
cli-help-match = Aus den Personen einer Liste die besten Tandems bilden, bewiesen und begründet.
cli-help-match-file = Personen, als CSV, XLSX, XLS oder ODS.
cli-help-match-out = Wohin die Tandems kommen.
cli-help-match-unmatched = Wohin die Personen ohne Tandem kommen.
cli-help-match-min-level-gap = Ebenen zwischen beiden, mindestens.
cli-help-match-min-overlap-hours = Gemeinsame Arbeitsstunden, mindestens.
cli-help-match-require-cross-department = Nur verschiedene Abteilungen.
cli-help-match-mentee-capacity = Mentor:innen je Mentee, höchstens.
cli-help-match-on = Erster Tag, JJJJ-MM-TT; ohne Angabe heute.
cli-help-match-as-json = Die Zusammenfassung als JSON ausgeben.
cli-help-match-answers = Eine JSON-Datei mit Antworten auf das, was unklar ist.
cli-help-match-managers-outside = Führungskräfte, die nicht gefunden werden, sind außerhalb der Liste.
doctor-slack-without = Diese freiwilligen Rechte hat die App nicht: { $scopes }. Wozu jedes dient, steht in app_manifest.yml; ohne es sagt nur diese eine Sache, was fehlt.
doctor-slack-without-in = Im Workspace { $team } hat die App diese freiwilligen Rechte nicht: { $scopes }.
doctor-teams-graph = Microsoft Graph lässt den Bot Gruppenchats anlegen.
doctor-teams-graph-missing = Microsoft Graph lässt den Bot keine Gruppenchats anlegen; jede Person eines Tandems wird einzeln vorgestellt. Der App fehlen Berechtigungen: { $permissions }. Bitte in Microsoft Entra erteilen (Anwendungsberechtigungen, mit Administratorzustimmung) oder MENTOR_TEAMS_CATALOG_APP_ID leer lassen.
doctor-teams-graph-refused = Microsoft gibt kein Token für Graph ({ $why }). Bitte MENTOR_TEAMS_GRAPH_URL und MENTOR_TEAMS_LOGIN_URL prüfen.
cli-no-version = „{ $given }“ ist keine Version. Drei Zahlen, etwa 1.2.0.
