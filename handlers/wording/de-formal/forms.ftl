form-required = Bitte füllen Sie dieses Feld aus.
form-choose = Bitte wählen Sie eine der Möglichkeiten.
form-date = Bitte geben Sie ein Datum an.
form-time = Bitte geben Sie eine Uhrzeit an.
form-at-least = { $count ->
    [one] Bitte wählen Sie mindestens eine Möglichkeit.
   *[other] Bitte wählen Sie mindestens { $count } Möglichkeiten.
  }
form-at-most = { $count ->
    [one] Bitte wählen Sie höchstens eine Möglichkeit.
   *[other] Bitte wählen Sie höchstens { $count } Möglichkeiten.
  }
