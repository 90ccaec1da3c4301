help-help = this overview
    .words = help
    .asked = what do i do, what should i do, what can you do, what can i do, how does this work, how does it work, how do i use, who are you, what are you, what is this, instructions, manual, explain, support, confused, lost, options, menu, commands, reverse mentoring, i need some help, help, are you a bot, are you human, are you an AI, hello, hi there, good morning, hey, I do not understand, I am confused, I am lost, I am stuck, list of commands, where do I find, what is this all about, huh, what, what am I supposed to do, overview of what I can say, who is behind this, who made you, no idea how this works, can you help me, I need help, what are my options, where am I, how do I use you, are you there, are you real, ello, hiya, good evening, what else can you do, hmm, okay then, right, what have I to do here, why do you write to me, why did I get this message, what does this message mean, I do not get it, no clue what this is, first time here, new here, how do I start, where do I begin, what is reverse mentoring good for, what is the point of all this, what is in it for me, how much time does it take, how much effort is it, how many hours a month, who thought this up, show me everything, what else is there, long list please, that is not what I meant, you misunderstood me, you do not understand me, what was your question, what did you want to know, what did you ask me, what is going on, does anybody read this, which commands, what can I type, I don't get it, explain it to me, no idea, user guide, faq, tutorial, overview, what are the options, show menu, what is reverse mentoring, what is this programme, what is the point, what does your message mean, I am new here, where do I start, what are you for, is there a manual, you did not understand me, no clue how this works, how do I operate this, what do these words mean, I'm lost, I'm all at sea, what's this contraption, what's this about, who's this, what am I looking at, how do I drive this thing, what buttons can I press, which words do you understand, list your commands, what tricks can you do, your abilities, what's possible here, show me the ropes, walk me through it, talk me through it, give me the tour, manual please, how-to, for dummies, explain it like I'm five, I'm new to all this, it's all Greek to me, what's reverse mentoring anyway, what do you do all day, what are you good for, what's your purpose, why are you writing to me, main menu, more options, show everything, all functions, the full list, commands pls, sos, how to use the bot, what all can I do, I need assistance with this tool, i dont understand nothing, how it works this, what means all this, you confuse me, I don't know what to do here, start from the beginning, back to the start, overview of what you can, what could you help me with, what is all this, who are you then, how am I supposed to use this, I don't follow, what's the idea, what have I got at my disposal, what can I use here, everything you can do please, what are the features, how do I talk to you, what can be done here, no idea what's going on, I've no idea what you want, what am I able to do with you, make me understand this
help-language = the language that I speak with you
    .words = language
    .asked = german, english, deutsch, french, spanish, translate, speak, speak English, speak German, in English please, in German please, switch to English, switch to German, change the language, wrong language, I do not understand German, I would rather read English, prefer English, prefer German, German would be easier, write to me in English, other language, formal German, informal German, say Sie, use du, translate your messages, talk German to me, talk English to me, could you use English, my German is not good, my English is not good, use the polite form, address me formally, address me informally, write in my language, wrong tongue, bilingual, write in english, can we do this in german, I do not speak german, stop writing german to me, why are you writing in english, switch languages, my german is bad, english please, auf deutsch bitte, use english from now on, too formal, you can be informal with me, call me by the formal you, other language please, french version, spanish version, I would understand it better in, language settings, can you talk german, I don't speak german, I do not understand this language, change language, can you write in french, why is this in german, english would be easier for me, be less formal, my German is awful, no comprendo, I can't read this, couldn't make head or tail of your German, got a message in a language I can't read, what does your message say in English, in plain English, in my mother tongue please, can you do Spanish, do you speak Polish, which tongues do you know, which languages do you know, change tongue, auf englisch bitte, please german, german would be easier for me, I'm more at home in German, I'd rather write in German, let's do this in German, Deutsch please, from now on in German, switch over to Deutsch, stop with the English, stop with the German, why German, why are you suddenly German, why do I get both languages, set to English, put it in English, English only, I get your texts in the wrong language, my mails come in the wrong language, the invitation is in German and I only know English, my partner and I use different languages, can you address me informally, stop calling me Sie, formal please, I want you speak english, speak in english with me pls, change language to german, lang, en pls, de pls, your message is in a language I don't understand, I only understand half, I can't follow your German, could you say that in English, is there an English version, can we talk German, may I write to you in French, I got that in German and I'm British, translate yourself
