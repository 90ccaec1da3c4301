unreachable-told = { $count ->
    [one] My messages are not reaching this person at the moment (app removed or blocked, or account closed).
   *[other] My messages are not reaching these { $count } people at the moment (app removed or blocked, or account closed).
  }
unreachable-more = and { $count } more
unreachable-note = { $count ->
    [one] What is meant for this person waits, and goes out as soon as they write to me or add the app again.
   *[other] What is meant for them waits, and goes out as soon as they write to me or add the app again.
  }
unreachable-note-next = I try again with the next message for each of them. If somebody has left for good, `/mentor end` ends their pair.
