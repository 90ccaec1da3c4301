help-report = a PDF for the board
    .words = report, pdf
    .asked = board, presentation, slides, report for the board, report for management, PDF, print something, something to print, handout for the meeting, summary for executives, report to the supervisory board, present the results, presentation for the board, document for the steering committee, annual report, report to my boss, write a report, final report, interim report, logo on the report, something for the directors, briefing for the executive committee, paper for the board meeting, something for Tuesday's board meeting, one-pager, document for my boss, write-up, management summary, present to the executives, hand in the results, paper for the committee, pdf with the results, board paper, something for the management, pdf for the board, a paper for my boss, put our logo on it, the logo is missing, report with figures, summary to hand round, print it, make a report, document for the executive board, presentation of the results, one pager, send me the paper, new report please, figures on one page for the works council, colours of our company, wrong logo, brand, make it look like ours, management wants paper, something I can attach to a mail, the management board meets tomorrow, put it on paper, the logo from yesterday, without names for the board, printable, something to hand in, slides for the steering committee, report to the executive committee, send me the report, generate a report, something on paper, something for my boss, on two pages, for the management, paper for the directors, something for the exec committee, a handout for the bigwigs, dossier, brochure with the results, glossy summary, two-pager, write-up for management, executive summary, quarterly paper, annual review, closing document, document for the works council, for the supervisory board, a printable version, print-out, PDF pls, make me a pdf, pdf with charts, hard copy, deck for Thursday, slides for the CEO, PowerPoint, something to present, something I can hand out, something to wave at the steering group, to convince the CFO, budget talks next week so I need a document, sponsor wants to read about it, something in black and white, a nice document with our logo, our colours on the paper, report in German, English version of the report, wrong logo on the cover, change the cover, put in a foreword, leave the costs out of the paper, for the minutes, reporting, generate document, I need a reporting for the chief, can you prepare presentation about programme, need report asap, last year's report again, latest report, report for HR director, where is the pdf, a doc for the board, I need something on paper, something I can print for tomorrow, the chair wants to read how it went, a few pages for the managing director, pages for the boss, a summary in PDF, prepare the papers, formal write-up, put our emblem on the document, something to hand around the table
report-begun = I’m writing the report on **{ $programme }**. It comes here in a moment, as a PDF.
report-in = Report in { $language }
report-here = The report on **{ $programme }**, for the board. Its first page says what was learned, whether it was worth it and what is to be decided; the pages behind it say how each number was made.
report-note = It holds no row about one person or one pair. That you asked for it is in the log.
report-file = { $programme }-report-{ $day }.pdf
report-at-close = Report at the close, { $day }
report-so-far = Report so far, { $day }
report-aloud = { $met } of { $pairs } { $pairs ->
    [one] pair has
   *[other] pairs { $met ->
        [one] has
       *[other] have
      }
  } { $over ->
    [yes] met
   *[no] met so far
  }, { $held ->
    [one] once
   *[other] { $held } times
  } in all, and { $verdict ->
    [yes] those who took part say that it was worth their time
    [no] those who took part say that it was hardly worth their time
    [mixed] those who took part differ on whether it was worth their time
   *[unknown] it cannot be said yet whether it was worth people’s time
  }{ $over ->
    [yes] ; the board decides whether another programme opens.
   *[no] {"."}
  }
report-aloud-nobody = No pair has been introduced yet, so there is nothing to tell so far.
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
report-bar-joined-over = took part to the end
report-bar-introduced = introduced
report-bar-have-met = have met
report-bar-half = held half of their sessions
report-bar-whole = held all of their sessions
report-how-bars = The programme plans { $sessions } sessions for each pair. Invited is everybody whom an invitation was for; whoever joined without one is counted in the line below it alone.
report-cost = What it cost
report-hours = { $held ->
    [0] No session has been held yet, so no hours have been spent in sessions.
    [one] { $hours } working hours: the length of the one session held, for both people in it.
   *[other] { $hours } working hours: the lengths of { $held } sessions held, each for both people in it.
  } Preparation and coordination are not recorded.
