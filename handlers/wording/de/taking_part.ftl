help-pause = einige Wochen keine Nachrichten von mir
    .words = pause
    .asked = urlaub*, ferien, krank*, elternzeit, abwesend, weg bin, nicht da, pausier*, auszeit, keine zeit, zu viel, stress*, überlastet, ein paar wochen, weniger nachrichten, sabbatical, nerv, zu viel aufwand, pause, dienstreise, verreist, auf reisen, mutterschutz, kur, reha, fortbildung, lehrgang, auslandseinsatz, überstunden, wochen weg, komme nicht dazu, ich bin im Urlaub, zwei Wochen Urlaub, ich bin weg bis, ich bin nicht im Büro, ich gehe in Elternzeit, krankgeschrieben, ich bin länger krank, ich brauche eine Auszeit, eine Pause machen, ruhen lassen, auf Eis legen, eine Weile keine Nachrichten, schreib mir nicht bis, lass mich ein paar Wochen in Ruhe, stummschalten, Funkstille, zu viele Nachrichten, gerade ist es zu viel, ich gehe unter in Arbeit, gerade zu viel zu tun, Hochsaison, großes Projekt, im Moment keine Kapazität, langsamer machen, jetzt nicht vielleicht im Frühjahr, können wir pausieren, ein paar Wochen aussetzen, einen Monat auf Dienstreise, ich bin überlastet, du schreibst zu oft, du nervst, schick mir erst einmal nichts, erst nach Ostern wieder, die nächsten Wochen geht nichts, halt dich etwas zurück, eine Zeitlang zurückhalten, gib mir Luft, das Baby ist da, ich bin ein paar Monate raus, auf Reha, im Krankenhaus, Operation, pflege einen Angehörigen, Trauerfall, kann gerade nicht, zu viel los, erst einmal Schluss, lass mal gut sein, Ruhe bitte, nicht vor März, bis Ende Februar, auf Schlummern stellen, ich bin auf Reisen, Urlaubsmodus, Prüfungen stehen an, einen Schritt zurücktreten, vom fünften bis zwanzigsten nicht da, Abstand vom Programm, Land unter, etwas Abstand, vom ersten bis zum zehnten weg
pause-weeks = Bitte gib die Länge der Pause in Wochen an, von 1 bis { $most }: zum Beispiel `/mentor pause 3`.
pause-done = Du pausierst bis { $until }. Bis dahin schreibe ich dir nicht von mir aus.
pause-partner-told = Ich sage deinem Gegenüber Bescheid.
pause-resume = Jetzt weitermachen
pause-partner = { $name } macht bis { $until } eine kurze Pause vom Programm. Mit dir hat das nichts zu tun; danach geht es in eurem Tandem weiter.
pause-over = Willkommen zurück, deine Pause ist vorbei. Wollen wir schauen, wo du stehst?
help-resume = die Pause beenden
    .words = weiter, weitermachen
    .asked = wieder da, zurück aus, bin zurück, weitermach*, fortsetz*, pause beenden, ich bin wieder da, wieder im Büro, zurück aus dem Urlaub, zurück aus der Elternzeit, meine Pause beenden, die Auszeit ist vorbei, meine Pause ist vorbei, der Urlaub ist vorbei, weitermachen, es kann weitergehen, wieder aufnehmen, wieder bereit, ich habe wieder Zeit, wieder einsteigen nach der Pause, du kannst mir wieder schreiben, du darfst dich wieder melden, Stummschaltung aufheben, von mir aus geht es weiter, ich bin wieder gesund, zurück von der Reise, was habe ich verpasst, du kannst wieder mit mir rechnen, ab Montag bin ich wieder verfügbar, ich bin wieder am Start, wieder voll da, es geht wieder los bei mir, bereit wenn du es bist, ich kann weitermachen, wach auf, schalte es wieder ein, aus der Auszeit zurück, ich bin zurückgekehrt
resume-not-paused = Du pausierst gerade nicht; alles läuft weiter wie bisher.
resume-done = Schön, dass du wieder dabei bist. Was gewartet hat, kommt gleich.
help-leave = das Programm verlassen
    .words = verlassen, aufhören
    .asked = aussteig*, ausstieg, austreten, aufhör*, abbrech*, nicht mehr mitmachen, nicht mehr teilnehmen, kündig*, anderen mentor, andere mentorin, anderen mentee, andere mentee, anderes gegenüber, andere person, jemand anderen, jemand anders, neuen mentor, neue mentorin, wechseln, tauschen, passt nicht, passen nicht, verstehe mich nicht mit, chemie, verlasse, verlassen, das unternehmen, die firma, raus, aufwand, zu viel aufwand, austragen, abmelden, nicht mehr dabei, rausnehmen, von der liste, ich möchte aufhören, das Programm verlassen, aus dem Programm aussteigen, abbrechen, ich bin raus, ich will raus, wie komme ich wieder raus, melde mich ab, ich möchte mich abmelden, streich mich von der Liste, nimm mich aus dem Programm, ich will nicht mehr mitmachen, Teilnahme beenden, ich kündige, ich habe gekündigt, ich verlasse die Firma, ich verlasse das Unternehmen, mein letzter Tag ist, ich wechsle die Firma, ich wechsle den Arbeitgeber, ich habe eine neue Stelle, ich gehe in Rente, das ist nichts für mich, nicht mein Ding, ich habe das Interesse verloren, ich schaffe das nicht mehr, ich schaffe das neben der Arbeit nicht, mir wird das zu viel neben der Arbeit, zurücktreten, Abmeldung, nicht länger Teil davon, ich möchte nicht länger dabei sein, ich höre hier in der Firma auf, zum Quartalsende höre ich auf, mein Vertrag endet, trag mich aus, bringt mir nichts, sinnlos für mich, ich steige aus, meine Teilnahme stornieren, ich gebe auf, genug von diesem Programm, ich ziehe mich zurück, hol mich hier raus, bitte lösch meine Anmeldung, ich mache nicht weiter, in den Ruhestand, ab dem ersten arbeite ich woanders, keine Lust mehr auf das Ganze, trete von der Teilnahme zurück, streich mich
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
