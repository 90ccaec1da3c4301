privacy-sources = Was ich weiß, und woher
sources-heading = Was ich über dich weiß, und woher
sources-name = Name
sources-email = E-Mail
sources-level = Ebene
sources-department = Abteilung
sources-location = Standort
sources-timezone = Zeitzone
sources-country = Land
sources-manager-id = Führungskraft
sources-from-list = aus einer Liste der Koordination, { $day }
sources-from-themselves = von dir, { $day }
sources-from-platform = aus dem Verzeichnis dieses Chats, oder von früher
sources-note = Deine Themen und was du sonst beim Anmelden gesagt hast, steht unter `/mentor profil`. Stimmt deine Führungskraft nicht, sag es der Koordination: Das ändert nur eine Liste.
sources-correct = Berichtigen
sources-correct-intro = Was du hier sagst, gilt, auch gegenüber der nächsten Liste. Die Koordination sieht in ihrem Protokoll, dass du etwas berichtigt hast.
sources-form-title = Meine Daten berichtigen
sources-corrected = { $count ->
    [0] Es war nichts anders.
   *[other] Berichtigt. Keine Liste ändert es zurück.
  }
act-privacy-correct = hat eigene Daten berichtigt
