invite-nothing-open = No programme is open for joining, so nobody can be invited. `/mentor programme` opens one.
invite-nobody-new = Everybody meant has been asked already, takes part, or does not want to be asked for “{ $programme }”.
invite-heading = Invitations to { $programme }
invite-preview = { $count ->
    [one] 1 person gets this message at their next decent hour:
   *[other] { $count } people get this message, each at their next decent hour:
  }
invite-note = Whoever has not answered after five working days is reminded once. “Not for me” is one button, and holds.
invite-send = { $count ->
    [one] Invite 1 person
   *[other] Invite { $count } people
  }
invite-everybody = { $count ->
    [one] Invite the 1 person known
   *[other] Invite all { $count } people known
  }
invite-stop = Stop
invite-asked = Asked
invite-joined = Joined
invite-declined = Not for me
invite-open = Not answered yet
invite-how = Name people with @ behind the command, or drop a list into this chat.
invite-sent = { $count ->
    [one] 1 person is invited to “{ $programme }”.
   *[other] { $count } people are invited to “{ $programme }”.
  }
invite-nobody = They were asked before, take part, or do not want to be asked.
invite-stopped = { $count ->
    [0] Everybody had been written to already.
    [one] 1 person had not been written to yet, and is not asked.
   *[other] { $count } people had not been written to yet, and are not asked.
  }
invitation-no = Not for me
invitation-no-done = Understood, I won’t ask again. If you change your mind: `/mentor { $command }`
invitation-reminder = A week ago I asked whether **{ $programme }** is something for you. If not, one tap is enough, and I won’t ask again.
help-invite = ask people in, and see who was asked, joined or said no
    .words = invite
nudge-question-invited = In “{ $programme }” { $count ->
    [one] 1 person has
   *[other] { $count } people have
  } not answered, and { $invited ->
    [one] 1 invitation
   *[other] { $invited } invitations
  } are open. Remind them?
act-invite = invited people to “{ $about }”
act-people-enrol = enrolled the people of a list in “{ $about }”, who had agreed
act-people-remember = remembered the people of a list
