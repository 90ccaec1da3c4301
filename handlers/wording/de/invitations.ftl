invite-nothing-open = Kein Programm ist offen, darum kann niemand eingeladen werden. `/mentor programm` öffnet eines.
invite-nobody-new = Alle Genannten sind schon eingeladen, nehmen teil oder möchten für „{ $programme }“ nicht gefragt werden.
invite-heading = Einladungen zu { $programme }
invite-preview = { $count ->
    [one] 1 Person bekommt diese Nachricht zur nächsten guten Zeit:
   *[other] { $count } Personen bekommen diese Nachricht, jeweils zur nächsten guten Zeit:
  }
invite-note = Wer nach fünf Arbeitstagen nicht geantwortet hat, wird einmal erinnert. „Nichts für mich“ ist ein Klick und gilt.
invite-send = { $count ->
    [one] 1 Person einladen
   *[other] { $count } Personen einladen
  }
invite-everybody = { $count ->
    [one] Die 1 bekannte Person einladen
   *[other] Alle { $count } Bekannten einladen
  }
invite-stop = Anhalten
invite-invited = Eingeladen
invite-joined = Davon dabei
invite-declined = Nichts für mich
invite-open = Noch keine Antwort
invite-others = Wieder ausgestiegen, auf der Warteliste oder nicht mehr hier
invite-uninvited = Ohne Einladung dabei
invite-not-asked = Noch nicht eingeladen
invite-of-lists = { $count }{ $listed ->
    [0] {""}
   *[other] , davon { $listed } aus Listen
  }
invite-aside = Aus Listen, hier nicht gefunden
invite-named-more = { $count ->
    [one] 1 Person mehr ist genannt, als ich auf einmal fragen kann. Nenne sie bitte in einer weiteren Nachricht.
   *[other] { $count } Personen mehr sind genannt, als ich auf einmal fragen kann. Nenne sie bitte in einer weiteren Nachricht.
  }
invite-among-cut = Zur Wahl stehen nur die { $count } größten Abteilungen.
invite-how = Oder Personen mit @ oder einen #kanal hinter dem Befehl nennen, oder eine Liste in diesen Chat ziehen.
invite-sent = { $count ->
    [one] 1 Person ist zu „{ $programme }“ eingeladen.
   *[other] { $count } Personen sind zu „{ $programme }“ eingeladen.
  }
invite-nobody = Sie wurden schon eingeladen, nehmen teil oder möchten nicht gefragt werden.
invite-stopped = { $count ->
    [0] Alle waren schon angeschrieben.
    [one] 1 Person war noch nicht angeschrieben und wird nicht gefragt.
   *[other] { $count } Personen waren noch nicht angeschrieben und werden nicht gefragt.
  }
