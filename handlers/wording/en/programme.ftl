help-programme = create, open, start, close programmes
    .words = programme, program
    .asked = new programme, create, set up, launch, create a programme, set up a programme, plan the next programme, next round, new cohort, open the programme, open for applications, open registration, start the programme, kick off, when does it start, change the start date, extend the programme, extend the deadline, make it longer, shorten it, close the programme, wrap up, finish the programme, end the programme, archive, edit the programme, change the number of sessions, change the number of places, more places, settings of the programme, rename the programme, which programmes are there, run another one, pilot, prolong it, second round, another round in autumn, plan a round, release places, stretch it a little longer, let it run longer, postpone the start, begin earlier, stop the programme, wind it up, set the rules, change the interval, copy the last programme, what is the schedule of the programme, shut down the pilot, go live, reopen, kick things off in spring, set up a new programme, create a second one, start a new cycle, next round in autumn, change the dates of the programme, extend by four weeks, end a week later, raise the limit, how many places does it have, every two weeks instead, open it now, open for sign-ups, start it, archive it, change the topics of the programme, the last day was yesterday, it ends on friday, what happens at the end, run it again, take back the opening, pilot with one site, thirty people instead of twenty, begin on the first of march, the draft, who may take part in the programme, roll it over to next year, same again in spring, prepare the next wave, a shorter version, weekly rhythm, only four sessions, ninety minutes each, start later, finish early, cut it short, five more seats, take more people, cap it at fifty, who sees the draft, get it going, shut the doors, no more sign-ups, sign-up deadline, over and done what now, put it in the archive, the closing, take it live, go live on monday, new round, another programme, second programme, for another site, for another country, kick it off, open the sign-up, close registration, extend registration, start date, end date, how long does it run, prolong the programme, close down the programme, shut it all down, end it for everyone, cancel the programme, delete the programme, twelve sessions instead of six, weekly instead of monthly, number of meetings, length of sessions, change the name of the programme, maximum number of participants, copy last year's programme, push the end back, move the end date, extend by a month, move the start, shut the whole thing, delete the whole programme, remove everything, fresh round in january, next season, start over, kick off a new edition, get another batch going, start version two, plan the spring intake, a fresh round from September, set up the pilot, let's get this show on the road, press go, go live on the first, fire the starting gun, open the doors, open sign-ups, let people put their names down from now, close sign-ups, no more newcomers from Friday, shut the door to latecomers, cut-off for joining, begin a week later, delay the beginning, prolong it by a month, stretch it to nine months, make it run longer, fewer meetings for everybody, one meeting more per pair, how often should they meet, every three weeks instead of monthly, change how many sessions there are, rename it, call it Bridge instead, the description is wrong, edit the blurb, when does it finish, when does it kick off, programme settings, the framework, number of places, cap it at 40, how far apart in rank must they be, allow one level of distance, let bosses and their own reports be closer, require two levels, different sites only, set what counts when matching, copy last year's set-up, duplicate the programme, what's still missing before we can launch, checklist for the launch, am I ready to launch, pull the plug on the pilot, wind up the programme, close the round, finish this cohort, archive last year's, switch to the other programme, I need two in parallel, one for each country, make new program, how to begin a new programme, i want create programme, extend the program, postpone everything by four weeks, let everyone have another month, bring the end forward, second edition in autumn, we're thinking about a new round next year, registration should start Monday, from tomorrow people may sign up, nobody else can sign up from now, six more weeks for all, more time for the pairs, things are running late so give us longer, eight get-togethers each, ten sessions per pair, twelve months instead of six, let it begin in May, start it today, ready to start, the whole thing should end in July, call the programme something else, we are done you can close it, shut this round, all sessions are over we can close, please close it, that is it with the programme for this year
    .new = new
programme-heading = Your programmes
programme-none = There is no programme at the moment. It takes about two minutes to create one; nobody hears of it before you open it.
programme-new = New programme
programme-edit = Edit
programme-open = Open for joining
programme-start = Start
programme-close = Close
programme-archive = Archive
programme-match = Matching
programme-status = Status
programme-not-now = Not now
programme-name-line = **{ $name }**
programme-state = State
programme-state-draft = Draft
programme-state-open = Open for joining
programme-state-running = Running
programme-state-closing = Closing
programme-state-archived = Archived
programme-starts = First day
programme-rhythm = Rhythm
programme-rhythm-text = { $sessions } sessions of { $minutes } minutes within { $weeks } weeks, { $cadence ->
    [one] every week
   *[other] every { $cadence } weeks
  }
programme-topics = Topics
programme-topics-count = { $count ->
    [one] 1 topic
   *[other] { $count } topics
  }
programme-form-new = New programme
programme-form-edit = Edit programme
programme-form-save = Save
programme-field-name = Name
programme-field-purpose = What is it for?
programme-field-purpose-hint = One or two sentences. They are part of the invitation.
programme-field-starts = First day
programme-field-weeks = Length
programme-weeks = { $count } weeks
programme-field-sessions = Sessions for each pair
programme-sessions = { $count } sessions
programme-field-cadence-weeks = How often
programme-cadence-weeks = { $count ->
    [one] Every week
   *[other] Every { $count } weeks
  }
