form-required = Bitte füll dieses Feld aus.
form-too-long = Das sind { $length } Zeichen; höchstens { $most } passen hinein.
form-choose = Bitte wähle eine der Möglichkeiten.
form-date = Bitte gib ein Datum an.
form-time = Bitte gib eine Uhrzeit an.
form-at-least = { $count ->
    [one] Bitte wähle mindestens eine Möglichkeit.
   *[other] Bitte wähle mindestens { $count } Möglichkeiten.
  }
form-at-most = { $count ->
    [one] Bitte wähle höchstens eine Möglichkeit.
   *[other] Bitte wähle höchstens { $count } Möglichkeiten.
  }
