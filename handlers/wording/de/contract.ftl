help-agreement = die Vereinbarung des Tandems
    .words = vereinbarung, karte
    .asked = unsere regeln, unsere vereinbarung, was haben wir vereinbart, vereinbart, spielregeln, vertraulich*, was sind unsere Regeln, Spielregeln zwischen uns, Vertraulichkeit zwischen uns, was wir besprechen bleibt doch unter uns, festhalten wie wir zusammenarbeiten, unsere Vereinbarung ändern, Erwartungen klären, wie sprechen wir uns an, sagen wir du oder Sie zueinander, wie schnell antworten wir uns, was gilt wenn eine Seite absagt, Vereinbarung unterschreiben, Vereinbarung bestätigen, der Vertrag zwischen uns, wer kümmert sich um die Termine, Regeln für die Zusammenarbeit, was wir uns versprochen haben, Abmachungen, Absprachen, was wir uns zugesichert haben, wo steht das geschrieben, unsere Regeln nochmal lesen, etwas anders regeln als am Anfang, was wir am Anfang festgelegt haben, unsere Bedingungen, neu verhandeln, was war mit Verschwiegenheit, was darf weitererzählt werden, Grenzen zwischen uns, unser Übereinkommen, Regeln aktualisieren, klären wie wir kommunizieren, Regeln absegnen, was haben wir ausgemacht, unsere spielregeln, wie wir zusammenarbeiten, aufschreiben wie wir es machen, regeln zwischen uns, ändern was wir aufgeschrieben haben, die abmachung passt nicht mehr, wir treffen uns jetzt online das muss in die absprache, unterschreiben, die karte ausfüllen, unser vertrag, erwartungen, was erwarten wir voneinander, wie oft wollten wir uns laut absprache sehen, regeln festlegen, sie hat unsere karte geändert, bestätigen was er geschrieben hat, mit der karte bin ich nicht einverstanden, schau nochmal in die abmachung, hausordnung, spielregeln für uns zwei, hausordnung im tandem, was haben wir uns versprochen, worauf haben wir uns geeinigt, was wir zur vertraulichkeit beschlossen haben, wie wir zusammenarbeiten wollen, wie wir miteinander umgehen, was unter uns bleibt, unsere abmachung, abgemacht, ausgemacht, unser pakt, vereinbarung ändern, abmachung anpassen, wir wollen eine regel ergänzen, müssen beide zustimmen, hat sie unterschrieben, gemeinsam unterschreiben, wie oft wollten wir uns treffen laut abmachung, wer kümmert sich bei uns um termine, was wenn einer zu spät kommt, pünktlichkeit, handys aus, was haben wir uns gegenseitig versprochen, bleibt das unter uns was ich sage, was darf ich meinem Team davon erzählen, wie oft wollten wir uns laut Abmachung sehen, hat sie schon unterschrieben, wir wollen die Regeln lockern, Handy aus stand doch irgendwo, unsere Abmachung vom Anfang, hat er zugestimmt zu unseren Regeln
contract-heading = Deine Vereinbarung mit { $name }
contract-none = Ihr habt eure Vereinbarung noch nicht ausgefüllt. Das dauert zehn Minuten; macht es am besten gemeinsam im ersten Treffen.
contract-fill = Ausfüllen
contract-change = Ändern
contract-confirm = Bestätigen
contract-agreed-note = Von beiden bestätigt. Sie gilt, bis ihr euch auf eine neue Fassung einigt.
contract-waiting-for-partner = Diese Fassung wartet auf die Bestätigung von **{ $name }**:
contract-waiting-for-you = **{ $name }** hat eure Vereinbarung ausgefüllt. Passt sie für dich?
contract-proposed-heading = Eure Vereinbarung
contract-rhythm = Erstes Treffen { $moment }{ $place ->
    [none] {""}
   *[other] , { $place }
  }
contract-rules = **Das gilt für jedes Tandem**
contract-rule = **{ $label }:** { $text }
contract-form-title = Vereinbarung
contract-form-save = Vorschlagen
contract-form-note = Diese Vereinbarung seht nur ihr beide. Die Koordination sieht, ob es eine gibt, nie, was darin steht.
contract-first-day = Erstes Treffen
contract-first-time = Uhrzeit
contract-place = Ort oder Video-Link
contract-place-hint = Am besten ein neutraler Ort, nicht das Büro einer Seite.
contract-choose = Bitte wähle eine der Möglichkeiten.
contract-needs-goal = Bitte schreib euer Ziel in einem Satz auf.
contract-needs-topics = Bitte wähle ein bis drei Themen.
contract-sent = Ich zeige **{ $name }** die Vereinbarung. Sobald sie bestätigt ist, trage ich alle eure Treffen ein.
contract-agreed = Mit **{ $name }** vereinbart. { $count ->
    [one] Das ist euer Treffen:
   *[other] Das sind eure { $count } Treffen:
  }
contract-agreed-no-dates = Mit **{ $name }** vereinbart. Es ist kein Treffen geplant; plant eines mit `/mentor treffen`.
contract-agreed-hint = In der Kalenderdatei stehen alle. Verschieben geht jederzeit mit `/mentor treffen`.
contract-agreed-already = Diese Fassung ist schon bestätigt. `/mentor vereinbarung` zeigt sie.
contract-outdated = Es gibt eine neuere Fassung der Vereinbarung. `/mentor vereinbarung` zeigt sie.
contract-partner-confirms = Diese Fassung hast du selbst ausgefüllt; dein Gegenüber bestätigt sie.
contract-programme-over = Das Programm endete am { $day }; Vereinbarungen ändern sich nicht mehr. Wenn ihr euch noch einmal treffen wollt, plant es mit `/mentor treffen`.
contract-hints = Bevor du das erste Treffen bestätigst:
contract-agreed-kept = Sie kommen von selbst in deinen Kalender. Mit `/mentor treffen` kannst du jederzeit ein Treffen verschieben.
