help-session = ein Treffen planen oder eintragen, mit Kalenderdatei
    .words = treffen, termin, termine
    .asked = treffen*, termin*, verabred*, kalender*, verschieb*, verleg*, absag*, abgesagt, nächstes mal, wann sehen wir, wann treffen, buchen, datum
session-when = Das habe ich nicht als Tag und Uhrzeit verstanden. Wähl sie bitte hier aus; geschrieben reicht `morgen 14 Uhr`, `Di 14:00` oder `5. Januar halb drei`.
session-not-a-date = Das habe ich nicht als Tag und Uhrzeit verstanden. Hier sind deine Termine, zum Verschieben oder Absagen:
session-when-check = So viel habe ich verstanden. Bitte prüf Tag und Uhrzeit.
session-which-date = Welchen Tag meinst du?
session-heading = Deine Treffen mit { $name }
session-held-count = { $count ->
    [0] Noch keines hat stattgefunden.
    [one] 1 hat bisher stattgefunden.
   *[other] { $count } haben bisher stattgefunden.
  }
session-held-menu = Ein Treffen von früher …
session-held = Am { $day } hast du **{ $name }** getroffen.
session-not-held = Wir haben uns nicht getroffen
session-not-held-title = Doch nicht getroffen?
session-not-held-question = Dann zählt das Treffen am { $day } nicht mehr. War es geplant, ist es wieder offen.
session-not-held-yes = Zurücknehmen
session-not-held-no = Doch, haben wir
session-not-held-done = Zurückgenommen: Das Treffen am { $day } zählt nicht mehr.
session-not-held-already = Dieses Treffen zählt schon nicht mehr als stattgefunden.
session-not-held-too-late = Eine:r von euch hat über dieses Treffen schon reflektiert, deshalb bleibt es stehen. Wenn etwas daran nicht stimmt, frag die Koordination.
session-all = Alle Treffen
session-none = Noch ist kein Treffen geplant.
session-line = { $moment }, { $minutes } Minuten{ $place ->
    [none] {""}
   *[other] , { $place }
  }
session-plan = Treffen planen
session-met = Wir haben uns getroffen
session-have-date = Inzwischen habt ihr ein Treffen: **{ $moment }**.
session-slot-past = Diese Zeit ist vorbei. Bitte wähle eine andere.
session-off = Das Treffen am { $moment } ist abgesagt.
session-move = Verschieben
session-cancel = Absagen
session-cancel-title = Treffen absagen?
session-cancel-question = Ich frage dich gleich nach einem neuen Termin, damit euer Rhythmus bleibt. Am besten innerhalb von zehn Arbeitstagen.
session-cancel-yes = Treffen absagen
session-cancel-no = Behalten
session-form-title = Treffen
session-form-save = Speichern
session-form-note = Liegt der Tag in der Vergangenheit, gilt das Treffen als stattgefunden.
session-day = Tag
session-time = Uhrzeit
session-minutes = Dauer
session-minutes-option = { $count } Minuten
session-place = Ort oder Video-Link
session-place-hint = Am besten ein neutraler Ort, nicht das Büro einer Seite.
session-needs-moment = Bitte wähle Tag und Uhrzeit.
session-needs-length = Bitte wähle, wie lange ihr euch treffen wollt.
session-too-far = Das ist zu weit weg. Bitte wähle einen Termin innerhalb eines Jahres.
session-move-past = Diese Zeit ist vorbei. Bitte wähle eine in der Zukunft.
session-there-already = Am { $moment } gibt es schon ein Treffen. Bitte wähle eine andere Zeit.
session-planned = Steht im Kalender: **{ $moment }**. Ich sage { $name } Bescheid.
session-moved = Verschoben auf **{ $moment }**. Ich sage { $name } Bescheid.
session-logged = Notiert: Ihr habt euch am { $day } getroffen. Was nimmst du mit? Eine Zahl genügt, der Rest ist freiwillig.
session-logged-already = Dieses Treffen am { $day } ist schon eingetragen. Was nimmst du mit? Eine Zahl genügt, der Rest ist freiwillig.
session-reflect = Reflektieren
session-partner-planned = **{ $name }** hat euer nächstes Treffen eingetragen:
session-partner-moved = **{ $name }** hat euer Treffen verschoben:
session-is-held = Dieses Treffen ist schon als stattgefunden eingetragen. `/mentor treffen` zeigt, was ansteht.
session-is-cancelled = Dieses Treffen ist schon abgesagt. Mit `/mentor treffen` planst du ein neues.
session-not-yet = Dieses Treffen liegt noch vor euch. Wenn ihr euch früher getroffen habt, trag es mit `/mentor treffen heute` ein.
session-cancelled-new = Das Treffen am { $day } ist abgesagt. Welcher Tag passt dir stattdessen? Am besten innerhalb von zehn Arbeitstagen.
session-partner-cancelled = Euer Treffen am { $day } mit **{ $name }** kann nicht stattfinden. Ein neuer Termin wird gesucht; du kannst gern auch einen vorschlagen.
session-rebook = Euer Treffen am { $day } mit **{ $name }** wurde abgesagt, und es gibt noch keinen neuen Termin. Wollen wir einen finden?
calendar-file = treffen.ics
calendar-google = Google Kalender
calendar-outlook = Outlook
calendar-title = Reverse Mentoring mit { $name }
calendar-text = Im Chat zeigt /mentor vorbereiten den Ablauf dieses Treffens.
help-prepare = Vorbereitungskarten und der Ablauf des nächsten Treffens
    .words = vorbereiten, vorbereitung
    .asked = vorbereit*, was sollen wir, was machen wir, was tun wir, agenda, ablauf, ideen, idee, wie fange ich, erstes treffen, ersten treffen, worüber, gesprächsthem*, frage zum einstieg
