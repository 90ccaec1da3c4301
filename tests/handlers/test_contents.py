"""What pairs work with is complete in both languages, short enough, and addressed rightly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from handlers.contents import (
    ABOUT_THE_CARD,
    ADDRESSES,
    CATEGORIES,
    COMPASS_NEEDS,
    CONFIDENTIALITY,
    CONTRACT_FIELDS,
    INSTRUMENTS,
    LESSONS,
    NEEDS_GUARD,
    STARTERS,
    TEMPLATES,
    TOPICS,
    AskedBy,
    Direction,
    InstrumentScale,
    Stage,
    Template,
    idea_for,
    is_given_back,
    plan_of,
    reflection_prompt,
    stage_of_session,
    starter_for,
)
from handlers.conversation.catalogue import FOLDER, Catalogue
from storage.types import Occasion, Role, Visibility

CATALOGUE = Catalogue()
PRONOUNS = {"address-first-name", "address-formal"}
"""The two choices that name the pronouns themselves."""

DU = re.compile(
    r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?|[Ee]uch|[Ee]uer|[Ee]ure[mnrs]?|ihr)\b"
    r"|\b(?:Bedank|Frag|Gib|Halte|Lass|Leg|Mach|Notiere|Sag|Schreib|Stell|Such|Trefft|Überleg|"
    r"Urteile|Wähle|Zeig)\b"
)
SIE = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
EN_CHECK, DE_CHECK = (
    re.compile(one, re.IGNORECASE)
    for one in (r"\b(check|compare|provoke)", r"(prüf|vergleich|falsche Antworten)")
)
"""Words of somebody who tries something out and does not just trust it."""
SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|\n\s*|[„(])$")
BANNED = re.compile(
    r"\b(?:[Gg]en ?Z|[Gg]enerations?|Generationen|[Dd]igital [Nn]atives?|[Bb]oomers?|"
    r"[Mm]illennials?|[Aa]ge groups?|Altersgruppen?|[Yy]oung\w*|[Oo]ld|[Oo]lder|[Ee]lderly|"
    r"[Jj]unge?[mnrs]?|[Jj]üngere\w*|[Ää]ltere\w*|alte?[mnrs]?|Nachwuchs\w*)\b"
)


def named_keys() -> Iterator[str]:
    """Every message and attribute that the structure names."""
    for topic in TOPICS:
        yield from (f"topic-{topic.key}{part}" for part in ("", ".short", ".try"))
    yield from (f"category-{category}" for category in CATEGORIES)
    yield from (f"starter-{starter.key}" for starter in STARTERS)
    for template in TEMPLATES:
        yield from (f"template-{template.key}{part}" for part in ("", ".output"))
        yield from template.block_keys
    yield from (reflection_prompt(stage, role) for stage in Stage for role in Role)
    for lessons in LESSONS.values():
        yield from (f"{key}{part}" for key in lessons for part in ("", ".body", ".task"))
    yield from contract_keys()
    yield from questionnaire_keys()
    yield from ("privacy-card", "privacy-line")
    yield from (f"visible-{readers}" for readers in Visibility)


def contract_keys() -> Iterator[str]:
    for field in CONTRACT_FIELDS:
        yield f"contract-field-{field.key}"
        if field.fixed:
            yield f"contract-field-{field.key}.text"
    yield from (f"address-{address}" for address in ADDRESSES)
    yield from (f"confidentiality-{light}" for light in CONFIDENTIALITY)


def questionnaire_keys() -> Iterator[str]:
    yield "compass-intro"
    yield from (f"compass-{need}" for need in COMPASS_NEEDS)
    for instrument in INSTRUMENTS:
        for role in Role:
            yield from instrument.questions[role]
    for scale in InstrumentScale:
        if scale is not InstrumentScale.LIKELY:
            yield from (f"{scale.value}-{step}" for step in scale.steps)


def written_keys(language: str) -> list[str]:
    """Every message and attribute of a language's contents."""
    files = (FOLDER / language / name for name in ("contents.ftl", "plans.ftl"))
    written = "\n".join(file.read_text(encoding="utf-8") for file in files)
    keys: list[str] = []
    for entry in FluentParser().parse(written).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            keys += [entry.id.name] if entry.value else []
            keys += [f"{entry.id.name}.{part.id.name}" for part in entry.attributes]
    return keys


