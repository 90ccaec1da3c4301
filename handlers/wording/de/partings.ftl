parting-left = Dein Tandem mit **{ $name }** ist beendet, weil eine Seite das Programm verlässt. Danke für die Zeit, die ihr einander geschenkt habt.
parting-rematch = Dein Tandem mit **{ $name }** ist beendet. Das kommt vor und braucht keine Begründung. Danke für die Zeit, die ihr einander geschenkt habt.
parting-coordinator = Die Koordination hat dein Tandem mit **{ $name }** beendet. Bei Fragen wende dich gern an die Koordination. Danke für die Zeit, die ihr einander geschenkt habt.
parting-next-mentee = Ich suche eine:n neue:n Mentor:in für dich und melde mich.
parting-next-mentor = Ich suche eine Person, die gern von dir lernen möchte, und melde mich.
parting-where-i-stand = Mein Stand
person-gone = einer ausgeschiedenen Person
parting-sessions-off = Das Programm ist beendet, deshalb sind die Treffen abgesagt, die du mit **{ $name }** noch vor dir hattest.
