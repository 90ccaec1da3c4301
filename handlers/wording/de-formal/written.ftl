written-which = { $count ->
    [one] Bitte wählen Sie aus:
   *[other] { $count } meiner Fragen sind offen. Welche meinen Sie?
  }
written-unsure = Ich bin nicht sicher, ob ich Sie verstehe. Falls es eine Antwort hierauf ist, wählen Sie bitte aus:
written-nothing-open = Von dem, was ich Sie in den letzten zwei Wochen gefragt habe, ist nichts mehr offen.
written-later = Dann später. Sie können hier antworten, solange es offen ist:
written-later-only = In Ordnung. Es wartet nichts auf Ihre Antwort.
written-stop = Was möchten Sie beenden? Es ändert sich nichts, bis Sie etwas auswählen.
written-perhaps = Vielleicht suchen Sie das:
written-trouble = Wenn etwas nicht gut läuft, müssen Sie das nicht allein klären.
