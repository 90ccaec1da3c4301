help-block = zwei Personen auseinanderhalten
    .words = sperren
    .asked = auseinanderhalten, nicht zusammen, zwei Personen sperren, zwei Personen auseinanderhalten, nie diese beiden, dürfen kein Tandem werden, nicht zusammenbringen, dürfen nie zusammenkommen, er ist ihr Chef, er ist ihr Vorgesetzter, sie berichtet an ihn, Interessenkonflikt, die beiden sind verwandt, die beiden sind ein Paar, eine Kombination ausschließen, niemals zusammen, sollen nicht zusammenkommen, direkte Führungskraft, ein Tandem verhindern, kennen sich privat, nicht miteinander matchen, darf nicht mit der eigenen Chefin zusammenkommen, nicht mit der eigenen Führungskraft, eigene Chefin, können nicht miteinander, diese Kombination vermeiden, voneinander fernhalten, hatten früher Streit, waren einmal ein Paar, verheiratet, kein Tandem aus diesen beiden, persönliche Gründe warum nicht, die beiden nie zusammenbringen, die sind verheiratet, sind geschwister, dürfen nicht zusammen, brüder, ehemaliges paar, haltet die zwei auseinander, darf nicht kombiniert werden, diese kombination ausschließen, hatten streit, sie darf ihn nie bekommen, dieses tandem verbieten, konflikt zwischen den beiden, er war mal ihr chef, verwandt, sperren, die zwei sind ein paar, sie ist seine schwester, wohnen zusammen, vater und sohn auseinanderhalten, böses blut zwischen ihnen, liegen im rechtsstreit, einer berichtet heimlich an den anderen, sorg dafür dass die nie zusammenkommen, ausschließen, nicht miteinander niemals, cousine, schwager, nie zusammen, nie zusammenbringen, nicht miteinander, dürfen sich nicht treffen, diese zwei nicht matchen, sind verwandt, sind verheiratet, chef und mitarbeiterin, exmann, kombination ausschließen, verbotenes tandem, sperre aufheben, entsperren, welche sperren gibt es, pass auf dass sie sich nie treffen, kriegt sie nie, darf ihn nie bekommen, halt die zwei voneinander fern, die sind wie Hund und Katz, auf keinen Fall zusammen, die waren mal verheiratet, nicht mit dem eigenen Onkel, halt Dan von Frau Roth fern, die können sich nicht riechen, nie im Leben diese zwei, Geschwister nicht zusammenbringen, halte sie von ihm fern, lass ihn nicht in ihre nähe, sie soll nicht in seine nähe kommen
why-topics = Gesucht und geboten: { $topics }.
why-department = Verschiedene Abteilungen.
    .short = andere Abteilung
why-location = Verschiedene Standorte.
    .short = anderer Standort
why-department-half = Eine Abteilung ist nicht bekannt: halbe Punkte dafür.
    .short = Abteilung unbekannt (halb)
why-location-half = Ein Standort ist nicht bekannt: halbe Punkte dafür.
    .short = Standort unbekannt (halb)
why-near-level = Ein guter Abstand zwischen den Ebenen.
    .short = Ebenen
why-hours = Die Arbeitszeiten überschneiden sich gut.
    .short = Arbeitszeit
why-style = Die eine Seite hört gern zu, die andere erzählt gern.
    .short = Stil
