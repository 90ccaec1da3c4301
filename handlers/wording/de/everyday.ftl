help-help = diese Übersicht
    .words = hilfe
    .asked = was muss ich tun, was kannst du, was können sie, was kann ich, wie funktioniert, wie geht das, wie benutze, wer bist du, wer sind sie, was ist das, was bist du, anleitung, erklär*, verstehe nicht, verstehe das nicht, verwirrt, befehle, menü, unterstützung, wie läuft das, reverse mentoring, hilfe, wie funktioniert das, bist du ein Bot, bist du ein Mensch, bist du eine KI, hallo, guten Morgen, hi, moin, servus, ich verstehe das nicht, ich bin verwirrt, ich komme nicht weiter, ich kenne mich nicht aus, Handbuch, Liste der Befehle, Möglichkeiten, wo finde ich, was soll das alles, erklär mir das, hä, was, was soll ich hier tun, Übersicht was man dir sagen kann, wer steckt dahinter, wer hat dich gemacht, keine Ahnung wie das geht, kannst du mir helfen, ich brauche Hilfe, welche Möglichkeiten habe ich, wo bin ich, wie benutze ich dich, bist du da, bist du echt, Tach, Mahlzeit, guten Abend, was kannst du noch, hmm, na gut, was soll ich hier, warum schreibst du mir, warum bekomme ich diese nachricht, was bedeutet diese nachricht, check ich nicht, kapier ich nicht, keine ahnung was das ist, bin zum ersten mal hier, neu hier, wie fange ich an, wo fange ich an, wozu ist reverse mentoring gut, was soll das ganze, was habe ich davon, wie viel zeit kostet das, wie hoch ist der aufwand, wie viele stunden im monat, wer hat sich das ausgedacht, zeig mir alles, was gibt es noch, das meinte ich nicht, du hast mich falsch verstanden, du verstehst mich nicht, was war deine frage, was hattest du gefragt, was wolltest du von mir, liest das hier jemand, welche befehle, was kann ich schreiben, ich hänge, keine ahnung, faq, einführung, übersicht, welche möglichkeiten gibt es, zeig das menü, support, was ist reverse mentoring, was ist das für ein programm, wozu das ganze, was bedeutet deine nachricht, ich bin neu hier, zum ersten mal hier, wofür bist du da, gibt es eine beschreibung, du hast mich nicht verstanden, keinen schimmer wie das funktioniert, wie bediene ich das, was bedeuten diese wörter, ich kapier das alles nicht, ich blick nicht durch, wozu bist du da, was kann man hier tippen, zeig mir alles was geht, wie funktioniert der Laden hier, Bedienungsanleitung, bin neu und planlos, was soll das hier sein, alle Funktionen
help-language = die Sprache zwischen uns
    .words = sprache
    .asked = deutsch, englisch, english, französisch, übersetz*, sprich, sprache*, sprichst, sprich Deutsch, sprich Englisch, bitte auf Englisch, bitte auf Deutsch, auf Englisch umstellen, auf Deutsch umstellen, Sprache ändern, falsche Sprache, ich verstehe kein Englisch, ich lese lieber Deutsch, lieber Englisch, lieber Deutsch, Englisch wäre einfacher, schreib mir auf Englisch, andere Sprache, bitte duzen, bitte siezen, sag Sie zu mir, sag du zu mir, übersetze deine Nachrichten, red Deutsch mit mir, red Englisch mit mir, kannst du Englisch verwenden, mein Deutsch ist nicht gut, mein Englisch ist nicht gut, nimm die Höflichkeitsform, das Sie wäre mir lieber, das Du wäre mir lieber, sprich mich förmlich an, schreib in meiner Sprache, zweisprachig, beim Du bleiben, beim Sie bleiben, schreib auf deutsch, können wir englisch, ich spreche kein englisch, schreib mir nicht auf englisch, warum schreibst du englisch, sprache wechseln, mein englisch ist schlecht, bitte deutsch, ab jetzt deutsch, zu förmlich, du kannst mich duzen, andere sprache bitte, französische fassung, verstehe ich besser auf, spracheinstellung, warum duzt du mich, english please, wir sind per sie, auf deutsch bitte, kannst du englisch, ich kann kein englisch, ich verstehe diese sprache nicht, kannst du französisch schreiben, warum ist das auf englisch, übersetz deine nachrichten, deutsch wäre mir lieber, siez mich, duz mich, bitte per sie, dein Deutsch ist mir zu schwer, englisch wär mir lieber, ich versteh nur Bahnhof bei Englisch, warum auf einmal englisch, sprichst du auch Polnisch, hör auf mit dem Sie, Nachrichten kommen in der falschen Sprache
