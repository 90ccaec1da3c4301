"""What a person reads when Slack shows blocks, and who is pinged by them.

Markup is carried out, not shown: what an app failed to escape comes out changed, as in Slack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Json = dict[str, Any]

_REFERENCE = re.compile(r"<([^<>\n]+)>")
_EMOJI = re.compile(r":([a-z][a-z0-9_+'-]*):")
_MARKS = (r"\*", "_", "~", "`")


class Reader:
    """Reads blocks as a person in a workspace does; `names` has a name for each user id."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def message(self, text: str, blocks: list[Json]) -> str:
        """A message: its blocks, or its text if it has none."""
        return self.blocks(blocks) if blocks else self.mrkdwn(text)

    def view(self, content: Json) -> str:
        """A modal or a home tab."""
        title = self.text(content["title"]) + "\n" if "title" in content else ""
        return title + self.blocks(content["blocks"])

    def blocks(self, blocks: list[Json]) -> str:
        """Blocks, one below the other."""
        return "\n".join(_READERS[block["type"]](self, block) for block in blocks)

    def text(self, text: Json) -> str:
        """A text object."""
        if text["type"] == "mrkdwn":
            return self.mrkdwn(text["text"])
        shown: str = text["text"]
        return _with_emoji(shown) if text.get("emoji", True) else shown

    def mrkdwn(self, source: str) -> str:
        """Text with Slack's markup: references followed, marks taken away, escapes undone."""
        lines = (re.sub(r"^&gt; ?", "", line) for line in source.split("\n"))
        shown = _REFERENCE.sub(lambda found: self._reference(found[1]), "\n".join(lines))
        for mark in _MARKS:
            shown = re.sub(rf"(?<![\w&;]){mark}(\S|\S[^\n]*?\S){mark}(?!\w)", r"\1", shown)
        return unescaped(_with_emoji(shown))

    def rich_text(self, element: Json) -> str:
        """A part of a rich text block."""
        if element["type"] == "rich_text_list":
            return "\n".join(f"• {self.rich_text(item)}" for item in element["elements"])
        return "".join(self._inline(part) for part in element["elements"])

    def _inline(self, part: Json) -> str:
        kind = part["type"]
        if kind == "user":
            return "@" + self._name(part["user_id"])
        if kind == "broadcast":
            return "@" + str(part["range"])
        if kind == "link":
            return str(part.get("text", part["url"]))
        if kind == "emoji":
            return f"⟨{part['name']}⟩"
        if kind == "date":
            return str(part.get("fallback", part["timestamp"]))
        return str(part["text"]) if kind == "text" else f"<{kind}>"

    def _reference(self, inside: str) -> str:
        target, _, label = inside.partition("|")
        if target.startswith("@"):
            return "@" + self._name(target[1:])
        if target.startswith("!"):
            return label or "@" + target[1:]
        return label or target

    def _name(self, user_id: str) -> str:
        return self._names.get(user_id, user_id)

    # ------------------------------------------------------------------ blocks

    def _section(self, block: Json) -> str:
        texts = [block["text"]] if "text" in block else []
        lines = [self.text(text) for text in (*texts, *block.get("fields", ()))]
        if "accessory" in block:
            lines.append(self._element(block["accessory"]))
        return "\n".join(lines)

    def _input(self, block: Json) -> str:
        lines = [self.text(block["label"]), self._element(block["element"])]
        if "hint" in block:
            lines.append(self.text(block["hint"]))
        return "\n".join(line for line in lines if line)

    def _row(self, block: Json) -> str:
        return " ".join(self._element(element) for element in block["elements"])

    def _element(self, element: Json) -> str:
        kind = element["type"]
        if kind == "image":
            return f"({element['alt_text']})"
        if kind in ("plain_text", "mrkdwn"):
            return self.text(element)
        if kind == "button":
            return f"[{self.text(element['text'])}]"
        shown = [self.text(o["text"]) for o in element.get("options", ())]
        if "placeholder" in element:
            shown.insert(0, self.text(element["placeholder"]))
        return f"[{' | '.join(shown)}]" if shown else str(element.get("initial_value", ""))


_READERS: Mapping[str, Callable[[Reader, Json], str]] = {
    "section": Reader._section,
    "header": lambda reader, block: reader.text(block["text"]),
    "divider": lambda _reader, _block: "———",
    "image": lambda _reader, block: f"({block['alt_text']})",
    "context": Reader._row,
    "actions": Reader._row,
    "rich_text": lambda reader, block: "\n".join(map(reader.rich_text, block["elements"])),
    "input": Reader._input,
}


def unescaped(text: str) -> str:
    """Slack's three escapes undone."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def escaped(text: str) -> str:
    """As Slack escapes what people typed."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def pings(text: str, content: Any) -> frozenset[str]:
    """The ids of everyone and everything that a message notifies by name."""
    return frozenset((*_in_mrkdwn(text), *_in_blocks(content)))


def _in_mrkdwn(source: str) -> Iterator[str]:
    for found in _REFERENCE.finditer(source):
        target = found[1].partition("|")[0]
        if target.startswith(("@", "!")) and not target.startswith("!date"):
            yield target[1:]


def _in_blocks(content: Any) -> Iterator[str]:
    if isinstance(content, list):
        for entry in content:
            yield from _in_blocks(entry)
    elif isinstance(content, dict):
        if content.get("type") == "mrkdwn":
            yield from _in_mrkdwn(content["text"])
        for kind, name in (("user", "user_id"), ("usergroup", "usergroup_id")):
            if content.get("type") == kind:
                yield content[name]
        if content.get("type") == "broadcast":
            yield content["range"]
        for entry in content.values():
            yield from _in_blocks(entry)


def _with_emoji(text: str) -> str:
    return _EMOJI.sub(r"⟨\1⟩", text)
