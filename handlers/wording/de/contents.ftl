## Die neun Kategorien der Themen

category-a = Digitale Zusammenarbeit & Produktivität
category-b = KI, Daten & Automatisierung
category-c = Social Media & digitale Kommunikation
category-d = Neue Apps & Alltagstechnik
category-e = Recruiting & Arbeitgebermarke
category-f = Führung & neue Arbeit
category-g = Vielfalt, Inklusion & Zugehörigkeit
category-h = Kundschaft, Trends & Zukunft
category-w = Gegengabe: das Strategiefenster

## Themen: der ganze Titel, ein kurzer für Menüs, etwas zum gemeinsamen Ausprobieren

topic-a1 = Kanäle, Threads und Erwähnungen ohne Reizüberflutung (Teams/Slack)
    .short = Kanäle und Benachrichtigungen im Griff
    .try = Gemeinsam eine echte Kanalliste aufräumen und drei Regeln für Benachrichtigungen festlegen.
topic-a2 = Asynchron arbeiten: Sprachnachricht, Kurzvideo oder Kommentar statt Besprechung
    .short = Asynchron arbeiten statt Besprechung
    .try = Eine Besprechung der nächsten Woche durch ein asynchrones Format ersetzen.
topic-a3 = Gemeinsam live in Dokumenten und Whiteboards arbeiten
    .short = Live in Dokumenten und Whiteboards arbeiten
    .try = 20 Minuten gemeinsam an einem echten Dokument arbeiten, ganz ohne E-Mail-Anhang.
topic-a4 = Arbeit sichtbar machen: Aufgabenboards und persönliches Kanban
    .short = Aufgabenboards und persönliches Kanban
    .try = Für ein Führungsthema ein Board mit drei Spalten anlegen.
topic-a5 = Hybride Besprechungen, die alle einbeziehen
    .short = Hybride Besprechungen, die alle einbeziehen
    .try = Einen Regeltermin anschauen: Wer kommt nie zu Wort, und warum?

topic-b1 = Generative KI im Arbeitsalltag: gut fragen, gut prüfen
    .short = Generative KI im Arbeitsalltag
    .try = Eine echte Aufgabe mit einem freigegebenen KI-Werkzeug lösen und das Ergebnis prüfen.
topic-b2 = KI für Führungskräfte: Entscheidungen vorbereiten, nicht abgeben
    .short = KI für Führungskräfte
    .try = Die KI das stärkste Argument gegen einen aktuellen Plan finden lassen und prüfen, was davon trägt.
topic-b3 = Grenzen der KI: Verzerrungen, erfundene Fakten, vertrauliche Daten
    .short = Grenzen und Risiken der KI
    .try = Einer KI drei falsche Antworten entlocken und die Ursache finden.
topic-b4 = Datenkompetenz: Dashboards lesen und hinterfragen
    .short = Dashboards lesen und hinterfragen
    .try = Ein Diagramm mit Kennzahlen zerlegen: Was zeigt es nicht?
topic-b5 = Automatisieren ohne Programmieren: Formulare, Abläufe, kleine Bots
    .short = Automatisieren ohne Programmieren
    .try = Eine lästige Routine in 30 Minuten automatisieren und prüfen, was sie nie allein tun darf.
topic-b6 = KI-Agenten: was von selbst laufen darf und was nicht
    .short = KI-Agenten und was sie dürfen
    .try = Drei Aufgaben sortieren: darf ein Agent erledigen, darf er vorbereiten, bleibt bei Menschen. Dann ein Ergebnis gemeinsam prüfen.
topic-b7 = KI-Kompetenz: was die KI-Verordnung von allen verlangt, die mit KI arbeiten
    .short = KI-Kompetenz und KI-Verordnung
    .try = Die Regeln des Unternehmens gemeinsam lesen und ein genutztes Werkzeug daran prüfen.
topic-b8 = Ein Assistent, der unsere Dokumente kennt: Nutzen und Grenzen
    .short = Assistenten mit eigenen Dokumenten
    .try = Einem solchen Assistenten drei Fragen stellen, deren Antwort bekannt ist, und prüfen, auf welche Dokumente er sich beruft.
topic-b9 = KI in Besprechungen: Mitschriften, Zusammenfassungen, Einwilligung
    .short = KI in Besprechungen, Einwilligung
    .try = Eine automatische Zusammenfassung mit eigenen Notizen vergleichen: Was fehlt, was ist falsch, wer hat zugestimmt?

topic-c1 = LinkedIn & Co.: Profil und glaubwürdige Präsenz als Führungskraft
    .short = LinkedIn & Co.: Profil und Präsenz
    .try = Den Profiltext gemeinsam überarbeiten und einen Kommentar veröffentlichen.
