help-block = keep two people apart
    .words = block
    .asked = keep apart, not together, block two people, keep two people apart, never match these two, must not be paired, do not match them, they may not be together, he is her boss, she reports to him, conflict of interest, they are related, they are a couple, exclude a combination, never together, should not be put together, line manager, prevent a pair, they know each other privately, must not end up with his own boss, not with her own manager, own boss, cannot be put with each other, avoid this combination, keep away from, they had a conflict before, ex-partners, married, no pair of these two, personal reasons why they cannot, never put these two together, they are married, they are siblings, they must not be matched, brothers, ex couple, keep those two apart, not allowed to be paired, exclude this combination, they had a quarrel, she must never get him, forbid this pair, conflict between the two, he was her boss once, family members, those two are a couple, she is his sister, they live together, keep father and son apart, bad blood between them, they are in a lawsuit, one reports to the other in secret, make sure they never get paired, rule them out, not with each other ever, cousin, never pair, never put together, not with each other, must not meet, don't match these two, boss and employee, ex-husband, forbidden pair, unblock, lift the block, which blocks are there, make sure they never meet, never gets her, must never get him, keep those two away from each other, these two are like cat and dog, keep them at arm's length, they're exes, they're a couple at home, husband and wife, siblings, father and son, cousins, they're related, they can't stand each other, they had a row, they're in a lawsuit, he complained about her, there was an incident between them, never the twain, under no circumstances together, make sure they never get each other, not with him ever, rule out this combination, forbid, ban, veto, don't ever match Rob with Jill, no pairing for Rob and Jill, mustn't meet in the programme, should not be a pair, bar them from being paired, keep Dan away from Ms Roth, steer clear, conflict of interest between two people, he audits her department, she'll soon be his boss, same family, same house, neighbours, former boss and subordinate, best friends so no, competitors for the same job, put a wall between them, who's blocked from whom, which combinations are excluded, show the exclusions, lift the ban on those two, they've made up so allow it again, remove a block, undo the exclusion, incompatible, avoid this pair, please avoid to match them, never match, not possible together, do not put together, these persons hate each other, separate them for good before matching, for personal reasons not these two, those two must never meet, they were married once, he's her uncle, she is his niece, they had a fight, don't let these two meet, no way those two, not him with her, make sure Ann never gets Bill, keep those folks apart, it would be a disaster together, avoid at all costs, they may not work together, keep her away from him, do not let him near her, she should not come near him
why-topics = Wanted and offered: { $topics }.
why-department = Different departments.
    .short = another department
why-location = Different locations.
    .short = another location
why-department-half = A department is not known: half of those points.
    .short = a department not known (half)
why-location-half = A location is not known: half of those points.
    .short = a location not known (half)
why-near-level = A good distance between the levels.
    .short = levels
why-hours = Working hours overlap well.
    .short = working hours
why-style = One likes to listen, the other likes to talk.
    .short = style
