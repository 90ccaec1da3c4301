people-imported = Sie sind bei **{ $programme }** angemeldet ({ $role ->
    [mentor] als Mentor:in
   *[other] als Mentee
  }). Die Teilnahme ist freiwillig: Schauen Sie Ihr Profil an und ändern Sie es, oder verlassen Sie das Programm mit einem Klick.
people-imported-note = Ihre Themen, Ebene, Abteilung und Ihr Standort stammen aus einer Liste der Koordination. `/mentor datenschutz` zeigt, was über Sie gespeichert ist, und löscht es auf Wunsch.
