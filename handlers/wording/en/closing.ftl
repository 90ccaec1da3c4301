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
