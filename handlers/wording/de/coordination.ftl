coordination-heading = Koordination
coordination-how = `/mentor koordination hinzufügen @name` beruft jemanden, `/mentor koordination entfernen @name` nimmt es zurück.
coordination-log-heading = Was zuletzt geschah
coordination-log-line = { $at }: { $who }, { $act } ({ $subject })
coordination-somebody = jemand, der nicht mehr da ist
coordination-who = Bitte nenne die Person: `/mentor koordination hinzufügen @name`.
coordination-last = Mindestens eine Person muss koordinieren. Bitte berufe zuerst jemand anderen.
coordination-added = Ab jetzt in der Koordination: { $names }.
coordination-removed = Nicht mehr in der Koordination: { $names }.
coordination-appointed = Du gehörst jetzt zur Koordination des Mentoring-Programms. `/mentor { $command }` zeigt, was du tun kannst.
nudge-nobody = In **{ $programme }** haben alle geantwortet. Es gibt niemanden zu erinnern.
nudge-question = { $count ->
    [one] In **{ $programme }** hat 1 Person noch nicht geantwortet. Soll ich sie freundlich erinnern?
   *[other] In **{ $programme }** haben { $count } Personen noch nicht geantwortet. Soll ich sie freundlich erinnern?
  }
nudge-send = Erinnern
nudge-sent = { $count ->
    [0] Heute wurden schon alle erinnert.
    [one] Ich erinnere 1 Person, während ihrer Arbeitszeit.
   *[other] Ich erinnere { $count } Personen, während ihrer Arbeitszeit.
  }
nudge-text = Eine kleine Erinnerung: Etwas wartet noch auf deine Antwort. Es dauert keine Minute.
