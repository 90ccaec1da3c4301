help-assistant = eine Person für deine Termine, sonst nichts
    .words = assistenz, assistent, assistentin
    .asked = sekretariat, sekretär*, assistenz*, verwaltet meinen kalender, meine Assistenz, meine Assistentin, mein Assistent, mein Sekretariat, meine Sekretärin, mein Vorzimmer, jemand anderes plant meinen Kalender, meine Assistenz soll die Treffen buchen, lass meine Assistenz die Termine machen, mein Sekretariat führt meinen Kalender, Assistenz eintragen, Assistenz ändern, Assistenz entfernen, wer darf meine Termine verwalten, jemand anderes soll meine Treffen planen, Terminplanung abgeben, meine Assistenz braucht Zugang, Termine laufen über mein Büro, neue Assistenz, kümmert sich um meine Termine, kümmert sich um meinen Kalender, macht die Terminabstimmung, jemand aus meinem Büro, die Treffen für mich einstellen, lass sie meine Treffen planen, mein Teamassistent soll das machen, jemand führt meinen Kalender, mein Kalender wird geführt von, gib meiner Assistenz die Termine, Chefsekretariat, Empfang, das soll meine sekretärin machen, mein büro macht die termine, mein sekretariat bucht alles, jemand anders pflegt meinen kalender, lass frau müller die termine machen, terminfindung abgeben, das vorzimmer übernimmt, sie ist nicht mehr meine sekretärin, meiner assistenz den zugriff nehmen, wer kümmert sich um meine termine, meine assistenz hat gewechselt, kann meine teamassistenz für mich buchen, termine delegieren, was darf meine assistenz sehen, büroleitung, assistentin raus, meine rechte hand macht meinen kalender, frau walker aus meinem büro kann die zeiten wählen, das büro meiner leitung soll die termine bekommen, sie darf planen aber nicht lesen, nehmt mir die terminsache ab, jemand aus meinem büro soll zusagen, meine sekretärin hat urlaub jemand anderes solange, mein büro soll zeiten vorschlagen, terminkram, das läuft über mein vorzimmer, die termine bitte künftig über frau kern, frau kern ist nicht mehr dafür da, vorzimmer, sie plant meine termine, er pflegt meinen kalender, meiner assistentin zugriff geben, termine ans büro schicken, mein sekretariat soll verschieben dürfen, über mein büro buchen, vertretung für termine, meine assistentin ist weg, der sekretärin den zugriff entziehen, meinen Kalender macht Frau Wolf, klärt das mit meinem Vorzimmer, ich mache keine Termine selbst, meine rechte Hand plant das, neue Sekretärin ab Montag, meine Assistenz soll das nicht mehr bekommen, ich plane für meinen Chef, darf meine Sekretärin mitlesen
assistant-none = Um deine Termine kümmerst nur du dich. `/mentor assistenz @Name` fragt jemanden: Die Person bekommt die Termine und sonst nichts.
assistant-is = **{ $name }** kümmert sich um deine Termine.
assistant-was-asked = Ich habe **{ $name }** gefragt, ob deine Termine dort gut aufgehoben wären; eine Antwort steht noch aus.
assistant-end = Beenden
assistant-ended = Das ist beendet. Mit `/mentor assistenz` lässt es sich jederzeit ändern.
assistant-asking = Ich frage { $name }. Bei einem Ja kann { $name } deine Termine finden, verschieben und absagen und sieht sonst nichts: keine Ziele, keine Reflexionen, keine Bewertungen und nicht, warum ihr ein Tandem seid. `/mentor assistenz stopp` beendet es.
assistant-leaders-only = Eine Assistenz kümmert sich um die Termine von Mentees in einem Tandem. Gerade hast du kein solches Tandem.
assistant-not-oneself = Um deine eigenen Termine kümmerst du dich schon. Bitte nenne eine andere Person.
assistant-not-the-mentor = { $name } bildet mit dir ein Tandem und kümmert sich um die Termine der anderen Seite. Bitte nenne eine andere Person.
assistant-no-coordinator = { $name } koordiniert Programme und sieht Termine einzelner Tandems nicht. Bitte nenne eine andere Person.
assistant-question = **{ $name }** fragt, ob du dich um die Termine der Mentoring-Treffen kümmerst: Du bekommst sie hier und kannst sie finden, verschieben und absagen. Sonst siehst du nichts.
assistant-yes = Ja, gern
assistant-no = Lieber nicht
assistant-thanks = Danke. `/mentor treffen` zeigt die Treffen von { $name }; ich schreibe, wenn sich eines ändert. `/mentor assistenz stopp` beendet es.
assistant-agreed = **{ $name }** kümmert sich ab jetzt um deine Termine.
assistant-told = **{ $name }** kümmert sich ab jetzt um die Termine von { $leader } und um sonst nichts: Worüber ihr sprecht, bleibt zwischen euch.
assistant-heading = Treffen von { $leader } mit { $name }
assistant-planned = Ein Treffen von **{ $leader }** mit { $name }:
assistant-cancelled = Das Treffen von **{ $leader }** mit { $name } am { $moment } ist abgesagt. Wollen wir einen neuen Termin finden?
assistant-did = Deine Assistenz hat ein Treffen mit { $name } eingetragen: **{ $moment }**.
assistant-did-cancel = Deine Assistenz hat das Treffen mit { $name } am { $moment } abgesagt.
assistant-dates-only = Du kümmerst dich um Treffen, die noch kommen. Was war, halten die beiden selbst fest.
assistant-not-you = Das verträgt sich nicht: Du koordinierst Programme oder bildest selbst ein Tandem mit { $name }. Ich sage es weiter.
assistant-declined = **{ $name }** kümmert sich nicht um deine Termine. `/mentor assistenz @Name` fragt jemand anderen.
assistant-released = Du kümmerst dich nicht mehr um die Termine von **{ $name }**. Danke, dass du es getan hast.
assistant-gone = Wer sich um deine Termine gekümmert hat, tut es nicht mehr.
assistant-over-to-mentor = **{ $name }** kümmert sich nicht mehr um Termine mit dir. Ihr vereinbart sie wieder zu zweit.
assistant-over =
    { $why ->
    [mentor] **{ $name }** bildet jetzt ein Tandem mit dir und kümmert sich deshalb nicht mehr um deine Termine. `/mentor assistenz @Name` fragt jemand anderen.
    [coordinator] **{ $name }** koordiniert jetzt Programme und kümmert sich deshalb nicht mehr um deine Termine. `/mentor assistenz @Name` fragt jemand anderen.
   *[other] **{ $name }** kümmert sich nicht mehr um deine Termine. `/mentor assistenz @Name` fragt jemand anderen.
    }