why-also = Dazu: { $reasons }.
why-doors = Eine Tür, die sich im Gegenzug öffnet: { $topics }.
why-by-hand = Von der Koordination zusammengebracht.
why-going-on = Beide haben sich zum Abschluss gewünscht, gemeinsam weiterzumachen.
help-match = Tandems vorschlagen, durchsehen und freigeben
    .words = matching
    .asked = tandems bilden, zuordnen, zuordnung, paare bilden, niemanden, noch niemanden, ohne tandem, kein tandem, noch keinen, Leute zusammenbringen, Tandems zusammenstellen, Tandems finden, Matching starten, Matching laufen lassen, neues Matching, wer passt zu wem, bilde die Tandems, wann werden die Tandems gebildet, Vorschläge durchsehen, Vorschläge prüfen, Vorschläge freigeben, Tandems freigeben, die Liste freigeben, vorgeschlagene Tandems, wer hat kein Tandem, wer ist noch ohne Tandem, wer ist übrig, offene Vorschläge, die übrigen verkuppeln, Mentoren zuteilen, die Neuen zuordnen, Ergebnis des Matchings, warum hat jemand keine Mentorin, zusammengestellt, Zweierteams zusammenstellen, stell die Teams zusammen, Leute zusammenspannen, für wen haben wir niemanden gefunden, noch niemanden gefunden, noch nicht vermittelt, die besten Kombinationen berechnen, wer geht mit wem, bereit zum Matching, die Liste bestätigen, Vorschläge für Tandems, grünes Licht für die Liste, neu zuordnen, zuteilen, Vorschläge ansehen, wer ging leer aus, wer hat niemanden bekommen, mach die liste, tandems berechnen, liste freigeben, leg los mit der liste, vorschläge verschicken, die liste von gestern, liste nochmal ansehen, zwei davon tauschen, ein tandem ändern bevor es rausgeht, liste wegwerfen, warum hat sie niemanden bekommen, warum gibt es für petra niemanden, erklär die punkte, was bedeuten die punkte, wie kommt die punktzahl zustande, was wäre mit mehr mentoren, durchspielen, was fehlt damit alle jemanden haben, woran fehlt es uns, zu wenige mentoren für das thema, die übrigen zusammenbringen, zweite runde für die übrigen, den rest verteilen, klaus hat niemanden such ihm wen, ist das gerecht, die zwei fest zusammen, anna und klaus von hand, beide sind frei bring sie zusammen, liste zurückziehen, die beiden ohne zu fragen zusammenbringen, fehlende mentoren, warum stehen die beiden auf der liste, warum wird er ihr vorgeschlagen, was spricht für dieses tandem, nimm das tandem von der liste, jemand auf der liste ist weg rechne neu, nochmal mit anderen regeln, neuer lauf, kann ich die liste ändern bevor sie es erfahren, wer würde leer ausgehen, wie viele bekommen jemanden, wann werden sie gefragt, wie lange dauert die fragerunde, tandems verteilen, die restlichen zusammenbringen, sie würde gut zu ihm passen trag das ein, für ihn wurde niemand gefunden versuch es nochmal, ein nachzügler braucht jemanden, eine führungskraft ist frei geworden, ich habe jemanden für petra, bring die zwei zusammen, ich möchte dass die beiden gefragt werden, die punktzahl wirkt komisch, warum nur sechzig punkte, gewichte, welche regeln gelten, keine aus einer abteilung wird das geprüft, wie gut ist die liste, bestmögliche liste, matching ohne die chefs, neuer vorschlag für ihn, was wäre bei zehn führungskräften mehr, welche themen kann keiner, ging leer aus, unversorgt, nimm die zwei auseinander und tausche, es haben sich noch einige angemeldet mach es neu, nachmeldungen, lass es noch einmal laufen, nochmal von vorn mit den neuen, die beiden wünschen sich das, sie möchten gern zusammen von mir aus, die zwei haben sich gefunden, mach aus den zweien ein tandem, wunschtandem, sie möchte ihn als mentor, passt so freigeben, schaut gut aus los, so kann die liste raus, kann so rausgehen, matchen, alle zusammenbringen, leute verkuppeln, matching anstoßen, tandems vorschlagen, vorschläge, vorschau der tandems, vorschläge bestätigen, vorschlag ablehnen, vorschläge wegwerfen, matching wiederholen, nochmal matchen, neu berechnen, zwei tauschen, wer kommt zu wem, wer bleibt übrig, leute ohne tandem, niemand für klaus, find jemanden für lena, lena mit klaus zusammentun, von hand zuordnen, manuell zuordnen, regeln beim matching, die wollen einander, die haben einander gewünscht, tu die zwei zusammen die wollen das, schlag mir tandems vor, schlag paare vor, denk dir paare aus, wer würde zu wem passen, mach ein paar vorschläge, wer würde zu klaus passen, lass mich erst die vorschläge sehen, schlag mal welche vor, bring sie zusammen, der vorschlag gefällt mir nicht, ein vorschlag ist schlecht, anderer vorschlag, das passt nicht so, wer ist noch übrig, warum hat Olga niemanden, finde was für die Nachzügler, misch noch mal neu, ich will Ada und Bruno selbst zusammentun, alle Vorschläge durchwinken, was wäre wenn eine Stufe Abstand reicht, gibt es genug für alle
