proposal-heading = Ein Vorschlag für Sie
proposal-reminder-heading = Noch offen: ein Vorschlag für Sie
proposal-to-mentee = **{ $name }** könnte Sie als Mentor:in begleiten. Sagen Sie Ja, frage ich die andere Seite.
proposal-to-mentor = **{ $name }** möchte gern von Ihnen lernen. Sagen Sie Ja, stelle ich Sie einander vor.
proposal-reminder-to-mentee = **{ $name }** könnte Sie als Mentor:in begleiten. Lassen Sie sich Zeit; ein kurzes Ja oder Nein hilft allen beim Planen.
proposal-reminder-to-mentor = **{ $name }** möchte gern von Ihnen lernen. Lassen Sie sich Zeit; ein kurzes Ja oder Nein hilft allen beim Planen.
proposal-note = Bitte antworten Sie bis { $until }. Sagen Sie Nein, gebe ich das an niemanden weiter.
proposal-expired = Die Zeit zum Antworten ist vorbei, deshalb ist dieser Vorschlag geschlossen. Das ist in Ordnung. Möchten Sie einen neuen, sagen Sie der Koordination Bescheid.
proposal-mentor-is-asked = Danke! Ich frage jetzt bei **{ $name }** an und melde mich, sobald Sie ein Tandem sind.
proposal-mentor-is-asked-already = Sie haben schon Ja gesagt. Ich warte noch auf die Antwort von { $name } und melde mich.
proposal-begun = **{ $name }** und Sie sind jetzt ein Tandem. Ich stelle Sie in einem gemeinsamen Chat einander vor.
proposal-became-pair = { $name } und Sie sind schon ein Tandem. `/mentor tandem` zeigt es Ihnen.
proposal-closed = Dieser Vorschlag ist nicht mehr offen. Mit `/mentor` sehen Sie den aktuellen Stand.
proposal-choice-title = Ihre Reihenfolge
proposal-choice-intro = Wen möchten Sie zuerst kennenlernen? Ich frage Ihre erste Wahl; die anderen nur, wenn es nicht klappt.
proposal-choice-twice = Sie haben dieselbe Person zweimal gewählt. Nehmen Sie hier bitte jemand anderen oder lassen Sie das Feld leer.
proposal-no-intro = Das ist völlig in Ordnung. Wenn Sie mir sagen, warum, wird mein nächster Vorschlag besser. Ich gebe es nicht weiter.
proposal-none-left = Für **{ $name }** habe ich im Moment keinen weiteren Vorschlag. Mit `/mentor matching` sehen Sie, woran es liegt und was helfen würde.
proposal-begun-later = **{ $name }** und Sie werden ein Tandem. Am { $day }, wenn das Programm beginnt, stelle ich Sie in einem gemeinsamen Chat einander vor.
proposal-unanswered = { $count ->
    [one] Von **{ $name }** kam innerhalb von fünf Arbeitstagen keine Antwort auf einen Vorschlag; er ist jetzt geschlossen.
   *[other] Von { $count } Personen kam innerhalb von fünf Arbeitstagen keine Antwort auf ihren Vorschlag; er ist jetzt geschlossen: **{ $name }**.
  } Von mir aus frage ich nicht noch einmal; mit `/mentor matching` können Sie neue Vorschläge machen.
proposal-declined-topics = Ich melde mich mit einem anderen Vorschlag, wenn es geht mit anderen Themen. Haben sich Ihre Themen geändert, passen Sie sie in Ihrem Profil an.
proposal-declined-known = { $name } schlage ich Ihnen nicht noch einmal vor, auch nicht in späteren Programmen. Ich melde mich, wenn ich einen anderen Vorschlag habe.
proposal-declined-time = Ich lasse Sie jetzt in Ruhe. Wenn Sie wieder Zeit haben, drücken Sie hier die Schaltfläche, und ich suche noch einmal.
proposal-again-done = Schön, dass Sie wieder da sind. Ich suche jetzt jemanden für Sie.