language-which = Welche Sprache soll ich mit dir sprechen?
language-unknown = Ich spreche { $known }. Was ist dir lieber?
language-done = Ab jetzt spreche ich { $language } mit dir.
help-heading = Was ich für dich tun kann
help-intro = Tippe `/mentor` und eines dieser Wörter; die englischen gehen auch. `/mentor` allein zeigt deinen nächsten Schritt.
help-now = **Was dir jetzt hilft**
help-also = **Außerdem**
help-coordination-heading = Für die Koordination
help-line = **{ $name }** – { $does }
help-note = In einer Direktnachricht an mich genügt das Wort allein.
help-next-step = Mein nächster Schritt
help-more = Alles andere
settled = Das hat sich inzwischen erledigt.
home-heading = Hallo { $name }
home-nothing-open = Im Moment gibt es kein Programm zum Mitmachen. Sobald es eines gibt, hörst du von mir.
home-join = **{ $programme }** ist offen für Anmeldungen. Möchtest du mitmachen?
home-paused = Du pausierst gerade. Ich schreibe dir nicht, bis du zurück bist.
home-closing = **{ $programme }** { $over ->
    [yes] ist zu Ende gegangen
   *[no] geht zu Ende
  }. Danke, dass du dabei warst.
home-waiting = Du bist bei **{ $programme }** dabei. Ich schicke dir einen Vorschlag, sobald die Tandems gebildet werden. Bis dahin kannst du dich ein wenig vorbereiten.
home-no-pair-yet = Du bist bei **{ $programme }** dabei und hast im Moment kein Tandem. Du stehst auf der Warteliste: Mit jeder neuen Liste von Tandems schaue ich wieder nach dir. Bis dahin kannst du dich ein wenig vorbereiten oder ein Thema ergänzen.
home-other-side = Dein Vorschlag in **{ $programme }** liegt jetzt bei der anderen Seite. Ich melde mich.
home-no-time = Du hast mir gesagt, dass der Zeitpunkt nicht passt. Ich schlage dir niemanden vor, bis du etwas anderes sagst, und niemand erfährt davon.
home-time-over = Der Vorschlag für ein Tandem mit **{ $name }** ist geschlossen, weil deine Zeit zum Antworten vorbei war. Ich habe niemandem gesagt, dass es an dir lag.
home-reflect = Dein Treffen am { $day } wartet auf eine kurze Reflexion.
home-contract = Vereinbarung ansehen
home-no-date = **{ $name }** und du habt kein nächstes Treffen geplant. Wollen wir einen Termin finden?
home-all-held = **{ $name }** und du habt alle Treffen eures Programms gehabt. Glückwunsch! Wenn ihr mögt, plant noch eines.
home-all-set = Für dein nächstes Treffen ist alles bereit.
home-pair = Dein Tandem mit { $name }
home-next-session = Nächstes Treffen
home-none-yet = noch keines geplant
home-goal = Ziel ({ $progress } von 10)
home-coordination = Koordination
home-glance = { $state }, { $people }, { $pairs ->
    [one] 1 Tandem
   *[other] { $pairs } Tandems
  }, { $held ->
    [one] 1 Treffen
   *[other] { $held } Treffen
  } stattgefunden, { $planned ->
    [one] 1 steht
   *[other] { $planned } stehen
  } bevor
home-attention = { $count ->
    [one] 1 Tandem in **{ $programme }** braucht Aufmerksamkeit.
   *[other] { $count } Tandems in **{ $programme }** brauchen Aufmerksamkeit.
  }