report-on = As of { $day }.
report-learnings = What people wrote for others
report-learnings-how = The newest texts in this language that their authors released without their names, from at least ten authors at a time, of all programmes here. A report in another language quotes others.
report-learned = What was learned
report-same-in-all = in all { $count } categories of topics { $text }
report-same-in-roles = for mentors and mentees alike { $text }
report-of-competence = How confident people feel in their topics, at the end against the start, in steps on a scale from 1 to 5
report-of-usefulness = Was a session worth it, from 1 to 5
report-of-again = Would people recommend the programme, from 0 to 10
report-goals = Goals: { $agreed } agreed, in { $pairs } of { $of } pairs; { $reached } of them reached
report-noted-most = What people noticed most (of { $band } who noted something for the trend radar): { $told }
report-most-and-least = most in “{ $best }”: { $most }; least in “{ $worst }”: { $least }; all { $count } categories stand under “{ $part }”
report-learnings-own = In the words of those who wrote in English:
report-learnings-as-written = In the words of those who took part, in the language in which they wrote:
report-learnings-none = In their own words: nothing released yet; that takes texts of ten authors.
report-quoted = “{ $text }”
report-worth = Was it worth it?
report-hours-short = { $held ->
    [0] Cost: no hours in sessions yet.
   *[other] Cost: { $hours } working hours in sessions, both people counted; preparation and coordination are not recorded.
  }
report-plan = By plan, { $sessions } sessions were due by now: one { $weeks ->
    [one] a week
   *[other] every { $weeks } weeks
  } from each pair’s introduction to the programme’s last day. Pairs that have had all of theirs: { $done }; by plan: { $complete }.
report-plan-over = By plan, { $sessions } sessions were due in all: one { $weeks ->
    [one] a week
   *[other] every { $weeks } weeks
  } from each pair’s introduction to the programme’s last day. Pairs that have had all of theirs: { $done }; by plan: { $complete }.
report-without-pair = { $count ->
    [0] Everybody who takes part has a pair.
    [one] 1 person takes part and has no pair.
   *[other] { $count } people take part and have no pair.
  }
report-without-pair-over = { $count ->
    [0] Everybody who stayed to the end had a pair.
    [one] 1 person was without a pair at the end.
   *[other] { $count } people were without a pair at the end.
  }
report-decide = What is to be decided
report-decide-what = Decision
report-decide-who = Who
report-decide-until = Until
report-by-coordinators = Coordinators
report-by-board = Board
report-radar = The trend radar, { $count ->
    [one] with 1 topic
   *[other] with { $count } topics
  }: the list below names them, how many noted each, and which way it goes
report-next-size = The same again, { $pairs } { $pairs ->
    [one] pair
   *[other] pairs
  } with { $sessions } sessions of { $minutes } minutes, takes { $hours } working hours{ $cost ->
    [none] , preparation and coordination not counted.
   *[other] : { $cost } { $currency }, preparation and coordination not counted.
  }
report-rule-next = Should another programme open? { $again ->
    [0] Nobody has said yet that they would take part again
    [one] One person would take part again
   *[other] { $again } people would take part again
  }; { $pairs ->
    [0] there is no pair yet in which both want to go on
    [one] one pair wants to go on together
   *[other] { $pairs } pairs want to go on together
  }.
report-follows-nothing = Nothing is to be decided: no number asks for it yet.
report-follows-how = The bot puts a question when a number passes a limit, the same for every programme. It gives no advice beyond that: the answer is yours.
report-rule-needs = { $count ->
    [one] 1 pair needs a coordinator now
   *[other] { $count } pairs need a coordinator now
  }. Who calls the leaders? That helps most.
report-rule-unplanned = { $count ->
    [one] 1 of { $pairs } pairs has not met and has no session planned
   *[other] { $count } of { $pairs } pairs have not met and have no session planned
  }. Should a first session be put into the calendar for them, first into the leader’s?
report-rule-not-met-yet = { $count ->
    [one] 1 of { $pairs } pairs has not met yet
   *[other] { $count } of { $pairs } pairs have not met yet
  }; all that go on have a first session planned, or have just had it.
