list-empty = The file is empty. It needs a line that names the columns, and one line for each person.
list-too-large = The file is larger than { $most } MB. Please leave out columns that are not about people’s work, or split it.
list-too-many-rows = The list has more than { $most } rows. Please split it.
list-pdf = This is a PDF. Please export the list as XLSX or CSV.
list-picture = This is a picture. Please export the list as XLSX or CSV.
list-markup = This is a web page, not a list, whatever its name says. Often it is the page of a log-in: please export the list again, as XLSX or CSV.
list-encrypted = The workbook is protected with a password, so I cannot open it. Please save a copy without a password.
list-unknown-kind = I do not know this kind of file. Please export the list as XLSX or CSV.
list-broken-workbook = The workbook is damaged, or not a workbook at all. Please save it again as XLSX.
list-bomb = Unpacked, the workbook would be far larger than any list of people. Please export the list again.
list-broken-quotes = The quotation marks in the file do not match, on many lines. Please export the list again, best as XLSX.
list-no-header = I find no line that names the columns, such as “Name” and “E-mail”. Please add one.
list-nobody-named = No column says who the people are: I need an e-mail address, an id or a name. In line { $line } I see these columns: { $columns }. Say with --answers which is what.
list-answers-no-json = The answers are not a JSON object.
list-answers-unknown = The answers hold “{ $name }”, which I do not know. Possible are columns, levels, managers, topics, managers_outside and sheet.
list-answers-field = The answers take the column “{ $header }” for “{ $name }”, which is none of the fields.
list-answers-level = The answers give “{ $word }” a level that is not a number from 1 to 8.
list-example = the example row of the template
list-note = a heading or a note, not a person
list-hidden-row = hidden in the sheet, perhaps by a filter; if it belongs to the list, please show it first
list-nobody-named-here = I don’t know yet who the people are: that takes a column with e-mail addresses, ids or names. I take line { $line } for the names of the columns. Tell me under “Columns” which is what:
list-column-seen = { $theirs }: { $examples }
list-sheets = What I read is the sheet “{ $sheet }”. Also in the workbook: { $others }. Under “Columns” you choose another.
list-sheet = Sheet
list-sheet-hint = If you choose another sheet, I read that one from the start and then show its columns.
list-total = a total, not a person
list-header-again = the names of the columns once more
list-left = no longer there, says the list (“{ $status }”)
list-guest = not one of the company’s own people, says the list (“{ $status }”)
list-away = away for longer, says the list (“{ $status }”)
list-twice = the same person once more, on line { $line }; the lower row counts
list-said-again = the same person answered again, on line { $line }; the newer answer counts
list-letters-lost = letters of “{ $name }” were lost when the list was saved; saved as XLSX or “CSV UTF-8” they stay
list-zeros-restored = the manager “{ $value }” is read as “{ $id }”, with the zeros that a spreadsheet cut off
people-nobody = nobody is named: there is no e-mail address, no id and no name
people-no-email = “{ $value }” is not an e-mail address
people-two-roles = yes to both roles; in one programme a person is either mentor or mentee
people-no-such-language = “{ $language }” is not a language that I know
template-sheet = People
template-email = E-mail
template-name = Name
template-role = Mentoring role
template-level = Level
template-department = Department
template-location = Location
template-manager-email = Manager’s e-mail
template-timezone = Time zone
template-languages = Languages
template-topic = Topic { $number }
list-field-manager = Manager
list-field-id = Id
list-field-name = Name
list-field-role = Role
list-field-level = Level
list-field-department = Department
list-field-location = Location
list-field-timezone = Time zone
list-field-languages = Languages
list-field-manager-id = Manager’s id
list-field-topics = Topics
list-field-capacity = Number of mentees
list-field-style = Style of talking
list-field-blocked = Not with
list-field-earlier-partners = Earlier partners
list-field-email = E-mail
list-field-first-name = First name
list-field-last-name = Last name
list-field-title = Job title
list-field-manager-name = Manager’s name
list-field-status = Status: who has left
list-field-submitted-at = When it was answered
list-field-language = Language of the bot
list-field-country = Country
list-field-manager-email = Manager’s e-mail
list-reading-pasted = I’m reading the pasted rows. What is in them comes in a moment; nothing is kept before you say so.
list-reading = I’m reading { $name }. What is in it comes in a moment; nothing is kept before you say so.
list-heading = { $name }: { $count ->
    [one] 1 person
   *[other] { $count } people
  }