match-not-open = **{ $programme }** ist nicht offen und läuft nicht; deshalb lassen sich keine Tandems bilden. { $state ->
    [draft] Zuerst wird es geöffnet: `/mentor programm`.
   *[other] Neue Tandems entstehen im nächsten Programm; `/mentor programm neu` legt es an. Zuerst eingeladen wird, wer weitermachen möchte: Das zeigt „Was sich alle danach wünschen“ unter `/mentor programm`.
  }
match-heading = { $programme }: { $count ->
    [one] 1 Tandem vorgeschlagen
   *[other] { $count } Tandems vorgeschlagen
  }
match-line = **{ $mentee }** lernt von **{ $mentor }** ({ $score } Punkte). { $reasons }
match-pinned-line = 📌 fest: **{ $mentee }** lernt von **{ $mentor }** ({ $score } Punkte). { $reasons }
match-short = { $mentee } ← { $mentor }
match-look = Ein Tandem ansehen …
match-approve = { $count ->
    [one] 1 Tandem freigeben
   *[other] { $count } Tandems freigeben
  }
match-approve-title = Liste freigeben?
match-approve-question = { $count ->
    [one] Ich frage zuerst die Führungskraft, dann die andere Seite.
   *[other] Ich frage zuerst die { $count } Führungskräfte, dann die andere Seite.
  }
match-not-now = Jetzt nicht
match-more = Weitere
match-back = Zurück
match-next = { $count ->
    [one] Das letzte Tandem
   *[other] Die nächsten { $count } Tandems
  }
match-before = Die Tandems davor
match-shown = Tandems { $first } bis { $last } von { $count }.
match-again = Neu berechnen
match-discard = Verwerfen
match-discarded = Die Liste ist verworfen. Niemand wurde gefragt.
match-note = Vor deiner Freigabe erfährt niemand davon. Es sind die bestmöglichen Tandems: so viele Führungskräfte wie möglich, dann die höchste Gesamtpunktzahl.
match-note-pinned = Niemand erfährt davon, bevor du freigibst. { $count ->
    [one] 1 Tandem (📌) steht so, wie du es gesetzt hast
   *[other] { $count } Tandems (📌) stehen so, wie du sie gesetzt hast
  }; die übrigen sind die bestmöglichen daneben.
match-points = Höchstens { $most } Punkte: { $topics } Themen, { $department } Abteilung, { $location } Standort, { $near_level } Ebenen, { $hours } Arbeitszeit, { $style } Stil.
match-nothing = In **{ $programme }** gibt es im Moment keine neuen Tandems vorzuschlagen.
match-unmatched = { $count ->
    [one] **1 Person ist noch ohne Tandem:**
   *[other] **{ $count } Personen sind noch ohne Tandem:**
  }
match-unmatched-more = … und { $count } weitere.
waiting-find = Tandems suchen
waiting-invite = Mehr Personen einladen
waiting-what-helps = Was hilft?
waiting-sides = Es warten: { $mentors ->
    [0] niemand als Mentor:in
    [one] 1 Person als Mentor:in
   *[other] { $mentors } Mentor:innen
  }, { $mentees ->
    [0] keine Führungskraft
    [one] 1 Führungskraft
   *[other] { $mentees } Führungskräfte
  }.
