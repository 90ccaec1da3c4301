form-required = Bitte füll dieses Feld aus.
form-too-long = Das sind { $length } Zeichen; höchstens { $most } passen hinein.
form-choose = Bitte wähl eine der Möglichkeiten.
form-date = Bitte gib ein Datum an.
form-time = Bitte gib eine Uhrzeit an.
form-at-least = { $count ->
    [one] Bitte wähl mindestens eine Möglichkeit.
   *[other] Bitte wähl mindestens { $count } Möglichkeiten.
  }
form-at-most = { $count ->
    [one] Bitte wähl höchstens eine Möglichkeit.
   *[other] Bitte wähl höchstens { $count } Möglichkeiten.
  }
