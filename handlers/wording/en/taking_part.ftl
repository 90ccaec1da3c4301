help-pause = no messages from me for some weeks
    .words = pause
    .asked = holiday*, vacation*, on leave, parental leave, sick, ill, away, break, no time, too much, busy, overwhelmed, sabbatical, few weeks, fewer messages, off for, too much work, bothering, vacation, time off, on holiday, off sick, travel*, business trip, abroad, maternity, paternity, jury duty, out of office, ooo, training course, swamped, stressful, stressed
pause-weeks = Please give the length of the pause in weeks, from 1 to { $most }: for example `/mentor pause 3`.
pause-done = You are pausing until { $until }. I won’t write to you on my own until then.
pause-partner-told = I’ll let your partner know.
pause-resume = Resume now
pause-partner = { $name } is taking a short pause from the programme until { $until }. It has nothing to do with you; your pair goes on afterwards.
pause-over = Welcome back, your pause is over. Shall we see where you stand?
help-resume = end the pause
    .words = resume, continue
    .asked = i'm back, i am back, back from, start again, restart, end my pause, unpause
resume-not-paused = You are not pausing, so everything goes on as it is.
resume-done = Good to have you back. Anything waiting will arrive shortly.
help-leave = leave the programme
    .words = leave, quit
    .asked = quit*, resign*, drop out, get out, withdraw, opt out, don't want to take part, do not want to take part, no longer, don't like my mentor, don't like my mentee, other mentor, another mentor, another mentee, new mentor, new partner, another partner, different mentor, different partner, change mentor, swap, not a good match, doesn't fit, does not fit, leaving, leave the company, leaving the company, i'm out, get me off, somebody else, someone else, different mentee, new mentee, has left, off the list, take me off, take me out, unregister, deregister, not be part
leave-text = You can leave at any time, without giving reasons and without any disadvantage. If it is only a busy time, a pause may be enough.
leave-button = Leave { $programme }
leave-pause = Rather pause
leave-title = Leave the programme?
leave-question = { $pairs ->
    [0] You won’t get any more suggestions.
    [one] Your pair ends. I tell your partner kindly and look for somebody new for them.
   *[other] Your { $pairs } pairs end. I tell your partners kindly and look for somebody new for them.
  }
leave-yes = Leave
leave-no = Stay
leave-done = You have left the programme. Thank you for having been part of it. `/mentor privacy` shows what is stored about you and lets you delete it.
leave-already = You have left this programme already.
