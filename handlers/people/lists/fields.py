"""What a list can tell about a person, and how HR systems and forms name it in their headers.

Header names as written by Personio, Workday, BambooHR, SAP SuccessFactors, Entra ID, Slack's member
list, Microsoft and Google Forms, LimeSurvey and Bookings, in German and English.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache


class ListField(enum.StrEnum):
    """A piece of what is known about a person; the names of docs/matching.md's header, and more."""

    ID = "id"
    NAME = "name"
    ROLE = "role"
    LEVEL = "level"
    DEPARTMENT = "department"
    LOCATION = "location"
    TIMEZONE = "timezone"
    LANGUAGES = "languages"
    MANAGER_ID = "manager_id"
    TOPICS = "topics"
    CAPACITY = "capacity"
    STYLE = "style"
    BLOCKED = "blocked"
    EARLIER_PARTNERS = "earlier_partners"
    EMAIL = "email"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    TITLE = "title"
    MANAGER_NAME = "manager_name"
    MANAGER_EMAIL = "manager_email"
    LANGUAGE = "language"
    COUNTRY = "country"
    STATUS = "status"
    SUBMITTED_AT = "submitted_at"


ALSO_READ = (ListField.LANGUAGE, ListField.COUNTRY, ListField.STATUS, ListField.SUBMITTED_AT)
"""Fields that help to read the others, or fill a gap."""
SEVERAL = (ListField.EMAIL, ListField.TOPICS, ListField.LANGUAGES, ListField.STATUS)
"""Fields that several columns may hold together."""

