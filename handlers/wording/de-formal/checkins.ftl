check-in-question = Haben **{ $name }** und Sie sich getroffen?
check-in-planned = Für { $day } war ein Treffen mit **{ $name }** geplant. Haben Sie sich getroffen?
check-in-upcoming = Ihr nächstes Treffen im Kalender: { $moment }.
check-in-since = Haben **{ $name }** und Sie sich seit { $day } getroffen?
check-in-held = Am { $day } haben Sie **{ $name }** getroffen. Wie war es? Eine Zahl genügt, der Rest ist freiwillig.
check-in-reminder = Nur eine kurze Erinnerung: Haben **{ $name }** und Sie sich getroffen? Danach frage ich erst beim nächsten Mal wieder.
check-in-what-helps = Was würde { $name } und Ihnen jetzt helfen?
check-in-date-stands = Ihr nächstes Treffen steht: { $moment }.
check-in-was-held = Ihr Treffen am { $day } mit { $name } ist schon vermerkt; eine:r von Ihnen beiden hat es mir gesagt.
check-in-reflected = Sie haben mir schon gesagt, dass { $name } und Sie sich am { $day } getroffen haben, und Ihre Reflexion ist gespeichert.
check-in-became-met = Notiert: Sie und { $name } haben sich am { $day } getroffen.
check-in-became-not-yet = Notiert: Bis dahin hatten Sie und { $name } sich noch nicht getroffen.
check-in-asked-anew = Ich habe Sie seither noch einmal nach { $name } gefragt, diese Frage ist also erledigt. Haben Sie beide sich damals doch getroffen? Mit `/mentor { $command }` halten Sie es fest.
support-question = Die Koordination erfährt, dass Ihr Tandem sich Unterstützung wünscht, und sonst nichts. Sie meldet sich bei Ihnen beiden.
support-asked = Erledigt. Die Koordination weiß, dass Ihr Tandem sich Unterstützung wünscht, und meldet sich.
support-asked-before = Die Koordination weiß seit { $day }, dass Ihr Tandem sich Unterstützung wünscht. Sie meldet sich.
support-wanted = **{ $mentee }** und **{ $mentor }** wünschen sich Unterstützung für ihr Tandem. Bitte sprechen Sie mit beiden.
check-in-third = Ob **{ $name }** und Sie sich getroffen haben, habe ich schon gefragt. Also frage ich anders: Was würde jetzt helfen?
check-in-third-met = Sie müssen mir nicht antworten: { $count ->
    [one] Ein Treffen mit **{ $name }** ist schon vermerkt.
   *[other] { $count } Treffen mit **{ $name }** sind schon vermerkt.
  } Möchten Sie sagen, wie es war? Haben Sie sich danach wieder getroffen? Oder steht etwas im Weg? Hier können Sie alles davon sagen.
check-in-quiet = Für **{ $name }** und Sie bin ich weiter da, wann immer Sie mögen.

quiet-pair-1 = Seit vier Wochen haben Sie nichts von mir gehört. So steht es bei Ihnen beiden:
quiet-pair-4 = Es ist wieder ruhig, und Sie sind nicht vergessen:
quiet-pair-ahead = Das nächste Treffen mit **{ $name }** steht: { $moment }. Sonst wartet nichts auf Sie.
quiet-pair-complete = **{ $name }** und Sie haben alle Treffen gehabt. Das Programm läuft bis zum { $until }; dann frage ich, wie es war. Möchten Sie sich vorher noch einmal sehen, planen Sie es wie immer.
quiet-pair-no-date = Für Sie und **{ $name }** steht kein Termin im Kalender. Ein Termin ist der beste Weg zurück: Planen Sie einen, oder lassen Sie mich Zeiten suchen, die Ihnen beiden passen.
quiet-pair-card-own = Ihre Vereinbarung wartet noch auf eine Antwort von **{ $name }**. Sobald sie bestätigt ist, stehen Ihre Treffen im Kalender.
quiet-pair-card-partners = Die Vereinbarung, die **{ $name }** ausgefüllt hat, wartet auf Ihre Antwort. Sobald Sie sie bestätigen, stehen Ihre Treffen im Kalender.