waiting-now-find = Am meisten hilft jetzt: **Tandems suchen**. Unter denen, die frei sind, passen zwei zueinander.
waiting-now-remind = Am meisten hilft jetzt: **{ $side ->
    [leaders] die eingeladenen Führungskräfte
    [mentors] die eingeladenen Mentor:innen
   *[both] alle Eingeladenen
  } erinnern**. Unter denen, die frei sind, passen keine zwei zueinander, und { $invited }.
waiting-now-invite = Am meisten hilft jetzt: **{ $side ->
    [leaders] Führungskräfte einladen
    [mentors] Mentor:innen einladen
   *[both] mehr Personen einladen
  }**. Unter denen, die frei sind, passen keine zwei zueinander, aber hier sind noch nicht alle gefragt.
waiting-now-win = Am meisten hilft jetzt: **{ $side ->
    [leaders] Führungskräfte gewinnen
    [mentors] Mentor:innen gewinnen
   *[both] Menschen gewinnen
  }, die ich noch nicht kenne**. Unter denen, die frei sind, passen keine zwei zueinander, und sonst kenne ich hier niemanden, den ich fragen könnte: die Einladung weitergeben oder eine Liste in diesen Chat ziehen.
waiting-next-time = { $count ->
    [one] Öffnet das nächste Programm, gehört die erste Einladung dieser Person.
   *[other] Öffnet das nächste Programm, gehören die ersten Einladungen diesen Personen.
  }
without-pair-line = { $name }: { $why }
without-pair-listed = auf der Liste, die auf deine Freigabe wartet
without-pair-asked = war vorgeschlagen, und es wurde kein Tandem daraus ({ $day })
without-pair-unrated = im Profil fehlen Ebene, Themen oder Sprachen
without-pair-unknown = dazugekommen, frei geworden oder das Profil geändert; seither gab es keine neue Liste{ $kept ->
    [0] {""}
   *[other] {" "}(oder eine, die nur von den ersten { $kept } Personen die Gründe behielt)
  }
match-not-proposed = Dieses Tandem steht nicht mehr auf der Liste. `/mentor matching` zeigt die aktuelle.
match-pin = Festhalten
match-unpin = Nicht mehr festhalten
match-block = Nie diese beiden
match-to-list = Zur Liste
match-swap = Andere:n Mentor:in wählen …
match-other = { $name } ({ $score } Punkte)
match-mentor-fixed = Diese Person hat keinen Platz mehr oder darf mit dieser Führungskraft kein Tandem bilden. Bitte wähle jemand anderen.
match-approved = { $count ->
    [one] Freigegeben: Ich frage jetzt die Führungskraft.
   *[other] Freigegeben: Ich frage jetzt { $count } Führungskräfte.
  } Nach jedem Ja frage ich auf der anderen Seite an.
match-show-pairs = Tandems zeigen
match-approved-already = Diese Liste wartet nicht mehr auf eine Freigabe. { $count ->
    [0] Im Moment wird niemand gefragt.
    [one] Im Moment wird 1 Tandem gefragt.
   *[other] Im Moment werden { $count } Tandems gefragt.
  }
unmatched-mentee-nobody = bisher hat sich noch niemand als Mentor:in angemeldet
unmatched-mentee-topics = niemand bietet eines der gewünschten Themen
unmatched-mentee-languages = niemand mit einem gewünschten Thema spricht eine gemeinsame Sprache
unmatched-mentee-level = niemand mit gewünschtem Thema und gemeinsamer Sprache hat genug Abstand in der Ebene
unmatched-mentee-hours = die Arbeitszeiten überschneiden sich zu wenig mit allen, die sonst passen würden
unmatched-mentee-department = alle, die sonst passen würden, arbeiten in derselben Abteilung
unmatched-mentee-line = alle, die sonst passen würden, stehen in derselben Berichtslinie
unmatched-mentee-apart = mit allen, die sonst passen würden, gibt es eine Sperre, ein früheres Tandem oder einen früheren Vorschlag
unmatched-mentee-unsettled = die Führungslinie ist nicht bekannt
unmatched-mentee-taken = { $count ->
    [one] die eine passende Person ist schon vergeben
    [2] beide passenden Personen sind schon vergeben
   *[other] alle { $count } passenden Personen sind schon vergeben
  }