programme-field-session-minutes = Length of a session
programme-session-minutes = { $count } minutes
programme-field-topics = Topics on offer
programme-field-topics-hint = People choose theirs from these when they join.
programme-field-min-level-gap = Levels between mentee and mentor, at least
programme-min-level-gap = { $count ->
    [0] No rule
    [one] 1 level
   *[other] { $count } levels
  }
programme-field-min-overlap-hours = Shared working hours, at least
programme-min-overlap-hours = { $count ->
    [0] No rule
    [one] 1 hour
   *[other] { $count } hours
  }
programme-field-departments = Departments
programme-departments-any = Any
programme-departments-different = Always different
programme-saved = **{ $name }** is saved.
programme-longer = Check-ins now go on until { $day }.
programme-needs-name = Please give the programme a name.
programme-name-taken = There is a programme called “{ $name }” already. Please choose another name.
programme-needs-day = Please choose the first day.
programme-day-past = That day has passed. Please choose today or later.
programme-number = Please choose a number from { $least } to { $most }.
programme-needs-topic = Please choose at least one topic.
programme-too-short = { $sessions } sessions every { $cadence } weeks do not fit into { $weeks } weeks. Please take fewer sessions, a shorter interval or a longer programme. (Each session: { $minutes } minutes.)
programme-is-archived = This programme is archived and can only be read.
programme-is-already = **{ $name }** has moved on already. Its state is: { $state }.
programme-open-done = **{ $name }** is open. { $count ->
    [0] I know nobody here yet whom I could invite
   *[other] I’m inviting everyone I know here
  }; others join with `/mentor join`.
programme-open-uninvited = Open without inviting
programme-open-uninvited-question = Open “{ $name }” and invite nobody? Afterwards `/mentor invite` asks whom you choose: people, a list, a channel, leaders first. Until somebody joins you can take it back.
programme-open-uninvited-done = **{ $name }** is open, and nobody was invited. `/mentor invite` asks whom you choose; others join with `/mentor join`.
programme-more = { $count ->
    [one] There is 1 more programme, an earlier one. `/mentor programme` and its name shows it.
   *[other] There are { $count } more programmes, earlier ones. `/mentor programme` and a name shows one.
  }
programme-start-done = **{ $name }** is running. People can still join.
programme-close-done = **{ $name }** is closing. I’m sending everyone the closing questions and mentors their certificate.
programme-close-question = Close “{ $name }”? Check-ins stop, and everyone gets the closing questions.
programme-archive-done = **{ $name }** is archived.
programme-archive-question = Archive “{ $name }”? It can only be read afterwards; its pairs end.
invitation-heading = You are invited: { $name }
invitation-text = Reverse mentoring turns things round: people at the start of their career pass on what they know, leaders learn. Both sides gain: fresh know-how for one, insight and a network for the other.
invitation-begun = Running
invitation-begun-text = { $first } to { $last }, joining is possible at any time
invitation-join-mentor = Join as mentor
invitation-join-mentee = Join as mentee
invitation-note = Taking part is voluntary, and you can leave at any time without giving reasons.
programme-over-heading = { $name } has run its full length
programme-over = The last day of **{ $name }** was { $day }. I ask only about the time up to that day, and about sessions that are in the calendar.
programme-over-next = { $count ->
    [0] No pair is running any more.
    [one] 1 pair is still running.
   *[other] { $count } pairs are still running.
  } When you close it, everyone gets the closing questions and mentors get their certificate. If your pairs need more time, extend it.
programme-erased = The people of this programme are forgotten. What is left: { $mentors } mentors, { $mentees } mentees, { $pairs } pairs, { $sessions } sessions held.
programme-field-round-days = Time to answer a list
programme-field-round-days-hint = Leaders have the first half. It counts for lists that you approve from now on.
programme-round-usual = As usual: { $days } working days ({ $weekly } if pairs meet every week)
programme-round-days = { $count } working days
programme-field-places = Places
programme-places = { $count ->
    [0] No limit
   *[other] { $count } people
  }
programme-open-question = { $count ->
    [0] Open “{ $name }”? I know nobody yet whom I could invite; others join by themselves.
    [one] Open “{ $name }”? The 1 person I know here is invited at their next decent hour.
   *[other] Open “{ $name }”? The { $count } people I know here are invited, each at their next decent hour.
  } Until somebody joins you can take it back.
programme-unopen = Take back the opening
programme-unopen-done = **{ $name }** is a draft again. { $count ->
    [0] Nobody was waiting to be written to.
    [one] 1 person had not been written to yet, and is not asked.
   *[other] { $count } people had not been written to yet, and are not asked.
  } { $asked ->
    [0] { "" }
    [one] 1 person has read the invitation; its buttons say that it is not open.
   *[other] { $asked } people have read the invitation; its buttons say that it is not open.
  }
programme-unopen-joined = Somebody has joined **{ $name }** meanwhile, so it stays open. “Close” ends it once it runs.
act-programme-unopen = took back the opening of “{ $about }”
