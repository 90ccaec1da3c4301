help-goal = propose, agree, update or complete a goal
    .words = goal, goals
    .asked = objective*, target*, aim*, achieve*, our goal, progress, i want to, i would like to learn, want to learn, by easter, by summer, by the end of, my goal, i aim, set a goal, new goal, I want to learn how to, I want to get better at, I would like to be able to, by the end I want to, we achieved our goal, goal reached, tick off the goal, done with the goal, update the goal, change the goal, delete the goal, goal no longer makes sense, what are our goals, how far have we come, progress on our goal, half way to the goal, what did we set out to do, objective, target, milestone, ambition for the next months, I am going to do this every week, I will write one post every week, my aim is, my resolution, my plan is to, our plan has become irrelevant, drop that target, seven out of ten on the goal, we managed what we had set as our aim, mission accomplished, I can do it now, done what we set out to do, how close are we, track progress, next thing to aim for, I intend to, something to work towards, learn to program, learn to present, build my first prototype by summer, what do I want to achieve, by christmas I want to, by summer I would like to be able to, at the end I want to, we want to achieve something, set ourselves a target, our aim, something measurable, make it concrete, we have reached it, achieved, tick it off, that one is done, we are halfway, progress is seven out of ten, the target was too high, scrap this aim, drop the goal, reword it, new ambition, I want to learn to build something myself, run my own workshop, we finished the first one, what was our target again, change our target, we managed what we set out to do, that is behind us next one, I want to give a talk by june, by autumn I would like to understand, what I would like in the end, we should aim higher, let us put something on the list to reach, that one is off the table, too ambitious take it out, second target, he now does it by himself, we got halfway there, at the end of this I can do it alone, a target for us, we aim for, our aim is, I want to achieve, what I want to reach, by summer I want to, ambition, purpose of our meetings, reached it, we made it, target met, goal accomplished, check it off, mark it as done, half way there, made progress, we are stuck with our goal, drop a goal, our goal is too big, reword our aim, second goal, she proposed a goal, agree to the goal, ticked off number one, number two is done, he now runs it on his own so that is done, we have done what we set out to do, I have resolved to, my intention is to, I plan to speak up, we want her to run a stand-up by Christmas, by year's end I want to post on LinkedIn on my own, what's our north star, what were we shooting for, what are we working towards, what's the target again, remind me what we set ourselves, what did the two of us want to pull off, our mission, the thing on our wish list, let's set ourselves something, we need something to aim at, no target set yet, how do we agree on what to reach, I have an idea what we could aim for, note as our aim that he builds a dashboard, write down that he'll give a talk in English, put down our ambition, here's what we want to get done, we nailed it, ticked off, pulled it off, finished what we set out to do, he finally made his own podcast so that's done, we're 70 percent there, roughly a third of the way, made some headway, getting closer, stuck at the halfway mark, no movement on it, we've fallen behind on what we wanted, she moved the needle, bump it up to eight out of ten, set it to 5 of 10, it's too big, bit off more than we could chew, let's aim lower, make it smaller, make it more concrete, our aim needs rewording, rephrase it, change what we're going for, drop it and choose something else, add a second one, we want two of them, she suggested something we could aim for so where do I accept, I agree with what he put as our target, say yes to her target, turn down the target he wrote, objective reached, our purpose, what do we want to have at the end, how far along with what we wanted, goals pls, set new objectif, i want make a goal, our aim is that he can use the tool alone, I'd like to be able to code a bit by autumn, learn to use the chatbot every day is what I want to reach, is there a target for us, what are the two of us aiming at, what's the plan for where we want to be, where did we want to end up, refresh my memory about our target, set down what we hope to reach, write our aim down, by spring he'd like to automate his reports, by Easter she wants to do a talk, got there at last, it's in the bag, we're nearly there, barely started on it, two steps forward, set us back to three, our ambition is unrealistic, we aimed too high, something easier please, we changed our mind on what to reach, new aim
goal-reached-words = reached, done, achieved, achieve, accomplished, completed, complete, finished, met, made
goal-list-words = the, a, an, our, my, this, that, it, is, are, has, have, been, we, i, yes, now, please, again, first, second, third, change, edit, update, adjust, delete, drop, remove, cancel, withdraw, list, show, all, progress, status, how, far, what, which, where, to, goal, goals, with, of, and
goal-reached-which = Well done! Press “Reached” under the one you mean; your partner hears of it then.
goal-heading = Goals with { $name }
goal-none = No goals yet. One sentence is enough: what would you like to be able to do, or to know, by the end?
goal-new = New goal
goal-reached-heading = Reached:
goal-show = Show our goals

goal-state-agreed = Agreed. Progress: { $progress } of 10.
goal-state-waits = Proposed by you. { $name } has not answered yet.
goal-state-asks-you = Proposed by { $name }. What do you think?

goal-agree = Agree
goal-reword = Suggest other words
goal-decline = Not this one
goal-withdraw = Withdraw
goal-progress = Update progress
goal-done = Reached
goal-drop = Drop
goal-drop-title = Drop this goal?
goal-drop-question = It is taken off your shared list, and your partner is told.
goal-drop-yes = Drop it
goal-drop-no = Keep it

goal-form-title = A goal for both of you
goal-form-submit = Propose
goal-form-intro = Your partner is asked to agree. It becomes your goal when you both do.
goal-form-text = Our goal, in a sentence or two
    .hint = For example: By May I run a meeting on our team board myself.
goal-reword-title = The goal in other words

goal-text-missing = Please write down the goal.
goal-too-long = That is { $length } characters; a goal has room for { $longest }. Please shorten it.
goal-too-many = You two already have { $most } open goals. Reach or drop one first; then there is room for a new one.
goal-same-words = These are the same words. Change them, or close the form and agree instead.
goal-is-yours = This goal is your own proposal: { $name } is the one to agree to it.
goal-progress-range = Please choose a step from 0 to 10.

goal-proposed = Your proposal is on its way to { $name }.
goal-agreed = Agreed: this goal is now yours together.
goal-dropped = The goal is off your list.
goal-progressed = Progress noted: { $progress } of 10.
goal-is-reached = Reached! Well done, both of you.

goal-is-proposed = This goal is still a proposal; you have not both agreed to it yet.
goal-is-agreed = You have both agreed to this goal already.
goal-is-done = This goal was reached already.
goal-is-dropped = This goal is no longer on your list.

goal-asks = { $name } proposes a goal for the two of you:
goal-asks-anew = { $name } suggests other words for your goal:
goal-news-agreed = { $name } agrees to your goal:
goal-news-done = { $name } has marked one of your goals as reached:
goal-news-dropped = { $name } has taken this goal off your shared list:

goal-progress-title = How far are you?
goal-progress-label = Progress, as you see it
goal-progress-submit = Save
goal-progress-step = { $step ->
    [0] 0 – not started
    [10] 10 – all but reached
   *[other] { $step }
  }