def texts(language: str, formal: bool = False) -> dict[str, str]:
    """What every named key says."""
    say = CATALOGUE.speaker(language, formal)
    return {key: str(say(key)) for key in named_keys()}


# ---------------------------------------------------------------------------- completeness


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_catalogue_has_exactly_the_contents_that_the_structure_names(language: str) -> None:
    written = written_keys(language)
    assert not [key for key, count in Counter(written).items() if count > 1]
    assert set(written) == set(named_keys())


def test_the_formal_overlay_has_no_key_of_its_own_and_repeats_nothing() -> None:
    overlay = written_keys("de-formal")
    informal, formal = texts("de"), texts("de", formal=True)
    assert set(overlay) <= informal.keys()
    assert not [key for key in overlay if informal[key] == formal[key]]


def test_there_is_as_much_as_the_practice_asks_for() -> None:
    assert len(TOPICS) == 65
    assert len({topic.key for topic in TOPICS}) == 65
    assert len(CATEGORIES) == 9
    assert len([one for one in TOPICS if one.direction is Direction.MENTEE_TO_MENTOR]) == 8
    assert len(STARTERS) == 12
    assert {template.stage for template in TEMPLATES} == set(Stage)
    assert len(TEMPLATES) == 12
    assert [len(LESSONS[role]) for role in (Role.MENTOR, Role.MENTEE)] == [3, 2]
    assert len(COMPASS_NEEDS) == 8


def test_a_topic_carries_its_category_in_its_key() -> None:
    assert all(topic.key.startswith(topic.category) for topic in TOPICS)
    assert {topic.category for topic in TOPICS} == set(CATEGORIES)
    give_back = {topic.category for topic in TOPICS if topic.direction is not TOPICS[0].direction}
    assert give_back == {"w"}


# ---------------------------------------------------------------------------- the wording


def test_the_informal_german_never_says_sie() -> None:
    addressed = {
        key: match.group()
        for key, text in texts("de").items()
        if key not in PRONOUNS
        for match in SIE.finditer(text)
        if not (match.group() == "Sie" and SENTENCE_START.search(text[: match.start()]))
    }
    assert not addressed


def test_whoever_is_addressed_formally_never_reads_du() -> None:
    formal = texts("de", formal=True)
    addressed = {key: DU.findall(text) for key, text in formal.items() if key not in PRONOUNS}
    assert not {key: words for key, words in addressed.items() if words}


@pytest.mark.parametrize(
    ("text", "formal", "informal"),
    [
        ("Haben Sie Zeit?", True, False),
        ("Das gilt. Sie sprechen offen.", False, False),
        ("Das gilt für Ihr Gegenüber.", True, False),
        ("Das gilt für dein Gegenüber.", False, True),
        ("Worüber sprecht ihr?", False, True),
        ("Zeig es, und erzähl davon.", False, True),
        ("Die Frage ist offen.", False, False),
    ],
)
def test_the_word_lists_know_who_is_addressed(text: str, formal: bool, informal: bool) -> None:
    found = [
        match
        for match in SIE.finditer(text)
        if not (match.group() == "Sie" and SENTENCE_START.search(text[: match.start()]))
    ]
    assert (bool(found), bool(DU.search(text))) == (formal, informal)


@pytest.mark.parametrize(("language", "formal"), [("en", False), ("de", False), ("de", True)])
def test_nobody_is_labelled_by_age_or_generation(language: str, formal: bool) -> None:
    said = {key: BANNED.findall(text) for key, text in texts(language, formal).items()}
    assert not {key: words for key, words in said.items() if words}


@pytest.mark.parametrize(("language", "formal"), [("en", False), ("de", False), ("de", True)])
def test_no_text_names_a_code_that_a_reader_cannot_know(language: str, formal: bool) -> None:
    code = re.compile(r"\b[A-HKWSPTU]\d{1,2}\b")
    assert not [key for key, text in texts(language, formal).items() if code.search(text)]


