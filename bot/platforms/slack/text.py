"""Text for Slack: what people typed is shown as it stands, and never read as markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from slack_sdk.models.blocks import PlainTextObject

from bot.platforms.fitting import ELLIPSIS, cut, length
from bot.platforms.slack.typed_links import parted
from handlers.conversation.chat import Bold, Code, Link, Mention, Plain, Span, Text

RichText: TypeAlias = dict[str, Any]
"""A part of rich text as Slack takes it. The SDK's own objects check nothing, and are slow."""


def escaped(text: str) -> str:
    """Text for the few places where Slack always reads markup: it cannot name or link anything."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: Text | str, longest: int) -> PlainTextObject:
    """Literal text without emphasis, cut to `longest`; Slack takes no empty one."""
    return PlainTextObject(text=cut(str(text), longest) or ELLIPSIS, emoji=False)


def rich(text: Text, longest: int) -> list[RichText]:
    """The spans of `text`, in at most `longest` characters; those without letters are left out."""
    return list(_rich(text, longest))


def _rich(text: Text, longest: int) -> Iterator[RichText]:
    left = longest
    for span in text.spans:
        if not span.text:
            continue
        if left <= 0:
            return
        yield from _elements(span, left)
        left -= length(span.text)


def _elements(span: Span, longest: int) -> Iterator[RichText]:
    """One for each span, but for addresses among literal words: Slack finds none by itself here."""
    if not isinstance(span, Plain):
        yield _element(span, longest)
        return
    for words, address in parted(cut(span.text, longest)):
        shown = {"text": words}
        yield {"type": "link", "url": address, **shown} if address else {"type": "text", **shown}


def _element(span: Span, longest: int) -> RichText:
    shown = cut(span.text, longest)
    match span:
        case Mention(external_id=external_id):
            return {"type": "user", "user_id": external_id}
        case Link(url=url):
            return {"type": "link", "url": url, "text": shown}
        case Bold():
            return {"type": "text", "text": shown, "style": {"bold": True}}
        case Code():
            return {"type": "text", "text": shown, "style": {"code": True}}
        case _:
            return {"type": "text", "text": shown}