list-by-name = { $count ->
    [one] **Found by the name alone:** { $names }. Nobody else here has that name; please check that it is the same person.
   *[other] **Found by the name alone ({ $count }):** { $names }. Nobody else here has those names; please check that they are the same people.
  }
list-known = Known here
list-unknown = Not found here
list-changes = Different from what is known
list-problems = To fix
list-left-out = Left out
list-managers = Managers not known
list-read-as = I read it like this (ours ← the list’s):
list-column = { $ours } ← { $theirs }: { $examples }
list-column-unsure = { $ours } ← { $theirs } (**not sure**): { $examples }
list-column-ignored = Not read
list-levels = Levels ({ $count }): { $words }
list-lines-more = { $lines } and { $count } more
list-gaps = **Blank cells**, and what follows:
list-gap = { $field }: { $count ->
    [one] 1 row (line { $lines })
   *[other] { $count } rows (lines { $lines })
  }. { $follows }
list-gaps-columns = **Not in the list at all**, and what follows:
list-gap-column = { $fields }. { $follows }
list-gap-email = { $count ->
    [one] The person is found here by id or by a name that is theirs alone, or not at all.
   *[other] They are found here by id or by a name that is theirs alone, or not at all.
  }
list-gap-name = { $count ->
    [one] The person is called by address or id until they are found here.
   *[other] They are called by address or id until they are found here.
  }
list-gap-needed = It is asked when they join. With this list you can invite them, but not enrol them.
list-gap-department = { $count ->
    [one] It is asked when they join. Until then, inviting by department leaves this person out.
   *[other] It is asked when they join. Until then, inviting by department leaves them out.
  }
list-gap-location = { $count ->
    [one] The person can say it when they join.
   *[other] They can say it when they join.
  }
list-gap-manager = { $count ->
    [one] This person counts as having no manager. If they have one, nothing keeps the two from being matched.
   *[other] They count as people without a manager. If they have one, nothing keeps the two from being matched.
  }
list-idle = **Answers without effect:**
list-idle-nobody = The manager “{ $name }” is to be “{ $meant }”: neither the list nor I know anybody of that name, id or address.
list-idle-several = The manager “{ $name }” is to be “{ $meant }”: that may be several people. Only an id or an address tells them apart.
list-idle-manager = The list has no manager “{ $name }”.
list-idle-column = The list has no column “{ $name }”.
list-idle-level = The list has no word “{ $name }” for a level.
list-idle-topic = The list has no topic “{ $name }”.
list-idle-topic-key = “{ $name }” is to be the topic “{ $meant }”, and there is no topic with that key.
list-idle-sheet = The workbook has no sheet “{ $name }” with a list.
list-managers-ask = I can’t tell who these managers are. Nobody below them is matched until you say so:
list-manager = “{ $value }” (line { $lines })
list-manager-near = “{ $value }” (line { $lines }) – { $meant }, line { $line }?
list-manager-near-here = “{ $value }” (line { $lines }) – { $meant }, who is not in the list?
list-line = Line { $line }: { $reason }
list-line-of = Line { $line }, { $name }: { $reason }
list-no-levels = **Levels that I don’t know**, such as pay grades; “Levels” asks what they stand for:
list-no-level = “{ $word }”: { $count ->
    [one] 1 row (line { $lines })
   *[other] { $count } rows (lines { $lines })
  }
list-open-managers = { $count ->
    [one] **Still open: 1 manager.** You can invite all the same; whoever reports to them gets no pair until it is settled.
   *[other] **Still open: { $count } managers.** You can invite all the same; whoever reports to them gets no pair until it is settled.
  }
list-open-levels = { $count ->
    [one] **Still open: 1 word for a level.** You can invite all the same; people are asked for their level when they join.
   *[other] **Still open: { $count } words for levels.** You can invite all the same; people are asked for their level when they join.
  }
list-invite-to = Invite { $count } to “{ $name }”
list-enrol-in = Enrol them in “{ $name }”
list-forgotten-but = { $count ->
    [one] 1 person of earlier lists stays remembered. `/mentor people` shows who.
   *[other] { $count } people of earlier lists stay remembered. `/mentor people` shows who.
  }
list-more = And { $count } more.
list-nobody = I find nobody in it. Please look at the columns, or drop another list.
list-no-programme = No programme is open for joining, so nobody can be invited yet. I can remember who they are; they stand under `/mentor people`, and whoever opens a programme can invite them then.
list-changes-are = Different from what is known; what people said themselves stays:
list-change = Line { $line }, { $field }: known is “{ $before }”, the list says “{ $after }”
list-not-found = Not found here: { $names }{ $count ->
    [0] .
   *[other] , and { $count } more.
  }
