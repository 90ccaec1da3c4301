# To whoever takes part and has no pair.
no-pair-1 = You have no pair in **{ $programme }** at the moment. I’m sorry to keep you waiting.
    .button = Add topics or a language
no-pair-2 = I haven’t forgotten you: you are still on the list of **{ $programme }**. The preparation cards take five minutes each, and make for a better first session.
    .button = Preparation cards
no-pair-3 = You are still on the list of **{ $programme }**. A short question to somebody who knows a topic needs no pair: half an hour, whenever it suits both.
    .button = Who answers short questions?
no-pair-4 = You are still waiting for a pair in **{ $programme }**. What others have learned in their sessions is there for you to read, too.
    .button = Read what others learned
no-pair-5 = Still no pair in **{ $programme }**, but you are on the list. Have you noticed something new coming up? The trend radar shows what others notice.
    .button = See the trend radar
no-pair-6 = **{ $programme }** goes on, and so do you on its list. The topics that others want or offer are one press away: perhaps one of them is yours as well.
    .button = See all topics
no-pair-next = You stay on the waiting list: as soon as somebody new could fit, and after four weeks at the latest, I’ll ask the coordinators to look for somebody for you again. You don’t have to do anything.
no-pair-late = **{ $programme }** lasts until { $day }. A pair before then is unlikely by now, and I’m sorry that it did not work out so far. A short question to somebody who knows a topic needs no pair.
no-pair-leave = I’d rather not wait
no-pair-why-nobody = Why: nobody has joined in the other role yet.
no-pair-why-topics = Why: nobody has your topics on the other side. One more topic often helps.
no-pair-why-languages = Why: nobody with your topics speaks one of your languages. Another language would help.
no-pair-why-level = Why: those with your topics and languages are too close to you in level.
no-pair-why-hours = Why: your working hours overlap too little with those of everybody who would otherwise fit.
no-pair-why-department = Why: everybody who would otherwise fit works in your own department.
no-pair-why-taken = Why: everybody who fits already has a pair at the moment.
no-pair-why-early = No pairs have been made in this programme yet.
no-pair-why-many = Why: more mentors than leaders take part, so not every mentor can have somebody at the moment.
no-pair-why-mentor = Why: for a pair there has to be a leader who is free, wants one of your topics, and shares a language and working hours with you; so far it has not come together. One more topic often helps.
no-pair-why-other = It does not always work out for everybody; this time no pair has come about for you.
no-pair-end = **{ $programme }** { $over ->
    [yes] has ended
   *[no] is coming to its end
  }, and no pair has come about for you. Thank you for being ready all this time. You can still ask short questions.