why-also = Also: { $reasons }.
why-doors = A door that opens in return: { $topics }.
why-by-hand = Put together by a coordinator.
why-going-on = Both wished at the close to go on together.
help-match = propose, review and approve pairs
    .words = match
    .asked = make pairs, matching, match people, propose pairs, has nobody, has no one, without a pair, no pair, nobody yet, create the pairs, form pairs, find pairs, run the matching, start matching, new matching, who fits whom, put the pairs together, when are the pairs made, review the suggestions, approve the suggestions, approve the pairs, release the list, proposed pairs, who has no pair, who is without a partner, unmatched people, who is left over, open suggestions, pair up the rest, assign mentors, match the new ones, matching results, why has somebody no mentor, put the twosomes together, couple people up, whom have we found nobody for, nobody found yet, still on the shelf, calculate the best combinations, who goes with whom, ready to match, confirm the list, suggestions for pairs, give the go-ahead for the list, rematch, allocate, look through the proposals, who came away empty-handed, who got nobody, put people together, form the pairs, make the list, compute the pairs, go ahead with the list, send out the suggestions, the list from yesterday, look at the list again, swap two of them, those two must not be together, change a pair before it goes out, throw away the list, start the matching, why did she get nobody, why is there no one for Petra, explain the points, what do the points mean, how is the score computed, what if we had more mentors, simulate, what is missing to match all, where are we short, too few mentors for this topic, match the leftover people, a second round for those left over, pair the rest, Klaus has nobody find him someone, is it fair, fix these two together, put Anna with Klaus by hand, both are free couple them, withdraw the list, pair up the two of them without asking, I want to know why these two are on the list, why is he proposed for her, what speaks for this pair, take this pair off the list, someone on the list has left make it anew, do it again with other rules, new run, can I change the list before they hear of it, who would get nobody, how many get a partner, when do they get asked, how long is the round of asking, let it run over night, hand out the pairs, put the remaining ones together, she would fit well with him put them down, nobody was found for him have another go, a late joiner needs someone, a leader has become free, I have someone for Petra, connect those two, I would like these two to be asked, the score looks odd, why only sixty points, weights, which rules count, no pair from one department is that checked, how good is the list, the best possible list, match without the bosses, give them another suggestion, what would happen with ten more leaders, which subjects nobody can teach, several more have joined make it anew, late sign-ups, run it once more, start over with the newcomers, these two asked for each other, they would like to work together fine by me, the two have found each other, make those two a pair, wish pair, she wants him as a mentor, looks good send them out, fine like that go ahead, they can go out as they are, match them, make the pairings, pair everyone up, bring people together, suggest pairs, proposals, see the proposals, preview of pairs, release the pairs, confirm the proposals, reject a proposal, throw out the proposals, redo the matching, match again, recalculate, swap two, nobody for Klaus, find somebody for Lena, put Lena with Klaus, pair by hand, manual pairing, why was she not matched, rules of matching, they want each other, they asked for each other, put the two together they asked for it, suggest some pairings, come up with pairs, propose who fits whom, make some suggestions, who would fit Klaus, let me see suggestions first, get them together, I do not like the suggestion, one of the suggestions is bad, other suggestion, that one does not fit, play Cupid, do your matchmaking, marry them up, pair off the new ones, put heads together, who suits whom, who'd go with Maria, find a good fit for Stefan, get Hannah a mentor, somebody for the latecomers, sort out the leftovers, the odd ones out, who's left over, who's without a partner, people still solo, why didn't Olga get anyone, what's the reason Tom isn't matched, why is nobody proposed for her, what's stopping it, too few candidates, what if we relax the rules, simulate with fewer restrictions, suppose we allowed the same site, suggestion list, your suggestions please, show me who you'd put together, let me look at the proposals, approve the lot, wave them all through, sign off the combinations, reject that combination, I don't like that suggestion, try another combination, shuffle, reshuffle, redo it, rerun, match by hand, I want to put Ada and Bruno together myself, force a pair, pair Zoe with Mr Kline, hand-pick, allocate mentees, form tandems, build duos, make teams of two, bring them together, when can we start bringing people together, new joiners need partners, three latecomers need somebody, re-match those who split, second choice for those who said no, how good are the matches, match score, why did you pick these two, explain the pairing of Eva and Rolf, who said no to their suggestion, proposals that are open, next run, run the algorithm, make matches pls, how to match persons, please do the pairing, find pair for the rest, do we have enough for pairing, match makings, who belongs with whom, let's get folks together, a partner for Ingrid please, what about the people who still have nobody, why is Rosa alone, why hasn't Peter got a partner, why can't you find anybody for her, newcomers need someone, a handful of late arrivals to place, what would happen with looser rules, would it help if one level were enough, show who you would put with whom, I don't agree with that proposal, accept all of them, do it by hand, put Tom with Lucy
match-not-open = **{ $programme }** is neither open nor running, so pairs cannot be made in it. { $state ->
    [draft] Open it first: `/mentor programme`.
   *[other] New pairs come about in the next programme; `/mentor programme new` creates it. Invite first whoever wants to go on: “What people want next” under `/mentor programme` names them.
  }
match-heading = { $programme }: { $count ->
    [one] 1 pair proposed
   *[other] { $count } pairs proposed
  }
match-line = **{ $mentee }** learns from **{ $mentor }** ({ $score } points). { $reasons }
match-pinned-line = 📌 pinned: **{ $mentee }** learns from **{ $mentor }** ({ $score } points). { $reasons }
match-short = { $mentee } ← { $mentor }
match-look = Look at a pair …
match-approve = { $count ->
    [one] Approve 1 pair
   *[other] Approve { $count } pairs
  }
match-approve-title = Approve the list?
match-approve-question = { $count ->
    [one] I’ll ask the leader first, then the mentor.
   *[other] I’ll ask the { $count } leaders first, then their mentors.
  }
match-not-now = Not now
match-more = More
match-back = Back
match-next = { $count ->
    [one] The last pair
   *[other] The next { $count } pairs
  }
