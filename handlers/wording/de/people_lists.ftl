list-empty = Die Datei ist leer. Sie braucht eine Zeile mit den Namen der Spalten und je Person eine Zeile.
list-too-large = Die Datei ist größer als { $most } MB. Bitte ohne Spalten exportieren, die nicht zur Arbeit gehören, oder aufteilen.
list-too-many-rows = Die Liste hat mehr als { $most } Zeilen. Bitte aufteilen.
list-pdf = Das ist ein PDF. Bitte die Liste als XLSX oder CSV exportieren.
list-picture = Das ist ein Bild. Bitte die Liste als XLSX oder CSV exportieren.
list-markup = Das ist eine Webseite und keine Liste, auch wenn der Name etwas anderes sagt. Oft ist es eine Anmeldeseite: Bitte die Liste noch einmal als XLSX oder CSV exportieren.
list-encrypted = Die Arbeitsmappe ist mit einem Passwort geschützt und lässt sich nicht öffnen. Bitte eine Kopie ohne Passwort speichern.
list-unknown-kind = Diese Art von Datei kenne ich nicht. Bitte die Liste als XLSX oder CSV exportieren.
list-broken-workbook = Die Arbeitsmappe ist beschädigt oder gar keine. Bitte noch einmal als XLSX speichern.
list-bomb = Entpackt wäre die Arbeitsmappe viel größer als jede Liste von Personen. Bitte die Liste noch einmal exportieren.
list-broken-quotes = Die Anführungszeichen passen in vielen Zeilen nicht. Bitte die Liste noch einmal exportieren, am besten als XLSX.
list-no-header = Ich finde keine Zeile mit den Namen der Spalten, etwa „Name“ und „E-Mail“. Bitte eine ergänzen.
list-nobody-named = Keine Spalte sagt, wer die Personen sind: Nötig ist eine E-Mail-Adresse, eine Kennung oder ein Name. In Zeile { $line } sehe ich diese Spalten: { $columns }. Welche was ist, sagt --answers.
list-answers-no-json = Die Antworten sind kein JSON-Objekt.
list-answers-unknown = In den Antworten steht „{ $name }“, das kenne ich nicht. Möglich sind columns, levels, managers, topics, managers_outside und sheet.
list-answers-field = Die Antworten nehmen die Spalte „{ $header }“ für „{ $name }“, und das ist keines der Felder.
list-answers-level = Die Antworten geben „{ $word }“ eine Ebene, die keine Zahl von 1 bis 8 ist.
list-example = die Beispielzeile der Vorlage
list-note = eine Überschrift oder Anmerkung, keine Person
list-hidden-row = im Blatt ausgeblendet, etwa durch einen Filter; wenn sie dazugehört, bitte vorher einblenden
list-nobody-named-here = Ich weiß noch nicht, wer die Personen sind: Nötig ist eine Spalte mit E-Mail-Adresse, Kennung oder Name. Zeile { $line } lese ich als die Namen der Spalten. Sag mir unter „Spalten“, welche was ist:
list-column-seen = { $theirs }: { $examples }
list-sheets = Gelesen ist das Blatt „{ $sheet }“. Auch in der Mappe: { $others }. Unter „Spalten“ wählst du ein anderes.
list-sheet = Blatt
list-sheet-hint = Wählst du ein anderes Blatt, lese ich es von vorn; die Spalten zeige ich dann neu.
list-total = eine Summe, keine Person
list-header-again = noch einmal die Namen der Spalten
list-left = laut Liste nicht mehr da („{ $status }“)
list-guest = laut Liste nicht aus dem eigenen Unternehmen („{ $status }“)
list-away = laut Liste länger abwesend („{ $status }“)
list-twice = dieselbe Person noch einmal, in Zeile { $line }; die untere Zeile gilt
list-said-again = dieselbe Person hat in Zeile { $line } noch einmal geantwortet; die neuere Antwort zählt
list-letters-lost = beim Speichern der Liste gingen Buchstaben von „{ $name }“ verloren; als XLSX oder „CSV UTF-8“ bleiben sie
list-zeros-restored = die Führungskraft „{ $value }“ ist als „{ $id }“ gelesen, mit den Nullen, die eine Tabelle abgeschnitten hat
people-nobody = niemand ist genannt: E-Mail-Adresse, Kennung und Name fehlen
people-no-email = „{ $value }“ ist keine E-Mail-Adresse
people-two-roles = Ja zu beiden Rollen; in einem Programm ist eine Person entweder Mentor:in oder Mentee
people-no-such-language = „{ $language }“ ist keine Sprache, die ich kenne
template-sheet = Personen
template-email = E-Mail
template-name = Name
template-role = Rolle im Mentoring
template-level = Ebene
template-department = Abteilung
template-location = Standort
template-manager-email = E-Mail der Führungskraft
template-timezone = Zeitzone
template-languages = Sprachen
template-topic = Thema { $number }
list-field-manager = Führungskraft
list-field-id = Kennung
list-field-name = Name
list-field-role = Rolle
list-field-level = Ebene
list-field-department = Abteilung
list-field-location = Standort
list-field-timezone = Zeitzone
list-field-languages = Sprachen
list-field-manager-id = Kennung der Führungskraft
list-field-topics = Themen
list-field-capacity = Anzahl Mentees
list-field-style = Gesprächsstil
list-field-blocked = Nicht mit
list-field-earlier-partners = Frühere Tandems
list-field-email = E-Mail
list-field-first-name = Vorname
list-field-last-name = Nachname
list-field-title = Position
list-field-manager-name = Name der Führungskraft
list-field-status = Status: wer nicht mehr da ist
list-field-submitted-at = Wann geantwortet wurde
list-field-language = Sprache des Bots
list-field-country = Land
list-field-manager-email = E-Mail der Führungskraft
list-reading-pasted = Ich lese die eingefügten Zeilen. Was darin steht, kommt gleich; gespeichert wird erst, wenn du es sagst.
list-reading = Ich lese { $name }. Was darin steht, kommt gleich; gespeichert wird erst, wenn du es sagst.
list-heading = { $name }: { $count ->
    [one] 1 Person
   *[other] { $count } Personen
  }
