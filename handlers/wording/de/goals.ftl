help-goal = ein gemeinsames Ziel vereinbaren und verfolgen
    .words = ziel, ziele
    .asked = ziel*, vorhaben, vorgenommen, erreich*, fortschritt, ich will bis, ich möchte bis, will ich bis, möchte ich bis, will lernen, möchte lernen, nehme mir vor, mein ziel, ein Ziel setzen, unser Ziel, neues Ziel, ich möchte lernen wie man, ich möchte besser werden in, ich möchte können, am Ende möchte ich, wir haben unser Ziel erreicht, Ziel geschafft, Ziel abhaken, mit dem Ziel fertig, Ziel aktualisieren, Ziel ändern, Ziel löschen, das Ziel ergibt keinen Sinn mehr, welche Ziele haben wir, wie weit sind wir gekommen, Fortschritt bei unserem Ziel, das Ziel ist halb geschafft, was haben wir uns vorgenommen, Zielvereinbarung, Meilenstein, was ich in den nächsten Monaten erreichen will, ich nehme mir vor, jede Woche einen Beitrag schreiben, mein Vorsatz, mein Plan ist, unser Vorhaben hat sich erledigt, Ziel fallen lassen, sieben von zehn beim Ziel, wir haben geschafft was wir uns vorgenommen hatten, Auftrag erfüllt, ich kann es jetzt, erledigt was wir ausgemacht hatten, wie nah sind wir dran, Fortschritt verfolgen, nächstes Vorhaben, worauf ich hinarbeite, programmieren lernen, präsentieren lernen, bis zum Sommer den ersten Prototyp bauen, Zwischenstand beim Ziel, ich setze mir, was will ich erreichen, bis weihnachten will ich, bis zum sommer möchte ich selbst können, wir wollen was erreichen, uns was vornehmen, unser vorhaben, etwas messbares, mach es konkret, wir haben es erreicht, geschafft, abhaken, das ist erledigt, wir sind auf halbem weg, fortschritt ist sieben von zehn, war zu hoch gesteckt, das ziel streichen, das vorhaben fallen lassen, anders formulieren, neuer anspruch, ich will lernen selbst was zu bauen, einen eigenen workshop halten, das erste haben wir, was war nochmal unser ziel, vorsatz, das haben wir hinter uns nächstes, bis juni will ich einen vortrag halten, bis herbst möchte ich verstehen, was ich am ende gern hätte, wir sollten höher zielen, setzen wir was auf die liste, das ist vom tisch, zu ehrgeizig nimm es raus, zweites vorhaben, er macht das jetzt allein, die hälfte haben wir, am ende kann ich das allein, bis dahin will ich das können, das mit dem ersten ziel hat geklappt, bis weihnachten schaffe ich das, ein ziel für uns, uns ein ziel setzen, wir nehmen uns vor, unser ziel ist, ich will erreichen, was ich erreichen will, ich würde gern können, bis zum sommer will ich, am ende will ich, zielsetzung, wozu treffen wir uns, wir haben es geschafft, ziel erreicht, als erledigt markieren, auf halbem weg, wir hängen bei unserem ziel, ziel streichen, unser ziel ist zu groß, ziel anders formulieren, zweites ziel, sie hat ein ziel vorgeschlagen, dem ziel zustimmen, ich habe mir vorgenommen, ich habe vor den mund aufzumachen, was hatten wir uns noch vorgenommen, worauf arbeiten wir hin, wir haben es geschafft und abgehakt, zwei Drittel haben wir, da tut sich nichts, wir haben uns übernommen, eine Nummer kleiner bitte, bis Jahresende soll sie selbst posten, halt fest dass wir auf ein Dashboard hinarbeiten, das kippen wir und nehmen was anderes, sie hat was vorgeschlagen worauf wir hinarbeiten könnten