language-which = Which language should I use with you?
language-unknown = I speak { $known }. Which one shall I use with you?
language-done = From now on I’ll use { $language } with you.
help-heading = What I can do for you
help-intro = Type `/mentor` and one of these words; German words work as well. `/mentor` alone shows your next step.
help-now = **What helps you now**
help-also = **Also**
help-coordination-heading = For coordinators
help-line = **{ $name }** – { $does }
help-note = In a direct message to me the word alone is enough.
help-next-step = My next step
help-more = Everything else
settled = This has been settled in the meantime.
home-heading = Hello { $name }
home-nothing-open = There is no programme to join at the moment. You will hear from me as soon as there is one.
home-join = **{ $programme }** is open for joining. Would you like to take part?
home-paused = You are pausing. I won’t write to you until you are back.
home-closing = **{ $programme }** { $over ->
    [yes] has ended
   *[no] is coming to an end
  }. Thank you for taking part.
home-waiting = You are part of **{ $programme }**. I’ll send you a suggestion as soon as the pairs are matched. Until then you could prepare a little.
home-no-pair-yet = You are part of **{ $programme }** and have no pair at the moment. You are on the waiting list: with each new list of pairs I look for somebody for you again. Until then you could prepare a little, or add a topic.
home-other-side = Your suggestion in **{ $programme }** is with the other side now. I’ll let you know.
home-no-time = You have told me that the time is not right. I won’t suggest anybody to you until you say otherwise, and nobody learns of it.
home-time-over = The suggestion to pair you with **{ $name }** is closed, because your time to answer was over. I have told nobody that it was you.
home-reflect = Your session on { $day } is waiting for a short reflection.
home-contract = Look at the agreement
home-no-date = You and **{ $name }** have no session planned. Shall we find a time?
home-all-held = You and **{ $name }** have held all the sessions of your programme. Well done! If you like, plan one more.
home-all-set = You are all set for your next session.
home-pair = Your pair with { $name }
home-next-session = Next session
home-none-yet = none planned yet
home-goal = Goal ({ $progress } of 10)
home-coordination = Coordination
home-glance = { $state }, { $people }, { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
  }, { $held ->
    [one] 1 session
   *[other] { $held } sessions
  } held, { $planned } ahead
home-attention = { $count ->
    [one] 1 pair in **{ $programme }** needs your attention.
   *[other] { $count } pairs in **{ $programme }** need your attention.
  }
home-release = { $count ->
    [one] 1 proposed pair in **{ $programme }** is waiting for your approval.
   *[other] { $count } proposed pairs in **{ $programme }** are waiting for your approval.
  }
home-people-wait = { $count ->
    [one] 1 person in **{ $programme }** waits for a pair.
   *[other] { $count } people in **{ $programme }** wait for a pair.
  }
home-draft = **{ $programme }** is a draft. Nobody hears of it before you open it.
home-match = { $mentors ->
    [one] 1 mentor
   *[other] { $mentors } mentors
  } and { $mentees ->
    [one] 1 mentee
   *[other] { $mentees } mentees
  } have joined **{ $programme }**. One on each side is enough to match them; the more there are, the better they fit.
