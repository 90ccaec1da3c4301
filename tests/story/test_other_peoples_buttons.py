"""A person cannot press another's buttons: nobody outside the pair, nor the wrong one of the two.

Lena works in New York, so that there is an hour in which only Klaus was asked. Mara, who is in no
pair, reads German.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterator, Mapping
from dataclasses import dataclass, field

from handlers.conversation.router import routes
from tests.peers.slack.person import Person
from tests.peers.slack.screen import Control
from tests.peers.slack.state import User, View
from tests.peers.slack.town import bot_in_slack
from tests.sizes import Size, in_turn
from tests.story.forgery import nothing_changes, sends_button, sends_form_of
from tests.story.played_elsewhere import is_played_elsewhere
from tests.story.slack_people import PROGRAMME, Cast

USERS = (
    User("UCARLA", "carla", "Carla Coy", is_owner=True),
    User("UKLAUS", "klaus", "Klaus Kern"),
    User("ULENA", "lena", "Lena Vogt", tz="America/New_York"),
    User("UMARA", "mara", "Mara Meyer", locale="de-DE"),
    User("UMATS", "mats", "Mats Moll"),
)

OLD = "problem-old-button"
NOT_YOURS = "problem-not-your-pair"
STRANGERS = {"UMARA": NOT_YOURS, "UMATS": NOT_YOURS, "UCARLA": NOT_YOURS}
"""Whoever is not of the pair, and what they are told."""
SECRET = "What I learned is my own affair"

ANYBODYS = {
    "language.choose",  # one's own language
    "privacy.delete",  # one's own data
    "privacy.correct",
    "privacy.export",
    "privacy.sources",
    "privacy.stays",
    "learnings.mine",  # one's own texts
    "released.page",  # what everybody may read
    "question.ask",  # whom everybody may ask
    "trend.mine",  # one's own signals
    "waiting.add",  # one's own place on the waiting list
    "waiting.off",
    "released.helps",  # what everybody may read
    "scales.again",  # one's own wish
    "scales.never",
    "scales.open",  # one's own questionnaire, refused to whoever takes no part
}
"""Buttons that mean whoever presses them."""

ANYBODYS_FORMS = {"enrolment", "own_data", "question", "scales"}
"""Forms about whoever sends them off."""


@dataclass
class Watch:
    """Tries each button and form with the wrong hands, before the right ones use it."""

    cast: Cast
    size: Size
    actions: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    tried: int = 0

    async def button(
        self, owner: Person, label: str, others: Mapping[str, str], **names: str | int
    ) -> Control:
        """The owner's button worded `label`, refused to others, each with their sentence."""
        control = owner.button(self.cast.words(label, **names))
        self.actions.add(str(control.element["action_id"]).partition("·")[0])
        for user_id, refusal in self._some(others):
            other = self.cast.town.person(user_id)
            await self._is_refused(owner, other, other.presses(control), refusal)
        return control

    async def form(self, owner: Person, others: Mapping[str, str]) -> View:
        """The form that the owner has open, filled in as it is, refused to others."""
        form = owner.form()
        self.forms.add(str(form.content["callback_id"]))
        for user_id, refusal in self._some(others):
            other = self.cast.town.person(user_id)
            await self._is_refused(owner, other, sends_form_of(other, form), refusal)
        return form

    async def action(
        self, owner: Person, name: str, argument: str, others: Mapping[str, str]
    ) -> None:
        """A menu's option of the owner, as a bare action."""
        self.actions.add(name)
        for user_id, refusal in self._some(others):
            other = self.cast.town.person(user_id)
            await self._is_refused(owner, other, sends_button(other, name, argument), refusal)

    def _some(self, others: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """All; in a short run of the strangers the one whose turn it is."""
        self.tried += 1
        strangers = [one for one in others if one in STRANGERS]
        chosen = in_turn(self.size, strangers, self.tried) if strangers else ()
        yield from (one for one in others.items() if one[0] in chosen or one[0] not in STRANGERS)

    async def _is_refused(
        self, owner: Person, other: Person, attempt: Awaitable[str], refusal: str
    ) -> None:
        seen = owner.sees()
        say = self.cast.town.bot.catalogue.speaker(other.user.locale[:2])
        async with nothing_changes(self.cast.town.bot):
            names = {"name": self._partner_of(other)}
            assert str(say(refusal, **names)) in await attempt
        assert owner.sees() == seen, "what others press changes nothing on the owner's screen"
        assert other.modals == []

    def _partner_of(self, person: Person) -> str:
        return "Lena Vogt" if person.user.id == "UKLAUS" else "Klaus Kern"


async def test_nobody_presses_anybody_elses_buttons(sqlite_url: str, size: Size) -> None:
    async with bot_in_slack(sqlite_url, USERS) as town:
        watch = Watch(Cast(town, "en"), size)
        await _joining(watch)
        await _being_asked(watch)
        await _the_contract_card(watch)
        await _dates(watch)
        await _goals(watch)
        await _thanks_and_trends(watch)
        await _questions(watch)
        await _check_ins_and_reflections(watch)
        await _a_story(watch)
        await _the_pairs_card(watch)
        await _the_end(watch)
        ours = {
            name
            for name, one in routes.actions.items()
            if not one.coordinator and not is_played_elsewhere(name)
        }
        assert ours - ANYBODYS - watch.actions == set(), "a button that this story does not try"
        forms = {
            name
            for name, one in routes.forms.items()
            if not one.coordinator and not is_played_elsewhere(name)
        }
        assert forms - ANYBODYS_FORMS - watch.forms == set(), "a form that this story does not try"


async def _joining(watch: Watch) -> None:
    cast = watch.cast
    await cast.town.moves_to("2026-11-23 16:00")
    await cast.both_join()
    for person in (cast.carla, cast.mara):
        await person.commands("/mentor help")
    mats = cast.town.person("UMATS")
    await mats.commands("/mentor join mentor")
    await cast.enrol(mats, "mentor", 3, "Sales", weight=1)

    others = {"ULENA": OLD, "UMARA": OLD, "UCARLA": OLD}
    await watch.button(cast.klaus, "enrolment-edit", others)
    await cast.klaus.commands("/mentor leave")
    await watch.button(cast.klaus, "leave-button", others, programme=PROGRAMME)
    await cast.klaus.commands("/mentor prepare")
    await cast.klaus.presses(await watch.button(cast.klaus, "lesson-done", others))
    await cast.klaus.presses(cast.words("lesson-done"))
    await watch.button(cast.klaus, "lesson-again", others, number=1)


async def _being_asked(watch: Watch) -> None:
    cast, klaus, lena = watch.cast, watch.cast.klaus, watch.cast.lena
    await cast.carla.commands("/mentor match")
    await cast.carla.presses(cast.words("match-approve", count=1))
    await cast.town.delivers()

    # Before her leader's yes, Lena is told no more than somebody who was never suggested.
    others = {**STRANGERS, "ULENA": NOT_YOURS}
    yes = await watch.button(klaus, "proposal-accept", others, name="Lena Vogt")
    for label in ("proposal-choose", "proposal-decline"):
        await klaus.presses(await watch.button(klaus, label, others))
        if label == "proposal-choose":
            klaus.fills({cast.words("proposal-choice-first"): "Mats Moll"})
        await watch.form(klaus, others)
        klaus.closes_form()
    await klaus.presses(yes)
    await cast.town.delivers()

    others["UKLAUS"] = "proposal-mentor-is-asked-already"
    del others["ULENA"]
    yes = await watch.button(lena, "proposal-accept", others, name="Klaus Kern")
    await lena.presses(await watch.button(lena, "proposal-decline", others))
    await watch.form(lena, others)
    lena.closes_form()
    await lena.presses(yes)
    await cast.town.delivers()


async def _the_contract_card(watch: Watch) -> None:
    cast, klaus, lena = watch.cast, watch.cast.klaus, watch.cast.lena
    await klaus.presses(await watch.button(klaus, "introduction-contract", STRANGERS))
    klaus.fills({"goal": "Use AI every week", "day": "2026-12-01", "time": "16:00"})
    await watch.form(klaus, STRANGERS)
    await klaus.submits()
    await cast.town.delivers()
    others = {**STRANGERS, "UKLAUS": "contract-partner-confirms"}
    await lena.presses(await watch.button(lena, "contract-confirm", others))
    await cast.town.delivers()
    await watch.action(klaus, "contract.show", await _pair(klaus, cast), STRANGERS)


async def _pair(person: Person, cast: Cast) -> str:
    """The argument of the button for the pair's goals."""
    await person.commands("/mentor pair")
    return str(person.button(cast.words("pair-goals-open")).element["value"])


async def _dates(watch: Watch) -> None:
    cast, klaus = watch.cast, watch.cast.klaus
    await klaus.commands("/mentor session")
    for label in ("session-plan", "session-move", "session-cancel"):
        control = await watch.button(klaus, label, STRANGERS)
        if label != "session-cancel":
            await klaus.presses(control)
            klaus.fills({"day": "2026-11-27"})
            await watch.form(klaus, STRANGERS)
            klaus.closes_form()
    await cast.town.moves_to("2026-12-01 17:00")
    await klaus.commands("/mentor session")
    await watch.button(klaus, "session-met", STRANGERS)
    pair = await _pair(klaus, cast)
    await watch.action(klaus, "session.slot", f"{pair}:1796803200", STRANGERS)
    await watch.action(klaus, "session.offer", pair, STRANGERS)
    await watch.action(klaus, "session.none", f"{pair}:1796803200", STRANGERS)
    await watch.action(klaus, "session.sure", f"{pair}::1796803200:60:", STRANGERS)


async def _goals(watch: Watch) -> None:
    cast, klaus, lena = watch.cast, watch.cast.klaus, watch.cast.lena
    await klaus.commands("/mentor goal")
    await klaus.presses(await watch.button(klaus, "goal-new", STRANGERS))
    klaus.fills({"text": "Read a model card"})
    await watch.form(klaus, STRANGERS)
    await klaus.submits()
    await cast.town.delivers()

    others = {**STRANGERS, "UKLAUS": "goal-is-yours"}
    await lena.presses(await watch.button(lena, "goal-reword", others))
    lena.fills({"text": "Read three model cards"})
    await watch.form(lena, others)
    lena.closes_form()
    await watch.button(lena, "goal-decline", STRANGERS)
    await lena.presses(await watch.button(lena, "goal-agree", others))
    await cast.town.delivers()

    await klaus.presses(await watch.button(klaus, "goal-show", STRANGERS))
    for label in ("goal-drop", "goal-done", "goal-progress"):
        control = await watch.button(klaus, label, STRANGERS)
    await klaus.presses(control)
    await watch.form(klaus, STRANGERS)
    klaus.closes_form()


async def _thanks_and_trends(watch: Watch) -> None:
    cast, klaus, lena = watch.cast, watch.cast.klaus, watch.cast.lena
    await klaus.commands("/mentor pair")
    await klaus.presses(await watch.button(klaus, "pair-thank", STRANGERS))
    klaus.fills({"text": "Thank you", "shared": cast.words("thanks-form-may-share")})
    await watch.form(klaus, STRANGERS)
    await klaus.submits()
    await cast.town.delivers()
    others = {**dict.fromkeys(STRANGERS, OLD), "UKLAUS": OLD}
    for label in ("thanks-release", "thanks-keep"):
        await watch.button(lena, label, others)

    await klaus.commands("/mentor trend")
    klaus.fills({"text": "Agents everywhere"})
    await watch.form(klaus, {"UMARA": "trend-no-programme", "UCARLA": "trend-not-for-coordinators"})
    await klaus.submits()
    option = klaus.menu(cast.words("trend-choose-topic")).element["options"][0]["value"]
    others = {"ULENA": OLD, "UMARA": OLD, "UMATS": OLD}
    await watch.action(klaus, "trend.topic", option, others)
    await klaus.commands("/mentor trends")
    await klaus.presses(cast.words("radar-mine"))
    await watch.button(klaus, "learnings-take-back", others)


async def _questions(watch: Watch) -> None:
    cast, lena, mara = watch.cast, watch.cast.lena, watch.cast.mara
    await lena.commands("/mentor profile")
    await lena.presses(cast.words("enrolment-edit"))
    lena.fills({"questions": cast.words("enrolment-yes")})
    await lena.submits()
    await mara.commands("/mentor wer")
    german = cast.town.bot.catalogue.speaker("de")
    await mara.presses(str(german("who-ask", name="Lena Vogt")))
    mara.fills({"text": "How do I begin?"})
    await mara.submits()
    await cast.town.delivers()
    others = dict.fromkeys(("UKLAUS", "UMARA", "UMATS"), OLD)
    await watch.button(lena, "question-no", others)
    await lena.presses(await watch.button(lena, "question-yes", others))
    await cast.town.delivers()


async def _check_ins_and_reflections(watch: Watch) -> None:
    cast, klaus = watch.cast, watch.cast.klaus
    await cast.town.moves_to("2026-12-02 10:30")
    others = {**STRANGERS, "ULENA": OLD}
    await watch.button(klaus, "check-in-yes", others)
    await klaus.presses(await watch.button(klaus, "check-in-no", others))
    await watch.button(klaus, "support-ask", STRANGERS)
    await klaus.presses(await watch.button(klaus, "check-in-did-meet", others))
    klaus.fills({"usefulness": cast.words("usefulness-5"), "learned": SECRET})
    klaus.fills({"to_try": "Ask", "to_try_for": cast.words("visible-anonymous")})
    await watch.form(klaus, STRANGERS)
    await klaus.submits()
    change = await watch.button(klaus, "reflection-change", STRANGERS)
    await klaus.commands("/mentor learnings")
    await klaus.presses(cast.words("learnings-mine"))
    others = dict.fromkeys((*STRANGERS, "ULENA"), OLD)
    await watch.button(klaus, "learnings-take-back", others)
    await klaus.commands("/mentor session")
    held = str(klaus.menu(cast.words("session-held-menu")).element["options"][0]["value"])
    await watch.action(klaus, "session.held", held, STRANGERS)
    await watch.action(klaus, "session.not_held", held, STRANGERS)
    await _the_partners_reflection_is_another_one(cast, change)


async def _a_story(watch: Watch) -> None:
    klaus, lena = watch.cast.klaus, watch.cast.lena
    await klaus.commands("/mentor story")
    await klaus.presses(await watch.button(klaus, "story-write", STRANGERS))
    klaus.fills({"together": SECRET})
    await watch.form(klaus, STRANGERS)
    await klaus.submits()
    await lena.commands("/mentor story")
    for label in ("story-sign", "story-take-back"):
        await watch.button(lena, label, dict.fromkeys(STRANGERS, OLD))


async def _the_partners_reflection_is_another_one(cast: Cast, klaus_changes: Control) -> None:
    """The session belongs to both, what each says about it to one."""
    klaus, lena = cast.klaus, cast.lena
    form = await lena.presses(klaus_changes)
    assert cast.words("reflection-intro", name="Klaus Kern", day=cast.day("2026-12-01")) in form
    assert SECRET not in form
    lena.fills({"usefulness": cast.words("usefulness-1"), "learned": "Nothing new"})
    await lena.submits()
    form = await klaus.presses(klaus_changes)
    assert SECRET in form
    assert "Nothing new" not in form
    klaus.closes_form()


async def _the_pairs_card(watch: Watch) -> None:
    cast, klaus = watch.cast, watch.cast.klaus
    await klaus.commands("/mentor pair")
    for label in ("pair-goals-open", "pair-reflect", "pair-rematch"):
        await watch.button(klaus, label, STRANGERS)
    others = {**STRANGERS, "ULENA": "proposal-closed"}
    await watch.action(klaus, "proposal.again", await _pair(klaus, cast), others)


async def _the_end(watch: Watch) -> None:
    cast, klaus = watch.cast, watch.cast.klaus
    await cast.town.moves_to("2026-12-07 16:00")
    await cast.carla.commands("/mentor programme")
    await cast.carla.presses(cast.words("programme-close"))
    await cast.town.delivers()
    others = {"UMARA": NOT_YOURS, "UCARLA": NOT_YOURS}
    leaders = {"UKLAUS": NOT_YOURS, **STRANGERS}
    await watch.action(cast.town.person("ULENA"), "certificate.pdf", "1:en", leaders)
    await watch.action(cast.town.person("ULENA"), "certificate.post", "1", leaders)
    await klaus.presses(await watch.button(klaus, "closing-again-button", others))
    klaus.fills({"again": cast.words("closing-again-option", number=9)})
    await watch.form(klaus, others)
    klaus.closes_form()
    await klaus.presses(await watch.button(klaus, "closing-reflect", STRANGERS))
    klaus.fills({"stays": SECRET})
    await watch.form(klaus, STRANGERS)
    klaus.closes_form()
    await klaus.presses(await watch.button(klaus, "closing-next-go-on", STRANGERS))
    await watch.button(klaus, "closing-next-take-back", STRANGERS)
