refused-told = { $count ->
    [one] For a day now { $platform } has refused a message that I was to deliver.
   *[other] For a day now { $platform } has refused { $count } messages that I was to deliver.
  }
refused-reason = In its own words: { $reasons }
refused-note = Whoever looks after the app can settle that: most often it lacks a permission and has to be installed again. `mentor doctor` on the server names it. What was meant for two people together, each of them gets alone.
refused-lacks = In { $platform } my app lacks permissions that it cannot do without: { $scopes }.
refused-lacks-note = Whoever looks after the app settles that: in the app’s settings, “OAuth & Permissions”, press “Reinstall”.