goal-reached-words = erreicht, erreichen, geschafft, erledigt, fertig, abgeschlossen, abhaken, erfüllt
goal-list-words = das, die, der, den, ein, eins, unser, unsere, unserem, unseren, mein, meine, dieses, dies, es, ist, sind, haben, habe, hat, hab, wir, ich, ja, jetzt, nun, bitte, wieder, erste, erstes, zweite, zweites, dritte, drittes, ändern, anpassen, bearbeiten, aktualisieren, löschen, streichen, entfernen, zurückziehen, liste, zeigen, anzeigen, alle, fortschritt, stand, wie, weit, was, welche, welches, wo, mit, von, und, mal, ziel, ziele
goal-reached-which = Glückwunsch! Drücke „Erreicht“ unter dem Ziel, das du meinst; dann erfährt es dein Gegenüber.
goal-heading = Ziele mit { $name }
goal-none = Noch keine Ziele. Ein Satz genügt: Was möchtest du am Ende können oder wissen?
goal-new = Neues Ziel
goal-reached-heading = Erreicht:
goal-show = Unsere Ziele zeigen

goal-state-agreed = Vereinbart. Stand: { $progress } von 10.
goal-state-waits = Von dir vorgeschlagen. { $name } hat noch nicht geantwortet.
goal-state-asks-you = Vorschlag von { $name }. Was meinst du?

goal-agree = Einverstanden
goal-reword = Anders formulieren
goal-decline = Dieses nicht
goal-withdraw = Zurückziehen
goal-progress = Stand ändern
goal-done = Erreicht
goal-drop = Streichen
goal-drop-title = Ziel streichen?
goal-drop-question = Es kommt von eurer gemeinsamen Liste, und dein Gegenüber erfährt davon.
goal-drop-yes = Streichen
goal-drop-no = Behalten

goal-form-title = Ein Ziel für euch beide
goal-form-submit = Vorschlagen
goal-form-intro = Dein Gegenüber wird gefragt. Sind beide einverstanden, ist es euer Ziel.
goal-form-text = Unser Ziel, in ein, zwei Sätzen
    .hint = Zum Beispiel: Bis Mai leite ich selbst eine Besprechung an unserem Teamboard.
goal-reword-title = Das Ziel anders gesagt

goal-text-missing = Bitte schreib das Ziel auf.
goal-too-long = Das sind { $length } Zeichen; Platz ist für { $longest }. Bitte kürze das Ziel.
goal-too-many = Ihr habt schon { $most } offene Ziele. Ist eines erreicht oder gestrichen, ist Platz für ein neues.
goal-same-words = Das sind dieselben Worte. Ändere sie, oder schließe das Formular und stimme dem Ziel zu.
goal-is-yours = Dieses Ziel hast du selbst vorgeschlagen; jetzt ist { $name } gefragt.
goal-progress-range = Bitte wähle einen Stand von 0 bis 10.

goal-proposed = Dein Vorschlag ist unterwegs zu { $name }.
goal-agreed = Abgemacht: Das ist jetzt euer gemeinsames Ziel.
goal-dropped = Das Ziel ist von eurer Liste gestrichen.
goal-progressed = Notiert: { $progress } von 10.
goal-is-reached = Erreicht! Das habt ihr gemeinsam geschafft.

goal-is-proposed = Dieses Ziel ist noch ein Vorschlag; es haben noch nicht beide zugestimmt.
goal-is-agreed = Diesem Ziel habt ihr beide schon zugestimmt.
goal-is-done = Dieses Ziel ist schon erreicht.
goal-is-dropped = Dieses Ziel steht nicht mehr auf eurer Liste.

goal-asks = { $name } schlägt ein Ziel für euch beide vor:
goal-asks-anew = { $name } würde dein Ziel anders formulieren:
goal-news-agreed = { $name } ist mit deinem Ziel einverstanden:
goal-news-done = { $name } hat eines eurer Ziele als erreicht markiert:
goal-news-dropped = { $name } hat dieses Ziel von eurer gemeinsamen Liste gestrichen:

goal-progress-title = Wie weit seid ihr?
goal-progress-label = Stand, aus deiner Sicht
goal-progress-submit = Speichern
goal-progress-step = { $step ->
    [0] 0 – noch am Anfang
    [10] 10 – so gut wie erreicht
   *[other] { $step }
  }
