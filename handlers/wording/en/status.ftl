help-status = how far everybody has come, and who needs you
    .words = status
    .asked = how is it going, how many, overview, dashboard, numbers, who has not, progress of the programme, programme doing, programme going, how is the programme, how's the programme, need help, pairs have met, how is the programme going, status, progress report, current state, where do we stand, how many people take part, how many participants, who needs help, who needs me, who needs attention, what do I have to do, any problems, anything wrong, are there issues, what is urgent, who is stuck, where does it hang, numbers at a glance, overview of the programme, quick update, summary, participation rate, what should I look after, is everything on track, situation report, brief report of where we are, do I need to step in, should I step in anywhere, anything burning, what is going on, anything to do for me, who is dropping behind, health of the programme, quick look at the numbers, participation, how are we doing, give me the facts, who has gone quiet, what is on my plate, what is waiting for me, how are things overall, how are we doing this year, which pairs are stuck, who needs my attention, who is not meeting, is anybody in trouble, who has not answered yet, who still owes an answer, how many have accepted, how many said yes so far, how far is the round, how many have joined, how many places are left, how many sessions took place, how many did it in total, what should I look at first, give me the overall picture, short update please, numbers for the steering meeting, anything I should worry about, is it a success, is anybody asking for help, did anyone call for help, which couple has not met, couples without a date, who has dropped out, who turned it down, who has no partner, who is left without a partner, how many are without one, is everything all right, what is open on my side as organiser, it is half time how do we look, six months are over, how did it end, result at the end of the programme, how many completed, quiet couples, silence for three weeks, the ones behind schedule, any trouble, who has to be chased, what needs me today, do I have to act, traffic light, how full are we, half of them have met right, did everybody get somebody, how many are still waiting, where are we this week, weekly update, how healthy is the programme, state of play, how are things, overall picture, where are we, how many take part, attention list, what needs doing, what do I have to do this week, red flags, how many meetings so far, figures, kpis, progress report for me, what is burning, where is the fire, any fires, how many sign-ups, how is it looking, how's the ship sailing, how are we tracking, are we on track, what's the state of play, where do things stand, give me the rundown, quick pulse check, health check, temperature check, bird's eye view, the headline numbers, in a nutshell how's it going, who needs a hand, where do I have to step in, who's stuck, what's on my plate as organiser, to-dos for me as coordinator, what needs my attention, what should I do today as coordinator, my Monday overview, weekly check, how many are in, head count, how many have got going, how many have yet to meet, percentage who've met, how far has everybody come, progress bar, milestones of the programme, alarm bells, who's falling behind, who's been quiet, laggards, drop-outs so far, did the numbers go up, compared with last week, is it running smoothly, all good?, is everything ok with the programme, any trouble brewing, any pairs wobbling, whom should I ring, whom should I talk to first, who could do with a call, status pls, how is programme running, actual state, current situation, what is the situation with the pilot, how goes it, what's new among the participants, what happened while I was on holiday, did the first month go well, how's everyone doing, what's the overall picture, does anything need my help, anything going wrong, problems anywhere, who needs looking after, who's on my worry list, how many have met by now, how many are actually meeting, are they meeting at all, anything urgent, what should I take care of first, give me the big picture, where are we with the programme, is it moving, a quick look at how it goes, how many pairs really meet, how many meet, do the pairs meet at all, do sessions take place
status-heading = { $programme } at a glance
status-nobody-met = There is no pair yet.
status-sentence = **{ $met } of { $pairs } { $pairs ->
    [one] pair has met
   *[other] pairs { $met ->
        [one] has
       *[other] have
      } met
  }, { $needs ->
    [0] and none needs you now
    [one] and 1 needs you
   *[other] and { $needs } need you
  }{ $alone ->
    [0] {"."}
    [one] ; 1 person has no pair.
   *[other] ; { $alone } people have no pair.
  }**
status-became = **{ $done } { $done ->
    [one] pair has completed all sessions
   *[other] pairs have completed all sessions
  }, { $partly } met less often, { $broken } ended early, { $never } never met.**
status-digest-heading = News of { $programme } since { $day }
status-digest-unchanged = { $programme }: nothing new to decide since { $day }
status-digest-waits = Still waiting for an answer:
status-digest-held = { $count ->
    [one] What went well: 1 session reported since { $day }.
   *[other] What went well: { $count } sessions reported since { $day }.
  }
