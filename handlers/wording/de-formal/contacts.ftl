contacts-trusted = Wenn Sie etwas belastet, können Sie außerhalb von HR vertraulich sprechen mit: { $contact }.
