help-profile = Profil sehen und ändern
    .words = profil
    .asked = meine themen, themen ändern, meinen namen, name ist falsch, zeitzone, meine sprachen, meine abteilung, benachrichtig*, meine angaben, meine daten ändern, daten stimmen nicht, meine stufe, kapazität, umgezogen, teilzeit, arbeitstage, profil*, ich arbeite, arbeite freitags, arbeite montags, arbeite nicht, keine fragen, thema hinzufügen, sprache hinzufügen, ich kann auch, spreche auch, noch ein thema, zwei mentees, mein Profil ändern, Profil bearbeiten, meine Angaben aktualisieren, meine Daten korrigieren, mein Name ist falsch geschrieben, ich habe die Abteilung gewechselt, ich bin in einem anderen Team, ich bin jetzt in einer anderen Abteilung, ich arbeite jetzt an einem anderen Standort, ich bin umgezogen, neue Stellenbezeichnung, ich wurde befördert, meine Ebene hat sich geändert, ich arbeite jetzt in Teilzeit, meine Arbeitszeiten haben sich geändert, ich bin an anderen Tagen verfügbar, meine Verfügbarkeit, meine Themen ändern, ein Thema ergänzen, ein Thema bei mir entfernen, ein Thema herausnehmen, ich interessiere mich jetzt für etwas anderes, ich spreche noch eine Sprache, eine Sprache ergänzen, falsche Zeitzone, ich kann mehr Mentees nehmen, ich kann ein weiteres Tandem übernehmen, ich möchte nur eine Mentee, ich wäre lieber Mentor, ich wäre lieber Mentee, Rolle wechseln, keine kurzen Fragen mehr an mich, andere sollen mich nichts mehr fragen, was steht in meinem Profil, meine E-Mail hat sich geändert, ich habe geheiratet und heiße anders, mein Foto, mein Nachname hat sich geändert, neuer Nachname, sitze jetzt in einer anderen Stadt, ich sitze in einem anderen Gebäude, arbeite freitags nicht mehr, montags nicht verfügbar, nimm Podcasts in meine Liste auf, nimm das Thema in meine Liste auf, ich kann auch Spanisch, ich spreche auch Italienisch, ich bin jetzt Teamleiterin, streich mich als Kontakt für Fragen, aktualisieren wo ich arbeite, ändern was ich beibringen kann, ändern was ich lernen möchte, meine Fähigkeiten, meine Beschreibung, der Satz über mich, neue Abteilung, ich könnte noch jemanden begleiten, ich könnte noch jemanden nehmen, ich bin gewechselt ins, nur noch drei Tage die Woche da, ich arbeite jetzt im vertrieb, neuer jobtitel, wurde befördert, ich habe eine neue chefin, mein vorgesetzter ist jetzt jemand anderes, mein standort hat sich geändert, bin nach berlin gezogen, das ist nicht mein büro, meine ebene stimmt nicht, meine eingaben ändern, meine angaben berichtigen, meine anmeldung bearbeiten, ich möchte meine themen ändern, ein thema ergänzen das ich zeigen kann, ich könnte auch excel zeigen, ein thema aus meiner liste nehmen, ich würde lieber was anderes lernen, ich kann noch jemanden nehmen, zwei gleichzeitig sind in ordnung, bitte nur eine person, ich arbeite teilzeit, nur montags im büro, nie freitags, meine arbeitszeiten sind anders, ich fange um sieben an, meine zeitzone ist falsch, nicht mit meinem eigenen team zusammenbringen, niemand aus meiner abteilung, nur jemand der englisch kann, lieber online, lieber eine frau als mentorin, keine fragebögen mehr, verschone mich mit umfragen, hört auf mit den fragen wie es läuft, ich will keine bögen ausfüllen, was habe ich angegeben, zeig was ich bei der anmeldung gesagt habe, meine ruhezeiten, telefonnummer, ich habe geheiratet und heiße jetzt anders, mein profil, angaben ändern, neue funktion, neue stelle, ins andere team gewechselt, neuer standort, arbeite jetzt von zu hause, anderer name, geheiratet, falscher name, name falsch geschrieben, falsche abteilung, falsche ebene, fähigkeit ergänzen, fähigkeit streichen, andere themen, falsche themen gewählt, themen tauschen, ich kenne mich auch aus mit, ich kann auch gut, meine arbeitszeiten, jetzt in teilzeit, nur nachmittags, nicht montags, wann ich zeit habe, meine zeitzone, ich spreche auch spanisch, foto hochladen, was habe ich über mich angegeben, meine angaben stimmen nicht mehr, daten aktualisieren, barrierefreiheit, keine kurzen fragen mehr, frag mich keine kurzen fragen, ich bin vom controlling in den vertrieb gewechselt, seit dem ersten in einer anderen abteilung, bitte anpassen, bitte aktualisieren, ich kann auch ganz gut prompten erklären, trag excel bei mir ein, schreib design in mein profil, nimm französisch bei meinen sprachen auf, kannst du ergänzen dass ich sql kann, füge ux zu meinen themen hinzu, setz mich auf montags, korrigier meinen titel, kannst du bei mir was eintragen, ergänz bei mir, etwas aus meinen themen nehmen, bin befördert worden, arbeite jetzt in einer anderen stadt, mein büro ist jetzt woanders, neue vorgesetzte, mein schreibtisch ist ab nächsten monat woanders, ich sitze bald in einem anderen büro, ab nächsten monat arbeite ich in, ich habe die falsche Abteilung angegeben, beim Ausfüllen vertan, falsch angekreuzt, das falsche Kästchen erwischt, hab mich im Formular verklickt, Tippfehler in meinen Angaben, beim Anmelden etwas verwechselt, meinen Ort falsch eingetragen, ich bin umgezogen und sitze jetzt in Graz, hab geheiratet und heiße anders, mein Nachname ist falsch geschrieben, ich bin jetzt Teamleitung, bin nur noch Di bis Do da, nachmittags geht bei mir nicht mehr, hab mich beim Anmelden verklickt, falsche Häkchen gesetzt, ich kann auch Podcasts beibringen, streich Design von meiner Wunschliste, mein Französisch ist eingerostet, verschon mich mit diesen Skalenfragen, gelte ich noch als Nachwuchs, bei uns gab es eine Umstrukturierung und ich bin woanders, am liebsten jemand aus einem anderen werk, lieber jemand aus dem vertrieb, kann ich mir eine abteilung wünschen, ich hätte gern jemanden aus der entwicklung, einen wunsch für die auswahl eintragen
