help-pair = your pair: who, why, next session, goals
    .words = pair, pairs
pair-heading-mentor = Your pair with { $name } (you are the mentor)
pair-heading-mentee = Your pair with { $name } (you are the mentee)
pair-department = Department
pair-location = Location
pair-next-session = Next session
pair-no-date = No date yet
pair-sessions = Sessions held
pair-sessions-held = { $held } of { $of }
pair-contract = Contract card
pair-contract-none = Not filled in yet
pair-contract-proposed = Filled in, waiting for both to confirm
pair-contract-agreed = Confirmed by both
pair-thanks = Thank-yous
pair-thanks-count = { $count ->
    [one] One for you
   *[other] { $count } for you
  }{ $shared ->
    [0] {""}
   *[other] {", "}{ $shared } may be shared
  }
pair-why = **Why you two were matched**
pair-goals = **Your goals**
pair-goal = { $text } ({ $progress } of 10)
pair-no-goals = You have not agreed on a goal yet. `/mentor goal` proposes one.
pair-plan = Plan a session
pair-contract-open = Contract card
pair-goals-open = Goals
pair-reflect = Reflect
pair-thank = Say thanks
pair-rematch = A different partner
pair-rematch-title = End this pair?
pair-rematch-question = No reasons needed, and nobody is to blame. Your pair ends, your partner is told kindly, and I look for somebody else for you both.
pair-rematch-yes = End the pair
pair-rematch-no = Keep it
pair-rematch-too-late = That was possible until your second session or day 60. A coordinator will help you now: use “Ask for help” on your pair’s card.
pair-rematched = Your pair with { $name } has ended, and { $name } is told kindly. I’ll look for somebody else for you both.
pair-choice = With whom?
