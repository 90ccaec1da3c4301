"""The rich text block: sections, lists, quotes and preformatted text, and what stands in them."""

from __future__ import annotations

from tests.peers.slack.rules import (
    Rule,
    array,
    boolean,
    integer,
    one_of,
    record,
    string,
    typed,
)

_LONGEST = 13_200
_MANY = 1000

_TEXT_STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "underline", "code"), boolean))
_MENTION_STYLE = record(
    {},
    dict.fromkeys(
        ("bold", "italic", "strike", "underline", "highlight", "client_highlight", "unlink"),
        boolean,
    ),
)
_DATE = record(
    {"timestamp": integer(0, 10**10), "format": string(255)},
    {"url": string(3000), "fallback": string(255), "style": _TEXT_STYLE},
)
_TEXT = record({"text": string(_LONGEST)}, {"style": _TEXT_STYLE})
_LINK = record(
    {"url": string(3000)},
    {"text": string(_LONGEST), "unsafe": boolean, "style": _TEXT_STYLE},
)
_EMOJI = record({"name": string(255)}, {"unicode": string(255), "style": _TEXT_STYLE})

INLINE: Rule = typed(
    {
        "text": _TEXT,
        "link": _LINK,
        "emoji": _EMOJI,
        "user": record({"user_id": string(255)}, {"style": _MENTION_STYLE}),
        "channel": record({"channel_id": string(255)}, {"style": _MENTION_STYLE}),
        "usergroup": record({"usergroup_id": string(255)}, {"style": _MENTION_STYLE}),
        "broadcast": record(
            {"range": one_of("here", "channel", "everyone")}, {"style": _MENTION_STYLE}
        ),
        "date": _DATE,
    }
)
_INLINES = array(INLINE, _MANY)
_SECTION = record({"elements": _INLINES})
_LIST = record(
    {
        "style": one_of("bullet", "ordered"),
        "elements": array(typed({"rich_text_section": _SECTION}), _MANY),
    },
    {"indent": integer(0, 8), "offset": integer(0, 10_000), "border": integer(0, 1)},
)
_QUOTE = record({"elements": _INLINES}, {"border": integer(0, 1)})
_PREFORMATTED = record(
    {"elements": array(typed({"text": _TEXT, "link": _LINK}), _MANY)},
    {"border": integer(0, 1), "language": string(255)},
)

ELEMENTS = array(
    typed(
        {
            "rich_text_section": _SECTION,
            "rich_text_list": _LIST,
            "rich_text_quote": _QUOTE,
            "rich_text_preformatted": _PREFORMATTED,
        }
    ),
    _MANY,
)

RICH_TEXT: Rule = typed({"rich_text": record({"elements": ELEMENTS})})
"""A whole rich text object, as an input's initial value."""