help-join = mitmachen, als Mentor:in oder Mentee
    .words = beitreten
    .asked = mitmachen, teilnehm*, anmeld*, einschreib*, registrier*, mentorin werden, mentor werden, mentee werden, eintragen, dabei sein, wie fange ich an, loslegen, bewerb*, einsteigen, einstieg, noch rein, dazukommen, beitreten, mitzumachen, lust, interessiert, möchte teilnehmen, wie komme ich rein, ich möchte mitmachen, beim Programm mitmachen, ich würde gern teilnehmen, ich will teilnehmen, melde mich an, wie melde ich mich an, wo registriere ich mich, Anmeldung, ich möchte Mentor sein, ich möchte Mentee sein, ich würde gern eine Führungskraft begleiten, ich würde gern von einer Kollegin lernen, ich suche eine Mentorin, einen Mentor bekommen, sind noch Plätze frei, kann man noch mitmachen, nehmt ihr noch jemanden auf, ich bin dabei, ich habe Interesse, da will ich dabei sein, setz mich auf die Liste, kann ich teilnehmen, wer kann teilnehmen, was muss ich tun um mitzumachen, ich habe von dem Programm gehört, ich bin Azubi und möchte Mentor werden, ich bin Führungskraft und möchte lernen, ich leite ein Team und möchte mitmachen, was bringt mir das, wie läuft die Anmeldung, worum geht es in dem Programm, wie viel Zeit kostet das, ist das freiwillig, Warteliste, bewerben, ich würde gern einem Chef etwas zeigen, wie kann man einsteigen, wie komme ich da rein, mein Wissen weitergeben, mein Wissen mit Führungskräften teilen, Sparringspartnerin, von jemandem am Berufsanfang lernen, als Werkstudentin, als Praktikant, dürfen Praktikantinnen mitmachen, geht das auch in Teilzeit, muss ich da mitmachen, ist das Pflicht, was ist das für ein Programm, für wen ist das, wann geht es los, wo bewerbe ich mich, klingt spannend erzähl mehr, ich hätte Lust, Platz für eine mehr, nehmt mich auf, ich möchte Teil davon sein, passt meine Rolle, soll ich Mentorin oder Mentee werden, wo kann ich mich eintragen, noch dazustoßen, mich als Mentorin zur Verfügung stellen, ich will mitmachen, wie kann ich teilnehmen, wo melde ich mich an, trag mich ein, schreib mich auf, ich wäre gern mentorin, kann ich noch rein, bin ich zu spät dran, ist noch platz, gibt es noch einen platz, setzt mich auf die warteliste, ich stelle mich an, alles voll was nun, sagt bescheid wenn ein platz frei wird, was muss ich tun um dabei zu sein, wer darf mitmachen, darf ich teilnehmen, ist das für leute wie mich, kann mein team auch mit, darf eine kollegin auch mitmachen, dürfen azubis teilnehmen, kann ich beide rollen, mentor und mentee zugleich, was wird von mir erwartet wenn ich mitmache, was heißt teilnehmen genau, wie antworte ich auf die einladung, ich wurde eingeladen was tun, einladung verloren, einladung annehmen, beim nächsten mal bin ich dabei, wann startet die nächste runde, ich würde es wieder machen, bin dabei was muss ich machen, anmelden, registrieren, ich möchte teilnehmen, hätte interesse, interessiert mich, bin dabei, ich will rein, komme ich noch rein, ist noch platz für mich, ich könnte was beibringen, ich könnte jemandem zeigen wie, ich kann anbieten, ich hätte gern eine mentorin, ich brauche einen mentor, such mir eine mentorin, such mir eine mentee, einschreiben, dürfen azubis mitmachen, dürfen teilzeitkräfte mitmachen, ist das nur für führungskräfte, nächste runde, noch eine runde, anmeldeschluss, von mentee zu mentor wechseln, meine kollegin will auch, ich hab die falsche rolle gewählt, falsche rolle, ich sollte mentee sein statt mentor, ich wollte die andere rolle, dürfen auszubildende mitmachen, kann eine praktikantin mentorin sein, suche einen coach, jemand der mich coacht, möchte gecoacht werden, braucht ihr mentoren, sucht ihr noch mentorinnen, werden noch mentoren gebraucht, könnt ihr noch eine mentorin brauchen, Ich würde da gern mal reinschnuppern, ich kenn mich mit TikTok aus und würd einem Chef das zeigen, ist der Zug schon abgefahren, was kommt da auf mich zu, wie viele Stunden frisst das, kann ich noch aufspringen, mein Kollege schwärmt davon also will ich auch, ich mach gern noch eine Runde, im Herbst wär ich wieder dabei, nächstes Mal andersrum und ich als Lernende, schreib mich mal auf, hab das Plakat am Aufzug gesehen, beim nächsten mal wieder dabei, nächstes jahr gern wieder, wenn es weitergeht mache ich wieder mit
