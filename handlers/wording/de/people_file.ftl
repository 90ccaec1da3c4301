people-missing-columns = Für das Matching fehlen noch diese Spalten: { $columns }.
people-no-id = die Kennung fehlt
people-doubled-columns = Diese Spalten gibt es doppelt: { $columns }. Bitte je eine stehen lassen.
people-duplicate-id = die Kennung „{ $id }“ steht schon in Zeile { $line }
people-broken-quotes = die Anführungszeichen passen nicht
people-cells = { $found } Zellen statt { $expected }
people-not-utf8 = die Spalte { $column } ist kein gültiges UTF-8
people-too-long = die Spalte { $column } hat mehr als { $most } Zeichen
people-unknown-zone = unbekannte Zeitzone „{ $zone }“; Schreibweise wie Europe/Berlin, oder eine große Stadt
people-unknown-role = unbekannte Rolle „{ $role }“; möglich sind mentor, mentee oder leer
people-no-language = keine Sprache angegeben
people-unknown-style = unbekannter Stil „{ $style }“; möglich sind listener, talker oder leer
people-level = die Ebene „{ $value }“ ist weder eine Zahl von 1 bis 8 noch ein Wort, das ich dafür kenne
people-capacity = die Kapazität „{ $value }“ ist keine Zahl von 1 bis 3
people-weight = das Gewicht „{ $value }“ eines Themas ist keine Zahl von 1 bis 3
people-topic = das Thema „{ $topic }“ kenne ich nicht
people-topic-twice = das Thema „{ $topic }“ steht doppelt da
people-no-topic = kein Thema angegeben
people-circle = die Führungskette über „{ $id }“ läuft im Kreis
people-unknown-topic = das Thema „{ $topic }“ gibt es im Programm nicht
people-too-many-topics = mehr als { $most } Themen haben dasselbe Gewicht
people-unknown-language = unbekannte Sprache „{ $language }“ für den Bot; möglich sind { $known } oder leer
people-unknown-spoken = unbekannte Sprache „{ $language }“ für die Gespräche; möglich sind { $known }
people-unknown-country = unbekanntes Land „{ $country }“; Schreibweise mit zwei Buchstaben wie DE
people-imported = Du bist bei **{ $programme }** angemeldet ({ $role ->
    [mentor] als Mentor:in
   *[other] als Mentee
  }). Die Teilnahme ist freiwillig: Schau dein Profil an und ändere es, oder verlass das Programm mit einem Klick.
people-imported-profile = Mein Profil
people-imported-note = Deine Themen, Ebene, Abteilung und dein Standort stammen aus einer Liste der Koordination. `/mentor datenschutz` zeigt, was über dich gespeichert ist, und löscht es auf Wunsch.
cli-match-summary = { $matched } von { $mentees } Mentees in einem Tandem, bei { $mentors } Mentor:innen, insgesamt { $score } Punkte.
  Nachweislich optimal: Keine Lösung hat mehr als { $bound_matched } Tandems und { $bound_score } Punkte.
cli-match-unmatched = { $count ->
    [one] 1 Person ist ohne Tandem:
   *[other] { $count } Personen sind ohne Tandem:
  }
cli-not-a-day = „{ $value }“ ist kein Datum. Schreibweise wie 2026-12-01.
cli-named-twice = { $path } ist zweimal genannt. Die Personen, die Tandems und die Personen ohne Tandem brauchen je eine eigene Datei.
cli-not-written = { $path } lässt sich nicht schreiben: { $why }. Nichts wurde geschrieben.
cli-unmatched-person = { $name }: { $why }
