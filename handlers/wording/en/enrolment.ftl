help-profile = see and change a profile
    .words = profile
    .asked = my data is wrong, change my name, my topics, change my topics, change topics, my details, my language skills, time zone, timezone, time zones, my department, my settings, notification*, email address, my level, capacity, moved to, work days, working days, part time, don't work on, do not work on, i work, no more questions, no questions, add topic, add a topic, i also speak, also speak, two mentees, second mentee, change my profile, edit my profile, update my details, correct my data, my name is spelled wrong, I changed departments, I moved to another team, I work in another city now, I moved, new job title, I was promoted, my level changed, I work part time now, my working hours changed, I am available on other days, my availability, add a topic to my list, remove a topic from my list, I am interested in something else now, I speak another language, add a language, wrong time zone, I can take more mentees, I want only one mentee, I would rather be a mentor, I would rather be a mentee, switch roles, change role, no short questions any more, do not let others ask me, what does my profile say, my e-mail changed, I got married and have a new name, profile picture, I relocated, I have a new office, my location changed, my surname changed, new last name, based in another city now, I sit in another building, no longer work on Fridays, not available on Mondays, put podcasts on my list, put it on my list of topics, I speak Spanish as well, I know Italian too, I have become team lead, take me off as a contact for questions, update where I work, change what I can teach, change what I want to learn, my skills, my bio, a line about me, new department, I could mentor one more person, I could take on somebody else, I switched to, only in three days a week, I have moved to another department, I work in sales now, got promoted, I have a new manager, my boss is someone else now, my location has changed, I moved to berlin, that is not my office, my level is wrong, change what I entered, correct my entries, edit my sign-up, I want to change my topics, add a subject that I can teach, I could also teach excel, I would rather learn something else, I can take on another mentee, two at once are fine, only one at a time please, I work part time, only in the office on mondays, never on fridays, my working hours are different, I start at seven, my time zone is wrong, do not put me with my own team, not with anybody from my department, only somebody who speaks english, I prefer to meet online, prefer a woman as a mentor, no more questionnaires, spare me the surveys, stop the questions about how it goes, I do not want to fill in forms, do not ask me for short questions any more, what have I entered, show me what I said when I signed up, set my quiet hours, phone number, my name is spelt wrong, I have married and have a new name, my profile, change my details, my job title changed, new position, moved to another team, moved office, new location, I work from home now, relocated, new name, got married, wrong name, misspelt name, wrong department, wrong level, add a skill, remove a skill, other topics, I chose the wrong topics, swap topics, I know something about, I am also good at, my working hours, part-time now, only afternoons, not on mondays, when I am free, my time zone, my languages, I speak spanish too, upload a photo, what did I say about myself, what is in my profile, my details are out of date, update my data, accessibility needs, short questions no longer, don't ask me short questions, I moved from controlling to sales, changed department on the first, please update that, I can also explain prompting quite well, add excel to my skills, put design on my profile, enter french with my languages, could you note that I know sql, include ux in my topics, put me down for mondays, correct my title, take something off my topics, my office is elsewhere now, new boss, my desk is in another city from next month, I will sit in another office, from next month I work in, I put the wrong department, made a mistake when I filled that in, ticked the wrong thing when I signed up, got my location wrong in the form, I entered something wrong sorry, picked the wrong one in the form, wrong box ticked, typo in what I gave you about me, mixed something up when signing up
