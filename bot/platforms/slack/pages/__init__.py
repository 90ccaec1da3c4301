"""The web pages around an installation, in the visitor's language."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterator
from pathlib import Path
from string import Template

from handlers.conversation.catalogue import LANGUAGES, Say
from handlers.conversation.chat import Code, Text

_HERE = Path(__file__).parent
_PAGE = Template((_HERE / "page.html").read_text(encoding="utf-8"))
_STYLE = (_HERE / "style.css").read_text(encoding="utf-8")
_STYLE_DIGEST = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_DIGEST}'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def preferred_language(accepted: str, otherwise: str) -> str:
    """The first of our languages in an Accept-Language header, by the visitor's weights."""
    ranked: list[tuple[float, str]] = []
    for entry in accepted.split(","):
        tag, _, parameter = entry.strip().partition(";")
        language = tag.partition("-")[0].casefold()
        weight = _weight(parameter)
        if language in LANGUAGES and weight > 0:
            ranked.append((weight, language))
    return max(ranked, key=lambda one: one[0])[1] if ranked else otherwise


def install_page(say: Say, url: str) -> str:
    """What the app does and asks for, and the button that begins."""
    return _page(
        say,
        say("install-heading"),
        _paragraph(say("install-lead"), "lead"),
        _button(say("install-add"), url),
        _list(say("install-does"), say, "does-pairs", "does-dates", "does-figures"),
        _list(say("install-asks"), say, "asks-write", "asks-people"),
        _paragraph(say("install-asks-not")),
        _paragraph(say("install-who"), "small"),
    )


def success_page(say: Say, name: str, url: str, *, organisation: bool) -> str:
    """Where it is now, and what comes next."""
    return _page(
        say,
        say("install-done", name=name),
        _paragraph(say("install-done-next")),
        _paragraph(say("install-done-organisation")) if organisation else "",
        _button(say("install-open"), url),
        _paragraph(say("install-done-again"), "small"),
    )


def failure_page(say: Say, why: str, url: str) -> str:
    """That nothing was changed, why, and the way to try again."""
    return _page(
        say,
        say("install-failed"),
        _paragraph(say(f"install-failed-{why}")),
        _button(say("install-again"), url),
    )


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def _page(say: Say, heading: Text, *parts: str) -> str:
    title = html.escape(str(heading))
    body = "\n".join([f"<h1>{title}</h1>", *filter(None, parts)])
    return _PAGE.substitute(language=say.language, title=title, style=_STYLE, body=body)


def _paragraph(text: Text, look: str = "") -> str:
    opening = f'<p class="{look}">' if look else "<p>"
    return f"{opening}{''.join(_inline(text))}</p>"


def _list(heading: Text, say: Say, *keys: str) -> str:
    items = "".join(f"<li>{html.escape(str(say(f'install-{key}')))}</li>" for key in keys)
    return f"<h2>{html.escape(str(heading))}</h2><ul>{items}</ul>"


def _button(label: Text, url: str) -> str:
    return f'<a class="button" href="{html.escape(url)}">{html.escape(str(label))}</a>'


def _inline(text: Text) -> Iterator[str]:
    for span in text.spans:
        literal = html.escape(span.text)
        yield f"<code>{literal}</code>" if isinstance(span, Code) else literal
