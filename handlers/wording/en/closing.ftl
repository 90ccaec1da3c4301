closing-heading = { $programme } is coming to an end
closing-thanks = { $count ->
    [0] Thank you for taking part together with **{ $name }**.
    [one] You and **{ $name }** met once. Thank you for the time you gave each other.
   *[other] You and **{ $name }** met { $count } times. Thank you for the time you gave each other.
  }
closing-last-word = Two things at the close: a last reflection for yourself, and a few quick questions for the next programme.
closing-again-button = Answer briefly
closing-reflect = Last reflection
closing-note = Texts are removed { $days } days after the close. With `/mentor privacy` you can export or delete yours at any time.
closing-again-title = At the close
closing-again-submit = Send
closing-again-question = How likely are you to recommend the programme? (0 = not at all likely, 10 = extremely likely)
closing-again-option = { $number }
closing-again-note = Leave out whatever you like. Nobody sees your answers; a figure appears only for groups of at least { $k } people.
closing-again-choose = Please choose at least one answer, for example a number from 0 to 10.
closing-again-kept = Thank you. That helps the next programme.
closing-is-over = This programme is not being closed at the moment, so there is nothing to answer here.
certificate-heading = Certificate
certificate-name = Name
certificate-programme = Programme
certificate-role = Role
certificate-mentor = Mentoring of a leader (reverse mentoring)
certificate-since = From
certificate-sessions = Sessions held
certificate-day = Issued on
together-heading = What you two did together
together-sessions = Sessions
together-hours = Hours together
together-weeks = Weeks, from the first session to the last
together-goals = Goals agreed
together-reached = Goals reached
together-goal-reached = Goal reached: { $goal }
together-goal = Goal: { $goal }
certificate-company = Company
certificate-topics = Topics
certificate-pdf = Certificate as PDF
certificate-pdf-in = PDF in { $language }
certificate-linkedin = Add to LinkedIn
certificate-linkedin-name = Reverse mentoring: { $programme }
certificate-sentence = has accompanied a leader as a mentor in the reverse-mentoring programme “{ $programme }”.
certificate-note = In reverse mentoring, people early in their careers coach leaders on topics in which they are ahead.
certificate-file = Certificate-{ $name }.pdf
certificate-begun = I’m making your certificate. It comes here in a moment.
certificate-here = Your certificate. It says what you did, and nothing about how well. I keep no copy.
paper-lacks-signs = It holds a sign for which no font is at hand here; it is shown as a box, and the PDF is not tagged as accessible. Whoever runs the bot can install a font for it.
