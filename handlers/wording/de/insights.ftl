help-insights = was das Programm gebracht hat
    .words = einblicke
    .asked = ergebnis*, ertrag, lohnt, wirkung, leute gelernt, wurde gelernt, was haben die leute, gebracht, was hat das Programm gebracht, was haben wir erreicht, Effekt, Ergebnis des Programms, lohnt es sich, hat es sich gelohnt, Rendite, funktioniert es, Nutzen, Erfolg, wie erfolgreich ist es, Zufriedenheit, was lernen die Leute, wie zufrieden sind die Leute, Evaluation, Kennzahlen, Messgrößen, KPIs, Kulturwandel, Netzwerkwirkung, wird es weiterempfohlen, Erfolg messen, Beweis dass es wirkt, Wert des Programms, Erfolgsquote, hat sich bei den Führungskräften etwas verändert, was hat sich verändert, geht es den Leuten besser, sind die Mentorinnen gewachsen, langfristige Wirkung, was ist der Gewinn, Lernfortschritt, verändert es die Kultur, haben sich Leute vernetzt, neue Kontakte, war es gut, was lässt sich über die Ergebnisse sagen, Wertbeitrag, Meinungen, Rückmeldungen insgesamt, zahlt es sich aus, zahlt sich das aus, zahlt sich das Programm aus, lohnt sich das, was bringt uns das, was kommt dabei heraus, ergebnisse für den vorstand, welche themen laufen am besten, was sagen sie dazu, was sagen die antworten, stimmung der teilnehmenden, ergebnis, auswertung, diagramme, zahlen zum lernen, bewertungen, rückmeldungen der teilnehmenden, ergebnisse der halbzeitfragen, vorher nachher, beleg dass es wirkt, vorteile, lernen die leute was, was haben sie davon, wie zufrieden sind sie, lohnt der aufwand, sag mir was zum vorzeigen, gibt es belege, was sollten wir nächstes mal anders machen, welches thema hat gezündet, was sind die stärken, ändert sich was, wie bewerten es die führungskräfte, durchschnitt, wie viele haben den bogen beantwortet, antworten zur halbzeit, was hat es gebracht, ergebnisse, resultat, war es das geld wert, haben sie was gelernt, durchschnittliche bewertung, umfrageergebnisse, was sagen die teilnehmenden, vorher und nachher, vergleich mit letztem jahr, nach abteilung, welche themen liefen gut, was haben führungskräfte geändert, hat sich was verändert, belege, was es gekostet und gebracht hat, hat es sich ausgezahlt, war es die mühe wert, sind die leute froh, sind sie zufrieden, wirkt das überhaupt, zeig mir dass es etwas gebracht hat, hat sich der Aufwand gelohnt, was kam dabei rum, denken die Chefs jetzt anders, wie viel haben sie dazugelernt, was hat uns die Stunde gekostet, sind die Leute zufrieden, was haben wir vorzuweisen, lohnt es sich, ist es das wert, hat es sich gelohnt
insights-heading = Was { $programme } gebracht hat
insights-meetings = { $pairs ->
    [0] Noch kein Tandem ist vorgestellt.
   *[other] { $met } von { $pairs } Tandems { $met ->
        [one] hat
       *[other] haben
      } sich getroffen: { $held ->
        [one] 1 Treffen
       *[other] { $held } Treffen
      } insgesamt, { $per } je Tandem.
  }
insights-note = Meinungen erscheinen nur als Spannen für Gruppen: mindestens { $k } Personen in 3 Tandems, ab 5 Tandems, jeden vierten Montag. Die Schaltflächen zeigen, wie jede Zahl entsteht.
insights-line = { $label }: { $text }
insights-on = { $day }: { $text }
insights-cell = { $cell } { $text }
insights-cell-topic = { $cell }: { $text }
insights-cells-alike = { $cells }: je { $text }
insights-latest = { $text }, neueste Zahl, aus Antworten bis zum { $day }
insights-cell-mentor = Mentor:innen
insights-cell-mentee = Mentees
insights-cell-others = andere Themen
insights-from = { $text } ({ $band } Personen)
insights-all = Das ganze Bild
insights-more = Mehr
insights-read-learnings = Erkenntnisse lesen
insights-read-trends = Trendradar
insights-newest = **Was zuletzt für andere aufgeschrieben wurde:**
insights-learned = **Nach Themen, wie es für andere aufgeschrieben wurde, in allen Programmen hier:**
insights-on-topic = **{ $topic }** ({ $count ->
    [one] 1 Text
   *[other] { $count } Texte
  })
insights-by-topic = Gelernt, nach Themen (Texte)

insights-learning-heading = **Lernen**
insights-learning-button = Lernen
insights-learning-title = Lernen in { $programme }
insights-trends-heading = **Trends**
insights-trends-button = Trends
insights-trends-title = Trends in { $programme }
insights-culture-heading = **Kultur**
insights-culture-button = Kultur
insights-culture-title = Kultur in { $programme }
insights-network-heading = **Netzwerk**
insights-network-button = Netzwerk
insights-network-title = Netzwerk in { $programme }
insights-recognition-heading = **Anerkennung**
insights-recognition-button = Anerkennung
insights-recognition-title = Anerkennung in { $programme }

