help-report = a PDF for the board: what the programme has brought, and what follows
    .words = report, pdf
    .asked = board, presentation, slides
report-begun = I’m writing the report on **{ $programme }**. It comes here in a moment, as a PDF.
report-in = Report in { $language }
report-here = The report on **{ $programme }**. Each number is that of `insights`, with how it is made; what follows, follows by rule.
report-note = It holds no row about one person or one pair. That you asked for it is in the log.
report-file = { $programme }-report-{ $day }.pdf
report-at-close = Report at the close, { $day }
report-so-far = Report so far, { $day }
report-period = Reverse mentoring from { $first } to { $last }
report-footer = { $programme }, { $day }
report-glance = At a glance
report-card-pairs = pairs introduced
report-card-met = pairs that have met
report-card-held = sessions held
report-card-hours = working hours spent
report-people = People
report-pairs = Pairs
report-bar-invited = invited
report-bar-joined = take part now
report-bar-introduced = introduced
report-bar-have-met = have met
report-bar-half = held half of their sessions
report-bar-whole = held all of their sessions
report-how-bars = The programme plans { $sessions } sessions for each pair. Invited is everybody whom an invitation was for; who came without one counts among the joined alone.
report-cost = What it cost
report-hours = { $held ->
    [0] No session has been held yet, so no hours have been spent in sessions.
    [one] { $hours } working hours: the length of the one session held, for both people in it.
   *[other] { $hours } working hours: the lengths of { $held } sessions held, each for both people in it.
  } Preparation and coordination are not recorded.
report-on = As of { $day }.
report-learnings = What people wrote for others
report-learnings-how = The newest texts that their authors released without their names, from at least ten authors at a time, of all programmes here.
report-learned = What was learned
report-learnings-first = In the words of those who took part:
report-learnings-none = In their own words: nothing released yet; that takes texts of ten authors.
report-quoted = “{ $text }”
report-worth = Was it worth it?
report-hours-short = { $held ->
    [0] Cost: no hours in sessions yet.
   *[other] Cost: { $hours } working hours in sessions, both people counted; preparation and coordination are not recorded.
  }
report-decide = What is to be decided
report-decide-what = What follows
report-decide-who = Who
report-decide-until = Until
report-by-coordinators = Coordinators
report-by-board = Board
report-radar = The trend radar: { $told }
report-rule-next = Whether another programme opens. { $again ->
    [0] Nobody has said yet that they would take part again
    [one] One person would take part again
   *[other] { $again } people would take part again
  }; { $pairs ->
    [0] of no pair have both said that they want to go on
    [one] one pair wants to go on together
   *[other] { $pairs } pairs want to go on together
  }.
report-follows-nothing = Nothing is to be decided: no number asks for it yet.
report-follows-how = Each line comes from a fixed rule and names its number; so do who sees to it and until when. What is decided is for people.
report-rule-needs = { $count ->
    [one] 1 pair needs a coordinator now
   *[other] { $count } pairs need a coordinator now
  }: a call to the leader helps most.
report-rule-never-met = { $count } of { $pairs } pairs have never met. Put their first session into the calendar now, the leader’s first.
report-rule-never-met-over = { $count } of { $pairs } pairs never met. Next time win leaders in person before they are asked, and book all sessions in the first one.
report-rule-all-met = All { $pairs ->
    [one] pairs (1)
   *[other] { $pairs } pairs
  } have met. Keep the interval as it is.
report-rule-goals = { $count } of { $pairs } pairs have agreed on a goal. Put it on the agenda of the next session.
report-rule-goals-over = { $count } of { $pairs } pairs agreed on a goal. Next time put it on the agenda of the first session.
report-rule-across = { $count } of { $of } connections cross a department, level or place. If a wider network is what you want, require different departments in the next programme.
report-rule-answers = { $count } of { $of } check-ins were answered. Opinions here rest on few people: read them with care.
report-rule-worth-it-high = People find the sessions worth their time (4 of 5 or better). Going on is what they would do.
report-rule-worth-it-low = People find the sessions hardly worth their time (below 3 of 5). Talk to several pairs about topics and plans before you go on.
report-rule-recommend-high = People would recommend the programme (7 of 10 or better). Open another one, and let them tell of this one.
report-rule-recommend-low = People would hardly recommend the programme (6 of 10 at most). Ask them what should change before you open another one.
report-rule-rising = On the rise among what people notice: { $topics }. Take it to the board.
report-cannot = What cannot be said
report-cannot-people = Nothing about one person or one pair. Opinions appear as ranges for groups of at least { $k } people, and each answer counts once.
report-cannot-cause = Whether the programme was the cause: there is no group to compare with.
report-cannot-silent = What people think who do not answer: { $answered } of { $asked } check-ins were answered.
report-cannot-money = What it was worth in money: the bot counts sessions, not profit.
report-missing = Figures that are not there, and why
report-unpriced = What an hour costs coordinators can set where they ask for the report; the bot knows no pay.
report-money = At { $rate } { $currency } an hour, as the coordinators have set it, that is { $total } { $currency }.
report-look = Colour and costs
report-look-colour = Your company’s colour
    .hint = For example #1d3a57; empty for ours
report-look-cost = What a working hour costs
    .hint = A whole number, on average; empty for no money in reports
report-look-currency = Currency
report-look-kept = Kept. Reports look like that from now on; what was changed is in the log.
report-look-no-colour = Please give a colour as # and six digits or letters from a to f, for example #1d3a57.
report-look-too-light = This colour is too light to be seen on white paper. Please choose a darker one.
report-look-no-cost = Please give a whole number from 1 to { $most }, or leave it empty.
report-stop = Stop
report-stopped = Stopped: the report on **{ $programme }** is not made.
report-not-running = No report on **{ $programme }** is being made for you just now.