topic-c2 = Kurzvideos: wie Feeds entscheiden, was wir zu sehen bekommen
    .short = Kurzvideos, Feeds und Algorithmen
    .try = Die eigenen Video-Feeds vergleichen und erklären, warum sie sich unterscheiden.
topic-c3 = Beiträge, die gelesen werden: Einstieg, Geschichte, Dialog
    .short = Beiträge, die gelesen werden
    .try = Aus einem offiziellen Text fünf Sätze machen, die Menschen gern lesen.
topic-c4 = Digitaler Ton: Emojis, Memes, Kürzel, Umgangsformen
    .short = Digitaler Ton und Umgangsformen
    .try = Drei Chatnachrichten lesen: Wie kommt jede an?
topic-c5 = Communitys und Messenger: wo wirklich über uns gesprochen wird
    .short = Communitys und Messenger
    .try = Eine Community besuchen (Reddit, Discord …) und drei Überraschungen notieren.
topic-c6 = Kritik, Desinformation und Deepfakes im Netz
    .short = Kritik, Desinformation, Deepfakes
    .try = Einen zweifelhaften Beitrag in drei Schritten prüfen: Quelle, Bild, zweite Meinung.
topic-c7 = Beschäftigte als Stimmen des Unternehmens: Corporate Influencer
    .short = Beschäftigte als Stimmen nach außen
    .try = Einen ehrlichen Beitrag über die eigene Arbeit entwerfen und festlegen, was im Haus bleibt.

topic-d1 = Mein Startbildschirm: ein Rundgang durch die Lieblings-Apps
    .short = Startbildschirm: Lieblings-Apps
    .try = Beide zeigen die fünf Apps, die sie am meisten nutzen, und sagen, warum.
topic-d2 = Digitale Sicherheit im Alltag: Passkeys, Phishing, Passwortmanager
    .short = Digitale Sicherheit im Alltag
    .try = Einen Passkey einrichten oder drei Anzeichen für Phishing finden.
topic-d3 = Alltagsdienste auf dem Smartphone: Ausweis, Gesundheit, Reisen, Bezahlen
    .short = Alltagsdienste auf dem Smartphone
    .try = Einen Dienst gemeinsam einrichten oder durchgehen, für den es früher ein Formular oder einen Schalter brauchte.
topic-d4 = Spielend lernen: Spiele, Simulationen, virtuelle Räume
    .short = Spiele, Simulationen, virtuelle Räume
    .try = 15 Minuten lang die Demo eines Spiels oder einer Simulation testen und einen Nutzen für die Arbeit finden.
topic-d5 = Digitales Wohlbefinden: Aufmerksamkeit, Erreichbarkeit, Abschalten
    .short = Digitales Wohlbefinden und Abschalten
    .try = Eine Regel zur Erreichbarkeit vereinbaren und eine Woche lang testen.
topic-d6 = Falsche Stimmen und Gesichter: Betrug erkennen
    .short = Falsche Stimmen und Gesichter erkennen
    .try = Einen Anruf durchspielen: Der Vorstand bittet dringend um eine Überweisung. Wie prüfen wir, wer spricht?

topic-e1 = Bewerbung bei uns per Smartphone: der Praxistest
    .short = Bewerbung per Smartphone
    .try = Das echte Bewerbungsformular durchlaufen und die Zeit stoppen.
topic-e2 = Stellenanzeigen, auf die sich Menschen am Berufsanfang gern melden
    .short = Stellenanzeigen, die ankommen
    .try = Eine aktuelle Stellenanzeige in klare Sprache bringen.
topic-e3 = Kanäle: wo wir Talente finden (und verlieren)
    .short = Wo wir Talente finden und verlieren
    .try = Unseren Auftritt gegenüber Bewerbenden mit dem eines anderen Unternehmens vergleichen.
topic-e4 = Die ersten Wochen aus Sicht neuer Beschäftigter
    .short = Die ersten Wochen im Unternehmen
    .try = Die ersten 30 Tage im Unternehmen als Stimmungskurve zeichnen.
topic-e5 = Arbeitgeber-Bewertungen und Gründe zu bleiben
    .short = Arbeitgeber-Bewertungen, Bleibegründe
    .try = Fünf Bewertungen unseres Unternehmens als Arbeitgeber lesen: Was lässt sich noch in diesem Quartal ändern?
topic-e6 = Bewerbungen mit KI und KI in der Auswahl
    .short = KI in Bewerbung und Auswahl
    .try = Eine Stellenanzeige und eine Bewerbung prüfen: Was wäre fair, was ist offenzulegen, wer entscheidet?