list-nobody-here = I find none of these people here yet, so I can invite nobody. Are the addresses right? If I remember them, I invite them once they are here and you say so; texts, a link and a QR code for everybody else are under `/mentor invite`.
list-they-read = Whoever is invited reads this and answers with one click:
list-asked = { $count ->
    [one] 1 of them is not asked: invited before, taking part, or not wishing to be asked.
   *[other] { $count } of them are not asked: invited before, taking part, or not wishing to be asked.
  }
list-invite = { $count ->
    [one] Invite 1 person
   *[other] Invite { $count } people
  }
list-enrol = Enrol them
list-remember = Only remember them
list-change-columns = Columns
list-change-levels = Levels
list-settle-managers = Managers
list-drop = Forget the list
list-columns-title = What each column is
list-columns-cut = { $count ->
    [one] 1 more column is not asked about here; the doubtful ones come first.
   *[other] { $count } more columns are not asked about here; the doubtful ones come first.
  }
list-levels-cut = { $count ->
    [one] 1 more word is not asked about here; those that I know least come first.
   *[other] { $count } more words are not asked about here; those that I know least come first.
  }
list-managers-cut = { $count ->
    [one] 1 more manager is asked about as soon as these are answered.
   *[other] { $count } more managers are asked about as soon as these are answered.
  }
list-levels-title = What the levels are
list-managers-title = Who the managers are
list-read-again = Read again
list-meant = { $name } (line { $line })
list-meant-here = { $name } (not in the list)
list-meant-outside = Somebody outside the list
list-meant-nobody = Nobody: there is no manager
list-others = All the others
list-others-outside = People outside the list
list-others-hint = It holds for all managers for whom nothing is chosen, and for this list alone.
list-gone = I no longer have that list. Please drop it again.
list-consent = { $count ->
    [one] For 1 person
   *[other] For { $count } people
  } the list says role, level, languages and topics of “{ $programme }”. Enrol them only if they have agreed to take part, and you have it on record: it is noted that you say so. Nobody is given a partner without being asked.
list-consent-yes = They have agreed: enrol them
list-incomplete = A list for enrolling needs role, level, languages and topics. Inviting needs none of them.
list-enrolled = { $count ->
    [one] 1 person is
   *[other] { $count } people are
  } enrolled in “{ $programme }”.
list-remembered = { $count ->
    [one] I remember 1 person.
   *[other] I remember { $count } people.
  } Nobody was written to.
list-aside = { $count ->
    [one] 1 person was not found here and is kept aside; I join them up when they appear.
   *[other] { $count } people were not found here and are kept aside; I join them up when they appear.
  }
list-see-people = See who is listed
list-forgotten = Nothing of the list is kept.
list-mend-file = to-mend.xlsx
list-mend-sheet = To mend
list-mend-line = Line
list-mend-column = Column
list-mend-value = Value
list-mend-what = What to mend
list-not-fetched = I could not fetch the file. Please drop it again.
list-slack-scope = Slack does not let me read files yet: the app lacks the permission `files:read`. Whoever looks after the app adds it under OAuth & Permissions and presses Reinstall.
list-slack-email-scope = I can read the list, but Slack does not let me find people by their address: the app lacks the permission `users:read.email`. Whoever looks after the app adds it under OAuth & Permissions and presses Reinstall.
list-not-read = Not read: { $names }{ $count ->
    [0] .
   *[other] , and { $count } more.
  }
list-progress = { $done } of { $of } rows { $done ->
    [one] is
   *[other] are
  } read.
