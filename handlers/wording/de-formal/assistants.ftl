help-assistant = eine Person für Ihre Termine, sonst nichts
assistant-none = Um Ihre Termine kümmern nur Sie sich. `/mentor assistenz @Name` fragt jemanden: Die Person bekommt die Termine und sonst nichts.
assistant-is = **{ $name }** kümmert sich um Ihre Termine.
assistant-was-asked = Ich habe **{ $name }** gefragt, ob Ihre Termine dort gut aufgehoben wären; eine Antwort steht noch aus.
assistant-asking = Ich frage { $name }. Bei einem Ja kann { $name } Ihre Termine finden, verschieben und absagen und sieht sonst nichts: keine Ziele, keine Reflexionen, keine Bewertungen und nicht, warum Sie ein Tandem sind. `/mentor assistenz stopp` beendet es.
assistant-leaders-only = Eine Assistenz kümmert sich um die Termine von Mentees in einem Tandem. Gerade haben Sie kein solches Tandem.
assistant-not-oneself = Um Ihre eigenen Termine kümmern Sie sich schon. Bitte nennen Sie eine andere Person.
assistant-not-the-mentor = { $name } bildet mit Ihnen ein Tandem und kümmert sich um die Termine der anderen Seite. Bitte nennen Sie eine andere Person.
assistant-no-coordinator = { $name } koordiniert Programme und sieht Termine einzelner Tandems nicht. Bitte nennen Sie eine andere Person.
assistant-question = **{ $name }** fragt, ob Sie sich um die Termine der Mentoring-Treffen kümmern: Sie bekommen sie hier und können sie finden, verschieben und absagen. Sonst sehen Sie nichts.
assistant-agreed = **{ $name }** kümmert sich ab jetzt um Ihre Termine.
assistant-told = **{ $name }** kümmert sich ab jetzt um die Termine von { $leader } und um sonst nichts: Worüber Sie sprechen, bleibt zwischen Ihnen.
assistant-did = Ihre Assistenz hat ein Treffen mit { $name } eingetragen: **{ $moment }**.
assistant-did-cancel = Ihre Assistenz hat das Treffen mit { $name } am { $moment } abgesagt.
assistant-dates-only = Sie kümmern sich um Treffen, die noch kommen. Was war, halten die beiden selbst fest.
assistant-not-you = Das verträgt sich nicht: Sie koordinieren Programme oder bilden selbst ein Tandem mit { $name }. Ich sage es weiter.
assistant-declined = **{ $name }** kümmert sich nicht um Ihre Termine. `/mentor assistenz @Name` fragt jemand anderen.
assistant-released = Sie kümmern sich nicht mehr um die Termine von **{ $name }**. Danke, dass Sie es getan haben.
assistant-gone = Wer sich um Ihre Termine gekümmert hat, tut es nicht mehr.
assistant-over-to-mentor = **{ $name }** kümmert sich nicht mehr um Termine mit Ihnen. Sie vereinbaren sie wieder zu zweit.
assistant-over =
    { $why ->
    [mentor] **{ $name }** bildet jetzt ein Tandem mit Ihnen und kümmert sich deshalb nicht mehr um Ihre Termine. `/mentor assistenz @Name` fragt jemand anderen.
    [coordinator] **{ $name }** koordiniert jetzt Programme und kümmert sich deshalb nicht mehr um Ihre Termine. `/mentor assistenz @Name` fragt jemand anderen.
   *[other] **{ $name }** kümmert sich nicht mehr um Ihre Termine. `/mentor assistenz @Name` fragt jemand anderen.
    }
