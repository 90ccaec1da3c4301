help-pairs = every pair: how often they met, what is next, what needs doing
    .words = pairs
    .asked = all pairs, list of pairs, who is with whom, show me all pairs, which pairs, how many pairs, show all pairs, overview of pairs, which pairs are there, which pairs have not met, how often have they met, when did they last meet, pairs without a session, who has met, pairs that are inactive, status of each pair, who is paired with whom, all couples, active pairs, how are the pairs doing, offer times to a pair, write to a pair, remind a pair, pair of Anna and Ben, how many pairs do we have, has this pair met, who meets regularly, who does not meet, which ones meet often, which ones never meet, rhythm of the pairs, last sessions of the pairs, see every pair, look at one pair, go through the pairs, sessions per pair, list of all couples, the whole list of pairs, who is Anna's mentor, with whom is Klaus, send times to a pair, give them three dates, nudge this pair to meet, that couple needs a push, suggest dates to the two, write to both of them, pair of Anna and Klaus, find a new mentor for her, rearrange a pair, filter the pairs, how is the couple of Lena doing, I have taken care of that one, that is settled remind me later, they have not met for three weeks, how are my pairs, who has met and who has not, which of them need a hand, show those that are behind, pairs by sessions held, who has how many sessions, the pair with the fewest meetings, they have a date but never meet, find them a time, help them to a date, give that couple a hand, who looks after whom, partner of Klaus, whom did Petra get, the ones that are stuck, all tandems at a glance, the couple from finance, couples with an open request for help, I talked to them tick it off, new partner for Klaus please, rematch her, had a talk with both of them and all is fine again, problem solved with those two, no need to look at them any more, they have sorted it out, cleared up, pairs that have not met, pairs without a date, quiet pairs, what is next for each pair, how often did they meet, how is Lena getting on with Klaus, when did Lena and Klaus last meet, show me Lena's pair, who mentors Klaus, running pairs, ended pairs, pairs in trouble, plan a meeting for a pair, which two have not met since, who hasn't seen each other since, pairs that have not seen each other, do they meet regularly, are these two meeting, how regularly do the pairs meet, list the tandems, show the couples, all the duos please, every twosome on one page, who works with whom, who's with Mr Novak, whom did Lisa get, which mentor has Paul, how are Rita and Jan doing, how's the pair from Ghent, what's up with Kemal's pair, is that pair alive, which ones are dormant, any duos gone cold, who hasn't sat down in weeks, who last met when, the last time each of them met, next date of each pair, those without anything planned, which have nothing in the diary, who's ahead and who's behind, pairs that struggle, problem children, sleepy pairs, active ones, finished ones, paused pairs, which are on a break, how many duos are running, number of tandems, the partnership of Anna and Bo, zoom in on a pair, details on a couple, filter by site, pairs in marketing, sort by last meeting, who's met more than three times, who met least, pairs with no goal, who hasn't signed their rules, which mentors have two mentees, make a note on a pair, what did I note about them, show couples pls, all pair list, list who is together, who are together in the pairs, mentor-mentee list, table of who's matched to whom, the whole list of who is working with whom and their last meeting, which pairs need me, check up on a pair, have Carla and Ed met, everybody who works together, who's together with whom and since when, list who's been put together, when did each pair last meet, when was each of them last together, who hasn't met yet, which of them have no appointment, how's Nora's mentoring going, are Ida and Mr Frank getting along, how's it going between Sue and Al, let me see the couple from Oslo, which duos are quiet, overview of who's with whom, the last meetings of all
programme-which = Which programme is it about?
programme-others = There are other programmes too:
pairs-heading = { $programme }: pairs
pairs-none = There are no pairs yet.
pairs-shown-all = { $count ->
    [one] One pair, as it stands now:
   *[other] All { $count } pairs, by the name of the leader:
  }
pairs-shown-needs = { $count ->
    [0] No pair needs you at the moment.
    [one] One pair needs you:
   *[other] { $count } pairs need you, the most urgent first:
  }
pairs-shown-no-session = { $count ->
    [0] Every pair has a session planned.
    [one] One pair has no session planned:
   *[other] { $count } pairs have no session planned:
  }
pairs-shown-new = { $count ->
    [0] No pair is new: nobody is being asked, and none began in the last 14 days.
    [one] One is new: being asked, or a pair for 14 days at most:
   *[other] { $count } are new: being asked, or a pair for 14 days at most:
  }
pairs-filter-all = All ({ $count })
pairs-filter-needs = Needs you ({ $count })
pairs-filter-uncounted = Needs you
pairs-filter-no-session = None planned ({ $count })
pairs-filter-new = New ({ $count })
pairs-line = **{ $mentee }** and **{ $mentor }**: { $facts }
pairs-asked-line = **{ $mentee }**: being asked about a mentor, until { $day } at the latest
pairs-not-introduced = not introduced yet
pairs-met = met { $held } of { $sessions }
pairs-last = last on { $day }
pairs-next = next { $moment }
pairs-no-session = no session planned
pairs-over = ended on { $day }
pairs-needs = **needs you:** { $reasons }
pairs-done-times = { $mine ->
    [yes] you offered times on { $day }
   *[no] { $name } offered times on { $day }
  }, no session has come of it yet
pairs-done-written = { $mine ->
    [yes] you wrote to both on { $day }
   *[no] { $name } wrote to both on { $day }
  }, no session has come of it yet
pairs-done-reminded = { $mine ->
    [yes] you reminded them on { $day }
   *[no] { $name } reminded them on { $day }
  }, no session has come of it yet
pairs-done-seen-to = { $mine ->
    [yes] you saw to them on { $day }
   *[no] { $name } saw to them on { $day }
  }, no session has come of it yet
pairs-both = { $mentee } and { $mentor }
pairs-look = Open a pair …
pairs-note = Sessions and requests for help only, never what anybody thinks. While somebody is being asked I name only the leader: what they choose or answer shows when the round is over.
pairs-sessions = Sessions
pairs-since = Pair since
pairs-attention = Needs you
pairs-to-list = All pairs
pairs-remind = Remind
pairs-times = Offer times
pairs-times-sent = Each of the two gets times that suit them both, during their working hours and once a week at most; nothing if they have a session planned by then.
pairs-seen-to = Done for now
pairs-seen-to-noted = Noted. This pair stays off the list until { $day }, unless it asks for help.
act-pairs-times = sent times to { $about }
act-pairs-seen-to = saw to { $about }
pairs-reminded = Whoever of the two has left a check-in unanswered is reminded, at most once a day. Who that is, and whether anybody, I don’t say.
