"""The list that the coordinator of the demo company drops in the pictures."""

from __future__ import annotations

from bot.demo.company import the_people

SALES = {"en": "Sales", "de": "Vertrieb"}


def personio_list(language: str) -> bytes:
    """Whoever is not in the programme yet and two newcomers, as German Excel saves Personio's.

    Titles, departments and towns are called as in a company that speaks `language`.
    """
    people = the_people(language)
    header = "ID;Vorname;Nachname;E-Mail;Status;Position;Abteilung;Standort;Vorgesetzter"
    waiting = [one for one in people if not one.part]
    names = {one.id: one.name for one in people}
    rows = [
        f"{1001 + number};{';'.join(one.name.split())};{one.colleague.profile.email};Aktiv;"
        f"{one.title};{one.department};{one.office};{names[one.manager]}"
        for number, one in enumerate(waiting)
    ]
    sales = SALES[language]
    rows += [
        f"1021;Mia;Holm;mia.holm@nordwind.example;Aktiv;Trainee;{sales};Hamburg;K. Behrens",
        "1022;Tim;Straßer;tim.strasser@nordwind.example;Inaktiv;Trainee;IT;Hamburg;Jörn Martens",
    ]
    return "\r\n".join((header, *rows, "")).encode("cp1252")