SYNONYMS: Mapping[ListField, str] = {
    ListField.ID: (
        "id|user id|userid|employee id|employee number|employee no|employee|emp id|worker id|"
        "personalnummer|personal nr|pers nr|personnel number|mitarbeiter id|mitarbeiternummer|"
        "mitarbeitenden id|mitarbeitendennummer|mitarbeiter nr|object id|objectid|member id|"
        "slack id|teams id|kennung|person id|person number|users sys id|external id|"
        "matrikelnummer|ma nr|ma nummer|pnr|persnr|personal no|emp|emp no|emp number|"
        "employee nr|staff id|"
        "staff no|staff number|personnel id|personnel no|personalnr"
    ),
    ListField.NAME: (
        "name|full name|fullname|vollstandiger name|display name|displayname|anzeigename|"
        "legal name|worker|worker name|employee name|mitarbeiter|mitarbeitername|mitarbeiterin|"
        "mitarbeiter in|mitarbeiter innen|teilnehmer in|"
        "mitarbeitende|vor und nachname|name vorname|nachname vorname|vorname nachname|"
        "vorname und nachname|ihr name|dein name|your name|your full name|preferred full name|"
        "kundenname|customer name|teilnehmer|teilnehmende|participant|attendee|teilnehmerin|"
        "vor und zuname|name und vorname|nachname und vorname|name nachname vorname|"
        "last name first name|first name last name|first and last name|surname first name|"
        "employee full name|person"
    ),
    ListField.FIRST_NAME: (
        "first name|firstname|given name|givenname|vorname|rufname|legal first name|"
        "preferred first name|preferred name|forename|ihr vorname|dein vorname"
    ),
    ListField.LAST_NAME: (
        "last name|lastname|surname|nachname|familienname|family name|legal last name|sn|zuname|"
        "ihr nachname|dein nachname|last|nachnamen"
    ),
    ListField.EMAIL: (
        "email|e mail|mail|email address|e mail address|e mail adresse|email adresse|mailadresse|"
        "work email|work e mail|business email|business e mail|company email|primary work email|"
        "email primary work|email work|geschaftliche e mail|dienstliche e mail|e mail dienstlich|"
        "e mail geschaftlich|e mail arbeit|user principal name|userprincipalname|upn|username|"
        "nutzername|benutzername|user name|ihre e mail adresse|deine e mail adresse|"
        "your email address|customer email|kunden e mail|e mail des kunden|login|anmeldename|"
        "e mail dienstl|mail dienstlich|e mail gesch|geschaftliche e mail adresse|"
        "dienstliche e mail adresse|work mail|corporate email|office email|outlook"
    ),
    ListField.ROLE: (
        "role|rolle|mentoring role|rolle im mentoring|mentoring rolle|programmrolle|"
        "teilnahme als|ich mochte teilnehmen als|ich nehme teil als|mochten sie teilnehmen als|"
        "i would like to take part as|i want to take part as|i would like to join as|join as|"
        "participate as|take part as|als was mochtest du teilnehmen|"
        "als was mochten sie teilnehmen|mentor oder mentee|mentor or mentee|mentor mentee|"
        "service|dienst"
    ),
    ListField.LEVEL: (
        "level|ebene|stufe|job level|joblevel|grade|job grade|compensation grade|pay grade level|"
        "karrierestufe|karrierelevel|career level|seniority|senioritat|hierarchiestufe|"
        "hierarchieebene|fuhrungsebene|management level|band|karriereebene|career stage|"
        "welche ebene|your level|ihre ebene|deine ebene|position level"
    ),
    ListField.TITLE: (
        "title|job title|jobtitle|position|stelle|stellenbezeichnung|business title|job|"
        "positionsbezeichnung|funktion|function|jobbezeichnung|berufsbezeichnung|position title|"
        "job profile|job code|jobcode|tatigkeit|current position|job information job title|"
        "ihre position|deine position|your job title"
    ),
    ListField.DEPARTMENT: (
        "department|abteilung|bereich|division|organisation|organization|org unit|"
        "organisationseinheit|organizational unit|supervisory organization|geschaftsbereich|"
        "fachbereich|ressort|business unit|cost center name|ihre abteilung|deine abteilung|abt|oe|"
        "org einheit|orgeinheit|dept|department name|abteilungsname|"
        "your department|unit"
    ),
    ListField.LOCATION: (
        "location|standort|ort|dienstort|arbeitsort|office|buro|city|stadt|work location|"
        "office location|niederlassung|site|betriebsstatte|primary work location|"
        "ihr standort|dein standort|your location|location name|dienstsitz|werk|"
        "work site|office site"
    ),
    ListField.TIMEZONE: "timezone|time zone|zeitzone|tz|kundenzeitzone|customer time zone",
    ListField.LANGUAGES: (
        "languages|sprachen|spoken languages|gesprochene sprachen|sprachkenntnisse|"
        "language skills|gesprachssprachen|languages spoken|sprachen fur die gesprache|"
        "in welchen sprachen|which languages do you speak|welche sprachen sprechen sie|"
        "welche sprachen sprichst du|language s"
    ),
    ListField.LANGUAGE: (
        "language|sprache|preferred language|bevorzugte sprache|default locale|locale|"
        "preferredlanguage|korrespondenzsprache"
    ),
    ListField.MANAGER_ID: (
        "manager id|managerid|manager employee id|supervisor id|manager user id|"
        "vorgesetzten id|vorgesetzter id|id vorgesetzter|personalnummer vorgesetzter|"
        "personalnummer der fuhrungskraft|fuhrungskraft id|reports to id|manager number|"
        "vorgesetzte id|worker s manager id|manager object id|personalnummer vorgesetzte r|"
        "pers nr vorgesetzter|pers nr vorgesetzte r|vorgesetzter pers nr|vorgesetzte r id|"
        "vorgesetzten nr|vorgesetzter personalnummer|fuhrungskraft personalnummer|mgr id|"
        "manager emp id|manager no"
    ),
    ListField.MANAGER_NAME: (
        "manager|supervisor|vorgesetzter|vorgesetzte|vorgesetzte r|vorgesetzte person|"
        "fuhrungskraft|"
        "direct manager|line manager|direkte fuhrungskraft|direkter vorgesetzter|reports to|"
        "reporting to|manager name|supervisor name|worker s manager|worker s manager s|"
        "name der fuhrungskraft|disziplinarische fuhrungskraft|disziplinarischer vorgesetzter|"
        "manager s name|name of manager|chef|chefin|boss|vorgesetzter name|mgr|line mgr|mgr name|"
        "reporting manager|people manager|vorgesetzte in|direkte r vorgesetzte r|direkter chef|fk|"
        "disz vorgesetzter|disz vorgesetzte r|disz fuhrungskraft|fachvorgesetzter|"
        "name vorgesetzter|name des vorgesetzten|name vorgesetzte r|fuhrungskraft name|teamleitung"
    ),
    ListField.MANAGER_EMAIL: (
        "manager email|manager e mail|manager s email|supervisor email|manager work email|"
        "e mail vorgesetzter|e mail der fuhrungskraft|e mail des vorgesetzten|"
        "vorgesetzter e mail|fuhrungskraft e mail|reports to email|reporting to email|"
        "line manager email|manager mail|mgr email|e mail vorgesetzte r|vorgesetzte r e mail|"
        "mail vorgesetzter|fuhrungskraft mail|e mail fuhrungskraft"
    ),
    ListField.TOPICS: (
        "topics|themen|thema|topic|topic 1|topic 2|topic 3|thema 1|thema 2|thema 3|"
        "wunschthemen|lernthemen|kompetenzen|"
        "welche themen|which topics|topics of interest|interessen|themenwunsche|"
        "welche themen bieten sie an mochten sie lernen|welche themen interessieren sie|"
        "what topics|which topics do you offer or want to learn|topics you offer or want"
    ),
    ListField.CAPACITY: (
        "capacity|kapazitat|anzahl mentees|number of mentees|how many mentees|wie viele mentees"
    ),
    ListField.STYLE: "style|stil|gesprachsstil|conversation style|ich bin eher|i am rather",
    ListField.BLOCKED: "blocked|blockiert|nicht mit|not with|gesperrt|ausgeschlossen",
    ListField.EARLIER_PARTNERS: (
        "earlier partners|fruhere partner|fruhere tandems|previous partners|past partners|"
        "bisherige tandems|vorherige partner"
    ),
    ListField.COUNTRY: (
        "country|land|usage location|usagelocation|country code|landerkennung|standort land"
    ),
    ListField.STATUS: (
        "status|employee status|employment status|beschaftigungsstatus|mitarbeiterstatus|"
        "worker status|account enabled|accountenabled|active|aktiv|active status|"
        "beschaftigungsstand|employment status name|kontostatus|"
        "termination date|austrittsdatum|kundigungsdatum|last day of work|letzter arbeitstag|"
        "austritt|austrittstermin|austritt zum|ausgetreten am|term date|termination|"
        "date left|leaving date|"
        "last working day|end of employment|beschaftigungsende|letzter tag"
    ),
    ListField.SUBMITTED_AT: (
        "completion time|fertigstellungszeit|timestamp|zeitstempel|submit date|submitdate|"
        "date submitted|datum abgeschickt|abgeschickt am|eingereicht am|submitted at|"
        "submission time|"
        "submission date|datum der letzten aktion|booking created|buchungsdatum|endzeit"
    ),
}