unmatched-mentor-nobody = bisher hat sich noch niemand als Mentee angemeldet
unmatched-mentor-topics = niemand wünscht sich eines der angebotenen Themen
unmatched-mentor-languages = niemand mit Wunsch nach einem angebotenen Thema spricht eine gemeinsame Sprache
unmatched-mentor-level = niemand mit passendem Wunsch und gemeinsamer Sprache hat genug Abstand in der Ebene
unmatched-mentor-hours = die Arbeitszeiten überschneiden sich zu wenig mit allen, die sonst passen würden
unmatched-mentor-department = alle, die sonst passen würden, arbeiten in derselben Abteilung
unmatched-mentor-line = alle, die sonst passen würden, stehen in derselben Berichtslinie
unmatched-mentor-apart = mit allen, die sonst passen würden, gibt es eine Sperre, ein früheres Tandem oder einen früheren Vorschlag
unmatched-mentor-unsettled = die Führungslinie ist nicht bekannt
unmatched-mentor-taken = { $count ->
    [one] die eine passende Führungskraft hat schon eine:n Mentor:in
    [2] beide passenden Führungskräfte haben schon eine:n Mentor:in
   *[other] alle { $count } passenden Führungskräfte haben schon eine:n Mentor:in
  }
by-hand-who = Bitte nenne zwei Personen des Programms, eine aus jeder Rolle: `/mentor tandem @mentor @mentee`.
by-hand-two = Bitte nenne zwei Personen: `/mentor { $command } @eine @andere`.
by-hand-not-enrolled = { $name } nimmt an „{ $programme }“ nicht teil. Alle melden sich selbst an, mit `/mentor beitreten`.
by-hand-already = { $mentor } und { $mentee } sind schon ein Tandem. `/mentor beenden` beendet es.
by-hand-asking = Ich frage zuerst **{ $mentee }**, dann **{ $mentor }**, ob sie ein Tandem sein möchten. Sobald beide Ja gesagt haben, stelle ich sie einander vor. Wird kein Tandem daraus, zeigt sich das am { $day } und nicht vorher.
by-hand-asked-already = Die beiden werden schon gefragt. Was daraus wird, zeigt sich spätestens am { $day }.
by-hand-being-asked = { $name } wird bis { $day } nach einem anderen Tandem gefragt. Niemand wird nach zweien zugleich gefragt: Bitte warte so lange.
by-hand-against = { $mentor } und { $mentee } passen nicht zu den Regeln von „{ $programme }“:
by-hand-sure = Trotzdem fragen
by-hand-rule-topics = { $mentor } bietet keines der Themen an, die { $mentee } sich wünscht.
by-hand-rule-languages = Sie haben keine Sprache gemeinsam.
by-hand-rule-level = Ihre Ebenen liegen zu nah beieinander.
by-hand-rule-hours = Ihre Arbeitszeiten überschneiden sich zu wenig.
by-hand-rule-department = Sie arbeiten in derselben Abteilung, oder eine Abteilung ist nicht bekannt.
by-hand-rule-line = Sie stehen in derselben Berichtslinie.
by-hand-rule-apart = Sie sind füreinander gesperrt oder waren schon einmal ein Tandem oder Vorschlag.
by-hand-rule-unchecked = Ich kann nicht alle Regeln prüfen: Eine Ebene, ein Thema, eine Sprache oder die Berichtslinie ist nicht bekannt, oder eine der beiden Personen hat Pause.
by-hand-rule-full = { $name } hat keinen Platz für ein weiteres Tandem.
by-hand-no-pair = { $one } und { $other } sind im Moment kein Tandem. `/mentor tandems` zeigt alle.
by-hand-end-title = Tandem beenden?
by-hand-end-question = Das Tandem von { $one } und { $other } beenden? Ich sage es beiden freundlich und suche neue Vorschläge für sie.
by-hand-end-yes = Tandem beenden
by-hand-no = Behalten
by-hand-ended = Das Tandem ist beendet. Ich sage es beiden freundlich.
by-hand-blocked = { $one } und { $other } schlage ich einander nie vor. Ein bestehendes Tandem bleibt unberührt.
match-started = Ich stelle die Tandems für **{ $programme }** zusammen; bei so vielen Menschen dauert das etwas. Eine Nachricht sagt dir, wie weit die Berechnung ist, und du kannst inzwischen mit mir weiterarbeiten.
match-beginning = Tandems für **{ $programme }**: Ich sehe mir alle an.
match-progress = Tandems für **{ $programme }**: { $done } von { $all } Führungskräften in dieser Runde bewertet. Es braucht mehrere Runden, bis feststeht, dass es nichts Besseres gibt.
match-stop = Anhalten
match-stopped = Angehalten. In **{ $programme }** wurde niemand gefragt.
match-stopped-already = Für **{ $programme }** wird nichts mehr berechnet.
match-failed = Beim Zusammenstellen für **{ $programme }** ist etwas schiefgegangen. Niemand wurde gefragt; ein neuer Versuch ist jederzeit möglich.
match-waits = Du hast die Tandems für **{ $programme }** zusammenstellen lassen, und das Ergebnis hat noch niemand angesehen; vielleicht wurde ich inzwischen neu gestartet. Niemand wurde gefragt. Mit „Liste zeigen“ geht es weiter, nötigenfalls von vorn.
match-whatif-waits = Du wolltest wissen, was in **{ $programme }** helfen würde. Falls keine Antwort gekommen ist, wurde ich inzwischen neu gestartet; mit „Was würde helfen?“ rechne ich noch einmal.
match-ready = Die Tandems für **{ $programme }** stehen fest: { $count ->
    [one] Eine Führungskraft bekommt eine:n Mentor:in.
   *[other] { $count } Führungskräfte bekommen eine:n Mentor:in.
  }
