closing-heading = { $programme } { $over ->
    [yes] ist zu Ende gegangen
   *[no] geht zu Ende
  }
closing-thanks = { $count ->
    [0] Danke, dass du gemeinsam mit **{ $name }** dabei warst.
    [one] **{ $name }** und du habt euch einmal getroffen. Danke für die Zeit, die ihr einander geschenkt habt.
   *[other] **{ $name }** und du habt euch { $count } Mal getroffen. Danke für die Zeit, die ihr einander geschenkt habt.
  }
closing-last-word = Jetzt noch: eine letzte Reflexion, ein paar kurze Fragen.
closing-questions = Jetzt noch: ein paar kurze Fragen, die dem nächsten Programm helfen.
closing-again-button = Kurz beantworten
closing-reflect = Letzte Reflexion
closing-note = Texte werden { $days } Tage nach dem Abschluss entfernt; vorher exportieren oder löschen: `/mentor datenschutz`.
closing-again-title = Zum Abschluss
closing-again-submit = Absenden
closing-again-question = Wie wahrscheinlich ist es, dass du das Programm weiterempfiehlst? (0 = sehr unwahrscheinlich, 10 = sehr wahrscheinlich)
closing-again-option = { $number }
closing-again-note = Lass aus, was du möchtest. Niemand sieht deine Antworten; eine Zahl erscheint nur für Gruppen ab { $k } Personen.
closing-again-choose = Bitte wähle mindestens eine Antwort, zum Beispiel eine Zahl von 0 bis 10.
closing-again-kept = Danke. Das hilft dem nächsten Programm.
closing-is-over = Dieses Programm ist gerade nicht im Abschluss, deshalb gibt es hier nichts zu beantworten.
certificate-heading = Teilnahmenachweis
certificate-name = Name
certificate-programme = Programm
certificate-role = Rolle
certificate-mentor = Mentoring einer Führungskraft (Reverse Mentoring)
certificate-since = Dabei seit
certificate-sessions = Treffen
certificate-day = Ausgestellt am
together-heading = Was ihr zusammen geschafft habt
together-hours = Stunden zusammen
together-weeks = Wochen vom ersten zum letzten
together-goals = Vereinbarte Ziele
together-reached = Erreichte Ziele
together-goal-reached = Ziel erreicht: { $goal }
together-goal = Ziel: { $goal }
certificate-company = Unternehmen
certificate-topics = Themen
certificate-pdf = Nachweis als PDF
certificate-pdf-in = PDF auf { $language }
certificate-linkedin = Zu LinkedIn hinzufügen
certificate-linkedin-name = Reverse Mentoring: { $programme }
certificate-sentence = hat als Mentor:in im Reverse-Mentoring-Programm „{ $programme }“ eine Führungskraft begleitet.
certificate-note = Im Reverse Mentoring begleiten Menschen am Anfang ihres Berufswegs Führungskräfte in Themen, in denen sie voraus sind.
certificate-file = Teilnahmenachweis-{ $name }.pdf
certificate-begun = Ich stelle deinen Nachweis zusammen. Er kommt gleich hierher.
certificate-here = Dein Teilnahmenachweis. Darin steht, was du getan hast, und nichts darüber, wie gut. Ich behalte keine Kopie.
paper-lacks-signs = Für ein Zeichen darin ist hier keine Schrift vorhanden; es erscheint als Kästchen, und das PDF ist nicht als barrierefrei ausgezeichnet. Wer den Bot betreibt, kann eine Schrift dafür installieren.
closing-next = Und danach? „{ $on }“ und „{ $turned }“: { $name } und die Koordination erfahren es nur, wenn ihr beide es wählt. „{ $again }“: Das erfährt die Koordination, mit deinem Namen.
closing-next-go-on = Gemeinsam weitermachen
closing-next-again = Wieder mitmachen
closing-next-return-mentor = Selbst Mentoring bekommen
closing-next-return-mentee = Selbst Mentoring geben
closing-next-go-on-kept = Notiert: Du möchtest mit **{ $name }** weitermachen. Sagt { $name } das auch, erfahrt ihr es beide. Bis dahin erfährt es niemand.
closing-next-again-kept = Notiert: Du möchtest wieder mitmachen, und die Koordination sieht deinen Namen. Sie kann dich einladen, wenn das nächste Programm öffnet.
closing-next-return-mentor-kept = Notiert: Du möchtest jetzt von **{ $name }** Mentoring bekommen. Sagt { $name } das auch, erfahrt ihr es beide. Bis dahin erfährt es niemand.
closing-next-return-mentee-kept = Notiert: Du möchtest jetzt **{ $name }** Mentoring geben. Sagt { $name } das auch, erfahrt ihr es beide. Bis dahin erfährt es niemand.
closing-next-go-on-both = **{ $name }** und du möchtet beide weitermachen. Verabredet euch, wie es euch passt: Ich frage nicht mehr nach. Macht ihr beide im nächsten Programm in denselben Rollen mit, steht ihr auf dessen Liste der Tandems vorn, soweit seine Regeln es erlauben; gefragt werdet ihr dann wie alle. Die Koordination sieht, dass ihr das möchtet.
closing-next-return-mentor-both = **{ $name }** und du möchtet es beide umdrehen: Jetzt gibt { $name } dir Mentoring. Verabredet das erste Treffen unter euch, und worum es gehen soll: Ich frage nicht mehr nach. Die Koordination sieht, dass ihr das möchtet.
closing-next-return-mentee-both = **{ $name }** und du möchtet es beide umdrehen: Jetzt gibst du { $name } Mentoring. Verabredet das erste Treffen unter euch, und worum es gehen soll: Ich frage nicht mehr nach. Die Koordination sieht, dass ihr das möchtet.
closing-next-take-back = Zurücknehmen
closing-next-taken-back = Zurückgenommen: Ich habe es vergessen.
closing-next-too-late = Ihr wisst es schon beide. Sprecht miteinander: Von selbst geschieht nichts.
look-back-submit = Behalten
look-back-intro = Ein letzter Blick auf das ganze Programm **{ $programme }**, gemeinsam mit { $name }. Eine der beiden Antworten genügt.
look-back-note = Nur du kannst es lesen, hier und unter `/mentor datenschutz`. Keine Zahl wird daraus gemacht.
look-back-stays = Was bleibt dir?
look-back-changed = Was machst du seitdem anders?
look-back-empty = Schreib etwas in eines der beiden Felder, oder schließ das Formular.
look-back-kept = Behalten, für dich allein. Ich entferne es mit den anderen Texten, { $days } Tage nach dem Abschluss.
look-back-thank = { $name } danken
wishes-button = Was sich alle danach wünschen
wishes-heading = { $programme }: was sich alle danach wünschen
wishes-again = { $count ->
    [0] Noch hat niemand gesagt, wieder mitmachen zu wollen.
    [one] Eine Person möchte wieder mitmachen:
   *[other] { $count } möchten wieder mitmachen:
  }