help-join = join the programme as mentor or mentee
    .words = join
    .asked = take part, taking part, sign up, sign me up, register, enrol*, enroll*, become a mentor, become a mentee, participate*, be a mentor, be a mentee, how do i start, get started, volunteer, still join, get in, i'm interested, be part of, jump in, be part of this, love to, join too, interested in, I want to join, join the programme, I would like to take part, I want to take part, how do I sign up, how do I register, registration, I want to be a mentor, I want to be a mentee, I would like to mentor a leader, I would like to learn from a colleague, I am looking for a mentor, get a mentor, are there places left, is it still possible to join, are you still accepting people, count me in, I am interested, I want in, put me on the list, can I participate, who can take part, what do I have to do to take part, heard about the programme, I am a trainee and want to mentor, I am a leader and want to learn, I lead a team and want to take part, what is in it for me, how does joining work, what is this programme about, how much time does it take, is it voluntary, waiting list, apply, I would love to show a manager something, how can one get into this, how do I get in, pass on what I know, share my knowledge with leaders, sparring partner, learn from somebody early in their career, as a working student, as an intern, can interns take part, can part-timers take part, do I have to take part, is it mandatory, what kind of programme is that, who is it for, when does it begin, where do I apply, sounds exciting tell me more, I would be up for it, room for one more, add me, I want to be part of it, is my role suitable, should I be a mentor or a mentee, where can I put my name down, come on board, offer myself as a mentor, how can I take part, where do I register, register me, put my name down, enrol me, I would like to be a mentor, can I still get in, am I too late, is there still room, is there a place left, put me on the waiting list, queue me up, everything is full what now, let me know when a place is free, what do I have to do to be in, who may take part, am I allowed to join, is it for people like me, can my team join too, can a colleague join as well, may apprentices take part, is it open to part timers, can I do both roles, be mentor and mentee at once, what is expected of me if I join, what does taking part involve, how do I answer the invitation, I was invited what do I do, I lost the invitation, accept the invitation, count me in for the next round, when does the next round start, I would do it again, apply for the programme, I would like to participate, interested in this, I am in, is there room for me, I could teach, I could show somebody how, I can offer, I want a mentor, I need a mentor, find me a mentor, find me a mentee, enrol, how do I get into this, may trainees join, may part-timers take part, is it only for managers, what do I have to do to join, next round, another round, deadline for registration, change from mentee to mentor, my colleague wants in, I picked the wrong role, wrong role chosen, I should be the mentee not the mentor, I wanted to be the other one, be part of it, I want to be part of this, can an intern be a mentor, looking for a coach, somebody to coach me, would like to be coached, include me, do you need mentors, still looking for mentors, are mentors still needed, could you use another mentor
role-mentor = Mentor
role-mentee = Mentee
enrolment-nothing-open = No programme is open for joining at the moment. As soon as one is, you will hear from me.
enrolment-not-open = **{ $programme }** is not open for joining at the moment. Once it is open, you can join.
enrolment-others-open = Open for joining:
enrolment-none = You don’t take part in a programme at the moment. `/mentor` shows what is possible now.
enrolment-join = Join
enrolment-already = You are part of **{ $programme }** already. This is your profile:
enrolment-role-heading = { $programme }: which role is yours?
enrolment-role-mentor = **Mentor:** you are at an earlier stage of your career and pass on what you know: digital tools, new ways of working, or how you experience leadership.
enrolment-role-mentee = **Mentee:** you lead people or projects and would like to learn from somebody with a fresh view.
enrolment-form-join = Join
enrolment-form-edit = My profile
enrolment-form-save = Save
enrolment-intro-mentor = **{ $programme }**: What could you show somebody? It takes about three minutes.
enrolment-intro-mentee = **{ $programme }**: What would you like to learn? It takes about three minutes.
enrolment-note = Coordinators and your later partner see your topics, department and location. Matching looks at topics, levels and languages, never at age.
enrolment-topics-mentor-3 = I can teach this
enrolment-topics-mentor-2 = I know this well
enrolment-topics-mentor-1 = I know the basics
enrolment-topics-mentee-3 = Very important to me
enrolment-topics-mentee-2 = Important to me
enrolment-topics-mentee-1 = Nice to have
enrolment-topics-hint = One topic at least, in one of the three lists. Two or three make it likelier that somebody is found for you; ten at most in each.
sought-many-mentor = Many leaders look for: { $topics }.
sought-many-mentee = Many mentors offer: { $topics }.
sought-yours-mentor = Many leaders look for **{ $topics }**: good that you are here.
sought-yours-mentee = Many mentors offer **{ $topics }**: a good start.
sought-others-mentor = Your topics are not among those that many leaders look for. That may still work out, but a pair needs a topic in common. Many look for **{ $topics }**: if you know one of these too, add it with “Change”.
sought-others-mentee = Your topics are not among those that many mentors offer. That may still work out, but a pair needs a topic in common. Many offer **{ $topics }**: if one of these interests you too, add it with “Change”.
sought-unknown-mentor = A pair needs a topic in common. How many leaders look for yours I tell every fourth Monday only, of { $k } or more together. { $count ->
    [one] Two or three topics make a pair likelier than one: add what else you know, with “Change”.
   *[other] A third topic makes a pair likelier: add one that you know too, with “Change”.
  }
