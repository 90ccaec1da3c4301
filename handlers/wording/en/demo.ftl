demo-programme = Reverse mentoring 2026
demo-purpose = Six months in which leaders learn from those who do things differently.
demo-goal = Use one new digital tool in everyday work, every week
demo-learned-1 = Ask the assistant for counter-arguments before deciding.
demo-learned-2 = A short voice message often saves a meeting.
demo-learned-3 = Ask what is missing on a dashboard before reading what is there.
demo-thanks = Thank you for your patience and your good questions.