NEVER_READ = re.compile(
    r"\b(birth\w*|geburt\w*|geb|dob|age|alter|gender|geschlecht|sex|anrede|salutation|"
    r"pay|salary|wage|gehalt\w*|lohn\w*|entgelt\w*|vergutung\w*|compensation|total reward\w*|bonus|"
    r"performance|leistung\w*|bewertung\w*|rating|beurteilung\w*|potential\w*|religion|konfession|"
    r"steuer\w*|tax|iban|bank\w*|ssn|sozialversicherung\w*|nationality|nationalitat|"
    r"staatsangehorigkeit|ethnic\w*|race|disab\w*|behinder\w*|marital|familienstand|kinder|"
    r"children|krank\w*|sick\w*|home|privat\w*|private|personal e? ?mail|phone|"
    r"telefon\w*|mobil\w*)\b"
)
"""Headers whose column is not read at all, whatever stands in it."""
_OTHER = re.compile("[^a-z0-9]+")
_NEVER_BUT = re.compile(r"\b(grade|level|stufe)\b")
"""A pay grade is a level, and no pay."""


@lru_cache(4096)
def header_key(header: str) -> str:
    """A header as `plain` makes it, with `jobTitle` taken for two words."""
    return plain(re.sub(r"(?<=[a-zäöüß])(?=[A-Z])", " ", header))


@lru_cache(16384)
def plain(text: str) -> str:
    """A text without case, accents, punctuation, emoji and line breaks."""
    if text.isascii():
        return " ".join(_OTHER.sub(" ", text.lower()).split())
    text = unicodedata.normalize("NFKD", text.casefold())
    letters = (one if one.isalnum() else " " for one in text if not unicodedata.combining(one))
    return " ".join("".join(letters).split())


@lru_cache(1)
def by_header() -> Mapping[str, ListField]:
    """The field of every header that is known word by word."""
    known = {plain(name): field for field, names in SYNONYMS.items() for name in names.split("|")}
    return known | {plain(field.value): field for field in ListField}


def is_never_read(header: str) -> bool:
    """Whether a column tells what the bot must not know: birth, gender, pay, performance …"""
    text = header_key(header)
    return bool(NEVER_READ.search(text)) and not _NEVER_BUT.search(text)
