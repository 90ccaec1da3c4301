teams-choose = Choose
teams-required = Please fill this in.
teams-too-long = That is { $length } characters; { $most } are the most.
teams-date = Please give a date.
teams-time = Please give a time of day.
teams-at-least = { $count ->
    [one] Please choose at least one.
   *[other] Please choose at least { $count }.
  }
teams-at-most = { $count ->
    [one] Please choose one at most.
   *[other] Please choose { $count } at most.
  }
teams-choose-first = Please choose something first.
teams-below = The answer is below.
teams-below-in-private = The answer is in our own chat.
teams-sent-already = This was sent already.
teams-not-ours = This button does not work any more. Write `help` to see what I can do.
teams-welcome = Nice to meet you! Write to me here whenever you like: a word such as `{ $join }` or `{ $help }` is enough. What matters comes to you by itself.
teams-group-hello = Hello! I answer everyone in private. Mention me with a word such as `{ $help }`, and look into our own chat.
teams-in-private = { $name }, I have answered you in our own chat.
teams-write-first = { $name }, I can only answer you in private. Please add me and write to me in a chat of our own.
teams-open-chat = Write to { $name }
teams-first-message = Hello { $name }, the mentoring programme has just introduced us. When would it suit you for our first session?
teams-file-about = From the mentoring bot
teams-file-gone = That file is no longer kept. Please ask for it again.
teams-file-saved = { $name } is now in your files.
teams-file-declined = All right, without { $name }.
teams-file-failed = { $name } could not be saved. Please try again.
teams-closed = Done, see below.
teams-group-topic = Mentoring – { $names }
