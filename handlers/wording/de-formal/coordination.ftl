coordination-who = Bitte nennen Sie die Person: `/mentor koordination hinzufügen @name`.
coordination-last = Mindestens eine Person muss koordinieren. Bitte nehmen Sie zuerst jemand anderen auf.
coordination-appointed = Sie gehören jetzt zur Koordination des Mentoring-Programms. `/mentor { $command }` zeigt, was Sie tun können.
nudge-text = { $count ->
    [one] Eine kleine Erinnerung: Das wartet noch auf Ihre Antwort.
   *[other] Eine kleine Erinnerung: { $count } Fragen warten noch auf Ihre Antwort.
  }
council-intro = Sie lesen für den Betriebsrat: was die Koordination getan hat und was für alle eingestellt ist. Teilnehmende erscheinen als Nummern, und ändern können Sie nichts. `/mentor datenschutz` zeigt, was über Sie gespeichert ist.
problem-council-only = Sie lesen für den Betriebsrat. `/mentor` zeigt alles, was Ihnen offensteht: Protokoll, Einstellungen und Merkblatt. Es wurde nichts geändert.
