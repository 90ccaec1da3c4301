help-status = wie weit alle sind, und wer Aufmerksamkeit braucht
    .words = status
    .asked = wie läuft es, wie viele, übersicht, überblick, zahlen, wer hat noch nicht, stand, läuft das programm, wie läuft das programm, läuft unser programm, wie geht es dem programm, hilfe brauchen, brauchen hilfe, Status, Zwischenstand, aktueller Stand, wo stehen wir, wie viele machen mit, wie viele Teilnehmende, wer braucht Hilfe, wer braucht mich, wer braucht Aufmerksamkeit, was muss ich tun, gibt es Probleme, stimmt etwas nicht, worum muss ich mich kümmern, was ist dringend, wer hängt fest, wo hakt es, bei wem hakt es, Zahlen auf einen Blick, Überblick über das Programm, kurzes Update, Zusammenfassung, Teilnahmequote, ist alles im Plan, Dashboard, Lagebericht, kurzer Bericht wo wir stehen, muss ich eingreifen, muss ich irgendwo eingreifen, brennt etwas, was ist los, etwas für mich zu tun, wer fällt zurück, Gesundheit des Programms, kurzer Blick auf die Zahlen, Beteiligung, wie stehen wir da, gib mir die Fakten, wer ist verstummt, was liegt bei mir an, was wartet auf mich, wie läuft es insgesamt, wie sieht es aus, welche tandems hängen, wer trifft sich nicht, steckt jemand in schwierigkeiten, wer hat noch nicht geantwortet, wer schuldet noch eine antwort, wie viele haben zugesagt, wie viele haben bisher ja gesagt, wie weit ist die runde, wie viele haben sich angemeldet, wie viele plätze sind noch frei, wie viele treffen gab es, wie viele haben alles geschafft, worum soll ich mich zuerst kümmern, gib mir den überblick, kurzer zwischenstand, zahlen für den lenkungskreis, muss ich mir sorgen machen, ist es ein erfolg, bittet jemand um hilfe, hat wer um hilfe gerufen, welches tandem hat sich nicht getroffen, tandems ohne termin, wer ist ausgestiegen, wer hat abgelehnt, wer hat kein gegenüber, wer steht ohne da, wie viele sind ohne, ist alles in ordnung, was ist bei mir als koordinatorin offen, halbzeit wie stehen wir, sechs monate sind um, wie ist es ausgegangen, ergebnis am ende des programms, wie viele haben es abgeschlossen, halbes jahr ist vorbei, stille tandems, seit drei wochen funkstille, die im rückstand, irgendwo ärger, wem muss ich hinterher, brennt was, was braucht mich heute, muss ich was tun, ampel, wie voll sind wir, die hälfte hat sich getroffen oder, haben alle jemanden bekommen, wie viele warten noch, wo stehen wir diese woche, wochenstand, wie gesund ist das programm, zwischenbilanz, stand der dinge, gesamtbild, was ist zu tun, was muss ich diese woche machen, alarmzeichen, wie viele treffen bisher, kennzahlen, zahlen im überblick, zwischenstand für mich, wochenbericht, wer hängt, wo brennt es, brennt es irgendwo, wie viele anmeldungen, wie sieht es gerade aus, wie läuft der Laden, wo muss ich ran, wen sollte ich anrufen, sind wir im Plan, wie viele sind schon losgelegt, wo drückt der Schuh, Lage bitte, wie sieht's aus insgesamt, wer hinkt hinterher, wie viele tandems treffen sich wirklich, wie viele treffen sich, treffen sich die tandems auch, finden die treffen statt
status-heading = { $programme } auf einen Blick
status-nobody-met = Noch gibt es kein Tandem.
status-sentence = **{ $met } von { $pairs } { $pairs ->
    [one] Tandem hat sich getroffen
   *[other] Tandems { $met ->
        [one] hat
       *[other] haben
      } sich getroffen
  }, { $needs ->
    [0] keines braucht gerade Aufmerksamkeit
    [one] 1 braucht Aufmerksamkeit
   *[other] { $needs } brauchen Aufmerksamkeit
  }{ $alone ->
    [0] {"."}
    [one] ; 1 Person ist ohne Tandem.
   *[other] ; { $alone } Personen sind ohne Tandem.
  }**
status-became = **{ $done } { $done ->
    [one] Tandem hatte alle Treffen
   *[other] Tandems hatten alle Treffen
  }, { $partly } { $partly ->
    [one] traf sich seltener
   *[other] trafen sich seltener
  }, { $broken } { $broken ->
    [one] hat vorzeitig geendet
   *[other] haben vorzeitig geendet
  }, { $never } { $never ->
    [one] hat sich nie getroffen
   *[other] haben sich nie getroffen
  }.**
status-digest-heading = Neues aus { $programme } seit { $day }
status-digest-unchanged = { $programme }: seit { $day } ist nichts Neues zu entscheiden
status-digest-waits = Auf eine Antwort wartet weiterhin:
status-digest-held = { $count ->
    [one] Gut gelaufen: 1 Treffen, gemeldet seit { $day }.
   *[other] Gut gelaufen: { $count } Treffen, gemeldet seit { $day }.
  }
status-digest-closed = **{ $programme }** ist inzwischen abgeschlossen. `/mentor status` zeigt, was aus allen geworden ist.
status-digest-well = Gerade braucht kein Tandem Aufmerksamkeit.
status-enrolled = Angemeldet
status-enrolled-text = { $mentors ->
    [one] 1 Mentor:in
   *[other] { $mentors } Mentor:innen
  }, { $mentees ->
    [one] 1 Mentee
   *[other] { $mentees } Mentees
  }{ $paused ->
    [0] {""}
   *[other] {" "}({ $paused } in Pause)
  }
