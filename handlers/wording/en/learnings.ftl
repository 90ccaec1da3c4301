help-learnings = what others have learned
    .words = learnings, learning
    .asked = others learned, others learn, learnt, lessons learned, insights of others, what have others learned, what do others learn, lessons learned by others, insights of other pairs, experiences of other participants, results so far, what came out of it, takeaways of others, what do people say about the programme, examples from other pairs, tips from others, best practices, show learnings, knowledge from the programme, what are the others doing, what other mentors found out, eye-openers from others, what has it changed for other people, what helped others, wisdom of the others, stories of what people learned, what worked elsewhere, read about others, benefit from what others found, inspiration from other pairs, knowledge base, did anybody write down what they learned, has anybody written about prompts, what did others learn, how do others do it, experience of other pairs, insights from other pairs, what worked for other people, is there something to read, collected wisdom, good practices, has somebody solved this before, read what others shared, find something about onboarding, anything about feedback from others, best tip, I shared something where is it, take back what I shared, library, search the insights, what came out of it for others, reports from other people, what have people written that may be passed on, take something out of what was shared, hide an entry, this tip should not be visible to all, somebody shared something private remove it, which insights are shown, what did pairs release, texts that were shared for everyone, is there anything good I can quote, nice quotes from the pairs, the best insights so far, edit what others shared, something in there is offensive, what can newcomers read, a client's name is in one of the shared texts, somebody's name must come out of a shared text, names in what was shared, take down a post of a pair, unpublish something, that entry has to go, there is something confidential in a learning, delete what is shown to everyone, lessons of other pairs, insights from others, tips that others found, something useful to read, wisdom from others, best takeaways, what came out of other meetings, what do other leaders say, findings about, notes others shared, what has worked for others, collected knowledge, something on leadership, something on artificial intelligence, share what I learned with everybody, take down one of the texts, one of the shared texts names a customer, what did the others get out of it, tips from other mentors, tips of other leaders, what have folks got out of this, what do people say they take away, pearls of wisdom, golden nuggets, best bits from the others, what stuck with people, aha moments of others, what can I learn from the other pairs, what did the rest of you find out, did anyone crack the prompt thing, how did others deal with shy mentees, how do others handle it, what worked for other pairs, what didn't work for others, tips other people shared, tricks of the trade from the rest, good advice that was shared, what people wrote after their talks, shared notes, shared insights, public notes of the others, treasure trove, library of what we've learnt, anything on leadership in there, anything on AI others have written, search for something about feedback, read about hybrid work from other people, somebody must have written about delegating, look through what's been shared, browse through everyone's takeaways, what others realised, quotes from participants in their own words, what are the mentees saying about it, what do mentors say, lessons, lessons from the field, what's the most useful thing anyone learned, top tips, the most helpful notes, which learning was marked helpful, peer wisdom, others' experiences, experience of other persons, I want read what others learned, what the others are learning, curious what's going on in other pairs, don't reinvent the wheel so what did others do, inspire me with what others found, what do others take from it, what has everyone learned, what are people saying they learned, what's in it for others, the others' best insights, what do participants write, in participants' own words, anything on prompting from other pairs, has somebody described how to give feedback, I'd like to read what somebody else took away, recommended insights, what are they all getting from it, useful stuff from the other twosomes
learning-texts-heading = What others have learned
released-on = On: { $topic }
released-with = With all these words: { $words }
learning-texts-none = Nothing has been released yet. Whoever chooses “Others, without my name” in a reflection lets others read a text; each Monday I release what has come together from at least { $authors } people.
released-none-in-language = None in { $language } yet; these are in other languages:
released-nothing-found = I have found nothing. Try fewer words, or a topic.
learning-texts-note = Each text comes from one of at least { $authors } people whose texts were released together, without name, day or pair. Find more with `/mentor learnings` and a word.
released-beside = { $told }
released-by-mentor = from a mentor
released-by-mentee = from a leader
released-helped = { $count ->
    [one] helps 1 person
   *[other] helps { $count } people
  }
released-helps = This helps
released-helps-noted = { $count ->
    [one] Noted, without your name: you are the first whom this helps.
   *[other] Noted, without your name: this helps { $count } people.
  }
released-helps-already = You have already said so; it counts once.
released-who = Who can show me?
released-hide = Hide
released-hide-question = Nobody will be able to read or find this text any more, and it cannot be brought back.
released-hide-no = Keep
released-hidden = Hidden: nobody can read or find this text any more.
released-gone = This text is not there any more.
released-topics = Choose a topic
released-all-languages = In all languages
learnings-mine = My waiting texts
learnings-mine-intro = As soon as texts of at least { $authors } people have come together, a copy without your name is released. Until then you can take each of them back:
learnings-take-back = Take back
learnings-taken-back = Taken back: only you can read this text now.
learnings-none-of-mine = None of your texts waits for its release.
learnings-too-late = A copy of this text has been released in the meantime, without your name. I do not know any more which one it is, so I cannot take it back. Coordinators can hide a text.
act-released-hide = hid a released text
