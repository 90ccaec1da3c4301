## The nine categories of topics

category-a = Digital collaboration & productivity
category-b = AI, data & automation
category-c = Social media & digital communication
category-d = New apps & everyday technology
category-e = Recruiting & employer brand
category-f = Leadership & new ways of working
category-g = Diversity, inclusion & belonging
category-h = Customers, trends & future
category-w = Give-back: the strategy window

## Topics: the full title, a short one for menus, something to do together

topic-a1 = Channels, threads and mentions without overload (Teams/Slack)
    .short = Channels and notifications under control
    .try = Tidy up one real channel list together and set three notification rules.
topic-a2 = Asynchronous work: voice note, short video or comment instead of a meeting
    .short = Asynchronous work instead of meetings
    .try = Replace one of next week’s meetings with an asynchronous format.
topic-a3 = Working live in shared documents and whiteboards
    .short = Working live in documents and whiteboards
    .try = Edit one real document together for 20 minutes, without an e-mail attachment.
topic-a4 = Making work visible: task boards and personal Kanban
    .short = Task boards and personal Kanban
    .try = Build a three-column board for one leadership topic.
topic-a5 = Hybrid meetings that include everyone
    .short = Hybrid meetings that include everyone
    .try = Look at one recurring meeting: who never gets a word in, and why?

topic-b1 = Generative AI in everyday work: asking well, checking well
    .short = Generative AI in everyday work
    .try = Solve one real task with an approved AI tool, then check the result.
topic-b2 = AI for leaders: preparing decisions without handing them over
    .short = AI for leaders: preparing decisions
    .try = Let the AI make the strongest case against a current plan, then check which points hold.
topic-b3 = Limits of AI: bias, invented facts, confidential data
    .short = Limits and risks of AI
    .try = Provoke three wrong answers from an AI and find out where they come from.
topic-b4 = Data literacy: reading and questioning dashboards
    .short = Reading and questioning dashboards
    .try = Take one chart of key figures apart: what does it not show?
topic-b5 = Automation without programming: forms, flows and small bots
    .short = Automation without programming
    .try = Automate one tiresome routine in 30 minutes, and check what it must never do on its own.
topic-b6 = AI agents: what may run on its own, and what not
    .short = AI agents and what they may do
    .try = Sort three tasks: an agent may do it, may prepare it, stays with people. Then check one result together.
topic-b7 = AI literacy: what the AI Act asks of everybody who uses AI at work
    .short = AI literacy and the AI Act
    .try = Read the company’s rules together and check one tool that you use against them.
topic-b8 = An assistant that knows our documents: use and limits
    .short = Assistants with our own documents
    .try = Ask such an assistant three questions whose answers you know, and check which documents it quotes.
topic-b9 = AI in meetings: transcripts, summaries, consent
    .short = AI in meetings and consent
    .try = Compare an automatic summary with your own notes: what is missing, what is wrong, who agreed?

topic-c1 = LinkedIn & Co.: profile and credible presence as a leader
    .short = LinkedIn & Co.: profile and presence
    .try = Rework the profile text together and publish one comment.
topic-c2 = Short video: how feeds decide what we get to see
    .short = Short video, feeds and algorithms
    .try = Compare your two video feeds and explain why they differ.
topic-c3 = Posts that get read: hook, story, dialogue
    .short = Posts that get read
    .try = Turn one official text into five sentences that people want to read.
topic-c4 = Digital tone: emoji, memes, abbreviations, manners
    .short = Digital tone and manners
    .try = Read three chat messages: how does each one come across?
topic-c5 = Communities and messengers: where people really talk about us
    .short = Communities and messengers
    .try = Visit one community (Reddit, Discord …) and note three surprises.
topic-c6 = Criticism, disinformation and deepfakes online
    .short = Criticism, disinformation, deepfakes
    .try = Check one doubtful post in three steps: source, picture, second opinion.
topic-c7 = Colleagues as voices of the company: corporate influencers
    .short = Colleagues as voices of the company
    .try = Draft one honest post about your work, and agree what stays inside.