invitation-no = Nichts für mich
invitation-no-done = Verstanden, ich frage nicht wieder. Wenn du es dir anders überlegst: `/mentor { $command }`
invitation-joined = Du bist bei **{ $programme }** dabei.
invitation-reminder = Vor einer Woche habe ich gefragt, ob **{ $programme }** etwas für dich ist. Wenn nicht, genügt ein Klick, und ich frage nicht wieder.
help-invite = einladen; wer dabei ist, wer abgesagt hat
    .words = einladen
    .asked = einladung*, leute einladen, einlad*, Einladungen verschicken, alle einladen, die Azubis einladen, die Führungskräfte einladen, eine Abteilung einladen, einen Kanal einladen, wer ist eingeladen, wer hat zugesagt, wer hat Ja gesagt, wer hat abgesagt, wer hat Nein gesagt, wer hat auf die Einladung nicht geantwortet, wie viele haben sich angemeldet, mehr Leute gewinnen, mehr Leute dazuholen, Teilnehmende hinzufügen, Kollegen fragen ob sie mitmachen, Mentoren werben, das Programm bewerben, Plakat, QR-Code, Link zum Mitmachen, Text fürs Intranet, Einladung noch einmal schicken, wir brauchen mehr Mentorinnen, lade bitte ein, Einladungen raus, hol das Marketing-Team ins Boot, ins Boot holen, wie viele haben die Einladung angenommen, Rücklauf, Leute ansprechen, das Vertriebsteam fragen, möglichen Mentorinnen schreiben, die freien Plätze füllen, Teilnehmende gewinnen, Führungskräfte überzeugen, wer fehlt noch, Einladung verbreiten, herumsprechen, wer kam dazu, leute zum mitmachen einladen, die ganze abteilung anschreiben, leute ins boot holen, es wurde noch niemand eingeladen, alle in diesem kanal einladen, wer wurde eingeladen, einladung nochmal schicken, hier die leute aus excel, meine liste einfügen, liste importieren, csv hochladen, namen und adressen, fünf leute hinzufügen, das vertriebsteam reinnehmen, wie erfahren die leute davon, dafür werben, ich habe eine datei mit namen, einladungen stoppen, anna einladen, sag ihnen dass es das gibt, im kanal zum mitmachen aufrufen, mehr führungskräfte gewinnen, wir haben zu wenig mentoren frag mehr, sie hat keine einladung bekommen, der ganze zweite stock soll es wissen, mail an alle mit dem link, vierzig namen aus einer tabelle kopiert, name tab abteilung, anna.berg@example.com, vorname nachname mail, diese adressen hinzufügen, hol diese leute rein, alle neuen aus diesem jahr, alle azubis im dritten jahr, der führungskreis soll gefragt werden, wie erreiche ich die ohne slack, kann ich die einladung vorher sehen, text der einladung, wortlaut der einladung, wer wurde noch nicht gefragt, setz sie alle auf die einladungsliste, wen habe ich schon gefragt, wie viele wurden gefragt, einladung zurücknehmen, sie sagt sie hat nie eine bekommen, aushang, qr code, nur die standorte im norden, unsere azubis zum mitmachen bitten, vertriebsleitungen zum anmelden bewegen, datei hier reinziehen, tabelle mit leuten, noch keiner weiß davon, mit den leitungen anfangen und die anderen später, mit einer abteilung beginnen, in zwei wellen, erste welle der einladungen, die anderen erst nächsten monat, zuerst die leitungen danach der rest, nur die abteilungsleitungen zuerst, den rest der leute nächste woche, jemanden einladen, das team einladen, alle aus dem vertrieb einladen, wer hat auf die einladung nicht reagiert, wer hat abgelehnt, wie viele sind angemeldet, wie viele absagen, fragen ob sie mitmachen, rumfragen wer lust hat, anwerben, einladung zurückziehen, einladung per mail, link zum teilen, aushang mit einem code zum scannen, plakat für die kaffeeecke, etwas zum aufhängen, aushang in der kaffeeküche, code zum scannen, wie viele haben nein gesagt, wie viele haben abgesagt, wie viele wollten nicht, anzahl der absagen, hat er auf die einladung geantwortet, hat sie auf die einladung reagiert, leute aus der logistik gewinnen, hol die leute dazu, trommel mal ein paar Führungskräfte zusammen, das Vertriebsteam ins Boot holen, QR-Code für den Aushang, ein Link für das Intranet, wer hat einen Korb gegeben, der Link für die Anmeldung, erst die Leitungen dann der Rest, wer rückt nach, mach Werbung bei den Azubis
nudge-question-invited = „{ $programme }“: { $count ->
    [0] {""}
    [one] 1 Person hat nicht geantwortet;{" "}
   *[other] { $count } Personen haben nicht geantwortet;{" "}
  }{ $invited }. Erinnern?
invitations-still-open = { $count ->
    [one] { $leaders ->
        [0] 1 Einladung ist offen
       *[other] 1 Einladung an eine Führungskraft ist offen
      }
   *[other] { $count } Einladungen sind offen{ $leaders ->
        [0] {""}
        [one] , eine davon an eine Führungskraft
       *[other] , { $leaders } davon an Führungskräfte
      }
  }
act-invite = hat zu „{ $about }“ eingeladen
act-people-enrol = hat die Personen einer Liste bei „{ $about }“ angemeldet, mit deren Einverständnis
act-people-remember = hat sich die Personen einer Liste gemerkt
invite-reach = Hier kann ich nur Personen schreiben, die diese App haben. Die IT gibt sie allen auf einmal: Teams Admin Center, Teams-Apps, Setuprichtlinien, Installierte Apps.
invite-rooms = Kanal oder Team einladen
invite-room-looking = Ich sehe nach, wer darin ist. Einen Moment.
invite-room-heading = { $room }
invite-room-count = { $people ->
    [one] 1 Person ist in **{ $room }**;
   *[other] { $people } Personen sind in **{ $room }**;
  } { $count ->
    [0] niemand davon ist noch zu fragen.
    [one] 1 kann gefragt werden. Die anderen sind schon gefragt, nehmen teil oder möchten nicht gefragt werden.
   *[other] { $count } können gefragt werden. Wer schon gefragt ist, teilnimmt oder nicht gefragt werden möchte, bleibt außen vor.
  }
