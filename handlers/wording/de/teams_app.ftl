teams-app-short = Mentor
teams-app-full = Mentor: Reverse Mentoring
teams-app-about = Begleitet das Reverse-Mentoring-Programm des Unternehmens im Chat
teams-app-description = Wer neu im Beruf ist, berät Führungskräfte und bekommt Einblick und Netzwerk. Mentor findet die Tandems, fragt beide Seiten, stellt sie einander vor, behält ihre Termine im Blick, bittet um kurze Reflexionen und zeigt der Koordination, wie es läuft, ohne die Meinung Einzelner zu zeigen. Auf Deutsch und Englisch.
teams-app-privacy = Was der Bot speichert, wozu und wer es sieht:
teams-app-terms = Mitmachen ist freiwillig und lässt sich mit einem Wort und ohne Begründung beenden. Die Regeln des Unternehmens für Microsoft Teams gelten auch hier.
