help-programme = Programme anlegen, öffnen, starten, abschließen
    .words = programm
    .asked = neues programm, anlegen, aufsetzen, ein Programm anlegen, ein Programm einrichten, das nächste Programm planen, nächste Runde, neuer Jahrgang, das Programm öffnen, für Bewerbungen öffnen, Anmeldung öffnen, das Programm starten, loslegen, Auftakt, wann geht es los, Starttermin ändern, das Programm verlängern, die Frist verlängern, Laufzeit verlängern, kürzer machen, das Programm abschließen, beenden wir das Programm, zum Ende bringen, archivieren, Programm bearbeiten, Zahl der Treffen ändern, Zahl der Plätze ändern, mehr Plätze, Regeln des Programms, Programm umbenennen, welche Programme gibt es, noch ein Durchgang, Pilot, Bewerbungsphase, Anmeldefrist, soll im Frühjahr beginnen, zweite Runde, noch eine Runde im Herbst, eine Runde planen, Plätze freigeben, die Laufzeit strecken, länger laufen lassen, den Start verschieben, früher beginnen, das Programm stoppen, Regeln festlegen, Abstand ändern, das letzte Programm kopieren, Zeitplan des Programms, den Pilot beenden, live gehen, wieder öffnen, im Frühjahr loslegen, zum Abschluss bringen, neues programm anlegen, ein zweites anlegen, neuer durchgang, nächste runde im herbst, daten des programms ändern, länger machen, vier wochen verlängern, eine woche später enden, die grenze hochsetzen, wie viele plätze hat es, stattdessen alle zwei wochen, jetzt öffnen, für anmeldungen öffnen, startet es, los gehts mit dem programm, das programm schließen, abschließen, themen des programms ändern, letzter tag war gestern, endet freitag, was passiert am ende, nochmal laufen lassen, öffnung zurücknehmen, pilot an einem standort, dreißig statt zwanzig leute, beginn am ersten märz, der entwurf, einstellungen des programms, wer darf am programm teilnehmen, ins nächste jahr mitnehmen, im frühling nochmal, nächste welle vorbereiten, kürzere fassung, wöchentlicher rhythmus, nur vier treffen, neunzig minuten jeweils, start verschieben, später anfangen, früher aufhören, verkürzen, fünf plätze mehr, mehr leute nehmen, bei fünfzig deckeln, wer sieht den entwurf, bring es in gang, türen zu, keine anmeldungen mehr, anmeldeschluss, vorbei was jetzt, ins archiv, der abschluss, live schalten, montag gehts los, plätze aufstocken, neue runde, noch ein programm, programm anlegen, programm aufsetzen, zweites programm, für einen anderen standort, für ein anderes land, starten, anmeldung freischalten, anmeldung schließen, anmeldefrist verlängern, beginn, enddatum, wie lange läuft es, programm verlängern, programm beenden, programm abwickeln, alles dichtmachen, für alle beenden, programm stoppen, programm absagen, programm löschen, zwölf treffen statt sechs, wöchentlich statt monatlich, anzahl der treffen, länge der treffen, höchstzahl, programm vom vorjahr kopieren, ende nach hinten schieben, enddatum verschieben, um einen monat verlängern, beginn verschieben, das ganze dichtmachen, das ganze programm löschen, alles entfernen, frische runde im januar, nächste staffel, neu anfangen, wir brauchen vier Wochen mehr, eine zweite Staffel aufsetzen, Anmeldung ab Montag auf, Schotten dicht für Nachzügler, acht statt sechs Treffen, alles nach hinten schieben, den Startschuss geben, wie weit müssen sie in der Hierarchie auseinander sein, was fehlt noch zum Loslegen, den Durchgang zu Ende bringen, wir sind fertig du kannst zumachen, mach den durchgang zu, alle treffen sind gelaufen wir können schließen, bitte zumachen, für dieses jahr ist schluss mit dem programm
    .new = neu