invite-room-guests = { $count ->
    [one] 1 Gast bleibt außen vor: Programme sind für Beschäftigte des Unternehmens.
   *[other] { $count } Gäste bleiben außen vor: Programme sind für Beschäftigte des Unternehmens.
  }
invite-room-gone = Diesen Kanal habe ich nicht mehr. Bitte noch einmal nennen.
invite-platform-busy = Die Plattform antwortet gerade nicht. Es wurde nichts verschickt; bitte in ein paar Minuten noch einmal.
invite-post = Dort mit „Mitmachen“ aushängen
invite-post-preview = Das lesen alle in **{ $room }**, mit einer Schaltfläche für jede Rolle:
invite-post-send = Aushängen
invite-post-sent = Ich hänge es jetzt in **{ $room }** aus. Dort steht, wie viele Plätze frei sind, und auch, wenn die Anmeldung vorbei ist.
invite-post-refused = In **{ $room }** konnte ich nichts aushängen. In einem privaten Kanal muss ich erst Mitglied sein (dort `/invite @Mentor`), und in manchen Kanälen dürfen nur wenige schreiben. Danach bitte noch einmal aushängen.
invite-texts-button = Texte, Link und QR-Code
invite-texts-alone = Texte zum Weitergeben
invite-texts = Für Mail, Intranet und die Wand der Kantine. Einfach kopieren, was gebraucht wird.
invite-texts-link = Dieser Link öffnet den Chat mit mir, auch auf dem Telefon; das Bild führt an dieselbe Stelle:{" "}
invite-texts-no-link = Einen Link zu diesem Chat gibt es nicht.
invite-texts-file = mitmachen.png
invite-texts-picture = QR-Code, der den Chat mit dem Mentoring-Bot öffnet
invite-text = Lust auf { $programme }? Reverse Mentoring dreht die Rollen um: Wer am Anfang des Berufswegs steht, gibt das eigene Wissen weiter; Führungskräfte lernen dazu. Los geht es am { $day }. { $way } Die Teilnahme ist freiwillig.
invite-text-begun = Lust auf { $programme }? Reverse Mentoring dreht die Rollen um: Wer am Anfang des Berufswegs steht, gibt das eigene Wissen weiter; Führungskräfte lernen dazu. Es läuft seit { $day } und geht bis { $last }; mitmachen geht jederzeit. { $way } Die Teilnahme ist freiwillig.
invite-text-way-link = Einfach { $link } öffnen und „{ $command }“ schreiben: Das dauert drei Minuten.
invite-text-way = Einfach den Chat mit „Mentor“ öffnen und „{ $command }“ schreiben: Das dauert drei Minuten.
invite-among-button = Nach Ebene oder Abteilung
invite-among-title = Wer eingeladen wird
invite-among-submit = Zeigen, wie viele
invite-among-intro = Führungskräfte zuerst? Dann ab Ebene 5; die anderen folgen später. Wessen Ebene nicht bekannt ist, bleibt außen vor.
invite-among-lowest = Ab Ebene
invite-among-highest = Bis Ebene
invite-among-all = Alle Abteilungen
invitation-post-heading = { $name }: Wer macht mit?
invitation-post-places = Freie Plätze
invitation-post-full = Alle Plätze sind vergeben. Wer noch mitmachen möchte, kann auf einen warten.
invitation-post-over = Die Anmeldung ist vorbei.
invitation-post-note = Die Schaltfläche öffnet ein kurzes Formular, das sonst niemand sieht. Wer mitmacht, steht nicht hier.
room-slack-private = Diesen Kanal sehe ich nicht. Ist er privat, bitte dort `/invite @Mentor` schreiben und es hier noch einmal versuchen.
room-slack-shared = Diesen Kanal teilt sich das Unternehmen mit einem anderen. Programme sind für Beschäftigte des eigenen Unternehmens: Bitte einen anderen Kanal wählen.
room-slack-scope = Kanäle und Gruppen darf ich noch nicht lesen. Wer mich eingerichtet hat, muss mich noch einmal installieren, mit den Berechtigungen `channels:read`, `groups:read`, `usergroups:read` und `chat:write.public`.
room-slack-archived = Dieser Kanal ist archiviert. Bitte einen anderen wählen.
room-slack-group = Diese Gruppe finde ich nicht. Gruppen gibt es nur in Slacks bezahlten Tarifen, und diese ist vielleicht abgeschaltet.
room-teams-gone = Die App ist nicht mehr in diesem Team. Wem das Team gehört, fügt sie wieder hinzu: Team verwalten, Apps.
act-invite-post = hat eine Einladung zu „{ $about }“ in einem Kanal ausgehängt
