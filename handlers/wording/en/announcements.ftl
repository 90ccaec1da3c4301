help-announce = write to everyone who takes part, with a preview
    .words = announce, announcement
    .asked = tell everybody, tell everyone, message everyone, broadcast, write to all, message to everybody, message to everyone, message to all, tell all, write to everybody, write to everyone, announce something, send a message to everyone, write to all mentors, mail all participants, inform everyone, let people know, newsletter, circular, message to the leaders, notify all, the kickoff is on Friday, the closing party is on, invite all to an event, news for all, spread the word, inform the mentors, tell the participants that, the kickoff has been moved, the date has changed tell everybody, let them all know, pass this on to everyone, message for all participants, word to all leaders, say something to everybody, invitation to the closing event for all, inform participants about, good news for everyone, tell all participants, message to all mentors, let all leaders know, send round a note, tell them that the kick-off is on friday, mass message, to the mentors only, only to the leaders, calendars go out on monday tell them, stop the message that is going out, there is a mistake in my announcement stop it, news for everyone, send an update to all, who got my message, note to the people without a partner, hold that message back, call it back, I spotted a typo stop it, recall the message, it went to the wrong people, do not send it after all, can it still be stopped, undo the announcement, a word to all leaders before christmas, say happy holidays to everyone, thank all of them for taking part, tell the mentors about the workshop, remind everybody of the closing event, there is a lunch on friday let them know, spread the word to the participants, get a message out, a line to all pairs, the date of the event has changed tell everyone, share the link with everyone, let all mentors know, information for all participants, send news, announcement, inform everyone about the kick-off, wish everybody happy holidays, mail to all, message to all leaders, schedule a message, reach all at once, let everybody know, everyone should know that, tell them all that it has moved, get a message out to the troops, let the whole gang know, mass mail, bulk message, memo to all hands, shout it from the rooftops, drop everybody a line, a line to all mentors, write to the mentees only, message just the leaders, tell the juniors something, tell participants the room has changed, the launch event is in hall B so tell them, inform everyone about the workshop, save the date for the summer get-together, invitation to the closing party for all, season's greetings to everybody, wish everyone happy holidays from me, thank everyone for taking part, thank-you note to the whole programme, pass on news, bring everyone up to date, share an update with all, newsletter to those taking part, publish a notice, notice to all, I've something to say to all, can I write to all of them in one go, one message for everyone, same text to everybody, message the Paris lot, only the pairs in Munich should read it, send it tomorrow morning, schedule a message for Monday, preview my message, who'd get the message, I made a typo in my message to all, did everybody get it, write all participants, send info to all, please inform all persons, make an announcement, communicate to everyone that, circulate this, all-hands note, let them know it's postponed, tell people the survey closes Friday, I've news for everyone, everybody must hear about the party, let all know the event moved, tell all the mentors something, write only to the mentees, a message to the bosses, something for all participants to read, write everyone an email, everyone should be told, inform the leaders, say hello to everyone, let participants know about the workshop, to all: the date has changed
announce-form-title = Announcement
announce-form-submit = Preview
announce-form-text = What should people read?
    .hint = Nothing is sent yet: you see it first as they will.
announce-form-audience = To whom?
announce-form-everyone = Everyone who takes part
announce-form-mentors = The mentors
announce-form-mentees = The leaders
announce-form-programme = Programme
announce-text-missing = Please write what people should read.
announce-audience-missing = Please choose who should read it.
announce-nobody = Nobody in { $programme } belongs to that group yet. Please choose another one.
announce-not-under-way = { $programme } is not under way any more, so nothing was sent.
announce-sent-meanwhile = This text has been sent in the meantime and cannot be changed any more. For another one please type `/mentor announce`.
announce-preview = { $count ->
    [one] **Preview.** Nothing has been sent. This is what 1 person in **{ $programme }** will read:
   *[other] **Preview.** Nothing has been sent. This is what { $count } people in **{ $programme }** will read:
  }
announce-letter-everyone = **{ $name }**, who coordinates **{ $programme }**, writes to everyone who takes part:
announce-letter-mentors = **{ $name }**, who coordinates **{ $programme }**, writes to the mentors:
announce-letter-mentees = **{ $name }**, who coordinates **{ $programme }**, writes to the leaders:
announce-answer = To answer, please write to { $name } directly; I don’t forward replies.
announce-written = Written on { $day }.
announce-language = Everyone reads the lines around it in their own language; your text stays exactly as it is.
announce-pausing = { $count ->
    [one] 1 of them is pausing and gets it when the pause is over.
   *[other] { $count } of them are pausing and get it when the pause is over.
  }
announce-unreachable = { $count ->
    [one] 1 of them cannot be reached at the moment and gets it as soon as that changes.
   *[other] { $count } of them cannot be reached at the moment and get it as soon as that changes.
  }
announce-send = Send
announce-change = Change
announce-discard = Discard
announce-sent = { $count ->
    [one] I’m sending this to 1 person in **{ $programme }**, during their working hours:
   *[other] I’m sending this to { $count } people in **{ $programme }**, during their working hours:
  }
announce-sent-already = { $count ->
    [one] This was sent to 1 person, once: { $at }.
   *[other] This was sent to { $count } people, once: { $at }.
  }
announce-discarded = Discarded. Nothing was sent.
announce-changed = This preview was out of date, so nothing was done. This is how it stands now:
announce-progress = How far is it?
announce-progress-text = { $told } of { $count } people have it so far. The others get it during their working hours.
announce-stop = Stop
announce-stopped = { $count ->
    [one] Stopped. 1 person had it already; nobody else gets it.
   *[other] Stopped. { $count } people had it already; nobody else gets it.
  }
announce-to-two = Write to both
announce-two-title = To both
announce-two-intro = **{ $mentee }** and **{ $mentor }** will read this, and nobody else.
announce-two-proposal = Hello { $mentee } and { $mentor }, how are the two of you getting on? You have no session planned at the moment. Would half an hour in the next two weeks suit you both? `/mentor session` offers you times. If something stands in the way, a short word to me is enough.
announce-two-proposal-ahead = Hello { $mentee } and { $mentor }, how are the two of you getting on? Is there anything that I can do, so that your next session takes place as planned? A short word to me is enough.
announce-letter-two = **{ $name }**, who coordinates **{ $programme }**, writes to you two:
act-announce-two = wrote to { $about }
act-announce-stop = stopped an announcement in “{ $about }”
