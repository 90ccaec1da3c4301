coordination-who = Bitte nennen Sie die Person: `/mentor koordination hinzufügen @name`.
coordination-last = Mindestens eine Person muss koordinieren. Bitte berufen Sie zuerst jemand anderen.
coordination-appointed = Sie gehören jetzt zur Koordination des Mentoring-Programms. `/mentor { $command }` zeigt, was Sie tun können.
nudge-text = Eine kleine Erinnerung: Etwas wartet noch auf Ihre Antwort. Es dauert keine Minute.