# ---------------------------------------------------------------------------- lengths


@pytest.mark.parametrize(("language", "formal"), [("en", False), ("de", False), ("de", True)])
def test_texts_fit_where_they_are_shown(language: str, formal: bool) -> None:
    limits = {
        r"topic-..\.short|topic-...\.short": 60,
        r"lesson-.*\.body": 900,
        r"(visible|address|confidentiality|usefulness|scale|compass)-(?!intro).*": 75,
        r"prompt-.*|starter-.*|contract-field-[a-z-]*": 150,
        r"template-..": 75,
        r"lesson-[a-z]*-\d": 75,
    }
    said = texts(language, formal)
    for pattern, longest in limits.items():
        matching = {key: text for key, text in said.items() if re.fullmatch(pattern, key)}
        assert matching, pattern
        assert not {key: len(text) for key, text in matching.items() if len(text) > longest}
    assert len(said["privacy-card"]) <= 1300


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_lesson_is_three_to_five_paragraphs_and_one_thing_to_do(language: str) -> None:
    said = texts(language)
    for key in (key for lessons in LESSONS.values() for key in lessons):
        assert 3 <= len(said[f"{key}.body"].split("\n\n")) <= 5, key
        assert "\n" not in said[f"{key}.task"], key


@pytest.mark.parametrize("minutes", [30, 45, 60, 90])
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.key)
@pytest.mark.parametrize("but", [(), ABOUT_THE_CARD], ids=["all", "card stands"])
def test_the_blocks_of_a_plan_fill_the_session_without_a_gap(
    template: Template, minutes: int, but: tuple[int, ...]
) -> None:
    timed = template.timed(minutes, but)
    assert timed[0][1] == 0
    assert timed[-1][2] == minutes
    assert [end for _, _, end in timed[:-1]] == [start for _, start, _ in timed[1:]]
    assert all(start < end for _, start, end in timed)
    assert [key for key, _, _ in timed] == [
        key for n, key in enumerate(template.block_keys, start=1) if n not in but
    ]


def test_an_hour_and_a_half_goes_by_five_minutes() -> None:
    first = TEMPLATES[0]
    assert [(start, end) for _, start, end in first.timed(60)] == [
        (0, 10),
        (10, 20),
        (20, 35),
        (35, 50),
        (50, 55),
        (55, 60),
    ]
    assert all(end % 5 == 0 for _, _, end in first.timed(90))
    assert [end for _, _, end in first.timed(30)] == [5, 10, 18, 25, 28, 30]


@pytest.mark.parametrize(("language", "checking"), [("en", EN_CHECK), ("de", DE_CHECK)])
def test_what_is_tried_out_with_ai_is_checked_as_well(
    language: str, checking: re.Pattern[str]
) -> None:
    said = texts(language)
    for key in NEEDS_GUARD:
        assert checking.search(said[f"topic-{key}.try"]), key


def test_more_blocks_than_minutes_are_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        TEMPLATES[0].timed(3)


@pytest.mark.parametrize("language", ["en", "de"])
def test_titles_and_choices_can_be_told_apart(language: str) -> None:
    said = texts(language)
    for suffix in ("", ".short"):
        shown = Counter(said[f"topic-{topic.key}{suffix}"] for topic in TOPICS)
        assert max(shown.values()) == 1


# ---------------------------------------------------------------------------- the choices

C, H, P, S, T, E = Stage


@pytest.mark.parametrize(
    ("of", "plans"),
    [
        (1, "s1"),
        (2, "s1 s6"),
        (4, "s1 s2 s3 s6"),
        (5, "s1 s2 s3 s4 s6"),
        (6, "s1 s2 s3 s4 s5 s6"),
        (8, "s1 s2 s7 s3 s4 s8 s5 s6"),
        (10, "s1 s2 s7 s3 s9 s4 s8 s5 s12 s6"),
        (12, "s1 s2 s7 s3 s11 s9 s4 s8 s10 s5 s12 s6"),
    ],
)
def test_every_session_of_a_programme_has_a_plan_of_its_own(of: int, plans: str) -> None:
    assert [plan_of(number, of).key for number in range(1, of + 1)] == plans.split()


