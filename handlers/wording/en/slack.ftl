slack-open-form = Please press the button to open the form.
slack-form-late = That took a moment too long for Slack. Please press the button to open the form.
slack-not-installed = Mentor is no longer installed in this workspace. Whoever administers it can install it again.
