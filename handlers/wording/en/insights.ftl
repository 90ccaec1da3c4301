help-insights = what the programme has brought
    .words = insights
    .asked = results, outcome*, worth it, impact, people learn, people learned, did people learn, was learned, what has the programme brought, what did we achieve, effect, outcome, results of the programme, is it worth it, return on investment, does it work, benefits, success, how successful is it, satisfaction, what do people learn, how satisfied are people, evaluation, key figures, metrics, KPIs, culture change, network effect, would people recommend it, measure success, proof that it works, value of the programme, has anything changed for the leaders, what changed, are people better off, did the mentors grow, long-term effect, what is the benefit, learning progress, does it change the culture, did people connect, new contacts, was it good, what can we say about the results, proof of value, opinions, feedback overall, does it pay off, is it paying off, does the programme pay off, what does it bring us, what comes out of it, results for the board, which topics work best, what do they say about it, what do the answers say, mood of the participants, what has changed, charts, figures on learning, ratings, feedback of the participants, half time questionnaire results, compare before and after, evidence that it works, are people learning anything, what did they get out of it, how happy are they, is the effort justified, tell me something I can show off, any proof, what should we do differently next time, which topic took off, what are the strengths, does it change anything, how do leaders rate it, average rating, how many answered the questionnaire, answers at half time, what has it brought, benefit, was it worth the money, did they learn anything, survey results, what do participants say, before and after, compare with last year, by department, which topics worked, what did leaders change, has anything changed, evidence, what it cost and brought, did it pay off, was it worth the effort, are people happy, are they satisfied, prove that it works, does it work at all, show me that it was useful, was it worth the candle, bang for our buck, has it moved the needle, what's the upshot, what do we have to show for it, what good has it done, did anything change, have leaders changed their ways, do the bosses think differently now, how has confidence grown, did they get better at AI, how much did they learn, learning curve, skills gained, which subjects improved most, does mentoring work, hours spent versus benefit, what does an hour cost, what did it cost us, time invested, are folks happy, how do people rate it, average score, NPS, would they recommend it, feedback in total, how people feel about it, mood, which groups get more out of it, differences between sites, retention of mentors, do mentors stay longer, has anyone been promoted, trend of the scores, evaluate the programme, analysis, success figures, what has come out, the harvest, what we've gained, benefits for the firm, bottom line, what did mentors get out of it, what do the answers say in sum, results of the survey, effects of program, how much people have improved, was it successfull, what's come out of it, has it been any use, what do we get for all that work, is it bearing fruit, have minds changed at the top, do executives behave differently, did people's skills improve, what's the benefit in figures, how much time went in, what is the price of it all, costs and benefits, did we do any good, which results can I show, how did confidence change, what's the effect on leaders, is it worthwhile, does it pay off, has it been worth it
insights-heading = What { $programme } has brought
insights-meetings = { $pairs ->
    [0] No pair has been introduced yet.
   *[other] { $met } of { $pairs } pairs { $met ->
        [one] has
       *[other] have
      } met, { $held ->
        [one] 1 session
       *[other] { $held } sessions
      } in all, { $per } per pair.
  }
insights-note = Opinions appear as ranges for groups only: at least { $k } people in 3 pairs, of 5 pairs or more, every fourth Monday. The buttons show how each figure is made.
insights-line = { $label }: { $text }
insights-on = { $day }: { $text }
insights-cell = { $cell } { $text }
insights-cell-topic = { $cell }: { $text }
insights-cells-alike = { $cells }: each { $text }
insights-latest = { $text }, latest figure, of answers up to { $day }
insights-cell-mentor = mentors
insights-cell-mentee = mentees
insights-cell-others = other topics
insights-from = { $text } ({ $band } people)
insights-all = The whole picture
insights-more = More
insights-read-learnings = Read what was learned
insights-read-trends = Trend radar
insights-newest = **What people wrote last, for others:**
insights-learned = **By topic, as people wrote it for others, in all programmes here:**
insights-on-topic = **{ $topic }** ({ $count ->
    [one] 1 text
   *[other] { $count } texts
  })
insights-by-topic = Learned, by topic (texts)

insights-learning-heading = **Learning**
insights-learning-button = Learning
insights-learning-title = Learning in { $programme }
insights-trends-heading = **Trends**
insights-trends-button = Trends
insights-trends-title = Trends in { $programme }
insights-culture-heading = **Culture**
insights-culture-button = Culture
insights-culture-title = Culture in { $programme }
insights-network-heading = **Network**
insights-network-button = Network
insights-network-title = Network in { $programme }
insights-recognition-heading = **Recognition**
insights-recognition-button = Recognition
insights-recognition-title = Recognition in { $programme }

insights-rating-low = below { $high } of 5
insights-rating-between = { $low } to below { $high } of 5
insights-rating-high = { $low } of 5 or better
insights-change-low = below { $high } steps
insights-change-between = { $low } to below { $high } steps
insights-change-high = { $low } steps or more
insights-again-low = below { $high } of 10
insights-again-between = { $low } to below { $high } of 10
insights-again-high = { $low } of 10 or better
insights-share-2-0 = in at most half of the pairs that met ({ $band } pairs)
insights-share-2-1 = in more than half of the pairs that met ({ $band } pairs)
insights-share-4-0 = in at most a quarter of the pairs that met ({ $band } pairs)
insights-share-4-1 = in more than a quarter, at most half of the pairs that met ({ $band } pairs)
insights-share-4-2 = in more than half, at most three quarters of the pairs that met ({ $band } pairs)
insights-share-4-3 = in more than three quarters of the pairs that met ({ $band } pairs)
insights-not-yet = no figure yet, on { $day } at the earliest
insights-after-closing = no figure yet; usually after closing, on { $day } at the earliest
insights-never = no figure: too few people have answered

