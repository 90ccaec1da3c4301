demo-programme = Reverse Mentoring 2026
demo-purpose = Ein halbes Jahr, in dem Führungskräfte von denen lernen, die Dinge anders angehen.
demo-goal = Jede Woche ein neues digitales Werkzeug im Alltag nutzen
demo-learned-1 = Vor einer Entscheidung die KI nach Gegenargumenten fragen.
demo-learned-2 = Eine kurze Sprachnachricht erspart oft eine Besprechung.
demo-learned-3 = Bei einem Dashboard zuerst fragen, was nicht darauf steht.
demo-thanks = Danke für die Geduld und die guten Fragen.
