unreachable-told = { $count ->
    [one] I cannot write to this person at the moment: they have blocked me or removed the app.
   *[other] I cannot write to these { $count } people at the moment: they have blocked me or removed the app.
  }
unreachable-more = and { $count } more
unreachable-note = What is meant for them waits, and goes out as soon as they write to me or add the app again.