home-last-words = **{ $programme }** is closing: the closing questions can be answered until { $until }. What came of it is ready to be told.
home-archive = **{ $programme }** has been closing since { $day }. The report tells what came of it; once the closing questions are answered, you can archive it.
home-button-help = Help
home-button-profile = My profile
home-button-privacy = Privacy
home-button-resume = End the pause
home-button-prepare = Prepare
home-button-topics = Topics
home-button-reflect = Reflect
home-button-pair = Pair
home-button-session = Sessions
home-button-goal = Goals
home-plan = Plan a session
home-button-match = Matching
home-button-status = Status
home-button-report = Report for the board
home-everything = Everything I can do
home-note = `/mentor help` shows everything I can do.
help-topics = all topics, with supply and demand
    .words = topics, topic
    .asked = subject*, what can i learn, what can i teach, catalogue, which topics are there, list of topics, topics on offer, what can I choose from, what is on offer, what do people want to learn, most wanted topics, most popular topics, what is in demand, what is being taught, subjects, catalogue of topics, what are the themes, supply and demand, which skills are offered, areas to pick from, what could I teach, what can the conversations be about, uncovered topics, topics nobody offers, what are people interested in, what could we learn about, areas, which fields are covered, what can be taught, show me the subjects, what do mentors offer, what do leaders wish for, what can I learn here, which subjects are there, do you have anything on AI, is there something about social media, who offers video editing, anything about sustainability, can you learn coding here, which skills are wanted, what is most in demand, what are we short of, subject list, catalogue of themes, more topics, I have an idea for a new topic, a topic is missing, what do others want to learn, I have nothing to teach, what might a leader give back, topics about leadership, explain this topic, all topics, what topics, which fields, is there something on AI, is there something on social media, most wanted, in demand, what do leaders want to learn, what are juniors looking for, popular subjects, rare subjects, which skills are missing, can I suggest a topic, new topic, what could somebody teach me, what is there on sustainability, is there anything about, which things are offered, what's on the menu, what could a person pick up here, what kind of thing gets taught, anything about robots on offer, is prompt engineering something one can choose, what do the bosses want to be taught, what are leaders crying out for, which skills are hot, what's everyone asking to learn, where's the shortage, where have we too few teachers, gaps in what we offer, what lacks a teacher, nobody teaching cloud stuff?, is there demand for Canva, would anybody want to learn gaming from me, which themes can one select, show the syllabus, what's in the catalogue, the full range please, give me examples of subjects, list what can be learned, list what's being taught, is sustainability one of the areas, can I suggest a subject that's not there, my thing isn't in the list, could we add a theme, how popular is cyber security, which areas have no takers, what has too many mentors and no mentees, which ones are oversubscribed, who wants what and who gives what, is it all about computers or also culture, does it have to be tech, what exactly do people learn, what would I be learning, what sort of know-how do you trade, what are the choices, all the subjects at a glance, is there enough interest in remote work, what are people hungry for, most wanted skills, least covered field, are we thin on anything, do we have anyone at all for video, what topic should I take if I want to be matched fast, where would I be needed most, what shall I offer so somebody picks me, which subjects exist, which topic list you have, topics pls, any subject related to social medias, what are you able to learn with this, which areas do mentors cover, where are there holes, is anyone missing for data topics, any field nobody's picked, is my skill wanted, what do execs struggle with, name the themes, the range of things, how's supply of mentors for robotics, too few people for cyber?, subject matter list
