proposal-heading = Ein Vorschlag für dich
proposal-reminder-heading = Noch offen: ein Vorschlag für dich
proposal-to-mentee = **{ $name }** könnte dich als Mentor:in begleiten. Sagst du Ja, frage ich die andere Seite.
proposal-to-mentor = **{ $name }** möchte gern von dir lernen. Sagst du Ja, stelle ich euch einander vor.
proposal-reminder-to-mentee = **{ $name }** könnte dich als Mentor:in begleiten. Lass dir Zeit; ein kurzes Ja oder Nein hilft allen beim Planen.
proposal-reminder-to-mentor = **{ $name }** möchte gern von dir lernen. Lass dir Zeit; ein kurzes Ja oder Nein hilft allen beim Planen.
proposal-department = Abteilung
proposal-location = Standort
proposal-further = Auch das würde gut passen: { $names }.
proposal-accept = Ja, { $name } kennenlernen
proposal-choose = Jemand anderes
proposal-decline = Nein, danke
proposal-note = Bitte antworte noch vor { $until }. Ein Nein gebe ich an niemanden weiter: Für alle anderen sieht es aus, als wäre nur die Zeit abgelaufen.
proposal-expired = Der Vorschlag ist geschlossen, weil die Zeit zum Antworten vorbei ist. Das ist in Ordnung, und ich sage niemandem, dass es an dir lag. Wenn du jetzt Zeit hast, sag es: Dann kann die nächste Liste euch beide noch einmal vorschlagen.
proposal-mentor-is-asked = Danke! Ich frage jetzt bei **{ $name }** an. Sobald ihr ein Tandem seid, melde ich mich, sonst am Ende dieser Fragerunde.
proposal-mentor-is-asked-already = Du hast schon Ja gesagt. Ich warte noch auf die Antwort von { $name } und melde mich.
proposal-begun = **{ $name }** und du seid jetzt ein Tandem. Ich stelle euch einander vor.
proposal-both-yes = **{ $name }** hat auch Ja gesagt: Ihr seid jetzt ein Tandem. Am { $day } stelle ich euch einander vor.
proposal-became-pair = { $name } und du seid schon ein Tandem. `/mentor tandem` zeigt es dir.
proposal-closed = Dieser Vorschlag ist nicht mehr offen. Mit `/mentor` siehst du den aktuellen Stand.
proposal-choice-title = Wen am liebsten?
proposal-choice-submit = Speichern
proposal-choice-intro = Ich frage, wen du am liebsten kennenlernen möchtest. Die anderen erfahren nichts davon.
proposal-choice-first = Am liebsten
proposal-no-title = Nein, danke
proposal-no-submit = Absenden
proposal-no-intro = Das ist völlig in Ordnung. Wenn du mir sagst, warum, wird mein nächster Vorschlag besser. Ich gebe es nicht weiter.
proposal-reason = Was passt nicht?
proposal-reason-time = Der Zeitpunkt passt nicht
proposal-reason-topics = Die Themen passen nicht
proposal-reason-known = Wir kennen uns schon gut
proposal-reason-private = Das möchte ich nicht sagen
proposal-declined = Danke für die Antwort. Sie bleibt unter uns: Am Ende dieser Fragerunde erfahren die anderen, dass kein Tandem daraus wurde, und nicht, warum.
proposal-declined-private = Mit der nächsten Liste der Koordination habe ich einen anderen Vorschlag für dich.
proposal-declined-topics = Haben sich deine Themen geändert, passe sie in deinem Profil an: Der nächste Vorschlag richtet sich danach.
proposal-declined-known = { $name } schlage ich dir nicht noch einmal vor, auch nicht in späteren Programmen.
proposal-declined-time = Ich lasse dich jetzt in Ruhe, und niemand erfährt davon. Wenn du wieder Zeit hast, sag es mir hier.
proposal-again = Ich habe jetzt Zeit
proposal-pause = Lieber pausieren
proposal-topics = Mein Profil
proposal-again-done = Schön, dass du wieder da bist. Die nächste Liste kann euch beide wieder vorschlagen.
proposal-again-asked = Schön, dass du wieder da bist. Ab der nächsten Liste frage ich dich wieder.
proposal-none-left = Für **{ $name }** habe ich im Moment keinen weiteren Vorschlag. Mit `/mentor matching` siehst du, woran es liegt und was helfen würde.
proposal-begun-later = **{ $name }** und du werdet ein Tandem. Am { $day }, wenn das Programm beginnt, stelle ich euch einander vor.
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
  } auf deine nächste Liste: `/mentor matching`. Wessen Antwort es war, sage ich niemandem.
proposal-no-pair = Aus dem Vorschlag ist diesmal kein Tandem geworden. Das sagt nichts über dich. Mit der nächsten Liste suche ich wieder jemanden für dich; die Koordination sieht nur, dass du vorgeschlagen warst.
proposal-begun-apart = **{ $name }** und du seid jetzt ein Tandem. Ihr habt keine gemeinsamen Arbeitszeiten: Ich stelle euch einander in je einer eigenen Nachricht vor, zu passender Zeit.