list-by-name = { $count ->
    [one] **Nur am Namen erkannt:** { $names }. So heißt hier sonst niemand; schau, ob es dieselbe Person ist.
   *[other] **Nur am Namen erkannt ({ $count }):** { $names }. So heißt hier sonst niemand; schau, ob es dieselben Personen sind.
  }
list-known = Hier bekannt
list-unknown = Hier nicht gefunden
list-changes = Anders als bekannt
list-problems = Zu klären
list-left-out = Ausgelassen
list-managers = Führungskräfte unbekannt
list-read-as = So lese ich die Liste (unser Feld ← Spalte der Liste):
list-column = { $ours } ← { $theirs }: { $examples }
list-column-unsure = { $ours } ← { $theirs } (**unsicher**): { $examples }
list-column-ignored = Nicht lesen
list-levels = Ebenen ({ $count }): { $words }
list-lines-more = { $lines } und { $count } weitere
list-gaps = **Leere Zellen**, und was daraus folgt:
list-gap = { $field }: { $count ->
    [one] 1 Zeile (Zeile { $lines })
   *[other] { $count } Zeilen (Zeilen { $lines })
  }. { $follows }
list-gaps-columns = **Steht gar nicht in der Liste**, und was daraus folgt:
list-gap-column = { $fields }. { $follows }
list-gap-email = { $count ->
    [one] Gefunden wird die Person hier an der Kennung oder einem Namen, den sonst niemand trägt, oder gar nicht.
   *[other] Gefunden werden sie hier an der Kennung oder einem Namen, den sonst niemand trägt, oder gar nicht.
  }
list-gap-name = { $count ->
    [one] Die Person heißt nach Adresse oder Kennung, bis sie hier gefunden ist.
   *[other] Sie heißen nach Adresse oder Kennung, bis sie hier gefunden sind.
  }
