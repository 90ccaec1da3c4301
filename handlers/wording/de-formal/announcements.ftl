announce-audience-missing = Bitte wählen Sie aus, wer es lesen soll.
announce-nobody = In { $programme } würde das noch niemand lesen. Bitte wählen Sie andere aus.
announce-sent-meanwhile = Dieser Text ist inzwischen verschickt und lässt sich nicht mehr ändern. Für einen neuen tippen Sie bitte `/mentor ankündigung`.
announce-language = Die Zeilen drumherum lesen alle in ihrer eigenen Sprache; Ihr Text bleibt, wie er ist.
