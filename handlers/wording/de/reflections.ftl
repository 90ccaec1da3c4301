help-reflect = eine kurze Reflexion nach einem Treffen
    .words = reflexion, reflektieren
reflection-title = Deine Reflexion
reflection-submit = Speichern
reflection-intro = Dein Treffen mit **{ $name }** am { $day }. Nur die erste Frage braucht eine Antwort.
reflection-topic = Worum ging es?
reflection-learned = Das habe ich gelernt
    .yours = Was du gelernt hast
    .shared = **Das hat { $name } gelernt**
reflection-to-try = Das probiere ich aus
    .yours = Was du ausprobierst
    .shared = **Das probiert { $name } aus**
reflection-extra =
    .yours = Deine Antwort auf die letzte Frage
    .shared = **Die Frage an { $name } war:** { $question }
reflection-readers = Wer darf das lesen?
reflection-change = Meine Reflexion ändern
reflection-log-session = Treffen eintragen
reflection-plan = Nächsten Termin planen

reflection-saved = Gespeichert: deine Reflexion zum Treffen mit { $name } am { $day }. Danke!
reflection-read-by-me = { $text }: nur für dich.
reflection-read-by-partner = { $text }: { $name } bekommt es zu lesen.
reflection-read-by-anonymous = { $text }: als anonyme Erkenntnis aufgehoben. { $name } erfährt davon nichts, und dein Name steht nie dabei.
reflection-next-date = Ihr habt noch keinen nächsten Termin. Gleich einen in den Kalender setzen?

reflection-no-session = Noch gibt es kein Treffen, über das du nachdenken könntest. Habt ihr euch schon getroffen? Dann trag das Treffen ein, und die Reflexion folgt.
reflection-none-waits = Du hast zu allen Treffen, von denen ich weiß, etwas festgehalten, zuletzt zu dem am { $day }. Habt ihr euch seitdem getroffen? Dann trag es ein.
reflection-not-held = Dass dieses Treffen stattgefunden hat, ist noch nicht eingetragen; eine Reflexion gibt es erst danach.
reflection-archived = Dieses Programm ist abgeschlossen und archiviert; seine Reflexionen lassen sich nicht mehr ändern.
reflection-usefulness-missing = Bitte wähle eine Zahl von 1 bis 5: Hat sich das Treffen gelohnt?
reflection-topic-unknown = Dieses Thema gehört nicht zu eurem Programm. Bitte wähle eines aus der Liste.
reflection-too-long = Das sind { $length } Zeichen; Platz ist für { $longest }. Bitte kürze den Text.

reflection-shared = { $name } möchte etwas aus eurem letzten Treffen mit dir teilen:
reflection-shared-note = Das könnt nur ihr beide lesen.
reflection-all-held = Das war Treffen Nummer { $count } eures Programms: { $name } und du habt geschafft, was ihr euch vorgenommen hattet. Wenn ihr mögt, plant noch eines; sonst melde ich mich zum Abschluss.
