playground-title = Reverse mentoring: demo
playground-demo = Demo
playground-language = Language of the company
playground-people = People
playground-search = Find a person
playground-nobody = Nobody by that name.
playground-role-coordinator = Coordinators
playground-role-mentee = Leaders (mentees)
playground-role-mentor = Mentors
playground-role-none = Not in the programme yet
playground-paused = paused
playground-you = You are { $name }
playground-speaks = speaks { $words }
playground-unread = { $count } new
playground-bot = Mentoring bot
playground-chat-bot = Bot
playground-chat-with = With { $name }
playground-empty = Nothing here yet. Ask the bot what is next:
playground-compose = Write to the bot, or type /mentor …
playground-compose-shared = Write to { $name }; /mentor … is for the bot
playground-skip = To the chat
playground-send = Send
playground-file = Upload a list of people
playground-lists = No list of people at hand? Save one of these, then upload it:
playground-commands = Commands
playground-only-you = Only you see this
playground-edited = updated
playground-clock = Clock
playground-clock-where = { $name } time
playground-plus-day = +1 day
playground-plus-week = +1 week
playground-next = To the next message
playground-next-at = Next message: { $moment }
playground-now = { $moment }
playground-next-none = Nothing is planned.
playground-moving = Time is passing …
playground-guide = The main job in eight steps
playground-guide-go = Show me
playground-guide-done = done
playground-step-join = Somebody joins
playground-step-match = Pairs are matched
playground-step-meet = Both say yes and are introduced
playground-step-reflect = A session, a check-in, a reflection
playground-step-status = How it goes, and who needs help
playground-move-open = Play { $name }, coordinator: create a programme and open it.
playground-move-join = Play { $name }: join the programme as a mentor, in one form.
playground-move-match = Play { $name }, coordinator: let the bot find the best pairs.
playground-move-approve = Play { $name }: look at the pairs and their reasons, and approve them.
playground-move-leader = Play { $name }, a leader: read the suggestion and accept it.
playground-move-mentor = Play { $name }, who is suggested as mentor: accept as well.
playground-move-proposal = Let time pass: the suggestions go out in the morning, and the other side answers.
playground-move-introduction = Let time pass: the two are introduced.
playground-move-time = Let time pass: the two meet, and the first check-in comes.
playground-move-check-in = Play { $name }: answer the check-in and give a short reflection.
playground-move-status = Play { $name }, coordinator: look at the status.
playground-move-introduced = Play { $name }: read in the conversation of the two how they are introduced to each other.
playground-move-help = Play { $name }, coordinator: a pair needs you. Write to both, or press “Done for now” once you have talked to them.
playground-move-open-report = Play { $name }, coordinator: the report is there. Save the PDF and open it.
playground-move-making-report = The bot is making the report. The PDF comes to { $name } in a moment.
playground-move-finished = That was a whole programme, from joining to the report. Go on as you like: be anybody, look at a certificate, or begin anew.
playground-form-send = Send
playground-form-cancel = Cancel
playground-form-optional = optional
playground-form-one-of = one of these lists is enough
playground-form-choose = Please choose …
playground-form-find = Find one of { $count }
playground-form-left = { $count } characters left
playground-file-save = Save { $name }
playground-gone = This button or form is no longer there.
playground-offline = The bot does not answer. Is it still running?
playground-refused = A chat platform would not have taken this answer ({ $reason }). That is a fault of the bot, not yours.
playground-calendars = Both calendars
playground-calendars-none = For somebody in a pair, the calendars of both stand here.
playground-calendar-of = Calendar of { $name }
playground-calendar-empty = No session is planned.
playground-calendars-note = A session gets there by the file or a link in the chat, and by itself where calendars or mail are connected.
playground-shown-as = Shown as
playground-platform-page = Page
playground-platform-slack = Slack
playground-platform-teams = Teams
playground-source-slack = Blocks as JSON
playground-source-teams = Adaptive Card as JSON
playground-copy = Copy JSON
playground-copied = Copied
playground-conversations = Conversations
playground-everybody = everybody
playground-completions-count = Commands that fit: { $count }. Arrow keys choose, Tab takes one.
playground-menu-go = Go
playground-lead = Path, clock and calendars
playground-acts = has acted, times: { $count }
playground-guide-time = Let time pass
playground-life = Let the company live
playground-life-note = The others answer too, each in their own time. Whom you play waits three days for you.
playground-meanwhile = What happened meanwhile
playground-meanwhile-note = Only the demo tells what happened meanwhile; coordinators read no such list. ✓ beside a person says how often they have acted.
playground-meanwhile-nothing = Nothing yet. Let time pass.
playground-meanwhile-alone = Nobody acts but you.
playground-meanwhile-matched = { $count ->
    [one] One list of pairs was approved
   *[other] { $count } lists of pairs were approved
}
playground-meanwhile-accepted = { $count ->
    [one] One suggestion was accepted
   *[other] { $count } suggestions were accepted
}
playground-meanwhile-declined = { $count ->
    [one] One suggestion was declined; nobody learns whose
   *[other] { $count } suggestions were declined; nobody learns whose
}
playground-meanwhile-introduced = { $count ->
    [one] One pair was introduced
   *[other] { $count } pairs were introduced
}
playground-meanwhile-agreed = { $count ->
    [one] One agreement was filled in
   *[other] { $count } agreements were filled in
}
playground-meanwhile-reflected = { $count ->
    [one] One person met and reflected
   *[other] { $count } reflections on a session
}
playground-meanwhile-thanked = { $count ->
    [one] One word of thanks
   *[other] { $count } words of thanks
}
playground-meanwhile-noted = { $count ->
    [one] One signal for the trend radar
   *[other] { $count } signals for the trend radar
}
playground-meanwhile-aimed = { $count ->
    [one] One goal was proposed
   *[other] { $count } goals were proposed
}
playground-coming = What is coming
playground-coming-messages = Messages: { $count }
playground-coming-sessions = Sessions: { $count }
playground-coming-legend-messages = messages
playground-coming-legend-sessions = sessions
playground-more = Take along, begin anew
playground-transcript = Save the transcript
playground-transcript-line = ▸ { $moment } · { $name } to { $to }
playground-anew = Begin anew
playground-anew-title = Begin anew?
playground-anew-question = The company goes back to its first morning; everything that was done is gone.
playground-form-kept = What you have typed is still here. “Cancel” closes the form without it.
playground-step-insights = What the programme brings
playground-step-report = A report for the board
playground-move-weeks = Let some weeks pass: the others meet and reflect, and the first figures come of it.
playground-move-insights = Play { $name }, coordinator: see what the programme brings.
playground-move-report = Play { $name }, coordinator: have the report made, a PDF for the board.
playground-guide-there = You are { $name }. It goes on in the chat.
playground-guide-certificate = Show me a certificate
playground-guide-step = Step { $count } of { $most }
playground-guide-end = Let the company live to the end
playground-step-end = Half a year, to the end of the programme
playground-move-end = Everybody meets, reflects and says goodbye; the coordinator closes the programme. It takes a minute or two.
playground-move-close = Play { $name }, coordinator: close the programme. Everybody is asked how it was.
playground-move-reflection = Play { $name }: give a short reflection on the session, in one form.
playground-working = The bot is at work …
playground-source-form-slack = Modal as JSON
playground-source-form-teams = Adaptive Card as JSON
