# What the language is like. What another lacks of this, as of every key, is taken from here.
language-complete = yes
language-name = English
language-locale = en_GB
# Patterns of dates and times, as Unicode's locale data has them.
language-day = EEEE, d MMMM y
    .this-year = EEEE, d MMMM
language-calendar-day = d MMMM y
language-time = HH:mm
language-moment = EEE, d MMM y, HH:mm
    .this-year = EEE, d MMM, HH:mm
language-month = MMM yyyy
# By which a text is told from one in another language: none of them is a word there.
language-small-words = the, and, of, to, with, for, from, that, this, those, these, which, who, how, our, your, their, you, we, they, it, is, are, has, have, do, by, at, each, other, others, more, than, into, about, not
# First words of people who say hello to the bot.
language-greetings = hello, hi, hey, good
    .alone = morning, evening, afternoon, yo
# What people type for a date. Days are counted from today, weekdays from Monday.
language-days = yesterday -1, today 0, tomorrow 1, tmrw 1, tmr 1, tomorow 1, after tomorrow 2
language-weekdays = mon monday, tue tues tuesday, wed wednesday, thu thur thurs thursday, fri friday, sat saturday, sun sunday
language-months = january, february, march, april, may, june, july, august, september, october, november, december
language-hours = h, hrs, o'clock, oclock
# Before the number of an hour.
language-at = at, around, about, from, @
language-fillers = at, on, of, the, this, coming, from, around, about, by, in, day
# What makes a weekday the coming one or that of the week after: it is asked which.
language-next = next
language-last = last, past
language-weeks = this week 0, next week 1, the week after next 2, week after next 2
# Days of spans of time: "in two weeks".
language-spans = day 1, days 1, week 7, weeks 7, fortnight 14
language-one = a, an, one
language-numbers = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
# Minutes before or after the hour that follows.
language-clock = half past 30, half 30, quarter past 15, a quarter past 15, quarter to -15, a quarter to -15
# The hour that a part of the day stands for: offered, never booked.
language-dayparts = morning 9, noon 12, midday 12, lunchtime 12, lunch 12, afternoon 14, evening 17, tonight 17
# In which order the day and the month stand between slashes.
language-slashes = day-month, month-day
# What else is said with a date: it changes nothing.
language-meeting-words = meet, meeting, session, we, us, let's, lets, can, could, shall, how, what, with, please, i, i'd, would, like, to, book, plan, schedule, put, it, be, is, ok, okay, for, fine, good, maybe, perhaps, then, and, a, our, my, works, suits, me, you, him, her, i'm, im, i am, am, free, available, would be, should, do, does, how's, there, again, see, each, other, lunch, coffee, suggest, propose, proposal, slot, better, we're, at, some, time, have, got
# Short replies, whole phrases without marks. Each attribute is a meaning; polite says nothing.
language-replies = replies
    .yes = yes, yep, yup, yeah, yea, aye, yes yes, sure, surely, of course, certainly, absolutely, definitely, gladly, with pleasure, happily, i'd love to, i would love to, love to, i do, i will, i would, i'd like to, agreed, i agree, agree, i accept, accept, count me in, i'm in, im in, let's do it, lets do it, let's do that, sounds good, sounds great, works for me, that works, suits me, fine by me, fine with me, go ahead, do it, correct, that's right, thats right, exactly, indeed, 👍, ✅, +1, y, ya, sure did, sure thing, happy to, glad to, yes we can, ok great, sounds lovely, great idea, why not, looking forward to it
    .no = no, nope, nah, no no, never, not really, rather not, i'd rather not, i would rather not, no interest, not interested, i'm not interested, not for me, i don't want to, i do not want to, don't want to, i decline, decline, declined, i can't, i cannot, unfortunately not, sadly not, sorry no, i'm afraid not, doesn't work, does not work, doesn't suit me, does not suit me, no way, i don't think so, pass, 👎, ❌, n, not for now, thanks but no thanks, thank you but no, thanks but no, thanks but not for me, thanks for asking but no, thank you but no thank you
    .met = we met, we have met, we've met, we did meet, we did, we have, we already met, it took place, it happened, we had our session, we had a session, we had it, met, already met, session held, yes we did, yes we have
    .not-met = not yet, we didn't, we did not, we haven't, we have not, we didn't meet, we did not meet, we haven't met, we have not met, haven't met, it didn't happen, it did not happen, didn't happen, it was cancelled, it got cancelled, was cancelled, it fell through, we didn't manage, we did not manage, no session, no session yet, we couldn't, we couldn't make it, we could not make it, couldn't make it, we missed each other, he never showed up, she never showed up, never showed up, no show
    .later = later, maybe later, perhaps later, not now, not right now, not today, no time, no time now, no time right now, i have no time, i have no time now, i don't have time, busy, i'm busy, i am busy, too busy, in a bit, in a minute, remind me later, remind me, ask me later, ask again later, i'll answer later, i will answer later, i'll do it later, let me think, let me think about it, i need to think, i need time to think, i don't know yet, i don't know, don't know yet, not sure, not sure yet, i'm not sure, maybe, perhaps, we'll see, next week maybe, ask me again tomorrow, ask me again later, ask me tomorrow, remind me tomorrow, remind me next week, remind me later today, later today, i'll get to this later, i'll get to it later, i'll get back to you, in a meeting, i'm in a meeting, on the road, on a call, will do later
    .stop = stop, stop it, stop that, please stop, stop this, stop writing, stop writing to me, stop writing me, stop messaging me, stop sending me messages, stop sending messages, stop asking, stop asking me, stop bothering me, no more messages, no more questions, don't write to me, do not write to me, leave me alone, unsubscribe, opt out, sign off, sign me off, i want out, i want to leave, i want to stop, i want to quit, i quit, get me out, delete, delete me, delete everything, delete all, delete my data, delete my account, delete it all, remove me, forget me, erase everything, erase my data, enough, i'm out, im out, count me out, i don't want to take part any more, i want to quit the programme, i want to leave the programme, cancel my participation
    .noted = ok, okay, k, fine, good, great, nice, perfect, cool, super, got it, noted, understood, i see, all right, alright, right, interesting, wow
    .thanks = thanks, thank you, thank you very much, thank you so much, thanks a lot, thanks so much, many thanks, thx, ty, cheers, much appreciated, appreciated, thanks for that, thanks for the reminder, thank you for the reminder, thanks for asking, thanks for your help, thank you for your help, 🙏, cheers mate, thank you for that, thanks for letting me know
    .polite = please, mentor, bot, very, so, really, just, and, then, well, oh, ah, um, hm, hmm, for now, for the moment, at the moment, right now, today, again, yet, there, dear, sorry, unfortunately, sadly, you, all, that, it, this, pls, plz, lol, haha, of course, anyway, mate, though, next, honestly
