invitation-no-done = Verstanden, ich frage nicht wieder. Wenn Sie es sich anders überlegen: `/mentor { $command }`
invitation-joined = Sie sind bei **{ $programme }** dabei.
invitation-reminder = Vor einer Woche habe ich gefragt, ob **{ $programme }** etwas für Sie ist. Wenn nicht, genügt ein Klick, und ich frage nicht wieder.
invite-named-more = { $count ->
    [one] 1 Person mehr ist genannt, als ich auf einmal fragen kann. Nennen Sie sie bitte in einer weiteren Nachricht.
   *[other] { $count } Personen mehr sind genannt, als ich auf einmal fragen kann. Nennen Sie sie bitte in einer weiteren Nachricht.
  }
