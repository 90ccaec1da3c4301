"""The list that the coordinator of the demo company drops in the pictures."""

from __future__ import annotations

from bot.demo.company import the_people


def personio_list() -> bytes:
    """Whoever is not in the programme yet and two newcomers, as German Excel saves Personio's."""
    header = "ID;Vorname;Nachname;E-Mail;Status;Position;Abteilung;Standort;Vorgesetzter"
    waiting = [one for one in the_people() if not one.part]
    names = {one.id: one.name for one in the_people()}
    rows = [
        f"{1001 + number};{';'.join(one.name.split())};{one.colleague.profile.email};Aktiv;"
        f"{one.title};{one.department};{one.office};{names[one.manager]}"
        for number, one in enumerate(waiting)
    ]
    rows += [
        "1021;Mia;Holm;mia.holm@nordwind.example;Aktiv;Trainee;Sales;Hamburg;K. Behrens",
        "1022;Tim;Straßer;tim.strasser@nordwind.example;Inaktiv;Trainee;IT;Hamburg;Jörn Martens",
    ]
    return "\r\n".join((header, *rows, "")).encode("cp1252")