insights-of-usefulness = Worth it
insights-how-usefulness = “Was the session worth it?”, 1 to 5, after each session. Each person counts once, by their mean since the last figure.
insights-of-competence = Change in confidence, start to end
insights-how-competence = “How confident are you in this topic today?”, 1 to 5: end less start, only of people who answered both. By category of topic where each has enough people.
insights-of-goals = Goals
insights-goals-text = { $agreed } agreed in { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
  }, { $reached } reached
insights-how-goals = Goals on which both agreed, and those that the two have marked as reached. Dropped ones are left out.
insights-of-learnings = Learnings for others
insights-learnings-text = { $texts ->
    [0] none released yet; it takes ten people of one language
    [one] 1 released in all programmes here
   *[other] { $texts } released in all programmes here
  }
insights-how-learnings = Texts that their authors have released for others, without a name, of all programmes here.
insights-where-learnings = `/mentor learnings` shows them.
insights-of-trends = Topics noted
insights-how-trends = Of all who noted signals since the last figure, how many named each topic, one topic each; topics that few named are not told.
insights-where-trends = `/mentor trend` notes a signal; `/mentor trends` shows the radar with its arrows.
insights-of-signals = Signals for others
insights-signals-text = { $texts ->
    [0] none released yet; it takes ten people of one language
    [one] 1 released in all programmes here
   *[other] { $texts } released in all programmes here
  }
insights-how-signals = The words of signals, released without a name, of all programmes here.
insights-where-signals = `/mentor trends` leads to them.
insights-of-relationship = Working together, half-time
insights-how-relationship = Three statements, 1 to 5: I can say openly what I do not know; we keep our sessions; I learn something that I would not learn elsewhere.
insights-of-leadership = Change in leadership, start to end
insights-how-leadership = Two statements for each role, 1 to 5, end less start. Leaders: knowing how colleagues at the start of their career want to be led, asking for their view. Mentors: understanding how decisions come about, confidence in leading.
insights-of-attitude = Change in attitude, start to end
insights-how-attitude = Three statements on age, stage of career and experience, 1 to 5, end less start. Only the change is ever shown.
insights-of-connections = New connections
insights-connections-text = { $couples ->
    [one] 1
   *[other] { $couples }
  }, { $across } of them across departments, levels or places, on average { $per } per person
insights-how-connections = Two people who were paired and have met at least once. The average: each connection across a boundary counts for both, divided by the people in all of them.
insights-of-across = Across
insights-across-text = departments { $departments }, levels { $levels }, places { $places }
insights-how-across = How many of these connections join two departments, two levels, two places. What is not known of somebody counts for nothing.
insights-of-thanks = Thanks said
insights-how-thanks = Pairs in which somebody has thanked, of those that have met since the last figure; from 10 pairs on.
insights-of-recognition = Made visible
insights-recognition-text = { $thanks ->
    [one] 1 thank-you
   *[other] { $thanks } thank-yous
  } released by both, { $certificates ->
    [one] 1 certificate
   *[other] { $certificates } certificates
  }
insights-how-recognition = Thank-yous that giver and receiver have both released for others, and mentors whose certificate has come at the close.
insights-of-again = Would recommend it
insights-how-again = “How likely are you to recommend the programme?”, 0 to 10, at the close. The last figure comes 14 days after it.
insights-of-going_on = Going on
insights-going_on-text = { $leaders ->
    [one] 1 leader takes part in a later programme
   *[other] { $leaders } leaders take part in a later programme
  }, { $mentors ->
    [one] 1 mentor is mentored there
   *[other] { $mentors } mentors are mentored there
  }
insights-going_on-later = appears once a later programme has opened
insights-how-going_on = People of this programme who have joined one that was created after it, and not left it: leaders again as leaders, mentors now as leaders themselves.

insights-picture-file = insights-{ $part }.png
insights-picture-all = overview
insights-picture-note = A blue bar is a range on the grey line of its scale: for ratings and changes, where the mean of at least { $k } people lies; for pairs, topics and needs, how many of all. The thin line across is no change. Counts are bars from zero, compared within their own part.
insights-picture-scale = { $label }, { $low } to { $high }
insights-picture-share = { $label }, none to all
insights-picture-learning = { $count ->
    [0] {""}
   *[other] Learned about most: { $topics }.{" "}
  }{ $agreed ->
    [0] No goal has been agreed yet
   *[other] { $reached } of { $agreed } agreed goals reached
  }, { $texts ->
    [0] no learning released yet.
    [one] 1 learning released for others.
   *[other] { $texts } learnings released for others.
  }
insights-picture-trends = { $count ->
    [0] No topic stands out yet.
   *[other] Noted most: { $topics }.
  }
insights-picture-culture = What people think of working together is not known yet.
insights-picture-network = { $couples ->
    [0] There is no new connection yet.
   *[other] { $across } of { $couples } new connections cross a department, level or place.
  }
insights-picture-recognition = { $thanks ->
    [one] 1 thank-you
   *[other] { $thanks } thank-yous
  } released by both, { $certificates ->
    [one] 1 certificate
   *[other] { $certificates } certificates
  } for mentors.

insights-of-compass = What mentors need most
insights-how-compass = “What do you need most to do good work?”, one of the eight needs of the compass, after the session on perspectives. Each pair counts once, with what its mentor chose first; from 10 pairs on. Needs that few named are not told.
insights-compass-line = { $told } (of { $band } pairs)
insights-compass-none = no need was named by many ({ $band } pairs)
insights-compass-share = { $share }
insights-of-doors = Doors opened
insights-how-doors = Pairs in which the leader says that they have opened a door (an introduction, a meeting, a decision explained), of those that have met since the last figure; from 10 pairs on. They are asked from half-time on.
