help-contract = your pair’s contract card
    .words = contract, card
contract-heading = Your contract card with { $name }
contract-none = You have not filled in your contract card yet. It takes ten minutes, best together in your first session.
contract-fill = Fill in
contract-change = Change
contract-confirm = Confirm
contract-agreed-note = Confirmed by both. It counts until you both agree on a new version.
contract-waiting-for-partner = This version is waiting for **{ $name }** to confirm it:
contract-waiting-for-you = **{ $name }** has filled in your contract card. Does it suit you?
contract-proposed-heading = Your contract card
contract-rhythm = First session { $moment }{ $place ->
    [none] {""}
   *[other] , { $place }
  }
contract-rules = **The same for every pair**
contract-rule = **{ $label }:** { $text }
contract-form-title = Contract card
contract-form-save = Send to partner
contract-form-note = Only the two of you see this card. Coordinators see whether there is one, never what it says.
contract-first-day = First session
contract-first-time = Time
contract-place = Place or video link
contract-place-hint = A neutral place is best, not the office of one of you.
contract-choose = Please choose one of the options.
contract-needs-goal = Please write your goal in one sentence.
contract-needs-topics = Please choose one to three topics.
contract-sent = I’m showing the card to **{ $name }**. As soon as it is confirmed, I put all your dates into the calendar.
contract-agreed = Agreed with **{ $name }**. { $count ->
    [one] This is your date:
   *[other] These are your { $count } dates:
  }
contract-agreed-no-dates = Agreed with **{ $name }**. There is no date ahead; plan one with `/mentor session`.
contract-agreed-hint = The calendar file has them all. A date can be moved at any time with `/mentor session`.
contract-agreed-already = This version has been confirmed already.
contract-outdated = There is a newer version of this card. `/mentor contract` shows it.
contract-partner-confirms = You have filled in this version yourself; your partner confirms it.
contract-hints = Before you confirm the first date:
