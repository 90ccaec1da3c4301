help-pair = who, why, next session, goals
    .words = pair
    .asked = my mentee, my mentor, my partner, a mentee, a mentor, a partner, mentee, who am i with, matched with, my match, get matched, find me, get someone, someone to learn from, when do i get, paired with, who is she, who is he, who is that, who's that, who is this, somebody else, someone else, another mentor, another mentee, different mentor, different mentee, new mentor, new mentee, another partner, new partner, not working, isn't working, don't click, not click, not comfortable, don't feel comfortable, uncomfortable, not replying, isn't replying, doesn't reply, doesn't answer, no reply, our pair, my boss's boss, who is my mentor, who is my mentee, who have I been paired with, tell me about my partner, who am I working with, why did you match us, on what basis were we paired, my mentor does not answer, my mentee never writes back, no reply for two weeks, I cannot reach my partner, my partner has gone quiet, we do not get along, it is not a good fit, I do not feel comfortable with my partner, there is tension between us, I need help with my pair, can somebody mediate, I would like another partner, can I switch mentors, please give me someone else, end our pair, stop working together, my mentor left the company, my mentee changed jobs, how many sessions are left, how many have we had, add more sessions, how is our pair doing, open my pair, contact details of my partner, when will I get a partner, I still have no mentor, nobody has been assigned to me, what is her name again, what was my mentor called, tell me who you picked for me, I got the wrong person, you paired me with the wrong person, he is ghosting me, she ignores me, radio silence from my mentor, he never gets back to me, why him of all people, why her, how come you chose her, things are tense, it is awkward between us, we are not on the same wavelength, we have nothing in common, I do not want to carry on with this person, I want out of this pair, swap my partner, is my pair still active, what happened to my pair, my partner is on long leave, my mentor resigned, I need someone more experienced, it is not working between us, where do things stand with us, our history together, he has not reacted for days, not a match on a human level, how did I end up with her, what if my mentee leaves, ended up with, who was I given, who have you picked for me, what does my mentor do, which department is he from, how do I reach my partner, can I see his email, tell me about my opposite number, with whom am I working, show us two, how are the two of us doing, how far along are we, what made you choose her for me, on what basis were we put together, what do we have in common, we do not get on, no spark between us, it is a bit stiff between us, she talks down to me, he does not take it seriously, he only talks about himself, she never answers my messages, my mentor has gone silent, no reply from my mentee for two weeks, I have not heard from him since the first time, my partner has left the company, he is leaving us at the end of the month, she has moved to another country, can I change my mentor, swap me with someone, give me somebody different, is there anybody else for me, I would prefer a different match, we know each other already from a project, she used to be my boss, he reports to my husband, too close to my own team, there is a conflict of interest, it is not working out for the two of us, we want to stop working together, end this kindly, part ways without bad blood, quit with him but not with the programme, we would like to carry on after the end, can we go on as a pair, keep meeting afterwards, I need advice about my partner, our thing is stuck, somebody should step in, could one of the organisers have a word with us, awkward situation with my mentee, I feel uncomfortable with him, he made an odd remark, she is being rude, where is my certificate, do I get proof that I took part, something for my personnel file, is there news about my partner, has my match been found, am I getting somebody soon, nobody for me yet, still alone here, I have been waiting for weeks for a match, did he say yes to me, has she answered yet, what has become of my suggestion, who is my partner, who am I paired with, who did you give me, whom will I meet, name of my mentee, tell me about my mentor, what does she do here, which department is he in, her phone number, his email, how can I contact her, how do I get hold of him, why him, why did you choose her for me, how well do we match, our card, everything about the two of us, overview of our pair, what have we done so far, how far are we the two of us, how are we doing, when do I get somebody, when will I be matched, when will I hear who it is, do I have a mentor yet, is there a match for me, any partner in sight, did you forget me, waiting for a mentee, I still have no one, another partner please, give me someone else, I would like a change of mentor, new mentor please, my mentee should be somebody different, I picked wrong partner, it doesn't fit between us, we are on different wavelengths, no spark, wrong person for me, can we be separated, I want a divorce, can I choose my partner myself, he left the company so who do I get, my mentor has resigned, my mentee moved to another country, can I have two mentees, can we be three, we just don't warm to each other, is there an alternative to him, she does not write back, what happens to us when the programme ends, can we stay together after the programme, keep meeting after the end, we would like to go on as a pair, continue with her in the next round, show us both on one page, goals and dates of the two of us, all about us in one place, everything in one place, our history, since when are we paired, how long have we been together, is he still my mentor, are we still a pair, can we carry on after it is over, after the programme, what comes after six months, extension for our pair, can I have a woman instead, I would prefer a man, someone from another department, we do not get on well, we argue a lot, certificate, proof that I took part, confirmation of participation, where does she sit, which floor, which building is he in, where is her desk
pair-heading-mentor = Your pair with { $name } (you are the mentor)
pair-heading-mentee = Your pair with { $name } (you are the mentee)
pair-department = Department
pair-location = Location
pair-next-session = Next session
pair-no-date = None planned yet
pair-sessions = Sessions held
pair-sessions-held = { $held } of { $of }
pair-contract = Agreement
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
pair-contract-open = Agreement
pair-goals-open = Goals
pair-reflect = Reflect
pair-thank = Say thanks
pair-rematch = Find another partner
pair-rematch-title = End this pair?
pair-rematch-question = No reasons needed, and nobody is to blame. Your pair ends, I tell your partner kindly, and I look for somebody else for you both.
pair-rematch-yes = End the pair
pair-rematch-no = Keep it
pair-rematch-too-late = That was possible until your second session or day { $days }. The coordinators will help you now: press “Ask for help” on your pair’s card.
pair-rematched = Your pair with { $name } has ended, and I’m telling { $name } kindly. I’ll look for somebody else for you both.
pair-choice = With whom?

pair-doors-mentor = Doors opened for you
pair-doors-mentee = Doors that you opened
pair-compass = Compass
pair-compass-both = { $mentor } needs most: { $need }. { $mentee } guessed: { $guess }.
pair-partner = Partner
pair-conversation = Open our conversation
