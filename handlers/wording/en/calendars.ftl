calendar-invited = It appears in your calendar by itself; there is nothing to save.
calendar-moved = If you saved the session yourself, delete the entry of { $moment }.
calendar-title-both = Reverse mentoring: { $mentor } & { $mentee }
calendar-title-plain = 1:1 { $mentor } & { $mentee }
calendar-trouble = I could not get your session on { $moment } into your calendar. This file does it.
calendar-trouble-cancelled = I could not take the session on { $moment } out of your calendar. Please delete the entry, or open this file.
session-off-kept = The session on { $moment } is cancelled, and gone from your calendar in a moment.
session-hint-taken = You have something else in your calendar then.
session-hint-partner-taken = { $name } has something else in the calendar then.
mail-invited = { $title }

    { $moment }{ $place ->
        [none] {""}
       *[other] , { $place }
    }

    You can move or cancel this session in chat with the mentoring bot; your calendar follows.
    .subject = { $title }: { $moment }
mail-moved = { $title }

    New time: { $moment }{ $place ->
        [none] {""}
       *[other] , { $place }
    }

    You can move or cancel this session in chat with the mentoring bot; your calendar follows.
    .subject = New time, { $title }: { $moment }
mail-cancelled = { $title }

    The session on { $moment } is cancelled.
    .subject = Cancelled, { $title }: { $moment }
settings-titles = Title of entries in calendars
settings-titles-full = “Reverse mentoring: Lena & Klaus”
settings-titles-plain = “1:1 Lena & Klaus”
contract-clashes = { $count } of { $of } sessions { $count ->
    [one] clashes
   *[other] clash
  } with something else that one of you has then. If you confirm, I plan them like this:
contract-clash = { $instead }, instead of { $moment }
contract-clash-left-out = { $moment } is left out: I found no other time near it that suits both of you
contract-left-out = { $count ->
    [one] For one session I found no time that suits both of you; plan it with `/mentor session`.
   *[other] For { $count } sessions I found no time that suits both of you; plan them with `/mentor session`.
  }
session-declined = You declined the session with **{ $name }** on { $day } in your calendar, so it is cancelled and { $name } knows. Which time suits you instead?
session-gone = The session with **{ $name }** on { $day } was taken out of the calendar, so it is cancelled. Which time suits you instead?
session-moved-there = The session with **{ $name }** was moved in the calendar. This is the new time:
session-proposal = **{ $name }** proposes another time in the calendar: **{ $moment }** instead of { $was }. Nothing has moved yet.
session-proposal-take = Take this time
session-proposed = You named another time in your calendar: **{ $moment }**. I’m asking { $name }; until you agree, the session stays on { $was }.
calendar-off-note = This file takes it out of a calendar that you saved it to; if you added it by a link, please delete that entry yourself.
calendar-trouble-stands = I could not change your session in your calendar: it is on { $moment }. Please delete the entry there, and open this file.
calendar-trouble-cancelled-stands = I could not take the session on { $moment } out of your calendar. Please delete the entry there.
calendar-again = The session on { $moment } is coming into your calendar again, because the connection that put it there is gone. Please delete the earlier entry.
calendar-removed = Your company has changed how sessions get into calendars. Those with **{ $name }** appear again by themselves; please delete the earlier entries. The times stay the same:
calendar-removed-file = I can’t reach your calendar any more. Your sessions with **{ $name }** stay as they are, but their entries won’t follow changes from now on: please delete them, and open this file.
