calendar-invited = Das Treffen kommt von selbst in Ihren Kalender; Sie müssen nichts speichern.
calendar-moved = Haben Sie das Treffen selbst gespeichert, löschen Sie den Eintrag vom { $moment }.
calendar-trouble = Ihr Treffen am { $moment } ließ sich nicht in Ihren Kalender eintragen. Mit dieser Datei geht es.
calendar-trouble-cancelled = Das Treffen am { $moment } ließ sich nicht aus Ihrem Kalender nehmen. Bitte löschen Sie den Eintrag, oder öffnen Sie diese Datei.
session-off-kept = Das Treffen am { $moment } ist abgesagt und verschwindet gleich aus Ihrem Kalender.
session-hint-taken = In Ihrem Kalender steht dann etwas anderes.
privacy-invitations = Damit Ihre Treffen in Kalender kommen, kenne ich Ihre E-Mail-Adresse aus dem Verzeichnis des Unternehmens, verschlüsselt. Wer mit Ihnen ein Tandem bildet, sieht sie in der Einladung.
privacy-calendar = Bevor ich Zeiten vorschlage, frage ich Ihren Kalender, wann Sie frei sind: nur ob, nie was. Nichts davon bleibt gespeichert.
privacy-calendar-hidden = Ich frage Ihren Kalender nicht, wann Sie frei sind.
privacy-calendar-show = Sie dürfen meinen Kalender fragen
contract-clashes = { $count } von { $of } Treffen { $count ->
    [one] überschneidet
   *[other] überschneiden
  } sich mit etwas, das eine Seite dann schon vorhat. Bestätigen Sie, plane ich sie so:
contract-clash-left-out = { $moment } entfällt: In der Nähe habe ich keine andere Zeit gefunden, die Ihnen beiden passt
contract-left-out = { $count ->
    [one] Für ein Treffen habe ich keine Zeit gefunden, die Ihnen beiden passt; mit `/mentor treffen` planen Sie es.
   *[other] Für { $count } Treffen habe ich keine Zeit gefunden, die Ihnen beiden passt; mit `/mentor treffen` planen Sie sie.
  }
session-declined = Sie haben das Treffen mit **{ $name }** am { $day } im Kalender abgelehnt. Damit ist es abgesagt, und { $name } weiß Bescheid. Welche Zeit passt Ihnen stattdessen?
session-gone = Das Treffen mit **{ $name }** am { $day } wurde aus dem Kalender genommen. Damit ist es abgesagt. Welche Zeit passt Ihnen stattdessen?
session-proposed = Sie haben im Kalender eine andere Zeit vorgeschlagen: **{ $moment }**. Ich frage { $name }; bis Sie sich einig sind, bleibt es bei { $was }.
calendar-off-note = Diese Datei nimmt es aus einem Kalender, in den Sie es gespeichert haben; einen Eintrag über einen Link löschen Sie selbst.
calendar-trouble-stands = Ich konnte das Treffen in Ihrem Kalender nicht ändern: Es ist am { $moment }. Bitte löschen Sie den Eintrag, der dort steht, und öffnen Sie diese Datei.
calendar-trouble-cancelled-stands = Ich konnte das Treffen am { $moment } nicht aus Ihrem Kalender nehmen. Bitte löschen Sie den Eintrag dort.
calendar-again = Das Treffen am { $moment } kommt neu in Ihren Kalender, denn der bisherige Weg dorthin besteht nicht mehr. Bitte löschen Sie den bisherigen Eintrag.
calendar-removed = Ihr Unternehmen bringt Treffen jetzt auf anderem Weg in Kalender. Die mit **{ $name }** kommen von selbst neu; bitte löschen Sie die bisherigen Einträge. Die Zeiten bleiben:
calendar-removed-file = Ich erreiche Ihren Kalender nicht mehr. Die Treffen mit **{ $name }** bleiben, wie sie sind, aber die Einträge machen ab jetzt keine Änderung mehr mit: Bitte löschen Sie sie und öffnen Sie diese Datei.
