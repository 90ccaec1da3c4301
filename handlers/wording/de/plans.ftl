## Weitere Pläne, für Programme mit mehr als sechs Treffen

template-s7 = Ein zweites Thema: andersherum
    .output = ein zweiter Versuch, an einer eigenen Aufgabe der Führungskraft
template-s7-block-1 = Was wurde aus dem letzten Versuch? Was würde ihn leichter machen?
template-s7-block-2 = Die Führungskraft bringt eine eigene Aufgabe mit; erst wird gefragt, dann gezeigt.
template-s7-block-3 = Gemeinsam machen, in echt, und das Ergebnis behalten.
template-s7-block-4 = Die zwei Schritte aufschreiben, die man sich merken will.
template-s7-block-5 = Eine kurze Reflexion, jede Seite für sich.

template-s8 = Hinter den Kulissen
    .output = was überrascht hat, und eine Frage, die offen bleibt
template-s8-block-1 = Vorher: Was steht zur Entscheidung, wer ist dabei, was darf danach erzählt werden?
template-s8-block-2 = Gemeinsam in eine echte Besprechung gehen, vor Ort oder online, und zusehen, wie die Entscheidung fällt.
template-s8-block-3 = Danach: Was gab den Ausschlag, was blieb ungesagt, welche Frage hätte gefehlt?
template-s8-block-4 = Eine kurze Reflexion, jede Seite für sich.

template-s9 = Vom Versuch zur Gewohnheit
    .output = eine Gewohnheit mit festem Platz in der Woche
template-s9-block-1 = Welcher Versuch lebt noch, und warum gerade dieser?
template-s9-block-2 = Was steht im Weg? Ein Hindernis gleich hier wegräumen.
template-s9-block-3 = Die Gewohnheit in den Kalender setzen: wann, wo, wie lange.
template-s9-block-4 = Und umgekehrt: Welche Gewohnheit von Führungskräften lohnt sich zu übernehmen?
template-s9-block-5 = Eine kurze Reflexion, jede Seite für sich.

template-s10 = Zu dritt am Tisch
    .output = eine neue Bekanntschaft, ein Blick von außen
template-s10-block-1 = Wen hat die Führungskraft eingeladen, an den Tisch oder in den Videoanruf, und was interessiert euch?
template-s10-block-2 = Drei kurze Runden: Was überrascht bei der Arbeit, was lernst du gerade, was sollte aufhören?
template-s10-block-3 = Wieder zu zweit: Was machen wir damit?
template-s10-block-4 = Eine kurze Reflexion, jede Seite für sich.

template-s11 = Die Fragen der anderen Seite
    .output = eine Antwort, die hilft, und eine Tür, die aufgeht
template-s11-block-1 = Mentor:in bringt drei Fragen mit: zum Haus, zum Werdegang, zu einer Entscheidung.
template-s11-block-2 = Die Führungskraft beantwortet zwei davon aus eigener Erfahrung, Fehler inbegriffen.
template-s11-block-3 = Die dritte: Wer weiß darüber mehr? Die beiden miteinander bekannt machen.
template-s11-block-4 = Was würde die Führungskraft heute anders machen?
template-s11-block-5 = Eine kurze Reflexion, jede Seite für sich.

template-s12 = Weitergeben
    .output = etwas, das das Team der Führungskraft jetzt kann
template-s12-block-1 = Was von alldem würde dem Team der Führungskraft sofort helfen?
template-s12-block-2 = Die Führungskraft erklärt es, wie sie es dort erklären wird; Mentor:in spielt das Team.
template-s12-block-3 = Auf fünf Minuten kürzen und den Tag festlegen.
template-s12-block-4 = Was soll das Team zurückfragen?
template-s12-block-5 = Eine kurze Reflexion, jede Seite für sich.
