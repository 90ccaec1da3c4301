help-assistant = somebody who sees to the sessions, and to nothing else
    .words = assistant, assistants
    .asked = my secretary, pa, my assistant, manages my calendar, my PA, my office manager, somebody plans my calendar, my assistant should book the sessions, let my assistant handle scheduling, my secretary looks after my diary, add my assistant, change my assistant, remove my assistant, who may manage my sessions, someone else should plan my sessions, delegate scheduling, my assistant needs access, appointments go through my office, new assistant, give my secretary access, my team assistant organises my meetings, office does the scheduling, someone from my office, set up the sessions for me, let her plan my sessions, let my team assistant do it, somebody manages my diary, my diary is managed by, give my assistant the dates, my EA, executive assistant, front desk, my secretary should do this, my PA books everything, my office handles my diary, someone else looks after my calendar, let Mrs Miller arrange the dates, hand over the scheduling, the front office will do it, she is no longer my secretary, take away access from my assistant, who sees to my dates, my assistant has changed, can my team assistant book for me, put my assistant in copy, delegate the dates, remove my PA, what may my assistant see, add my office manager, my right hand does my diary, Ms Walker from my office can pick the times, my team lead's office should get the dates, she may plan but not read, take the diary work off me, someone in my office should confirm the times, my PA is on holiday someone else instead, let my office propose times, front office, she plans my appointments, he keeps my calendar, give my assistant access, send the dates to my office, let my secretary move it, book through my office, delegate the scheduling, deputy for appointments, my assistant left, take the access away from my secretary, Karen runs my calendar, talk to my PA about that, my EA does bookings, sort it with my secretary, I've got someone for that, I never touch my own diary, my right hand arranges everything, leave the scheduling to Monica, let Ms Wood book them for me, please go via my office, cc my assistant, my front office handles appointments, I want someone to do the dates on my behalf, delegate my diary, hand the planning to someone, someone else should take care of my dates, I'm too busy to book so my assistant will, can my assistant see what I write, what can my secretary see, what is my PA allowed to do, does she get to read my notes, new secretary from next week, my PA left, take my assistant off, stop involving my secretary, swap my assistant for Dave, it's Julie who does my calendar now, I do my own bookings again, no longer have an assistant, whose calendar do I look after, I'm the assistant of Mr Grant, I plan for my boss, I book things for our CFO, can I arrange it for my manager, my team assistant, office management takes care of that, chief of staff should do it, temp covers for my PA, she is on leave so who books for me, please contact my assist, my secretery makes my appointment, send times to Anna and not to me, route the invitations to my office, proxy for my calendar, my gatekeeper, my diary isn't in my hands, someone else runs my schedule, Paula does my bookings, ask my secretary instead of me, please coordinate with my PA, my assistant is called Ben, the name of my assistant has changed, somebody new does my diary, new PA, I'd like Claire to arrange my meetings, she looks after my appointments, I have people for that
assistant-none = Nobody but you sees to your sessions. `/mentor assistant @name` asks somebody to: they get the sessions and nothing else.
assistant-is = **{ $name }** sees to your sessions.
assistant-was-asked = I have asked **{ $name }** to see to your sessions; there is no answer yet.
assistant-end = End it
assistant-ended = That has ended. You can change it at any time with `/mentor assistant`.
assistant-asking = I’m asking { $name }. If they say yes, they find, move and cancel your sessions, and see nothing else: no goals, no reflections, no ratings, nor why you two were paired. `/mentor assistant stop` ends it.
assistant-leaders-only = An assistant sees to the sessions of a mentee in a pair. You have no such pair just now.
assistant-not-oneself = You see to your own sessions already. Please name somebody else.
assistant-not-the-mentor = { $name } is your mentor and sees to the sessions of the other side. Please name somebody else.
assistant-no-coordinator = { $name } coordinates programmes and does not see the sessions of single pairs. Please name somebody else.
assistant-question = **{ $name }** asks whether you will see to their mentoring sessions: you get them here and can find, move and cancel them. You see nothing else.
assistant-yes = Yes, gladly
assistant-no = Rather not
assistant-thanks = Thank you. `/mentor session` shows the sessions of { $name }; I’ll write when one changes. `/mentor assistant stop` ends it.
assistant-agreed = **{ $name }** sees to your sessions from now on.
assistant-told = **{ $name }** sees to the sessions of { $leader } from now on, and to nothing else: what you two talk about stays between you.
assistant-heading = Sessions of { $leader } with { $name }
assistant-planned = A session of **{ $leader }** with { $name }:
assistant-cancelled = The session of **{ $leader }** with { $name } on { $moment } was cancelled. Shall we find a new one?
assistant-did = Your assistant has planned a session with { $name }: **{ $moment }**.
assistant-did-cancel = Your assistant has cancelled the session with { $name } on { $moment }.
assistant-dates-only = You see to sessions ahead. What has been is noted by the two themselves.
assistant-not-you = That does not go together: you coordinate programmes or are a mentor of { $name } yourself. I’m telling them.
assistant-declined = **{ $name }** does not see to your sessions. `/mentor assistant @name` asks somebody else.
assistant-released = You no longer see to the sessions of **{ $name }**. Thank you for having done so.
assistant-gone = Whoever saw to your sessions does so no longer.
assistant-over-to-mentor = **{ $name }** no longer sees to sessions with you. You arrange them among the two of you.
assistant-over =
    { $why ->
    [mentor] **{ $name }** is your mentor now and so no longer sees to your sessions. `/mentor assistant @name` asks somebody else.
    [coordinator] **{ $name }** coordinates programmes now and so no longer sees to your sessions. `/mentor assistant @name` asks somebody else.
   *[other] **{ $name }** no longer sees to your sessions. `/mentor assistant @name` asks somebody else.
    }