def test_few_sessions_keep_what_is_worth_most() -> None:
    """First, a topic of one's own, the change of perspective, the close."""
    assert [stage_of_session(number, 4) for number in range(1, 5)] == [C, H, P, E]


@pytest.mark.parametrize("pair_id", range(1, 13))
def test_no_pair_begins_two_sessions_with_the_same_question(pair_id: int) -> None:
    asked = [starter_for(pair_id, number) for number in range(1, 13)]
    assert len(set(asked)) == 12
    assert {f"starter-{one.key}" for one in STARTERS} == set(asked)


def test_every_session_tries_out_something_else_first_of_the_pairs_own() -> None:
    ideas = [idea_for(["b2", "a1", "w1"], number) for number in range(1, 13)]
    assert ideas[:2] == ["b2", "a1"]
    assert len(set(ideas)) == 12
    assert {key[0] for key in ideas[2:9:2]} <= {"a", "b"}, "neighbours of the pair's topics next"
    assert not {key[0] for key in ideas[3:10:2]} & {"a", "b"}, "and what is new to both"
    assert not any(key.startswith("w") for key in ideas), "a door is opened, not tried out"
    assert idea_for([], 1) == idea_for(["w3"], 2) == ""


def test_the_pairs_of_a_programme_try_out_everything_there_is() -> None:
    """Pairs that the demo's company brings about, all of whom learn about what is alike."""
    own = "a2 c1|b1 b2|e1 c1|e2 e4|b2|b4|b1 a4|b5 b1|c1|b3 b4|a2 g3|c1 c3"
    ids = 3, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16
    ideas = {
        idea_for(topics.split(), number, pair)
        for topics, pair in zip(own.split("|"), ids, strict=True)
        for number in range(1, 13)
    }
    assert ideas == {one.key for one in TOPICS if not is_given_back(one.key)}


def test_sessions_beyond_the_plan_belong_to_the_close() -> None:
    assert stage_of_session(7, 6) is Stage.CLOSE
    assert stage_of_session(3, 2) is Stage.CLOSE


@pytest.mark.parametrize(("number", "of"), [(0, 6), (-1, 6), (1, 0)])
def test_a_session_that_cannot_be_is_refused(number: int, of: int) -> None:
    with pytest.raises(ValueError, match="there is no session"):
        stage_of_session(number, of)


def test_a_pair_always_gets_the_same_first_question_and_both_answer_it() -> None:
    both = {f"starter-{one.key}" for one in STARTERS if one.asked_by is AskedBy.BOTH}
    questions = [starter_for(pair_id) for pair_id in range(1, 41)]
    assert questions == [starter_for(pair_id) for pair_id in range(1, 41)]
    assert set(questions) <= both
    assert len(set(questions)) == 4


def test_the_first_question_between_strangers_is_not_about_clichés() -> None:
    assert "starter-k8" not in {starter_for(pair_id) for pair_id in range(100)}


def test_a_reflection_asks_for_the_stage_and_the_role() -> None:
    assert reflection_prompt(Stage.HANDS_ON, Role.MENTOR) == "prompt-hands-on-mentor"
    assert reflection_prompt(Stage.HALF_TIME, Role.MENTEE) == "prompt-half-time-mentee"


def test_only_leadership_asks_the_two_roles_differently() -> None:
    differing = [
        instrument.name
        for instrument in INSTRUMENTS
        if instrument.questions[Role.MENTOR] != instrument.questions[Role.MENTEE]
    ]
    assert differing == ["leadership"]


def test_change_can_be_measured_where_it_is_asked_at_start_and_end() -> None:
    paired = {
        instrument.name
        for instrument in INSTRUMENTS
        if {Occasion.START, Occasion.END} <= set(instrument.occasions)
    }
    assert paired == {"competence", "leadership", "attitude"}
