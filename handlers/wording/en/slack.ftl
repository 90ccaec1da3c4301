slack-open-form = Please press the button to open the form.
slack-not-answered = Slack could not show my answer just now. `/mentor` shows where things stand; a form opens if you press once more.
slack-form-late = That took a moment too long for Slack. Please press the button to open the form.
slack-not-installed = Mentor is no longer installed in this workspace. Whoever administers it can install it again.
