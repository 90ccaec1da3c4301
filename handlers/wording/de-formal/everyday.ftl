language-which = Welche Sprache soll ich mit Ihnen sprechen?
language-unknown = Ich spreche { $known }. Was ist Ihnen lieber?
language-done = Ab jetzt spreche ich { $language } mit Ihnen.
help-heading = Was ich für Sie tun kann
help-intro = Tippen Sie `/mentor` und eines dieser Wörter; die englischen gehen auch. `/mentor` allein zeigt Ihren nächsten Schritt.
home-heading = Guten Tag, { $name }
home-nothing-open = Im Moment gibt es kein Programm zum Mitmachen. Sobald es eines gibt, hören Sie von mir.
home-join = **{ $programme }** ist offen für Anmeldungen. Möchten Sie mitmachen?
home-paused = Sie pausieren gerade. Ich schreibe Ihnen nicht, bis Sie zurück sind.
home-closing = **{ $programme }** { $over ->
    [yes] ist zu Ende gegangen
   *[no] geht zu Ende
  }. Danke, dass Sie dabei waren.
home-waiting = Sie sind bei **{ $programme }** dabei. Ich schicke Ihnen einen Vorschlag, sobald die Tandems gebildet werden. Bis dahin können Sie sich ein wenig vorbereiten.
home-no-pair-yet = Sie sind bei **{ $programme }** dabei und haben im Moment kein Tandem. Sie stehen auf der Warteliste: Mit jeder neuen Liste von Tandems schaue ich wieder nach Ihnen. Bis dahin können Sie sich ein wenig vorbereiten oder ein Thema ergänzen.
home-other-side = Ihr Vorschlag in **{ $programme }** liegt jetzt bei der anderen Seite. Ich melde mich.
home-no-time = Sie haben mir gesagt, dass der Zeitpunkt nicht passt. Ich schlage Ihnen niemanden vor, bis Sie etwas anderes sagen, und niemand erfährt davon.
home-time-over = Der Vorschlag für ein Tandem mit **{ $name }** ist geschlossen, weil Ihre Zeit zum Antworten vorbei war. Ich habe niemandem gesagt, dass es an Ihnen lag.
home-reflect = Ihr Treffen am { $day } wartet auf eine kurze Reflexion.
home-no-date = **{ $name }** und Sie haben kein nächstes Treffen geplant. Wollen wir einen Termin finden?
home-all-held = **{ $name }** und Sie haben alle Treffen Ihres Programms gehabt. Glückwunsch! Wenn Sie mögen, planen Sie noch eines.
home-all-set = Für Ihr nächstes Treffen ist alles bereit.
home-pair = Ihr Tandem mit { $name }
topics-note = Angebote kommen von Mentor:innen, Wünsche von Mentees. Ihre ändern Sie mit `/mentor profil`.
who-nobody = Noch beantwortet niemand kurze Fragen. Machen Sie gern den Anfang: `/mentor profil`.
who-nobody-for = Zu „{ $words }“ habe ich noch niemanden gefunden. Probieren Sie ein anderes Wort oder schauen Sie in `/mentor themen`.
question-intro = Ihre Frage geht an **{ $name }** ({ $topic }). Wenn es passt, finden Sie gemeinsam 30 Minuten.
question-field = Ihre Frage
question-needs-text = Bitte schreiben Sie Ihre Frage.
question-open = { $name } hat schon eine Frage von Ihnen. Bitte warten Sie auf die Antwort.
question-sent = Ich gebe Ihre Frage an **{ $name }** weiter und melde mich.
question-asked = **{ $name }** hat eine kurze Frage an Sie ({ $topic }):
question-answered-accepted = **{ $name }** hilft Ihnen gern. Schicken Sie eine kurze Nachricht mit zwei Vorschlägen für 30 Minuten.
question-answered-declined = Bei **{ $name }** passt es gerade nicht. Mit `/mentor wer` finden Sie vielleicht jemand anderen.
privacy-heading = Ihre Daten
privacy-delete-question = Ihr Profil, Ihre Bewertungen und Ihre Texte verschwinden endgültig, Ihre Tandems enden. „Was würde bleiben?“ nennt alles, was ohne Ihren Namen bleibt.
privacy-exported = Das ist als JSON-Datei, was zu Ihnen gehört: Profil, Tandems, Treffen, Antworten und Ihre Texte, Ihr eigenes Nein mit seinem Grund, frühere Tandems und was die Koordination zu Ihnen getan hat.
privacy-deleted = Erledigt: Profil, Bewertungen und Texte sind gelöscht. Schreiben Sie mir wieder oder öffnen meine Seite, fangen wir neu an.
privacy-stays = Wenn Sie alles löschen, bleibt nur das:
privacy-stays-number = Eine Nummer anstelle Ihres Namens: kein Name, keine Kennung aus Slack oder Teams, keine E-Mail-Adresse, kein Profil.
privacy-stays-part = Dass diese Nummer eingeladen war oder mitgemacht hat, wann und in welcher Rolle; Ihre Themen gehen.
privacy-stays-pairs = Dass es Tandems, Treffen, eine Vereinbarung, Ziele und Dank gab, und wann; jedes Wort von Ihnen darin geht.
privacy-stays-figures = Zahlen von Gruppen, die vorher entstanden sind; Ihre eigenen Bewertungen und Antworten gehen.
privacy-stays-released = Kopien von Texten, die Sie für andere freigegeben hatten, ohne Ihren Namen: Welche es sind, weiß niemand mehr.
privacy-stays-log = Was die Koordination getan hat, auch zu dieser Nummer; bei dem, was Sie getan haben, nicht mehr, dass Sie es waren.
privacy-stays-others = Was andere geschrieben haben, auch wenn Ihr Name darin steht.
privacy-stays-short = Höchstens 7 Tage lang, verschlüsselt und ohne Ihre Kennung: eine Kalenderdatei, die in Teams auf Sie wartet, und Merkmale, an denen ich erkenne, was doppelt zugestellt wird.
privacy-stays-chat = Unsere Nachrichten im Chat selbst: Wie lange sie bleiben, entscheidet Ihr Unternehmen.
home-release = { $count ->
    [one] 1 vorgeschlagenes Tandem in **{ $programme }** wartet auf Ihre Freigabe.
   *[other] { $count } vorgeschlagene Tandems in **{ $programme }** warten auf Ihre Freigabe.
  }
home-draft = **{ $programme }** ist ein Entwurf. Niemand erfährt davon, bevor Sie es öffnen.
home-archive = **{ $programme }** ist seit { $day } im Abschluss. Was es gebracht hat, steht im Bericht; wenn die Abschlussfragen beantwortet sind, können Sie es archivieren.
help-now = **Was Ihnen jetzt hilft**
question-accepted = Danke. Ich sage **{ $name }** Bescheid; { $name } schlägt Ihnen Zeiten vor.
