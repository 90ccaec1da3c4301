teams-choose = Auswählen
teams-required = Bitte ausfüllen.
teams-too-long = Das sind { $length } Zeichen; höchstens { $most } passen.
teams-date = Bitte ein Datum angeben.
teams-time = Bitte eine Uhrzeit angeben.
teams-at-least = { $count ->
    [one] Bitte mindestens eins auswählen.
   *[other] Bitte mindestens { $count } auswählen.
  }
teams-at-most = { $count ->
    [one] Bitte höchstens eins auswählen.
   *[other] Bitte höchstens { $count } auswählen.
  }
teams-choose-first = Bitte zuerst etwas auswählen.
teams-below = Die Antwort steht unten.
teams-below-in-private = Die Antwort steht in unserem eigenen Chat.
teams-sent-already = Das ist schon angekommen.
teams-not-ours = Dieser Knopf hat ausgedient. Was ich kann, zeigt `hilfe`.
teams-welcome = Schön, dass du da bist! Schreib mir hier, wann du magst: Ein Wort wie `{ $join }` oder `{ $help }` genügt. Was wichtig ist, kommt von selbst zu dir.
teams-group-hello = Hallo! Ich antworte allen vertraulich. Erwähnt mich mit einem Wort wie `{ $help }` und schaut in unseren eigenen Chat.
teams-in-private = { $name }, die Antwort steht in unserem eigenen Chat.
teams-write-first = { $name }, ich kann dir nur vertraulich antworten. Bitte füge mich hinzu und schreib mir in einem eigenen Chat.
teams-open-chat = { $name } schreiben
teams-first-message = Hallo { $name }, das Mentoring-Programm hat uns gerade einander vorgestellt. Wann passt dir unser erstes Treffen?
teams-file-about = Vom Mentoring-Bot
teams-file-gone = Diese Datei ist nicht mehr aufgehoben. Bitte noch einmal anfordern.
teams-file-saved = { $name } liegt jetzt bei deinen Dateien.
teams-file-declined = In Ordnung, ohne { $name }.
teams-file-failed = { $name } ließ sich nicht speichern. Bitte noch einmal versuchen.
teams-closed = Erledigt, siehe unten.
teams-group-topic = Mentoring – { $names }
