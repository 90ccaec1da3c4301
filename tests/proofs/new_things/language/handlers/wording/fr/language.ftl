language-greetings = bonjour, salut
help-heading = Ce que je peux faire pour vous
help-join = participer au programme
    .words = participer
privacy-heading = Vos données
language-done = Désormais, je vous parle { $language }.
