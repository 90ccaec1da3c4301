question-help = Who needs help?
question-meet = How many meet?
question-left = Who has no pair?
question-left-title = Who has no pair in { $programme }, and what now
question-nobody-left = Everybody who takes part has a pair and can be reached.
question-learned = What was learned?
question-trends = Which trends?
worth-button = Is it worth it?
worth-title = Is { $programme } worth it?
worth-yes = **Yes: people { $of ->
    [both] find the sessions worth their time and would recommend the programme
    [usefulness] find the sessions worth their time
   *[again] would recommend the programme
  }.**
worth-no = **Hardly: people { $of ->
    [both] find the sessions hardly worth their time and would hardly recommend the programme
    [usefulness] find the sessions hardly worth their time
   *[again] would hardly recommend the programme
  }.**
worth-mixed = **Neither clearly yes nor clearly no: what people say lies in between or differs.**
worth-not-yet = **Nobody can say yet: what people say appears on { $day } at the earliest.**
worth-unknown = **Nobody can say: too few people have answered.**
worth-note = Yes means: sessions { $worth } of 5 or better, recommendation { $recommend } of 10 or better. Hardly means: below { $hardly } of 5, below { $against } of 10. Each for groups of at least { $k } people; what has no figure yet does not count.
worth-since = Worth it, figure by figure:
worth-report = Report for the board