home-release = { $count ->
    [one] 1 vorgeschlagenes Tandem in **{ $programme }** wartet auf deine Freigabe.
   *[other] { $count } vorgeschlagene Tandems in **{ $programme }** warten auf deine Freigabe.
  }
home-people-wait = { $count ->
    [one] 1 Person in **{ $programme }** wartet auf ein Tandem.
   *[other] { $count } Personen in **{ $programme }** warten auf ein Tandem.
  }
home-draft = **{ $programme }** ist ein Entwurf. Niemand erfährt davon, bevor du es öffnest.
home-match = { $mentors ->
    [one] 1 Mentor:in
   *[other] { $mentors } Mentor:innen
  } und { $mentees ->
    [one] 1 Mentee
   *[other] { $mentees } Mentees
  } sind bei **{ $programme }** dabei. Auf jeder Seite genügt eine Person für das Matching; je mehr es sind, desto besser passt es.
home-last-words = **{ $programme }** ist im Abschluss: Die Abschlussfragen lassen sich bis { $until } beantworten. Was es gebracht hat, lässt sich schon berichten.
home-archive = **{ $programme }** ist seit { $day } im Abschluss. Was es gebracht hat, steht im Bericht; wenn die Abschlussfragen beantwortet sind, kannst du es archivieren.
home-button-help = Hilfe
home-button-profile = Mein Profil
home-button-privacy = Datenschutz
home-button-resume = Pause beenden
home-button-prepare = Vorbereiten
home-button-topics = Themen
home-button-reflect = Reflektieren
home-button-pair = Tandem
home-button-session = Treffen
home-button-goal = Ziele
home-plan = Treffen planen
home-button-match = Matching
home-button-status = Status
home-button-report = Bericht für die Leitung
home-everything = Alles, was ich kann
home-note = `/mentor hilfe` zeigt alles, was ich kann.
help-topics = Themen, mit Angebot und Nachfrage
    .words = themen, thema
    .asked = themen*, fachgebiet*, was kann ich lernen, was kann ich lehren, katalog, welche Themen gibt es, Liste der Themen, angebotene Themen, was steht zur Auswahl, was wird angeboten, was wollen die Leute lernen, gefragteste Themen, beliebteste Themen, was wird gesucht, was wird am meisten nachgefragt, was wird beigebracht, Themenkatalog, Themenliste, Angebot und Nachfrage, welche Fähigkeiten werden angeboten, Gebiete zum Aussuchen, was könnte ich anderen beibringen, worüber kann man etwas lernen, worum kann es in den Gesprächen gehen, unbesetzte Themen, Themen die niemand anbietet, was interessiert die Leute, was könnten wir lernen, Gebiete, welche Felder sind abgedeckt, was kann man beibringen, zeig mir die Themen, was bieten Mentorinnen an, was wünschen sich Führungskräfte, was kann man hier lernen, welche fächer gibt es, welche themen habt ihr, habt ihr was zu ki, gibt es was über social media, wer bietet videoschnitt an, irgendwas zu nachhaltigkeit, kann man hier programmieren lernen, welche fähigkeiten sind gefragt, was ist am meisten gefragt, wovon fehlt uns am meisten, woran mangelt es, mehr themen, idee für ein neues thema, ein thema fehlt, was wollen andere lernen, was könnte ich beibringen, ich habe nichts beizubringen, was kann eine führungskraft zurückgeben, themen zu führung, erklär mir das thema, alle themen, welche themen, welche gebiete, was kann ich beibringen, fächer, bereiche, gibt es was zu ki, gibt es was zu social media, am meisten gefragt, gefragte themen, was wollen führungskräfte lernen, beliebte themen, seltene themen, welche fähigkeiten fehlen, kann ich ein thema vorschlagen, neues thema, was könnte mir jemand beibringen, was gibt es zu nachhaltigkeit, gibt es etwas über, was wird so angeboten, was steht denn zur Auswahl, wonach schreien die Chefs gerade, wo fehlen noch Lehrende, welche Felder hat noch keiner belegt, gibt es da auch was mit Robotik, womit würde ich am ehesten gebraucht, wo herrscht Mangel, will überhaupt jemand was über Gaming wissen, mein Fach fehlt in der Liste