list-gap-needed = Wird beim Beitreten gefragt: Mit dieser Liste kannst du einladen, aber nicht anmelden.
list-gap-department = { $count ->
    [one] Beim Beitreten wird danach gefragt. Bis dahin lässt das Einladen nach Abteilung diese Person aus.
   *[other] Beim Beitreten wird danach gefragt. Bis dahin lässt das Einladen nach Abteilung sie aus.
  }
list-gap-location = { $count ->
    [one] Beim Beitreten kann die Person es angeben.
   *[other] Beim Beitreten können sie es angeben.
  }
list-gap-manager = { $count ->
    [one] Diese Person gilt als Person ohne Führungskraft. Hat sie doch eine, kann aus beiden ein Tandem werden.
   *[other] Sie gelten als Personen ohne Führungskraft. Haben sie doch eine, kann aus beiden ein Tandem werden.
  }
list-idle = **Antworten ohne Wirkung:**
list-idle-nobody = Die Führungskraft „{ $name }“ soll „{ $meant }“ sein: Weder die Liste noch ich kennen jemanden mit diesem Namen, dieser Kennung oder Adresse.
list-idle-several = Die Führungskraft „{ $name }“ soll „{ $meant }“ sein: Das können mehrere Personen sein. Nur Kennung oder Adresse unterscheidet sie.
list-idle-manager = Die Liste hat keine Führungskraft „{ $name }“.
list-idle-column = Die Liste hat keine Spalte „{ $name }“.
list-idle-level = Die Liste hat kein Wort „{ $name }“ für eine Ebene.
list-idle-topic = Die Liste hat kein Thema „{ $name }“.
list-idle-topic-key = „{ $name }“ soll das Thema „{ $meant }“ sein, und ein Thema mit diesem Kürzel gibt es nicht.
list-idle-sheet = Die Mappe hat kein Blatt „{ $name }“ mit einer Liste.
list-managers-ask = Bei diesen Führungskräften weiß ich nicht, wer gemeint ist. Ihre Mitarbeitenden bekommen kein Tandem, bis das geklärt ist:
list-manager = „{ $value }“ (Zeile { $lines })
list-manager-near = „{ $value }“ (Zeile { $lines }) – { $meant }, Zeile { $line }?
list-manager-near-here = „{ $value }“ (Zeile { $lines }) – { $meant }, nicht in der Liste?
list-line = Zeile { $line }: { $reason }
list-line-of = Zeile { $line }, { $name }: { $reason }
list-no-levels = **Ebenen, die ich nicht kenne**, etwa Tarifgruppen; wofür sie stehen, fragt „Ebenen“:
list-no-level = „{ $word }“: { $count ->
    [one] 1 Zeile (Zeile { $lines })
   *[other] { $count } Zeilen (Zeilen { $lines })
  }
list-open-managers = { $count ->
    [one] **Noch offen: 1 Führungskraft.** Einladen geht trotzdem; ihre Mitarbeitenden bekommen kein Tandem, bis das geklärt ist.
   *[other] **Noch offen: { $count } Führungskräfte.** Einladen geht trotzdem; ihre Mitarbeitenden bekommen kein Tandem, bis das geklärt ist.
  }
list-open-levels = { $count ->
    [one] **Noch offen: 1 Wort für eine Ebene.** Einladen geht trotzdem; nach der Ebene wird beim Beitreten gefragt.
   *[other] **Noch offen: { $count } Wörter für Ebenen.** Einladen geht trotzdem; nach der Ebene wird beim Beitreten gefragt.
  }
list-invite-to = { $count } zu „{ $name }“ einladen
list-enrol-in = Bei „{ $name }“ anmelden
list-forgotten-but = { $count ->
    [one] Aus früheren Listen ist 1 Person vorgemerkt; das bleibt. `/mentor personen` zeigt sie.
   *[other] Aus früheren Listen sind { $count } Personen vorgemerkt; das bleibt. `/mentor personen` zeigt sie.
  }
