help-announce = an alle schreiben, die mitmachen, mit Vorschau
    .words = ankündigung, ankündigen
    .asked = allen schreiben, an alle, alle informieren, rundschreiben, allen mitteilen, nachricht an alle, allen eine nachricht, allen sagen, etwas ankündigen, eine Nachricht an alle, an alle schreiben, an alle Mentorinnen schreiben, allen Teilnehmenden mailen, Rundmail, Newsletter, Nachricht an die Führungskräfte, alle benachrichtigen, der Auftakt ist am Freitag, das Abschlussfest ist am, alle zu einer Veranstaltung einladen, Neuigkeit für alle, weitersagen, die Mentoren informieren, den Teilnehmern sagen dass, Durchsage, sag allen dass, der Auftakt ist verschoben, das Datum hat sich geändert sag es allen, lass es alle wissen, gib das an alle weiter, Nachricht für alle Teilnehmenden, Wort an alle Führungskräfte, etwas an alle sagen, Einladung zur Abschlussfeier an alle, Teilnehmende informieren über, gute Nachricht für alle, allen teilnehmenden sagen, nachricht an alle mentoren, alle führungskräfte informieren, rundruf, sag allen dass freitag der auftakt ist, massennachricht, nur an die mentoren, nur an die führungskräfte, nur den chefs bescheid geben, am montag gehen kalender raus sag es ihnen, die laufende nachricht anhalten, fehler in meiner ankündigung stoppen, neuigkeiten für alle, allen ein update schicken, wer hat meine nachricht bekommen, nachricht an die ohne gegenüber, info raus an alle, halt die nachricht zurück, hol sie zurück, tippfehler drin stopp das, nachricht zurückrufen, ging an die falschen, doch nicht senden, lässt sich das noch stoppen, ankündigung rückgängig, ein wort an alle führungskräfte vor weihnachten, allen frohe feiertage wünschen, allen fürs mitmachen danken, den mentoren vom workshop erzählen, alle an die abschlussfeier erinnern, freitag gibt es ein mittagessen sag es ihnen, weitersagen an die teilnehmenden, eine nachricht rausgeben, eine zeile an alle tandems, der veranstaltungstermin ist anders sag es allen, link an alle, halt falscher text, brich den versand ab, nur die leitenden sollen es wissen, kurze info für die mentorinnen, sag es allen, allen mentorinnen bescheid geben, info für alle teilnehmenden, neuigkeit verschicken, ankündigung, alle über den auftakt informieren, allen schöne feiertage wünschen, mail an alle, nachricht an alle führungskräfte, nachricht vorplanen, alle auf einmal erreichen, alle sollen wissen, alle sollen erfahren dass, sag allen dass es verlegt ist, verbreite das, gib allen Bescheid, ein paar Zeilen nur an die Leitungen, sag allen dass der Raum sich ändert, alle sollen vom Sommerfest wissen, frohe Feiertage an alle von mir
announce-form-title = Ankündigung
announce-form-submit = Vorschau
announce-form-text = Was sollen alle lesen?
    .hint = Noch wird nichts verschickt: Zuerst kommt die Vorschau.
announce-form-audience = An wen?
announce-form-everyone = Alle, die mitmachen
announce-form-mentors = Die Mentor:innen
announce-form-mentees = Die Führungskräfte
announce-form-programme = Programm
announce-text-missing = Hier fehlt noch der Text.
announce-audience-missing = Bitte wähle aus, wer es lesen soll.
announce-nobody = Zu dieser Auswahl gehört in { $programme } noch niemand. Bitte wähle eine andere.
announce-not-under-way = { $programme } läuft nicht mehr, deshalb wurde nichts verschickt.
announce-sent-meanwhile = Dieser Text ist inzwischen verschickt und lässt sich nicht mehr ändern. Für einen neuen tippe bitte `/mentor ankündigung`.
announce-preview = { $count ->
    [one] **Vorschau.** Noch ist nichts verschickt. Das wird 1 Person in **{ $programme }** lesen:
   *[other] **Vorschau.** Noch ist nichts verschickt. Das werden { $count } Personen in **{ $programme }** lesen:
  }
announce-letter-everyone = **{ $name }** aus der Koordination von **{ $programme }** schreibt an alle, die mitmachen:
announce-letter-mentors = **{ $name }** aus der Koordination von **{ $programme }** schreibt an die Mentor:innen:
announce-letter-mentees = **{ $name }** aus der Koordination von **{ $programme }** schreibt an die Führungskräfte:
announce-answer = Antworten bitte direkt an { $name }; ich leite nichts weiter.
announce-written = Geschrieben am { $day }.
announce-language = Den Rahmen liest jede Person in ihrer Sprache; dein Text bleibt, wie er ist.
announce-pausing = { $count ->
    [one] 1 Person davon pausiert und bekommt es nach der Pause.
   *[other] { $count } Personen davon pausieren und bekommen es nach der Pause.
  }
announce-unreachable = { $count ->
    [one] 1 Person davon ist gerade nicht zu erreichen und bekommt es, sobald sich das ändert.
   *[other] { $count } Personen davon sind gerade nicht zu erreichen und bekommen es, sobald sich das ändert.
  }
announce-send = Senden
announce-change = Ändern
announce-discard = Verwerfen
announce-sent = { $count ->
    [one] Das schicke ich an 1 Person in **{ $programme }**, während ihrer Arbeitszeit:
   *[other] Das schicke ich an { $count } Personen in **{ $programme }**, während ihrer Arbeitszeit:
  }
announce-sent-already = { $count ->
    [one] Das ging an 1 Person, ein einziges Mal: { $at }.
   *[other] Das ging an { $count } Personen, ein einziges Mal: { $at }.
  }
announce-discarded = Verworfen. Es wurde nichts verschickt.
announce-changed = Diese Vorschau war nicht mehr aktuell, deshalb ist nichts geschehen. So sieht es jetzt aus:
announce-progress = Wie weit ist es?
announce-progress-text = { $told } von { $count } Personen haben es bis jetzt. Die anderen bekommen es während ihrer Arbeitszeit.
announce-stop = Stopp
announce-stopped = { $count ->
    [one] Gestoppt. 1 Person hatte es schon; sonst bekommt es niemand mehr.
   *[other] Gestoppt. { $count } Personen hatten es schon; sonst bekommt es niemand mehr.
  }
announce-to-two = Beiden schreiben
announce-two-title = An beide
announce-two-intro = Das lesen **{ $mentee }** und **{ $mentor }**, sonst niemand.
announce-two-proposal = Hallo { $mentee } und { $mentor }, wie kommt ihr beide voran? Im Moment ist bei euch kein Treffen geplant. Passt euch in den nächsten zwei Wochen eine halbe Stunde? Mit `/mentor treffen` bekommt ihr Zeiten angeboten. Wenn etwas im Weg steht, genügt ein kurzes Wort an mich.
announce-two-proposal-ahead = Hallo { $mentee } und { $mentor }, wie kommt ihr beide voran? Kann ich etwas tun, damit euer nächstes Treffen wie geplant stattfindet? Ein kurzes Wort an mich genügt.
announce-letter-two = **{ $name }** aus der Koordination von **{ $programme }** schreibt an euch beide:
act-announce-two = an ein Tandem geschrieben: { $about }
act-announce-stop = Ankündigung in „{ $about }“ gestoppt