topics-heading = Themen in { $programme }
topics-category = **{ $name }**
topics-line = { $topic } ({ $told })
topics-counted = { $offered } × angeboten, { $wanted } × gewünscht
topics-offers = von { $share } angeboten
topics-wishes = von { $share } gewünscht
topics-offers-of = Angebote: von { $band } Mentor:innen, die bis zum { $day } dabei waren; gezählt ist ihr stärkstes Thema.
topics-wishes-of = Wünsche: von { $band } Mentees, die bis zum { $day } dabei waren; gezählt ist ihr wichtigstes Thema.
topics-no-offers = Angebote erscheinen, sobald { $k } Mentor:innen dabei sind, alle vier Wochen an einem Montag. So wird niemand erkennbar.
topics-no-wishes = Wünsche erscheinen, sobald { $k } Mentees dabei sind, alle vier Wochen an einem Montag. So wird niemand erkennbar.
share-1-2 = mehr als der Hälfte
share-1-4 = mehr als einem Viertel
share-2-4 = mehr als der Hälfte
share-3-4 = mehr als drei Vierteln
share-1-5 = mehr als einem Fünftel
share-2-5 = mehr als zwei Fünfteln
share-3-5 = mehr als drei Fünfteln
share-4-5 = mehr als vier Fünfteln
topics-none = Zu „{ $words }“ habe ich kein Thema gefunden.
topics-note = Angebote kommen von Mentor:innen, Wünsche von Mentees. Deine änderst du mit `/mentor profil`.
topics-who = Wer kann mir … zeigen?
topics-more = Weitere Themen
help-who = jemanden für eine kurze Frage finden
    .words = wer
    .asked = expert*, wer kennt sich, wer weiß, wer kann mir, jemanden fragen, kurze frage*, fachfrage*, kennt sich jemand, kurzfrage*, suche jemanden, suche jemand, jemanden der, jemanden die, jemand der, jemand die, wer zeigt mir, wer erklärt mir, kollegen fragen, zu excel, kennt sich, kennt jemand, jemand mit, jemand bei, hier jemand, weiß jemand, hilft mir jemand, helfen kann, wer kennt sich aus mit, wer kann mir helfen bei, wer ist gut in, wen könnte ich fragen zu, gibt es hier jemanden der, weiß hier jemand, ich brauche eine Expertin, ich brauche kurz Hilfe bei, ich suche jemanden der sich auskennt, kann mir jemand zeigen, wer kann mir erklären, kurze Frage zu, wer hat Erfahrung mit, einen Experten finden, eine Person die das versteht, gibt es Spezialisten, wen frage ich zu, an wen wende ich mich mit einer Frage zu, Ansprechperson für eine Frage zu, Kollegin die sich auskennt, wer steckt im Thema, Hilfe bei Instagram, Hilfe bei Excel, Hilfe bei ChatGPT, hat jemand Ahnung von, kennt sich im Haus jemand aus, ich komme nicht klar mit, wer bei uns macht etwas mit, brauche zehn Minuten mit jemandem, jemand der das versteht, kennt das jemand, wer steht auf, wer hat das schon gemacht, jemand mit Know-how, jemanden ausfragen, kurz mit einer Fachfrau reden, wer hat einen Schimmer von, wer benutzt, Fachleute im Haus, kann ich jemanden anrufen wegen, ich hänge bei meiner Tabelle, ich hänge bei einem Werkzeug, ich brauche Rat zu einem Werkzeug, wer kennt sich mit power bi aus, kann hier jemand excel makros, jemand mit erfahrung in python, brauche zehn minuten jemanden zu figma, kurze frage an jemanden der sich auskennt, wer zeigt mir tiktok, wer hilft mir mit einem video, brauche jemanden der spanisch kann, wer versteht blockchain, ist jemand gut in folien, kann mir das schnell jemand erklären, experte für, steht wer auf podcasts, wer ist zuständig für das thema, suche jemand der sich auskennt, nutzt hier wer notion, wen frage ich für einen schnellen tipp, kurze frage an wissende, ist hier jemand fit in, wer kennt sich aus, wer weiß was über, wer könnte mir helfen mit, wer kann mir zeigen, kann hier jemand gut, ist jemand fit in, eine expertin für, ein fachmann für, ich habe eine kurze frage zu, schnelle frage zu, ich brauche jemanden der, ich suche jemanden der, find mir jemanden für, kennst du jemanden der, fünf minuten mit jemandem, kann mir jemand sagen wie, jemand mit erfahrung in, wen kann ich zu photoshop fragen, person für canva, hilfe bei linkedin von jemandem, suche jemanden für, wer versteht was von, wer ist fit in, ist jemand profi, wer kann am besten, wer spricht, spricht jemand, wer kann mir beibringen, zeig mir jemand wie man, wer ist hier der Crack für Excel, wen kann ich zu Steuern löchern, kennt sich jemand mit Drohnen aus, nur eine schnelle Frage zu Power BI, wer hat Ahnung von Renten, ich brauch kurz jemanden der Krypto kapiert, wem könnte ich da mal eine Frage stellen, spricht hier wer fließend Python, ein Ass in Figma gesucht