list-more = Und { $count } weitere.
list-nobody = Ich finde niemanden darin. Prüfe die Spalten, oder nimm eine andere Liste.
list-no-programme = Kein Programm ist offen, darum kann noch niemand eingeladen werden. Ich kann mir die Personen merken; sie stehen unter `/mentor personen`, und wer ein Programm öffnet, kann sie dann einladen.
list-changes-are = Anders als bekannt; was Personen selbst gesagt haben, bleibt:
list-change = Zeile { $line }, { $field }: bekannt ist „{ $before }“, in der Liste steht „{ $after }“
list-not-found = Hier nicht gefunden: { $names }{ $count ->
    [0] .
   *[other] , und { $count } weitere.
  }
list-nobody-here = Von diesen Personen finde ich hier noch niemanden, darum kann ich niemanden einladen. Stimmen die Adressen? Merke ich sie mir, lade ich sie ein, sobald sie da sind und du es sagst; Texte, Link und QR-Code für alle anderen hat `/mentor einladen`.
list-they-read = Wer eingeladen wird, liest das und antwortet mit einem Klick:
list-asked = { $count ->
    [one] 1 davon wird nicht gefragt: ist schon eingeladen oder dabei oder möchte nicht gefragt werden.
   *[other] { $count } davon werden nicht gefragt: sind schon eingeladen oder dabei oder möchten nicht gefragt werden.
  }
list-invite = { $count ->
    [one] 1 Person einladen
   *[other] { $count } Personen einladen
  }
list-enrol = Anmelden
list-remember = Nur merken
list-change-columns = Spalten
list-change-levels = Ebenen
list-settle-managers = Führungskräfte
list-drop = Liste vergessen
list-columns-title = Was die Spalten sind
list-columns-cut = { $count ->
    [one] Nach 1 weiteren Spalte wird hier nicht gefragt; die unsicheren stehen vorn.
   *[other] Nach { $count } weiteren Spalten wird hier nicht gefragt; die unsicheren stehen vorn.
  }
list-levels-cut = { $count ->
    [one] Nach 1 weiteren Wort wird hier nicht gefragt; die unklaren stehen vorn.
   *[other] Nach { $count } weiteren Wörtern wird hier nicht gefragt; die unklaren stehen vorn.
  }
list-managers-cut = { $count ->
    [one] Nach 1 weiteren Führungskraft wird gefragt, sobald diese geklärt sind.
   *[other] Nach { $count } weiteren Führungskräften wird gefragt, sobald diese geklärt sind.
  }
list-levels-title = Welche Ebene was ist
list-managers-title = Wer gemeint ist
list-read-again = Noch einmal lesen
list-meant = { $name } (Zeile { $line })
list-meant-here = { $name } (nicht in der Liste)
list-meant-outside = Jemand außerhalb der Liste
list-meant-nobody = Niemand: keine Führungskraft
list-others = Alle anderen
list-others-outside = Personen außerhalb der Liste
list-others-hint = Gilt für alle Führungskräfte, bei denen nichts gewählt ist, und nur für diese Liste.
list-gone = Diese Liste habe ich nicht mehr. Gib sie mir bitte noch einmal.
list-consent = { $count ->
    [one] Bei 1 Person
   *[other] Bei { $count } Personen
  } nennt die Liste Rolle, Ebene, Sprachen und Themen von „{ $programme }“. Melde sie nur an, wenn ihr Einverständnis vorliegt: Festgehalten wird, dass du das sagst. Niemand bekommt ein Gegenüber, ohne gefragt zu werden.
list-consent-yes = Einverstanden: anmelden
list-incomplete = Zum Anmelden braucht die Liste Rolle, Ebene, Sprachen und Themen. Zum Einladen nichts davon.
list-enrolled = { $count ->
    [one] 1 Person ist
   *[other] { $count } Personen sind
  } bei „{ $programme }“ angemeldet.
list-remembered = { $count ->
    [one] Ich merke mir 1 Person.
   *[other] Ich merke mir { $count } Personen.
  } Niemand wurde angeschrieben.
