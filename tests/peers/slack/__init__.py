"""A strict Slack on this machine, and the people in it, for tests.

async with StrictSlack(manifest, clock) as slack:
    slack.workspace("T1", [User("U1", "lena", "Lena Brandt")])
    slack.connect(Http(slack, app_url), settled=app.settled)
    lena = slack.person("U1")
    assert "Welcome" in await lena.commands("/mentor join")
    lena.fills({"Your role": "Mentor"})
    await lena.submits()
"""