programme-heading = Deine Programme
programme-none = Im Moment gibt es kein Programm. Eines anzulegen dauert etwa zwei Minuten; niemand erfährt davon, bevor du es öffnest.
programme-new = Neues Programm
programme-edit = Bearbeiten
programme-open = Für Anmeldungen öffnen
programme-start = Starten
programme-close = Abschließen
programme-archive = Archivieren
programme-match = Matching
programme-status = Status
programme-not-now = Jetzt nicht
programme-name-line = **{ $name }**
programme-state = Stand
programme-state-draft = Entwurf
programme-state-open = Offen für Anmeldungen
programme-state-running = Läuft
programme-state-closing = Im Abschluss
programme-state-archived = Archiviert
programme-starts = Erster Tag
programme-rhythm = Rhythmus
programme-rhythm-text = { $sessions } Treffen à { $minutes } Minuten in { $weeks } Wochen, { $cadence ->
    [one] jede Woche
   *[other] alle { $cadence } Wochen
  }
programme-topics = Themen
programme-topics-count = { $count ->
    [one] 1 Thema
   *[other] { $count } Themen
  }
programme-form-new = Neues Programm
programme-form-edit = Programm bearbeiten
programme-form-save = Speichern
programme-field-name = Name
programme-field-purpose = Wozu gibt es das Programm?
programme-field-purpose-hint = Ein, zwei Sätze. Sie stehen in der Einladung.
programme-field-starts = Erster Tag
programme-field-weeks = Laufzeit
programme-weeks = { $count } Wochen
programme-field-sessions = Treffen je Tandem
programme-sessions = { $count } Treffen
programme-field-cadence-weeks = Wie oft
programme-cadence-weeks = { $count ->
    [one] Jede Woche
   *[other] Alle { $count } Wochen
  }
programme-field-session-minutes = Dauer eines Treffens
programme-session-minutes = { $count } Minuten
programme-field-topics = Themen zur Auswahl
programme-field-topics-hint = Daraus wählen alle bei der Anmeldung.
programme-field-min-level-gap = Ebenen zwischen Mentee und Mentor:in, mindestens
programme-min-level-gap = { $count ->
    [0] Keine Regel
    [one] 1 Ebene
   *[other] { $count } Ebenen
  }
programme-field-min-overlap-hours = Gemeinsame Arbeitszeit, mindestens
programme-min-overlap-hours = { $count ->
    [0] Keine Regel
    [one] 1 Stunde
   *[other] { $count } Stunden
  }
programme-field-departments = Abteilungen
programme-departments-any = Beliebig
programme-departments-different = Immer verschieden
programme-saved = **{ $name }** ist gespeichert.
programme-longer = Die Check-ins gehen jetzt bis { $day } weiter.
programme-needs-name = Bitte gib dem Programm einen Namen.
programme-name-taken = Ein Programm namens „{ $name }“ gibt es schon. Bitte wähle einen anderen Namen.
programme-needs-day = Bitte wähle den ersten Tag.
programme-day-past = Dieser Tag ist vorbei. Bitte wähle heute oder später.
programme-number = Bitte wähle eine Zahl von { $least } bis { $most }.
programme-needs-topic = Bitte wähle mindestens ein Thema.
programme-too-short = { $sessions } Treffen alle { $cadence } Wochen passen nicht in { $weeks } Wochen. Bitte nimm weniger Treffen, einen kürzeren Abstand oder ein längeres Programm. (Je Treffen: { $minutes } Minuten.)
programme-is-archived = Dieses Programm ist archiviert und lässt sich nur noch lesen.
programme-is-already = **{ $name }** ist schon weiter. Der Stand: { $state }.
programme-open-done = **{ $name }** ist offen. { $count ->
    [0] Ich kenne hier noch niemanden, den ich einladen könnte
   *[other] Ich lade alle ein, die ich hier kenne
  }; andere melden sich mit `/mentor beitreten` an.
programme-open-uninvited = Öffnen, ohne einzuladen
programme-open-uninvited-question = „{ $name }“ öffnen und niemanden einladen? Danach fragt `/mentor einladen`, wen du auswählst: Personen, eine Liste, einen Kanal, Führungskräfte zuerst. Bis jemand mitmacht, lässt sich die Öffnung zurücknehmen.
programme-open-uninvited-done = **{ $name }** ist offen, und niemand wurde eingeladen. `/mentor einladen` fragt, wen du auswählst; andere melden sich mit `/mentor beitreten` an.
programme-more = { $count ->
    [one] Es gibt 1 weiteres, früheres Programm. `/mentor programm` und der Name zeigt es.
   *[other] Es gibt { $count } weitere, frühere Programme. `/mentor programm` und ein Name zeigt eines.
  }
