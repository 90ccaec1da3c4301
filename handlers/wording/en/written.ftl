# Answers to what people write back, and to what they write in their own words.
written-which = { $count ->
    [one] Please choose:
   *[other] { $count } of my questions are open. Which one do you mean?
  }
written-unsure = I am not sure that I understand you. If it is an answer to this, please choose:
written-nothing-open = Nothing that I asked you in the last two weeks is still open.
written-later = Later, then. You can answer here as long as it is open:
written-later-only = All right. Nothing is waiting for your answer.
written-noted = All right. This is still open:
written-noted-only = All right.
written-thanks = You’re welcome! This is still open:
written-thanks-only = You’re welcome!
written-thank-partner = Thank my partner
written-stop = What would you like to stop? Nothing changes until you choose.
written-stop-pause = Two weeks without messages
written-stop-leave = Leave a programme
written-stop-delete = My data: see or delete
written-perhaps = Perhaps you are looking for this:
