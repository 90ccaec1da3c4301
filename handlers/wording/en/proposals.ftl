proposal-heading = A suggestion for you
proposal-reminder-heading = Still open: a suggestion for you
proposal-to-mentee = **{ $name }** could be your mentor. If you say yes, I’ll ask the other side too.
proposal-to-mentor = **{ $name }** would like to learn from you. If you say yes, I’ll introduce you to each other.
proposal-reminder-to-mentee = **{ $name }** could be your mentor. Take your time; a short yes or no helps everybody to plan.
proposal-reminder-to-mentor = **{ $name }** would like to learn from you. Take your time; a short yes or no helps everybody to plan.
proposal-department = Department
proposal-location = Location
proposal-further = Would fit well too: { $names }.
proposal-accept = Yes, meet { $name }
proposal-choose = Somebody else
proposal-decline = No, thank you
proposal-note = Please answer before { $until }. If you say no, nobody else is told: to everybody else it looks as if the time had simply run out.
proposal-expired = The suggestion is closed because the time to answer is over. That is fine, and I tell nobody that it was you. If you have time now, say so: then the next list may suggest the two of you again.
proposal-mentor-is-asked = Thank you! I’ll ask **{ $name }** now. As soon as you are a pair I’ll let you know; otherwise you hear from me when this round of asking is over.
proposal-mentor-is-asked-already = You have said yes already. I’m asking { $name } and will let you know.
proposal-begun = You and **{ $name }** are a pair now. I’ll introduce you to each other.
proposal-both-yes = **{ $name }** has said yes as well: you are a pair. I’ll introduce you to each other on { $day }.
proposal-became-pair = You and { $name } are a pair already. `/mentor pair` shows it.
proposal-closed = This suggestion is no longer open. `/mentor` shows you where things stand.
proposal-choice-title = Who would you prefer?
proposal-choice-submit = Save
proposal-choice-intro = I’ll ask the one you prefer. The others hear nothing of it.
proposal-choice-first = I would like to meet
proposal-no-title = No, thank you
proposal-no-submit = Send
proposal-no-intro = That is quite all right. If you tell me why, my next suggestion will be better. I tell nobody else.
proposal-reason = What does not fit?
proposal-reason-time = The time is not right
proposal-reason-topics = The topics don’t fit
proposal-reason-known = We know each other well already
proposal-reason-private = I’d rather not say
proposal-declined = Thank you for telling me. It stays between us: at the end of this round of asking the others learn that no pair came of it, and not why.
proposal-declined-private = When the coordinators make the next list, I’ll have another suggestion for you.
proposal-declined-topics = If your topics have changed, change them in your profile: the next suggestion goes by it.
proposal-declined-known = I won’t suggest { $name } to you again, nor in later programmes.
proposal-declined-time = I’ll leave you in peace now, and nobody learns of it. When you have time, tell me here.
proposal-again = I have time now
proposal-pause = Rather pause
proposal-topics = My profile
proposal-again-done = Good to have you back. The next list may suggest the two of you again.
proposal-again-asked = Good to have you back. I’ll ask you again from the next list on.
proposal-none-left = I have no further suggestion for **{ $name }** at the moment. With `/mentor match` you see why, and what would help.
proposal-begun-later = You and **{ $name }** will be a pair. I’ll introduce you to each other on { $day }, when the programme begins.
proposal-unanswered = This round of asking is over: **{ $pairs ->
    [0] no pair stands
    [one] 1 pair stands
   *[other] { $pairs } pairs stand
  }** now. **{ $names }** { $count ->
    [one] was
   *[other] were
  } suggested, and no pair came of it. { $count ->
    [one] This person waits
   *[other] They wait
  } for your next list: `/mentor match`. I tell nobody whose answer it was.
proposal-no-pair = No pair has come of the suggestion this time. That says nothing about you. With the next list I look for somebody for you again; the coordinators see only that you were suggested.
proposal-begun-apart = You and **{ $name }** are a pair now. You two have no working hours in common: I’ll introduce each of you in a message of your own, at a decent hour.
