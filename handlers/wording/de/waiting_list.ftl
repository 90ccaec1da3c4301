waiting-list-join = Warteliste
waiting-list-add = Auf die Warteliste
waiting-list-add-mentor = Warteliste, als Mentor:in
waiting-list-add-mentee = Warteliste, als Mentee
waiting-list-how = Plätze werden der Reihe nach vergeben. Wer dran ist, hört von mir und hat fünf Arbeitstage Zeit.
waiting-list-added = Du stehst auf der Warteliste von **{ $programme }**. Sobald du dran bist, melde ich mich.
waiting-list-note = Die Koordination sieht, wie viele warten, nicht wer. Von der Liste kommst du jederzeit wieder herunter, ohne Begründung.
waiting-list-since = Du stehst seit { $day } auf der Warteliste von **{ $programme }**.
waiting-list-off = Von der Liste nehmen
waiting-list-taken-off = Du stehst nicht mehr auf der Warteliste von **{ $programme }**. Sonst erfährt es niemand.
waiting-list-free = Bei **{ $programme }** ist ein Platz für dich frei.
waiting-list-free-now = Bei **{ $programme }** ist gerade ein Platz frei geworden: Warten musst du nicht.
waiting-list-kept = Ich halte ihn dir bis { $until } frei. Danach ist die nächste Person auf der Liste dran.
waiting-list-take = Platz nehmen
waiting-list-gone = Der Platz bei **{ $programme }** ist an die nächste Person auf der Liste gegangen. Wenn du noch mitmachen möchtest, komm gern wieder.
waiting-list-over = **{ $programme }** { $over ->
    [yes] ist zu Ende gegangen
   *[no] geht zu Ende
  }, ohne dass ein Platz für dich frei geworden ist. Danke für deine Geduld.
waiting-list-over-note = Du stehst auf keiner Liste mehr. Sobald ein neues Programm offen ist, geht `/mentor beitreten` wieder.
waiting-list-count = { $count ->
    [one] 1 Person steht auf der Warteliste.
   *[other] { $count } Personen stehen auf der Warteliste.
  } Mehr „Plätze“ im Formular des Programms lassen die Ersten herein.
waiting-list-fact = Auf der Warteliste
waiting-list-too-few = { $left ->
    [0] Alle Plätze sind vergeben
    [one] 1 Platz ist frei
   *[other] { $left } Plätze sind frei
  }: Wer danach kommt, bekommt die Warteliste angeboten.
waiting-list-enrolled = { $count ->
    [one] Für 1 Person der Liste war kein Platz mehr frei: Sie steht auf der Warteliste.
   *[other] Für { $count } Personen der Liste war kein Platz mehr frei: Sie stehen auf der Warteliste.
  }
waiting-list-listed = Die Koordination hat dich auf die Warteliste von **{ $programme }** gesetzt, weil du zugestimmt hast mitzumachen und alle Plätze vergeben sind. Sobald du dran bist, melde ich mich.
