## Further plans, for programmes of more than six sessions

template-s7 = A second topic: the other way in
    .output = a second try-out, on a task of the leader’s own
template-s7-block-1 = What became of the last try-out? What would make it easier?
template-s7-block-2 = The leader brings one task of their own; the mentor asks first, and shows later.
template-s7-block-3 = Do it together, for real, and keep the result.
template-s7-block-4 = Write down the two steps that are worth remembering.
template-s7-block-5 = A short reflection, each for themselves.

template-s8 = Behind the scenes
    .output = what surprised the mentor, and one question that stays open
template-s8-block-1 = Before: what is to be decided, who will be there, what may be told afterwards?
template-s8-block-2 = Sit in on a real meeting together, in the room or online; the mentor watches how the decision comes about.
template-s8-block-3 = Afterwards: what decided it, what was not said, what would the mentor have asked?
template-s8-block-4 = A short reflection, each for themselves.

template-s9 = From trying to habit
    .output = one habit with a fixed place in the week
template-s9-block-1 = Which of the try-outs is still alive, and why just that one?
template-s9-block-2 = What gets in the way? Take out one obstacle here and now.
template-s9-block-3 = Put the habit into the calendar: when, where, how long.
template-s9-block-4 = The mentor’s turn: which habit of leaders is worth taking over?
template-s9-block-5 = A short reflection, each for themselves.

template-s10 = A third at the table
    .output = one new acquaintance for the mentor, one view from outside for the leader
template-s10-block-1 = Whom did the leader invite, to the table or into the call, and what do you two want to know?
template-s10-block-2 = Three short rounds: what surprises you at work, what are you learning, what should stop?
template-s10-block-3 = Without the guest: what do we do with it?
template-s10-block-4 = A short reflection, each for themselves.

template-s11 = The mentor’s questions
    .output = one answer that helps, one door that opens
template-s11-block-1 = The mentor brings three questions about the house, the career or a decision.
template-s11-block-2 = The leader answers two of them from their own experience, mistakes included.
template-s11-block-3 = The third: who would know more? Introduce the two.
template-s11-block-4 = What would the leader do differently today?
template-s11-block-5 = A short reflection, each for themselves.

template-s12 = Passing it on
    .output = one thing that the leader’s team can do now
template-s12-block-1 = What of all this would help the leader’s team at once?
template-s12-block-2 = The leader explains it as they will explain it there; the mentor plays the team.
template-s12-block-3 = Shorten it to five minutes, and set the day.
template-s12-block-4 = What should the team ask back?
template-s12-block-5 = A short reflection, each for themselves.
