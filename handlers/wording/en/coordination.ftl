help-coordinator = appoint coordinators; who did what
    .words = coordinator, coordinators, coordination
    .asked = admin, add a coordinator, new coordinator, appoint a coordinator, make somebody coordinator, remove a coordinator, who are the coordinators, who coordinates, second coordinator, deputy, hand over coordination, somebody should help me coordinate, give a colleague access, rights for my colleague, admin rights, log of what was done, who changed this, works council access, replace me as coordinator, stand in for me, who did what, put Tim down as second coordinator, I need a deputy, a second person should coordinate, give Tim the coordinator role, Tim takes over from me, step down as coordinator, rights to coordinate, appoint Tim, take Tim off coordination, show me the log of actions, make Jonas a coordinator, somebody should help me run it, who takes over from me, hand over my job, I am on leave someone must fill in, add a second organiser, remove her as coordinator, I go on parental leave he takes over, give Anna the rights, I do not want to coordinate any more, new colleague joins our team of organisers, who are the other coordinators, the works council wants to look in, access for the works council, I hand over to Jonas, from may he is in charge, while I am away Tina runs it, I will be gone for a year who steps in, I change departments someone else takes the job, my successor, let her do what I can do, same rights as me, make me a coordinator, I need to be an admin, who is allowed to do what, who appointed him, one more pair of hands for the running of this, share the work with a colleague, can two people run it, take my rights away, relieve me of this, who did that, who deleted it, history of what coordinators did, audit log, employee representatives want to check, step in, make her a coordinator, add an organiser, appoint, dismiss, take away his rights, give rights, deputy for me, I hand over, successor, who changed it, history of changes, who deleted, protocol, log, who coordinates besides me, I am passing it on to my colleague, she takes over in june, he takes over in summer, handing over in july, I am handing over to Anna in may, make him equal to me, full rights for her, same powers, she needs the same access, who touched the settings, who fiddled with it, who moved the dates, who switched it off, she is my stand-in, stand-in while I am off, off for half a year and she fills in, she represents me, cover for me, she covers for me, hand over the reins, pass the baton to Ulrike, take over from me, I'm going on leave so who's in charge, my stand-in, second in command, substitute for me, cover for me while I'm off, someone to share the work with, I could use a co-organiser, co-pilot, make Ivan an admin, give Ivan the keys, same permissions as me, promote Nina to organiser, let Nina run it too, who else can do what I do, who's got admin, who are the admins, who's running this besides me, list the organisers, take the rights away from Carl, demote Carl, Carl left HR so remove him, revoke his access, Carl shouldn't have access any more, strip him of it, I don't want to be an organiser any longer, step down as organiser, quit as coordinator, audit trail, change log, who changed the setting, who approved this pair, who sent the announcement, who touched it last, logbook, activity log, what have the other organisers done, which of my colleagues did this, what happened yesterday in the administration, protocol of actions, co-coordinator, new person in HR takes over, replacement for me, someone from the works council as organiser, give to my colleague the access, add admin, make her as coordinator, a colleague should organise as well, confidential contact person set, someone else will run this while I'm gone, Theo takes my job, new organiser, I hand this to Fred, another person with my rights, who has the same rights, Ralf shouldn't be able to do this any longer, one of us changed something, which colleague did that, who altered the settings, who of the organisers was it, when was this changed and by whom, who was it that removed her, put Ella in charge too, take her off the organising team, is no longer on the organising team, should leave the organising team, strike her off the leads, no longer one of us coordinators
    .add = add, plus
    .remove = remove, minus
    .council = council