insights-rating-low = unter { $high } von 5
insights-rating-between = { $low } bis unter { $high } von 5
insights-rating-high = { $low } von 5 oder besser
insights-change-low = unter { $high } Stufen
insights-change-between = { $low } bis unter { $high } Stufen
insights-change-high = { $low } Stufen oder mehr
insights-again-low = unter { $high } von 10
insights-again-between = { $low } bis unter { $high } von 10
insights-again-high = { $low } von 10 oder besser
insights-share-2-0 = in höchstens der Hälfte der Tandems, die sich trafen ({ $band } Tandems)
insights-share-2-1 = in mehr als der Hälfte der Tandems, die sich trafen ({ $band } Tandems)
insights-share-4-0 = in höchstens einem Viertel der Tandems, die sich trafen ({ $band } Tandems)
insights-share-4-1 = in mehr als einem Viertel, höchstens der Hälfte der Tandems, die sich trafen ({ $band } Tandems)
insights-share-4-2 = in mehr als der Hälfte, höchstens drei Vierteln der Tandems, die sich trafen ({ $band } Tandems)
insights-share-4-3 = in mehr als drei Vierteln der Tandems, die sich trafen ({ $band } Tandems)
insights-not-yet = noch keine Zahl, frühestens am { $day }
insights-after-closing = noch keine Zahl; meist nach dem Abschließen, frühestens am { $day }
insights-never = keine Zahl: zu wenige haben geantwortet

insights-of-usefulness = Hat sich gelohnt
insights-how-usefulness = „Hat sich das Treffen gelohnt?“, 1 bis 5, nach jedem Treffen. Jede Person zählt einmal, mit ihrem Mittelwert seit der letzten Zahl.
insights-of-competence = Mehr Sicherheit, Anfang bis Ende
insights-how-competence = Wie sicher man sich in einem Thema heute fühlt, 1 bis 5: Ende minus Anfang, nur bei denen, die beides beantwortet haben. Nach Themengebiet, wo jedes genug Personen hat.
insights-of-goals = Ziele
insights-goals-text = { $agreed } vereinbart in { $pairs ->
    [one] 1 Tandem
   *[other] { $pairs } Tandems
  }, { $reached } erreicht
insights-how-goals = Ziele, denen beide zugestimmt haben, und davon jene, die die beiden als erreicht markiert haben. Fallen gelassene zählen nicht.
insights-of-learnings = Erkenntnisse für andere
insights-learnings-text = { $texts ->
    [0] noch keine (ab zehn Personen einer Sprache)
    [one] 1 freigegeben, in allen Programmen hier
   *[other] { $texts } freigegeben, in allen Programmen hier
  }
insights-how-learnings = Texte, die für andere freigegeben wurden, ohne Namen, aus allen Programmen hier.
insights-where-learnings = `/mentor erkenntnisse` zeigt sie.
insights-of-trends = Notierte Themen
insights-how-trends = Von allen, die seit der letzten Zahl Signale notiert haben: wie viele welches Thema nannten, je eines; Themen, die wenige nannten, stehen nicht da.
insights-where-trends = `/mentor trend` notiert ein Signal; `/mentor trends` zeigt das Radar mit seinen Pfeilen.
insights-of-signals = Signale für andere
insights-signals-text = { $texts ->
    [0] noch keine (ab zehn Personen einer Sprache)
    [one] 1 freigegeben, in allen Programmen hier
   *[other] { $texts } freigegeben, in allen Programmen hier
  }
insights-how-signals = Die Worte der Signale, ohne Namen freigegeben, aus allen Programmen hier.
insights-where-signals = `/mentor trends` führt zu ihnen.
insights-of-relationship = Zusammenarbeit zur Halbzeit
insights-how-relationship = Drei Aussagen, 1 bis 5: offen sagen können, was man nicht weiß; die Treffen einhalten; etwas lernen, das man anderswo nicht lernen würde.
insights-of-leadership = Veränderung in der Führung, Anfang bis Ende
insights-how-leadership = Je Rolle zwei Aussagen, 1 bis 5, Ende minus Anfang. Führungskräfte: wissen, wie Menschen am Beginn ihrer Laufbahn geführt werden möchten, nach deren Sicht fragen. Mentor:innen: verstehen, wie Entscheidungen zustande kommen, sich Führung zutrauen.
insights-of-attitude = Veränderung der Haltung, Anfang bis Ende
insights-how-attitude = Drei Aussagen zu Alter, Laufbahn und Erfahrung, 1 bis 5, Ende minus Anfang. Gezeigt wird immer nur die Veränderung.
insights-of-connections = Neue Verbindungen
insights-connections-text = { $couples ->
    [one] 1
   *[other] { $couples }
  }, davon { $across } über Abteilungen, Ebenen oder Orte hinweg, im Schnitt { $per } je Person
