playground-title = Reverse Mentoring: Demo
playground-demo = Demo
playground-language = Sprache des Unternehmens
playground-people = Personen
playground-search = Person suchen
playground-nobody = Niemand mit diesem Namen.
playground-role-coordinator = Koordination
playground-role-mentee = Führungskräfte (Mentees)
playground-role-mentor = Mentor:innen
playground-role-none = Noch nicht im Programm
playground-paused = pausiert
playground-you = Du bist { $name }
playground-speaks = spricht { $words }
playground-unread = { $count } neu
playground-bot = Mentoring-Bot
playground-chat-bot = Bot
playground-chat-with = Mit { $name }
playground-empty = Noch nichts da. Frag den Bot, was als Nächstes ansteht:
playground-compose = Schreib dem Bot, oder tippe /mentor …
playground-compose-shared = Schreib an { $name }; /mentor … geht an den Bot
playground-skip = Zum Chat
playground-send = Senden
playground-file = Personenliste hochladen
playground-lists = Keine Personenliste zur Hand? Eine von diesen speichern, dann hochladen:
playground-commands = Befehle
playground-only-you = Nur für dich sichtbar
playground-edited = aktualisiert
playground-clock = Uhr
playground-clock-where = Ortszeit { $name }
playground-plus-day = +1 Tag
playground-plus-week = +1 Woche
playground-next = Zur nächsten Nachricht
playground-next-at = Nächste Nachricht: { $moment } Uhr
playground-now = { $moment } Uhr
playground-next-none = Es ist nichts geplant.
playground-moving = Die Zeit vergeht …
playground-guide = Das Wichtigste in acht Schritten
playground-guide-go = Zeig es mir
playground-guide-done = erledigt
playground-step-join = Jemand macht mit
playground-step-match = Tandems werden gebildet
playground-step-meet = Beide sagen Ja und lernen sich kennen
playground-step-reflect = Ein Treffen, ein Check-in, eine Reflexion
playground-step-status = Wie es läuft, und wer Hilfe braucht
playground-move-open = Schlüpf in die Rolle von { $name } (Koordination): Leg ein Programm an und öffne es.
playground-move-join = Als { $name }: Mach als Mentor:in mit, ein Formular genügt.
playground-move-match = Als { $name } (Koordination): Lass den Bot die besten Tandems finden.
playground-move-approve = Als { $name }: Sieh dir die Tandems mit ihren Gründen an und gib sie frei.
playground-move-leader = Als { $name } (Führungskraft): Lies den Vorschlag und nimm ihn an.
playground-move-mentor = Als { $name }, als Mentor:in vorgeschlagen: Sag ebenfalls Ja.
playground-move-proposal = Lass Zeit vergehen: Die Vorschläge gehen am Morgen hinaus, und die andere Seite antwortet.
playground-move-introduction = Lass Zeit vergehen: Die beiden werden einander vorgestellt.
playground-move-time = Lass Zeit vergehen: Die beiden treffen sich, und der erste Check-in kommt.
playground-move-check-in = Als { $name }: Beantworte den Check-in und gib eine kurze Reflexion.
playground-move-status = Als { $name } (Koordination): Sieh dir den Status an.
playground-move-introduced = Als { $name }: Lies in der Unterhaltung der beiden, wie sie einander vorgestellt werden.
playground-move-help = Als { $name } (Koordination): Ein Tandem braucht dich. Schreib den beiden, oder drück auf „Erledigt für jetzt“, wenn du mit ihnen gesprochen hast.
playground-move-open-report = Als { $name } (Koordination): Der Bericht ist da. Speichere das PDF und öffne es.
playground-move-making-report = Der Bot erstellt den Bericht. Gleich hat { $name } das PDF.
playground-move-finished = Das war ein ganzes Programm, vom Beitreten bis zum Bericht. Mach weiter, wie du magst: Schlüpf in andere Rollen, sieh dir einen Teilnahmenachweis an oder beginne neu.
playground-form-send = Senden
playground-form-cancel = Abbrechen
playground-form-optional = freiwillig
playground-form-one-of = eine dieser Listen genügt
playground-form-choose = Bitte auswählen …
playground-form-find = Eines von { $count } finden
playground-form-left = noch { $count } Zeichen
playground-file-save = { $name } speichern
playground-gone = Diese Schaltfläche oder dieses Formular gibt es nicht mehr.
playground-offline = Der Bot antwortet nicht. Läuft er noch?
playground-refused = Eine Chat-Plattform hätte diese Antwort nicht angenommen ({ $reason }). Das ist ein Fehler des Bots, nicht deiner.
playground-calendars = Beide Kalender
playground-calendars-none = Für Personen in einem Tandem stehen hier die Kalender von beiden.
playground-calendar-of = Kalender von { $name }
playground-calendar-empty = Kein Treffen geplant.
playground-calendars-note = Ein Treffen kommt mit der Datei oder einem Link aus dem Chat dorthin, und von selbst, wo Kalender oder Mail angebunden sind.
playground-shown-as = Darstellung
playground-platform-page = Seite
playground-platform-slack = Slack
playground-platform-teams = Teams
playground-source-slack = Blöcke als JSON
playground-source-teams = Adaptive Card als JSON
playground-copy = JSON kopieren
playground-copied = Kopiert
playground-conversations = Unterhaltungen
playground-everybody = alle
playground-completions-count = Passende Befehle: { $count }. Pfeiltasten wählen, Tab übernimmt.
playground-menu-go = Los
playground-lead = Weg, Uhr und Kalender
playground-acts = hat etwas getan, Male: { $count }
playground-guide-time = Zeit vergehen lassen
playground-life = Das Unternehmen leben lassen
playground-life-note = Die anderen antworten auch, alle in ihrem Tempo. Wer von dir gespielt wird, wartet drei Tage auf dich.
playground-meanwhile = Was inzwischen geschah
playground-meanwhile-note = Was inzwischen geschah, sagt nur die Demo; die Koordination liest keine solche Liste. ✓ neben einer Person sagt, wie oft sie etwas getan hat.
playground-meanwhile-nothing = Noch nichts. Lass Zeit vergehen.
playground-meanwhile-alone = Außer dir tut niemand etwas.
playground-meanwhile-matched = { $count ->
    [one] Eine Liste von Tandems freigegeben
   *[other] { $count } Listen von Tandems freigegeben
}
playground-meanwhile-accepted = { $count ->
    [one] Ein Vorschlag angenommen
   *[other] { $count } Vorschläge angenommen
}
playground-meanwhile-declined = { $count ->
    [one] Ein Vorschlag abgelehnt; niemand erfährt, von wem
   *[other] { $count } Vorschläge abgelehnt; niemand erfährt, von wem
}
playground-meanwhile-introduced = { $count ->
    [one] Ein Tandem einander vorgestellt
   *[other] { $count } Tandems einander vorgestellt
}
playground-meanwhile-agreed = { $count ->
    [one] Eine Vereinbarung ausgefüllt
   *[other] { $count } Vereinbarungen ausgefüllt
}
playground-meanwhile-reflected = { $count ->
    [one] Eine Reflexion zu einem Treffen
   *[other] { $count } Reflexionen zu Treffen
}
playground-meanwhile-thanked = { $count ->
    [one] Ein Dank
   *[other] { $count } Mal Dank
}
playground-meanwhile-noted = { $count ->
    [one] Ein Signal für das Trendradar
   *[other] { $count } Signale für das Trendradar
}
playground-meanwhile-aimed = { $count ->
    [one] Ein Ziel vorgeschlagen
   *[other] { $count } Ziele vorgeschlagen
}
playground-coming = Was ansteht
playground-coming-messages = Nachrichten: { $count }
playground-coming-sessions = Treffen: { $count }
playground-coming-legend-messages = Nachrichten
playground-coming-legend-sessions = Treffen
playground-more = Mitnehmen, neu beginnen
playground-transcript = Mitschrift speichern
playground-transcript-line = ▸ { $moment } Uhr · { $name } an { $to }
playground-anew = Neu beginnen
playground-anew-title = Neu beginnen?
playground-anew-question = Das Unternehmen kehrt zu seinem ersten Morgen zurück; alles, was getan wurde, ist weg.
playground-form-kept = Was du geschrieben hast, ist noch da. „Abbrechen“ schließt das Formular ohne es.
playground-step-insights = Was das Programm bringt
playground-step-report = Ein Bericht für die Leitung
playground-move-weeks = Lass einige Wochen vergehen: Die anderen treffen sich und geben Reflexionen, daraus werden die ersten Zahlen.
playground-move-insights = Als { $name } (Koordination): Sieh dir an, was das Programm bringt.
playground-move-report = Als { $name } (Koordination): Lass den Bericht erstellen, ein PDF für die Leitung.
playground-guide-there = Du bist { $name }. Weiter geht es im Chat.
playground-guide-certificate = Zeig mir einen Teilnahmenachweis
playground-guide-step = Schritt { $count } von { $most }
playground-guide-end = Das Unternehmen bis zum Ende leben lassen
playground-step-end = Ein halbes Jahr, bis zum Ende des Programms
playground-move-end = Alle treffen sich, geben Reflexionen und verabschieden sich; die Koordination schließt das Programm ab. Das dauert ein bis zwei Minuten.
playground-move-close = Als { $name } (Koordination): Schließ das Programm ab. Alle werden gefragt, wie es war.
playground-move-reflection = Als { $name }: Gib eine kurze Reflexion zum Treffen, ein Formular genügt.
playground-working = Der Bot arbeitet …
playground-source-form-slack = Modal als JSON
playground-source-form-teams = Adaptive Card als JSON
