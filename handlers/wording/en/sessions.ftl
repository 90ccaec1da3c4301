help-session = plan or log a session, with a calendar file
    .words = session, sessions, meeting
    .asked = meet, meetup, meetings, appointment*, calendar, schedul*, reschedul*, postpone*, book, booked, move our, cancel, date, dates, next time, when do we
session-when = I did not understand that as a day and time. Please choose them here; written, `tomorrow 2pm`, `Tue 14:00` or `5 Jan at 10` is enough.
session-not-a-date = I did not understand that as a day and time. These are your sessions, to move or to cancel:
session-when-check = This is as much as I understood. Please check the day and the time.
session-which-date = Which day do you mean?
session-heading = Your sessions with { $name }
session-held-count = { $count ->
    [0] None held yet.
    [one] 1 held so far.
   *[other] { $count } held so far.
  }
session-held-menu = A session you had …
session-held = You and **{ $name }** met on { $day }.
session-not-held = We did not meet
session-not-held-title = Did you not meet?
session-not-held-question = Then the session on { $day } no longer counts. If it had been booked, it is open again.
session-not-held-yes = Take it back
session-not-held-no = We did meet
session-not-held-done = Taken back: the session on { $day } no longer counts.
session-not-held-already = This session does not count as held any more.
session-not-held-too-late = One of you has reflected on this session already, so it stays. If something is wrong with it, please ask the coordinators.
session-all = All sessions
session-none = No session is planned yet.
session-line = { $moment }, { $minutes } minutes{ $place ->
    [none] {""}
   *[other] , { $place }
  }
session-plan = Plan a session
session-met = We met
session-have-date = You have a session planned by now: **{ $moment }**.
session-slot-past = That time has passed. Please choose another one.
session-off = The session on { $moment } is cancelled.
session-move = Move
session-cancel = Cancel
session-cancel-title = Cancel this session?
session-cancel-question = I’ll ask you for a new time at once, so that you two keep your rhythm. Within ten working days is best.
session-cancel-yes = Cancel the session
session-cancel-no = Keep it
session-form-title = Session
session-form-save = Save
session-form-note = If the day has passed, the session counts as held.
session-day = Day
session-time = Time
session-minutes = Length
session-minutes-option = { $count } minutes
session-place = Place or video link
session-place-hint = A neutral place is best, not the office of one of you.
session-needs-moment = Please choose a day and a time.
session-needs-length = Please choose how long you want to meet.
session-too-far = That is too far away. Please choose a day within a year.
session-move-past = That time has passed. Please choose one ahead.
session-there-already = There is a session on { $moment } already. Please choose another time.
session-planned = It is in the calendar: **{ $moment }**. I’m telling { $name }.
session-moved = Moved to **{ $moment }**. I’m telling { $name }.
session-logged = Noted: you met on { $day }. What do you take with you? One number is enough; the rest is up to you.
session-logged-already = This session on { $day } is noted already. What do you take with you? One number is enough; the rest is up to you.
session-reflect = Reflect
session-partner-planned = **{ $name }** has planned your next session:
session-partner-moved = **{ $name }** has moved your session:
session-is-held = This session is already noted as held. `/mentor session` shows what is ahead.
session-is-cancelled = This session was cancelled already. `/mentor session` plans a new one.
session-not-yet = This session is still ahead. If you met earlier, note it with `/mentor session today`.
session-cancelled-new = The session on { $day } is cancelled. Which day suits you instead? Within ten working days is best.
session-partner-cancelled = Your session with **{ $name }** on { $day } cannot take place. A new time is being looked for; you may propose one too.
session-rebook = Your session with **{ $name }** on { $day } was cancelled and there is no new one yet. Shall we find a time?
calendar-file = sessions.ics
calendar-google = Google Calendar
calendar-outlook = Outlook
calendar-title = Reverse mentoring with { $name }
calendar-text = Type /mentor prepare in chat to see the plan for this session.
help-prepare = preparation cards and the next session’s plan
    .words = prepare, preparation
    .asked = prepar*, what should we do, what do we do, what to do, what should i ask, agenda, ideas, how do i begin, first session, template, talk about, ice breaker, icebreaker
preparation-heading = Your session with { $name }
preparation-mentor = { $moment }. You lead through the content. This plan helps; you may change it as you like.
preparation-mentee = { $moment }. Bring one real question or task from your work, and a little time afterwards.
preparation-template = **Plan: { $title }**
preparation-block = { $minutes } min: { $text }
preparation-output = **In the end:** { $output }
preparation-idea = **To try out together:** { $idea }
preparation-plan = Plan a session
preparation-no-date = You and **{ $name }** have no next session planned. This is what it could look like:
lesson-number = Preparation card { $number } of { $of }, about five minutes
lesson-task = **To do:** { $task }
lesson-done = Done
lesson-all-done = All your preparation cards are done. You can read them again at any time.
lesson-again = Card { $number }
session-slots = { $count ->
    [one] This time suits both of you, as far as I know. One tap plans the session, and { $name } is told.
   *[other] These times suit both of you, as far as I know. One tap plans the session, and { $name } is told.
  }
session-times-offered = Your coordinators would like to help you two find a time. Which of these suits you and { $name }?
session-slots-fewer = I found no more within the next six weeks.
session-slots-none = None of these
session-slots-nowhere = I found no time within the next six weeks at which you both work. Which one suits you all the same?
session-slot-elsewhere = { $moment } ({ $time } for { $name })
session-find = Find a time
session-hints = Nothing is booked yet. Before I book **{ $moment }**:
session-hint-day = { $day } is no working day where you are.
session-hint-partner-day = { $day } is no working day where { $name } is.
session-hint-partner-night = It is { $time } where { $name } is, outside working hours.
session-sure = Book it all the same
session-other-times = Times that suit both
session-another = Another time
preparation-starter = **To begin with:** { $question }
preparation-card-stands = Your agreement stands already: look whether it still fits, two minutes are enough.
