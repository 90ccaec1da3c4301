slack-open-form = Please press the button to open the form.
slack-not-answered = Slack could not show my answer just now. `/mentor` shows where things stand; a form opens if you press once more.
slack-form-late = That took a moment too long for Slack. Please press the button to open the form.
slack-not-installed = Mentor is no longer installed in this workspace. Whoever administers it can install it again.
slack-down = Slack has a fault of its own just now, so nothing has been done yet. Please type it again in a few minutes.
slack-no-files = I have a file for this, but Slack does not let me attach any: my app lacks the permission `files:write`. Whoever looks after the app can add it.
slack-takes-longer = This takes a moment longer than usual. My answer comes here by itself.
