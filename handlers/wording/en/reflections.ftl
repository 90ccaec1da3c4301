help-reflect = a short reflection after a session
    .words = reflect, reflection
reflection-title = Your reflection
reflection-submit = Save
reflection-intro = Your session with **{ $name }** on { $day }. Only the first question needs an answer.
reflection-topic = What was it about?
reflection-learned = One thing I learned
    .yours = What you learned
    .shared = **What { $name } learned**
reflection-to-try = One thing I will try
    .yours = What you will try
    .shared = **What { $name } will try**
reflection-extra =
    .yours = Your answer to the last question
    .shared = **{ $name } was asked:** { $question }
reflection-readers = Who may read this?
reflection-change = Change my reflection
reflection-log-session = Log a session
reflection-plan = Plan the next session

reflection-saved = Saved: your reflection on the session with { $name } on { $day }. Thank you!
reflection-read-by-me = { $text }: only you.
reflection-read-by-partner = { $text }: { $name } will read it.
reflection-read-by-anonymous = { $text }: kept as an anonymous learning. { $name } is not told, and it never carries your name.
reflection-next-date = You have no next session planned yet. Put one in the calendar while it is fresh?

reflection-no-session = There is no session to reflect on yet. Have you met already? Then log the session, and the reflection follows.
reflection-none-waits = You have reflected on every session that I know of, last on the one on { $day }. Have you met since? Then log it.
reflection-not-held = This session has not been noted as held, so there is nothing to reflect on yet.
reflection-archived = This programme is over and archived; its reflections can no longer be changed.
reflection-usefulness-missing = Please choose a number from 1 to 5: was the session worth it?
reflection-topic-unknown = This topic is not part of your programme. Please choose one from the list.
reflection-too-long = That is { $length } characters; there is room for { $longest }. Please shorten it.

reflection-shared = { $name } would like you to read something from your last session:
reflection-shared-note = Only the two of you can read this.
reflection-all-held = That was session number { $count } of your programme: you and { $name } have done what you set out to do. If you like, plan one more; otherwise I’ll be in touch at the close.
