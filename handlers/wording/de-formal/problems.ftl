problem-old-button = Diese Schaltfläche gehört zu einer älteren Nachricht und gilt nicht mehr. Mit `/mentor` sehen Sie den aktuellen Stand.
problem-coordinators-only = Das kann nur die Koordination. Wenn Sie es brauchen, wenden Sie sich bitte an die Koordination Ihres Programms.
problem-unknown-word = { $count ->
    [0] „{ $word }“ kenne ich nicht. Alles, was ich kann:
   *[other] „{ $word }“ kenne ich nicht. Meinten Sie eines davon?
  }
problem-apology = Bei mir ist etwas schiefgegangen; geändert wurde nichts. Versuchen Sie es bitte gleich noch einmal. Falls es wieder passiert, geben Sie der Koordination diese Kennung: { $reference }
problem-not-your-pair = Das gehört zu einem anderen Tandem, deshalb kann ich es Ihnen nicht öffnen. `/mentor tandem` zeigt Ihres.
problem-no-pair = Sie haben im Moment kein Tandem. Mit `/mentor` sehen Sie, wie es weitergeht.
pairs-which = Sie sind in mehreren Tandems. Welches meinen Sie?
problem-nobody = „{ $name }“ kenne ich hier nicht. Tippen Sie @ und wählen Sie die Person aus der Liste.
problem-guest = Das Programm ist für Beschäftigte des Unternehmens gedacht. Sie sind hier als Gast dabei, deshalb kann ich Sie nicht aufnehmen. Falls das nicht stimmt, wenden Sie sich bitte an Ihre Kontaktperson im Unternehmen.
problem-guest-named = **{ $name }** ist hier als Gast dabei. Am Programm nehmen nur Beschäftigte des Unternehmens teil. Bitte wählen Sie jemand anderen.
coordinators-named = Schreiben Sie der Koordination:
