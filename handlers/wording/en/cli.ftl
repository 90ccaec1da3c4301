cli-no-platform = The bot is not connected to a chat platform yet.

  To try it without any account:
      mentor demo

  To connect Slack:
      1. Go to https://api.slack.com/apps, choose “Create New App”, then “From a manifest”,
         and paste app_manifest.yml.
      2. Install the app to your workspace and copy the bot token:
             SLACK_BOT_TOKEN=xoxb-…
      3. Either let Slack reach this server (address/slack/events) and copy the signing secret:
             SLACK_SIGNING_SECRET=…
         or use Socket Mode, which needs no public address, with an app-level token:
             SLACK_APP_TOKEN=xapp-…
      4. Start again: mentor serve

  To connect Microsoft Teams: register an Azure Bot, then set
             MENTOR_TEAMS_APP_ID=…
             MENTOR_TEAMS_APP_PASSWORD=…
             MENTOR_TEAMS_TENANT_ID=…

  The README has every step and every setting.
cli-upgraded = The database’s schema is up to date.
cli-serving = The bot is running at { $address }. Stop it with Ctrl+C.
cli-demo-lives = The company lives through { $weeks } weeks first; half a year takes about a minute.
cli-demo-begins = One moment: the demo company is being set up …
cli-demo = The demo company is waiting for you: open { $address } in a browser (stop with Ctrl+C).
cli-imported = { $good ->
    [one] 1 person imported into “{ $programme }”.
   *[other] { $good } people imported into “{ $programme }”.
  }
cli-already-there = { $count ->
    [one] 1 person was there already (or has left the programme) and stays as they are.
   *[other] { $count } people were there already (or have left the programme) and stay as they are.
  }
cli-bad-rows = { $bad ->
    [one] 1 row was left out:
   *[other] { $bad } rows were left out:
  }
cli-bad-row = line { $line }: { $reason }
cli-idle-answers = Answers without effect:
cli-gap = { $field } is blank in { $count ->
    [one] 1 row (line { $lines })
   *[other] { $count } rows (lines { $lines })
  }. { $follows }
cli-gap-column = Not in the list: { $field }. { $follows }
cli-no-workspace = The bot does not know any workspace yet. Start it, write to it once in chat, then import again.
cli-which-workspace = There are several workspaces. Please name one with --workspace: { $names }
cli-unknown-workspace = There is no workspace “{ $name }”. Known workspaces: { $names }
cli-programme-not-open = “{ $programme }” is not open for joining, so nobody was imported. Please open it first: /mentor programme
cli-port-taken = Port { $port } is taken. Choose another one with --port, or stop what is using it.
cli-unusable-settings = The settings cannot be used:
cli-database-unusable = The database { $address } cannot be used: { $why }
  Please check MENTOR_DATABASE_URL, and whether the database is running.
cli-database-newer = A newer version of the bot has already used the database { $address }. Install that version again, or go back to a backup from before.
cli-no-place = { $path } cannot be used: { $why }
  The bot keeps its database and key there unless MENTOR_DATABASE_URL and MENTOR_ENCRYPTION_KEY are set.
cli-database-in-use = The demo moves the clock, so it needs a database of its own: this one holds a real workspace. Leave MENTOR_DATABASE_URL unset, or name another database.
cli-no-authentication = Requests to Teams’ address are NOT checked: whoever reaches this port can speak as anybody. For trying things out on this machine only.
cli-no-app-id = “{ $given }” is not an app ID. It looks like 12345678-1234-1234-1234-123456789abc and is shown in the Azure bot’s configuration.
cli-no-host = “{ $given }” is not a host name. Please give it without https:// and without a path, for example mentor.example.com.
cli-cannot-write = { $file } cannot be written: { $reason }
cli-package-written = { $file } is ready to be uploaded to Microsoft Teams.
cli-workspace = { $id } ({ $platform }): { $people ->
    [one] 1 person
   *[other] { $people } people
  }