match-show = Liste zeigen
match-whatif = Was würde helfen?
match-whatif-heading = { $programme }: { $count ->
    [one] 1 Führungskraft noch ohne Mentor:in
   *[other] { $count } Führungskräfte noch ohne Mentor:in
  }
match-whatif-gap = Würde ein Abstand von einer Ebene genügen, { $count ->
    [one] bekäme eine weitere Führungskraft ein Tandem.
   *[other] bekämen { $count } weitere Führungskräfte ein Tandem.
  }
match-whatif-room = Würden alle Mentor:innen eine Führungskraft mehr begleiten, { $count ->
    [one] bekäme eine weitere Führungskraft ein Tandem.
   *[other] bekämen { $count } weitere Führungskräfte ein Tandem.
  }
match-whatif-topic = { $count ->
    [one] Mit einem Angebot mehr zu **{ $topic }** bekäme eine weitere Führungskraft ein Tandem.
   *[other] Mit { $count } Angeboten mehr zu **{ $topic }** bekämen { $count } weitere Führungskräfte ein Tandem.
  }
match-whatif-topic-shared = { $mentors ->
    [one] Noch eine Person, die **{ $topic }** anbietet und Platz für { $room } Führungskräfte hat: Damit bekämen { $leaders } weitere Führungskräfte ein Tandem.
   *[other] Noch { $mentors } Personen, die **{ $topic }** anbieten und Platz für je { $room } Führungskräfte haben: Damit bekämen { $leaders } weitere Führungskräfte ein Tandem.
  }