status-digest-closed = **{ $programme }** has been closed by now. `/mentor status` shows what became of everybody.
status-digest-well = No pair needs you at the moment.
status-enrolled = Enrolled
status-enrolled-text = { $mentors ->
    [one] 1 mentor
   *[other] { $mentors } mentors
  }, { $mentees ->
    [one] 1 mentee
   *[other] { $mentees } mentees
  }{ $paused ->
    [0] {""}
   *[other] {" "}({ $paused } pausing)
  }
status-enrolled-left = { $enrolled }; { $count ->
    [one] 1 has left
   *[other] { $count } have left
  }
status-way = So far
status-way-over = In all
status-way-text = { $invited } invited → { $joined } joined{ $uninvited ->
    [0] {""}
   *[other] {" "}({ $uninvited } uninvited)
  } → { $paired } paired → { $met } met → { $halfway } halfway → { $done } done
status-several-mentors = { $count ->
    [one] 1 mentor has several leaders and counts in each of these pairs.
   *[other] { $count } mentors have several leaders and count in each of these pairs.
  }
status-several-leaders = { $count ->
    [one] 1 leader has several mentors and counts in each of these pairs.
   *[other] { $count } leaders have several mentors and count in each of these pairs.
  }
status-plan = By plan today
status-plan-over = By plan to the end
status-plan-none = no session is due yet
status-plan-text = { $met } met, { $halfway } halfway, { $done } done, { $sessions } sessions
status-pairs = Pairs
status-pairs-text = { $running } running, { $asked } being asked, { $proposed } proposed, { $ended } ended
status-sessions = Sessions
status-sessions-over = { $held } held
status-sessions-text = { $held } held, { $planned } ahead
status-answers = Check-ins answered
status-answers-text = { $answered } of { $sent }
status-usefulness = Usefulness of sessions
status-usefulness-text = { $classes } (as of { $day })
status-usefulness-low = below { $high } of 5
status-usefulness-between = { $low } to below { $high } of 5
status-usefulness-high = { $low } of 5 or better
status-usefulness-total = { $text }, from { $band } people
status-usefulness-mentor = mentors: { $text }, from { $band } people
status-usefulness-mentee = mentees: { $text }, from { $band } people
status-usefulness-few = no figure yet; I look every fourth Monday, and it takes new answers of { $k } people in 3 pairs, in a programme of at least 5 pairs
status-all-well = No pair needs your attention at the moment.
status-attention = { $count ->
    [one] 1 pair needs your attention
   *[other] { $count } pairs need your attention
  }
status-attention-line = { $mentee } and { $mentor }: { $reasons }
status-urgent-line = **Urgent:** { $mentee } and { $mentor }: { $reasons }
status-flag-help = asked for help
status-flag-no-date = no session planned, { $days } days after the introduction
status-flag-check-ins = at least two check-ins without a session
status-flag-gap = no session for { $days } days
status-flag-cancelled = two sessions cancelled in a row
status-no-pair = { $count ->
    [one] **1 person has no pair.**
   *[other] **{ $count } people have no pair.**
  }{ $listed ->
    [0] {""}
   *[other] {" "}On the list that waits for your approval: { $listed }.
  }
status-waiting-since = { $count ->
    [one] Waiting for a pair since { $day }.
   *[other] The longest wait for a pair has lasted since { $day }.
  }
status-unreachable = I cannot reach { $count ->
    [one] this person
   *[other] these people
  } in chat at the moment: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }.
status-left-alone = { $count ->
    [one] { $names } left before there was a pair for them. To give them another chance, invite them when the next programme opens.
   *[other] { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
      } left before there was a pair for them. To give them another chance, invite them when the next programme opens.
  }
status-helped = Helped: { $name }
status-all-needing = All { $count } that need you
status-note = Attention comes from sessions and requests for help only, never from ratings. Figures about ratings appear once there are at least { $k } people.
status-match = Matching
status-nudge = Remind
status-programme = Programmes
status-chart-file = status.png
status-picture-people = People
status-picture-invited = Invited
status-picture-joined = Joined
status-picture-of-joined = { $count }{ $uninvited ->
    [0] {""}
   *[other] , { $uninvited } uninvited
  }
status-picture-pairs = Pairs
status-picture-paired = Paired
status-picture-met = Met
status-picture-halfway = Halfway
status-picture-done = Done
status-picture-of-plan = { $count }, plan { $plan }
status-picture-months = Sessions by month
status-picture-month = { $held } held, { $ahead } ahead, plan { $plan }
status-picture-note = Filled: so far.{ $ahead ->
    [0] {""}
   *[other] {" "}Outline: ahead.
  } Dark line: where the plan has it. By plan, a pair first meets within two weeks of its introduction (one, if the programme is weekly) and then at the programme’s rhythm.
