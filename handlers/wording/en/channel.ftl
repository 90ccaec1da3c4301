help-channel = a monthly post for a channel
    .words = channel
    .asked = post in a channel, monthly post, post to our channel, channel update, monthly digest, share in the channel, Slack channel, Teams channel, publish news in a channel, once a month in the channel, stop posting in the channel, mute the channel, let the company know every month, automatic post, regular update for everybody in a channel, our channel should hear about it, monthly in Slack, put something in the general channel, automatic monthly message, report in the channel, keep the channel posted, a regular post, stop the monthly post, which channel do you post in, post it in our channel, the post in the channel, no post this month, pause the digest, mute the channel post, change the channel, show the results in the channel, share in the team channel, put something in slack once a month, what is posted there, turn off the public summary, silence the channel, make it another room, highlights for everyone, enough of the posts in general, no more bragging in the channel, people complain about the posts, what goes out on the first of the month, stop posting, the monthly thing, start the monthly post, no post in december, not in general but in marketing, let the channel know about our best insights, who reads the channel post, public channel, our slack channel, post in general, don't post there, other channel, which channel, highlights for everybody, what is posted, post now, preview of the post, publish the digest, overview in our channel, put a post in our Slack room regularly, a monthly roundup in the team, every month a few lines in the general room, what will you put in the room, what shows up in #announcements each month, let me see the next post before it goes out, sample of the post, preview of the regular update, the recurring post, regular bulletin in the channel, automatic news in a room, set it and forget it updates for everyone, keep the firm informed monthly, once in a while the firm should see how it goes, show everyone from time to time what's happening, so that people outside hear of it regularly, public monthly summary, visible to the whole company, pick another room, it should go to #people instead, wrong channel, move the post to another channel, stop spamming the marketing room, no more posts in #sales, turn off the monthly update, switch the regular thing on, switch it off, pause the posts, too much bragging in the room, who decides what's posted, does it show names in the room, is anything personal posted, first of the month, every first Monday, add you to our channel, let the bot post, post publicly, the digest, the roundup, the newsletter in Slack, Teams team, into our Teams channel, monthly snapshot for all, wall, notice board, news feed, post results monthly, publish monthly, i want that you post in channel, channel posts, what does the company read in the channel, regular sign of life in the channel, show off a bit in #general, what would be shown in the channel, what would our folks see in the channel post, regular news in #general, every month in our room, switch on the regular post, turn it on for #random, the company should see regularly how we're getting on, make it visible to everyone now and then, the monthly thing bothers people, stop it in that room, post by yourself each month, another room for the monthly post, before it's posted let me read it
channel-title = The month in a channel
channel-what = Once a month a channel of your choice reads what has come of the programmes: learnings released by others, trends on the rise, thanks that both have released, open places. On the first Monday of the month every coordinator is shown it, on the Tuesday I post it; one press mutes it.
channel-choose = Choose a channel
channel-how = Name a channel with `/mentor channel #name`. In Slack I can write into every public channel; into a private one somebody invites me first (`/invite @Mentor` there). In Teams whoever owns the team adds the app to it (Manage team, Apps); then it is offered here.
channel-no-posts = **{ $room }** is a list of people: nobody can post there. Please choose a channel.
channel-posts = I post into **{ $room }**. As things stand it would read:
channel-muted = **{ $room }** is chosen; nothing is posted yet. As things stand it would read:
channel-nothing = Nothing, so I would not post.
channel-start = Post there once a month
channel-mute = Mute
channel-started = From the next first Monday of a month on I show you and the other coordinators what **{ $room }** will read, and post it a day later.
channel-is-muted = Muted: I post nothing into **{ $room }**.
channel-none = No channel is chosen. Name one with `/mentor channel #name`.
channel-tomorrow = Tomorrow **{ $room }** reads this. If it should not, mute it:
channel-refused = I could not post in **{ $room }**. In a private Slack channel I must be a member (`/invite @Mentor` there); in Teams the app must be in the team. `/mentor channel` lets you choose another one.
channel-heading = Reverse mentoring: { $month }
channel-learnings = What people have learned
channel-rising = On the rise
channel-thanks = Thanks said
channel-thank = “{ $text }” – { $giver } to { $receiver }
channel-open = Open places
channel-place = { $programme }: write `/mentor { $command }` to me
channel-places = { $count ->
    [one] { $programme }: one place; write `/mentor { $command }` to me
   *[other] { $programme }: { $count } places; write `/mentor { $command }` to me
  }
channel-note = Learnings were released by their authors without a name, thanks by both.
act-channel-start = let a monthly post begin
act-channel-mute = muted the monthly post
