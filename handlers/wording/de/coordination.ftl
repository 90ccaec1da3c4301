help-coordinator = in die Koordination aufnehmen; wer hat was getan
    .words = koordination
    .asked = wer koordiniert, koordination, jemanden in die Koordination aufnehmen, neue Koordinatorin, soll auch koordinieren, jemanden zum Koordinator machen, aus der Koordination nehmen, wer ist in der Koordination, zweite Koordinatorin, Koordination übergeben, jemand soll mir beim Koordinieren helfen, einer Kollegin Zugang geben, Rechte für meinen Kollegen, wer hat das geändert, Zugang für den Betriebsrat, ich gebe ab, meine Nachfolge, wer hat was getan, trag Tim als zweiten Koordinator ein, ich brauche eine Vertretung, eine zweite Person soll koordinieren, gib Tim die Koordination, Tim übernimmt von mir, aus der Koordination ausscheiden, wer darf das noch, Rechte zum Koordinieren, nimm Tim in die Koordination auf, nimm Tim aus der Koordination, zeig mir was zuletzt getan wurde, mach jonas zum koordinator, jemand soll mir beim leiten helfen, brauche eine vertretung, wer übernimmt für mich, mein amt übergeben, bin weg jemand muss einspringen, zweite koordination ergänzen, sie als koordinatorin entfernen, ich gehe in elternzeit er übernimmt, gib anna die rechte, adminrechte, ich will nicht mehr koordinieren, neue kollegin im koordinationsteam, wer sind die anderen koordinierenden, der betriebsrat möchte reinschauen, ab juni macht das jemand anders statt mir, nachfolge, stellvertretung, ich übergebe an jonas, ab mai ist er zuständig, während ich weg bin leitet tina das, bin ein jahr weg wer springt ein, ich wechsle die abteilung jemand anderes übernimmt die aufgabe, meine nachfolgerin, sie soll dürfen was ich darf, gleiche rechte wie ich, mach mich zur koordinatorin, ich muss admin sein, wer darf was, wer hat ihn ernannt, noch ein paar hände für die organisation, arbeit mit einer kollegin teilen, können das zwei machen, nimm mir die rechte, entbinde mich davon, wer war das, wer hat das gelöscht, verlauf was die koordination getan hat, protokoll, arbeitnehmervertretung will prüfen, hol sie mit ins boot der leitung, ich bin hier ganz allein und brauche unterstützung, mach sie zur koordinatorin, zweite koordination, jemanden für die organisation dazunehmen, ernennen, absetzen, aus der koordination entfernen, ihm die rechte nehmen, rechte geben, admin, vertretung für mich, ich übergebe, für mich einspringen, wer hat das getan, verlauf der änderungen, wer hat gelöscht, wer koordiniert außer mir, kann nina mit ins orgateam, ins organisationsteam aufnehmen, ich gebe es an meine kollegin weiter, sie übernimmt im juni, er übernimmt im sommer, übergabe im juli, ich übergebe im mai an anna, stell ihn mir gleich, alle rechte für sie, gleiche befugnisse, sie braucht den gleichen zugang, wer hat an den einstellungen gedreht, wer hat daran rumgeschraubt, wer hat die termine verschoben, wer hat das ausgeschaltet, sie ist meine vertretung, sie vertritt mich, ich bin ein halbes jahr weg und sie springt ein, vertretung solange ich weg bin, Ulla übernimmt von mir, gib Ivan die gleichen Rechte, ich geh in Mutterschutz wer macht das, Carl darf das nicht mehr, wer von uns hat das geändert, meine Vertretung, wer hat da dran gedreht, nimm Marco die Rechte weg, zweite Person zum Organisieren, aus dem orga-team nehmen, ist nicht mehr im orgateam, soll raus aus der organisation, streich sie aus der leitung, gehört nicht mehr zu uns in die koordination
    .add = hinzufügen
    .remove = entfernen
    .council = betriebsrat
