help-report = ein PDF für den Vorstand
    .words = bericht, report, pdf
    .asked = vorstand, präsentation, folien, abschlussbericht, Bericht für den Vorstand, Bericht für die Geschäftsführung, PDF, etwas ausdrucken, etwas zum Ausdrucken, Unterlage für die Sitzung, Zusammenfassung für die Leitung, dem Aufsichtsrat berichten, Ergebnisse vorstellen, Präsentation für den Vorstand, Dokument für den Lenkungsausschuss, Jahresbericht, meiner Chefin berichten, einen Bericht schreiben, Zwischenbericht, Logo auf den Bericht, etwas für die Direktion, Vorlage für die Vorstandssitzung, Unterlage für die Vorstandssitzung, etwas für die Sitzung am Dienstag, Einseiter, Dokument für meine Chefin, Ausarbeitung, Management Summary, der Leitung vorstellen, Ergebnisse abgeben, Papier für das Gremium, PDF mit den Ergebnissen, Vorstandsvorlage, etwas für die geschäftsleitung, pdf für den vorstand, papier für meine chefin, unser logo drauf, logo fehlt, bericht mit zahlen, zusammenfassung zum verteilen, ausdrucken, mach einen bericht, unterlage für die geschäftsführung, präsentation der ergebnisse, schick mir das papier, neuer bericht bitte, was zum vorzeigen, zahlen auf einer seite für den betriebsrat, firmenfarben, falsches logo, marke, soll nach uns aussehen, die leitung will papier, etwas zum anhängen an eine mail, vorstand tagt morgen, zu papier bringen, logo von gestern, ohne namen für den vorstand, der bericht von gestern, druckbar, etwas zum abgeben, folien für den lenkungskreis, bericht an die geschäftsführung, schick mir den bericht, bericht erstellen, etwas auf papier, etwas für meinen chef, auf zwei seiten, für die leitung, was Druckbares für den Vorstand, Papier für die Geschäftsleitung, Unterlage für morgen, zwei Seiten für die Chefin, unser Logo auf das Papier, Foliensatz, Abschlussdokument, was zum Herumzeigen
report-begun = Ich schreibe den Bericht über **{ $programme }**. Er kommt gleich hierher, als PDF.
report-in = Bericht auf { $language }
report-here = Der Bericht über **{ $programme }** für den Vorstand. Die erste Seite sagt, was gelernt wurde, ob es sich gelohnt hat und was zu entscheiden ist; die Seiten dahinter, wie jede Zahl entstanden ist.
report-note = Keine Zeile handelt von einer Person oder einem Tandem. Dass du ihn angefordert hast, steht im Protokoll.
report-file = { $programme }-Bericht-{ $day }.pdf
report-at-close = Bericht zum Abschluss, { $day }
report-so-far = Zwischenbericht, { $day }
report-aloud = { $met } von { $pairs } { $pairs ->
    [one] Tandem hat
   *[other] Tandems { $met ->
        [one] hat
       *[other] haben
      }
  } sich { $over ->
    [yes] getroffen
   *[no] bisher getroffen
  }, insgesamt { $held ->
    [one] einmal
   *[other] { $held }-mal
  }, und { $verdict ->
    [yes] wer mitgemacht hat, sagt, dass sich die Zeit gelohnt hat
    [no] wer mitgemacht hat, sagt, dass sich die Zeit kaum gelohnt hat
    [mixed] wer mitgemacht hat, ist geteilter Meinung, ob sich die Zeit gelohnt hat
   *[unknown] ob sich die Zeit gelohnt hat, lässt sich noch nicht sagen
  }{ $over ->
    [yes] ; der Vorstand entscheidet, ob ein weiteres Programm öffnet.
   *[no] {"."}
  }