who-heading = { $count ->
    [one] Eine Person beantwortet gern eine kurze Frage
   *[other] { $count } Personen beantworten gern eine kurze Frage
  }
who-person = **{ $name }** – { $topics }
who-ask = { $name } fragen
who-more = Und { $count } weitere. Mit einem Thema werden es weniger: `/mentor wer KI`.
who-nobody = Noch beantwortet niemand kurze Fragen. Mach gern den Anfang: `/mentor profil`.
who-nobody-for = Zu „{ $words }“ habe ich noch niemanden gefunden. Probier ein anderes Wort oder schau in `/mentor themen`.
question-title = Kurze Frage
question-submit = Fragen
question-intro = Deine Frage geht an **{ $name }** ({ $topic }). Wenn es passt, findet ihr 30 Minuten.
question-field = Deine Frage
question-field-hint = Ein, zwei Sätze genügen.
question-needs-text = Bitte schreib deine Frage.
question-not-now = Diese Person beantwortet zu dem Thema gerade keine kurzen Fragen. `/mentor wer` zeigt, wer es tut.
question-open = { $name } hat schon eine Frage von dir. Bitte warte auf die Antwort.
question-sent = Ich gebe deine Frage an **{ $name }** weiter und melde mich.
question-asked = **{ $name }** hat eine kurze Frage an dich ({ $topic }):
question-yes = Ja, gern
question-no = Gerade nicht
question-flash = 30 Minuten: 5 für die Frage, 15 zum Zeigen und Ausprobieren, 5 für den nächsten Schritt, 5 zum Danken.
question-accepted = Danke. Ich sage **{ $name }** Bescheid; { $name } schlägt dir Zeiten vor.
question-declined = Das ist in Ordnung. Ich sage **{ $name }**, dass es gerade nicht passt.
question-answered-accepted = **{ $name }** hilft dir gern. Schick eine kurze Nachricht mit zwei Vorschlägen für 30 Minuten.
question-answered-declined = Bei **{ $name }** passt es gerade nicht. Mit `/mentor wer` findest du vielleicht jemand anderen.
help-privacy = was gespeichert ist; exportieren oder löschen
    .words = datenschutz
    .asked = dsgvo, daten*, lösch*, gespeichert, speicher*, was weißt du, was wissen sie, wer sieht, wer kann sehen, wer liest, anonym*, personenbezogen*, mein chef, meine chefin, vorgesetzt*, geheim*, vertraulich*, auskunft, betriebsrat, personalrat, personalabteilung, hr meine, hr das, sieht hr, liest hr, sieht, sehen meine, liest meine, liest mein, lesen das, das lesen, was ich schreibe, mitlesen, zugriff, hier schreibe, überwach*, aufgehoben, aufbewahr*, kontrollier*, weitergegeben, was weißt du über mich, welche Daten speicherst du, was wird gespeichert, wer sieht meine Antworten, wer kann das lesen, sieht meine Chefin das, sieht mein Vorgesetzter das, sieht die Personalabteilung das, bekommt HR das, liest der Betriebsrat mit, ist das vertraulich, ist das anonym, bleibt das privat, meine Daten löschen, lösch alles über mich, alle Daten entfernen, vergiss mich, meine Daten exportieren, eine Kopie meiner Daten, Datenschutz, Datenschutzerklärung, wie lange wird das aufbewahrt, wie lange speichert ihr, Weitergabe an Dritte, wo liegen meine Daten, sind meine Daten sicher, hörst du mit, liest du unseren Chat, der Verarbeitung widersprechen, Einwilligung widerrufen, wer sieht meine Bewertung, sieht mein Gegenüber meine Bewertung, was passiert mit meinen Daten, was geschieht mit meinen Angaben, Überwachung, werden wir ausspioniert, Datenlöschung, sehen was ich eintippe, Abteilungsleiterin, einsehen, alles weg was ihr von mir habt, meine Daten ausradieren, welche Infos sind über mich hinterlegt, welche Angaben habt ihr von mir, wohin gehen meine Bewertungen, wer bekommt meine Rückmeldung, wird hier mitgelesen, wird das überwacht, wird das gegen mich verwendet, kommt das in meine Akte, Personalakte, Beurteilung, geheim, kann ich dir vertrauen, was machst du mit dem was ich schreibe, verschlüsselt, wer hat Zugriff, was habt ihr über mich, meine Informationen, wer hat Einblick in meine Reflexionen, Einblick in das was ich schreibe, bekommt mein Chef das mit, gebt ihr etwas an andere Firmen weiter, wer sieht was ich hier schreibe, sieht das mein chef, bekommt meine vorgesetzte das mit, erfährt er dass ich nein gesagt habe, erfährt sie dass ich abgelehnt habe, wird weitergegeben dass ich jemanden abgelehnt habe, lesen die koordinierenden mit, liest die personalabteilung meine notizen, wird dieses gespräch aufgezeichnet, werden unsere treffen aufgenommen, wie anonym ist das, bleibt das unter uns, was habt ihr über mich gespeichert, wo liegen die daten, in welchem land stehen die server, geht das in die usa, wird damit eine ki trainiert, wer wertet meine antworten aus, der betriebsrat fragt wer meine antworten liest, datenschutzbeauftragte, was passiert mit meinen daten wenn ich gehe, wann wird das gelöscht, lösch was du über mich hast, meine angaben entfernen, vergiss alles über mich, kopie meiner daten, meine eigenen daten herunterladen, export nur von meinen sachen, gib mir alles was über mich gespeichert ist, berichtigen was gespeichert ist, die daten über mich sind falsch, ich traue dem nicht, wo landet das alles, mir ist nicht wohl dabei dass du meinen kalender liest, schau nicht mehr in meinen kalender, siehst du meine termine, liest du meine anderen chats, wer weiß dass ich mitmache, sehen kollegen dass ich dabei bin, datenleck, bespitzelt ihr mich, dsgvo anfrage, widerspruch gegen die verarbeitung, schweigepflicht, meine daten, was ist gespeichert, was speicherst du, kann hr das lesen, sieht meine mentorin die bewertung, bleibt das geheim, recht auf vergessen, lösch alles, alles über mich löschen, meine daten loswerden, jede spur von mir entfernen, alles ausradieren, unterlagen vernichten, verlauf löschen, meine daten herunterladen, gebt ihr das weiter, werden unsere gespräche aufgezeichnet, liest da eine ki mit, weiß der betriebsrat davon, wo steht der server, einwilligung, ich will nicht dass du das speicherst, den ganzen kram über mich löschen, alles wegwerfen, weg damit, alles in die tonne, in den müll damit, schmeiß alles weg, schmeiß das zeug weg, wirf das alles weg, mach alles weg, hau alles raus, räum das alles auf, alles platt machen, weg mit allem was du hast, weg mit dem zeug, an meine chefin weitergeben, meine antworten anderen zeigen, was ich hier tippe, wer bekommt das zu sehen, woher hast du meinen Namen, wer hat dir meine Daten gegeben, woher kennst du mich, wieso stehe ich auf deiner Liste, ich habe dir meinen Namen nie gegeben, liest meine Chefin hier mit, woher habt ihr meinen Namen, wer hat euch meine Adresse gegeben, landet das in der Personalakte, merkt man dass das von mir kommt, wie lange hebt ihr das auf, zieh meine Freigabe zurück, ich will nicht dass man meine Worte verwendet, eine kopie von allem über mich, alles was ihr zu mir hinterlegt habt, was ist zu meiner person abgelegt, auszug meiner daten, abschrift meiner angaben
