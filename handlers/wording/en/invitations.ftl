invite-nothing-open = No programme is open for joining, so nobody can be invited. `/mentor programme` opens one.
invite-nobody-new = Everybody meant has been invited already, takes part, or does not want to be asked for “{ $programme }”.
invite-heading = Invitations to { $programme }
invite-preview = { $count ->
    [one] 1 person gets this message at their next decent hour:
   *[other] { $count } people get this message, each at their next decent hour:
  }
invite-note = Whoever has not answered after five working days is reminded once. “Not for me” is one button, and holds.
invite-send = { $count ->
    [one] Invite 1 person
   *[other] Invite { $count } people
  }
invite-everybody = { $count ->
    [one] Invite the 1 person known
   *[other] Invite all { $count } people known
  }
invite-stop = Stop
invite-invited = Invited
invite-joined = Of them joined
invite-declined = Not for me
invite-others = Left again, waiting for a place or gone
invite-open = Not answered yet
invite-uninvited = Joined uninvited
invite-not-asked = Not invited yet
invite-of-lists = { $count }{ $listed ->
    [0] {""}
   *[other] , { $listed } of them from lists
  }
invite-aside = From lists, not found here
invite-named-more = { $count ->
    [one] 1 more was named than I can ask at once. Please name them in another message.
   *[other] { $count } more were named than I can ask at once. Please name them in another message.
  }
invite-among-cut = Only the { $count } largest departments are offered.
invite-how = Or name people with @, or a #channel, behind the command, or drop a list into this chat.
invite-sent = { $count ->
    [one] 1 person is invited to “{ $programme }”.
   *[other] { $count } people are invited to “{ $programme }”.
  }
invite-nobody = They were invited before, take part, or do not want to be asked.
invite-stopped = { $count ->
    [0] Everybody had been written to already.
    [one] 1 person had not been written to yet, and is not asked.
   *[other] { $count } people had not been written to yet, and are not asked.
  }
invitation-no = Not for me
invitation-no-done = Understood, I won’t ask again. If you change your mind: `/mentor { $command }`
invitation-joined = You have joined **{ $programme }**.
invitation-reminder = A week ago I asked whether **{ $programme }** is something for you. If not, one tap is enough, and I won’t ask again.
help-invite = invite people; who joined, who said no
    .words = invite
    .asked = invitation*, ask people, get people, invite people, send invitations, invite all, invite everybody, invite the trainees, invite the leaders, invite a department, invite a channel, who was invited, who has accepted, who said yes, who declined, who said no, who has not answered the invitation, how many signed up, bring in more people, get more people on board, add participants, ask colleagues to join, recruit mentors, advertise the programme, poster, QR code, link to join, text for the intranet, resend invitation, we need more mentors, who is in, get the marketing team on board, get them on board, how many took up the invitation, take-up, approach people, ask the sales team, write to potential mentors, fill the remaining places, attract participants, win leaders over, who is still missing, spread the invitation, get the word out, who came in, ask people to join, write to the whole department, get people on board, nobody has been invited yet, send out the invitations, invite everybody in this channel, who has been invited, resend the invitation, here are the people from excel, paste my list, import a list, upload a csv, names and addresses, add five people, put the sales team in, how do people hear about it, advertise it, I have a file with names, stop the invitations, invite Anna, tell them that it exists, post in the channel to join, get more leaders, we have too few mentors ask more, the whole second floor should know, mail to everyone with the link, forty names copied from a sheet, name tab department, anna.berg@example.com, first name last name email, add these addresses, bring these people in, all new starters of this year, every trainee of the third year, the management circle should be asked, how do I reach those without slack, can I see the invitation before it goes out, text of the invitation, wording of the invitation, which people have not been asked yet, put all of them on the list of invited, who did I ask already, how many were asked, take back an invitation, she says she never got one, only the sites in the north, ask our apprentices to take part, get the sales leaders to sign up, drop a file in here, start with the heads and take the others later, begin with one department, in two waves, first wave of invitations, the others only next month, invite somebody, invite the team, invite all from sales, who is invited, who has not replied to the invitation, who turned it down, how many declined, ask them to take part, ask around who wants to join, get more leaders on board, recruit, invitation by mail, link to share, a poster with a code to scan, poster for the coffee corner, something to hang up, notice for the kitchen, code to scan, how many said no, how many turned it down, how many refused, number of rejections, has he answered his invitation, did she reply to the invite, win over the folks from, bring in the people from, round up some leaders, drum up participants, get the word out to the graduates, rope in the division heads, ask around in sales, reach out to the trainees, send out the call, do the mailing to the managers, approach the directors, ask Lena whether she'd join, I'd like to have Omar in it, get these five people in, let's have the Berlin office too, bring in the apprentices, add people from IT, top us up with a few mentors, we need more mentors so ask some, short of leaders, how do I get folks interested, recruiting, flyer for the kitchen, QR code for the canteen, a link people can click to join, sign-up link, joining link for the newsletter, something to put in the intranet, a text I can send to managers, send it again to those who didn't see it, resend the invitation to Kim, Ron never got his, how many said yes, who's said no, rejections, any takers, who hasn't reacted to the call, response rate to the invitations, who got asked already, who's been invited, uninvite Paul, take back the invitation to Paul, the wrong Smith got invited, invite by department, invite everybody in the channel, invite via group, whole team at once, waiting list who moves up, give the free place to the next in line, is there anyone in the queue, how long is the waiting list, invite the leaders first, only in the second wave the juniors, asked Ken but he's shy, send invites, invit all the managers, please invite these persons, i want invite my colleagues, ask the others if they want, let's get the legal folks to take part, ask the heads of department, see whether marketing would like to, get the interns on board, bring the whole sales crew in, let's win over some executives, we need more people, how many have accepted, did anybody say no, a poster with a code, print something people can scan, link for the newsletter, how many are in the queue, who's next in the queue, who is waiting for a seat, give away a free seat, get word to the graduates that they may join, ask Jim if he's up for it
