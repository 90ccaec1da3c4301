check-in-question = Have you and **{ $name }** met?
check-in-planned = You and **{ $name }** had planned to meet on { $day }. Did you meet?
check-in-last-time = One question about last time:
check-in-since = Have you and **{ $name }** met since { $day }?
check-in-upcoming = Your next session in the calendar: { $moment }.
check-in-held = You and **{ $name }** met on { $day }. How was it? One number is enough; the rest is up to you.
check-in-reminder = A quick reminder: have you and **{ $name }** met? After this I’ll keep quiet until the next check-in.
check-in-yes = Yes, we met
check-in-no = Not yet
check-in-reflect = Reflect on it

check-in-not-yet = Thank you for telling me. Weeks like that happen.
check-in-what-helps = What would help you and { $name } now?
check-in-date-stands = Your next session is set: { $moment }.
check-in-plan = Plan a session
check-in-pause = Pause
check-in-did-meet = We did meet

check-in-was-held = Your session with { $name } on { $day } is noted already: one of you told me.
check-in-reflected = You have told me already that you and { $name } met on { $day }, and your reflection is saved.
check-in-became-met = Noted: you and { $name } met on { $day }.
check-in-became-not-yet = Noted: you and { $name } had not met by then.
check-in-asked-anew = I have asked you about { $name } again since then, so this question is over. Did you two meet at that time after all? `/mentor { $command }` notes it.

support-ask = Ask for help
support-title = Ask for help?
support-question = Your coordinators learn that your pair would like support, and nothing else. They will get in touch with you both.
support-yes = Ask
support-no = Not now
support-asked = Done. Your coordinators know that your pair would like support, and will get in touch.
support-asked-before = Your coordinators have known since { $day } that your pair would like support. They will get in touch.
support-wanted = **{ $mentee }** and **{ $mentor }** would like support with their pair. Please talk to both of them.
support-wanted-note = That is all I know: nobody was asked for reasons.
support-done = Taken care of
support-is-done = Noted: { $mentee } and { $mentor } have been taken care of. Thank you.
check-in-when = Good to hear. Which day was it?
check-in-day-0 = Today
check-in-day-1 = Yesterday
check-in-another-day = Another day
check-in-third = Whether you and **{ $name }** have met, I have asked before. So I’ll ask something else: what would help now?
check-in-third-met = No need to answer me: { $count ->
    [one] a session of yours with **{ $name }** is
   *[other] { $count } sessions of yours with **{ $name }** are
  } noted already. If you’d like to say how it was, if you have met since, or if anything is in the way, here is how.
check-in-how-it-was = Say how it was
check-in-met-since = We have met since
check-in-third-note = Whatever you choose is fine, and needs no reason. If you’d rather not answer, I won’t ask any more; before a session that is planned, its plan still comes.
check-in-kind-end = End the pair, kindly
check-in-quiet = I’m still here for you and **{ $name }**, whenever you like.
check-in-where-we-stand = Where we stand

# To whoever is in a pair and has heard nothing for four weeks.
quiet-pair-1 = You have not heard from me for four weeks, so here is where you two stand.
quiet-pair-2 = A word in between, since it has been quiet:
quiet-pair-3 = Once more four weeks without a message from me. How things are:
quiet-pair-4 = It is quiet again, and you are not forgotten:
quiet-pair-ahead = Your next session with **{ $name }** is set: { $moment }. Nothing else is waiting for you.
quiet-pair-complete = You and **{ $name }** have held all your sessions. The programme goes on until { $until }; then I’ll ask you how it was. If you two would like to meet again before then, plan it as usual.
quiet-pair-paused = **{ $name }** is pausing until { $until }. You can already plan a session for afterwards.
quiet-pair-no-date = There is no session for you and **{ $name }** in the calendar. A planned one is the best way back: choose a time, or let me find some that suit you both.
quiet-pair-card-own = Your agreement is still waiting for an answer from **{ $name }**. Once it is confirmed, your sessions are in the calendar.
quiet-pair-card-partners = The agreement that **{ $name }** has filled in is waiting for your answer. Once you confirm it, your sessions are in the calendar.
quiet-pair-prepare = See the plan
