help-pause = no messages from me for some weeks
    .words = pause
    .asked = holiday*, vacation*, on leave, parental leave, sick, ill, away, break, no time, too much, busy, overwhelmed, sabbatical, few weeks, fewer messages, off for, too much work, bothering, vacation, time off, on holiday, off sick, travel*, business trip, abroad, maternity, paternity, jury duty, out of office, ooo, training course, swamped, stressful, stressed, I am on holiday, on vacation for two weeks, I am away until, I will be out of office, maternity leave, paternity leave, sick leave, I am on sick leave for a while, I need a break, take a break, put it on hold, freeze my participation, no messages for a while, do not write to me until, leave me alone for a few weeks, mute, silence, too many messages, too much at the moment, I am swamped, too busy right now, busy season, big project right now, no capacity at the moment, slow down, not now maybe in spring, can we pause, stop for a few weeks, business trip for a month, I am overwhelmed, you write too often, you are annoying, a no-go for the next weeks, hold back for a bit, give me some space, baby is here, I am out for a few months, in rehab, in hospital, surgery, caring for a relative, bereavement, I cannot right now, too much going on, stop for now, back off for a bit, quiet please, not until March, until the end of February, snooze, I am travelling, vacation mode, exams coming up, step back for a while, not around from the fifth to the twentieth, distance from the programme, snowed under, some distance, away from the first to the tenth
pause-weeks = Please give the length of the pause in weeks, from 1 to { $most }: for example `/mentor pause 3`.
pause-done = You are pausing until { $until }. I won’t write to you on my own until then.
pause-partner-told = I’ll let your partner know.
pause-resume = Resume now
pause-partner = { $name } is taking a short pause from the programme until { $until }. It has nothing to do with you; your pair goes on afterwards.
pause-over = Welcome back, your pause is over. Shall we see where you stand?
help-resume = end the pause
    .words = resume, continue
    .asked = i'm back, i am back, back from, start again, restart, end my pause, unpause, back at work, back from holiday, back from parental leave, my break is over, my pause is over, continue, carry on, pick it up again, ready again, ready to go on, I have time again, you can write to me again, unmute, let us continue, resume my participation, I am healthy again, what did I miss, you can count on me again, from Monday on I am available again, I am up and running again, off leave now, fully back, let's get going again, ready when you are, I can go on, wake up, switch it back on, returning from leave, I returned
resume-not-paused = You are not pausing, so everything goes on as it is.
resume-done = Good to have you back. Anything waiting will arrive shortly.
help-leave = leave the programme
    .words = leave, quit
    .asked = quit*, resign*, drop out, get out, withdraw, opt out, don't want to take part, do not want to take part, no longer, don't like my mentor, don't like my mentee, other mentor, another mentor, another mentee, new mentor, new partner, another partner, different mentor, different partner, change mentor, swap, not a good match, doesn't fit, does not fit, leaving, leave the company, leaving the company, i'm out, get me off, somebody else, someone else, different mentee, new mentee, has left, off the list, take me off, take me out, unregister, deregister, not be part, I want to leave, leave the programme, quit the programme, I am out, I want out, how do I get out, unsubscribe me, sign me off, remove me from the programme, I do not want to take part any more, end my participation, stop taking part, I resign, I quit my job, I handed in my notice, I am leaving the company, my last day is, I am changing jobs, I found a new job, I retire soon, this is not for me, not my thing, I have lost interest, I cannot keep this up, I can not do this any more, too much beside my work, no longer part of this, I no longer wish, finish here at the company, finishing at the end of the quarter, my contract ends, take my name off, not doing anything for me, pointless for me, I am dropping out, cancel my participation, I give up, enough of this programme, I wish to withdraw, get me out of here, please delete my registration, I will not continue, retire, working somewhere else from the first, fed up with it, stepping down, strike me off
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
