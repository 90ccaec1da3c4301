scales-start = { $count ->
    [one] One question
   *[other] { $count } questions
  } on where you start from, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  }.
scales-middle = Halfway. { $count ->
    [one] One question
   *[other] { $count } questions
  } on how it is going, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  }. Then you see how your confidence has changed since the start.
scales-end = { $count ->
    [one] One question
   *[other] { $count } questions
  } on where you stand now, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  }. Then you see how your confidence has changed since the start.
scales-open = Answer briefly
scales-never = No questions, please
scales-again = Ask me again
scales-title = Where I stand
scales-submit = Save
scales-topic = { $topic }: how confident are you today?
scales-note = Leave out whatever you like. Nobody sees your answers; coordinators get figures for groups of at least { $k } people only.
scales-kept = Saved. Thank you!
scales-nothing = You have chosen nothing, so nothing has changed. The button above opens the questions again.
scales-yours = Your confidence at the start and now (only you see this):
scales-change = { $topic }: { $before } at the start, { $now } now
scales-over = These questions belong to another time of your programme. There is nothing to do here at the moment.
scales-never-said = All right, no more questionnaires. Nobody learns of it, not even coordinators. I still ask whether you have met, and what you reflect on stays your choice.
scales-again-said = All right, questionnaires come again, with messages that come anyway.
