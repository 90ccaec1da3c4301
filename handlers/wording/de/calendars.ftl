calendar-invited = Das Treffen kommt von selbst in deinen Kalender; du musst nichts speichern.
calendar-moved = Hast du das Treffen selbst gespeichert, lösche den Eintrag vom { $moment }.
calendar-title-both = Reverse Mentoring: { $mentor } & { $mentee }
calendar-title-plain = 1:1 { $mentor } & { $mentee }
calendar-trouble = Euer Treffen am { $moment } ließ sich nicht in deinen Kalender eintragen. Mit dieser Datei geht es.
calendar-trouble-cancelled = Das Treffen am { $moment } ließ sich nicht aus deinem Kalender nehmen. Bitte lösche den Eintrag, oder öffne diese Datei.
session-off-kept = Das Treffen am { $moment } ist abgesagt und verschwindet gleich aus deinem Kalender.
session-hint-taken = In deinem Kalender steht dann etwas anderes.
session-hint-partner-taken = Im Kalender von { $name } steht dann etwas anderes.
mail-invited = { $title }

    { $moment }{ $place ->
        [none] {""}
       *[other] , { $place }
    }

    Verschieben oder absagen lässt sich dieses Treffen im Chat mit dem Mentoring-Bot; der Kalender folgt.
    .subject = { $title }: { $moment }
mail-moved = { $title }

    Neue Zeit: { $moment }{ $place ->
        [none] {""}
       *[other] , { $place }
    }

    Verschieben oder absagen lässt sich dieses Treffen im Chat mit dem Mentoring-Bot; der Kalender folgt.
    .subject = Neue Zeit, { $title }: { $moment }
mail-cancelled = { $title }

    Das Treffen am { $moment } ist abgesagt.
    .subject = Abgesagt, { $title }: { $moment }
settings-titles = Titel der Kalendereinträge
settings-titles-full = „Reverse Mentoring: Lena & Klaus“
settings-titles-plain = „1:1 Lena & Klaus“
contract-clashes = { $count } von { $of } Treffen { $count ->
    [one] überschneidet
   *[other] überschneiden
  } sich mit etwas, das eine Seite dann schon vorhat. Bestätigst du, plane ich sie so:
contract-clash = { $instead } statt { $moment }
contract-clash-left-out = { $moment } entfällt: In der Nähe habe ich keine andere Zeit gefunden, die euch beiden passt
contract-left-out = { $count ->
    [one] Für ein Treffen habe ich keine Zeit gefunden, die euch beiden passt; mit `/mentor treffen` plant ihr es.
   *[other] Für { $count } Treffen habe ich keine Zeit gefunden, die euch beiden passt; mit `/mentor treffen` plant ihr sie.
  }
session-declined = Du hast das Treffen mit **{ $name }** am { $day } im Kalender abgelehnt. Damit ist es abgesagt, und { $name } weiß Bescheid. Welche Zeit passt dir stattdessen?
session-gone = Das Treffen mit **{ $name }** am { $day } wurde aus dem Kalender genommen. Damit ist es abgesagt. Welche Zeit passt dir stattdessen?
session-moved-there = Das Treffen mit **{ $name }** wurde im Kalender verschoben. Jetzt steht es hier:
session-proposal = **{ $name }** schlägt im Kalender eine andere Zeit vor: **{ $moment }** statt { $was }. Noch ist nichts verschoben.
session-proposal-take = Diese Zeit nehmen
session-proposed = Du hast im Kalender eine andere Zeit vorgeschlagen: **{ $moment }**. Ich frage { $name }; bis ihr euch einig seid, bleibt es bei { $was }.
calendar-off-note = Diese Datei nimmt es aus einem Kalender, in den du es gespeichert hast; einen Eintrag über einen Link löschst du selbst.
calendar-trouble-stands = Ich konnte euer Treffen in deinem Kalender nicht ändern: Es ist am { $moment }. Bitte lösch den Eintrag, der dort steht, und öffne diese Datei.
calendar-trouble-cancelled-stands = Ich konnte das Treffen am { $moment } nicht aus deinem Kalender nehmen. Bitte lösch den Eintrag dort.
calendar-again = Das Treffen am { $moment } kommt neu in deinen Kalender, denn der bisherige Weg dorthin besteht nicht mehr. Bitte lösch den bisherigen Eintrag.
calendar-removed = Euer Unternehmen bringt Treffen jetzt auf anderem Weg in Kalender. Die mit **{ $name }** kommen von selbst neu; bitte lösch die bisherigen Einträge. Die Zeiten bleiben:
calendar-removed-file = Ich erreiche deinen Kalender nicht mehr. Die Treffen mit **{ $name }** bleiben, wie sie sind, aber die Einträge machen ab jetzt keine Änderung mehr mit: Bitte lösch sie und öffne diese Datei.
