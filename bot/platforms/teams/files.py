"""Files in Teams: a picture is shown, anything else is offered and put into the person's files."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace
from io import BytesIO
from urllib.parse import urlsplit

from bot.platforms.payloads import Json
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import File
from handlers.conversation.turn import LARGEST_ID

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
CONSENT_INVOKE = "fileConsent/invoke"
LOCAL = ("127.0.0.1", "localhost", "::1")
STORES = (".sharepoint.com", ".sharepoint.us", ".sharepoint.de", ".sharepoint.cn")
PICTURE_BYTES = 60_000
"""A picture stands in the message itself; Teams takes about 100 KB for a bot's message."""

WIDTHS = (1080, 900, 720, 540)
"""Pixels: two for each of a phone's, or three, or one and a half."""
COLOURS = 16
"""As many as a drawing of one hue needs."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What a person answered to an offered file."""

    parcel_id: int
    accepted: bool
    upload_url: str
    info: Json
    """Where the file will be, as Teams says it."""


def is_picture(file: File) -> bool:
    """Whether a file is shown in the message itself."""
    return file.media_type.startswith("image/") and len(file.content) <= PICTURE_BYTES


def as_shown(file: File) -> File:
    """A picture in as many pixels as a message has room for; any other file as it is."""
    if not file.media_type.startswith("image/") or is_picture(file):
        return file
    from PIL import Image

    whole = Image.open(BytesIO(file.content)).convert("RGB")
    for width in WIDTHS:
        smaller = whole.resize((width, round(whole.height * width / whole.width)))
        drawn = BytesIO()
        smaller.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
            drawn, "PNG", optimize=True
        )
        if drawn.tell() <= PICTURE_BYTES:
            return replace(file, content=drawn.getvalue())
    return file


def picture_activity(file: File) -> Json:
    """A picture to look at, under a line that says what it shows: it can have no other."""
    encoded = b64encode(file.content).decode()
    attachment = {
        "contentType": file.media_type,
        "name": file.name,
        "contentUrl": f"data:{file.media_type};base64,{encoded}",
    }
    told = {"text": file.description, "textFormat": "plain"} if file.description else {}
    return _with_attachment(attachment) | told


def offer_activity(file: File, parcel_id: int, say: Say) -> Json:
    """The question whether a person wants a file."""
    context = {"parcel": parcel_id}
    return _with_attachment(
        {
            "contentType": CONSENT,
            "name": file.name,
            "content": {
                "description": str(say("teams-file-about")),
                "sizeInBytes": len(file.content),
                "acceptContext": context,
                "declineContext": context,
            },
        }
    )


def consent(value: Json, service_url: str) -> Consent | None:
    """The answer to an offer; None if it is not one of ours."""
    context, info = value.get("context"), value.get("uploadInfo") or {}
    parcel_id = context.get("parcel") if isinstance(context, dict) else None
    if not isinstance(parcel_id, int) or not isinstance(info, dict):
        return None
    parcel_id = parcel_id if abs(parcel_id) <= LARGEST_ID else 0
    accepted, url = value.get("action") == "accept", info.get("uploadUrl")
    if accepted and not (isinstance(url, str) and may_be_fetched(url, service_url)):
        return None
    return Consent(parcel_id, accepted, str(url or ""), info)


def saved_activity(name: str, info: Json) -> Json:
    """A card that opens the file where it is now."""
    return _with_attachment(
        {
            "contentType": INFO,
            "name": name,
            "contentUrl": str(info.get("contentUrl") or ""),
            "content": {
                "uniqueId": str(info.get("uniqueId") or ""),
                "fileType": name.rpartition(".")[2],
            },
        }
    )


def _with_attachment(attachment: Json) -> Json:
    return {"type": "message", "attachments": [attachment]}


def may_be_fetched(url: str, service_url: str) -> bool:
    """People's files are in SharePoint; nobody is to make the bot write or read anywhere else."""
    try:
        address, service = urlsplit(url), urlsplit(service_url)
    except ValueError:
        return False
    if service.hostname in LOCAL:
        return address.netloc == service.netloc
    return address.scheme == "https" and str(address.hostname).endswith(STORES)