match-before = The pairs before
match-shown = Pairs { $first } to { $last } of { $count }.
match-again = Match again
match-discard = Discard
match-discarded = The list is gone. Nobody was asked.
match-note = Nobody hears of this before you approve it. These are the best pairs possible: as many leaders as possible, then the highest total of points.
match-note-pinned = Nobody hears of this before you approve it. { $count ->
    [one] 1 pair (📌) is as you set it
   *[other] { $count } pairs (📌) are as you set them
  }; the others are the best possible beside that.
match-points = A pair has { $most } points at most: { $topics } for topics, { $department } department, { $location } location, { $near_level } levels, { $hours } working hours, { $style } style.
match-nothing = There are no new pairs to propose in **{ $programme }** at the moment.
match-unmatched = { $count ->
    [one] **1 person has no pair yet:**
   *[other] **{ $count } people have no pair yet:**
  }
match-unmatched-more = … and { $count } more.
waiting-find = Find pairs
waiting-invite = Invite more people
waiting-what-helps = What helps?
waiting-sides = Waiting: { $mentors ->
    [0] no mentor
    [one] 1 mentor
   *[other] { $mentors } mentors
  }, { $mentees ->
    [0] no leader
    [one] 1 leader
   *[other] { $mentees } leaders
  }.
waiting-now-find = What helps most now: **find pairs**. Of those who are free, two fit each other.
waiting-now-remind = What helps most now: **{ $side ->
    [leaders] remind the leaders
    [mentors] remind the mentors
   *[both] remind those
  } who are invited**. No two of those who are free fit, and { $invited }.
waiting-now-invite = What helps most now: **{ $side ->
    [leaders] invite leaders
    [mentors] invite mentors
   *[both] invite more people
  }**. No two of those who are free fit, but not everybody here has been asked yet.
waiting-now-win = What helps most now: **{ $side ->
    [leaders] win leaders
    [mentors] win mentors
   *[both] win people
  } whom I do not know yet**. No two of those who are free fit, and I know of no one else here whom I could ask: pass the invitation on, or drop a list of people into this chat.
waiting-next-time = { $count ->
    [one] When the next programme opens, invite this person first.
   *[other] When the next programme opens, invite these people first.
  }
without-pair-line = { $name }: { $why }
without-pair-listed = on the list that waits for your approval
without-pair-asked = was suggested, and no pair came of it ({ $day })
without-pair-unrated = level, topics or languages are missing in the profile
without-pair-unknown = joined, became free or changed their profile; there has been no new list since{ $kept ->
    [0] {""}
   *[other] {" "}(or one that kept the reasons of the first { $kept } people only)
  }
match-not-proposed = This pair is not on the list any more. `/mentor match` shows the current one.
match-pin = Pin
match-unpin = Unpin
match-block = Never these two
match-to-list = Back to the list
match-swap = Choose another mentor …
match-other = { $name } ({ $score } points)
match-mentor-fixed = That mentor has no room left, or may not be matched with this leader. Please choose somebody else.
match-approved = { $count ->
    [one] Approved: I’m asking the leader now.
   *[other] Approved: I’m asking { $count } leaders now.
  } As soon as one says yes, I ask the mentor.
match-show-pairs = Show the pairs
match-approved-already = This list is not waiting for approval any more. { $count ->
    [0] Nobody is being asked at the moment.
    [one] 1 pair is being asked at the moment.
   *[other] { $count } pairs are being asked at the moment.
  }
unmatched-mentee-nobody = nobody has joined as mentor yet
unmatched-mentee-topics = no mentor offers any of the wanted topics
unmatched-mentee-languages = no mentor with a wanted topic shares a language
unmatched-mentee-level = no mentor with a wanted topic and a shared language is far enough away in level
unmatched-mentee-hours = working hours overlap too little with everyone who would fit otherwise
unmatched-mentee-department = everyone who would fit otherwise works in the same department
unmatched-mentee-line = everyone who would fit otherwise is in the same reporting line
unmatched-mentee-apart = everyone who would fit otherwise is blocked, or was their pair or suggestion before
unmatched-mentee-unsettled = the line of managers is not known
unmatched-mentee-taken = { $count ->
    [one] the one suitable mentor is taken
    [2] both suitable mentors are taken
   *[other] all { $count } suitable mentors are taken
  }