topic-e7 = Entgelttransparenz: was Bewerbende und Beschäftigte fragen dürfen
    .short = Entgelttransparenz
    .try = Ein Gehaltsband in drei Sätzen erklären, die alle verstehen.

topic-f1 = Wie ich geführt werden möchte: Feedback, Freiraum, Vertrauen
    .short = Wie ich geführt werden möchte
    .try = Führungskompass: Eine Seite wählt verdeckt die 3 wichtigsten von 8 Bedürfnissen, die andere schätzt.
topic-f2 = Feedback nach oben: geben und annehmen
    .short = Feedback nach oben
    .try = Ein konkretes Feedback zu einer Besprechung oder Nachricht der letzten Woche geben.
topic-f3 = Sinn: was Arbeit hier bedeutsam macht
    .short = Sinn: was Arbeit bedeutsam macht
    .try = Das Unternehmensziel in je zwei Sätzen erklären und vergleichen.
topic-f4 = Flexibel arbeiten: Zeit, Ort, Führung in Teilzeit
    .short = Flexibel arbeiten, in Teilzeit führen
    .try = Ungeschriebene Regeln zu Arbeitszeit und Arbeitsort sammeln und eine davon hinterfragen.
topic-f5 = Agile Arbeitsweisen und kleine Experimente
    .short = Agiles Arbeiten und kleine Experimente
    .try = Ein Experiment für zwei Wochen entwerfen, mit einer einzigen Messgröße.
topic-f6 = Lernkultur: fragen, irren, offen teilen
    .short = Lernkultur
    .try = Beide erzählen von ihrem Fehler des Monats.
topic-f7 = Menschen führen, die selten im Raum sind: aus der Ferne und über Standorte
    .short = Führen auf Distanz
    .try = Eine Woche anschauen: Wann hat wer an einem anderen Ort von dir gehört, und worüber?

topic-g1 = Klischees im Kopf: was wir einander zuschreiben
    .short = Klischees: was wir einander zuschreiben
    .try = Drei Annahmen übereinander sammeln und an der Wirklichkeit prüfen.
topic-g2 = Inklusive Sprache und barrierearme Nachrichten
    .short = Inklusive Sprache, barrierearme Texte
    .try = Eine echte Nachricht so umschreiben, dass sich alle angesprochen fühlen.
topic-g3 = Mentale Gesundheit und Belastung: darüber sprechen
    .short = Mentale Gesundheit und Belastung
    .try = Herausfinden, welche Hilfen es bei Belastung gibt und wie leicht sie zu finden sind.
topic-g4 = Zugehörigkeit: Hürden im Arbeitsalltag
    .short = Zugehörigkeit und Hürden im Alltag
    .try = Einen Arbeitstag aus der Sicht der anderen Seite durchgehen.
topic-g5 = Lebensmodelle: Karriere, Sorgearbeit, soziale Herkunft
    .short = Karriere, Sorgearbeit, soziale Herkunft
    .try = Zwei Werdegänge und ihre Wendepunkte vergleichen.
topic-g6 = Neurodiversität: unterschiedlich denken und arbeiten
    .short = Neurodiversität bei der Arbeit
    .try = Eine Besprechung so ändern, dass alle folgen und beitragen können, auch wer anders denkt.
topic-g7 = Behinderung: arbeiten ohne Barrieren
    .short = Arbeiten ohne Barrieren
    .try = Einen Ablauf nur mit der Tastatur oder mit einer Vorlesefunktion durchgehen.
topic-g8 = Viele Sprachen, viele Herkünfte: zusammenarbeiten
    .short = Viele Sprachen und Herkünfte
    .try = Drei Wörter oder Gewohnheiten finden, die Neue erraten müssen.
topic-g9 = LGBTQ+ am Arbeitsplatz: ohne Erklärung man selbst sein
    .short = LGBTQ+ am Arbeitsplatz
    .try = Drei eigene Texte lesen: Wer fühlt sich nicht angesprochen, und was würde das ändern?

topic-h1 = Wie neue Zielgruppen entscheiden und kaufen
    .short = Wie neue Zielgruppen kaufen
    .try = Den letzten eigenen Kauf nachzeichnen: Quellen, Zweifel, was den Ausschlag gab.
topic-h2 = Unser Produkt auf dem Smartphone: ein Nutzungstest
    .short = Unser Produkt auf dem Smartphone
    .try = Unser Produkt zehn Minuten lang auf dem Smartphone nutzen und dabei laut denken.
