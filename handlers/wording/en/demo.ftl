demo-programme = Reverse mentoring 2026
demo-purpose = Six months in which leaders learn from those who do things differently.
demo-goal = Use one new digital tool in everyday work, every week
demo-thanks-mentee-1 = That example saved me an afternoon. Thank you!
demo-thanks-mentee-2 = I tried it with my team at once. Thank you for showing me.
demo-thanks-mentee-3 = Thank you: an hour with you is worth a whole course.
demo-thanks-mentee-4 = Thank you for explaining it twice, and for not laughing.
demo-thanks-mentor-1 = Thank you for your patience and your good questions.
demo-thanks-mentor-2 = Thank you for saying openly what does not work yet.
demo-thanks-mentor-3 = Thank you for taking me along. I have seen how such a decision comes about.
demo-thanks-mentor-4 = Thank you for speaking of my idea in your meeting.
demo-own-goal = Prepare one decision together with somebody new to the company
demo-story-together = Each time we took one real task from the week and did it with the assistant: minutes, a difficult letter, the monthly figures.
demo-story-surprised = How soon the questions went both ways. Before long we talked more about decisions than about tools.
demo-story-others = Bring something real to the first session. The rest follows from it.
demo-learned-1 = Ask the assistant for counter-arguments before deciding.
demo-learned-2 = A short voice message often saves a meeting.
demo-learned-3 = Ask the assistant what is missing in a report before reading what is there.
demo-learned-4 = An example in the prompt does more than three sentences of explanation.
demo-learned-5 = Say in the first minute what has to be decided; then silence is allowed.
demo-learned-6 = A short film from the workshop is watched more often than a newsletter.
demo-learned-7 = Give feedback the same day; after a week it is an appraisal.
demo-learned-8 = Check a summary against one page of the original before passing it on.
demo-learned-9 = One chat channel for questions replaces three mailing lists.
demo-learned-10 = Whoever asks for dissent has to speak last.
demo-learned-11 = An assistant explains a table better with the question written above it.
demo-learned-12 = Comments in a shared draft save the first round with the department.
demo-learned-13 = In job interviews, tell first what is not good here yet.
demo-learned-14 = Watching somebody ask an assistant for twenty minutes says more than the training.
demo-learned-15 = Praise before the team lasts longer when it names one thing exactly.
demo-learned-16 = Read aloud what the assistant writes: what does not sound like us stands out.
demo-learned-17 = Whoever is new sees ways that we have unlearned.
demo-learned-18 = Decisions with two sentences of reasons are reopened less often.
demo-learned-19 = A day a week without meetings works for all if the leader begins.
demo-learned-20 = A question in the channel is best answered by whoever does the work, when there is time.
demo-learned-21 = Asked in the customers’ words, the assistant finds more than in ours.
demo-learned-22 = A recorded screen with one window shows more than ten minutes of explaining.
demo-learned-23 = A mistake that the leader tells of opens the conversation.
demo-next-0 = Begin with one real task, not with a plan.
demo-next-1 = Tell leaders before the start that they are the ones who learn.
demo-next-2 = Six sessions are few: book all of them in the first.
demo-next-3 = Let each pair sit in on a decision early.
demo-learned-24 = Ask regularly which task nobody would miss.
demo-signal-1 = Applicants ask in the first interview which AI tools they may use.
demo-signal-2 = Two suppliers send offers that were plainly written by an assistant.
demo-signal-3 = Customers look at the profiles of our managers before they call.
demo-signal-4 = The trainees ask an assistant first, and look in the intranet last.
demo-signal-5 = A competitor lets an assistant answer service requests at night.
demo-signal-6 = Colleagues build small assistants themselves and do not tell anybody.
demo-signal-7 = Trade fairs are prepared on social networks, weeks before.
demo-signal-8 = More and more meetings are summed up by a machine.
demo-signal-9 = Tenders have begun to ask for our rule on AI.
demo-signal-10 = Applicants have watched films from the shop floor beforehand.
demo-signal-11 = On building sites people dictate their reports: an assistant puts them into shape.
demo-signal-12 = A supplier has an assistant write the manuals for its spare parts.
demo-signal-13 = Customers want to know which numbers in an offer a machine has worked out.
demo-signal-14 = Knowledge of retiring colleagues is recorded in talks, and an assistant finds what was said.
demo-signal-15 = New colleagues came to us by a post of somebody they know, not by an advertisement.
demo-signal-16 = Minutes, task lists, first drafts: an assistant begins, people correct.
demo-aside-sought = { $role ->
    [mentor] What { $name } offers is looked for, so a pair can come of it; only the demo says so.
   *[mentee] What { $name } looks for is offered, so a pair can come of it; only the demo says so.
  }
demo-aside-unsought = { $role ->
    [mentor] No leader looks for what { $name } offers, so no pair can come of it. As { $name }, press “Change” and add a topic, for example “{ $topic }”.
   *[mentee] No mentor offers what { $name } looks for, so no pair can come of it. As { $name }, press “Change” and add a topic, for example “{ $topic }”.
  }
demo-aside-alone = { $name } is in no pair: { $why }. The path goes on with two others.