list-aside = { $count ->
    [one] 1 Person ist hier nicht gefunden und bleibt vorgemerkt; sobald sie hier ist, führe ich die Angaben zusammen.
   *[other] { $count } Personen sind hier nicht gefunden und bleiben vorgemerkt; sobald sie hier sind, führe ich die Angaben zusammen.
  }
list-see-people = Ansehen, wer vorgemerkt ist
list-forgotten = Von der Liste bleibt nichts.
list-mend-file = zu-klaeren.xlsx
list-mend-sheet = Zu klären
list-mend-line = Zeile
list-mend-column = Spalte
list-mend-value = Wert
list-mend-what = Was zu klären ist
list-not-fetched = Die Datei ließ sich nicht holen. Gib sie mir bitte noch einmal.
list-slack-scope = Slack lässt mich noch keine Dateien lesen: Der App fehlt die Berechtigung `files:read`. Wer die App betreut, ergänzt sie unter OAuth & Permissions und installiert sie neu.
list-slack-email-scope = Die Liste ist lesbar, aber Slack lässt mich niemanden an der Adresse finden: Der App fehlt die Berechtigung `users:read.email`. Wer die App betreut, ergänzt sie unter OAuth & Permissions und installiert sie neu.
list-not-read = Nicht gelesen: { $names }{ $count ->
    [0] .
   *[other] , und { $count } weitere.
  }
list-progress = { $done } von { $of } Zeilen { $done ->
    [one] ist
   *[other] sind
  } gelesen.
help-people = wer dabei ist oder auf einer Liste steht; die Zeilen einer Liste dahinter einfügen, und sie wird gelesen
    .words = personen
    .asked = teilnehmende, teilnehmer*, wer macht mit, wer ist dabei, importier*, hochladen, liste der, teilnehmenden, aller teilnehmenden, alle personen, liste aller, Liste von Personen, eine Liste hochladen, eine Liste einlesen, Personen importieren, Liste von HR, Personalliste, Mitarbeiterliste, Excel-Liste mit Personen, eine Liste einfügen, wer ist angemeldet, wer hat sich angemeldet, wer nimmt teil, Teilnahmeliste, alle Teilnehmenden, eine Person suchen, Personen aus einer Datei, Leute aus der Personalabteilung, Tabelle hochladen, Namen der Teilnehmenden, wer ist eingeschrieben, ist Anna dabei, Liste einspielen, hier ist die Excel von HR, hier ist die Datei, ich habe eine Tabelle, Liste im Anhang, nimm diese Personen auf, lies diese Liste, Namen und Mailadressen, Tabelle mit Beschäftigten, wen kennst du, wer steht auf der Liste, jemanden nachschlagen, ist jemand angemeldet, Aufstellung der Leute, teilnehmerliste, alle die angemeldet sind, wer sind die mitglieder, wie viele mentoren gibt es, person finden, anna suchen, was wissen wir über klaus, erzähl mir was über die person, ist anna angemeldet, ist er noch dabei, wer pausiert, wer ist nicht erreichbar, wer ist gegangen, tabelle der teilnehmenden, abteilung von jemandem ändern, bei jemandem stimmen die angaben nicht, person entfernen, leute ohne tandem, teilnehmende herunterladen, alle zeigen, personenliste, ist ben noch an bord, als was steht anna drin, ihre abteilung ist veraltet, wer hat sich letzte woche angemeldet, alle mentoren aus der it, welche führungskräfte haben noch keinen mentor, wer ist auf der warteliste, gib mir die namen, wie viele führungskräfte und wie viele mentoren, wer ist nicht zu erreichen, sie arbeitet nicht mehr hier nimm sie raus, er taucht doppelt auf, zwei einträge für denselben mann, seine ebene berichtigen, wer ist wessen chef, vorgesetzte der teilnehmenden, zeig mir die seite von klaus, wo steckt lena, jemand aus hamburg, nach abteilung sortieren, nach rolle filtern, wer macht gerade pause, namensliste, verzeichnis, wer steckt alles drin, sie ist nicht mehr bei uns, er hat die firma verlassen, arbeitet nicht mehr hier, ist zur konkurrenz, zum monatsende ausgeschieden, hat das unternehmen verlassen, liste hochladen, liste einlesen, hr-liste, csv mit personal, excel aus der personalabteilung, neue leute, ausgeschiedene, personen ergänzen, ist er auf der liste, nach einer person suchen, find tim in der liste, wie viele personen, wie viele mentorinnen, wie viele führungskräfte gibt es, wer ist beigetreten, alle namen, jemanden von der liste nehmen, liste löschen, liste leer machen, falsche angaben bei einer person, abteilung korrigieren, vorgesetzte in der liste, zeilen einfügen, wohin mit der datei, hr hat mir eine excel geschickt was mache ich damit, datei von hr bekommen, hab eine csv mit leuten, csv mit mitarbeitenden, wo kommt die csv rein, wo lade ich die liste hoch, excel mit personen, datei mit leuten, neue version der liste, neuere liste, aktuelle personalliste, belegschaftsliste, frische liste aus der personalabteilung, alle personen entfernen, alle von der liste, ist Jonas dabei oder nicht, steht Laura drauf, Liste von der Personalabteilung hochladen, wohin mit der Namensliste, wie viele stehen an, wie viele warten noch auf einen Platz, wer ist schon an Bord, falsche Stufe bei Kim, such mir Bianca, hat sich Ahmed eingetragen