report-rule-never-met-over = { $count } of { $pairs } pairs never met. Should leaders next time be won in person before they are asked, and all sessions be booked in the first one?
report-rule-all-met = Every pair has met at least once.
report-rule-goals = { $count } of { $pairs } pairs { $count ->
    [one] has
   *[other] have
  } agreed on a goal. Should it be on the agenda of everybody’s next session?
report-rule-goals-over = { $count } of { $pairs } pairs agreed on a goal. Should it be on the agenda of the first session next time?
report-rule-across = { $count } of { $of } connections { $count ->
    [one] crosses
   *[other] cross
  } a department, level or place. Should the next programme require different departments, for a wider network?
report-rule-answers = { $count } of { $of } check-ins { $count ->
    [one] was
   *[other] were
  } answered. Opinions here rest on few people: read them with care.
report-rule-worth-it-high = People find the sessions worth their time
report-rule-worth-it-low = People find the sessions hardly worth their time. Should several pairs be asked about topics and plans before it goes on?
report-rule-recommend-high = People would recommend the programme
report-rule-recommend-low = People would hardly recommend the programme. Should they be asked what has to change before another one opens?
report-rule-rising = On the rise among what people notice: { $topics }. Should the company take this up?
report-cannot = What cannot be said
report-cannot-people = Nothing about one person or one pair. Opinions appear as ranges for groups of at least { $k } people, and each answer counts once.
report-cannot-cause = Whether the programme was the cause: there is no group to compare with.
report-cannot-silent = What people think who do not answer: { $answered } of { $asked } check-ins were answered.
report-cannot-money = What it was worth in money: the bot counts sessions, not profit.
report-missing = Figures that are not there, and why
report-unpriced = Coordinators can set what a working hour costs where they ask for the report; the bot does not know what anybody earns.
report-money = At { $rate } { $currency } an hour, as the coordinators have set it, that is { $total } { $currency }.
report-logo = Logo
report-logo-looking = Looking at **{ $name }** …
report-logo-offered = **{ $name }** can stand on the first page of all reports.
report-logo-use = Use it as the logo
report-logo-no = No
report-logo-used = **{ $name }** is the logo on reports from now on. “Hourly cost, logo, colour” under `/mentor report` takes it off again.
report-logo-discarded = Not used, and not kept.
report-logo-lists = If this is a list of people, please send it as a table, XLSX or CSV: I do not read pictures.
report-logo-kind = A logo has to be a PNG or an SVG. Please export it as one of the two and send it again.
report-logo-too-large = A logo may have at most { $most } KB and { $pixels } pixels on each side. Please export a smaller one and send it again.
report-logo-unreadable = This file cannot be drawn: it is damaged or incomplete. Please export the logo anew, as PNG or SVG.
report-logo-active = This SVG contains programs or fetches something from elsewhere, so I do not use it. Please export it as a plain SVG, or as PNG.
report-look-logo-how = For a logo send me a PNG or SVG file, here in the chat.
report-look-logo-keep = Keep { $name }
report-look-logo-remove = Remove it
report-look = Hourly cost, logo, colour
report-look-title = Cost, logo, colour
report-look-colour = Your company’s colour
    .hint = For example #1d3a57; empty for ours
report-look-cost = What a working hour costs
    .hint = A whole number, on average; empty for no money in reports
report-look-currency = Currency
report-look-kept = Kept. Reports look like that from now on; what was changed is in the log.
report-anew = New report
report-look-no-colour = Please give a colour as # and six digits or letters from a to f, for example #1d3a57.
report-look-too-light = This colour is too light to be seen on white paper. Please choose a darker one.
report-look-no-cost = Please give a whole number from 1 to { $most }, or leave it empty.
report-step-numbers = Report on **{ $programme }**, step 1 of 2: counting.
report-step-pages = Report on **{ $programme }**, step 2 of 2: setting the pages.
report-step-done = Report on **{ $programme }**: finished.
report-step-failed = Report on **{ $programme }**: not made.
report-stop = Stop
report-stopped = Stopped: the report on **{ $programme }** is not made.
report-not-running = No report on **{ $programme }** is being made for you just now.