report-aloud-nobody = Noch ist kein Tandem einander vorgestellt; zu berichten gibt es also noch nichts.
report-period = Reverse Mentoring vom { $first } bis zum { $last }
report-footer = { $programme }, { $day }
report-glance = Auf einen Blick
report-card-pairs = vorgestellte Tandems
report-card-met = Tandems, die sich getroffen haben
report-card-held = Treffen
report-card-hours = aufgewendete Arbeitsstunden
report-people = Menschen
report-pairs = Tandems
report-bar-invited = eingeladen
report-bar-joined = machen jetzt mit
report-bar-joined-over = haben bis zum Ende mitgemacht
report-bar-introduced = vorgestellt
report-bar-have-met = haben sich getroffen
report-bar-half = hatten die Hälfte ihrer Treffen
report-bar-whole = hatten alle Treffen
report-how-bars = Geplant sind { $sessions } Treffen je Tandem. Eingeladen ist, für wen es eine Einladung gab; wer ohne Einladung dazukam, steht nur in der Zeile darunter.
report-cost = Was es gekostet hat
report-hours = { $held ->
    [0] Noch kein Treffen hat stattgefunden, also ist dafür noch keine Stunde aufgewendet.
    [one] { $hours } Arbeitsstunden: die Dauer des einen Treffens, für beide Beteiligten.
   *[other] { $hours } Arbeitsstunden: die Dauer von { $held } Treffen, jeweils für beide Beteiligten.
  } Vorbereitung und Koordination zählen nicht mit.
report-on = Stand: { $day }.
report-learnings = Was Teilnehmende für andere aufgeschrieben haben
report-learnings-how = Die neuesten Texte in dieser Sprache aus allen Programmen hier, ohne Namen und immer von mindestens zehn Personen zugleich freigegeben. Ein Bericht in einer anderen Sprache zitiert andere.
report-learned = Was wurde gelernt?
report-same-in-all = in allen { $count } Themengebieten { $text }
report-same-in-roles = für Mentor:innen und Mentees gleich { $text }
report-of-competence = Wie sicher sich Menschen in ihren Themen fühlen, am Ende gegenüber dem Anfang, in Stufen auf einer Skala von 1 bis 5
report-of-usefulness = Wie sehr sich ein Treffen gelohnt hat, von 1 bis 5
report-of-again = Wie sehr das Programm weiterempfohlen wird, von 0 bis 10
report-goals = Ziele: { $agreed } vereinbart, in { $pairs } von { $of } Tandems; davon { $reached } erreicht
report-noted-most = Was am meisten bemerkt wurde (von { $band } Menschen, die etwas für das Trendradar notiert haben): { $told }
report-most-and-least = am meisten in „{ $best }“: { $most }; am wenigsten in „{ $worst }“: { $least }; alle { $count } Themengebiete stehen unter „{ $part }“
report-learnings-own = In den Worten derer, die auf Deutsch geschrieben haben:
report-learnings-as-written = In den Worten der Teilnehmenden, in der Sprache, in der sie geschrieben haben:
report-learnings-none = In eigenen Worten: noch nichts freigegeben; dafür braucht es Texte von zehn Personen.
report-quoted = „{ $text }“
report-worth = War es das wert?
report-hours-short = { $held ->
    [0] Kosten: noch keine Stunden in Treffen.
   *[other] Kosten: { $hours } Arbeitsstunden in Treffen, für beide Beteiligten; Vorbereitung und Koordination zählen nicht mit.
  }
report-plan = Nach Plan waren bisher { $sessions } Treffen fällig: eines { $weeks ->
    [one] jede Woche
   *[other] alle { $weeks } Wochen
  } von der Vorstellung jedes Tandems bis zum letzten Tag des Programms. Tandems mit allen Treffen: { $done }; nach Plan: { $complete }.
report-plan-over = Nach Plan waren insgesamt { $sessions } Treffen fällig: eines { $weeks ->
    [one] jede Woche
   *[other] alle { $weeks } Wochen
  } von der Vorstellung jedes Tandems bis zum letzten Tag des Programms. Tandems mit allen Treffen: { $done }; nach Plan: { $complete }.
report-without-pair = { $count ->
    [0] Alle, die mitmachen, haben ein Tandem.
    [one] 1 Person macht mit und hat kein Tandem.
   *[other] { $count } Personen machen mit und haben kein Tandem.
  }
report-without-pair-over = { $count ->
    [0] Alle, die bis zum Ende dabei waren, hatten ein Tandem.
    [one] 1 Person war am Ende ohne Tandem.
   *[other] { $count } Personen waren am Ende ohne Tandem.
  }