status-enrolled-left = { $enrolled }; { $count } ausgestiegen
status-way = Bis jetzt
status-way-text = { $invited } eingeladen → { $joined } dabei{ $uninvited ->
    [0] {""}
   *[other] {" "}({ $uninvited } ohne Einladung)
  } → { $paired } { $paired ->
    [one] Tandem
   *[other] Tandems
  } → { $met } getroffen → { $halfway } Halbzeit → { $done } fertig
status-several-mentors = { $count ->
    [one] 1 Person begleitet mehrere Führungskräfte und zählt in jedem dieser Tandems.
   *[other] { $count } Personen begleiten mehrere Führungskräfte und zählen in jedem dieser Tandems.
  }
status-several-leaders = { $count ->
    [one] 1 Führungskraft wird von mehreren Personen begleitet und zählt in jedem dieser Tandems.
   *[other] { $count } Führungskräfte werden von mehreren Personen begleitet und zählen in jedem dieser Tandems.
  }
status-plan = Nach Plan heute
status-way-over = Insgesamt
status-plan-over = Nach Plan bis zum Schluss
status-plan-none = noch kein Treffen fällig
status-plan-text = { $met } getroffen, { $halfway } Halbzeit, { $done } fertig, { $sessions } Treffen
status-pairs = Tandems
status-pairs-text = { $running } laufend, { $asked } angefragt, { $proposed } vorgeschlagen, { $ended } beendet
status-sessions = Treffen
status-sessions-over = { $held } stattgefunden
status-sessions-text = { $held } stattgefunden, { $planned ->
    [one] 1 steht
   *[other] { $planned } stehen
  } bevor
status-answers = Beantwortete Check-ins
status-answers-text = { $answered } von { $sent }
status-usefulness = Nutzen der Treffen
status-usefulness-text = { $classes } (Stand { $day })
status-usefulness-low = unter { $high } von 5
status-usefulness-between = { $low } bis unter { $high } von 5
status-usefulness-high = { $low } von 5 oder besser
status-usefulness-total = { $text }, aus { $band } Personen
status-usefulness-mentor = Mentor:innen: { $text }, aus { $band } Personen
status-usefulness-mentee = Mentees: { $text }, aus { $band } Personen
status-usefulness-few = noch keine Zahl; jeden vierten Montag sehe ich nach, und es braucht neue Antworten von { $k } Personen in 3 Tandems, in einem Programm mit mindestens 5 Tandems
status-all-well = Im Moment braucht kein Tandem besondere Aufmerksamkeit.
status-attention = { $count ->
    [one] 1 Tandem braucht Aufmerksamkeit
   *[other] { $count } Tandems brauchen Aufmerksamkeit
  }
status-attention-line = { $mentee } und { $mentor }: { $reasons }
status-urgent-line = **Dringend:** { $mentee } und { $mentor }: { $reasons }
status-flag-help = Bitte um Hilfe
status-flag-no-date = { $days } Tage nach der Vorstellung noch kein Treffen geplant
status-flag-check-ins = mindestens zwei Check-ins ohne Treffen
status-flag-gap = seit { $days } Tagen kein Treffen
status-flag-cancelled = zwei Treffen in Folge abgesagt
status-no-pair = { $count ->
    [one] **1 Person ist ohne Tandem.**
   *[other] **{ $count } Personen sind ohne Tandem.**
  }{ $listed ->
    [0] {""}
   *[other] {" "}Auf der Liste, die auf Freigabe wartet: { $listed }.
  }
status-waiting-since = { $count ->
    [one] Wartet seit { $day } auf ein Tandem.
   *[other] Am längsten wartet jemand seit { $day } auf ein Tandem.
  }
status-unreachable = { $count ->
    [one] Diese Person erreiche
   *[other] Diese Personen erreiche
  } ich im Chat gerade nicht: { $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
  }.
status-left-alone = { $count ->
    [one] Ausgestiegen, bevor ein Tandem gefunden war: { $names }. Eine Einladung zum nächsten Programm ist eine neue Chance.
   *[other] Ausgestiegen, bevor ein Tandem gefunden war: { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
      }. Eine Einladung zum nächsten Programm gibt ihnen eine neue Chance.
  }
status-helped = Erledigt: { $name }
status-all-needing = Alle { $count } ansehen
status-note = Hinweise kommen nur aus Terminen und Bitten um Hilfe, nie aus Bewertungen. Zahlen zu Bewertungen erscheinen ab { $k } Personen.
status-match = Matching
status-nudge = Erinnern
status-programme = Programme
status-chart-file = status.png
status-picture-people = Personen
status-picture-invited = Eingeladen
status-picture-joined = Dabei
status-picture-of-joined = { $count }{ $uninvited ->
    [0] {""}
   *[other] , { $uninvited } ohne Einladung
  }
status-picture-pairs = Tandems
status-picture-paired = Gebildet
status-picture-met = Getroffen
status-picture-halfway = Halbzeit
status-picture-done = Fertig
status-picture-of-plan = { $count }, Plan { $plan }
status-picture-months = Treffen nach Monat
status-picture-month = { $held } bisher, { $ahead } bevorstehend, Plan { $plan }
status-picture-note = Gefüllt: bisher.{ $ahead ->
    [0] {""}
   *[other] {" "}Umriss: steht bevor.
  } Dunkler Strich: so weit wäre es nach Plan. Nach Plan trifft sich ein Tandem in den ersten zwei Wochen nach der Vorstellung (in einem wöchentlichen Programm in der ersten), danach im Rhythmus des Programms.