topic-h3 = Nachhaltigkeit: Aussagen, die halten, ohne Greenwashing
    .short = Nachhaltigkeit ohne Greenwashing
    .try = Eine unserer Aussagen zur Nachhaltigkeit so prüfen, wie kritische Kundschaft es täte: Womit ist sie belegt?
topic-h4 = Trendscouting: schwache Signale für unsere Branche
    .short = Trendscouting
    .try = Jede Seite bringt ein Signal aus der Branche mit; gemeinsam entsteht daraus eine Trendkarte.
topic-h5 = Wenn wir neu anfingen: Regeln, die wir streichen würden
    .short = Regeln, die wir streichen würden
    .try = Eine unserer Regeln auswählen und einen Test ohne sie vorschlagen.
topic-h6 = Gefunden werden, wenn Menschen eine KI fragen statt zu suchen
    .short = Gefunden werden in der KI-Suche
    .try = Zwei KI-Dienste nach unserem Produkt fragen und jede Aussage an den eigenen Seiten prüfen.
topic-h7 = Digitale Barrierefreiheit: was Kundschaft nach dem Gesetz erwarten darf (BFSG)
    .short = Digitale Barrierefreiheit für Kundschaft
    .try = Ohne Maus etwas bei uns kaufen oder buchen und jede Hürde notieren.

topic-w1 = Wie hier eine strategische Entscheidung entsteht: ein echtes Beispiel
    .short = Wie eine strategische Entscheidung entsteht
    .try = Eine abgeschlossene Entscheidung nachzeichnen: Optionen, Kriterien, Abwägungen.
topic-w2 = Budget, Zahlen und wie Prioritäten entstehen
    .short = Budget, Zahlen, Prioritäten
    .try = Gemeinsam eine veröffentlichte Kennzahl lesen.
topic-w3 = Wer entscheidet was: Gremien, Rollen, informelle Wege
    .short = Wer entscheidet was
    .try = Für ein Thema die Landkarte der Entscheidungen zeichnen.
topic-w4 = Hospitation: als Gast in einer Besprechung
    .short = Als Gast in einer Besprechung
    .try = Eine Besprechung zum Mitkommen aussuchen und danach darüber reden.
topic-w5 = Netzwerk und offene Türen: zwei Kontakte
    .short = Netzwerk und zwei neue Kontakte
    .try = Die Führungskraft stellt den Kontakt zu zwei Menschen aus anderen Bereichen her.
topic-w6 = Vor Entscheidungsgremien präsentieren
    .short = Vor Entscheidungsgremien präsentieren
    .try = Einen Vortrag von drei Minuten üben und Feedback bekommen.
topic-w7 = Führen ohne Weisungsbefugnis: erklären, moderieren, überzeugen
    .short = Führen ohne Weisungsbefugnis
    .try = Wer Mentoring gibt, moderiert einen Punkt in einer Leitungsrunde.
topic-w8 = Werdegänge, Umwege und was daraus zu lernen war
    .short = Werdegänge und Umwege
    .try = Von einem Scheitern erzählen, das einen Werdegang verändert hat.

## Fragen zum Einstieg

starter-k1 = Was hast du diese Woche bei der Arbeit gemacht, womit dein Gegenüber vermutlich nicht rechnet?
starter-k2 = Bei welchem digitalen Thema nickst du mit, obwohl du es noch nie richtig ausprobiert hast?
starter-k3 = Wenn du einen Tag lang meine Rolle hättest: Was würdest du noch vor dem Mittagessen ändern?
starter-k4 = Was hat die beste Führungskraft, die du je hattest, anders gemacht?
starter-k5 = Welche Entscheidung der letzten Monate würdest du mir gern einmal von innen erklären?
starter-k6 = Welche App oder welches Werkzeug würde dir als Erstes fehlen? Zeig es und erzähl, womit du dir vorher geholfen hast.
starter-k7 = Bei welcher unserer Botschaften an Bewerbende oder Beschäftigte hast du zuletzt die Augen verdreht?
starter-k8 = Welche vorschnelle Annahme über dich begegnet dir bei der Arbeit immer wieder, und steckt ein wahrer Kern darin?
starter-k9 = Wann hat dich zuletzt jemand mit viel weniger Erfahrung umgestimmt?
starter-k10 = Worüber wird in der Kaffeeküche gesprochen, das nie in der Führungsetage ankommt?
starter-k11 = Bei welchem kleinen Signal von außen denkst du: Das wird unser Geschäft verändern?
starter-k12 = Was müsste passieren, damit sich unsere Treffen für dich auch in drei Monaten noch lohnen?

## Ablauf der Treffen