report-decide = Was ist zu entscheiden?
report-decide-what = Entscheidung
report-decide-who = Wer
report-decide-until = Bis
report-by-coordinators = Koordination
report-by-board = Vorstand
report-radar = Das Trendradar mit { $count ->
    [one] 1 Thema
   *[other] { $count } Themen
  }: Die Liste darunter nennt sie, wie viele sie bemerkt haben und wohin es geht
report-next-size = Noch einmal dasselbe, { $pairs } { $pairs ->
    [one] Tandem
   *[other] Tandems
  } mit { $sessions } Treffen von { $minutes } Minuten, braucht { $hours } Arbeitsstunden{ $cost ->
    [none] , Vorbereitung und Koordination nicht mitgezählt.
   *[other] : { $cost } { $currency }, Vorbereitung und Koordination nicht mitgezählt.
  }
report-rule-next = Soll ein weiteres Programm öffnen? { $again ->
    [0] Noch niemand hat gesagt, wieder mitmachen zu wollen
    [one] Eine Person möchte wieder mitmachen
   *[other] { $again } Menschen möchten wieder mitmachen
  }; { $pairs ->
    [0] aus keinem Tandem haben beide gesagt, dass sie weitermachen möchten
    [one] ein Tandem möchte gemeinsam weitermachen
   *[other] { $pairs } Tandems möchten gemeinsam weitermachen
  }.
report-follows-nothing = Im Moment ist nichts zu entscheiden: Keine Zahl gibt bisher Anlass dazu.
report-follows-how = Der Bot stellt eine Frage, wenn eine Zahl eine Grenze überschreitet, für jedes Programm dieselbe. Mehr rät er nicht: Die Antwort geben Menschen.
report-rule-needs = { $count ->
    [one] 1 Tandem braucht jetzt die Koordination
   *[other] { $count } Tandems brauchen jetzt die Koordination
  }. Wer ruft die Führungskräfte an? Das hilft am meisten.
report-rule-unplanned = { $count ->
    [one] 1 von { $pairs } Tandems hat sich noch nicht getroffen und hat auch kein Treffen geplant
   *[other] { $count } von { $pairs } Tandems haben sich noch nicht getroffen und haben auch kein Treffen geplant
  }. Soll die Koordination ein erstes in den Kalender bringen, zuerst in den der Führungskraft?
report-rule-not-met-yet = { $count ->
    [one] 1 von { $pairs } Tandems hat sich noch nicht getroffen
   *[other] { $count } von { $pairs } Tandems haben sich noch nicht getroffen
  }; alle, die weiterlaufen, haben ein erstes Treffen geplant oder gerade hinter sich.
report-rule-never-met-over = { $count } von { $pairs } Tandems { $count ->
    [one] hat
   *[other] haben
  } sich nie getroffen. Sollen Führungskräfte beim nächsten Mal persönlich gewonnen werden, bevor sie gefragt werden, und beim ersten Treffen alle weiteren gebucht?
report-rule-all-met = Jedes Tandem hat sich mindestens einmal getroffen.
report-rule-goals = { $count } von { $pairs } Tandems { $count ->
    [one] hat
   *[other] haben
  } ein Ziel vereinbart. Soll es bei allen auf den Plan des nächsten Treffens?
report-rule-goals-over = { $count } von { $pairs } Tandems { $count ->
    [one] hat
   *[other] haben
  } ein Ziel vereinbart. Soll es beim nächsten Mal auf den Plan des ersten Treffens?
report-rule-across = { $count } von { $of } Verbindungen { $count ->
    [one] reicht
   *[other] reichen
  } über eine Abteilung, Ebene oder einen Ort hinaus. Soll das nächste Programm verschiedene Abteilungen verlangen, damit das Netzwerk weiter wird?
report-rule-answers = { $count } von { $of } Check-ins { $count ->
    [one] ist
   *[other] sind
  } beantwortet. Meinungen beruhen hier auf wenigen Menschen: mit Vorsicht lesen.