topics-heading = Topics in { $programme }
topics-category = **{ $name }**
topics-line = { $topic } ({ $told })
topics-counted = offered by { $offered }, wanted by { $wanted }
topics-offers = offered by { $share }
topics-wishes = wished for by { $share }
topics-offers-of = Offers: of { $band } mentors who had joined by { $day }, each with their strongest topic.
topics-wishes-of = Wishes: of { $band } mentees who had joined by { $day }, each with their most important topic.
topics-no-offers = Offers appear once { $k } mentors have joined, on a Monday every four weeks, so that nobody can be singled out.
topics-no-wishes = Wishes appear once { $k } mentees have joined, on a Monday every four weeks, so that nobody can be singled out.
share-1-2 = more than half
share-1-4 = more than a quarter
share-2-4 = more than half
share-3-4 = more than three quarters
share-1-5 = more than a fifth
share-2-5 = more than two fifths
share-3-5 = more than three fifths
share-4-5 = more than four fifths
topics-none = I found no topic for “{ $words }”.
topics-note = Offers come from mentors, wishes from mentees. With `/mentor profile` you can change yours.
topics-who = Who can show me …?
topics-more = More topics
help-who = find somebody for a short question
    .words = who
    .asked = expert*, who knows, who can help, someone who knows, ask someone, short question*, anybody who, looking for someone, looking for somebody, someone to, somebody to, quick question, explain to me, show me how, who can show, anybody here, anyone here, anybody know, anyone know, does anybody, does anyone, somebody help me with, someone help me with, who knows about, who can help me with, who is good at, who could I ask about, is there anyone who, does anybody here know, I need an expert, I need a hand with, looking for someone who knows, can someone show me, who can explain, quick question about, who has experience with, find an expert, somebody who understands, any specialists here, who do I ask about, who do I turn to with a question about, person for a question on, colleague who knows, anyone into, help with instagram, help with excel, help with chatgpt, I cannot get the hang of, who here does anything with, need ten minutes with somebody, someone who understands, does someone know, who is into, who has done this before, someone with know-how, pick somebody's brain, a quick chat with a specialist, who has a clue about, who uses, in-house expert, can I ring somebody about, stuck with my spreadsheet, stuck with a tool, I need advice on a tool, who knows about power bi, is there anyone who can do excel macros, someone with experience in python, need somebody for ten minutes about figma, quick question to an expert, who can show me tiktok, who could help me with a video, I need someone who speaks spanish, who understands blockchain, is anyone good at slides, can anybody explain this to me quickly, whom could I ask about, expert for, anyone into podcasts, who is the person for, does anyone use notion, who can I ask for a quick tip, a short question for somebody who knows, anybody familiar with, who could help me with, who can show me, is anyone good at, is anybody familiar with, an expert for, a specialist in, I have a short question about, quick question on, I need somebody who can, I am looking for someone who, find me someone for, know anyone who, five minutes with someone, can anybody tell me how, someone with experience in, whom can I ask about photoshop, person for canva, help with linkedin from someone, looking for someone for, who understands, who is fit in, anyone an expert, who is the best at, who speaks, anyone who speaks, who can teach me, teach me how to use, anyone clued up on SAP, who's a whizz at pivot tables, who's our go-to for crypto, is there a guru for that, which colleague is into podcasts, who could explain quantum to me over coffee, point me to somebody good at Figma, hook me up with someone who gets Instagram, who'd know about pensions, who might know how to make reels, anybody in the house fluent in Python, I've got a quick one about VAT so who's the person, a quick question about tax who can I bother, whom do I ask about privacy law, whom should I ask about the cloud, whom can I ask about drones, I need to pick someone's brain, pick a brain, phone a friend, ask the audience, expert wanted, specialist for leasing, someone in the know, five minutes with a pro, a chat with someone who knows crypto, ten minutes of help with Excel from someone, need help with a formula by a colleague, somebody to show me how Miro works, is there anyone who speaks Arabic, does anybody understand TikTok, does anyone here do 3D printing, do we have someone for motion design, who does AI in this company, who works with robots, who has experience with agile, who's good with numbers, who else is into sustainability, find me a colleague who, find a person for a single question, not a mentor just a one-off answer, a one-time question, brief advice from somebody, small question on social media, just one question to an expert, be asked less by strangers, I don't want to be contacted with questions, I'd be happy to answer questions about Excel, list me as someone to ask, someone asked me something how do I answer, did anybody answer my question, I search a person who knows about SEO, who can explain me the metaverse, search expert, is somebody here knowing Power Automate, whom could I bother about patents, got a quick question on payroll law who knows, a question about import duties so who could answer, who'd be able to tell me about leasing, whom do I approach about machine learning, somebody around who's handy with Excel, who's the house expert, is anybody fluent in Swedish, anyone who gets cryptocurrencies, a person to explain NFTs quickly, I need a minute with somebody technical, quick help with a chart by someone good at it, I want to ask somebody something about SEO, no mentor needed just an answer, who in this firm has been to India
who-heading = { $count ->
    [one] One person is happy to answer a short question
   *[other] { $count } people are happy to answer a short question
  }
