proposal-heading = Ein Vorschlag für Sie
proposal-reminder-heading = Noch offen: ein Vorschlag für Sie
proposal-to-mentee = **{ $name }** könnte Sie als Mentor:in begleiten. Sagen Sie Ja, frage ich die andere Seite.
proposal-to-mentor = **{ $name }** möchte gern von Ihnen lernen. Sagen Sie Ja, stelle ich Sie einander vor.
proposal-reminder-to-mentee = **{ $name }** könnte Sie als Mentor:in begleiten. Lassen Sie sich Zeit; ein kurzes Ja oder Nein hilft allen beim Planen.
proposal-reminder-to-mentor = **{ $name }** möchte gern von Ihnen lernen. Lassen Sie sich Zeit; ein kurzes Ja oder Nein hilft allen beim Planen.
proposal-note = Bitte antworten Sie noch vor { $until }. Ein Nein gebe ich an niemanden weiter: Für alle anderen sieht es aus, als wäre nur die Zeit abgelaufen.
proposal-expired = Der Vorschlag ist geschlossen, weil die Zeit zum Antworten vorbei ist. Das ist in Ordnung, und ich sage niemandem, dass es an Ihnen lag. Wenn Sie jetzt Zeit haben, sagen Sie es: Dann kann die nächste Liste Sie beide noch einmal vorschlagen.
proposal-mentor-is-asked = Danke! Ich frage jetzt bei **{ $name }** an. Sobald Sie ein Tandem sind, melde ich mich, sonst am Ende dieser Fragerunde.
proposal-mentor-is-asked-already = Sie haben schon Ja gesagt. Ich warte noch auf die Antwort von { $name } und melde mich.
proposal-begun = **{ $name }** und Sie sind jetzt ein Tandem. Ich stelle Sie einander vor.
proposal-both-yes = **{ $name }** hat auch Ja gesagt: Sie sind jetzt ein Tandem. Am { $day } stelle ich Sie einander vor.
proposal-became-pair = { $name } und Sie sind schon ein Tandem. `/mentor tandem` zeigt es Ihnen.
proposal-closed = Dieser Vorschlag ist nicht mehr offen. Mit `/mentor` sehen Sie den aktuellen Stand.
proposal-choice-intro = Ich frage, wen Sie am liebsten kennenlernen möchten. Die anderen erfahren nichts davon.
proposal-no-intro = Das ist völlig in Ordnung. Wenn Sie mir sagen, warum, wird mein nächster Vorschlag besser. Ich gebe es nicht weiter.
proposal-none-left = Für **{ $name }** habe ich im Moment keinen weiteren Vorschlag. Mit `/mentor matching` sehen Sie, woran es liegt und was helfen würde.
proposal-begun-later = **{ $name }** und Sie werden ein Tandem. Am { $day }, wenn das Programm beginnt, stelle ich Sie einander vor.
proposal-unanswered = Die Fragerunde ist zu Ende: **{ $pairs ->
    [0] kein Tandem steht
    [one] 1 Tandem steht
   *[other] { $pairs } Tandems stehen
  }** jetzt. **{ $names }** { $count ->
    [one] war
   *[other] waren
  } vorgeschlagen, und es wurde kein Tandem daraus. { $count ->
    [one] Diese Person wartet
   *[other] Sie warten
  } auf Ihre nächste Liste: `/mentor matching`. Wessen Antwort es war, sage ich niemandem.
proposal-declined-topics = Haben sich Ihre Themen geändert, passen Sie sie in Ihrem Profil an: Der nächste Vorschlag richtet sich danach.
proposal-declined-known = { $name } schlage ich Ihnen nicht noch einmal vor, auch nicht in späteren Programmen.
proposal-declined-time = Ich lasse Sie jetzt in Ruhe, und niemand erfährt davon. Wenn Sie wieder Zeit haben, sagen Sie es mir hier.
proposal-again-done = Schön, dass Sie wieder da sind. Die nächste Liste kann Sie beide wieder vorschlagen.
proposal-again-asked = Schön, dass Sie wieder da sind. Ab der nächsten Liste frage ich Sie wieder.
proposal-declined-private = Mit der nächsten Liste der Koordination habe ich einen anderen Vorschlag für Sie.
proposal-no-pair = Aus dem Vorschlag ist diesmal kein Tandem geworden. Das sagt nichts über Sie. Mit der nächsten Liste suche ich wieder jemanden für Sie; die Koordination sieht nur, dass Sie vorgeschlagen waren.
proposal-begun-apart = **{ $name }** und Sie sind jetzt ein Tandem. Sie beide haben keine gemeinsamen Arbeitszeiten: Ich stelle Sie einander in je einer eigenen Nachricht vor, zu passender Zeit.
