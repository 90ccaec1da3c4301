coordination-who = Bitte nennen Sie die Person: `/mentor koordination hinzufügen @name`.
coordination-last = Mindestens eine Person muss koordinieren. Bitte nehmen Sie zuerst jemand anderen auf.
coordination-appointed = Sie gehören jetzt zur Koordination des Mentoring-Programms. `/mentor { $command }` zeigt, was Sie tun können.
nudge-text = { $count ->
    [one] Eine kleine Erinnerung: Das wartet noch auf Ihre Antwort. Ein Klick genügt.
   *[other] Eine kleine Erinnerung: { $count } Fragen warten noch auf Ihre Antwort. Je ein Klick genügt.
  }