who-person = **{ $name }** – { $topics }
who-ask = Ask { $name }
who-more = And { $count } more. Add a topic to see fewer: `/mentor who AI`.
who-nobody = Nobody answers short questions yet. You could be the first: `/mentor profile`.
who-nobody-for = I found nobody for “{ $words }” yet. Try another word, or look at `/mentor topics`.
question-title = Short question
question-submit = Ask
question-intro = Your question goes to **{ $name }** ({ $topic }). If { $name } has time, the two of you find 30 minutes.
question-field = Your question
question-field-hint = One or two sentences are enough.
question-needs-text = Please write your question.
question-not-now = This person is not answering short questions on that topic right now. `/mentor who` shows who is.
question-open = { $name } has a question from you already. Please wait for the answer.
question-sent = I’m passing your question on to **{ $name }** and will let you know.
question-asked = **{ $name }** has a short question for you ({ $topic }):
question-yes = Yes, gladly
question-no = Not at the moment
question-flash = 30 minutes: 5 for the question, 15 to show and try, 5 for what comes next, 5 for thanks.
question-accepted = Thank you. I’m telling **{ $name }**, who will suggest times to you.
question-declined = That is fine. I’m telling **{ $name }** that it isn’t possible right now.
question-answered-accepted = **{ $name }** is happy to help. Send a short message with two proposals for 30 minutes.
question-answered-declined = **{ $name }** can’t right now. With `/mentor who` you may find somebody else.
help-privacy = what is stored; export or delete it
    .words = privacy
    .asked = gdpr, data, delet*, erase*, store*, stored, what do you know, who can see, who sees, who reads, anonymous*, personal, my boss see, hr see, secret*, confidential*, download my, works council, hr read, hr know, does hr, see my, see what i, read this, read my, what i write, see what, access to, i type, monitor*, spy, keep my, surveil*, shared with, what do you know about me, what data do you store, what is stored, who can see my answers, who can read this, can my boss see this, does my manager see, does HR see, can HR read, does the works council read along, is this confidential, is this anonymous, is it private, delete my data, erase my data, remove all my data, forget me, export my data, a copy of my data, access request, data protection, privacy policy, how long do you keep, third parties, where is my data, is my data safe, are you listening, do you read our chat, object to processing, withdraw consent, who sees my rating, can my partner see my rating, what happens to my data, do you share my information, surveillance, do you spy on us, see what I type, head of department, get rid of everything you have on me, wipe my data, what info is held on me, which details are held, where do my ratings go, who gets my feedback, is anyone reading along, is this being monitored, will this be used against me, does it go into my file, personnel file, appraisal, secret, can I trust you, what do you do with what I write, encrypted, who has access, record of me, my information, who has insight into my reflections, insight into what I wrote, will my boss find out, pass anything on to other companies, who can see what I write here, does my manager find out, does he get to know that I said no, will she learn that I declined, is it passed on that I turned somebody down, can the coordinators read along, does HR read my notes, does this go into my file, is this conversation recorded, are our meetings recorded, how anonymous is this, is it anonymous, is that confidential, stays between us, what have you stored on me, where is the data kept, which country are the servers in, is it sent to the united states, is it used to train an AI, who evaluates my answers, works council wants to know who reads my answers, data protection officer, what happens to my data when I leave, how long do you keep it, when is it deleted, delete what you have on me, wipe my details, get rid of my entries, forget everything about me, I want a copy of my data, download my own data, export of my own stuff, give me everything you have saved about me, right of access, correct what is stored, the data about me is wrong, I do not trust this, I worry about where this ends up, not comfortable with you reading my calendar, stop looking at my calendar, can you see my appointments, do you read my other chats, who knows that I take part, do my colleagues see that I am in it, leaked, spying on me, GDPR request, withdraw my consent, my data, what do you store, who sees my answers, does my boss see this, does my mentor see my rating, is it secret, right to be forgotten, delete everything, erase everything about me, get rid of my data, remove every trace of me, wipe everything, destroy my records, clear my history, copy of my data, download my data, how long is it kept, do you pass it on, are our talks recorded, is an AI reading this, does the works council know, where is the server, consent, I do not want you to store that, throw it all away, bin it, bin everything, chuck it all, scrap everything, trash all that, dump all of it, clean it all up, nuke it, away with all that, get rid of it all, get rid of everything you saved, hand over to my manager, show my answers to others, what I type here, where did you get my name from, who gave you my details, how do you know me, why am I in your list, I never gave you my name, how did you get hold of my address, is HR reading over my shoulder, does my line manager get to see any of this, who can peek at my answers, is this chat confidential, are you listening in, what's on file about me, my file, everything you know about me, what have you got on me, dig out all my data, hand over my data, a copy of what's saved on me, subject access request, get rid of all my stuff, scrub my records, purge me, bin everything I've typed, make me disappear, wipe my slate clean, how long do you keep what I write, when is it thrown away, where are your servers, does it go to America, do you feed this to an AI, does a chatbot company get my texts, are the results traceable to me, could somebody work out it was me, is it really anonymous, is what I say about my boss safe, who sees my scores, can my mentee see how I rated, will this land in my personnel file, does this affect my appraisal, works council signed this off?, GDPR stuff, legal basis, how did you get hold of my name, why do you have my address, who told you about me, I never gave permission, revoke the release of my note, I don't want my words used, stop using what I wrote, pull my quote, take back what I shared, does the bot see my direct messages, do you read the channels, spying, big brother, can I see the code, is this monitored, personal informations, please erase all my datas, how you protect my data, which data are stored, my data pls, who else can read what I write to you, does my chef see that, are you reporting me, what have you stored, all you have about me please, I want my data, get rid of everything about me, how come you have my email, why do you know me, who passed on my details, where does your information about me come from, is this kept secret, may my words be shown to others, who can trace it back, what happens with my answers, a copy of everything about me, everything you hold on me, what is on file about my person, an extract of my data, a transcript of my details