insights-how-connections = Zwei Personen, die ein Tandem wurden und sich mindestens einmal getroffen haben. Der Schnitt: Jede Verbindung über eine Grenze zählt für beide, geteilt durch alle Personen darin.
insights-of-across = Über Grenzen
insights-across-text = Abteilungen { $departments }, Ebenen { $levels }, Orte { $places }
insights-how-across = Wie viele dieser Verbindungen zwei Abteilungen, zwei Ebenen, zwei Orte verbinden. Was von jemandem nicht bekannt ist, zählt nicht.
insights-of-thanks = Dank gesagt
insights-how-thanks = Tandems, in denen sich jemand bedankt hat, von allen, die sich seit der letzten Zahl getroffen haben; ab 10 Tandems.
insights-of-recognition = Sichtbar gemacht
insights-recognition-text = { $thanks ->
    [one] 1 Dank
   *[other] { $thanks }-mal Dank
  } von beiden freigegeben, { $certificates ->
    [one] 1 Teilnahmenachweis
   *[other] { $certificates } Teilnahmenachweise
  }
insights-how-recognition = Dank, den beide für andere freigegeben haben, und Mentor:innen, deren Teilnahmenachweis zum Abschluss gekommen ist.
insights-of-again = Weiterempfehlung
insights-how-again = „Wie wahrscheinlich ist es, dass man das Programm weiterempfiehlt?“, 0 bis 10, zum Abschluss. Die letzte Zahl kommt 14 Tage danach.
insights-of-going_on = Machen weiter
insights-going_on-text = { $leaders ->
    [one] 1 Führungskraft nimmt an einem späteren Programm teil
   *[other] { $leaders } Führungskräfte nehmen an einem späteren Programm teil
  }, { $mentors ->
    [one] 1 Mentor:in wird dort selbst begleitet
   *[other] { $mentors } Mentor:innen werden dort selbst begleitet
  }
insights-going_on-later = erscheint, sobald ein späteres Programm geöffnet ist
insights-how-going_on = Wer aus diesem Programm einem später angelegten beigetreten und geblieben ist: Führungskräfte wieder als solche, Mentor:innen nun selbst als Führungskraft.

insights-picture-file = einblicke-{ $part }.png
insights-picture-all = gesamt
insights-picture-note = Ein blauer Balken ist eine Spanne auf der grauen Linie seiner Skala: bei Bewertungen und Veränderungen die, in der das Mittel von mindestens { $k } Personen liegt; bei Tandems, Themen und Bedürfnissen, wie viele von allen. Der dünne Strich quer heißt: keine Veränderung. Gezähltes sind Balken ab null, verglichen innerhalb ihres Abschnitts.
insights-picture-scale = { $label }, { $low } bis { $high }
insights-picture-share = { $label }, von keinem bis allen
insights-picture-learning = { $count ->
    [0] {""}
   *[other] Am meisten gelernt wurde zu: { $topics }.{" "}
  }{ $agreed ->
    [0] Noch kein Ziel vereinbart
   *[other] { $reached } von { $agreed } vereinbarten Zielen erreicht
  }, { $texts ->
    [0] noch keine Erkenntnis freigegeben.
    [one] 1 Erkenntnis für andere freigegeben.
   *[other] { $texts } Erkenntnisse für andere freigegeben.
  }
insights-picture-trends = { $count ->
    [0] Noch sticht kein Thema heraus.
   *[other] Am meisten notiert: { $topics }.
  }
insights-picture-culture = Wie die Menschen über die Zusammenarbeit denken, ist noch nicht bekannt.
insights-picture-network = { $couples ->
    [0] Noch gibt es keine neue Verbindung.
   *[other] { $across } von { $couples } neuen Verbindungen führen über Abteilung, Ebene oder Ort hinaus.
  }
insights-picture-recognition = Von beiden freigegebener Dank: { $thanks }; Teilnahmenachweise für Mentor:innen: { $certificates }.

insights-of-compass = Was Mentor:innen am meisten brauchen
insights-how-compass = „Was brauchst du am meisten, um gut zu arbeiten?“, eines der acht Bedürfnisse des Kompasses, nach dem Treffen zum Perspektivwechsel. Jedes Tandem zählt einmal, mit dem, was auf Mentor:innen-Seite zuerst gewählt wurde; ab 10 Tandems. Was wenige nannten, steht nicht da.
insights-compass-line = { $told } (von { $band } Tandems)
insights-compass-none = kein Bedürfnis wurde von vielen genannt ({ $band } Tandems)
insights-compass-share = bei { $share }
insights-of-doors = Geöffnete Türen
insights-how-doors = Tandems, in denen die Führungskraft sagt, dass sie eine Tür geöffnet hat (vorgestellt, in eine Sitzung mitgenommen, eine Entscheidung erklärt), von denen, die sich seit der letzten Zahl getroffen haben; ab 10 Tandems. Gefragt wird ab der Halbzeit.
