enrolment-nothing-open = Im Moment ist kein Programm für Anmeldungen offen. Sobald es so weit ist, hören Sie von mir.
enrolment-none = Sie nehmen im Moment an keinem Programm teil. `/mentor` zeigt, was gerade möglich ist.
enrolment-already = Sie sind bei **{ $programme }** schon dabei. Das ist Ihr Profil:
enrolment-role-heading = { $programme }: Welche Rolle passt zu Ihnen?
enrolment-role-mentor = **Mentor:in:** Sie stehen eher am Anfang Ihres Berufswegs und geben Wissen weiter: digitale Werkzeuge, neue Arbeitsweisen oder wie Sie Führung erleben.
enrolment-role-mentee = **Mentee:** Sie führen Menschen oder Projekte und möchten von jemandem mit frischem Blick lernen.
enrolment-intro-mentor = **{ $programme }**: Was könnten Sie jemandem zeigen? Es dauert etwa drei Minuten.
enrolment-intro-mentee = **{ $programme }**: Was möchten Sie lernen? Es dauert etwa drei Minuten.
enrolment-note = Die Koordination und Ihr späteres Gegenüber sehen Themen, Abteilung und Standort. Das Matching achtet auf Themen, Ebenen und Sprachen, nie auf das Alter.
enrolment-about-hint = Ihr Gegenüber liest ihn im Vorschlag.
enrolment-questions = Dürfen andere Ihnen kurze Fragen zu Ihren Themen stellen?
enrolment-topic-twice = Sie haben „{ $topic }“ zweimal gewählt. Bitte lassen Sie es nur in einer Liste stehen.
enrolment-needs-topic = Bitte wählen Sie mindestens ein Thema.
enrolment-needs-level = Bitte wählen Sie Ihre Ebene. So liegen zwischen beiden Seiten genug Ebenen.
enrolment-needs-department = Bitte nennen Sie Ihre Abteilung.
enrolment-needs-language = Bitte wählen Sie mindestens eine Sprache.
enrolment-joined-note = Die Teilnahme ist freiwillig: `/mentor pause`, `/mentor verlassen` und `/mentor datenschutz` stehen Ihnen immer offen.
enrolment-changed = Gespeichert. So sieht Ihr Profil in **{ $programme }** jetzt aus:
enrolment-profile-heading = Ihr Profil in { $programme }
enrolment-over = Die Anmeldung für **{ $programme }** ist vorbei. Sobald ein neues Programm offen ist, hören Sie von mir.
enrolment-doors-mentor = Was ich im Gegenzug gern sehen würde
    .hint = Was Ihnen eine Führungskraft öffnen kann. Das Matching hängt nicht davon ab; wo sich beides trifft, erwähne ich es.
enrolment-doors-mentee = Eine Tür, die ich öffnen kann
    .hint = Was Sie zurückgeben. Das Matching hängt nicht davon ab; wo sich beides trifft, erwähne ich es.
enrolment-not-open = **{ $programme }** ist im Moment nicht für Anmeldungen offen. Sobald es offen ist, können Sie mitmachen.
doors-moved = Ein Wort zu Ihren Themen: **{ $topics }** geht von Führungskräften an Mentor:innen. Im Profil steht es deshalb jetzt unter „{ $question }“ und nicht mehr bei den Hauptthemen.
doors-moved-alone = Damit fehlt Ihnen ein Hauptthema, und nur nach Hauptthemen finde ich jemanden für Sie: Wählen Sie bitte mindestens eines.
enrolment-topics-hint = Mindestens ein Thema in einer der drei Listen. Mit zwei oder drei findet sich leichter jemand für Sie; höchstens zehn je Liste.
sought-yours-mentor = Viele Führungskräfte suchen **{ $topics }**: schön, dass Sie dabei sind.
sought-others-mentor = Ihre Themen gehören nicht zu denen, die viele Führungskräfte suchen. Das kann trotzdem klappen, aber ein Tandem braucht ein gemeinsames Thema. Viele suchen **{ $topics }**: Wenn Sie sich auch damit auskennen, nehmen Sie es mit „Ändern“ dazu.
sought-others-mentee = Ihre Themen gehören nicht zu denen, die viele Mentor:innen anbieten. Das kann trotzdem klappen, aber ein Tandem braucht ein gemeinsames Thema. Viele bieten **{ $topics }** an: Wenn Sie davon etwas interessiert, nehmen Sie es mit „Ändern“ dazu.
sought-unknown-mentor = Ein Tandem braucht ein gemeinsames Thema. Welche Themen viele Führungskräfte suchen, steht unter **Themen**, jeden vierten Montag und nur von Gruppen ab { $k } Personen. { $count ->
    [one] Mit zwei oder drei Themen findet sich leichter jemand als mit einem: Nehmen Sie mit „Ändern“ dazu, womit Sie sich noch auskennen.
   *[other] Mit einem dritten findet sich leichter jemand: Nehmen Sie mit „Ändern“ eines dazu, in dem Sie sich auch auskennen.
  }
sought-unknown-mentee = Ein Tandem braucht ein gemeinsames Thema. Welche Themen viele Mentor:innen anbieten, steht unter **Themen**, jeden vierten Montag und nur von Gruppen ab { $k } Personen. { $count ->
    [one] Mit zwei oder drei Themen findet sich leichter jemand als mit einem: Nehmen Sie mit „Ändern“ dazu, was Sie noch interessiert.
   *[other] Mit einem dritten findet sich leichter jemand: Nehmen Sie mit „Ändern“ eines dazu, das Sie auch interessiert.
  }
