problem-old-button = Diese Schaltfläche gehört zu einer älteren Nachricht und gilt nicht mehr. Mit `/mentor` siehst du den aktuellen Stand.
problem-coordinators-only = Das kann nur die Koordination. Wenn du es brauchst, wende dich bitte an die Koordination deines Programms.
problem-unknown-word = { $count ->
    [0] „{ $word }“ kenne ich nicht. Alles, was ich kann:
   *[other] „{ $word }“ kenne ich nicht. Meintest du eines davon?
  }
problem-apology = Bei mir ist etwas schiefgegangen; geändert wurde nichts. Versuch es bitte gleich noch einmal. Falls es wieder passiert, gib der Koordination diese Kennung: { $reference }
problem-not-your-pair = Das gehört zu einem anderen Tandem, deshalb kann ich es dir nicht öffnen. `/mentor tandem` zeigt deines.
problem-pair-not-running = Dieses Tandem ist beendet; hier lässt sich nichts mehr ändern. `/mentor` zeigt, wie es weitergeht.
problem-no-pair = Du hast im Moment kein Tandem. Mit `/mentor` siehst du, wie es weitergeht.
pairs-which = Du bist in mehreren Tandems. Welches meinst du?
problem-no-programme-named = Ein Programm namens „{ $name }“ gibt es nicht. `/mentor programm` zeigt alle.
problem-no-programme = Im Moment gibt es kein Programm, das läuft oder offen ist. `/mentor` zeigt, was gerade möglich ist.
problem-nobody = „{ $name }“ kenne ich hier nicht. Tippe @ und wähle die Person aus der Liste.
problem-guest = Das Programm ist für Beschäftigte des Unternehmens gedacht. Du bist hier als Gast dabei, deshalb kann ich dich nicht aufnehmen. Falls das nicht stimmt, wende dich bitte an deine Kontaktperson im Unternehmen.
problem-guest-named = **{ $name }** ist hier als Gast dabei. Am Programm nehmen nur Beschäftigte des Unternehmens teil. Bitte wähle jemand anderen.
problem-too-long = Das sind { $length } Zeichen; Platz ist für { $longest }. Bitte etwas kürzen.
coordinators-named = Schreib der Koordination:
