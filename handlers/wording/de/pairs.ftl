help-pairs = jedes Tandem: wie oft, wann wieder, wo etwas zu tun ist
    .words = tandems
    .asked = alle tandems, liste der tandems, wer mit wem, zeig mir alle tandems, welche tandems, niemanden, alle Tandems zeigen, Übersicht der Tandems, welche Tandems gibt es, welche Tandems haben sich nicht getroffen, wie oft haben sie sich getroffen, wann haben sie sich zuletzt getroffen, Tandems ohne Treffen, wer hat sich getroffen, inaktive Tandems, Stand jedes Tandems, wer ist mit wem zusammen, alle Paare, laufende Tandems, wie geht es den Tandems, einem Tandem Zeiten anbieten, einem Tandem schreiben, ein Tandem erinnern, Tandem von Anna und Ben, wie viele Tandems haben wir, hat sich dieses Tandem getroffen, wer trifft sich regelmäßig, wer trifft sich nicht, welche treffen sich oft, welche treffen sich nie, Rhythmus der Tandems, letzte Treffen der Tandems, jedes Tandem sehen, ein Tandem ansehen, die Tandems durchgehen, Treffen je Tandem, liste aller tandems, zeig alle tandems, die ganze tandemliste, wer ist annas mentorin, mit wem ist klaus zusammen, einem tandem zeiten schicken, biete den beiden drei termine an, stups das tandem an, das tandem braucht einen schubs, schlag den beiden zeiten vor, beiden schreiben, tandem von anna und klaus, neue mentorin für sie suchen, ein tandem neu zusammensetzen, tandems filtern, wie läuft es bei lena und klaus, darum habe ich mich gekümmert, das ist erledigt erinnere mich später, haben sich seit drei wochen nicht gesehen, wie geht es meinen tandems, wer hat sich getroffen und wer nicht, welche brauchen unterstützung, zeig die die hinterherhinken, tandems nach treffen, wer hat wie viele treffen, das tandem mit den wenigsten treffen, haben einen termin treffen sich aber nie, such ihnen eine zeit, hilf den beiden zu einem termin, wer betreut wen, gegenüber von klaus, wen hat petra bekommen, die festgefahrenen, alle tandems auf einen blick, das tandem aus der finanz, tandems mit offener bitte um hilfe, ich habe mit ihnen gesprochen abhaken, neues gegenüber für klaus bitte, neu vermitteln, da geht nichts voran bei den beiden, hatte ein gespräch mit beiden alles wieder gut, problem der zwei gelöst, die muss ich nicht mehr im blick haben, die haben sich ausgesprochen, geklärt, tandems ohne termin, stille tandems, was steht bei jedem tandem an, wie kommt lena mit klaus klar, wann haben sich lena und klaus zuletzt getroffen, zeig mir lenas tandem, wer ist mit wem, wer ist mentorin von klaus, beendete tandems, tandems mit schwierigkeiten, termin für ein tandem planen, welche zwei haben sich seitdem nicht getroffen, wer hat sich lange nicht gesehen, tandems die sich nicht gesehen haben, treffen die sich regelmäßig, treffen sich die zwei, wie regelmäßig treffen sich die tandems, sehen sich die beiden regelmäßig, alle Duos auf einen Blick, wer steckt mit wem zusammen, welche haben noch nichts im Kalender, wie läuft es bei Rita und Jan, welche Tandems schlafen, wer hat sich zuletzt wann gesehen, bei welchen hakt es, zeig mir das Paar aus Wien
programme-which = Um welches Programm geht es?
programme-others = Es gibt noch andere Programme:
pairs-heading = { $programme }: Tandems
pairs-none = Es gibt noch keine Tandems.
pairs-shown-all = { $count ->
    [one] Ein Tandem, wie es jetzt steht:
   *[other] Alle { $count } Tandems, nach dem Namen der Führungskraft:
  }
pairs-shown-needs = { $count ->
    [0] Im Moment braucht dich kein Tandem.
    [one] Ein Tandem braucht dich:
   *[other] { $count } Tandems brauchen dich, die dringendsten zuerst:
  }
pairs-shown-no-session = { $count ->
    [0] Jedes Tandem hat ein Treffen geplant.
    [one] Ein Tandem hat kein Treffen geplant:
   *[other] { $count } Tandems haben kein Treffen geplant:
  }
pairs-shown-new = { $count ->
    [0] Nichts ist neu: Niemand wird gerade gefragt, und kein Tandem hat in den letzten 14 Tagen begonnen.
    [one] Neu ist eines: wird gerade gefragt oder ist seit höchstens 14 Tagen ein Tandem:
   *[other] Neu sind { $count }: werden gerade gefragt oder sind seit höchstens 14 Tagen ein Tandem:
  }
pairs-filter-all = Alle ({ $count })
pairs-filter-needs = Braucht dich ({ $count })
pairs-filter-uncounted = Braucht dich
pairs-filter-no-session = Nichts geplant ({ $count })
pairs-filter-new = Neu ({ $count })
pairs-line = **{ $mentee }** und **{ $mentor }**: { $facts }
pairs-asked-line = **{ $mentee }**: wird nach einer:m Mentor:in gefragt, spätestens bis { $day }
pairs-not-introduced = noch nicht vorgestellt
pairs-met = { $held } von { $sessions } Treffen
pairs-last = zuletzt am { $day }
pairs-next = nächstes { $moment }
pairs-no-session = kein Treffen geplant
pairs-over = beendet am { $day }
pairs-needs = **braucht dich:** { $reasons }
pairs-done-times = { $mine ->
    [yes] du hast am { $day } Zeiten angeboten
   *[no] { $name } hat am { $day } Zeiten angeboten
  }, daraus ist noch kein Treffen geworden
pairs-done-written = { $mine ->
    [yes] du hast am { $day } beiden geschrieben
   *[no] { $name } hat am { $day } beiden geschrieben
  }, daraus ist noch kein Treffen geworden
pairs-done-reminded = { $mine ->
    [yes] du hast am { $day } erinnert
   *[no] { $name } hat am { $day } erinnert
  }, daraus ist noch kein Treffen geworden
pairs-done-seen-to = { $mine ->
    [yes] du hast dich am { $day } gekümmert
   *[no] { $name } hat sich am { $day } gekümmert
  }, daraus ist noch kein Treffen geworden
pairs-both = { $mentee } und { $mentor }
pairs-look = Ein Tandem öffnen …
pairs-note = Hier stehen nur Treffen und Bitten um Hilfe, nie, was jemand denkt. Solange gefragt wird, nenne ich nur die Führungskraft: Was sie wählt oder antwortet, zeigt sich, wenn die Runde zu Ende ist.
pairs-sessions = Treffen
pairs-since = Tandem seit
pairs-attention = Braucht dich
pairs-to-list = Alle Tandems
pairs-remind = Erinnern
pairs-times = Zeiten anbieten
pairs-times-sent = Beide bekommen Zeiten, die für beide passen, in ihrer Arbeitszeit und höchstens einmal pro Woche; nichts, wenn bis dahin ein Treffen geplant ist.
pairs-seen-to = Erledigt für jetzt
pairs-seen-to-noted = Notiert. Dieses Tandem steht bis { $day } nicht auf der Liste, außer es bittet um Hilfe.
act-pairs-times = Zeiten angeboten: { $about }
act-pairs-seen-to = Um ein Tandem gekümmert: { $about }
pairs-reminded = Wer von den beiden einen Check-in offen hat, wird erinnert, höchstens einmal am Tag. Wer das ist, und ob jemand, sage ich nicht.