template-s1 = Vereinbarung & Kennenlernen
    .output = die bestätigte Vereinbarung, ein Ziel, alle Termine im Kalender
template-s1-block-1 = Ankommen: Beide beantworten die Frage aus der Vorstellung oder zeigen die App, die ihnen als Erstes fehlen würde.
template-s1-block-2 = Warum sind wir hier? Was wäre ein Gewinn für jede Seite und für das Unternehmen?
template-s1-block-3 = Gemeinsam die Vereinbarung ausfüllen: Anrede, Vertraulichkeit, wer sich um die Termine kümmert, was bei Absagen gilt, Ausstieg ohne Begründung.
template-s1-block-4 = Ein bis drei Themen wählen. Ein gemeinsames Ziel aufschreiben und festhalten, woran der Erfolg zu merken ist.
template-s1-block-5 = Jetzt **alle Termine** in den Kalender setzen.
template-s1-block-6 = Eine kurze Reflexion, jede Seite für sich.

template-s2 = Selbst ausprobieren: das erste Thema
    .output = ein kleiner Versuch, mit Datum
template-s2-block-1 = Was ist seither passiert? Je ein Satz.
template-s2-block-2 = Zeigen: Wer Mentoring gibt, macht es vor; die Führungskraft stellt alle Fragen, die man am Anfang eben hat. Online: Wer vormacht, teilt den Bildschirm.
template-s2-block-3 = Rollen tauschen: Jetzt macht es die andere Seite selbst, an einer echten Aufgabe. Online: Dafür wechselt auch der geteilte Bildschirm.
template-s2-block-4 = Gegengabe: eine Frage zur Welt der Führungskraft.
template-s2-block-5 = Einen Versuch bis zum nächsten Treffen vereinbaren, der keine 15 Minuten braucht.
template-s2-block-6 = Eine kurze Reflexion, jede Seite für sich.

template-s3 = Perspektivwechsel: Führung & Lebenswelten
    .output = der verglichene Führungskompass, ein Verhalten zum Ausprobieren
template-s3-block-1 = Rückblick auf den Versuch: Was hat geklappt, was stand im Weg?
template-s3-block-2 = Führungskompass: Wer Mentoring gibt, wählt verdeckt die 3 wichtigsten von 8 Bedürfnissen, die Führungskraft schätzt, dann wird verglichen.
template-s3-block-3 = Welche vorschnellen Annahmen begegnen jeder Seite bei der Arbeit? Tatsache oder Klischee?
template-s3-block-4 = Eine Sache aussuchen, die die Führungskraft versuchsweise anders macht.
template-s3-block-5 = Eine kurze Reflexion, jede Seite für sich.

template-s4 = Halbzeit & Strategiefenster
    .output = der Stand des Ziels, ein neuer Kontakt oder eine Besprechung zum Mitkommen
template-s4-block-1 = Halbzeit: Wo steht das Ziel auf einer Skala von 0 bis 10? Themen behalten, ändern oder streichen.
template-s4-block-2 = Strategiefenster: eine echte Entscheidung von innen. Was stand zur Wahl, wer hat entschieden, was war der Preis? Ohne Insiderinformationen, ohne Personaldaten.
template-s4-block-3 = Wie hätte das Gegenüber entschieden, und warum?
template-s4-block-4 = Eine Tür öffnen: ein neuer Kontakt oder eine Besprechung zum Mitkommen, vor Ort oder online.
template-s4-block-5 = Eine kurze Reflexion, jede Seite für sich, mit Blick auf die erste Hälfte.

template-s5 = Trendradar & Weitergeben
    .output = ein Signal, notiert mit `/mentor trend`, und eine Erkenntnis in fünf Sätzen
template-s5-block-1 = Jede Seite bringt ein Signal von außen mit.
template-s5-block-2 = Trendkarte: Was ist es, wen betrifft es hier, wie ließe es sich in zwei Wochen testen? Notiert wird es mit `/mentor trend`.
template-s5-block-3 = Lernkarte: eine Erkenntnis in fünf Sätzen, mit denen andere etwas anfangen können. Festgehalten wird sie in der Reflexion; wer sie lesen darf, entscheidet dort jede Seite selbst.
template-s5-block-4 = Wer in den beiden Teams sollte davon hören?
template-s5-block-5 = Eine kurze Reflexion, jede Seite für sich.

template-s6 = Rückblick & Abschied
    .output = die Entscheidung, wie es weitergeht, die Wahl zu den eigenen Texten
