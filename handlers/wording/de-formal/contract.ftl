contract-heading = Ihre Vereinbarung mit { $name }
contract-none = Sie haben Ihre Vereinbarung noch nicht ausgefüllt. Das dauert zehn Minuten; am besten machen Sie es gemeinsam im ersten Treffen.
contract-agreed-note = Von beiden bestätigt. Sie gilt, bis Sie sich auf eine neue Fassung einigen.
contract-waiting-for-you = **{ $name }** hat Ihre Vereinbarung ausgefüllt. Passt sie für Sie?
contract-proposed-heading = Ihre Vereinbarung
contract-form-note = Diese Vereinbarung sehen nur Sie beide. Die Koordination sieht, ob es eine gibt, nie, was darin steht.
contract-choose = Bitte wählen Sie eine der Möglichkeiten.
contract-needs-goal = Bitte schreiben Sie Ihr Ziel in einem Satz auf.
contract-needs-topics = Bitte wählen Sie ein bis drei Themen.
contract-sent = Ich zeige **{ $name }** die Vereinbarung. Sobald sie bestätigt ist, trage ich alle Ihre Treffen ein.
contract-agreed = Mit **{ $name }** vereinbart. { $count ->
    [one] Das ist Ihr Treffen:
   *[other] Das sind Ihre { $count } Treffen:
  }
contract-agreed-no-dates = Mit **{ $name }** vereinbart. Es ist kein Treffen geplant; planen Sie eines mit `/mentor treffen`.
contract-partner-confirms = Diese Fassung haben Sie selbst ausgefüllt; Ihr Gegenüber bestätigt sie.
contract-hints = Bevor Sie das erste Treffen bestätigen:
contract-agreed-kept = Sie kommen von selbst in Ihren Kalender. Mit `/mentor treffen` können Sie jederzeit ein Treffen verschieben.
contract-programme-over = Das Programm endete am { $day }; Vereinbarungen ändern sich nicht mehr. Wenn Sie sich noch einmal treffen wollen, planen Sie es mit `/mentor treffen`.