unmatched-mentor-nobody = nobody has joined as mentee yet
unmatched-mentor-topics = no mentee wants any of the offered topics
unmatched-mentor-languages = no mentee who wants an offered topic shares a language
unmatched-mentor-level = no mentee who wants an offered topic and shares a language is far enough away in level
unmatched-mentor-hours = working hours overlap too little with everyone who would fit otherwise
unmatched-mentor-department = everyone who would fit otherwise works in the same department
unmatched-mentor-line = everyone who would fit otherwise is in the same reporting line
unmatched-mentor-apart = everyone who would fit otherwise is blocked, or was their pair or suggestion before
unmatched-mentor-unsettled = the line of managers is not known
unmatched-mentor-taken = { $count ->
    [one] the one suitable mentee has a mentor already
    [2] both suitable mentees have mentors already
   *[other] all { $count } suitable mentees have mentors already
  }
by-hand-who = Please name one mentor and one mentee of the programme: `/mentor pair @mentor @mentee`.
by-hand-two = Please name two people: `/mentor { $command } @one @other`.
by-hand-not-enrolled = { $name } does not take part in “{ $programme }”. Everyone joins for themselves with `/mentor join`.
by-hand-already = { $mentor } and { $mentee } are a pair already. `/mentor end` ends it.
by-hand-asking = I’m asking **{ $mentee }** first, then **{ $mentor }**, whether they want to be a pair. As soon as both have said yes I introduce them. If no pair comes of it, that shows on { $day } and not before.
by-hand-asked-already = These two are being asked already. What comes of it shows on { $day } at the latest.
by-hand-being-asked = { $name } is being asked about another pair until { $day }. Nobody is asked about two at once: please wait until then.
by-hand-against = { $mentor } and { $mentee } do not fit the rules of “{ $programme }”:
by-hand-sure = Ask them all the same
by-hand-rule-topics = { $mentor } offers none of the topics that { $mentee } wants.
by-hand-rule-languages = They have no language in common.
by-hand-rule-level = They are too close to each other in level.
by-hand-rule-hours = Their working hours overlap too little.
by-hand-rule-department = They work in the same department, or a department is not known.
by-hand-rule-line = One of the two is in the other’s reporting line.
by-hand-rule-apart = They are blocked for each other, or were a pair or a suggestion before.
by-hand-rule-unchecked = I cannot check all rules: a level, a topic, a language or the line of managers is not known, or one of the two is on a break.
by-hand-rule-full = { $name } has no room for one more pair.
by-hand-no-pair = { $one } and { $other } are not a pair at the moment. `/mentor pairs` shows every pair.
by-hand-end-title = End this pair?
by-hand-end-question = End the pair of { $one } and { $other }? I tell both kindly and look for new suggestions for them.
by-hand-end-yes = End the pair
by-hand-no = Keep it
by-hand-ended = The pair has ended. I’m telling both kindly.
by-hand-blocked = I’ll never propose { $one } and { $other } to each other. A pair that exists already is not touched.
match-started = I’m matching **{ $programme }**; with so many people it takes a while. A message tells you how far it is, and you can go on working with me in the meantime.
match-beginning = Matching **{ $programme }**: I’m looking at everybody.
match-progress = Matching **{ $programme }**: { $done } of { $all } leaders scored in this round. It takes several rounds until it is certain that nothing better exists.
match-stop = Stop
match-stopped = Stopped. Nobody was asked in **{ $programme }**.
match-stopped-already = Nothing is being computed for **{ $programme }** any more.
match-failed = Something went wrong while matching **{ $programme }**. Nobody was asked; please try again.
match-waits = You began matching **{ $programme }**, and nobody has looked at the result yet; perhaps I was restarted in the meantime. Nobody was asked. Press “Show the list” to go on from there; if need be, I begin again.
match-whatif-waits = You asked what would help in **{ $programme }**. If no answer has come, I was restarted in the meantime; press “What would help?” to try again.
match-ready = **{ $programme }** is matched: { $count ->
    [one] one leader finds a mentor.
   *[other] { $count } leaders find a mentor.
  }
match-show = Show the list
match-whatif = What would help?
match-whatif-heading = { $programme }: { $count ->
    [one] 1 leader still without a mentor
   *[other] { $count } leaders still without a mentor
  }
match-whatif-gap = If a level gap of 1 were enough, { $count ->
    [one] one more would find a mentor.
   *[other] { $count } more would find a mentor.
  }
match-whatif-room = If every mentor took one more leader, { $count ->
    [one] one more leader would find a mentor.
   *[other] { $count } more leaders would find a mentor.
  }