template-s6-block-1 = Zeitstrahl: drei Momente, auf die es ankam.
template-s6-block-2 = Das Ziel und die Themen: damals, heute, was bleibt?
template-s6-block-3 = Würdigung: was ich von der anderen Seite gelernt habe, laut ausgesprochen.
template-s6-block-4 = Wie weiter: abschließen, einmal im Quartal treffen, die Rollen tauschen, das Programm weitertragen?
template-s6-block-5 = Die Abschlussfragen kommen im Chat, wenn das Programm abgeschlossen wird. Die eigenen Texte lassen sich bis dahin jederzeit exportieren oder löschen.

## Eine Frage der Reflexion, je Etappe und Rolle

prompt-contract-mentor = Was ist für dich selbstverständlich und für dein Gegenüber neu? Notiere zwei Dinge.
prompt-contract-mentee = Womit müsstest du aufhören, damit dein Gegenüber offen mit dir spricht?
prompt-hands-on-mentor = Wo hast du zu schnell erklärt, und wo hast du dein Gegenüber machen lassen?
prompt-hands-on-mentee = Wann war es unangenehm, etwas nicht zu wissen, und was hat geholfen?
prompt-perspective-mentor = Was hast du heute nicht gesagt, und was bräuchtest du, um es beim nächsten Mal zu sagen?
prompt-perspective-mentee = Welche deiner Annahmen über andere hat dem echten Gespräch nicht standgehalten?
prompt-half-time-mentor = Was hast du darüber verstanden, wie hier entschieden wird, und wo kannst du es nutzen?
prompt-half-time-mentee = Was machst du wegen eurer Gespräche in der Führung anders? Wenn nichts: Woran liegt es?
prompt-transfer-mentor = Wer außer deinem Gegenüber sollte davon profitieren, und wie machst du es sichtbar?
prompt-transfer-mentee = Von welchem Signal hast du hier zuerst gehört, und wem hast du davon erzählt?
prompt-close-mentor = Was kannst du jetzt, das am Anfang noch nicht ging: erklären, führen, widersprechen?
prompt-close-mentee = Wie sorgst du dafür, dass du Stimmen wie diese weiterhin hörst?

## Karten zur Vorbereitung, je fünf Minuten

lesson-mentor-1 = Deine Rolle und der Mut dazu
    .body =
        In diesem Tandem gibst du etwas weiter. Alles wissen musst du dafür nicht. Es genügt, dass dir etwas leichtfällt, was für dein Gegenüber neu ist.

        Der Rang macht Pause, solange ihr euch trefft. Wer viel Verantwortung trägt, bekommt selten ehrliche Antworten, und genau das macht deine wertvoll.

        Du bist weder Nachhilfe noch IT-Hotline. Du zeigst, wie du arbeitest und warum; dein Gegenüber probiert es aus.

        „Das weiß ich nicht“ ist eine gute Antwort. Dann findet ihr es zusammen heraus.

        Worüber ihr sprecht, bleibt unter euch und fließt in keine Beurteilung ein.
    .task = Schreib drei Dinge auf, die dir leichtfallen und nach denen dich andere fragen. Eines davon zeigst du als Erstes.
lesson-mentor-2 = Ein Treffen aufbauen: zeigen, machen, vereinbaren
    .body =
        Ein gutes Treffen hat drei Teile. Du bereitest den Inhalt vor, dein Gegenüber kümmert sich um die Termine.

        Erst **zeigen**, etwa ein Sechstel der Zeit: an einem echten Beispiel, langsam, und dabei laut sagen, was du tust und warum.

        Dann **machen lassen**, knapp die Hälfte: Rollen tauschen. Dein Gegenüber hat die Hände an der Tastatur, du nicht; online teilt dein Gegenüber den Bildschirm. Stille ist in Ordnung.

        Zum Schluss **vereinbaren**, etwa ein Sechstel: ein kleiner Versuch bis zum nächsten Mal, kürzer als eine Viertelstunde, mit Datum.

        Die übrige Zeit gehört dir: Stell die Frage zur Welt deines Gegenübers, die du schon immer stellen wolltest.
    .task = Such dir ein Thema aus und notiere drei Dinge: Was zeige ich? Was probiert mein Gegenüber aus? Was vereinbaren wir?
