unreachable-told = { $count ->
    [one] Dieser Person kann ich gerade nicht schreiben: Sie hat mich blockiert oder die App entfernt.
   *[other] Diesen { $count } Personen kann ich gerade nicht schreiben: Sie haben mich blockiert oder die App entfernt.
  }
unreachable-more = und { $count } weitere
unreachable-note = Was für sie bestimmt ist, wartet und geht hinaus, sobald sie mir schreiben oder die App wieder hinzufügen.
