introduction-heading = { $mentor } und { $mentee }: schön, dass ihr ein Tandem seid
introduction-mentor = { $person }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
  } ist Mentor:in und gibt Wissen weiter.
introduction-mentee = { $person }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
  } ist Mentee und möchte dazulernen.
introduction-starter = **Eine Frage zum Einstieg:** { $question }
introduction-next = **Nächster Schritt:** { $mentee } schlägt einen Termin für das erste Treffen vor, innerhalb der nächsten { $days } Tage. Dann füllt ihr gemeinsam eure Vereinbarung aus und legt gleich alle Termine fest.
introduction-note = Worüber ihr sprecht, bleibt unter euch. Die Koordination sieht, ob ihr euch trefft, nie, worüber ihr redet.
introduction-plan = Erstes Treffen planen
introduction-contract = Vereinbarung öffnen
first-session-nudge-mentee = **{ $name }** und du habt noch keinen Termin. Für das erste Treffen findet sich am schwersten Zeit, und es lohnt sich am meisten. Wollen wir es in den Kalender bringen?
first-session-nudge-mentor = **{ $name }** und du habt noch keinen Termin. Oft genügt eine kurze Nachricht mit zwei Vorschlägen. Wollen wir einen in den Kalender bringen?
first-session-nudge-again-mentee = Für dein erstes Treffen mit **{ $name }** gibt es noch keinen Termin. Kalender sind voll, deshalb hier der kurze Weg.
first-session-nudge-again-mentor = Für dein erstes Treffen mit **{ $name }** gibt es noch keinen Termin. Kalender sind voll; mach gern den ersten Schritt.
first-session-nudge-pause = Gerade nicht: pausieren
introduction-apart = Ihr habt keine gemeinsamen Arbeitszeiten, deshalb kommt das zu jeder Person von euch zur eigenen Zeit. Schreib { $name }, wann es dir passt: Die Antwort kommt in der Arbeitszeit dort.
introduction-no-room = Eine gemeinsame Unterhaltung kann ich hier nicht öffnen, deshalb bekommt ihr das einzeln. Schreib { $name }: Das erste Wort darf deins sein.
