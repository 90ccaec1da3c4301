check-in-question = Habt ihr euch getroffen, **{ $name }** und du?
check-in-planned = Für { $day } war ein Treffen mit **{ $name }** geplant. Habt ihr euch getroffen?
check-in-upcoming = Euer nächster Termin im Kalender: { $moment }.
check-in-held = Am { $day } hast du **{ $name }** getroffen. Wie war es? Eine Zahl genügt, der Rest ist freiwillig.
check-in-reminder = Nur eine kurze Erinnerung: Habt ihr euch getroffen, **{ $name }** und du? Ein Klick genügt. Danach frage ich erst beim nächsten Mal wieder.
check-in-yes = Ja, haben wir
check-in-no = Noch nicht
check-in-reflect = Jetzt reflektieren

check-in-not-yet = Danke für die Antwort. Solche Wochen gibt es.
check-in-what-helps = Was würde { $name } und dir jetzt helfen?
check-in-date-stands = Euer nächster Termin steht: { $moment }.
check-in-plan = Termin planen
check-in-pause = Pause machen
check-in-did-meet = Doch, haben wir

check-in-was-held = Euer Treffen am { $day } mit { $name } ist schon vermerkt; eine:r von euch hat es mir gesagt.
check-in-reflected = Du hast mir schon gesagt, dass { $name } und du euch am { $day } getroffen habt, und deine Reflexion ist gespeichert.

support-ask = Um Hilfe bitten
support-title = Um Hilfe bitten?
support-question = Die Koordination erfährt, dass euer Tandem sich Unterstützung wünscht, und sonst nichts. Sie meldet sich bei euch beiden.
support-yes = Ja, bitte
support-no = Jetzt nicht
support-asked = Erledigt. Die Koordination weiß, dass euer Tandem sich Unterstützung wünscht, und meldet sich.
support-asked-before = Die Koordination weiß seit { $day }, dass euer Tandem sich Unterstützung wünscht. Sie meldet sich.
support-wanted = **{ $mentee }** und **{ $mentor }** wünschen sich Unterstützung für ihr Tandem. Bitte sprich mit beiden.
support-wanted-note = Mehr weiß ich nicht: Nach Gründen wurde niemand gefragt.
support-done = Erledigt
support-is-done = Notiert: Um das Tandem { $mentee } und { $mentor } hat sich die Koordination gekümmert. Danke!
