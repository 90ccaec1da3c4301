"""What is measured of a message is what the bot composed, against the limit of its kind.

Every reply of two companies is measured in proofs/test_everything.py, where it is played.
"""

from __future__ import annotations

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Button,
    Buttons,
    Heading,
    Message,
    Paragraph,
    Part,
    Quote,
    Text,
    message,
)
from handlers.conversation.lengths import composed, fitting
from tests.story.lengths import lengths

SAY = Catalogue().speaker("de", True)


def said(*parts: Part) -> Message:
    return message(*parts)


def test_buttons_and_the_words_of_people_do_not_count() -> None:
    press = Buttons((Button(Text.of("Y" * 500), "x"),))
    one = said(Paragraph(Text.of("a" * 900)), Quote("b" * 900), press)
    [found] = lengths([(one, True)])
    assert (found.characters, found.most, found.over) == (900, 900, 0)


def test_each_kind_has_its_limit_and_the_nearest_to_it_comes_first() -> None:
    long = Paragraph(Text.of("a" * 950))
    found = lengths(
        [
            (said(long), False),
            (said(long), True),
            (said(Heading(SAY("privacy-heading")), long), False),
            (said(Paragraph(SAY("introduction-starter", question="?")), long), True),
        ]
    )
    assert [one.most for one in found] == [900, 1000, 1300, 1500]
    assert [one.over > 0 for one in found] == [True, False, False, False]


def test_as_many_lines_are_shown_as_have_room_and_never_fewer_than_said() -> None:
    lines = [Text.of("a" * 97)] * 5
    assert len(fitting(lines, 200, 1)) == 2
    assert len(fitting(lines, 200, 3)) == 3
    assert composed([Paragraph(lines[0]), Buttons(()), Quote("b" * 900)]) == 98
