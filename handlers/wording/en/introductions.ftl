introduction-heading = { $mentor } and { $mentee }: you are a pair now
introduction-mentor = { $person }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
  } is the mentor and passes on what they know.
introduction-mentee = { $person }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
  } is the mentee and would like to learn.
introduction-starter = **A question to begin with:** { $question }
introduction-next = **Next step:** { $mentee } proposes a time for the first session, within the next { $days } days. Then you fill in your agreement together and book all the sessions at once.
introduction-note = What you talk about stays between you. Coordinators see whether you meet, never what about.
introduction-plan = Plan first session
introduction-contract = Open agreement
first-session-nudge-mentee = You and **{ $name }** have no session planned yet. The first one is the hardest to find time for, and the most rewarding. Shall we put it in the calendar?
first-session-nudge-mentor = You and **{ $name }** have no session planned yet. A short message with two proposals is often all it takes. Shall we put one in the calendar?
first-session-nudge-again-mentee = Your first session with **{ $name }** is not in the calendar yet. Calendars are full, so here is the short way.
first-session-nudge-again-mentor = Your first session with **{ $name }** is not in the calendar yet. Calendars are full. Feel free to make the first move.
first-session-nudge-pause = Not now: pause
introduction-apart = You two have no working hours in common, so each of you gets this during your own. Write to { $name } whenever it suits you: the answer comes during theirs.
introduction-no-room = I can’t open a shared conversation here, so each of you gets this separately. Write to { $name }: feel free to make the first move.
