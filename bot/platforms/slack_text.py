"""Text for Slack: what people typed is shown as it stands, and never read as markup."""

from __future__ import annotations

from collections.abc import Iterator

from slack_sdk.models.blocks import PlainTextObject
from slack_sdk.models.blocks.block_elements import RichTextElement, RichTextElementParts

from bot.platforms.fitting import ELLIPSIS, cut, length
from handlers.chat import Bold, Code, Link, Mention, Span, Text


def escaped(text: str) -> str:
    """Text for the few places where Slack always reads markup: it cannot name or link anything."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: Text | str, longest: int) -> PlainTextObject:
    """Literal text without emphasis, cut to `longest`; Slack takes no empty one."""
    return PlainTextObject(text=cut(str(text), longest) or ELLIPSIS, emoji=False)


def rich(text: Text, longest: int) -> list[RichTextElement]:
    """The spans of `text`, in at most `longest` characters; those without letters are left out."""
    return list(_rich(text, longest))


def _rich(text: Text, longest: int) -> Iterator[RichTextElement]:
    left = longest
    for span in text.spans:
        if not span.text:
            continue
        if left <= 0:
            return
        yield _element(span, left)
        left -= length(span.text)


def _element(span: Span, longest: int) -> RichTextElement:
    shown = cut(span.text, longest)
    match span:
        case Mention(external_id=external_id):
            return RichTextElementParts.User(user_id=external_id)
        case Link(url=url):
            return RichTextElementParts.Link(url=url, text=shown)
        case Bold():
            style = RichTextElementParts.TextStyle(bold=True)
            return RichTextElementParts.Text(text=shown, style=style)
        case Code():
            style = RichTextElementParts.TextStyle(code=True)
            return RichTextElementParts.Text(text=shown, style=style)
        case _:
            return RichTextElementParts.Text(text=shown)
