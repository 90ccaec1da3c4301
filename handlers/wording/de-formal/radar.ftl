radar-mine-intro = Sobald die Worte von mindestens { $authors } Personen zusammengekommen sind, wird eine Kopie ohne Ihren Namen freigegeben. Bis dahin können Sie jede zurücknehmen:
radar-none-of-mine = Keine Ihrer Notizen wartet auf ihre Freigabe.
signal-texts-none = Noch ist nichts freigegeben. Notieren Sie mit `/mentor trend`, was Ihnen auffällt; jeden Montag zeige ich, was von mindestens { $authors } Personen zusammengekommen ist.