topic-d1 = My home screen: a tour of favourite apps
    .short = Home screen: favourite apps
    .try = Each shows the five apps they use most, and says why.
topic-d2 = Digital security in daily life: passkeys, phishing, password manager
    .short = Digital security in daily life
    .try = Set up one passkey, or spot three signs of phishing.
topic-d3 = Everyday services on the phone: ID, health, travel, payment
    .short = Everyday services on the phone
    .try = Set up or walk through one service together that used to need a form or a counter.
topic-d4 = Learning by playing: games, simulations, virtual spaces
    .short = Games, simulations, virtual spaces
    .try = Try the demo of a game or a simulation for 15 minutes and find a use for it at work.
topic-d5 = Digital wellbeing: attention, availability, switching off
    .short = Digital wellbeing and switching off
    .try = Agree one rule for being available and test it for a week.
topic-d6 = Fake voices and faces: recognising fraud
    .short = Recognising fake voices and faces
    .try = Play through one call: the board urgently asks for a transfer. How do we check who is speaking?

topic-e1 = Applying to us by phone: the real-life test
    .short = Applying to us by phone
    .try = Go through the real application form and time it.
topic-e2 = Job ads that people starting their career want to answer
    .short = Job ads people want to answer
    .try = Put one current job ad into plain words.
topic-e3 = Channels: where we find (and lose) talent
    .short = Where we find and lose talent
    .try = Compare how we present ourselves to applicants with how one competitor does.
topic-e4 = The first weeks through a newcomer’s eyes
    .short = The first weeks of a newcomer
    .try = Draw the first 30 days in the company as a mood curve.
topic-e5 = Employer reviews and reasons to stay
    .short = Employer reviews, reasons to stay
    .try = Read five reviews of our company as an employer: which one thing could change this quarter?
topic-e6 = AI-written applications, and AI in selection
    .short = AI in applications and selection
    .try = Check one job ad and one application: what would be fair, what has to be disclosed, who decides?
topic-e7 = Pay transparency: what applicants and colleagues may ask
    .short = Pay transparency
    .try = Explain one salary band in three sentences that anybody understands.

topic-f1 = How I want to be led: feedback, freedom, trust
    .short = How I want to be led
    .try = Leadership compass: the mentor picks the 3 most important of 8 needs in private, the mentee guesses.
topic-f2 = Upward feedback: giving it and taking it
    .short = Upward feedback
    .try = Give one concrete piece of feedback on a meeting or message from last week.
topic-f3 = Purpose: what makes work meaningful here
    .short = Purpose: what makes work meaningful
    .try = Each explains the company’s goal in two sentences; then compare.
topic-f4 = Flexible work: time, place, leading part-time
    .short = Flexible work and leading part-time
    .try = Collect the unwritten rules about when and where to work, and question one of them.
topic-f5 = Agile ways of working and small experiments
    .short = Agile work and small experiments
    .try = Design a two-week experiment with one measure.
topic-f6 = Learning culture: asking, erring, sharing openly
    .short = Learning culture
    .try = Each shares their mistake of the month.
topic-f7 = Leading people you rarely see: remote and across sites
    .short = Leading people you rarely see
    .try = Look at one week: when did a distant colleague hear from you, and about what?

topic-g1 = Stereotypes in our heads: what we assume about each other
    .short = Stereotypes: what we assume about others
    .try = Collect three assumptions about each other and test them against real life.
topic-g2 = Inclusive language and accessible messages
    .short = Inclusive language, accessible messages
    .try = Rewrite one real message so that everyone feels addressed.
topic-g3 = Mental health and workload: talking about it
    .short = Mental health and workload
    .try = Find out what help there is for people under strain, and how easy it is to find.
topic-g4 = Belonging: everyday hurdles at work
    .short = Belonging and everyday hurdles
    .try = Walk through one working day from the other’s point of view.
topic-g5 = Ways of living: career, care, social background
    .short = Career, care, social background
    .try = Compare two careers and their turning points.
