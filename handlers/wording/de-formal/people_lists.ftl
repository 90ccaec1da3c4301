list-by-name = { $count ->
    [one] **Nur am Namen erkannt:** { $names }. So heißt hier sonst niemand; sehen Sie nach, ob es dieselbe Person ist.
   *[other] **Nur am Namen erkannt ({ $count }):** { $names }. So heißt hier sonst niemand; sehen Sie nach, ob es dieselben Personen sind.
  }
list-reading-pasted = Ich lese die eingefügten Zeilen. Was darin steht, kommt gleich; gespeichert wird erst, wenn Sie es sagen.
list-gap-needed = Wird beim Beitreten gefragt: Mit dieser Liste können Sie einladen, aber nicht anmelden.
list-reading = Ich lese { $name }. Was darin steht, kommt gleich; gespeichert wird erst, wenn Sie es sagen.
list-nobody = Ich finde niemanden darin. Bitte prüfen Sie die Spalten, oder nehmen Sie eine andere Liste.
list-nobody-named-here = Ich weiß noch nicht, wer die Personen sind: Nötig ist eine Spalte mit E-Mail-Adresse, Kennung oder Name. Zeile { $line } lese ich als die Namen der Spalten. Sagen Sie mir unter „Spalten“, welche was ist:
list-sheets = Gelesen ist das Blatt „{ $sheet }“. Auch in der Mappe: { $others }. Unter „Spalten“ wählen Sie ein anderes.
list-sheet-hint = Wählen Sie ein anderes Blatt, lese ich es von vorn; die Spalten zeige ich dann neu.
list-nobody-here = Von diesen Personen finde ich hier noch niemanden, darum kann ich niemanden einladen. Stimmen die Adressen? Merke ich sie mir, lade ich sie ein, sobald sie da sind und Sie es sagen; Texte, Link und QR-Code für alle anderen hat `/mentor einladen`.
list-gone = Diese Liste habe ich nicht mehr. Bitte geben Sie sie mir noch einmal.
list-not-fetched = Die Datei ließ sich nicht holen. Bitte geben Sie sie mir noch einmal.
list-consent = { $count ->
    [one] Bei 1 Person
   *[other] Bei { $count } Personen
  } nennt die Liste Rolle, Ebene, Sprachen und Themen von „{ $programme }“. Melden Sie sie nur an, wenn ihr Einverständnis vorliegt: Festgehalten wird, dass Sie das sagen. Niemand bekommt ein Gegenüber, ohne gefragt zu werden.
list-recalled-own = Zu dieser Liste haben Sie schon Fragen beantwortet. Gelesen ist sie mit Ihren Antworten.