privacy-heading = Your data
privacy-retention = Texts of a programme are removed { $days } days after it closes.
privacy-retention-of = Texts of “{ $programme }” are removed { $days } days after it closes; profile, pairs and ratings { $months } { $months ->
    [one] month
   *[other] months
} after it has ended. Nobody can make that longer any more.
privacy-export = Export everything
privacy-delete = Delete everything
privacy-delete-title = Delete everything?
privacy-delete-question = Your profile, your ratings and your texts go for good; your pairs end. “What would stay?” lists all that is left, without your name.
privacy-delete-yes = Delete
privacy-delete-no = Keep
privacy-file = my-mentoring-data.json
privacy-exported = This is what belongs to you, as a JSON file: profile, pairs, sessions, answers and your texts, your own no and its reason, earlier pairs, and what coordinators did about you.
privacy-deleted = Done. Your profile, your ratings and your texts are deleted. If you write to me again or open my page, we start afresh.
privacy-what-stays = What would stay?
privacy-stays = When you delete everything, only this stays:
privacy-stays-number = A number in the place of your name: no name, no id from Slack or Teams, no e-mail address, no profile.
privacy-stays-part = That this number was invited or took part, when and in which role; your topics go.
privacy-stays-pairs = That there were pairs, sessions, an agreement, goals and thanks, and when; every word of yours in them goes.
privacy-stays-messages = Which kind of message I sent when and which button was pressed; not what it said or where it is.
privacy-stays-figures = Figures of groups that were made before; your own ratings and answers go.
privacy-stays-released = Copies of texts that you had released for others, without your name: nobody knows any more which they are.
privacy-stays-log = What coordinators did, also about this number; of what you did yourself, not that it was you.
privacy-stays-others = What other people wrote, even if your name is in it.
privacy-stays-short = For at most 7 days, encrypted and without your id: a calendar file that waits for you in Teams, and marks by which I recognise what is delivered twice.
privacy-stays-chat = Our messages in the chat itself: your company decides how long it keeps them.
privacy-invitations = So that your sessions get into calendars I know your e-mail address from the company’s directory, encrypted. Your partner sees it in the invitation.
privacy-calendar = Before I offer times I ask your calendar when you are free: only whether, never what. Nothing of it is kept.
privacy-calendar-hidden = I do not ask your calendar when you are free.
privacy-calendar-hide = Do not ask my calendar
privacy-calendar-show = You may ask my calendar