role-mentor = Mentor:in
role-mentee = Mentee
enrolment-nothing-open = Im Moment ist kein Programm für Anmeldungen offen. Sobald es so weit ist, hörst du von mir.
enrolment-not-open = **{ $programme }** ist im Moment nicht für Anmeldungen offen. Sobald es offen ist, kannst du mitmachen.
enrolment-others-open = Offen ist:
enrolment-none = Du nimmst im Moment an keinem Programm teil. `/mentor` zeigt, was gerade möglich ist.
enrolment-join = Mitmachen
enrolment-already = Du bist bei **{ $programme }** schon dabei. Das ist dein Profil:
enrolment-role-heading = { $programme }: Welche Rolle passt zu dir?
enrolment-role-mentor = **Mentor:in:** Du stehst eher am Anfang deines Berufswegs und gibst Wissen weiter: digitale Werkzeuge, neue Arbeitsweisen oder wie du Führung erlebst.
enrolment-role-mentee = **Mentee:** Du führst Menschen oder Projekte und möchtest von jemandem mit frischem Blick lernen.
enrolment-form-join = Mitmachen
enrolment-form-edit = Mein Profil
enrolment-form-save = Speichern
enrolment-intro-mentor = **{ $programme }**: Was könntest du jemandem zeigen? Es dauert etwa drei Minuten.
enrolment-intro-mentee = **{ $programme }**: Was möchtest du lernen? Es dauert etwa drei Minuten.
enrolment-note = Die Koordination und dein späteres Gegenüber sehen Themen, Abteilung und Standort. Das Matching achtet auf Themen, Ebenen und Sprachen, nie auf das Alter.
enrolment-topics-mentor-3 = Das kann ich anderen beibringen
enrolment-topics-mentor-2 = Darin bin ich sicher
enrolment-topics-mentor-1 = Davon kenne ich die Grundlagen
enrolment-topics-mentee-3 = Sehr wichtig für mich
enrolment-topics-mentee-2 = Wichtig für mich
enrolment-topics-mentee-1 = Wäre schön
enrolment-topics-hint = Mindestens ein Thema in einer der drei Listen. Mit zwei oder drei findet sich leichter jemand für dich; höchstens zehn je Liste.
sought-many-mentor = Viele Führungskräfte suchen: { $topics }.
sought-many-mentee = Viele Mentor:innen bieten an: { $topics }.
sought-yours-mentor = Viele Führungskräfte suchen **{ $topics }**: schön, dass du dabei bist.
sought-yours-mentee = Viele Mentor:innen bieten **{ $topics }** an: ein guter Anfang.
sought-others-mentor = Deine Themen gehören nicht zu denen, die viele Führungskräfte suchen. Das kann trotzdem klappen, aber ein Tandem braucht ein gemeinsames Thema. Viele suchen **{ $topics }**: Wenn du dich auch damit auskennst, nimm es mit „Ändern“ dazu.
sought-others-mentee = Deine Themen gehören nicht zu denen, die viele Mentor:innen anbieten. Das kann trotzdem klappen, aber ein Tandem braucht ein gemeinsames Thema. Viele bieten **{ $topics }** an: Wenn dich davon etwas interessiert, nimm es mit „Ändern“ dazu.
sought-unknown-mentor = Ein Tandem braucht ein gemeinsames Thema. Welche Themen viele Führungskräfte suchen, steht unter **Themen**, jeden vierten Montag und nur von Gruppen ab { $k } Personen. { $count ->
    [one] Mit zwei oder drei Themen findet sich leichter jemand als mit einem: Nimm mit „Ändern“ dazu, womit du dich noch auskennst.
   *[other] Mit einem dritten findet sich leichter jemand: Nimm mit „Ändern“ eines dazu, in dem du dich auch auskennst.
  }
