help-channel = jeden Monat ein Beitrag für einen Kanal
    .words = kanal
    .asked = in einem Kanal posten, monatlicher Beitrag, in unseren Kanal schreiben, Beitrag im Kanal, Monatsrückblick, im Kanal teilen, Slack-Kanal, Teams-Kanal, Neuigkeiten im Kanal veröffentlichen, einmal im Monat im Kanal, nicht mehr im Kanal posten, den Kanal abstellen, dem Unternehmen jeden Monat berichten, automatischer Beitrag, regelmäßiger Beitrag für alle im Kanal, unser Kanal soll etwas mitbekommen, monatlich in Slack, etwas in den allgemeinen Kanal stellen, automatische Monatsnachricht, im Kanal berichten, den Kanal auf dem Laufenden halten, ein regelmäßiger Beitrag, den monatlichen Beitrag stoppen, in welchen Kanal schreibst du, Slack-Channel einmal im Monat, im kanal posten, der beitrag im kanal, diesen monat kein beitrag, den rückblick im kanal anhalten, kanalbeitrag stummschalten, kanal wechseln, ergebnisse im kanal zeigen, im teamkanal teilen, einmal im monat was in slack, was wird da gepostet, öffentliche zusammenfassung abschalten, im kanal nichts mehr, anderer raum, highlights für alle, genug von den beiträgen im allgemeinen kanal, kein eigenlob mehr im kanal, leute beschweren sich über die beiträge, was geht am ersten des monats raus, hör auf zu posten, das monatliche, monatsbeitrag anfangen, im dezember kein beitrag, nicht in allgemein sondern in marketing, der kanal soll von unseren erkenntnissen erfahren, wer liest den kanalbeitrag, monatsbeitrag anhalten, in einen kanal posten, öffentlicher kanal, unser slack-kanal, in allgemein posten, dort nicht posten, nicht mehr posten, anderer kanal, welcher kanal, was wird gepostet, jetzt posten, vorschau des beitrags, übersicht in unserem kanal, monatsübersicht, monatsübersicht veröffentlichen, jeden Monat was in den allgemeinen Raum, das monatliche Ding abstellen, was würde denn in #news stehen, regelmäßig was für die ganze Firma, der Beitrag soll in einen anderen Raum, zu viel Eigenlob im Kanal, von selbst jeden Monat posten
channel-title = Der Monat im Kanal
channel-what = Einmal im Monat liest ein Kanal deiner Wahl, was aus den Programmen geworden ist: freigegebene Erkenntnisse, Trends im Aufwind, von beiden freigegebener Dank, freie Plätze. Am ersten Montag des Monats sieht ihn die ganze Koordination, am Dienstag stelle ich ihn ein; ein Klick stellt ihn ab.
channel-choose = Kanal wählen
channel-how = Nenne einen Kanal mit `/mentor kanal #name`. In Slack kann ich in jeden öffentlichen Kanal schreiben; in einen privaten lädt mich erst jemand ein (`/invite @Mentor` dort). In Teams fügt jemand mit Besitzrechten die App dem Team hinzu (Team verwalten, Apps); danach steht es hier zur Wahl.
channel-no-posts = **{ $room }** ist eine Liste von Menschen: Dort lässt sich nichts einstellen. Bitte wähle einen Kanal.
channel-posts = Ich schreibe in **{ $room }**. So wie es jetzt steht, wäre dort zu lesen:
channel-muted = **{ $room }** ist gewählt; noch stelle ich nichts ein. So wie es jetzt steht, wäre dort zu lesen:
channel-nothing = Nichts, also stelle ich nichts ein.
channel-start = Jeden Monat dort einstellen
channel-mute = Abstellen
channel-started = Vom nächsten ersten Montag eines Monats an zeige ich der ganzen Koordination, was **{ $room }** lesen wird, und stelle es einen Tag später ein.
channel-is-muted = Abgestellt: Ich schreibe nichts in **{ $room }**.
channel-none = Kein Kanal ist gewählt. Nenne einen mit `/mentor kanal #name`.
channel-tomorrow = Das liest **{ $room }** morgen. Soll es das nicht, lässt es sich hier abstellen:
channel-refused = In **{ $room }** konnte ich nichts einstellen. In einem privaten Kanal von Slack muss ich Mitglied sein (`/invite @Mentor` dort); in Teams muss die App im Team sein. Mit `/mentor kanal` lässt sich ein anderer wählen.
channel-heading = Reverse Mentoring: { $month }
channel-learnings = Was andere gelernt haben
channel-rising = Im Aufwind
channel-thanks = Danke gesagt
channel-thank = „{ $text }“ – { $giver } an { $receiver }
channel-open = Freie Plätze
channel-place = { $programme }: schreib mir `/mentor { $command }`
channel-places = { $count ->
    [one] { $programme }: ein Platz; schreib mir `/mentor { $command }`
   *[other] { $programme }: { $count } Plätze; schreib mir `/mentor { $command }`
  }
channel-note = Erkenntnisse sind ohne Namen freigegeben, Dank von beiden Seiten.
act-channel-start = den monatlichen Beitrag begonnen
act-channel-mute = den monatlichen Beitrag abgestellt