lesson-mentor-3 = Fragen, Feedback nach oben, eigene Grenzen
    .body =
        Frag mehr, als du erklärst: „Wie läuft das heute?“, „Was nervt daran am meisten?“

        Feedback nach oben geht in drei Schritten: was mir aufgefallen ist, wie es auf mich gewirkt hat, was ich mir wünsche. Und vorher fragen: „Darf ich dazu etwas sagen?“

        Du darfst Grenzen setzen. Aufträge annehmen, Vertrauliches aus deinem Team erzählen, Geräte reparieren: All das gehört nicht dazu.

        Wird es dir **zu viel,** sag es früh: deinem Gegenüber, mit „Um Hilfe bitten“ auf eurer Karte oder der Koordination. Die Probleme anderer musst du nicht lösen und, was dich belastet, nicht allein tragen. Pausieren oder aufhören darfst du jederzeit, ohne Begründung.
    .task = Leg dir einen Satz für ein freundliches Nein zurecht. Zum Beispiel: „Dafür bin ich nicht die richtige Person, aber ich weiß, wer es ist.“
lesson-mentee-1 = Offen lernen: fragen, nicht urteilen, Termine halten
    .body =
        Hier lernst du. Dein Gegenüber weiß etwas, das du noch nicht weißt; Titel und Dienstjahre zählen bei euren Treffen nicht.

        Frag, auch nach dem Einfachen. „Das habe ich noch nie verstanden“ ist der beste Anfang für ein gutes Treffen.

        Urteile später. Statt „Das geht bei uns nicht“ lieber: „Was müsste passieren, damit es geht?“

        Mach es selbst. Zuschauen ist angenehm, aber hängen bleibt, was du selbst getan hast.

        Wenn Tandems scheitern, dann meist am Kalender: zwei Absagen hintereinander, und der Schwung ist weg. Stehen noch nicht alle Termine im Kalender? Bucht sie im ersten Treffen gleich zusammen, und haltet sie so verlässlich ein wie eure wichtigsten.
    .task = Halte dir jetzt drei mögliche Zeiten für das erste Treffen frei, und schlag sie deinem Gegenüber vor.
lesson-mentee-2 = Macht, Vertraulichkeit und was du zurückgibst
    .body =
        Auch wenn du nahbar bist: Deine Position sitzt mit am Tisch. Lass dein Gegenüber zuerst reden, und bedanke dich für Widerspruch. Trefft euch lieber nicht in deinem Büro oder gleich online.

        Was du hörst, bleibt bei dir. Im Zweifel gilt Gelb: erst fragen. Nichts davon geht an Vorgesetzte oder in eine Beurteilung, und Aufträge werden hier nicht verteilt.

        Gib etwas zurück: einen Blick darauf, wie Entscheidungen entstehen, einen Kontakt in einen anderen Bereich, einen Platz in einer Besprechung. Insiderinformationen und Personalfragen bleiben draußen.

        Und sag, woher es kommt: Nenne die Person, von der du es gelernt hast, sofern sie einverstanden ist.
    .task = Überleg dir eine Tür, die du öffnen kannst: einen Menschen, eine Besprechung oder eine Entscheidung, die du erklärst.

## Die Vereinbarung

contract-field-address = So sprechen wir uns an
contract-field-goal = Unser Ziel in einem Satz
contract-field-success = Daran merken wir den Erfolg
contract-field-topics = Unsere Themen (eins bis drei)
contract-field-rhythm = Termine und Ort
contract-field-driver = Wer sich worum kümmert
    .text = Mentee bucht und verlegt die Termine; Mentor:in bereitet den Inhalt vor.
contract-field-cancelling = Absagen
    .text = Mindestens 24 Stunden vorher; innerhalb von 10 Arbeitstagen findet ein neues Treffen statt.
contract-field-reply = Antworten
    .text = Wir antworten einander innerhalb von 2 Arbeitstagen.
contract-field-confidentiality = Vertraulichkeit
contract-field-never = Niemals
    .text = Keine Insiderinformationen, keine Personaldaten Dritter, kein Beurteilungsgespräch, keine Arbeitsaufträge.
contract-field-no-disadvantage = Keine Nachteile
    .text = Weder Ehrlichkeit noch ein Ausstieg hat nachteilige Folgen.
contract-field-feedback = Was wir tun, wenn uns etwas stört
contract-field-exit = Aufhören
    .text = Jede Seite kann das Tandem jederzeit ohne Begründung beenden: in den ersten Wochen bis zum zweiten Treffen hier mit einem Klick, danach über die Koordination oder durch Verlassen des Programms.

confidentiality-green = Grün: darf weitererzählt werden
confidentiality-amber = Gelb: erst fragen
confidentiality-red = Rot: bleibt unter uns

address-first-name = Per du
address-formal = Per Sie

## Der Führungskompass