topic-g6 = Neurodiversity: different ways of thinking at work
    .short = Neurodiversity at work
    .try = Change one meeting so that people who think differently can follow and contribute.
topic-g7 = Disability: working without barriers
    .short = Working without barriers
    .try = Go through one process with the keyboard only, or with a screen reader.
topic-g8 = Many languages, many origins: working together
    .short = Many languages and origins
    .try = Find three words or habits of ours that newcomers have to guess.
topic-g9 = LGBTQ+ at work: being oneself without explaining
    .short = LGBTQ+ at work
    .try = Read three texts of ours: who would not feel addressed, and what would change that?

topic-h1 = How new customer groups decide and buy
    .short = How new customer groups buy
    .try = Retrace the last thing each of you bought: sources, doubts, what tipped the scales.
topic-h2 = Our product on the phone: a usability test
    .short = Our product on the phone
    .try = Use our product on the phone for ten minutes and think aloud.
topic-h3 = Sustainability: claims that hold, without greenwashing
    .short = Sustainability without greenwashing
    .try = Check one claim of ours about sustainability as a critical customer would: what is the proof?
topic-h4 = Trend scouting: weak signals for our industry
    .short = Trend scouting
    .try = Each brings one signal from the industry; write one trend card together.
topic-h5 = If we started from scratch: rules we would drop
    .short = Rules we would drop today
    .try = Choose one rule of ours and propose a test without it.
topic-h6 = Being found when people ask an AI instead of searching
    .short = Being found by AI search
    .try = Ask two AI services about our product, and check each claim against our own pages.
topic-h7 = Digital accessibility: what customers may expect by law
    .short = Digital accessibility for customers
    .try = Buy or book something from us without a mouse, and note each hurdle.

topic-w1 = How a strategic decision is made here: one real example
    .short = How a strategic decision is made
    .try = Retrace one finished decision: options, criteria, trade-offs.
topic-w2 = Budget, figures and how priorities are set
    .short = Budget, figures, priorities
    .try = Read one published key figure together.
topic-w3 = Who decides what: committees, roles, informal paths
    .short = Who decides what
    .try = Draw the map of who decides on one topic.
topic-w4 = Sitting in: one meeting as a guest
    .short = Sitting in on a meeting
    .try = Arrange one meeting to sit in on, and talk it over afterwards.
topic-w5 = Network and open doors: two introductions
    .short = Network and two introductions
    .try = The mentee introduces the mentor to two people in other departments.
topic-w6 = Presenting to decision-makers
    .short = Presenting to decision-makers
    .try = Rehearse a three-minute pitch and get feedback.
topic-w7 = Leading without authority: explaining, facilitating, persuading
    .short = Leading without authority
    .try = The mentor chairs one item of a leadership meeting.
topic-w8 = Careers, detours and lessons learned
    .short = Careers, detours, lessons
    .try = Tell the story of one failure that changed a career.

## Conversation starters

starter-k1 = What did you do at work this week that your partner would probably not expect?
starter-k2 = Which digital thing do you nod along to although you have never really tried it?
starter-k3 = If you had my role for one day: what would you change before lunch?
starter-k4 = What did the best manager you ever had do differently?
starter-k5 = Which decision of the last months would you like to explain to me from the inside?
starter-k6 = Which app or tool would you miss first? Show it, and say what it replaced.
starter-k7 = Which message of ours to applicants or staff last made you roll your eyes?
starter-k8 = Which hasty assumption about you keeps turning up at work, and is there a grain of truth in it?
starter-k9 = When did someone with far less experience last change your mind?
starter-k10 = What gets talked about over coffee that never reaches the management floor?
starter-k11 = Which small signal from outside makes you think: this will change our business?
starter-k12 = What would have to happen for our sessions to feel worthwhile to you three months from now?

## Session templates

template-s1 = Agreement & getting to know each other
    .output = a confirmed agreement, one goal, all sessions in the calendar