cli-workspaces-none = The bot does not know any workspace yet.
cli-workspace-sure = { $workspace }. All its data will be deleted for good: people, programmes, pairs, texts and the bot’s access. Delete it?
cli-workspace-deleted = { $name } is deleted. What was written in its chat stays in the chat.
cli-level-taken = “{ $word }” is taken for level { $meaning }
cli-topic-taken = “{ $word }” is read as the topic { $meaning }
cli-managers-unknown = { $count ->
    [one] 1 manager is not known. Nobody below them is matched until you say who it is (--answers), or that they are outside (managers_outside in --answers):
   *[other] { $count } managers are not known. Nobody below them is matched until you say who they are (--answers), or that they are outside (managers_outside in --answers):
  }
cli-manager-unknown = “{ $value }”, line { $lines }
cli-manager-near = “{ $value }”, line { $lines } – perhaps { $meant }?
cli-sheets = What is read is the sheet “{ $sheet }”. Also in the workbook: { $others } (`sheet` in --answers takes another).
cli-list-read = { $people ->
    [one] 1 person
   *[other] { $people } people
  } in { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }. I read it like this (our field ← the list’s column, and examples):
cli-nobody = The list yields nobody.
cli-template-written = { $path } is ready to be filled in. Its second row is an example.
cli-enrol-where = Please name the programme: --programme NAME
cli-remembered = { $count ->
    [one] 1 person is remembered.
   *[other] { $count } people are remembered.
  }
cli-invited = { $count ->
    [one] 1 person is invited to “{ $programme }”.
   *[other] { $count } people are invited to “{ $programme }”.
  }

