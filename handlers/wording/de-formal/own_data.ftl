sources-heading = Was ich über Sie weiß, und woher
sources-from-themselves = von Ihnen, { $day }
sources-note = Ihre Themen und was Sie sonst beim Anmelden gesagt haben, steht unter `/mentor profil`. Stimmt Ihre Führungskraft nicht, sagen Sie es der Koordination: Das ändert nur eine Liste.
sources-correct-intro = Was Sie hier sagen, gilt, auch gegenüber der nächsten Liste. Die Koordination sieht in ihrem Protokoll, dass Sie etwas berichtigt haben.