template-s1-block-1 = Arrive: both answer the question from the introduction, or show the app they would miss first.
template-s1-block-2 = Why are we here? What would be a win for each side, and for the company?
template-s1-block-3 = Fill in the agreement together: form of address, confidentiality, who takes care of the calendar, what happens when a session is cancelled, leaving without giving reasons.
template-s1-block-4 = Choose one to three topics. Write down one shared goal and how success will show.
template-s1-block-5 = Put **all sessions** into the calendar, now.
template-s1-block-6 = A short reflection, each for themselves.

template-s2 = Hands on: the first topic
    .output = one small try-out, with a day
template-s2-block-1 = What has happened since? One sentence each.
template-s2-block-2 = Show: the mentor demonstrates, the mentee asks beginner’s questions. Online: the mentor shares the screen.
template-s2-block-3 = Swap roles: the mentee does it, on a real task. Online: now the mentee shares the screen.
template-s2-block-4 = Give-back: one question of the mentor’s about the mentee’s world.
template-s2-block-5 = Agree one try-out before the next session that takes less than 15 minutes.
template-s2-block-6 = A short reflection, each for themselves.

template-s3 = Change of perspective: leadership & daily life
    .output = a comparison of the leadership compass, one behaviour to test
template-s3-block-1 = Looking back at the try-out: what worked, what was in the way?
template-s3-block-2 = Leadership compass: the mentor picks the 3 most important of 8 needs in private, the mentee guesses, then compare.
template-s3-block-3 = Which hasty assumptions does each side meet at work? Fact or stereotype?
template-s3-block-4 = Choose one thing that the mentee will do differently as a leader, as a test.
template-s3-block-5 = A short reflection, each for themselves.

template-s4 = Halfway & strategy window
    .output = where the goal stands, one introduction or one meeting to sit in on
template-s4-block-1 = Halfway: where is the goal on a scale from 0 to 10? Keep, change or drop topics.
template-s4-block-2 = Strategy window: one real decision from the inside. What were the options, who decided, what did it cost? No insider information, nothing about individuals.
template-s4-block-3 = How would the mentor have decided, and why?
template-s4-block-4 = Open a door: one introduction, or one meeting to sit in on, in the room or online.
template-s4-block-5 = A short reflection, each for themselves, with a look at the first half.

template-s5 = Trend radar & passing it on
    .output = one signal noted with `/mentor trend`, and one insight in five sentences
template-s5-block-1 = Each brings one signal from outside.
template-s5-block-2 = Trend card: what is it, whom does it affect here, how could it be tested in two weeks? Note it with `/mentor trend`.
template-s5-block-3 = Learning card: put one insight into five sentences that others can use. Its place is the reflection; each of you decides there who may read it.
template-s5-block-4 = Who in either team should hear about this?
template-s5-block-5 = A short reflection, each for themselves.

template-s6 = Looking back & goodbye
    .output = a decision on what comes next, a choice about stored texts
template-s6-block-1 = Timeline: three moments that mattered.
template-s6-block-2 = The goal and the topics: then, now, what remains?
template-s6-block-3 = Appreciation: what I have learned from you, said aloud.
template-s6-block-4 = What next: call it complete, meet once a quarter, swap roles, pass the programme on?
template-s6-block-5 = The closing questions come in chat when the programme closes. Until then you can export or delete your own texts at any time.

## One question of a reflection, by stage and role

prompt-contract-mentor = What do you take for granted that is new to your partner? Note two things.
prompt-contract-mentee = What would you have to stop doing so that your partner speaks openly to you?
prompt-hands-on-mentor = Where did you explain too fast, and where did you let your partner do it?
prompt-hands-on-mentee = When did not knowing feel uncomfortable, and what helped?
prompt-perspective-mentor = What did you leave unsaid today, and what would you need in order to say it next time?
prompt-perspective-mentee = Which of your assumptions about others did not survive a real conversation?
prompt-half-time-mentor = What have you understood about how decisions are made here, and where can you use it?
prompt-half-time-mentee = What do you do differently as a leader because of your conversations? If nothing: what is in the way?
prompt-transfer-mentor = Who besides your partner should benefit from this, and how will you make it visible?
prompt-transfer-mentee = Which signal did you hear here first, and whom have you told about it?
prompt-close-mentor = What can you do now that you could not do at the start: explain, lead, disagree?
prompt-close-mentee = How will you make sure that you keep hearing voices like this one?