coordination-heading = Koordination
coordination-how = `/mentor koordination hinzufügen @name` nimmt jemanden auf, `/mentor koordination entfernen @name` nimmt die Person wieder heraus. `/mentor koordination @name` zeigt, was diese Person getan hat. `/mentor koordination betriebsrat @name` lässt jemanden für den Betriebsrat lesen; `entfernen` beendet auch das.
coordination-log-heading = Was zuletzt geschah
coordination-log-line = { $at }, { $who }: { $act }
log-newest = Neueste
log-older = Frühere
log-kinds = Nur Handlungen zu …
log-kind-all = Alles
log-kind-programmes = Programme
log-kind-matching = Matching und Tandems
log-kind-people = Personen und Ämter
log-kind-contact = Nachrichten und Hilfe
log-kind-settings = Einstellungen
log-empty = Nichts dergleichen wurde getan.
log-change = { $name }: { $before } → { $after }
coordination-pair-gone = (nicht mehr auf der Liste)
act-coordinator-add = in die Koordination aufgenommen: { $about }
act-coordinator-remove = aus der Koordination herausgenommen: { $about }
act-coordinator-first = die Koordination übernommen
act-programme-create = „{ $about }“ angelegt
act-programme-change = „{ $about }“ bearbeitet
act-programme-open = „{ $about }“ für Anmeldungen geöffnet
act-programme-start = „{ $about }“ gestartet
act-programme-close = „{ $about }“ abgeschlossen
act-programme-archive = „{ $about }“ archiviert
act-match-approve = Tandems in „{ $about }“ freigegeben
act-match-discard = vorgeschlagene Tandems in „{ $about }“ verworfen
act-match-pin = vorgeschlagenes Tandem festgehalten: { $about }
act-match-unpin = vorgeschlagenes Tandem nicht mehr festgehalten: { $about }
act-match-swap = vorgeschlagenes Tandem geändert, jetzt: { $about }
act-pair-by-hand = von Hand nach einem Tandem gefragt: { $about }
act-pair-end = Tandem beendet: { $about }
act-block = werden auseinandergehalten: { $about }
act-support-done = Bitte um Hilfe erledigt: { $about }
act-nudge = an offene Antworten in „{ $about }“ erinnert
act-announce = Ankündigung in „{ $about }“ verschickt
act-export = hat „{ $about }“ als Arbeitsmappe exportiert
act-report = Bericht über „{ $about }“ angefordert
act-settings-change = Einstellungen geändert
coordination-somebody = eine Person, die nicht mehr da ist
coordination-who = Bitte nenne die Person: `/mentor koordination hinzufügen @name`.
coordination-last = Mindestens eine Person muss koordinieren. Bitte nimm zuerst jemand anderen auf.
coordination-added = Ab jetzt in der Koordination: { $names }.
coordination-removed = Nicht mehr in der Koordination: { $names }.
coordination-appointed = Du gehörst jetzt zur Koordination des Mentoring-Programms. `/mentor { $command }` zeigt, was du tun kannst.
help-nudge = an offene Antworten erinnern
    .words = erinnern
    .asked = erinnerung*, nachfassen, nicht geantwortet, erinner*, Leute erinnern, eine Erinnerung schicken, alle erinnern, erinnere alle die nicht geantwortet haben, nachhaken, wer hat nicht geantwortet, niemand antwortet, den Langsamen einen Schubs geben, anstupsen, die Leute reagieren nicht, mahnen, Mahnung, alle anstoßen die spät dran sind, säumige, noch einmal fragen, Erinnerung an alle ohne Antwort, hak mal nach, die Hälfte hat nicht reagiert, weck sie auf, eine Antwort aus ihnen herausholen, warte noch auf Antworten, zur Eile mahnen, drängen, anklopfen, die Schläfrigen erinnern, Erinnerung an den Check-in, sie schweigen, die erinnern die nicht geantwortet haben, gib ihnen einen schubs, die erinnern die noch nicht angemeldet sind, wer sitzt auf seiner antwort, allen säumigen eine erinnerung, stups die langsamen an, die antworten nicht erinnere sie, nochmal anschreiben, letzte aufforderung, mach ihnen beine, eingeladene erinnern, gedächtnis auffrischen, wer lässt uns warten, wer schweigt, wer hüllt sich in schweigen, bei wem hängt es noch, freundlicher tritt für die die es aussitzen, wer trödelt, drei tage und keine antwort, am fünften tag nichts, haben nicht reagiert, eine antwort herauskitzeln, anschubsen, auf wen warten wir, frag die stillen nochmal, runde endet morgen und die schweigen, mahn die an, erinner sie, erinnerung schicken, die langsamen antreiben, die noch nicht geantwortet haben, leute die nicht reagieren, späte antworten, bring sie zum antworten, zweite erinnerung, tritt in den hintern, die sind verstummt, auf die sprünge helfen, die säumigen, die langsamen, ein sanfter schubs, tritt ihnen mal auf die Füße, stups die Schlafmützen an, wer schuldet uns noch Antwort, mach Dampf, noch mal erinnern bitte, letzter Aufruf
nudge-nobody = In **{ $programme }** wartet gerade nichts auf eine Antwort, es gibt also niemanden zu erinnern.
nudge-over = **{ $programme }** ist zu Ende: Niemand kann mehr dazukommen, und es gibt keine Check-ins mehr, also auch niemanden zu erinnern.
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
nudge-text = { $count ->
    [one] Eine kleine Erinnerung: Das wartet noch auf deine Antwort.
   *[other] Eine kleine Erinnerung: { $count } Fragen warten noch auf deine Antwort.
  }
nudge-suggestions = In **{ $programme }** läuft gerade eine Fragerunde. Soll ich alle erinnern, die noch nicht geantwortet haben? Wie viele das sind, sage ich niemandem.
nudge-sent-suggestions = Ich erinnere alle, deren Vorschlag noch offen ist, höchstens einmal am Tag.
council-heading = Betriebsrat
council-intro = Du liest für den Betriebsrat: was die Koordination getan hat und was für alle eingestellt ist. Teilnehmende erscheinen als Nummern, und ändern kannst du nichts. `/mentor datenschutz` zeigt, was über dich gespeichert ist.
council-settings = Einstellungen
council-sheet = Merkblatt
council-sheet-file = betriebsrat.de.md
council-sheet-here = Das Merkblatt für Betriebsrat und Datenschutz: welche Daten, wozu, wer sie sieht, wie lange.
council-person = Person { $number }
council-added = Für den Betriebsrat lesen jetzt: { $names }. Zu sehen sind Protokoll, Einstellungen und Merkblatt; ändern lässt sich nichts.
council-readers = Für den Betriebsrat lesen: { $names }.
council-not-both = **{ $name }** macht in einem Programm mit oder koordiniert. Wer für den Betriebsrat liest, tut keins von beidem.
problem-council-only = Du liest für den Betriebsrat. `/mentor` zeigt alles, was dir offensteht: Protokoll, Einstellungen und Merkblatt. Es wurde nichts geändert.
act-council-add = lässt für den Betriebsrat lesen: { $about }
act-council-remove = lässt nicht mehr für den Betriebsrat lesen: { $about }
