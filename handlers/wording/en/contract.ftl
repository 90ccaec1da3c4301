help-agreement = the pair’s agreement
    .words = agreement, contract, card
    .asked = our rules, our agreement, what did we agree, agreed on, confidential*, ground rules, what are our rules, ground rules between us, confidentiality between us, what we talk about stays private right, write down how we work together, change our agreement, set expectations, how do we address each other, how fast do we answer each other, what happens if one of us cancels, sign the agreement, confirm the agreement, the contract between us, who takes care of the calendar, rules for working together, what we promised each other, rules of the game, where is it written, read our ground rules again, do things differently from what we said, what we set at the start, our terms, renegotiate, what was said about secrecy, what is allowed to be passed on, boundaries between us, our understanding, update the rules, settle how we communicate, sign off on the rules, our ground rules, how we work together, write down how we do it, rules between us, change what we wrote down, the arrangement is no longer right, we now meet remotely so the arrangement must change, sign the paper, fill in the card, our contract, expectations, what do we expect of each other, how often do we want to meet as agreed, set the rules, she has changed our card, confirm what he wrote, I do not agree with the card, look at our deal again, house rules, ground rules for us two, house rules of our pair, what did we promise each other, what did we settle on, what we decided about confidentiality, how we want to work together, how we deal with each other, what stays between us, our deal, our pact, change the agreement, edit what we agreed, we want to add a rule, do both have to confirm, has she signed, sign together, how often did we say we would meet, who takes care of the dates in our pair, what if one is late, punctuality rule, phones off rule, what were our dos and don'ts, what did we promise one another, what's off limits between us, is what I say kept between us two, are phones allowed in our talks, who's meant to send the invites according to our deal, how often did we say we'd sit down, the deal we struck, terms we set, house rules of the two of us, our little pact, our code of conduct, contract between us, the thing we both signed, has he confirmed it, did my partner say yes to the rules, still waiting for his ok on what we agreed, change our deal, tweak the terms, renegotiate what we set at the start, we want a looser arrangement, add that nothing leaves the room, put confidentiality in writing, can I tell my team what we talk about, who may hear about our conversations, what may I pass on, what stays in the room, Vegas rule, mum's the word agreement, we should sort out how we work together, let's set expectations, lay down some rules with my mentee, how do we write up our rules, where do I sign, sign our thing, I want to suggest a rule, we settled on thirty minutes a fortnight, what we expect of each other, mutual expectations, show what we put down at the beginning, the paper about how we treat each other, first thing we filled in together, our working arrangement, is it binding, can I back out of the rules, our contract please, open the contract, agree ments between us, what is in the agreement with my mentor, he broke our rule about phones, she didn't stick to what we agreed, which rules did we choose, what did she and I fix about confidentiality, how long are our meetings supposed to be, did we say cameras on, can he repeat what I tell him, what am I allowed to share about our talks, we made some promises at the beginning, was it every two weeks that we said, did she tick the rules, who hasn't confirmed, I never signed anything with him, our principles, we'd like to rewrite what we agreed, our terms are too strict, how private is what we discuss according to our rules
contract-heading = Your agreement with { $name }
contract-none = You have not filled in your agreement yet. It takes ten minutes; it is best to do it together in your first session.
contract-fill = Fill in
contract-change = Change
contract-confirm = Confirm
contract-agreed-note = Confirmed by both. It applies until you both agree on a new version.
contract-waiting-for-partner = This version is waiting for **{ $name }** to confirm it:
contract-waiting-for-you = **{ $name }** has filled in your agreement. Does it suit you?
contract-proposed-heading = Your agreement
contract-rhythm = First session { $moment }{ $place ->
    [none] {""}
   *[other] , { $place }
  }
contract-rules = **The same for every pair**
contract-rule = **{ $label }:** { $text }
contract-form-title = Agreement
contract-form-save = Send to partner
contract-form-note = Only the two of you see this agreement. Coordinators see whether there is one, never what it says.
contract-first-day = First session
contract-first-time = Time
contract-place = Place or video link
contract-place-hint = A neutral place is best, not the office of one of you.
contract-choose = Please choose one of the options.
contract-needs-goal = Please write your goal in one sentence.
contract-needs-topics = Please choose one to three topics.
contract-sent = I’m showing the agreement to **{ $name }**. Once it is confirmed, I’ll put all your sessions into the calendar.
contract-agreed = Agreed with **{ $name }**. { $count ->
    [one] This is your session:
   *[other] These are your { $count } sessions:
  }
contract-agreed-no-dates = Agreed with **{ $name }**. No session is planned; plan one with `/mentor session`.
contract-agreed-hint = The calendar file has them all. You can move a session at any time with `/mentor session`.
contract-agreed-already = This version has been confirmed already. `/mentor agreement` shows it.
contract-outdated = There is a newer version of your agreement. `/mentor agreement` shows it.
contract-partner-confirms = You have filled in this version yourself; your partner confirms it.
contract-programme-over = The programme ended on { $day }; agreements do not change any more. If you two would like to meet again, plan it with `/mentor session`.
contract-hints = Before you confirm the first session:
contract-agreed-kept = They appear in your calendar by themselves. You can move a session at any time with `/mentor session`.