## Preparation cards, five minutes each

lesson-mentor-1 = Your role, and the courage for it
    .body =
        In this pair you are the one who passes something on. You don’t need to know everything. Something that is easy for you and new to your partner is enough.

        Rank takes a break while you meet. People with a lot of responsibility rarely get honest answers, and that is exactly what makes yours valuable.

        You are neither a tutor nor the helpdesk. You show how you work and why; your partner tries it out.

        “I don’t know” is a good answer. Then you find out together.

        What you two talk about stays between you and goes into no appraisal.
    .task = Write down three things that come easily to you and that others ask you about. One of them is what you show first.
lesson-mentor-2 = Structuring a session: show, do, agree
    .body =
        A good session has three parts. You prepare the content; your partner takes care of the calendar.

        First **show**, about a sixth of the time: on a real example, slowly, saying aloud what you do and why.

        Then **let your partner do it**, for nearly half of it: swap roles. Your partner’s hands are on the keyboard, yours are not; online, your partner shares the screen. Silence is fine.

        Finally **agree**, about a sixth: one small try-out for next time, shorter than a quarter of an hour, with a day.

        The rest of the time is yours: ask the question about your partner’s world that you have always wanted to ask.
    .task = Choose one topic and note three things: what do I show, what does my partner try, what do we agree?
lesson-mentor-3 = Asking, upward feedback, your own limits
    .body =
        Ask more than you explain: “How does this work today?”, “What is the most annoying part?”

        Upward feedback has three steps: what I noticed, how it came across to me, what I would wish for. Ask first: “May I say something about that?”

        You may set limits. Taking on assignments, passing on confidences from your team, repairing devices: none of that is part of it.

        If it becomes **too much,** say so early: to your partner, with “Ask for help” on your pair’s card, or to a coordinator. You need not solve your partner’s problems, nor carry alone what weighs on you. You may pause or stop at any time, without giving reasons.
    .task = Find a sentence for a friendly no. For example: “I’m not the right person for that, but I know who is.”
lesson-mentee-1 = The learner’s stance: ask, don’t judge, keep the sessions
    .body =
        Here you are the one who learns. Your partner knows something that you don’t know yet; while you meet, titles and years of service do not count.

        Ask, even the simple things. “I have never understood this” is the best start to a good session.

        Judge later. Instead of “That won’t work here”, try “What would it take for it to work?”

        Do it yourself. Watching feels good, but only doing it stays with you.

        When pairs fail, it is mostly in the calendar: two cancellations in a row, and the momentum is gone. Are not all of your sessions in the calendar yet? Book them together in the first one, and keep them as firmly as your most important meetings.
    .task = Keep three possible times free for the first session now, and offer them to your partner.
lesson-mentee-2 = Power, confidentiality and what you give back
    .body =
        However approachable you are, your position sits at the table too. Let your partner speak first, and say thank you for being contradicted. Meet somewhere other than your office, or online.

        What you hear stays with you. When in doubt, amber applies: ask first. Nothing goes to managers or into an appraisal, and there are no assignments to hand out here.

        Give something back: a look at how decisions are made, an introduction to another department, a seat in a meeting. Insider information and personnel matters stay outside.

        And give credit: when something helps you, say whom you learned it from, if your partner is happy with that.
    .task = Think of one door that you can open: a person, a meeting, or a decision you can explain.

## The agreement

contract-field-address = How we address each other
contract-field-goal = Our goal in one sentence
contract-field-success = How we will notice success
contract-field-topics = Our topics (one to three)
contract-field-rhythm = Times and place
contract-field-driver = Who sees to what
    .text = The mentee books and moves the sessions; the mentor prepares the content.
contract-field-cancelling = Cancelling
    .text = At least 24 hours before; a new session takes place within 10 working days.
