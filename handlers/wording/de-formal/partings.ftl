parting-left = Ihr Tandem mit **{ $name }** ist beendet, weil eine Seite das Programm verlässt. Danke für die Zeit, die Sie einander geschenkt haben.
parting-rematch = Ihr Tandem mit **{ $name }** ist beendet. Das kommt vor und braucht keine Begründung. Danke für die Zeit, die Sie einander geschenkt haben.
parting-coordinator = Die Koordination hat Ihr Tandem mit **{ $name }** beendet. Bei Fragen wenden Sie sich gern an die Koordination. Danke für die Zeit, die Sie einander geschenkt haben.
parting-next-mentee = Ich suche eine:n neue:n Mentor:in für Sie und melde mich.
parting-next-mentor = Ich suche eine Person, die gern von Ihnen lernen möchte, und melde mich.
parting-sessions-off = Das Programm ist beendet, deshalb sind die Treffen abgesagt, die Sie mit **{ $name }** noch vor sich hatten.