wishes-go-on = { $count ->
    [0] Aus keinem Tandem haben beide gesagt, dass sie gemeinsam weitermachen möchten.
    [one] Ein Tandem möchte gemeinsam weitermachen:
   *[other] { $count } Tandems möchten gemeinsam weitermachen:
  }
wishes-return = { $count ->
    [0] Aus keinem Tandem haben beide gesagt, dass sie es umdrehen möchten.
    [one] Ein Tandem möchte es umdrehen, sodass die Führungskraft Mentoring gibt:
   *[other] { $count } Tandems möchten es umdrehen, sodass die Führungskraft Mentoring gibt:
  }
wishes-further = … und { $count } weitere
wishes-note = Wer hier nicht steht, hat nichts gesagt, oder das Gegenüber hat es nicht: Es sagt nichts über die Person. Ist das nächste Programm offen, lade sie mit `/mentor einladen @name` ein; Tandems, die weitermachen möchten, stehen auf dessen Liste vorn.
closing-story = Eure Geschichte für andere? Drei Fragen; hinaus geht sie nur mit beiden Unterschriften.
closing-story-button = Unsere Geschichte
certificate-channel = Im Kanal sagen
certificate-channel-question = { $room } liest dann: { $text }
certificate-channel-yes = Einstellen
certificate-channel-begun = Ich stelle es in **{ $room }** ein.
certificate-channel-gone = Dafür gibt es keinen Kanal mehr: Die Koordination hat ihn abgestellt.
certificate-channel-text = { $name } hat als Mentor:in im Reverse-Mentoring-Programm „{ $programme }“ eine Führungskraft begleitet. Danke!