preparation-heading = Dein Treffen mit { $name }
preparation-mentor = { $moment }. Du führst durch den Inhalt. Dieser Ablauf hilft; du kannst ihn frei ändern.
preparation-mentee = { $moment }. Bring eine echte Frage oder Aufgabe aus deiner Arbeit mit und danach ein wenig Zeit.
preparation-template = **Ablauf: { $title }**
preparation-block = { $minutes } Min.: { $text }
preparation-output = **Ergebnis:** { $output }
preparation-idea = **Zum gemeinsamen Ausprobieren:** { $idea }
preparation-plan = Treffen planen
preparation-no-date = **{ $name }** und du habt noch kein nächstes Treffen geplant. So könnte es aussehen:
lesson-number = Vorbereitungskarte { $number } von { $of }, etwa fünf Minuten
lesson-task = **Zu tun:** { $task }
lesson-done = Erledigt
lesson-all-done = Alle deine Vorbereitungskarten sind erledigt. Du kannst sie jederzeit wieder lesen.
lesson-again = Karte { $number }
session-slots = { $count ->
    [one] Diese Zeit passt euch beiden, soweit ich weiß. Ein Klick plant das Treffen, und { $name } erfährt davon.
   *[other] Diese Zeiten passen euch beiden, soweit ich weiß. Ein Klick plant das Treffen, und { $name } erfährt davon.
  }
session-times-offered = Die Koordination hilft euch beiden gern, eine Zeit zu finden. Welche passt dir und { $name }?
session-slots-fewer = Mehr habe ich in den nächsten sechs Wochen nicht gefunden.
session-slots-none = Keine davon
session-slots-nowhere = In den nächsten sechs Wochen habe ich keine Zeit gefunden, zu der ihr beide arbeitet. Welche passt dir trotzdem?
session-slot-elsewhere = { $moment } ({ $time } für { $name })
session-find = Zeit finden
session-hints = Noch ist nichts eingetragen. Zu **{ $moment }** vorab:
session-hint-day = { $day } ist bei dir kein Arbeitstag.
session-hint-partner-day = { $day } ist bei { $name } kein Arbeitstag.
session-hint-partner-night = Wo { $name } ist, ist es dann { $time }, außerhalb der Arbeitszeit.
session-sure = Trotzdem eintragen
session-other-times = Zeiten, die beiden passen
session-another = Andere Zeit
preparation-starter = **Zum Einstieg:** { $question }
preparation-card-stands = Eure Vereinbarung steht schon: Schaut, ob sie noch passt, zwei Minuten reichen.
