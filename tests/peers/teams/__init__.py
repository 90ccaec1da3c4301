"""A strict Teams on this machine, and the people in it, for tests.

async with bot_in_teams(database_url, [User("ULENA", "Lena Brandt")]) as town:
    lena = town.person("ULENA")
    await lena.installs()
    assert "topics" in await lena.writes("join mentor")
    lena.fills({"Department": "IT"})
    await lena.submits()
"""
