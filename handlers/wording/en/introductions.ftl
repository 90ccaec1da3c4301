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
introduction-next = **Next step:** { $mentee } proposes a date for the first hour, within the next 14 days. Then you fill in your contract card together and book all the dates at once.
introduction-note = What you talk about stays between you. Coordinators see whether you meet, never what about.
introduction-plan = Plan first session
introduction-contract = Open contract card
first-session-nudge-mentee = You and **{ $name }** don’t have a date yet. The first hour is the hardest to find, and the most rewarding. Shall we put one in the calendar?
first-session-nudge-mentor = You and **{ $name }** don’t have a date yet. A short message with two proposals is often all it takes. Shall we put one in the calendar?
first-session-nudge-again-mentee = Still no date for your first session with **{ $name }**. Diaries are full, so here is the short way.
first-session-nudge-again-mentor = Still no date for your first session with **{ $name }**. That says nothing about you: diaries are full. You may take the first step.
first-session-nudge-pause = Not now: pause