sought-unknown-mentee = Ein Tandem braucht ein gemeinsames Thema. Welche Themen viele Mentor:innen anbieten, steht unter **Themen**, jeden vierten Montag und nur von Gruppen ab { $k } Personen. { $count ->
    [one] Mit zwei oder drei Themen findet sich leichter jemand als mit einem: Nimm mit „Ändern“ dazu, was dich noch interessiert.
   *[other] Mit einem dritten findet sich leichter jemand: Nimm mit „Ändern“ eines dazu, das dich auch interessiert.
  }
enrolment-doors-mentor = Was ich im Gegenzug gern sehen würde
    .hint = Was dir eine Führungskraft öffnen kann. Das Matching hängt nicht davon ab; wo sich beides trifft, erwähne ich es.
enrolment-doors-mentee = Eine Tür, die ich öffnen kann
    .hint = Was du zurückgibst. Das Matching hängt nicht davon ab; wo sich beides trifft, erwähne ich es.
enrolment-level = Ebene
enrolment-level-1 = 1 – Ausbildung, Trainee
enrolment-level-2 = 2 – Berufseinstieg
enrolment-level-3 = 3 – Fachkraft
enrolment-level-4 = 4 – Erfahrene Fachkraft
enrolment-level-5 = 5 – Teamleitung
enrolment-level-6 = 6 – Abteilungsleitung
enrolment-level-7 = 7 – Bereichsleitung
enrolment-level-8 = 8 – Vorstand, Geschäftsführung
enrolment-department = Abteilung
enrolment-location = Standort
enrolment-languages = Sprachen für die Gespräche
enrolment-style = Im Gespräch
enrolment-style-listener = höre ich eher zu
enrolment-style-talker = erzähle ich eher
enrolment-style-any = mal so, mal so
enrolment-capacity = Wie viele Mentees?
enrolment-capacity-option = { $count ->
    [one] 1 Mentee
   *[other] { $count } Mentees
  }
