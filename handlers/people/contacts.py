"""Whom to ask and where to read: data protection, and the company's rules about AI.

A workspace's coordinators name them (coordination/contact_settings.py); who names none is shown
none, and nothing is promised in their place.
"""

from __future__ import annotations

import re

from handlers.contents import NEEDS_GUARD
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Link, Note, Paragraph, Part, Text
from storage.tables import Workspace

_LINK = re.compile(r"https://[\w.-]+(?::\d+)?(?:/[^\s<>|\"\\]*)?", re.ASCII)
"""What both platforms show as a link without any of it being taken for a mark."""
LONGEST_LINK = 500
"""Characters."""


def is_link(typed: str) -> bool:
    """Whether it is the address of a page that anybody may be sent to."""
    return len(typed) <= LONGEST_LINK and bool(_LINK.fullmatch(typed))


def data_protection(say: Say, workspace: Workspace) -> list[Part]:
    """Who answers for the data, where the notice is, and whom to ask; as far as it is set."""
    lines = (
        say("contacts-controller", name=workspace.controller) if workspace.controller else None,
        say("contacts-officer", contact=workspace.privacy_contact)
        if workspace.privacy_contact
        else None,
        say("contacts-notice", link=_link(say, "contacts-notice-title", workspace.privacy_notice))
        if workspace.privacy_notice
        else None,
    )
    return _note(*lines)


def ai_guard(say: Say, workspace: Workspace, topic: str, *, again: bool = False) -> list[Part]:
    """What a beginner cannot vouch for, the rules and somebody who knows; for topics about AI.

    People at the start who coach on generative AI pass on a beginner's habits (docs/sources.md).
    To whom it was said before, in a line, with the rules if there are any.
    """
    if topic not in NEEDS_GUARD:
        return []
    rules = (
        say("contacts-ai-rules", link=_link(say, "contacts-ai-rules-title", workspace.ai_rules))
        if workspace.ai_rules
        else None
    )
    if again:
        return _note(say("contacts-ai-guard-again"), rules)
    expert = say("contacts-ai-expert", name=workspace.ai_expert) if workspace.ai_expert else None
    unknown = None if rules or expert else say("contacts-ai-nobody")
    return [Paragraph(say("contacts-ai-guard")), *_note(rules, expert, unknown)]


def _link(say: Say, title: str, url: str) -> Link:
    return Link(url, str(say(title)))


def _note(*lines: Text | None) -> list[Part]:
    return [Note(line) for line in lines if line is not None]
