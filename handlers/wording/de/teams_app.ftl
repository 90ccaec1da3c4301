teams-app-short = Mentor
teams-app-full = Mentor: Reverse Mentoring
teams-app-about = Begleitet das Reverse-Mentoring-Programm des Unternehmens im Chat
teams-app-description = Wer neu im Beruf ist, berät Führungskräfte; die öffnen Türen. Mentor findet die Tandems, fragt beide Seiten, stellt sie einander vor, hält ihre Termine, bittet um kurze Reflexionen und zeigt der Koordination, wie es läuft, ohne irgendjemandes Meinung zu zeigen. Auf Deutsch und Englisch.
teams-app-privacy = Was der Bot speichert, wozu und wer es sieht:
teams-app-terms = Mitmachen ist freiwillig und endet mit einem Wort, ohne Gründe. Die Regeln Ihres Unternehmens für Microsoft Teams gelten auch hier.