help-people = who has joined or is on a list; paste the rows of a list behind it to read them
    .words = people
    .asked = participants, who joined, who is in, import, upload, all participants, list of all, everybody who takes part, list of people, upload a list, import a list, import people, HR list, staff list, employee list, Excel list of people, paste a list, who is registered, who is signed up, who takes part, list of participants, find a person, add people from a file, people from HR, personnel file, upload a spreadsheet, names of participants, who is enrolled, is Anna in, here is the Excel from HR, here is the file, I have a spreadsheet, attached list, add these people, read this list, names and mail addresses, table with employees, who do you know, who is on the list, look somebody up, is somebody registered, roster, who is in it, everybody who has joined, who are the members, how many mentors are there, look up Anna, what do we know about Klaus, tell me about this person, did Anna join, is he still in, who has paused, who is unreachable, who left, table of participants, change somebody's department, someone's data is wrong, remove a person, people without a pair, download the participants, show everyone, is Ben still on board, what is Anna down for, her department is out of date, who signed up last week, all mentors from IT, which leaders have no mentor yet, who is on the waiting list, give me the names, how many leaders and how many mentors, who cannot be reached, she does not work here any longer take her out, he appears twice, two entries for the same man, put right his level, whose boss is who, managers of the participants, show me the page of Klaus, where is Lena in all this, anybody from Hamburg, sort by department, filter by role, who is on a break right now, the roster, register of members, full list of names, she is no longer with us, he has left the firm, no longer employed here, has gone to a competitor, left at the end of the month, list of employees, upload the list, import the list, csv with staff, excel from hr, new joiners, leavers, add people, who is in the list, is he on the list, search for a person, find Tim in the list, how many people, how many mentors, how many leaders are there, who has joined, all names, remove somebody from the list, delete the list, empty the list, wrong data of a person, correct a department, managers in the list, paste rows, where do I put the file, hr sent me an excel what do I do with it, got a file from hr, new version of the list, newer list, updated staff list, fresh list from hr, remove all people, everybody off the list, who's on the roster, muster roll, the list from HR, got a sheet with names, upload my file, drop a spreadsheet, paste names, copy and paste the staff list, read in the list, load the employees, import the org chart, feed in the names, where do I put the names, add someone by hand, add a person, correct a person's level, his manager is wrong in the list, change somebody's grade, who reports to whom, is Laura among them, is Mr Okoye in, did Kai sign up, has Jenny registered, check whether Ahmed takes part, look up Bianca, find Bianca in the list, do we have Sandra, is she in the programme or not, who's in and who's out, who's in already, who has signed on, sign-ups, registrations, new registrations, who joined this week, latest joiners, who's been added, who's on the waiting list, who's queueing, how many are waiting for a spot, how many mentors do we have, how many leaders, ratio of mentors to mentees, everyone from Rome, people by department, who's from production, who's paused, who dropped out, remove a person from the list, throw Max out, take Iris off, kick out, attendance list, list of all persons, who participates, show participants, all members, members list, is he registrated, people list, headcount by site, everyone's roles, what did Ole say he offers, look at somebody's profile as organiser, the names in the list are wrong, duplicates in the list, half the rows failed, which rows were wrong, template for the list, which columns do you need, who do we have so far, who's on the list, is Sara Lind on the list, is Mr Yilmaz taking part or not, has Bob been entered, did Greta register or not, is my colleague Tim already in, is so-and-so in, how many are in the waiting list, how many people are waiting, how many are in line, how many would like to but can't yet, got a file with eighty names, a list came from personnel, I've an excel list of staff where do I put it, the excel from personnel, who's with us already, everyone on board
list-pasted = Pasted rows
people-heading = People of { $programme }
people-heading-all = People
people-no-programme = { $count ->
    [one] I know 1 person here.
   *[other] I know { $count } people here.
  } No programme is open for joining, so nobody can be invited now. The button creates and opens one: either with an invitation to everybody known, or without.
people-over = **{ $programme }** is closing: nobody can join it or be invited any more. The button leads to the next programme, to which people can then be invited.
people-programmes = Programmes
people-counts = { $joined } joined{ $uninvited ->
    [0] {""}
   *[other] {" "}({ $uninvited } of them uninvited)
  }. { $invited ->
    [one] 1 was invited
   *[other] { $invited } were invited
  }: { $declined } said “not for me”, and { $open } have not answered{ $others ->
    [0] {""}
    [one] {""}; 1 has left again, waits for a place or is no longer here
   *[other] {""}; { $others } have left again, wait for a place or are no longer here
  }.
people-listed = { $count ->
    [one] **On a list, not invited yet:** 1 person.
   *[other] **On a list, not invited yet:** { $count } people.
  }
people-known-listed = { $count ->
    [one] **On a list, and here:** 1 person.
   *[other] **On a list, and here:** { $count } people.
  }
people-aside = { $count ->
    [one] **On a list, not found here yet:** 1 person. I can invite them once they are here.
   *[other] **On a list, not found here yet:** { $count } people. I can invite them once they are here.
  }
people-invite-listed = { $count ->
    [one] Invite the 1 person from lists
   *[other] Invite the { $count } people from lists
  }
people-more = Next { $count }
people-nobody-more = That was the last one.
people-joined-line = { $name } · { $role }
people-how = Paste rows behind `/mentor people`, with a line of headers, or drop a list into this chat.
list-recalled-own = You have answered questions about this list already. I’ve read it with your answers.
list-recalled = A list with these columns was here on { $day }. I’ve read this one with the same answers.
list-anew = Read it without them
