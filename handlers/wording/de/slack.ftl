slack-open-form = Ein Klick auf die Schaltfläche öffnet das Formular.
slack-not-answered = Slack konnte meine Antwort gerade nicht zeigen. `/mentor` zeigt den Stand; ein Formular öffnet sich beim nächsten Klick.
slack-form-late = Das hat für Slack einen Moment zu lange gedauert. Ein Klick auf die Schaltfläche öffnet das Formular.
slack-not-installed = Mentor ist in diesem Workspace nicht mehr installiert. Die Administration kann Mentor erneut installieren.
slack-down = Slack hat gerade selbst eine Störung, deshalb ist noch nichts geschehen. Bitte in ein paar Minuten noch einmal eingeben.
slack-no-files = Dazu gehört eine Datei, aber Slack lässt mich keine anhängen: Meiner App fehlt die Berechtigung `files:write`. Wer die App betreut, kann sie ergänzen.
slack-takes-longer = Das dauert etwas länger als sonst. Meine Antwort kommt von selbst hierher.