enrolment-about = Ein Satz über mich
enrolment-about-hint = Dein Gegenüber liest ihn im Vorschlag.
enrolment-questions = Dürfen andere dir kurze Fragen zu deinen Themen stellen?
enrolment-yes = Ja, hin und wieder 30 Minuten
enrolment-no = Nein
enrolment-topic-twice = Du hast „{ $topic }“ zweimal gewählt. Bitte lass es nur in einer Liste stehen.
enrolment-needs-topic = Bitte wähle mindestens ein Thema.
enrolment-needs-level = Bitte wähle deine Ebene. So liegen zwischen beiden Seiten genug Ebenen.
enrolment-needs-department = Bitte nenne deine Abteilung.
enrolment-needs-language = Bitte wähle mindestens eine Sprache.
enrolment-joined = Willkommen bei **{ $programme }**. Ich melde mich mit einem Vorschlag, sobald die Tandems gebildet werden.
enrolment-joined-note = Die Teilnahme ist freiwillig: `/mentor pause`, `/mentor verlassen` und `/mentor datenschutz` stehen dir immer offen.
enrolment-changed = Gespeichert. So sieht dein Profil in **{ $programme }** jetzt aus:
enrolment-profile-heading = Dein Profil in { $programme }
enrolment-role = Rolle
enrolment-edit = Ändern
enrolment-full = Alle Plätze von **{ $programme }** sind vergeben ({ $places }). Du kannst auf einen warten.
enrolment-full-meanwhile = Der letzte Platz von **{ $programme }** ist gerade vergeben worden. `/mentor beitreten` führt auf die Warteliste.
enrolment-over = Die Anmeldung für **{ $programme }** ist vorbei. Sobald ein neues Programm offen ist, hörst du von mir.
doors-moved = Ein Wort zu deinen Themen: **{ $topics }** geht von Führungskräften an Mentor:innen. Im Profil steht es deshalb jetzt unter „{ $question }“ und nicht mehr bei den Hauptthemen.
doors-moved-right = Wenn das so stimmt, ist nichts zu tun.
doors-moved-alone = Damit fehlt dir ein Hauptthema, und nur nach Hauptthemen finde ich jemanden für dich: Wähle bitte mindestens eines.
