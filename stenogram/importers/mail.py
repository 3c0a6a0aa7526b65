"""Messages (.eml): the body, without the signature and what is quoted below it. Attachments are named, not read."""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from email.message import EmailMessage
from typing import Final

from stenogram.importers.document import ImportedDocument, Piece, left_out, paragraphs_of, stated
from stenogram.importers.refusal import RefusedError
from stenogram.importers.web_page import read_web_page
from stenogram.messages import message

_SIGNATURE: Final = re.compile(r"^-- $", re.MULTILINE)
_QUOTED: Final = re.compile(r"\n(?:[^\n>]{0,120}:\n+)?(?:>[^\n]*(?:\n|$))+\s*$")
_WIDEST: Final = 100
_REPLY: Final = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|odp|vs|sv|ant|отв|пер)\s*:\s*)+", re.IGNORECASE)


def read_mail(file: str, raw: bytes) -> ImportedDocument:
    """The paragraphs of a message, its subject as title and its date. Raises RefusedError where it has no text."""
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    body = mail.get_body(("html", "plain"))
    if body is None or not isinstance(body, EmailMessage):
        raise RefusedError(message("it has no body of text"), message("save what is attached to it, and import that"))
    attached = [_attachment(part.get_filename()) for part in mail.iter_attachments()]
    title = _REPLY.sub("", " ".join(str(mail["subject"] or "").split())) or None
    if body.get_content_type() == "text/html":
        page = read_web_page(file, codecs.BOM_UTF8 + str(body.get_content()).encode("utf-8", "replace"))
        paragraphs, beside = page.paragraphs, list(page.left_out)
    else:
        text, beside = _body(body)
        paragraphs = tuple(paragraphs_of([Piece(_unwrapped(text))]))
    if not paragraphs:
        raise RefusedError(message("its body has no words"), message("save what is attached to it, and import that"))
    return ImportedDocument(paragraphs, facts=stated(title=title, date=_day(mail)), left_out=(*beside, *attached))


def _attachment(name: str | None) -> str:
    return message("attachment “{name}”", name=name) if name else message("attachment without a name")


def _body(part: EmailMessage) -> tuple[str, list[str]]:
    """The words of a plain body, with lines broken only where its author broke them, and what was left out."""
    text = str(part.get_content()).replace("\r\n", "\n")
    beside: list[str] = []
    signature = _SIGNATURE.search(text)
    if signature:
        beside += left_out("signature", [text[signature.end() :]])
        text = text[: signature.start()]
    quoted = _QUOTED.search(text)
    if quoted and quoted.start() > 0:
        beside += left_out("quoted message", [quoted[0].replace(">", " ")])
        text = text[: quoted.start()]
    if part.get_param("format") == "flowed":
        text = re.sub(r"(?<=\S) \n(?=\S)", " ", text)
    return text, beside


def _unwrapped(text: str) -> str:
    """Paragraphs on a line each, where blank lines part them and lines are broken to fit."""
    blocks = [block.split("\n") for block in re.split(r"\n\s*\n", text.strip())]
    longest = max((len(line) for block in blocks for line in block), default=0)
    if longest > _WIDEST or len(blocks) < 2:
        return text
    return "\n".join((" " if _is_wrapped(block, longest) else "\n").join(block) for block in blocks)


def _is_wrapped(lines: list[str], longest: int) -> bool:
    return len(lines) > 1 and all(len(line) > longest - 25 for line in lines[:-1])


def _day(message: EmailMessage) -> str | None:
    date = message["date"]
    sent = getattr(date, "datetime", None)
    return sent.date().isoformat() if sent else None