# mentor init: what is asked, and what stands above each line of the file.
init-heading = Settings of the mentoring bot. Written by `mentor init`; docs: README, “Settings”.
init-language = Language of new workspaces: en or de
init-platform = Where do people chat: slack, teams or both
init-slack-bot-token = Bot token of the Slack app (“OAuth & Permissions”, begins with xoxb-)
init-slack-app-token = App-level token for Socket Mode (“Basic Information”, begins with xapp-); empty to use HTTP
init-slack-signing-secret = Signing secret of the Slack app (“Basic Information”)
init-teams-app-id = Microsoft App ID of the Azure bot
init-teams-app-password = Client secret of the Azure bot
init-teams-tenant-id = Tenant ID of the company in Microsoft Entra
init-timezone = Time zone of new workspaces
init-country = Country whose public holidays count, two letters such as DE; empty for none
init-coordinators = Ids of the first coordinators in Slack or Teams, separated by commas; empty in Slack: the first administrator who writes to the bot
init-database = Database address (postgresql://user:password@host/database); empty for a file on this machine
init-key = Key of everything that people write. Whoever loses it loses those texts: keep a copy apart from the database’s backup.
init-begins = That begins with { $begins }
init-no-country = { $given } is no country that I know the holidays of
init-expanded = A file like this cannot hold { $sign }: make another secret, or set this one in the environment
init-exists = { $file } is there already and stays as it is. Move it away, or name another file with --out.
init-written = { $file } is written; only you can read it. Keep a copy of the key in it. Next: `mentor doctor`, then `mentor serve`.

# mentor doctor: what was looked at, and what to do where it is not well.
doctor-database = The database answers, in { $milliseconds } ms.
doctor-database-slow = The database takes { $milliseconds } ms to answer. Put the bot nearer to it: answers in chat need many such steps.
doctor-database-away = The database does not answer ({ $why }). Check MENTOR_DATABASE_URL, and whether the database runs.
doctor-schema-new = The database is empty. `mentor serve` sets it up.
doctor-schema-older = The database is of an earlier version. `mentor serve` or `mentor db upgrade` brings it up to date.
doctor-schema-current = The database’s schema is up to date.
doctor-schema-newer = A newer version of the bot has been at work in this database. Install that version again, or go back to a backup from before.
doctor-key = The encryption key fits what is stored.
doctor-key-unused = Nothing encrypted is stored yet: any key will do.
doctor-key-wrong = The encryption key does not fit what is stored. Put the earlier key back into MENTOR_ENCRYPTION_KEY; for a change of keys, name both, the newer one first.
doctor-slack = Slack knows the bot, in the workspace { $team }.
doctor-slack-many = Workspaces that have installed the app from Slack: { $count }.
doctor-slack-refused = Slack refuses SLACK_BOT_TOKEN ({ $why }). Copy it again from “OAuth & Permissions” of the app, or install the app once more.
doctor-slack-away = Slack does not answer ({ $why }). Check whether this machine may reach slack.com, through a proxy if need be.
doctor-slack-scopes = In Slack the app lacks permissions: { $scopes }. Paste app_manifest.yml into the app again, then press “Reinstall”.
doctor-slack-no-way-in = Slack has no way to the bot. Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).
doctor-slack-socket = Slack lets the bot use Socket Mode.
doctor-slack-socket-refused = Slack refuses SLACK_APP_TOKEN ({ $why }). Turn Socket Mode on, and make an app-level token with connections:write.
doctor-clock = This machine’s clock is { $minutes } min off. Set it by NTP: Slack refuses what is five minutes late.
doctor-teams = Microsoft knows the bot.
doctor-teams-refused = Microsoft gives the bot no token ({ $why }). Check MENTOR_TEAMS_APP_ID, MENTOR_TEAMS_APP_PASSWORD (has the secret expired?) and MENTOR_TEAMS_TENANT_ID.
doctor-teams-keys = Microsoft’s keys can be fetched.
doctor-teams-keys-away = Microsoft’s keys cannot be fetched ({ $why }). Let this machine reach login.botframework.com: without them nobody is let in.
doctor-mail = The mail server takes the bot.
doctor-mail-refused = The mail server refuses name or password. Check MENTOR_MAIL_USER and MENTOR_MAIL_PASSWORD.
doctor-mail-away = The mail server does not answer as expected ({ $why }). Check MENTOR_MAIL_HOST, MENTOR_MAIL_PORT and MENTOR_MAIL_SECURITY.
doctor-mailbox = The mailbox of answers opens.
doctor-mailbox-refused = The mailbox of answers refuses name or password. Check MENTOR_IMAP_USER and MENTOR_IMAP_PASSWORD; Exchange Online and Gmail take no passwords over IMAP any more.
doctor-mailbox-folder = There is no folder { $folder } in the mailbox of answers. Check MENTOR_IMAP_FOLDER.
doctor-mailbox-away = The mailbox of answers does not answer as expected ({ $why }). Check MENTOR_IMAP_HOST, MENTOR_IMAP_PORT and MENTOR_IMAP_SECURITY.
doctor-calendar-idle = A calendar is connected and used for nothing. Set MENTOR_CALENDAR_FREE_BUSY or MENTOR_CALENDAR_EVENTS to true.
doctor-calendar-links-without-events = MENTOR_CALENDAR_LINKS brings links with events alone. Set MENTOR_CALENDAR_EVENTS to true as well.
doctor-graph = Microsoft’s calendars do all that is set.
doctor-graph-refused = Microsoft gives the bot no token for calendars ({ $why }). Check MENTOR_GRAPH_TENANT_ID, MENTOR_GRAPH_APP_ID and MENTOR_GRAPH_PASSWORD (has the secret expired?), or those of the Teams bot.
doctor-graph-away = Microsoft’s calendars do not answer ({ $why }). Check whether this machine may reach graph.microsoft.com, and try again in a few minutes.
doctor-graph-user = Microsoft does not open the calendar of MENTOR_GRAPH_MAILBOX ({ $why }). Check the address, and that the mailbox is in Exchange Online with a licence.
doctor-graph-free-busy = Microsoft does not tell when people are free ({ $why }). Grant the application permission Calendars.ReadBasic.All, or the role Application Calendars.Read by RBAC for Applications.
doctor-graph-events = Microsoft lets the bot put no sessions into MENTOR_GRAPH_MAILBOX ({ $why }). Assign the role Application Calendars.ReadWrite by RBAC for Applications, with that mailbox as its scope.
doctor-graph-links = MENTOR_GRAPH_MAILBOX brings no links to meet. Give that mailbox a licence for Teams, or set MENTOR_CALENDAR_LINKS to false.
doctor-google = Google’s calendars do all that is set.
doctor-google-refused = Google gives the bot no token ({ $why }). Check MENTOR_GOOGLE_PRIVATE_KEY (the whole key, with its \n), MENTOR_GOOGLE_SERVICE_ACCOUNT and MENTOR_GOOGLE_USER, and that domain-wide delegation lists calendar.freebusy and calendar.events, as far as they are in use.
doctor-google-away = Google’s calendars do not answer ({ $why }). Check whether this machine may reach www.googleapis.com, and try again in a few minutes.
doctor-google-user = Google does not open the calendar of MENTOR_GOOGLE_USER ({ $why }). Check the address, and that Calendar is turned on for that user.
doctor-google-free-busy = Google does not tell when people are free ({ $why }). Turn the Calendar API on in the service account’s project, and delegate the scope calendar.freebusy.
doctor-google-events = Google lets the bot put no sessions into calendars ({ $why }). Turn the Calendar API on in the service account’s project, and delegate the scope calendar.events.
doctor-slack-scopes-in = In the workspace { $team } the app lacks permissions: { $scopes }. Somebody who administers it presses “Add to Slack” once more.
doctor-slack-refused-in = Slack refuses the token of the workspace { $team } ({ $why }). Somebody who administers it installs the app once more.
doctor-address = { $address } leads to the bot.
doctor-address-away = { $address } does not answer ({ $why }). Check its name in DNS, its certificate, and whether proxy and `mentor serve` run.
doctor-address-other = { $address } answers ({ $status }), but it is not the bot. Check to which machine and port the proxy hands requests on.
doctor-address-path = { $address } does not lead to the bot, so { $platform } does not reach it. Let the proxy hand on every path.
doctor-result = { $count ->
    [0] All that was looked at is well.
    [one] 1 thing is not well.
   *[other] { $count } things are not well.
  }

