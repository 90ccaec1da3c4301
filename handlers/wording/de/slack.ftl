slack-open-form = Ein Klick auf die Schaltfläche öffnet das Formular.
slack-form-late = Das hat für Slack einen Moment zu lange gedauert. Ein Klick auf die Schaltfläche öffnet das Formular.
slack-not-installed = Mentor ist in diesem Workspace nicht mehr installiert. Die Administration kann Mentor erneut installieren.