sought-unknown-mentee = A pair needs a topic in common. How many mentors offer yours I tell every fourth Monday only, of { $k } or more together. { $count ->
    [one] Two or three topics make a pair likelier than one: add what else interests you, with “Change”.
   *[other] A third topic makes a pair likelier: add one that interests you too, with “Change”.
  }
enrolment-doors-mentor = What I would like to see in return
    .hint = What a leader can open for you. Matching does not depend on it; where your answers meet, I mention it.
enrolment-doors-mentee = A door that I can open
    .hint = What you give back to your mentor. Matching does not depend on it; where your answers meet, I mention it.
enrolment-level = Level
enrolment-level-1 = 1 – Trainee
enrolment-level-2 = 2 – Entry level
enrolment-level-3 = 3 – Professional
enrolment-level-4 = 4 – Senior professional
enrolment-level-5 = 5 – Team lead
enrolment-level-6 = 6 – Head of department
enrolment-level-7 = 7 – Head of division
enrolment-level-8 = 8 – Board
enrolment-department = Department
enrolment-location = Location
enrolment-languages = Languages for your talks
enrolment-style = In conversation I’d rather
enrolment-style-listener = listen
enrolment-style-talker = talk
enrolment-style-any = either
enrolment-capacity = How many mentees?
enrolment-capacity-option = { $count ->
    [one] 1 mentee
   *[other] { $count } mentees
  }
enrolment-about = A line about me
enrolment-about-hint = Your partner reads it in the suggestion.
enrolment-questions = Can others ask you short questions on your topics?
enrolment-yes = Yes, 30 minutes now and then
enrolment-no = No
enrolment-topic-twice = You have chosen “{ $topic }” twice. Please leave it in one list only.
enrolment-needs-topic = Please choose at least one topic.
enrolment-needs-level = Please choose your level. It makes sure that mentor and mentee are far enough apart.
enrolment-needs-department = Please tell me your department.
enrolment-needs-language = Please choose at least one language.
enrolment-joined = Welcome to **{ $programme }**. I’ll come back to you with a suggestion as soon as the pairs are matched.
enrolment-joined-note = Taking part is voluntary: `/mentor pause`, `/mentor leave` and `/mentor privacy` are always there for you.
enrolment-changed = Saved. This is your profile in **{ $programme }** now:
enrolment-profile-heading = Your profile in { $programme }
enrolment-role = Role
enrolment-edit = Change
enrolment-full = All places of **{ $programme }** are taken ({ $places }). You can wait for one.
enrolment-full-meanwhile = The last place of **{ $programme }** has just been taken. `/mentor join` puts you on the waiting list.
enrolment-over = Joining **{ $programme }** is over. As soon as a new programme is open, you will hear from me.
doors-moved = A word on your topics: **{ $topics }** goes from leaders to mentors. So it stands under “{ $question }” in your profile now, and no longer among your main topics.
doors-moved-right = If that is right, there is nothing to do.
doors-moved-alone = That leaves you without a main topic, and I can match you by main topics only: please choose at least one.
