session-when = Das habe ich nicht als Tag und Uhrzeit verstanden. Wählen Sie sie bitte hier aus; geschrieben reicht `morgen 14 Uhr`, `Di 14:00` oder `5. Januar halb drei`.
session-not-a-date = Das habe ich nicht als Tag und Uhrzeit verstanden. Hier sind Ihre Termine, zum Verschieben oder Absagen:
session-when-check = So viel habe ich verstanden. Bitte prüfen Sie Tag und Uhrzeit.
session-which-date = Welchen Tag meinen Sie?
session-heading = Ihre Treffen mit { $name }
session-cancel-question = Ich frage Sie gleich nach einem neuen Termin, damit Ihr Rhythmus bleibt. Am besten innerhalb von zehn Arbeitstagen.
session-needs-moment = Bitte wählen Sie Tag und Uhrzeit.
session-too-far = Das ist zu weit weg. Bitte wählen Sie einen Termin innerhalb eines Jahres.
session-move-past = Diese Zeit ist vorbei. Bitte wählen Sie eine in der Zukunft.
session-logged = Notiert: Sie haben sich am { $day } getroffen. Was nehmen Sie mit? Eine Zahl genügt, der Rest ist freiwillig.
session-partner-planned = **{ $name }** hat Ihr nächstes Treffen eingetragen:
session-partner-moved = **{ $name }** hat Ihr Treffen verschoben:
session-not-yet = Dieses Treffen liegt noch vor Ihnen. Wenn Sie sich früher getroffen haben, tragen Sie es mit `/mentor treffen heute` ein.
session-cancelled-new = Das Treffen am { $day } ist abgesagt. Welcher Tag passt Ihnen stattdessen? Am besten innerhalb von zehn Arbeitstagen.
session-partner-cancelled = Ihr Treffen am { $day } mit **{ $name }** kann nicht stattfinden. Ein neuer Termin wird gesucht; Sie können gern auch einen vorschlagen.
session-rebook = Ihr Treffen am { $day } mit **{ $name }** wurde abgesagt, und es gibt noch keinen neuen Termin. Wollen wir einen finden?
preparation-heading = Ihr Treffen mit { $name }
preparation-mentor = { $moment }. Sie führen durch den Inhalt. Dieser Ablauf hilft; Sie können ihn frei ändern.
preparation-mentee = { $moment }. Bringen Sie eine echte Frage oder Aufgabe aus Ihrer Arbeit mit und danach ein wenig Zeit.
preparation-no-date = **{ $name }** und Sie haben noch kein nächstes Treffen geplant. So könnte es aussehen:
lesson-all-done = Alle Ihre Vorbereitungskarten sind erledigt. Sie können sie jederzeit wieder lesen.
session-held = Am { $day } haben Sie **{ $name }** getroffen.
session-not-held-too-late = Eine Seite hat über dieses Treffen schon reflektiert, deshalb bleibt es stehen. Wenn etwas daran nicht stimmt, fragen Sie die Koordination.
session-logged-already = Dieses Treffen am { $day } ist schon eingetragen. Was nehmen Sie mit? Eine Zahl genügt, der Rest ist freiwillig.
session-have-date = Inzwischen haben Sie ein Treffen: **{ $moment }**.
session-slot-past = Diese Zeit ist vorbei. Bitte wählen Sie eine andere.
session-needs-length = Bitte wählen Sie, wie lange Sie sich treffen wollen.
session-slots = { $count ->
    [one] Diese Zeit passt Ihnen beiden, soweit ich weiß. Ein Klick plant das Treffen, und { $name } erfährt davon.
   *[other] Diese Zeiten passen Ihnen beiden, soweit ich weiß. Ein Klick plant das Treffen, und { $name } erfährt davon.
  }
session-times-offered = Die Koordination hilft Ihnen beiden gern, eine Zeit zu finden. Welche passt Ihnen und { $name }?
session-slots-nowhere = In den nächsten sechs Wochen habe ich keine Zeit gefunden, zu der Sie beide arbeiten. Welche passt Ihnen trotzdem?
session-hint-day = { $day } ist bei Ihnen kein Arbeitstag.
preparation-card-stands = Ihre Vereinbarung steht schon: Schauen Sie, ob sie noch passt, zwei Minuten reichen.
session-there-already = Am { $moment } gibt es schon ein Treffen. Bitte wählen Sie eine andere Zeit.
session-is-cancelled = Dieses Treffen ist schon abgesagt. Mit `/mentor treffen` planen Sie ein neues.
