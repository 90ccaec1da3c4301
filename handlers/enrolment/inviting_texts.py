"""What coordinators put elsewhere: texts for mail and intranet, a link, and a picture of it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import (
    Button,
    Code,
    File,
    Heading,
    Note,
    Paragraph,
    Part,
    Quote,
    Reply,
    Text,
    message,
)
from handlers.conversation.meaning import languages_of
from handlers.conversation.router import action
from handlers.conversation.turn import Turn
from handlers.people.inviting_posts import today_of
from handlers.people.lookup import programme_of_argument
from storage.tables import Programme

SCALE = 12
"""Pixels for each module of the code: sharp on a sheet of A4."""


def texts_button(turn: Turn, programme: Programme) -> Button:
    """To the texts, and to the link where there is one."""
    key = "invite-texts-button" if turn.chat.has_link else "invite-texts-alone"
    return Button(turn.say(key), "invite.texts", str(programme.id))


@action("invite.texts", coordinator=True)
async def texts(turn: Turn) -> Reply:
    """The same invitation in every language, with what opens a chat with the bot."""
    programme = await programme_of_argument(turn)
    link = await turn.chat.link(turn.key)
    parts: list[Part] = [Paragraph(turn.say("invite-texts"))]
    for language in turn.catalogue.complete:
        say = turn.catalogue.speaker(language, turn.workspace.formal)
        parts.append(Heading(Text.of(turn.say.language_name(language))))
        parts.append(Quote(_text(turn.catalogue, say, programme, link, today_of(turn))))
    if not link:
        return message(parts, Note(turn.say("invite-texts-no-link")))
    told = Paragraph(Text((*turn.say("invite-texts-link").spans, Code(link))))
    picture = File(
        str(turn.say("invite-texts-file")),
        "image/png",
        qr_code(link),
        str(turn.say("invite-texts-picture")),
    )
    return message(parts, told).with_files(picture)


def _text(catalogue: Catalogue, say: Say, programme: Programme, link: str, today: date) -> str:
    """What the programme says of itself comes first in the language that it is written in."""
    command = say.command("join")
    key = "invite-text-way-link" if link else "invite-text-way"
    way = say(key, link=link, command=command)
    key = "invite-text" if programme.starts_on > today else "invite-text-begun"
    days = {"day": say.day(programme.starts_on), "last": say.day(programme.last_day)}
    told = say(key, programme=programme.name, way=str(way), **days)
    purpose = programme.purpose
    tells = bool(purpose) and say.language in languages_of(catalogue, purpose)
    return f"{purpose}\n\n{told}" if tells else str(told)


def qr_code(link: str) -> bytes:
    """A picture that a telephone's camera reads, as PNG."""
    import segno  # only coordinators who ask for it need it

    out = BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="png", scale=SCALE, border=4)
    return out.getvalue()
