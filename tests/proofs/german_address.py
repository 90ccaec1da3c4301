"""How a German text speaks to its reader: as a friend (du, ihr) or formally (Sie).

No tagger is needed: pronouns, the ending of the second person, and the imperatives of known verbs
give it away. How much of it is found is measured on the catalogue itself (`test_formal_german`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

QUOTED = re.compile(r"„[^“]*“|`[^`]*`|\bPer (du|Sie)\b|\((du|Sie)\)")
"""What others say, what is to be typed, and the names of the two ways themselves."""
SENTENCE = re.compile(r"(?<=[.!?:;…])\s+|\n+|[•–(]")
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+")

DU = re.compile(
    r"du|dich|dir|dein(e|em|en|er|es|s)?|deinetwegen|euch|euer|eure(m|n|r|s)?|seid|habt",
    re.IGNORECASE,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NO_SECOND_PERSON = _words(
    """
    ist erst zuerst selbst meist zumeist sonst umsonst fast längst höchst möglichst fest ernst
    bewusst lässt verlässt passt verpasst löst gelöst aufgelöst liest manifest
    """
)
"""Lower-case words in -st that are something else, or the third person as well."""
PLURAL = re.compile(
    r"(?<! unter )(?<! über )(?<! mit )(?<! von )(?<! bei )"
    r"\b[Ii]hr\b(?! ([a-zäöüß]+e[mnrs]? )*[A-ZÄÖÜ„{*])"
    r"|^[A-ZÄÖÜa-zäöü][a-zäöüß]+t"
    r" (den|einen|es|mich|bitte|gleich|gemeinsam|zusammen|einander|doch)\b"
)
"""`ihr` before anything but a noun or after a preposition, or an imperative of it."""

INFINITIVES = _words(
    """
    achten ändern antworten archivieren beachten beantworten bedenken beenden beginnen begleiten
    begrenzen behalten beraten berufen beschreiben besprechen bestätigen bieten bleiben brauchen
    brechen bringen denken drücken entfernen entscheiden ergänzen erinnern erklären ermutigen
    ernennen erwähnen erzählen exportieren fassen finden fordern fragen freuen führen füllen fügen
    geben gehen gewinnen glauben halten handeln helfen hinterlassen holen hören importieren
    informieren installieren kennen klären klicken kommen konzentrieren kümmern kürzen laden
    lassen legen leiten lernen lesen liefern löschen machen melden nehmen nennen notieren nutzen
    öffnen organisieren passen planen probieren prüfen rechnen reden reflektieren reichen richten
    rufen sagen sammeln schalten schätzen schauen schenken schicken schieben schlagen schließen
    schlüpfen schreiben sehen senden setzen sorgen speichern sprechen starten stecken stellen
    stimmen streichen suchen tauschen tippen tragen treffen trennen überlegen überprüfen
    unterbrechen unterscheiden urteilen verabreden verbinden vereinbaren verfolgen     vergessen
    vergleichen verlängern verlassen verschieben versuchen verteilen vertrauen verwenden
    verzichten wagen     wählen warten wechseln wenden werfen wiederholen winken wünschen zählen
    zeichnen zeigen ziehen
    """
)
"""Verbs that a bot like this one may tell people to do, without what an imperative splits off."""
CHANGED = {
    "besprech": "besprich",
    "brech": "brich",
    "geb": "gib",
    "helf": "hilf",
    "les": "lies",
    "nehm": "nimm",
    "seh": "sieh",
    "sprech": "sprich",
    "treff": "triff",
    "unterbrech": "unterbrich",
    "vergess": "vergiss",
    "werf": "wirf",
}
"""Stems whose vowel changes; they have no imperative in -e."""
NOT_BY_THEMSELVES = _words(
    """
    acht fass pass plan ruf start teil wage
    """
)
"""Imperatives that are other words much more often."""
ALSO_NOUNS = _words(
    """
    antworte brauch frage halt kürze lade lass reiche ruf schlag sorge start stelle stimme suche
    tausch versuch verzicht vergleich wechsel wende
    """
)
"""With a capital they are nouns as a rule, and at the beginning of a sentence it cannot be seen.

So is much that ends in -e.
"""
AFTER_VERB = _words(
    """
    das den dem die ein eine einen es ihn ihm mir mich uns sie dazu dafür daran hier bitte noch
    zwei drei fünf X später kurz jetzt gleich lieber gern einfach zuerst auf nicht doch alle alles
    etwas jemanden
    """
)
"""What follows such a word if it is a verb."""
SUBJECTS = _words(
    """
    ich er es man wer sie
    """
)
OPENINGS = ("bitte", "dann", "oder", "und")


def _imperatives() -> Iterator[str]:
    for infinitive in INFINITIVES:
        stem = re.sub(r"(?<=[lr])n$|en$", "", infinitive)
        changed = CHANGED.get(stem)
        yield from (changed,) if changed else (stem, f"{stem}e")
        if stem.endswith(("el", "er")):
            yield f"{stem[:-2]}{stem[-1]}e"


IMPERATIVES = frozenset(_imperatives()) - NOT_BY_THEMSELVES


def sentences(text: str) -> list[str]:
    """A text without what is quoted in it, sentence by sentence."""
    return [one.strip() for one in SENTENCE.split(QUOTED.sub("X", text)) if one.strip(" *")]


def friendly_words(text: str) -> list[str]:
    """The words that say du or ihr to the reader, of every sentence."""
    return [word for sentence in sentences(text) for word in _friendly_in(sentence)]


def formal_words(text: str) -> list[str]:
    """The words that say Sie to the reader.

    Where `Sie` or `Ihre` begin a sentence they may speak of others; not so `Ihr` before a noun.
    """
    found: list[str] = []
    for sentence in sentences(text):
        found += re.findall(r"(?<=[\wäöüß,;] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b", sentence)
        found += re.findall(r"^Ihr(?= [A-ZÄÖÜ])", sentence)
    return found


def _friendly_in(sentence: str) -> Iterator[str]:
    words = WORD.findall(sentence)
    speaks_of_itself = "ich" in [word.lower() for word in words]
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        begins = all(one.lower() in OPENINGS for one in words[:place])
        if (
            DU.fullmatch(word)
            or _is_second_person(word)
            or (begins and _is_command(word, after))
            or (word.islower() and _is_imperative(word, after, speaks_of_itself))
        ):
            yield word
    yield from (match.group() for match in PLURAL.finditer(sentence))


def _is_second_person(word: str) -> bool:
    return word.islower() and word.endswith("st") and word not in NO_SECOND_PERSON


def _is_command(word: str, after: str) -> bool:
    """Whether an imperative begins the sentence."""
    low = word.lower()
    if low == "sei":
        return True
    if (low in ALSO_NOUNS or low.endswith("e")) and after not in AFTER_VERB:
        return False
    return low in IMPERATIVES and not (low.endswith("e") and after in SUBJECTS)


def _is_imperative(word: str, after: str, speaks_of_itself: bool) -> bool:
    """Whether a verb within the sentence is one; in -e it may be what the bot does itself."""
    if word not in IMPERATIVES:
        return False
    return not word.endswith("e") or not (speaks_of_itself or after in SUBJECTS)