nudge-question-invited = In “{ $programme }” { $count ->
    [0] {""}
    [one] 1 person has not answered, and{" "}
   *[other] { $count } people have not answered, and{" "}
  }{ $invited }. Remind them?
invitations-still-open = { $count ->
    [one] { $leaders ->
        [0] 1 invitation is open
       *[other] 1 invitation to a leader is open
      }
   *[other] { $count } invitations are open{ $leaders ->
        [0] {""}
        [one] , one of them to a leader
       *[other] , { $leaders } of them to leaders
      }
  }
act-invite = invited people to “{ $about }”
act-people-enrol = enrolled the people of a list in “{ $about }”, who had agreed
act-people-remember = remembered the people of a list
invite-reach = Here I can only write to people who have this app. Your IT gives it to everybody at once: Teams admin centre, Teams apps, Setup policies, Installed apps.
invite-rooms = Invite a channel or team
invite-room-looking = I’m looking up who is in there. One moment.
invite-room-heading = { $room }
invite-room-count = { $people ->
    [one] 1 person is in **{ $room }**;
   *[other] { $people } people are in **{ $room }**;
  } { $count ->
    [0] none of them is left to be asked.
    [one] 1 can be asked. The others were asked, take part, or do not want to be asked.
   *[other] { $count } can be asked. Whoever was asked, takes part, or does not want to be asked is left out.
  }
invite-room-guests = { $count ->
    [one] 1 guest is left out: programmes are for the company’s own people.
   *[other] { $count } guests are left out: programmes are for the company’s own people.
  }
invite-room-gone = I no longer have that channel. Please name it once more.
invite-platform-busy = The platform does not answer just now. Nothing was sent; please try again in a few minutes.
invite-post = Post there with “Join”
invite-post-preview = Everybody in **{ $room }** will read this, with a button for each role:
invite-post-send = Post it
invite-post-sent = I’m posting it in **{ $room }** now. It shows how many places are left, and says so when joining is over.
invite-post-refused = I could not post in **{ $room }**. In a private channel I must be a member first (`/invite @Mentor` there), and some channels let only a few people post. Then please post it once more.
invite-texts-button = Texts, link and QR code
invite-texts-alone = Texts to pass on
invite-texts = For mail, the intranet and the canteen wall. Copy what you need.
invite-texts-link = This link opens the chat with me, also on a phone; the picture leads to the same place:{" "}
invite-texts-no-link = There is no link to this chat.
invite-texts-file = join.png
invite-texts-picture = QR code that opens the chat with the mentoring bot
invite-text = Would you like to join { $programme }? Reverse mentoring turns things round: people at the start of their career pass on what they know, leaders learn. It starts on { $day }. { $way } Taking part is voluntary.
invite-text-begun = Would you like to join { $programme }? Reverse mentoring turns things round: people at the start of their career pass on what they know, leaders learn. It has been running since { $day } and goes on until { $last }; joining is possible at any time. { $way } Taking part is voluntary.
invite-text-way-link = Open { $link } and write “{ $command }”: it takes three minutes.
invite-text-way = Open the chat with “Mentor” and write “{ $command }”: it takes three minutes.
invite-among-button = By level or department
invite-among-title = Whom to invite
invite-among-submit = Show how many
invite-among-intro = Leaders first? Choose from level 5 on; the others follow when you like. Whoever’s level is not known is left out.
invite-among-lowest = From level
invite-among-highest = Up to level
invite-among-all = All departments
invitation-post-heading = { $name }: who joins?
invitation-post-places = Places left
invitation-post-full = All places are taken. Whoever would still like to join can wait for one.
invitation-post-over = Joining is over.
invitation-post-note = “Join” opens a short form that only you see. Who has joined is not shown here.
room-slack-private = I don’t see that channel. If it is private, write `/invite @Mentor` in it, then try again here.
room-slack-shared = That channel is shared with another company. Programmes are for your own people: please choose another channel.
room-slack-scope = I may not read channels and groups yet. Whoever installed me needs to reinstall me with the scopes `channels:read`, `groups:read`, `usergroups:read` and `chat:write.public`.
room-slack-archived = That channel is archived. Please choose another one.
room-slack-group = I don’t find that group. Groups exist on Slack’s paid plans only, and this one may have been switched off.
room-teams-gone = The app is not in that team any more. Whoever owns the team can add it again: Manage team, Apps.
act-invite-post = posted an invitation to “{ $about }” in a channel
