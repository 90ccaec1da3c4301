pair-heading-mentor = Ihr Tandem mit { $name } (Sie sind Mentor:in)
pair-heading-mentee = Ihr Tandem mit { $name } (Sie sind Mentee)
pair-thanks-count = { $count ->
    [one] Einmal für Sie
   *[other] { $count }-mal für Sie
  }{ $shared ->
    [0] {""}
   *[other] {", "}{ $shared } zum Teilen freigegeben
  }
pair-why = **Warum Sie zusammenpassen**
pair-goals = **Ihre gemeinsamen Ziele**
pair-no-goals = Sie haben noch kein gemeinsames Ziel vereinbart. Mit `/mentor ziel` schlagen Sie eines vor.
pair-rematch-question = Gründe braucht es nicht, und niemand ist schuld. Ihr Tandem endet, ich sage es Ihrem Gegenüber freundlich, und ich suche für Sie beide neu.
pair-rematch-too-late = Das ging bis zum zweiten Treffen oder bis Tag { $days }. Jetzt hilft die Koordination weiter: Tippen Sie auf „Um Hilfe bitten“ auf der Karte Ihres Tandems.
pair-rematched = Ihr Tandem mit { $name } ist beendet, und ich sage es { $name } freundlich. Ich suche für Sie beide neu.

pair-doors-mentor = Für Sie geöffnete Türen
pair-doors-mentee = Von Ihnen geöffnete Türen