programme-start-done = **{ $name }** läuft. Anmelden kann man sich weiterhin.
programme-close-done = **{ $name }** geht in den Abschluss. Alle bekommen die Abschlussfragen und Mentor:innen ihren Nachweis.
programme-close-question = „{ $name }“ abschließen? Die Check-ins enden, und alle bekommen die Abschlussfragen.
programme-archive-done = **{ $name }** ist archiviert.
programme-archive-question = „{ $name }“ archivieren? Danach lässt es sich nur noch lesen; die Tandems enden.
invitation-heading = Du bist eingeladen: { $name }
invitation-text = Reverse Mentoring dreht die Rollen um: Wer am Anfang des Berufswegs steht, gibt Wissen weiter; Führungskräfte lernen dazu. Beide Seiten gewinnen: frisches Know-how hier, Einblick und Netzwerk dort.
invitation-begun = Läuft
invitation-begun-text = { $first } bis { $last }, mitmachen geht jederzeit
invitation-join-mentor = Als Mentor:in mitmachen
invitation-join-mentee = Als Mentee mitmachen
invitation-note = Die Teilnahme ist freiwillig, und du kannst jederzeit ohne Begründung aufhören.
programme-over-heading = Die Laufzeit von { $name } ist zu Ende
programme-over = Der letzte Tag von **{ $name }** war { $day }. Ich frage nur noch nach der Zeit bis dahin und nach Treffen, die im Kalender stehen.
programme-over-next = { $count ->
    [0] Es läuft kein Tandem mehr.
    [one] 1 Tandem läuft noch.
   *[other] { $count } Tandems laufen noch.
  } Wenn du es abschließt, bekommen alle die Abschlussfragen und Mentor:innen ihren Nachweis. Brauchen die Tandems mehr Zeit, verlängere die Laufzeit.
programme-erased = Die Menschen dieses Programms sind vergessen. Was bleibt: { $mentors } Mentor:innen, { $mentees } Mentees, { $pairs } Tandems, { $sessions } Treffen.
programme-field-round-days = Zeit, auf eine Liste zu antworten
programme-field-round-days-hint = Mentees haben die erste Hälfte. Es gilt für Listen, die ab jetzt freigegeben werden.
programme-round-usual = Wie üblich: { $days } Arbeitstage ({ $weekly } bei wöchentlichen Treffen)
programme-round-days = { $count } Arbeitstage
programme-field-places = Plätze
programme-places = { $count ->
    [0] Keine Grenze
   *[other] { $count } Personen
  }
programme-open-question = { $count ->
    [0] „{ $name }“ öffnen? Ich kenne noch niemanden, den ich einladen könnte; andere melden sich selbst an.
    [one] „{ $name }“ öffnen? Die 1 Person, die ich hier kenne, wird zur nächsten guten Zeit eingeladen.
   *[other] „{ $name }“ öffnen? Die { $count } Personen, die ich hier kenne, werden jeweils zur nächsten guten Zeit eingeladen.
  } Bis jemand mitmacht, lässt sich die Öffnung zurücknehmen.
programme-unopen = Öffnung zurücknehmen
programme-unopen-done = **{ $name }** ist wieder ein Entwurf. { $count ->
    [0] Es wartete niemand auf eine Einladung.
    [one] 1 Person war noch nicht angeschrieben und wird nicht gefragt.
   *[other] { $count } Personen waren noch nicht angeschrieben und werden nicht gefragt.
  } { $asked ->
    [0] { "" }
    [one] 1 Person hat die Einladung bekommen; deren Schaltflächen sagen, dass es nicht offen ist.
   *[other] { $asked } Personen haben die Einladung bekommen; deren Schaltflächen sagen, dass es nicht offen ist.
  }
programme-unopen-joined = Inzwischen macht jemand bei **{ $name }** mit, darum bleibt es offen. Wenn es läuft, beendet „Abschließen“ es.
act-programme-unopen = hat die Öffnung von „{ $about }“ zurückgenommen
