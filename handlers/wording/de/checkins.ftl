check-in-question = Habt ihr euch getroffen, **{ $name }** und du?
check-in-planned = Für { $day } war ein Treffen mit **{ $name }** geplant. Habt ihr euch getroffen?
check-in-last-time = Noch eine Frage zum letzten Mal:
check-in-since = Habt ihr euch seit { $day } getroffen, **{ $name }** und du?
check-in-upcoming = Euer nächstes Treffen im Kalender: { $moment }.
check-in-held = Am { $day } hast du **{ $name }** getroffen. Wie war es? Eine Zahl genügt, der Rest ist freiwillig.
check-in-reminder = Nur eine kurze Erinnerung: Habt ihr euch getroffen, **{ $name }** und du? Danach frage ich erst beim nächsten Mal wieder.
check-in-yes = Ja, haben wir
check-in-no = Noch nicht
check-in-reflect = Jetzt reflektieren

check-in-not-yet = Danke für die Antwort. Solche Wochen gibt es.
check-in-what-helps = Was würde { $name } und dir jetzt helfen?
check-in-date-stands = Euer nächstes Treffen steht: { $moment }.
check-in-plan = Treffen planen
check-in-pause = Pause machen
check-in-did-meet = Doch, haben wir

check-in-was-held = Euer Treffen am { $day } mit { $name } ist schon vermerkt; eine:r von euch hat es mir gesagt.
check-in-reflected = Du hast mir schon gesagt, dass { $name } und du euch am { $day } getroffen habt, und deine Reflexion ist gespeichert.
check-in-became-met = Notiert: Du und { $name } habt euch am { $day } getroffen.
check-in-became-not-yet = Notiert: Bis dahin hattet ihr euch noch nicht getroffen, du und { $name }.
check-in-asked-anew = Ich habe dich seither noch einmal nach { $name } gefragt, diese Frage ist also erledigt. Habt ihr euch damals doch getroffen? Mit `/mentor { $command }` hältst du es fest.

support-ask = Um Hilfe bitten
support-title = Um Hilfe bitten?
support-question = Die Koordination erfährt, dass euer Tandem sich Unterstützung wünscht, und sonst nichts. Sie meldet sich bei euch beiden.
support-yes = Ja, bitte
support-no = Jetzt nicht
support-asked = Erledigt. Die Koordination weiß, dass euer Tandem sich Unterstützung wünscht, und meldet sich.
support-asked-before = Die Koordination weiß seit { $day }, dass euer Tandem sich Unterstützung wünscht. Sie meldet sich.
support-wanted = **{ $mentee }** und **{ $mentor }** wünschen sich Unterstützung für ihr Tandem. Bitte sprich mit beiden.
support-wanted-note = Mehr weiß ich nicht: Nach Gründen wurde niemand gefragt.
support-done = Erledigt
support-is-done = Notiert: Um das Tandem { $mentee } und { $mentor } hat sich die Koordination gekümmert. Danke!
check-in-when = Das freut mich. An welchem Tag war es?
check-in-day-0 = Heute
check-in-day-1 = Gestern
check-in-another-day = Ein anderer Tag
check-in-third = Ob **{ $name }** und du euch getroffen habt, habe ich schon gefragt. Also frage ich anders: Was würde jetzt helfen?
check-in-third-met = Du musst mir nicht antworten: { $count ->
    [one] Ein Treffen mit **{ $name }** ist schon vermerkt.
   *[other] { $count } Treffen mit **{ $name }** sind schon vermerkt.
  } Magst du sagen, wie es war? Habt ihr euch danach wieder getroffen? Oder steht etwas im Weg? Hier kannst du alles davon sagen.
check-in-how-it-was = Sagen, wie es war
check-in-met-since = Wir haben uns danach getroffen
check-in-third-note = Jede Antwort ist in Ordnung und braucht keinen Grund. Ohne Antwort frage ich nicht weiter nach; vor einem geplanten Treffen kommt weiter der Plan dafür.
check-in-kind-end = Tandem freundlich beenden
check-in-quiet = Für **{ $name }** und dich bin ich weiter da, wann immer ihr mögt.
check-in-where-we-stand = Wo wir stehen

quiet-pair-1 = Seit vier Wochen hast du nichts von mir gehört. So steht es bei euch:
quiet-pair-2 = Ein Wort zwischendurch, weil es ruhig war:
quiet-pair-3 = Wieder vier Wochen ohne Nachricht von mir. So sieht es aus:
quiet-pair-4 = Es ist wieder ruhig, und du bist nicht vergessen:
quiet-pair-ahead = Das nächste Treffen mit **{ $name }** steht: { $moment }. Sonst wartet nichts auf dich.
quiet-pair-complete = **{ $name }** und du habt alle Treffen gehabt. Das Programm läuft bis zum { $until }; dann frage ich, wie es war. Wollt ihr euch vorher noch einmal sehen, plant es wie immer.
quiet-pair-paused = **{ $name }** macht bis { $until } Pause. Ein Termin danach lässt sich jetzt schon planen.
quiet-pair-no-date = Für dich und **{ $name }** steht kein Termin im Kalender. Ein Termin ist der beste Weg zurück: Plane einen, oder lass mich Zeiten suchen, die euch beiden passen.
quiet-pair-card-own = Deine Vereinbarung wartet noch auf eine Antwort von **{ $name }**. Sobald sie bestätigt ist, stehen eure Treffen im Kalender.
quiet-pair-card-partners = Die Vereinbarung, die **{ $name }** ausgefüllt hat, wartet auf deine Antwort. Sobald du sie bestätigst, stehen eure Treffen im Kalender.
quiet-pair-prepare = Plan ansehen
