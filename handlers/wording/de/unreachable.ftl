unreachable-told = { $count ->
    [one] Meine Nachrichten kommen bei dieser Person gerade nicht an (App entfernt, blockiert oder Konto geschlossen).
   *[other] Meine Nachrichten kommen bei diesen { $count } Personen gerade nicht an (App entfernt, blockiert oder Konto geschlossen).
  }
unreachable-more = und { $count } weitere
unreachable-note = { $count ->
    [one] Was für diese Person bestimmt ist, wartet und geht hinaus, sobald sie mir schreibt oder die App wieder hinzufügt.
   *[other] Was für sie bestimmt ist, wartet und geht hinaus, sobald sie mir schreiben oder die App wieder hinzufügen.
  }
unreachable-note-next = Mit der nächsten Nachricht versuche ich es bei jeder Person wieder. Ist jemand ganz gegangen, beendet `/mentor beenden` das Tandem.
