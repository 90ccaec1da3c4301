help-pause = no messages from me for some weeks
    .words = pause
pause-weeks = Please give the length of the pause in weeks, from 1 to { $most }: for example `/mentor pause 3`.
pause-done = You are pausing until { $until }. I won’t write to you on my own until then.
pause-partner-told = Your partner gets a kind word from me.
pause-resume = Resume now
pause-partner = { $name } is taking a short pause from the programme until { $until }. It has nothing to do with you; your pair goes on afterwards.
pause-over = Welcome back, your pause is over. Shall we see where you stand?
help-resume = end the pause
    .words = resume, continue
resume-not-paused = You are not pausing, so everything goes on as it is.
resume-done = Good to have you back. What has waited comes in a moment.
help-leave = leave the programme
    .words = leave, quit
leave-text = You can leave at any time, without giving reasons and without any disadvantage. If it is only a busy time, a pause may be enough.
leave-button = Leave { $programme }
leave-pause = Rather pause
leave-title = Leave the programme?
leave-question = { $pairs ->
    [0] You will get no suggestion from me then.
    [one] Your pair ends. Your partner is told kindly and matched again.
   *[other] Your { $pairs } pairs end. Your partners are told kindly and matched again.
  }
leave-yes = Leave
leave-no = Stay
leave-done = You have left the programme. Thank you for having been part of it. `/mentor privacy` shows what is stored about you and lets you delete it.
leave-already = You have left this programme already.