match-whatif-nothing = Weder ein kleinerer Abstand der Ebenen noch mehr Plätze noch weitere Angebote zu einem einzelnen Thema würden ihnen helfen. Die Gründe stehen in der Liste.
match-whatif-note = Jede Zeile gilt für sich; alle, die frei sind, werden dafür neu zusammengestellt. Angenommen werden neue Mentor:innen auf Ebene 1 mit passender Sprache und Arbeitszeit, die nicht mehr Führungskräfte begleiten, als hier üblich ist.
match-whatif-nobody = In **{ $programme }** bekommen alle Führungskräfte, die frei sind, eine:n Mentor:in. Sollten Mentor:innen übrig sein, helfen ihnen mehr Führungskräfte: `/mentor einladen`.
help-end = ein Tandem beenden
    .words = beenden, trennen
    .asked = auflösen, tandem beenden, ein Tandem beenden, ein Tandem auflösen, ein Tandem trennen, zwei Personen trennen, löse das Tandem auf, die beiden sollen aufhören, das Tandem von Anna und Ben beenden, die zwei kommen nicht miteinander aus, die beiden verstehen sich nicht, eine Person ist ausgeschieden, trenn die beiden, Tandem rückgängig machen, die zwei wollen aufhören, das Tandem aufheben, das Paar auseinandernehmen, die zwei möchten nicht mehr, bitte auflösen, einem Tandem den Stecker ziehen, die beiden haben sich zerstritten, die zwei voneinander lösen, ein Tandem schließen, ihr Tandem ist vorbei, Jonas und Mia auseinandernehmen, gehen getrennte Wege, trennen sich, die beiden trennen, das tandem beenden, das tandem von anna beenden, zwischen ihnen ist schluss, er hat die firma verlassen tandem beenden, macht mit den beiden schluss, das tandem von marc und lena beenden, auseinander, entkoppeln, freundlich trennen, mit marc beenden, zwischen anna und klaus ist es vorbei, klaus hat gekündigt was ist mit seinem tandem, gib beide frei, die zwei haben mich gebeten aufzuhören, die beiden wollen nicht weiter miteinander, schließ das tandem, nimm das tandem raus, paarung der zwei aufheben, sie will aus dem tandem bleibt aber dabei, in gutem einvernehmen aufhören, das wird mit den beiden nichts mehr, sie hat das unternehmen verlassen, er ist nicht mehr bei uns, die mentorin ist weg, nicht mehr in der firma, ihr tandem beenden, tandem schließen, tandem auflösen, das tandem aufteilen, die wollen nicht weitermachen, tandem ist vorbei, er ist weg also beenden, sie hat gekündigt tandem beenden, dieses tandem stoppen, tandem vorzeitig beenden, die haben genug voneinander, auflösung, die sind fertig miteinander, beide wollen raus, zwischen den beiden ist es vorbei, auseinanderbringen, die zwei gehen getrennte Wege, Herr Bell ist weg was wird aus dem Paar, es ist aus zwischen den beiden, den Piloten sauber abschließen, mach Schluss bei Kai und Sven, sie hat die Firma verlassen und er steht allein da, alles abwickeln
choose-pair-title = Tandem von Hand bilden
choose-pair-submit = Verbinden
choose-mentor = Mentor:in
choose-mentee = Mentee
choose-end-title = Tandem beenden
choose-end-submit = Weiter
choose-end-field = Welches Tandem?
choose-block-title = Zwei auseinanderhalten
choose-block-submit = Auseinanderhalten
choose-one = Wer?
choose-other = Und wer?
choose-nobody = In dieser Rolle nimmt noch niemand an einem Programm teil.
choose-no-pair = Ein solches Tandem gibt es im Moment nicht. `/mentor tandems` zeigt alle.
choose-two = Bitte wähle zwei verschiedene Personen.
match-approved-round = Die Führungskräfte sollen vor { $half } antworten, ihre Mentor:innen vor { $end }. Jedes neue Tandem zeigt sich, sobald beide Ja gesagt haben. Am { $end } erfahren es alle, die ohne Tandem bleiben, und die Koordination, alle zugleich: So kommt niemand darauf, wer Nein gesagt hat.