report-rule-worth-it-high = Die Treffen gelten als lohnend
report-rule-worth-it-low = Die Treffen gelten als kaum lohnend. Sollen vor dem Weitermachen mehrere Tandems nach Themen und Plänen gefragt werden?
report-rule-recommend-high = Das Programm wird weiterempfohlen
report-rule-recommend-low = Das Programm wird kaum weiterempfohlen. Soll vor einem weiteren gefragt werden, was anders werden muss?
report-rule-rising = Was häufiger bemerkt wird: { $topics }. Soll das Unternehmen das aufgreifen?
report-cannot = Was sich nicht sagen lässt
report-cannot-people = Nichts über eine einzelne Person oder ein Tandem. Meinungen erscheinen als Spannen für Gruppen ab { $k } Personen, und jede Antwort zählt einmal.
report-cannot-cause = Ob das Programm die Ursache war: Es gibt keine Gruppe zum Vergleich.
report-cannot-silent = Was Menschen denken, die nicht antworten: { $answered } von { $asked } Check-ins sind beantwortet.
report-cannot-money = Was es in Geld wert war: Der Bot zählt Treffen, keinen Gewinn.
report-missing = Zahlen, die fehlen, und warum
report-unpriced = Was eine Arbeitsstunde kostet, kann die Koordination beim Befehl für den Bericht angeben; der Bot kennt keine Gehälter.
report-money = Bei { $rate } { $currency } je Stunde, wie die Koordination sie angegeben hat, sind das { $total } { $currency }.
report-logo = Logo
report-logo-looking = Ich sehe mir **{ $name }** an …
report-logo-offered = **{ $name }** kann auf der ersten Seite aller Berichte stehen.
report-logo-use = Als Logo verwenden
report-logo-no = Nein
report-logo-used = **{ $name }** ist von jetzt an das Logo auf Berichten. „Stundensatz, Logo, Farbe“ bei `/mentor bericht` nimmt es wieder weg.
report-logo-discarded = Nicht verwendet und nicht behalten.
report-logo-lists = Falls das eine Liste von Personen ist: bitte als Tabelle schicken, XLSX oder CSV. Bilder lese ich nicht.
report-logo-kind = Ein Logo muss PNG oder SVG sein. Bitte so exportieren und noch einmal schicken.
report-logo-too-large = Ein Logo darf höchstens { $most } KB und { $pixels } Pixel je Seite haben. Bitte kleiner exportieren und noch einmal schicken.
report-logo-unreadable = Diese Datei lässt sich nicht zeichnen: Sie ist beschädigt oder unvollständig. Bitte das Logo neu exportieren, als PNG oder SVG.
report-logo-active = Dieses SVG enthält Programme oder lädt etwas von anderswo, darum verwende ich es nicht. Bitte als einfaches SVG oder als PNG exportieren.
report-look-logo-how = Für ein Logo bitte eine PNG- oder SVG-Datei hier in den Chat schicken.
report-look-logo-keep = { $name } behalten
report-look-logo-remove = Entfernen
report-look = Stundensatz, Logo, Farbe
report-look-title = Stundensatz, Logo, Farbe
report-look-colour = Farbe des Unternehmens
    .hint = Zum Beispiel #1d3a57; leer für unsere
report-look-cost = Kosten einer Arbeitsstunde
    .hint = Eine ganze Zahl, im Durchschnitt; leer für keine Kosten in Berichten
report-look-currency = Währung
report-look-kept = Behalten. So sehen Berichte von jetzt an aus; was geändert wurde, steht im Protokoll.
report-anew = Neuer Bericht
report-look-no-colour = Bitte eine Farbe als # und sechs Ziffern oder Buchstaben von a bis f angeben, zum Beispiel #1d3a57.
report-look-too-light = Diese Farbe ist zu hell für weißes Papier. Bitte eine dunklere wählen.
report-look-no-cost = Bitte eine ganze Zahl von 1 bis { $most } angeben, oder das Feld leer lassen.
report-step-numbers = Bericht über **{ $programme }**, Schritt 1 von 2: Zahlen werden gezählt.
report-step-pages = Bericht über **{ $programme }**, Schritt 2 von 2: Seiten werden gesetzt.
report-step-done = Bericht über **{ $programme }**: fertig.
report-step-failed = Bericht über **{ $programme }**: nicht erstellt.
report-stop = Stopp
report-stopped = Gestoppt: Der Bericht über **{ $programme }** wird nicht erstellt.
report-not-running = Gerade wird kein Bericht über **{ $programme }** für diesen Chat erstellt.
