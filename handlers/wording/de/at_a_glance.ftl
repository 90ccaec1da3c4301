question-help = Wer braucht Hilfe?
question-meet = Wie viele treffen sich?
question-left = Wer hat kein Tandem?
question-left-title = Wer in { $programme } kein Tandem hat, und was jetzt geht
question-nobody-left = Alle, die mitmachen, haben ein Tandem und sind erreichbar.
question-learned = Was wurde gelernt?
question-trends = Welche Trends?
worth-button = Lohnt sich das?
worth-title = Lohnt sich { $programme }?
worth-yes = **Ja: Die Beteiligten { $of ->
    [both] finden, dass sich die Treffen lohnen, und würden das Programm weiterempfehlen
    [usefulness] finden, dass sich die Treffen lohnen
   *[again] würden das Programm weiterempfehlen
  }.**
worth-no = **Kaum: Die Beteiligten { $of ->
    [both] finden, dass sich die Treffen kaum lohnen, und würden das Programm kaum weiterempfehlen
    [usefulness] finden, dass sich die Treffen kaum lohnen
   *[again] würden das Programm kaum weiterempfehlen
  }.**
worth-mixed = **Weder klar ja noch klar nein: Was die Beteiligten sagen, liegt dazwischen oder geht auseinander.**
worth-not-yet = **Noch kann das niemand sagen: Was die Beteiligten meinen, erscheint frühestens am { $day }.**
worth-unknown = **Das kann niemand sagen: Zu wenige haben geantwortet.**
worth-note = Ja heißt: Treffen { $worth } von 5 oder besser, Weiterempfehlung { $recommend } von 10 oder besser. Kaum heißt: unter { $hardly } von 5, unter { $against } von 10. Jeweils für Gruppen ab { $k } Personen; was noch keine Zahl hat, zählt nicht mit.
worth-since = Hat sich gelohnt, Zahl für Zahl:
worth-report = Bericht für den Vorstand
