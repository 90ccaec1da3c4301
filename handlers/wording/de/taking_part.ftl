help-pause = einige Wochen keine Nachrichten von mir
    .words = pause
    .asked = urlaub*, ferien, krank*, elternzeit, abwesend, weg bin, nicht da, pausier*, auszeit, keine zeit, zu viel, stress*, überlastet, ein paar wochen, weniger nachrichten, sabbatical, nerv, zu viel aufwand, pause, dienstreise, verreist, auf reisen, mutterschutz, kur, reha, fortbildung, lehrgang, auslandseinsatz, überstunden, wochen weg, komme nicht dazu
pause-weeks = Bitte gib die Länge der Pause in Wochen an, von 1 bis { $most }: zum Beispiel `/mentor pause 3`.
pause-done = Du pausierst bis { $until }. Bis dahin schreibe ich dir nicht von mir aus.
pause-partner-told = Ich sage deinem Gegenüber Bescheid.
pause-resume = Jetzt weitermachen
pause-partner = { $name } macht bis { $until } eine kurze Pause vom Programm. Mit dir hat das nichts zu tun; danach geht es in eurem Tandem weiter.
pause-over = Willkommen zurück, deine Pause ist vorbei. Wollen wir schauen, wo du stehst?
help-resume = die Pause beenden
    .words = weiter, weitermachen
    .asked = wieder da, zurück aus, bin zurück, weitermach*, fortsetz*, pause beenden
resume-not-paused = Du pausierst gerade nicht; alles läuft weiter wie bisher.
resume-done = Schön, dass du wieder dabei bist. Was gewartet hat, kommt gleich.
help-leave = das Programm verlassen
    .words = verlassen, aufhören
    .asked = aussteig*, ausstieg, austreten, aufhör*, abbrech*, nicht mehr mitmachen, nicht mehr teilnehmen, kündig*, anderen mentor, andere mentorin, anderen mentee, andere mentee, anderes gegenüber, andere person, jemand anderen, jemand anders, neuen mentor, neue mentorin, wechseln, tauschen, passt nicht, passen nicht, verstehe mich nicht mit, chemie, verlasse, verlassen, das unternehmen, die firma, raus, aufwand, zu viel aufwand, austragen, abmelden, nicht mehr dabei, rausnehmen, von der liste
leave-text = Du kannst jederzeit gehen, ohne Begründung und ohne Nachteil. Wenn nur gerade viel los ist, hilft vielleicht eine Pause.
leave-button = { $programme } verlassen
leave-pause = Lieber pausieren
leave-title = Programm verlassen?
leave-question = { $pairs ->
    [0] Dann bekommst du von mir keinen Vorschlag mehr.
    [one] Dein Tandem endet. Ich sage es deinem Gegenüber freundlich und suche dort einen neuen Vorschlag.
   *[other] Deine { $pairs } Tandems enden. Ich sage es allen freundlich und suche für sie neue Vorschläge.
  }
leave-yes = Verlassen
leave-no = Bleiben
leave-done = Du hast das Programm verlassen. Danke, dass du dabei warst. `/mentor datenschutz` zeigt, was über dich gespeichert ist; dort kannst du es auch löschen.
leave-already = Du hast dieses Programm schon verlassen.
