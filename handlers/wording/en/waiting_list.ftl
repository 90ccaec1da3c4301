waiting-list-join = Waiting list
waiting-list-add = Put me on the waiting list
waiting-list-add-mentor = Waiting list, as mentor
waiting-list-add-mentee = Waiting list, as mentee
waiting-list-how = Places go in the order in which people signed up. Whoever’s turn it is hears from me, and has five working days.
waiting-list-added = You are on the waiting list of **{ $programme }**. As soon as it is your turn, I’ll write to you.
waiting-list-note = The coordinators see how many are waiting, not who. You can take yourself off the list at any time, without giving reasons.
waiting-list-since = You have been on the waiting list of **{ $programme }** since { $day }.
waiting-list-off = Take me off the list
waiting-list-taken-off = You are no longer on the waiting list of **{ $programme }**. Nobody else is told.
waiting-list-free = A place in **{ $programme }** is free for you.
waiting-list-free-now = A place in **{ $programme }** has just become free: you need not wait.
waiting-list-kept = I’ll keep it for you until { $until }. After that the next person on the list hears.
waiting-list-take = Take the place
waiting-list-gone = The place in **{ $programme }** has gone to the next person on the list. If you would still like to join, you can come back.
waiting-list-over = **{ $programme }** { $over ->
    [yes] has ended
   *[no] is coming to its end
  }, and no place became free for you. Thank you for your patience.
waiting-list-over-note = You are on no list any more. As soon as a new programme is open, `/mentor join` works again.
waiting-list-count = { $count ->
    [one] 1 person is on the waiting list.
   *[other] { $count } people are on the waiting list.
  } More “Places” in the programme’s form let the first ones in.
waiting-list-fact = On the waiting list
waiting-list-too-few = { $left ->
    [0] All places are taken
    [one] 1 place is left
   *[other] { $left } places are left
  }: whoever comes after that is offered the waiting list.
waiting-list-enrolled = { $count ->
    [one] 1 person of the list found all places taken and is on the waiting list.
   *[other] { $count } people of the list found all places taken and are on the waiting list.
  }
waiting-list-listed = The coordination team put you on the waiting list of **{ $programme }**, because you agreed to take part and all places are taken. As soon as it is your turn, I’ll write to you.
