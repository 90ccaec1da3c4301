teams-welcome = Schön, dass Sie da sind! Schreiben Sie mir hier, wann Sie mögen: Ein Wort wie `{ $join }` oder `{ $help }` genügt. Was wichtig ist, kommt von selbst zu Ihnen.
teams-group-hello = Hallo! Ich antworte allen vertraulich. Erwähnen Sie mich mit einem Wort wie `{ $help }` und schauen Sie in unseren eigenen Chat.
teams-write-first = { $name }, ich kann Ihnen nur vertraulich antworten. Bitte fügen Sie mich hinzu und schreiben Sie mir in einem eigenen Chat.
teams-first-message = Hallo { $name }, das Mentoring-Programm hat uns gerade einander vorgestellt. Wann passt Ihnen unser erstes Treffen?
teams-file-saved = { $name } liegt jetzt bei Ihren Dateien.