privacy-heading = Deine Daten
privacy-retention = Texte eines Programms werden { $days } Tage nach dessen Abschluss entfernt.
privacy-retention-of = Texte von „{ $programme }“ werden { $days } Tage nach dem Abschluss entfernt, Profil, Tandems und Bewertungen { $months } { $months ->
    [one] Monat
   *[other] Monate
} nach dem Ende. Verlängern kann das niemand mehr.
privacy-export = Alles exportieren
privacy-delete = Alles löschen
privacy-delete-title = Alles löschen?
privacy-delete-question = Dein Profil, deine Bewertungen und deine Texte verschwinden endgültig, deine Tandems enden. „Was würde bleiben?“ nennt alles, was ohne deinen Namen bleibt.
privacy-delete-yes = Löschen
privacy-delete-no = Behalten
privacy-file = meine-mentoring-daten.json
privacy-exported = Das ist als JSON-Datei, was zu dir gehört: Profil, Tandems, Treffen, Antworten und deine Texte, dein eigenes Nein mit seinem Grund, frühere Tandems und was die Koordination zu dir getan hat.
privacy-deleted = Erledigt: Profil, Bewertungen und Texte sind gelöscht. Schreibst du mir wieder oder öffnest meine Seite, fangen wir neu an.
privacy-what-stays = Was würde bleiben?
privacy-stays = Wenn du alles löschst, bleibt nur das:
privacy-stays-number = Eine Nummer anstelle deines Namens: kein Name, keine Kennung aus Slack oder Teams, keine E-Mail-Adresse, kein Profil.
privacy-stays-part = Dass diese Nummer eingeladen war oder mitgemacht hat, wann und in welcher Rolle; deine Themen gehen.
privacy-stays-pairs = Dass es Tandems, Treffen, eine Vereinbarung, Ziele und Dank gab, und wann; jedes Wort von dir darin geht.
privacy-stays-messages = Welche Art von Nachricht ich wann geschickt habe und welche Schaltfläche gedrückt wurde; nicht, was darin stand oder wo sie steht.
privacy-stays-figures = Zahlen von Gruppen, die vorher entstanden sind; deine eigenen Bewertungen und Antworten gehen.
privacy-stays-released = Kopien von Texten, die du für andere freigegeben hattest, ohne deinen Namen: Welche es sind, weiß niemand mehr.
privacy-stays-log = Was die Koordination getan hat, auch zu dieser Nummer; bei dem, was du getan hast, nicht mehr, dass du es warst.
privacy-stays-others = Was andere geschrieben haben, auch wenn dein Name darin steht.
privacy-stays-short = Höchstens 7 Tage lang, verschlüsselt und ohne deine Kennung: eine Kalenderdatei, die in Teams auf dich wartet, und Merkmale, an denen ich erkenne, was doppelt zugestellt wird.
privacy-stays-chat = Unsere Nachrichten im Chat selbst: Wie lange sie bleiben, entscheidet dein Unternehmen.
privacy-invitations = Damit eure Treffen in Kalender kommen, kenne ich deine E-Mail-Adresse aus dem Verzeichnis des Unternehmens, verschlüsselt. Wer mit dir ein Tandem bildet, sieht sie in der Einladung.
privacy-calendar = Bevor ich Zeiten vorschlage, frage ich deinen Kalender, wann du frei bist: nur ob, nie was. Nichts davon bleibt gespeichert.
privacy-calendar-hidden = Ich frage deinen Kalender nicht, wann du frei bist.
privacy-calendar-hide = Meinen Kalender nicht fragen
privacy-calendar-show = Du darfst meinen Kalender fragen