match-whatif-topic = { $count ->
    [one] One more mentor for **{ $topic }** would give one more leader a mentor.
   *[other] { $count } more mentors for **{ $topic }** would give { $count } more leaders a mentor.
  }
match-whatif-topic-shared = { $mentors ->
    [one] One more mentor for **{ $topic }**, with room for { $room } leaders, would give { $leaders } more leaders a mentor.
   *[other] { $mentors } more mentors for **{ $topic }**, with room for { $room } leaders each, would give { $leaders } more leaders a mentor.
  }
match-whatif-nothing = Neither a smaller level gap nor more places nor more mentors for a single topic would help them. The reasons are in the list.
match-whatif-note = Each line counts by itself, with everyone free matched anew. This assumes new mentors at the lowest level, with a language and working hours in common with their leaders, and with no more leaders than the mentors of this programme usually take.
match-whatif-nobody = Every leader in **{ $programme }** who is free finds a mentor. Should mentors be left over, more leaders would help them: `/mentor invite`.
help-end = end a pair
    .words = end, unpair
    .asked = split, separate, end the pair, split up, end a pair, dissolve a pair, split a pair, separate two people, break up a pair, these two should stop, end the pair of Anna and Ben, they do not get along, they do not work together well, one of them left, terminate a pair, cancel a pair, undo a pair, they want to stop, take the pair apart, unpair them, stop the pair, they do not want to go on, please dissolve it, pull the plug on a pair, the two have fallen out, release them from each other, finish off a pair, close a pair, their pair is over, take Jonas and Mia apart, going separate ways, parting ways, separate the two, dissolve the couple, end the pair of Anna, finish it between them, he has left the company end the pair, call it a day for those two, stop the pair of Marc and Lena, take them apart, unpair, part them kindly, end it with Marc, it is over between Anna and Klaus, Klaus quit what about his pair, release both of them from each other, the two asked me to stop it, they do not want to go on with each other, close that pair, take this pair out, undo the pair, cancel the pairing of those two, she wants out of the pair but stays in, no bad feelings they just stop, she has left the company, he is no longer with us, their mentor is gone, end their pair, dissolve, separate them, split them, break up the pair, part them, they don't want to go on, pair is over, he left so end it, she quit the company end her pair, stop this pair, finish the pair early, they have had enough of each other, terminate, they are through with each other, done with each other, both want out, it is over between the two, it's curtains for those two, let them go their separate ways, undo this pair, untie them, break them up, call off the pairing of Jo and Mia, their collaboration is over, they've agreed to stop, one of them left so finish it, she's left the firm and her mentor is stranded, Mr Bell retired so what about his pair, he was let go so close the pair, his mentor is on long-term leave, cancel the match between them, dissolve the tandem, divorce, cut it short, end it early, stop the pair in Lyon, they never clicked so end it, finish that partnership, terminate pair, remove pair, delete a pair, wrongly paired so undo, pull the plug on Kai and Sven, he's a no-show so end the pair, separate Uma from Mr Holt, give Uma somebody new and end this, release her from him, free up the mentor, put an end to it, no future for these two, that pair has run out of steam, they've met all their sessions and are finished, close down a pair, shut a pair, how do I end a pair kindly, what do they get to read when I end it, please finish pair, end of pair, stop pairing of them, the two don't work together any more, mentor resigned, mentee resigned, let the programme come to an end properly, finish everything cleanly, final steps for the pilot, we're at the end so what's to do, bring it to a close, wrap up, closing down the round, those two are through, the partnership of Li and Bob is finished, call it quits for them, they've parted, her leader has gone so what about her, he moved on so end his pair, we need to stop this pair, finish it for the two, how to close everything, the round is over what's left to do, last things before we finish, shut it all down in an orderly way
choose-pair-title = Pair two people
choose-pair-submit = Pair
choose-mentor = Mentor
choose-mentee = Mentee
choose-end-title = End a pair
choose-end-submit = Continue
choose-end-field = Which pair?
choose-block-title = Keep two people apart
choose-block-submit = Keep apart
choose-one = Who?
choose-other = And who?
choose-nobody = Nobody takes part in a programme in that role yet.
choose-no-pair = There is no such pair at the moment. `/mentor pairs` shows every pair.
choose-two = Please choose two different people.
match-approved-round = Leaders are to answer before { $half }, their mentors before { $end }. You see each new pair as soon as both have said yes. On { $end } those who are left without a pair hear so, and coordinators too, all at once: so nobody finds out who said no.