# The help of commands, and of each parameter by its name.
cli-help-language = Language of what is said here: en or de. Without it MENTOR_LANGUAGE counts, else the terminal’s own.
cli-help-people = Bring people in.
cli-help-people-import = Remember the people of a list, invite them to a programme, or enrol them in it.
cli-help-people-import-file = People, as CSV, XLSX, XLS or ODS.
cli-help-people-import-programme = Invite them to the programme of this name.
cli-help-people-import-workspace = The workspace’s id, if there are several.
cli-help-people-import-dry-run = Only show what was read.
cli-help-people-import-as-json = Print one JSON object.
cli-help-people-import-answers = A JSON file of answers to what is doubtful.
cli-help-people-import-enrol = Their consent is on record: enrol them.
cli-help-people-template = Write an XLSX to fill in, with drop-downs for roles, levels, languages, zones and topics.
cli-help-people-template-out = Where the template goes.
cli-help-match = Match the people of a list, exactly, with reasons.
cli-help-match-file = People, as CSV, XLSX, XLS or ODS.
cli-help-match-out = Where the pairs go.
cli-help-match-unmatched = Where those without a pair go.
cli-help-match-min-level-gap = Levels from mentor to mentee, at least.
cli-help-match-min-overlap-hours = Working hours in common, at least.
cli-help-match-require-cross-department = Only different departments.
cli-help-match-mentee-capacity = Mentors for each mentee, at most.
cli-help-match-on = First day, YYYY-MM-DD; today if it is not given.
cli-help-match-as-json = Print the summary as JSON.
cli-help-match-answers = A JSON file of answers to what is doubtful.
cli-help-match-managers-outside = Managers who are not found are people outside.
doctor-slack-without = The app does without these optional permissions: { $scopes }. app_manifest.yml says what each is for; without it that one thing says what is missing.
doctor-slack-without-in = In the workspace { $team } the app does without these optional permissions: { $scopes }.
doctor-teams-graph = Microsoft Graph lets the bot make group chats.
doctor-teams-graph-missing = Microsoft Graph does not let the bot make group chats; each of a pair is introduced alone. The app lacks permissions: { $permissions }. Grant them in Microsoft Entra (application permissions, admin consent), or leave MENTOR_TEAMS_CATALOG_APP_ID empty.
doctor-teams-graph-refused = Microsoft gives no token for Graph ({ $why }). Check MENTOR_TEAMS_GRAPH_URL and MENTOR_TEAMS_LOGIN_URL.
cli-no-version = “{ $given }” is no version. Three numbers, such as 1.2.0.
