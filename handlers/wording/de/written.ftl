# Antworten auf das, was Leute zurückschreiben oder in eigenen Worten schreiben.
written-which = { $count ->
    [one] Bitte wähle aus:
   *[other] { $count } meiner Fragen sind offen. Welche meinst du?
  }
written-unsure = Ich bin nicht sicher, ob ich dich verstehe. Falls es eine Antwort hierauf ist, wähle bitte aus:
written-nothing-open = Von dem, was ich dich in den letzten zwei Wochen gefragt habe, ist nichts mehr offen.
written-later = Dann später. Du kannst hier antworten, solange es offen ist:
written-later-only = In Ordnung. Es wartet nichts auf deine Antwort.
written-noted = In Ordnung. Das ist noch offen:
written-noted-only = In Ordnung.
written-thanks = Gern geschehen! Das ist noch offen:
written-thanks-only = Gern geschehen!
written-thank-partner = Im Tandem Danke sagen
written-stop = Was möchtest du beenden? Es ändert sich nichts, bis du etwas auswählst.
written-stop-pause = Zwei Wochen keine Nachrichten
written-stop-leave = Ein Programm verlassen
written-stop-delete = Meine Daten: ansehen oder löschen
written-perhaps = Vielleicht suchst du das:
