programme-heading = Ihre Programme
programme-none = Im Moment gibt es kein Programm. Eines anzulegen dauert etwa zwei Minuten; niemand erfährt davon, bevor Sie es öffnen.
programme-needs-name = Bitte geben Sie dem Programm einen Namen.
programme-name-taken = Ein Programm namens „{ $name }“ gibt es schon. Bitte wählen Sie einen anderen Namen.
programme-needs-day = Bitte wählen Sie den ersten Tag.
programme-day-past = Dieser Tag ist vorbei. Bitte wählen Sie heute oder später.
programme-number = Bitte wählen Sie eine Zahl von { $least } bis { $most }.
programme-needs-topic = Bitte wählen Sie mindestens ein Thema.
programme-too-short = { $sessions } Treffen alle { $cadence } Wochen passen nicht in { $weeks } Wochen. Bitte nehmen Sie weniger Treffen, einen kürzeren Abstand oder ein längeres Programm. (Je Treffen: { $minutes } Minuten.)
invitation-heading = Sie sind eingeladen: { $name }
invitation-note = Die Teilnahme ist freiwillig, und Sie können jederzeit ohne Begründung aufhören.
programme-over-next = { $count ->
    [0] Es läuft kein Tandem mehr.
    [one] 1 Tandem läuft noch.
   *[other] { $count } Tandems laufen noch.
  } Wenn Sie es abschließen, bekommen alle die Abschlussfragen und Mentor:innen ihren Nachweis. Brauchen die Tandems mehr Zeit, verlängern Sie die Laufzeit.
programme-open-uninvited-question = „{ $name }“ öffnen und niemanden einladen? Danach fragt `/mentor einladen`, wen Sie auswählen: Personen, eine Liste, einen Kanal, Führungskräfte zuerst. Bis jemand mitmacht, lässt sich die Öffnung zurücknehmen.
programme-open-uninvited-done = **{ $name }** ist offen, und niemand wurde eingeladen. `/mentor einladen` fragt, wen Sie auswählen; andere melden sich mit `/mentor beitreten` an.
