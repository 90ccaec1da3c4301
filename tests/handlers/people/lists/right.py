"""Who stands in each list that companies write, by the number of its file: what is right."""

from __future__ import annotations

RIGHT: dict[str, tuple[str, ...]] = {
    "01": (
        "10021|joerg.mueller@example.de|Jörg Müller-Lüdenscheidt||7|Vertrieb|Sabine Größ||",
        "10022|sabine.groess@example.de|Sabine Größ||8|Geschäftsführung|||",
        "10023|ayse.celik@example.de|Çelik Ay?e?||1|Marketing|Jörg Müller-Lüdenscheidt||",
        "10024|tim.strasser@example.de|Tim Straßer||1|IT|Petra Käßmann||",
        "10025|petra.kaessmann@example.de|Petra Käßmann||5|IT|Sabine Größ||",
    ),
    "06": (
        "|anna.beispiel@example.de|Anna Beispiel|mentor|1|Marketing||de,en|b1:2",
        "|bernd.muster@example.de|Bernd Muster|mentee|7|Produktion||de|b1:2 b4:2",
    ),
    "09": (
        "U01||Lena Vogt|mentor|2|Marketing||de,en|a1:3 b1:2",
        "U02||Jörg Müller|mentee|6|Vertrieb||de|a1:3",
        "U03||Sabine Größ|mentee|8|Geschäftsführung||de,en|b1:3 a1:1",
    ),
    "13": (
        "|lena.vogt@example.de|Lena Vogt|mentor|2|Marketing||de|a1:3",
        "|jörg.mueller@example.de|Jörg Müller|mentee|6|Vertrieb|Sabine Größ|de|b1:2",
        "|sabine@example.de|Sabine Größ|mentee|8|GF||de|a1:3",
    ),
    "15": (
        "U01||Lena|mentor|2|||de|a1:3",
        "U02||Jörg|mentee|6|||de|a1:3",
    ),
    "16": (
        "|lena.vogt@example.de|Lena Vogt|mentor|2|Marketing|Jörg Müller|de,en|a1:3 b1:2",
        "|joerg.mueller@example.de|Jörg Müller|mentee|6|Vertrieb||de|a1:3",
        "|sabine.groess@example.de|Sabine Größ|mentee|8|Geschäftsführung||de,en|b1:3 a1:1",
    ),
    "18": (
        "U059H0Z4PH6|lena.vogt@example.de|Lena Vogt||||||",
        "U0A6AJG820L|joerg.mueller@example.de|Jörg Müller||||||",
    ),
    "19": ("0a0b0c0d-1111-2222-3333-444455556666|lena.vogt@example.de|Lena Vogt||1|Marketing|||",),
    "20": (
        "U1||Lena Vogt|mentor|2|Marketing|Jörg Müller|de|a1:3",
        "U2||Jörg Müller|mentee|6|Marketing|Sabine Größ|de|a1:3",
        "U3||Sabine Größ||8|GF|||",
    ),
    "21": (
        "00010021||Maja Holm|mentor|2|Marketing|Tor Lind|de|a1:3",
        "00010002||Tor Lind|mentee|6|Marketing||de|a1:3",
    ),
    "22": (
        "U1||Lena|mentor|2|M||de|a1:3",
        "U2||Jörg|mentee|6|M||de,en|a1:2",
        "U3||Ute|mentee|7|M||de,en|a1:3 b1:2",
        "U4||Ina|mentor|2|M||de|a1:2",
        "U5||Ivo|mentee|7|M||de|a1:3",
    ),
    "23": (
        "U1||Lena|mentor|2|M||de|a1:3",
        "U2||Jörg|mentee|6|M||de|a1:2",
    ),
}
"""Id, address, name, role, level, department, manager, languages and topics of each person."""
RIGHT |= {"02": (*RIGHT["01"][:2], RIGHT["01"][2].replace("Ay?e?", "Ayşe?"), *RIGHT["01"][3:])}
RIGHT |= dict.fromkeys(("10", "11", "12"), RIGHT["09"])