list-pasted = Eingefügte Zeilen
people-heading = Personen in { $programme }
people-heading-all = Personen
people-no-programme = { $count ->
    [one] Ich kenne hier 1 Person.
   *[other] Ich kenne hier { $count } Personen.
  } Kein Programm ist offen, darum lässt sich gerade niemand einladen. Die Schaltfläche legt eines an und öffnet es: mit einer Einladung an alle Bekannten oder ohne.
people-over = **{ $programme }** wird gerade abgeschlossen: Niemand kann mehr dazukommen oder eingeladen werden. Die Schaltfläche führt zum nächsten Programm, in das dann eingeladen wird.
people-programmes = Programme
people-counts = Dabei: { $joined }{ $uninvited ->
    [0] {""}
   *[other] {" "}({ $uninvited } davon ohne Einladung)
  }. Eingeladen: { $invited }; davon „Nichts für mich“: { $declined }, noch keine Antwort: { $open }{ $others ->
    [0] {""}
   *[other] {""}, wieder ausgestiegen, auf der Warteliste oder nicht mehr hier: { $others }
  }.
people-listed = { $count ->
    [one] **Auf einer Liste, noch nicht eingeladen:** 1 Person.
   *[other] **Auf einer Liste, noch nicht eingeladen:** { $count } Personen.
  }
people-known-listed = { $count ->
    [one] **Auf einer Liste, und hier:** 1 Person.
   *[other] **Auf einer Liste, und hier:** { $count } Personen.
  }
people-aside = { $count ->
    [one] **Auf einer Liste, hier noch nicht gefunden:** 1 Person. Einladen kann ich sie, sobald sie hier ist.
   *[other] **Auf einer Liste, hier noch nicht gefunden:** { $count } Personen. Einladen kann ich sie, sobald sie hier sind.
  }
people-invite-listed = { $count ->
    [one] Die 1 Person aus Listen einladen
   *[other] Die { $count } Personen aus Listen einladen
  }
people-more = Nächste { $count }
people-nobody-more = Es folgt niemand mehr.
people-joined-line = { $name } · { $role }
people-how = Zeilen hinter `/mentor personen` einfügen, mit einer Kopfzeile, oder eine Liste in diesen Chat ziehen.
list-recalled-own = Zu dieser Liste hast du schon Fragen beantwortet. Gelesen ist sie mit deinen Antworten.
list-recalled = Eine Liste mit diesen Spalten war am { $day } schon hier. Die Antworten von damals gelten auch für diese.
list-anew = Ohne sie lesen
