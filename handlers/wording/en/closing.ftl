closing-heading = { $programme } { $over ->
    [yes] has ended
   *[no] is coming to an end
  }
closing-thanks = { $count ->
    [0] Thank you for taking part together with **{ $name }**.
    [one] You and **{ $name }** met once. Thank you for the time you gave each other.
   *[other] You and **{ $name }** met { $count } times. Thank you for the time you gave each other.
  }
closing-last-word = At the close: a last reflection for yourself, and a few quick questions.
closing-questions = At the close: a few quick questions, which help the next programme.
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
certificate-since = Since
certificate-sessions = Sessions held
certificate-day = Issued on
together-heading = What you two did together
together-hours = Hours together
together-weeks = Weeks, from first to last
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
certificate-sentence = has mentored a leader in the reverse-mentoring programme “{ $programme }”.
certificate-note = In reverse mentoring, people early in their careers coach leaders on topics in which they are ahead.
certificate-file = Certificate-{ $name }.pdf
certificate-begun = I’m making your certificate. It comes here in a moment.
certificate-here = Your certificate. It says what you did, and nothing about how well. I keep no copy.
paper-lacks-signs = It contains a character for which there is no font here; it is shown as a box, and the PDF is not tagged as accessible. Whoever runs the bot can install a font for it.
closing-next = And then? “{ $on }” and “{ $turned }”: { $name } and the coordinators learn of it only if you both choose it. “{ $again }”: the coordinators learn of it, with your name.
closing-next-go-on = Go on together
closing-next-again = Take part again
closing-next-return-mentor = Be mentored in return
closing-next-return-mentee = Mentor in return
closing-next-go-on-kept = Noted: you would like to go on with **{ $name }**. If { $name } says so too, I’ll tell the two of you. Until then nobody learns of it.
closing-next-again-kept = Noted: you would like to take part again, and the coordinators see your name. They can ask you in when the next programme opens.
closing-next-return-mentor-kept = Noted: you would like to be mentored by **{ $name }** in return. If { $name } says so too, I’ll tell the two of you. Until then nobody learns of it.
closing-next-return-mentee-kept = Noted: you would like to mentor **{ $name }** in return. If { $name } says so too, I’ll tell the two of you. Until then nobody learns of it.
closing-next-go-on-both = **{ $name }** and you both want to go on. Arrange your next session as you like: I won’t ask any more. If both of you join the next programme in the same roles, you come first on its list of pairs, as far as its rules allow; you are asked then as usual. The coordinators see that you want it.
closing-next-return-mentor-both = **{ $name }** and you both want to turn it round: { $name } mentors you now. Arrange the first session between you, and what it is to be about: I won’t ask any more. The coordinators see that you want it.
closing-next-return-mentee-both = **{ $name }** and you both want to turn it round: you mentor { $name } now. Arrange the first session between you, and what it is to be about: I won’t ask any more. The coordinators see that you want it.
closing-next-take-back = Take it back
closing-next-taken-back = Taken back: I have forgotten it.
closing-next-too-late = Both of you know of it already. Talk to each other: nothing happens by itself.
look-back-submit = Keep
look-back-intro = A last look at the whole of **{ $programme }**, with { $name }. One of the two answers is enough.
look-back-note = Only you can read it, here and under `/mentor privacy`. No figure is made of it.
look-back-stays = What stays with you?
look-back-changed = What do you do differently now?
look-back-empty = Write something into one of the two fields, or close the form.
look-back-kept = Kept, for you alone. I remove it with the other texts, { $days } days after the close.
look-back-thank = Thank { $name }
wishes-button = What people want next
wishes-heading = { $programme }: what people want next
wishes-again = { $count ->
    [0] Nobody has said yet that they would take part again.
    [one] One would take part again:
   *[other] { $count } would take part again:
  }
wishes-go-on = { $count ->
    [0] There is no pair yet in which both want to go on together.
    [one] One pair wants to go on together:
   *[other] { $count } pairs want to go on together:
  }
wishes-return = { $count ->
    [0] There is no pair yet in which both want to turn it round.
    [one] One pair wants to turn it round, so that the leader mentors:
   *[other] { $count } pairs want to turn it round, so that the leader mentors:
  }
wishes-further = … and { $count } more
wishes-note = Whoever is not named has said nothing, or their partner has not: it says nothing about them. When the next programme is open, ask them in with `/mentor invite @name`; pairs that want to go on come first on its list.
closing-story = Tell your story? Three questions make it, and it only goes out if both of you sign.
closing-story-button = Tell our story
certificate-channel = Say so in the channel
certificate-channel-question = { $room } then reads: { $text }
certificate-channel-yes = Post it
certificate-channel-begun = I’m posting it in **{ $room }**.
certificate-channel-gone = There is no channel for it any more: your coordinators have muted it.
certificate-channel-text = { $name } has mentored a leader in the reverse-mentoring programme “{ $programme }”. Thank you!
