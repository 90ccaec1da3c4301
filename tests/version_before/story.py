"""A year's autumn in a company, until the morning on which the bot dies while it delivers.

Its main programme, *Frühjahr*, is on day 40 that evening. *Sommer* was closed weeks ago, *Herbst*
is over tonight, *Kurz* is closed this evening and *Führung* opens. Everybody does something on the
last evening, so that nearly every kind of prompt waits for the morning.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import select

from bot.delivery.delivery import mark_of
from handlers.conversation.chat import Audience, Message, Paragraph, Profile, Text
from handlers.enrolment.people_import import import_list
from handlers.pairing import waiting
from handlers.people.lists.replies_given import Answers
from storage import addresses, deliveries, installations, people, prompts
from storage.tables import (
    Address,
    Member,
    PendingFile,
    Programme,
    Prompt,
    SentMessage,
    SlackInstallation,
    SlackInstallState,
    Workspace,
)
from tests.conversation import Person
from tests.handlers.running_pairs import become_a_pair
from tests.people_csv import content, mentee, mentor
from tests.story.full_company import offers_in
from tests.version_before.acts import Cast
from tests.version_before.reopened import moods_of

BERLIN = ZoneInfo("Europe/Berlin")
BEGINS = datetime(2026, 10, 5, 10, 0, tzinfo=BERLIN)
DIES = datetime(2027, 1, 6, 6, 0, tzinfo=BERLIN)
RESTARTED = datetime(2027, 1, 6, 6, 5, tzinfo=BERLIN)
STRANGE_ZONES = {"lena": "America/New_York", "kim": "Asia/Kolkata"}
ENGLISH = {"lena", "kim", "cem", "zoe", "hana"}
NAMES = (
    *("carla", "cem", "otto", "nina", "hugo", "inga", "jona", "kaja"),
    *("klaus", "lena", "ben", "ida", "jan", "kim", "rob", "sue", "pia", "quin"),
    *(
        "lea",
        "max",
        "hal",
        "ivy",
        "theo",
        "rita",
        "paul",
        "sara",
        "tom",
        "uma",
        "zoe",
        "vic",
        "wim",
        "gil",
        "hana",
    ),
    *("eva", "finn", "gero", "leo", "mia", "nora", "olaf", "yara", "zeno", "ada", "bo", "cora"),
)
LEADERS = {
    *("otto", "hugo", "jona", "klaus", "ben", "jan", "rob", "pia", "lea", "hal"),
    *("tom", "vic", "gil", "eva", "leo", "nora", "yara", "ada", "theo", "gero", "paul"),
}


class Story(Cast):
    """The company lives through it."""

    @property
    def now(self) -> datetime:
        """Where the clock stands."""
        return self.company.clock()

    async def until(self, local: str) -> None:
        """Time passes, and everything comes at its moment."""
        await self.company.moves_to(local)

    async def live(self) -> None:
        """From the first day to the morning after day 40."""
        await self._come_together()
        await self._summer_and_autumn()
        await self._main_programme()
        await self._december()
        await self._late_comers()
        await self._last_afternoon()
        await self._last_evening()
        await self._night()

    # ------------------------------------------------------------------ beginnings

    async def _come_together(self) -> None:
        for name in NAMES:
            await self.company.person(
                f"{name.capitalize()} {name.capitalize()}mann",
                coordinator=name in ("carla", "cem"),
                language="en" if name in ENGLISH else "de",
                timezone=STRANGE_ZONES.get(name, "Europe/Berlin"),
            )

    async def _programme(self, name: str, starts_on: str, **more: str) -> str:
        """Its id, in a draft."""
        await self["carla"].says("programm neu")
        shape = {"weeks": "12", "sessions": "4", "cadence_weeks": "3"} | more
        await self["carla"].submits(
            name=name, purpose=f"{name}: voneinander lernen", starts_on=starts_on, **shape
        )
        return await self.id_of(name)

    async def id_of(self, name: str) -> str:
        """A programme's id."""
        async with self.company.bot.database.begin() as session:
            found = await session.exec(select(Programme.id).where(Programme.name == name))
            return str(found.one())

    async def _join(self, name: str, programme: str, topic: str, *more: str) -> None:
        """By the form, which says which programme is meant."""
        role = "mentee" if name in LEADERS else "mentor"
        await self[name].sends_form(
            "enrolment",
            f"{programme}:{role}",
            {
                "topics_3": (topic,),
                "topics_2": more,
                "level": "7" if role == "mentee" else "2",
                "department": f"Abteilung {name}",
                "location": "Köln",
                "languages": ("de", "en"),
                "style": "listener",
                "capacity": "1",
                "about": f"Ich bin {name} und neugierig auf {topic}.",
                "questions": "yes" if name in ("lena", "nina", "ida") else "no",
            },
        )

    async def _become_a_pair(self, leader: str, other: str) -> None:
        await self.takes(leader, "proposal.accept")
        await self.company.delivers()
        await self.takes(other, "proposal.accept")
        await self.company.delivers()

    async def _pair_by_hand(self, leader: str, other: str) -> None:
        await become_a_pair(self["carla"], self[other], self[leader])

    async def _summer_and_autumn(self) -> None:
        """Three small programmes, each with a pair that is put together by hand."""
        for name, starts, leader, other, topic in (
            ("Sommer", "2026-10-05", "otto", "nina", "a1"),
            ("Herbst", "2026-10-13", "hugo", "inga", "a2"),
            ("Kurz", "2026-10-20", "jona", "kaja", "a3"),
        ):
            await self.until(f"{starts} 11:00")
            more = {"weeks": "16"} if name == "Kurz" else {}
            number = await self._programme(name, starts, **more)
            await self.takes("carla", "programme.open", number)
            await self._join(leader, number, topic)
            await self._join(other, number, topic)
            await self._pair_by_hand(leader, other)
            await self.company.lets_pass(hours=1)
        await self._agree("otto", "nina", "2026-10-27")
        await self.until("2026-10-27 15:30")
        await self["otto"].says("treffen")
        await self.takes("otto", "session.met")
        await self.takes(
            "otto",
            "reflection.open",
            usefulness="4",
            learned="Fragen stellen, bevor ich antworte",
            to_try="Ein Werkzeug je Woche",
            to_try_for="partner",
            extra="Weniger Folien",
        )
        await self.until("2026-11-20 11:00")
        await self._close("Sommer")
        await self.company.delivers()
        await self.takes("nina", "closing.again", again="9")
        await self["inga"].says("danke Für die Einblicke im Herbst")
        await self["inga"].submits(shared="shared")
        await self.company.delivers()
        await self.takes("hugo", "thanks.release")

    async def _close(self, programme: str) -> None:
        await self["carla"].says(f"programm {programme}")
        await self.takes("carla", "programme.close")

    async def _agree(self, one: str, other: str, day: str) -> None:
        await self.takes(
            one,
            "contract.open",
            goal=f"Ziel von {one}",
            success=f"Woran {one} den Erfolg merkt",
            place=f"Büro {one}",
            feedback=f"Rückmeldung an {one}, bitte sofort",
            day=day,
            time="14:00",
        )
        await self.company.delivers()
        await self.takes(other, "contract.confirm")
        await self.company.delivers()

    # ------------------------------------------------------------------ the main programme

    async def _main_programme(self) -> None:
        await self.until("2026-11-23 10:30")
        self.main = await self._programme("Frühjahr", "2026-11-26", weeks="16", sessions="5")
        await self.takes("carla", "programme.open", self.main)
        await self.until("2026-11-24 11:00")
        pairs = (
            ("klaus", "lena", "b1"),
            ("ben", "ida", "c1"),
            ("jan", "kim", "d1"),
            ("rob", "sue", "e1"),
            ("pia", "quin", "f1"),
            ("lea", "max", "g1"),
            ("hal", "ivy", "h1"),
        )
        for leader, other, topic in pairs:
            await self._join(leader, self.main, topic)
            await self._join(other, self.main, topic)
        await self["carla"].says("match Frühjahr")
        await self.takes("carla", "match.approve", self.main)
        await self.company.delivers()
        for leader, other, _topic in pairs:
            if leader != "klaus":
                await self._become_a_pair(leader, other)
        await self.takes("klaus", "proposal.accept")
        await self.until("2026-11-24 16:00")
        await self.takes("lena", "proposal.accept")
        await self.until("2026-11-26 16:00")
        await self._agree("klaus", "lena", "2026-12-01")

    async def _december(self) -> None:
        """Klaus and Lena are busy; the others less so."""
        await self.until("2026-12-02 16:00")
        await self["klaus"].says("treffen")
        await self.takes("klaus", "session.met")
        await self.takes(
            "klaus",
            "reflection.open",
            usefulness="5",
            topic="b1",
            learned="Gegenargumente zuerst erfragen",
            learned_for="anonymous",
            to_try="Jeden Montag ein Prompt",
            to_try_for="partner",
            extra="Mein Team früher fragen",
        )
        await self["lena"].says("session")
        await self.takes("lena", "session.held")
        await self["klaus"].says("ziel Drei Modellkarten lesen")
        await self["klaus"].submits()
        await self["klaus"].says("ziel Ein Prompt-Buch anlegen")
        await self["klaus"].submits()
        await self.until("2026-12-03 16:00")
        for _ in range(2):
            await self["lena"].says("goal")
            await self.takes("lena", "goal.agree")
        await self.takes("klaus", "goal.progress", progress="4")
        await self["klaus"].says("trend Agenten überall")
        await self.takes("klaus", "trend.topic")
        await self["lena"].says("trend")
        await self["lena"].submits(text="Voice first", topic="b1")
        await self["klaus"].says("danke Das hat mir geholfen")
        await self["klaus"].submits(shared="shared")
        await self.company.delivers()
        await self.takes("lena", "thanks.release")
        await self.until("2026-12-07 11:00")
        await self.takes(
            "quin", "contract.open", goal="Ziel von quin", day="2027-01-12", time="09:00"
        )
        await self.until("2026-12-10 16:00")
        await self.takes("sue", "check_in.met", usefulness="4", learned="Zuhören")
        await self.takes("hal", "check_in.not_yet")
        await self.takes("hal", "support.ask")
        await self.until("2026-12-14 11:00")
        await self["pia"].says("treffen 2027-01-13 10:00")
        await self["pia"].says("treffen 2026-12-15 10:00")
        await self["ben"].says("wer")
        await self.takes(
            "ben", "question.ask", str(await self._member("lena")), text="Wie fange ich an?"
        )
        await self.until("2026-12-15 16:00")
        await self["pia"].says("treffen")
        await self.takes("pia", "session.met")
        await self["rob"].says("pause 4")
        await self.until("2026-12-16 11:00")
        await self["carla"].says("ankündigung Am 12. Januar gibt es Suppe")
        await self["carla"].submits(programme=self.main)
        await self.takes("carla", "announce.change", text="Am 13. Januar gibt es Suppe")
        await self.takes("carla", "announce.send")
        await self.until("2026-12-28 11:00")
        await self["ida"].says("pause 3")
        await self.takes(
            "ida", "contract.open", goal="Ziel von ida", day="2027-02-02", time="11:00"
        )

    async def _member(self, name: str) -> int:
        async with self.company.bot.database.begin() as session:
            return (await self.company.member(session, self[name])).id

    async def _late_comers(self) -> None:
        """Some are asked before the last evening: one of them lets five days pass."""
        await self.until("2026-12-28 17:30")
        await self._join("nora", self.main, "f2")
        await self._join("olaf", self.main, "f2")
        await self["carla"].says("match Frühjahr")
        await self.takes("carla", "match.approve", self.main)
        await self.until("2027-01-04 11:00")
        moods_of(self.company).blocked.add(self["gil"].id)
        for name, topic, *more in (
            ("tom", "a2", "a3"),
            ("uma", "a2"),
            ("zoe", "a3"),
            ("vic", "b2"),
            ("wim", "b2"),
            ("gil", "c2"),
            ("hana", "c2"),
            ("leo", "e2"),
            ("mia", "e2"),
            ("theo", "g2"),
            ("rita", "g2"),
            ("paul", "h3"),
            ("sara", "h3"),
            ("yara", "d3"),
            ("zeno", "d3"),
        ):
            await self._join(name, self.main, topic, *more)
        await self._pair_by_hand("yara", "zeno")
        await self["carla"].says("match Frühjahr")
        await self.takes("carla", "match.approve", self.main)
        await self.company.delivers()
        await self.until("2027-01-04 16:00")
        await self.takes("vic", "proposal.accept")
        await self.takes("theo", "proposal.decline", reason="time")

    async def _look_around(self) -> None:
        """What people are shown where they only look."""
        for name in ("klaus", "kim"):
            for words in (
                "",
                "help",
                "privacy",
                "language",
                "profile",
                "topics",
                "prepare",
                "reflect",
            ):
                await self[name].says(words)
            await self[name].opens_home()
            await self.takes(name, "enrolment.edit")
        await self.takes("klaus", "goal.new")
        for words in (
            "",
            "help",
            "settings",
            "unpair",
            "block",
            "programme",
            "status",
            "coordinator",
        ):
            await self["carla"].says(words)
        await self["carla"].opens_home()
        for button in ("settings.change", "pair.choose", "programme.edit", "programme.new"):
            await self.takes("carla", button)
        await self["carla"].says("unpair", self["jan"], self["kim"])

    # ------------------------------------------------------------------ the last day

    async def _last_afternoon(self) -> None:
        """Rob cannot be reached any more, and Sue thanks him."""
        await self.until("2027-01-05 16:00")
        await self.takes("tom", "proposal.choose")
        for _ in range(3):
            await self["lena"].says("prepare")
            await self.takes("lena", "lesson.done")
        await self["lena"].says("prepare")
        await self._look_around()
        await self.until("2027-01-05 17:10")
        moods_of(self.company).blocked.add(self["rob"].id)
        await self["sue"].says("danke Für Ihr Vertrauen")
        await self["sue"].submits()
        await self.until("2027-01-05 17:45")

    async def _last_evening(self) -> None:
        """From now on nothing is delivered."""
        self.company.clock.move_to(datetime(2027, 1, 5, 18, 30, tzinfo=BERLIN))
        await self._words_between_partners()
        await self._dates_and_cards()
        await self._goings()
        await self._coordinators_evening()

    async def _words_between_partners(self) -> None:
        await self["klaus"].says("danke Für den Dezember")
        await self["klaus"].submits(shared="shared")
        await self["klaus"].says("ziel")
        _card, reading, book = await self._goals("klaus")
        await self.takes("klaus", "goal.done", reading)
        await self.takes("klaus", "goal.drop", book)
        await self["klaus"].says("ziel Ein gemeinsamer Vortrag")
        await self["klaus"].submits()
        await self["lena"].says("goal Write a guide for newcomers")
        await self["lena"].submits()
        await self["klaus"].says("ziel")
        await self.takes("klaus", "goal.agree")
        await self["pia"].says("ziel Besser zuhören")
        await self["pia"].submits()
        await self["quin"].says("ziel")
        await self.takes("quin", "goal.reword", text="Zehn Minuten lang nur zuhören")
        await self["klaus"].says("wer")
        helper = str(await self._member("nina"))
        await self.takes("klaus", "question.ask", helper, text="Welches Werkzeug zuerst?")
        await self.takes("lena", "question.accept")
        await self["lena"].says("session")
        await self.takes("lena", "session.held")
        await self.takes(
            "lena",
            "reflection.open",
            usefulness="3",
            learned="Nobody else reads this",
            to_try="A quieter room",
            to_try_for="partner",
        )

    async def _goals(self, name: str) -> list[str]:
        """The ids of those that a person may call done."""
        seen = self[name].ever_seen[-1]
        return [offer.argument for offer in offers_in(seen) if offer.name == "goal.done"]

    async def _dates_and_cards(self) -> None:
        await self["klaus"].says("treffen 2027-02-17 10:00")
        await self["pia"].says("treffen")
        await self.takes("pia", "session.cancel")
        await self["pia"].says("vereinbarung")
        await self.takes("pia", "contract.confirm")
        await self.takes(
            "jan", "contract.open", goal="Ziel von jan", day="2027-01-14", time="15:00"
        )
        await self["jan"].says("reflexion")
        await self.takes("yara", "session.plan", day="2027-02-03")

    async def _goings(self) -> None:
        await self["lea"].says("verlassen")
        await self.takes("lea", "leave")
        await self["quin"].says("pause 2")
        await self["hal"].says("tandem")
        await self.takes("kim", "check_in.not_yet")
        await self.takes("kim", "support.ask")
        await self.takes("leo", "proposal.decline", reason="topics")

    async def _coordinators_evening(self) -> None:
        carla = self["carla"]
        await carla.says("erinnern Frühjahr")
        await self.takes("carla", "nudge.send", self.main)
        await carla.says("ankündigung Morgen früh gibt es Brezeln")
        await carla.submits(programme=self.main)
        await self.takes("carla", "announce.send")
        await carla.says("ankündigung Nur ein Entwurf")
        await carla.submits(programme=self.main)
        await carla.says("koordination hinzufügen", self["gero"])
        await self._close("Kurz")
        await carla.says("sperren", self["eva"], self["uma"])
        for name, topic, *more in (("eva", "d2", "a3"), ("finn", "d2", "a3"), ("bo", "a3")):
            await self._join(name, self.main, topic, *more)
        await carla.says("match Frühjahr")
        await self.takes("carla", "match.look")
        await self._leadership()
        await self._import()
        for kind in (waiting.MATCHING, waiting.HELP):
            await self._lose(kind)

    async def _leadership(self) -> None:
        """A programme that begins in a month, with its first pair."""
        number = await self._programme("Führung", "2027-02-01")
        await self._programme("Entwurf", "2027-03-01")
        await self.takes("carla", "programme.open", number)
        await self._join("ada", number, "b3")
        await self._join("cora", number, "b3")
        await self._join("gero", number, "c3")
        await self._join("ivy", number, "c3")
        await self._pair_by_hand("ada", "cora")
        await self._pair_by_hand("gero", "ivy")
        for words in ("tandem", "treffen", "vereinbarung", "ziel"):
            await self["ivy"].says(words)

    async def _import(self) -> None:
        """Of two people in the file the platform knows one."""
        name = "Nele Neumann"
        self.company.people["U90"] = Person(self.company, Profile("U90", name, "de"))
        await import_list(
            self.company.bot.database,
            content(mentee("U90", name=name, topics="h2"), mentor("U91", topics="g3")),
            Answers(),
            self.now,
            programme="Frühjahr",
            workspace="T1",
            enrol=True,
        )

    async def _lose(self, kind: str) -> None:
        """A matching that took a while and ended with the process."""
        async with self.company.bot.database.begin() as session:
            carla = await self.company.member(session, self["carla"])
            waits = Prompt(
                workspace_id=carla.workspace_id,
                programme_id=int(self.main),
                recipient_id=carla.id,
                kind=kind,
                subject_id=int(self.main),
                due_at=DIES + timedelta(hours=4),
                created_at=self.now,
            )
            await prompts.plan(session, waits)

    async def _night(self) -> None:
        """The platforms' own rows; the night's work; and the process dies while it delivers."""
        await self._other_platforms()
        self.company.clock.move_to(datetime(2027, 1, 6, 3, 30, tzinfo=BERLIN))
        await self.company.bot.hourly()
        self.company.clock.move_to(DIES)
        await self._die()

    async def _die(self) -> None:
        """Two prompts are being delivered: one is with the platform, and nobody has noted it."""
        async with self.company.bot.database.begin() as session:
            due = await deliveries.claim_due(session, self.now, ("test",), 50)
            messages = [one for one in due if one.kind not in ("settled", "proposal_expiry")]
            sent, unsent = messages[:2]
            for one in due:
                if one not in (sent, unsent):
                    await deliveries.give_back(session, one)
            addressed = await deliveries.addressees(session, sent)
            audience = Audience(self.company.key, (addressed.member.external_id,))
        said = Message((Paragraph(Text.of("sent, but not on record")),))
        await self.company.chat.send(audience, said, mark_of(sent))

    async def _other_platforms(self) -> None:
        """A workspace of Slack's and a tenant of Teams', as their adapters leave them."""
        key, now = self.company.key, self.now
        async with self.company.bot.database.begin() as session:
            tenant = await people.remember_workspace(
                session, Workspace(platform="teams", external_id="tenant-1", created_at=now)
            )
            await people.remember_workspace(
                session, Workspace(platform="slack", external_id="T0SLACK", created_at=now)
            )
            session.add(
                Member(workspace_id=tenant.id, external_id="aad-1", name="Tea Tee", created_at=now)
            )
            await addresses.remember(
                session,
                Address(
                    workspace_id=tenant.id,
                    external_id="aad-1",
                    account_id="29:1",
                    conversation="a:1",
                    service_url="https://smba.example/emea/",
                    name="Tea Tee",
                ),
            )
            await addresses.record_posting(
                session,
                SentMessage(
                    workspace_id=tenant.id,
                    mark="prompt-1",
                    external_id="aad-1",
                    channel="a:1",
                    message_id="f:1",
                ),
            )
            parcel = PendingFile(
                workspace_id=tenant.id,
                external_id="aad-1",
                name="kalender.ics",
                media_type="text/calendar",
                content="",
                created_at=now,
            )
            await addresses.keep_file(session, parcel, b"BEGIN:VCALENDAR")
            await installations.install(
                session,
                SlackInstallation(
                    team_id="T0SLACK",
                    name="Slackmann",
                    bot_token="xoxb-not-a-token",
                    refresh_token="xoxe-not-a-token",
                    installed_at=now,
                ),
            )
            session.add(SlackInstallState(digest="0" * 64, expires_at=now + timedelta(hours=1)))
        assert key.platform == "test"
