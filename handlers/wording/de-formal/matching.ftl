match-note = Vor Ihrer Freigabe erfährt niemand davon. Es sind die bestmöglichen Tandems: so viele Führungskräfte wie möglich, dann die höchste Gesamtpunktzahl.
match-note-pinned = Niemand erfährt davon, bevor Sie freigeben. { $count ->
    [one] 1 Tandem (📌) steht so, wie Sie es gesetzt haben
   *[other] { $count } Tandems (📌) stehen so, wie Sie sie gesetzt haben
  }; die übrigen sind die bestmöglichen daneben.
match-mentor-fixed = Diese Person hat keinen Platz mehr oder darf mit dieser Führungskraft kein Tandem bilden. Bitte wählen Sie jemand anderen.
by-hand-who = Bitte nennen Sie zwei Personen des Programms, eine aus jeder Rolle: `/mentor tandem @mentor @mentee`.
by-hand-two = Bitte nennen Sie zwei Personen: `/mentor { $command } @eine @andere`.
match-started = Ich stelle die Tandems für **{ $programme }** zusammen; bei so vielen Menschen dauert das etwas. Eine Nachricht sagt Ihnen, wie weit die Berechnung ist, und Sie können inzwischen mit mir weiterarbeiten.
choose-two = Bitte wählen Sie zwei verschiedene Personen.
match-waits = Sie haben die Tandems für **{ $programme }** zusammenstellen lassen, und das Ergebnis hat noch niemand angesehen; vielleicht wurde ich inzwischen neu gestartet. Niemand wurde gefragt. Mit „Liste zeigen“ geht es weiter, nötigenfalls von vorn.
match-whatif-waits = Sie wollten wissen, was in **{ $programme }** helfen würde. Falls keine Antwort gekommen ist, wurde ich inzwischen neu gestartet; mit „Was würde helfen?“ rechne ich noch einmal.
by-hand-being-asked = { $name } wird bis { $day } nach einem anderen Tandem gefragt. Niemand wird nach zweien zugleich gefragt: Bitte warten Sie so lange.
without-pair-listed = auf der Liste, die auf Ihre Freigabe wartet