compass-intro = Was brauche ich, um gut zu arbeiten? Wer Mentoring gibt, wählt verdeckt die drei wichtigsten von acht Bedürfnissen. Die Führungskraft schätzt, welche es sind. Dann wird verglichen. Falsche Antworten gibt es nicht. Was die Führungskraft schätzt, bleibt im Tandem; von dem, was Mentor:innen am meisten brauchen, liest die Koordination nur, was viele von mindestens zehn Tandems nannten.
compass-feedback = häufiges, ehrliches Feedback
compass-freedom = Freiraum, wie ich arbeite
compass-purpose = wissen, wozu es gut ist
compass-growth = Lernen und Entwicklung
compass-respect = Respekt, Fairness und Wertschätzung
compass-security = Klarheit und Sicherheit
compass-flexibility = flexible Zeiten und Orte
compass-team = Teamgeist und Zugehörigkeit

## Kurze Fragebögen

pulse-question = Hat sich das Treffen gelohnt?
usefulness-1 = 1 – gar nicht
usefulness-2 = 2 – kaum
usefulness-3 = 3 – teils, teils
usefulness-4 = 4 – ziemlich
usefulness-5 = 5 – sehr

scale-agree-1 = 1 – gar nicht
scale-agree-2 = 2 – eher nicht
scale-agree-3 = 3 – teils, teils
scale-agree-4 = 4 – weitgehend
scale-agree-5 = 5 – völlig

scale-sure-1 = 1 – Neuland für mich
scale-sure-2 = 2 – schon gesehen
scale-sure-3 = 3 – gelingt mir mit Hilfe
scale-sure-4 = 4 – gelingt mir allein
scale-sure-5 = 5 – kann ich anderen zeigen

instrument-competence-1 = Wie sicher fühlst du dich heute in diesem Thema?
instrument-relationship-1 = Ich kann offen sagen, was ich nicht weiß.
instrument-relationship-2 = Wir halten unsere Termine ein.
instrument-relationship-3 = Ich lerne etwas, das ich anderswo nicht lernen würde.
instrument-leadership-mentee-1 = Ich weiß, wie Menschen am Anfang des Berufswegs geführt werden möchten.
instrument-leadership-mentee-2 = Ich frage nach ihrer Sicht, bevor ich entscheide.
instrument-leadership-mentor-1 = Ich verstehe, wie hier wichtige Entscheidungen zustande kommen.
instrument-leadership-mentor-2 = Ich traue mir zu, andere zu führen.
instrument-attitude-1 = Das Alter sagt wenig darüber, was jemand beitragen kann.
instrument-attitude-2 = Ich arbeite gern mit Menschen in einer ganz anderen Berufsphase zusammen.
instrument-attitude-3 = Ich lerne von Menschen mit viel weniger oder viel mehr Erfahrung, als ich habe.
instrument-again-1 = Wie wahrscheinlich ist es, dass du das Programm weiterempfiehlst? (0 = sehr unwahrscheinlich, 10 = sehr wahrscheinlich)

## Datenschutz

privacy-card =
    Ich speichere, was das Programm braucht: dein Profil mit Themen und Arbeitstagen, deine Tandems, Vorschläge und Treffen, Ziele, Bewertungen, was du mir freiwillig schreibst und welche Nachrichten du bekommen und beantwortet hast. Kein Geburtsdatum, kein Geschlecht, nichts über deine Leistung.

    Die Koordination sieht, wer mit welchen Themen dabei ist, wer wem warum vorgeschlagen wird, wer ein Tandem bildet und warum jemand keines hat, **ob** ihr euch trefft, ob ein Tandem um Hilfe bittet, wer vorgeschlagen war, ohne dass ein Tandem daraus wurde (nie, an wem es lag), wen ich nicht erreiche und, wenn ein Programm abschließt, wer wieder mitmachen möchte und welche Tandems beiderseits weitermachen möchten; nie, worüber ihr sprecht. Deine Texte sind nur für dich und die Menschen, die du dafür auswählst. Bewertungen erscheinen nur als Zahlen für Gruppen, und nichts fließt in Beurteilungen ein.

    Den Chat kann dein Unternehmen vielleicht mitlesen. Vertrauliches gehört nur in meine Formulare: Texte daraus werden verschlüsselt gespeichert und nach dem Abschluss des Programms entfernt. Was du auswählst, etwa Themen, Ebene, Abteilung, Standort und Bewertungen, ist nicht verschlüsselt: Damit rechne ich.

    Unter `/mentor datenschutz` siehst, exportierst oder löschst du, was über dich gespeichert ist.
privacy-line = Was du hier schreibst, kannst nur du lesen, außer du wählst etwas anderes. Wer was geschrieben hat, erfährt die Koordination nie. Löschen geht jederzeit.

visible-me = Nur ich
visible-partner = Mein Gegenüber
visible-anonymous = Andere, ohne meinen Namen
