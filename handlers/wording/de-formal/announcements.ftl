announce-audience-missing = Bitte wählen Sie aus, wer es lesen soll.
announce-nobody = Zu dieser Auswahl gehört in { $programme } noch niemand. Bitte wählen Sie eine andere.
announce-sent-meanwhile = Dieser Text ist inzwischen verschickt und lässt sich nicht mehr ändern. Für einen neuen tippen Sie bitte `/mentor ankündigung`.
announce-letter-two = **{ $name }** aus der Koordination von **{ $programme }** schreibt an Sie beide:
announce-language = Den Rahmen liest jede Person in ihrer Sprache; Ihr Text bleibt, wie er ist.
announce-two-proposal = Guten Tag { $mentee } und { $mentor }, wie kommen Sie beide voran? Im Moment ist bei Ihnen kein Treffen geplant. Passt Ihnen in den nächsten zwei Wochen eine halbe Stunde? Mit `/mentor treffen` bekommen Sie Zeiten angeboten. Wenn etwas im Weg steht, genügt ein kurzes Wort an mich.
announce-two-proposal-ahead = Guten Tag { $mentee } und { $mentor }, wie kommen Sie beide voran? Kann ich etwas tun, damit Ihr nächstes Treffen wie geplant stattfindet? Ein kurzes Wort an mich genügt.
