waiting-list-added = Sie stehen auf der Warteliste von **{ $programme }**. Sobald Sie dran sind, melde ich mich.
waiting-list-note = Die Koordination sieht, wie viele warten, nicht wer. Von der Liste kommen Sie jederzeit wieder herunter, ohne Begründung.
waiting-list-since = Sie stehen seit { $day } auf der Warteliste von **{ $programme }**.
waiting-list-taken-off = Sie stehen nicht mehr auf der Warteliste von **{ $programme }**. Sonst erfährt es niemand.
waiting-list-free = Bei **{ $programme }** ist ein Platz für Sie frei.
waiting-list-free-now = Bei **{ $programme }** ist gerade ein Platz frei geworden: Warten müssen Sie nicht.
waiting-list-kept = Ich halte ihn Ihnen bis { $until } frei. Danach ist die nächste Person auf der Liste dran.
waiting-list-gone = Der Platz bei **{ $programme }** ist an die nächste Person auf der Liste gegangen. Wenn Sie noch mitmachen möchten, kommen Sie gern wieder.
waiting-list-over = **{ $programme }** { $over ->
    [yes] ist zu Ende gegangen
   *[no] geht zu Ende
  }, ohne dass ein Platz für Sie frei geworden ist. Danke für Ihre Geduld.
waiting-list-over-note = Sie stehen auf keiner Liste mehr. Sobald ein neues Programm offen ist, geht `/mentor beitreten` wieder.
waiting-list-listed = Die Koordination hat Sie auf die Warteliste von **{ $programme }** gesetzt, weil Sie zugestimmt haben mitzumachen und alle Plätze vergeben sind. Sobald Sie dran sind, melde ich mich.
enrolment-full = Alle Plätze von **{ $programme }** sind vergeben ({ $places }). Sie können auf einen warten.
