announce-audience-missing = Bitte wählen Sie aus, wer es lesen soll.
announce-nobody = Zu dieser Auswahl gehört in { $programme } noch niemand. Bitte wählen Sie eine andere.
announce-sent-meanwhile = Dieser Text ist inzwischen verschickt und lässt sich nicht mehr ändern. Für einen neuen tippen Sie bitte `/mentor ankündigung`.
announce-letter-two = **{ $name }** aus der Koordination von **{ $programme }** schreibt an Sie beide:
announce-language = Den Rahmen liest jede Person in ihrer Sprache; Ihr Text bleibt, wie er ist.
