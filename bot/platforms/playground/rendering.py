"""Messages and forms as the JSON that the page draws. The page sets every text as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.platforms.payloads import Json
from bot.platforms.playground.chat import Conversation, Entry
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    Confirm,
    DateField,
    Divider,
    Facts,
    Field,
    Form,
    Heading,
    Link,
    LinkButton,
    Mention,
    Menu,
    Note,
    Option,
    Paragraph,
    Part,
    PersonField,
    Quote,
    Text,
    TextField,
    TimeField,
)


def entry_json(conversation: Conversation, entry: Entry) -> Json:
    """One entry of a conversation."""
    return {
        "id": entry.id,
        "channel": conversation.channel,
        "author": entry.author,
        "at": entry.at.isoformat(),
        "only": entry.only,
        "edited": entry.edited,
        "summary": entry.message.summary,
        "parts": parts_json(entry.message.parts),
        "files": [
            {
                "name": file.name,
                "type": file.media_type,
                "bytes": len(file.content),
                "description": file.description,
            }
            for file in entry.message.files
        ],
    }


def parts_json(parts: Iterable[Part]) -> list[Json]:
    """The parts of a message or of a form's introduction."""
    return [_part(part) for part in parts]


def text_json(text: Text) -> list[Json]:
    """A run of spans."""
    return [_span(span) for span in text.spans if span.text]


def _span(span: Any) -> Json:
    kind = type(span).__name__.casefold()
    match span:
        case Mention():
            return {"kind": kind, "text": span.text, "id": span.external_id}
        case Link():
            return {"kind": kind, "text": span.text, "url": span.url}
        case _:
            return {"kind": kind, "text": span.text}


def _part(part: Part) -> Json:
    kind = type(part).__name__.casefold()
    match part:
        case Heading(text=text) | Paragraph(text=text) | Note(text=text):
            return {"kind": kind, "text": text_json(text)}
        case Quote(text=words):
            return {"kind": kind, "words": words}
        case Bullets(items=items):
            return {"kind": kind, "items": [text_json(item) for item in items]}
        case Facts(rows=rows):
            pairs = [[text_json(row.label), text_json(row.value)] for row in rows]
            return {"kind": kind, "rows": pairs}
        case Buttons(buttons=buttons):
            return {"kind": kind, "buttons": [_button(button) for button in buttons]}
        case Menu():
            return {
                "kind": kind,
                "name": part.name,
                "placeholder": str(part.placeholder),
                "options": _options(part.options),
            }
        case Divider():
            return {"kind": kind}


def _button(button: Button | LinkButton) -> Json:
    label = str(button.label)
    if isinstance(button, LinkButton):
        return {"label": label, "url": button.url}
    return {
        "label": label,
        "name": button.name,
        "argument": button.argument,
        "style": button.style.value,
        "confirm": _confirm(button.confirm) if button.confirm else None,
    }


def _confirm(confirm: Confirm) -> Json:
    return {
        "title": str(confirm.title),
        "question": text_json(confirm.question),
        "yes": str(confirm.yes),
        "no": str(confirm.no),
    }


def _options(options: Iterable[Option]) -> list[Json]:
    return [
        {"value": option.value, "label": str(option.label), "hint": str(option.hint)}
        for option in options
    ]


# ---------------------------------------------------------------------------- forms


def form_json(form_id: str, form: Form) -> Json:
    """A form; `form_id` is how the page names it when it comes back."""
    return {
        "id": form_id,
        "title": str(form.title),
        "submit": str(form.submit),
        "intro": parts_json(form.intro),
        "fields": [_field(field) for field in form.fields],
    }


def _field(field: Field) -> Json:
    common = {
        "key": field.key,
        "label": text_json(field.label),
        "hint": text_json(field.hint),
        "required": field.required,
    }
    match field:
        case TextField():
            return common | {
                "kind": "lines" if field.lines else "text",
                "longest": field.longest,
                "initial": field.initial,
            }
        case ChoiceField():
            return common | {
                "kind": "buttons" if field.buttons else "choice",
                "options": _options(field.options),
                "initial": field.initial,
            }
        case ChoicesField():
            return common | {
                "kind": "choices",
                "options": _options(field.options),
                "most": min(field.most, len(field.options)),
                "initial": list(field.initial),
                "one_of": field.one_of_several,
            }
        case DateField():
            initial = field.initial.isoformat() if field.initial else ""
            return common | {"kind": "date", "initial": initial}
        case TimeField():
            return common | {"kind": "time", "initial": field.initial}
        case PersonField():
            return common | {"kind": "person", "initial": field.initial}
