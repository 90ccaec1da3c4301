coordination-who = Bitte nennen Sie die Person: `/mentor koordination hinzufügen @name`.
coordination-last = Mindestens eine Person muss koordinieren. Bitte nehmen Sie zuerst jemand anderen auf.
coordination-appointed = Sie gehören jetzt zur Koordination des Mentoring-Programms. `/mentor { $command }` zeigt, was Sie tun können.
nudge-text = Eine kleine Erinnerung: Etwas wartet noch auf Ihre Antwort. Ein Klick genügt.