coordination-heading = Coordination
coordination-how = `/mentor coordinator add @name` appoints somebody, `/mentor coordinator remove @name` ends it. `/mentor coordinator @name` shows what that person did. `/mentor coordinator council @name` lets somebody read for the works council; `remove` ends that too.
coordination-log-heading = What was done lately
coordination-log-line = { $at }, { $who }: { $act }
log-newest = Newest
log-older = Earlier
log-kinds = Only acts about …
log-kind-all = Everything
log-kind-programmes = Programmes
log-kind-matching = Matching and pairs
log-kind-people = People and roles
log-kind-contact = Messages and help
log-kind-settings = Settings
log-empty = Nothing of that kind was done.
log-change = { $name }: { $before } → { $after }
coordination-pair-gone = (no longer on the list)
act-coordinator-add = appointed { $about }
act-coordinator-remove = removed { $about } as coordinator
act-coordinator-first = became the first coordinator
act-programme-create = created “{ $about }”
act-programme-change = edited “{ $about }”
act-programme-open = opened “{ $about }” for joining
act-programme-start = started “{ $about }”
act-programme-close = closed “{ $about }”
act-programme-archive = archived “{ $about }”
act-match-approve = approved pairs in “{ $about }”
act-match-discard = discarded the proposed pairs in “{ $about }”
act-match-pin = pinned a proposed pair: { $about }
act-match-unpin = unpinned a proposed pair: { $about }
act-match-swap = changed a proposed pair, now: { $about }
act-pair-by-hand = asked by hand whether they want to be a pair: { $about }
act-pair-end = ended a pair: { $about }
act-block = keeps apart: { $about }
act-support-done = took care of a request for help: { $about }
act-nudge = reminded people in “{ $about }”
act-announce = sent an announcement in “{ $about }”
act-export = exported “{ $about }” as a workbook
act-report = asked for the report on “{ $about }”
act-settings-change = changed the settings
coordination-somebody = somebody who has left
coordination-who = Please name the person: `/mentor coordinator add @name`.
coordination-last = At least one person has to coordinate. Please appoint somebody else first.
coordination-added = { $names } can coordinate now.
coordination-removed = No longer coordinating: { $names }.
coordination-appointed = You have been appointed coordinator of the mentoring programme. `/mentor { $command }` shows what you can do now.
help-nudge = remind those who have not answered
    .words = nudge, remind
    .asked = reminder*, follow up, chase, haven't answered, hasn't answered, have not answered, remind people, send a reminder, remind everybody, remind those who have not answered, chase people, who has not answered, nobody answers, push the slow ones, give them a nudge, poke, people do not respond, prod, ping the ones who are late, late answers, ask again, reminder to all who have not responded, give them a poke, half of them have not reacted, wake them up, get an answer out of them, still waiting for replies, hurry them up, urge, knock on their door, remind the sleepy ones, reminder for the check-in, they keep silent, chase them up, give them a push, remind the people who have not joined, who is sitting on their answer, send a reminder to everybody who is late, poke the slow ones, they do not answer remind them, ping them again, last call for the answers, reminder to those who were invited, jog their memory, someone keeps us waiting who, a friendly kick for those who sit it out, who is dragging his feet, three days and no answer, no answer on day five, they have not reacted, get a reply out of them, jolt them, who do we wait for, ask the quiet ones once more, round ends tomorrow and they are silent, remind them, remind everyone, chase them, push those who are late, ring the bell, those who have not answered, people who do not react, late replies, get them to answer, second reminder, give them a kick, they have gone silent, help their memory, the late ones, the slow ones, a gentle push, prod the sleepers, a friendly poke, light a fire under them, who's dragging their feet, shake the tree, ping the ones who ignored us, get the slowcoaches to reply, push those who didn't fill it in, gentle reminder to everyone who owes an answer, last call, final warning, remind the leaders about their check-in, remind those who didn't sign up, bump it, bump the invitations, nag them, bug them again, send a follow-up, another mail to the silent ones, they've gone quiet so remind them, no answer from eight people, half the answers are missing, missing replies, outstanding answers, who still owes us a reply, who hasn't got back to us, who's yet to respond, unanswered invitations, open questions from participants, the rest haven't clicked, nobody's responded, hardly anyone has answered, get answers out of them, chivvy people along, tickle them, set a deadline and remind, how often do you remind by yourself, did you remind them already, when was the last reminder, stop the reminders, remind only the mentors, push please, remind the persons who not answered, reminder pls, make remember to all, please remember them to answer, urge them, chasing, dunning letter, get on to the ones who haven't replied, give the slow ones a push, who hasn't answered yet, who's sitting on it, how many answers are we waiting for, people are slow to reply so remind them, could you remind the rest, please chase, write to the non-responders, refresh people's memories, knock on their door again, another reminder
nudge-nobody = Nothing in **{ $programme }** is waiting for an answer, so there is nobody to remind.
nudge-over = **{ $programme }** is over: nobody can join it any more, and check-ins have ended, so there is nobody to remind.
nudge-question = { $count ->
    [one] 1 person in **{ $programme }** has not answered yet. Shall I remind them kindly?
   *[other] { $count } people in **{ $programme }** have not answered yet. Shall I remind them kindly?
  }
nudge-send = Send reminder
nudge-sent = { $count ->
    [0] Everyone has been reminded today already.
    [one] I’m reminding 1 person, during their working hours.
   *[other] I’m reminding { $count } people, during their working hours.
  }
nudge-text = { $count ->
    [one] A small reminder: this is still waiting for your answer.
   *[other] A small reminder: { $count } things are still waiting for your answer.
  }
nudge-suggestions = In **{ $programme }** people are being asked about suggestions. Shall I remind those who have not answered yet? How many they are I tell nobody.
nudge-sent-suggestions = I’m reminding those who have a suggestion to answer, once a day at most.
council-heading = Works council
council-intro = You read for the works council: what coordinators did and what is set for everybody. Participants appear as numbers, and you can change nothing. `/mentor privacy` shows what is stored about you.
council-settings = Settings
council-sheet = Fact sheet
council-sheet-file = works-council.en.md
council-sheet-here = The fact sheet for works council and data protection: which data, what for, who sees them, how long.
council-person = person { $number }
council-added = Reading for the works council now: { $names }. They see the log, the settings and the fact sheet, and can change nothing.
council-readers = Reading for the works council: { $names }.
council-not-both = **{ $name }** takes part in a programme or coordinates. Whoever reads for the works council does neither.
problem-council-only = You read for the works council. `/mentor` shows all that is open to you: the log, the settings and the fact sheet. Nothing was changed.
act-council-add = appointed { $about } to read for the works council
act-council-remove = ended the reading for the works council of { $about }
