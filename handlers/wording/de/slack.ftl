slack-open-form = Ein Tipp auf den Knopf öffnet das Formular.
slack-form-late = Das hat für Slack einen Moment zu lange gedauert. Ein Tipp auf den Knopf öffnet das Formular.
slack-not-installed = Mentor ist in diesem Workspace nicht mehr installiert. Die Administration kann Mentor erneut installieren.
