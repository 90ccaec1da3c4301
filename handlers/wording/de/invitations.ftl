invite-nothing-open = Kein Programm ist offen, darum kann niemand eingeladen werden. `/mentor programm` öffnet eines.
invite-nobody-new = Alle Gemeinten sind schon gefragt, nehmen teil oder möchten für „{ $programme }“ nicht gefragt werden.
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
invite-asked = Gefragt
invite-joined = Dabei
invite-declined = Nichts für mich
invite-open = Noch keine Antwort
invite-how = Personen mit @ hinter dem Befehl nennen, oder eine Liste in diesen Chat ziehen.
invite-sent = { $count ->
    [one] 1 Person ist zu „{ $programme }“ eingeladen.
   *[other] { $count } Personen sind zu „{ $programme }“ eingeladen.
  }
invite-nobody = Sie wurden schon gefragt, nehmen teil oder möchten nicht gefragt werden.
invite-stopped = { $count ->
    [0] Alle waren schon angeschrieben.
    [one] 1 Person war noch nicht angeschrieben und wird nicht gefragt.
   *[other] { $count } Personen waren noch nicht angeschrieben und werden nicht gefragt.
  }
invitation-no = Nichts für mich
invitation-no-done = Verstanden, ich frage nicht wieder. Wenn du es dir anders überlegst: `/mentor { $command }`
invitation-reminder = Vor einer Woche habe ich gefragt, ob **{ $programme }** etwas für dich ist. Wenn nicht, genügt ein Klick, und ich frage nicht wieder.
help-invite = Personen einladen; sehen, wer gefragt, dabei oder nicht interessiert ist
    .words = einladen
nudge-question-invited = Bei „{ $programme }“ { $count ->
    [one] hat 1 Person
   *[other] haben { $count } Personen
  } nicht geantwortet, und { $invited ->
    [one] 1 Einladung
   *[other] { $invited } Einladungen
  } sind offen. Erinnern?
act-invite = hat zu „{ $about }“ eingeladen
act-people-enrol = hat die Personen einer Liste bei „{ $about }“ angemeldet, mit deren Einverständnis
act-people-remember = hat sich die Personen einer Liste gemerkt
