# What the language is like. What another lacks of this, as of every key, is taken from here.
language-complete = yes
language-name = English
language-locale = en_GB
# Patterns of dates and times, as Unicode's locale data has them.
language-day = EEEE, d MMMM y
    .this-year = EEEE, d MMMM
language-calendar-day = d MMMM y
language-time = HH:mm
language-moment = EEE, d MMM y, HH:mm
    .this-year = EEE, d MMM, HH:mm
language-month = MMM yyyy
# First words of people who say hello to the bot.
language-greetings = hello, hi, hey, good
# What people type for a date. Days are counted from today, weekdays from Monday.
language-days = yesterday -1, today 0, tomorrow 1
language-weekdays = mon monday, tue tues tuesday, wed wednesday, thu thur thurs thursday, fri friday, sat saturday, sun sunday
language-months = january, february, march, april, may, june, july, august, september, october, november, december
language-hours = h
language-fillers = at, on, of, the, next, this