contract-field-reply = Replying
    .text = We answer each other within 2 working days.
contract-field-confidentiality = Confidentiality
contract-field-never = Never
    .text = No insider information, no personal data of others, no appraisal talk, no assignments.
contract-field-no-disadvantage = No disadvantage
    .text = Neither honesty nor ending the pair has adverse consequences.
contract-field-feedback = What we do when something bothers us
contract-field-exit = Ending
    .text = Either side may end it at any time, without giving reasons: until the second session, in the first weeks, with one press here, afterwards through the coordinators or by leaving the programme.

confidentiality-green = Green: may be passed on
confidentiality-amber = Amber: ask first
confidentiality-red = Red: stays between us

address-first-name = By first name
address-formal = Formally, by surname

## The leadership compass

compass-intro = What do I need to do good work? In private, the mentor picks the three most important of eight needs. The mentee guesses which. Then you compare. There are no wrong answers. What the mentee guesses stays in the pair; of what mentors need most, coordinators read only what many of ten pairs or more named.
compass-feedback = frequent, honest feedback
compass-freedom = freedom in how I work
compass-purpose = knowing what it is good for
compass-growth = learning and development
compass-respect = respect, fairness and appreciation
compass-security = clarity and security
compass-flexibility = flexible time and place
compass-team = team spirit and belonging

## Short questionnaires

pulse-question = Was the session worth it?
usefulness-1 = 1 – not at all
usefulness-2 = 2 – a little
usefulness-3 = 3 – partly
usefulness-4 = 4 – mostly
usefulness-5 = 5 – very much so

scale-agree-1 = 1 – not at all
scale-agree-2 = 2 – hardly
scale-agree-3 = 3 – partly
scale-agree-4 = 4 – mostly
scale-agree-5 = 5 – fully

scale-sure-1 = 1 – new to me
scale-sure-2 = 2 – I have seen it
scale-sure-3 = 3 – I manage with help
scale-sure-4 = 4 – I manage on my own
scale-sure-5 = 5 – I can show others

instrument-competence-1 = How confident are you in this topic today?
instrument-relationship-1 = I can say openly what I do not know.
instrument-relationship-2 = We keep our sessions.
instrument-relationship-3 = I learn something that I would not learn elsewhere.
instrument-leadership-mentee-1 = I know how colleagues at the start of their career want to be led.
instrument-leadership-mentee-2 = I ask for their view before I decide.
instrument-leadership-mentor-1 = I understand how important decisions come about here.
instrument-leadership-mentor-2 = I feel confident leading others.
instrument-attitude-1 = Age says little about what someone can contribute.
instrument-attitude-2 = I like working with people at a very different stage of their career.
instrument-attitude-3 = I learn from people with far less or far more experience than I have.
instrument-again-1 = How likely are you to recommend the programme? (0 = not at all likely, 10 = extremely likely)

## Privacy

privacy-card =
    I store what the programme needs: your profile with your topics and working days, your pairs, suggestions and sessions, goals, ratings, what you choose to write, and which messages you got and answered. No birthday, no gender, nothing about your performance.

    Coordinators see who takes part with which topics, who is suggested to whom and why, who is a pair and why somebody has none, **whether** you meet, whether a pair asks for help, who was suggested without a pair coming of it (never whose answer that was), whom I cannot reach, and, once their programme closes, who would take part again and which pairs both want to go on; never what you talk about. Your texts are only for you and for the people you choose. Ratings appear only as figures for groups, and nothing goes into appraisals.

    Your company may be able to read the chat itself. So write what is confidential only into my forms: free text from there is stored encrypted, and removed after the programme closes. What you choose, such as topics, level, department, location and ratings, is not encrypted: I calculate with it.

    With `/mentor privacy` you see what is stored about you, export it or delete it.
privacy-line = Only you can read what you write here, unless you choose otherwise. Coordinators never learn who wrote what. You can delete it at any time.

visible-me = Only me
visible-partner = My partner
visible-anonymous = Others, without my name
