"""Messages (.eml): the body, without the signature and what is quoted below it. Attachments are named, not read.

A record that was sent on stands below the lines of the sender ("From: …"), perhaps under a word of whoever sent it on:
of the messages in one body, the one with most words is taken, and the others are listed.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from collections.abc import Sequence
from email.message import EmailMessage
from typing import Final

from stenogram.importers.document import (
    ImportedDocument,
    ImportedParagraph,
    Piece,
    left_out,
    may_begin_with_label,
    paragraphs_of,
    stated,
)
from stenogram.importers.plain_text import decoded_text
from stenogram.importers.refusal import RefusedError
from stenogram.importers.web_page import read_web_page
from stenogram.languages.tables.letters import HEADERS, SENDERS, SHORT_VALEDICTIONS, SUBJECT_PREFIXES, VALEDICTIONS
from stenogram.messages import message
from stenogram.text.folding import fold
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, ends_sentence

_SIGNATURE: Final = re.compile(r"^-- $", re.MULTILINE)
_QUOTED: Final = re.compile(r"\n(?:[^\n>]{0,120}:\n+)?(?:>[^\n]*(?:\n|$))+\s*$")
_WIDEST: Final = 100
_OF_MESSAGES: Final = ("from", "to", "subject", "date", "content-type", "message-id")
_OF_MAILBOX: Final = re.compile(rb"^From \S+@\S+ ", re.MULTILINE)
_ENCRYPTED: Final = "-----BEGIN PGP MESSAGE-----"
_SAVE_ANEW: Final = message("save it again from your mail program, as .eml or .txt")
_FEWEST_HEADERS: Final = 3
_LONGEST_VALEDICTION: Final = 8
_FIRST: Final = 3
_MOST_ABOVE_RECORD: Final = 6
_LONGEST_TITLE: Final = 120
_HEADER: Final = re.compile(rf"\W*([^{COLONS}]{{1,24}}?)\W*[{COLONS}]")
_SENT_ON: Final = re.compile(r"\s*-{3,}[^-]{3,60}-{3,}\s*$")
"""The line above a message that was sent on: "-----Original Message-----"."""
_WROTE: Final = re.compile(rf"[^<>]{{1,160}}<[^<>\s]+@[^<>\s]+>[^<>]{{0,40}}[{COLONS}]$")
"""The line above a message that is quoted: "On Monday Ida Brandt <ida@example.org> wrote:"."""
_REPLY: Final = re.compile(rf"^(?:{alternatives(SUBJECT_PREFIXES)})(?:\[\d+\])?\s*[{COLONS}]\s*", re.IGNORECASE)


def read_mail(file: str, raw: bytes) -> ImportedDocument:
    """The paragraphs of a message, its subject as title and its date. Raises RefusedError where it has no text."""
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    if not any(mail[name] for name in _OF_MESSAGES):
        raise RefusedError(message("it is not a message: nothing says who sent it or what it is about"), _SAVE_ANEW)
    if len(_OF_MAILBOX.findall(raw)) > 1:
        raise RefusedError(message("it has several messages"), message("save each in its own file"))
    body = mail.get_body(("html", "plain"))
    if body is None or not isinstance(body, EmailMessage):
        raise RefusedError(message("it has no body of text"), message("save what is attached to it, and import that"))
    attached = [_attachment(part.get_filename()) for part in mail.iter_attachments()]
    title = _subject(" ".join(str(mail["subject"] or "").split()))
    if body.get_content_type() == "text/html":
        page = read_web_page(file, codecs.BOM_UTF8 + _content(body).encode("utf-8", "replace"))
        paragraphs, beside = page.paragraphs, list(page.left_out)
    else:
        text, beside = _body(body)
        paragraphs = tuple(paragraphs_of([Piece(_unwrapped(text))]))
    paragraphs, others = _longest_message(paragraphs)
    beside += others
    if not paragraphs:
        raise RefusedError(message("its body has no words"), message("save what is attached to it, and import that"))
    # The record's own heading says better what it is than the subject of whoever sent it on.
    heading = next((paragraph.text for paragraph in paragraphs[:_FIRST] if paragraph.kind == "heading"), None)
    return ImportedDocument(
        paragraphs,
        facts=stated(title=heading or _title_in_full(title, paragraphs) or title, date=_day(mail)),
        left_out=(*beside, *attached),
    )


def _title_in_full(subject: str | None, paragraphs: Sequence[ImportedParagraph]) -> str | None:
    """The line above the record that begins as the subject does, and has all its words in their order, and more."""
    wanted = fold(subject or "").split()
    # One word alone may begin any line but the first.
    for paragraph in paragraphs[: _MOST_ABOVE_RECORD if len(wanted) > 1 else 1]:
        words = iter(fold(paragraph.text).split())
        if not wanted or ends_sentence(paragraph.text) or len(paragraph.text) > _LONGEST_TITLE:
            continue
        if fold(paragraph.text).startswith(wanted[0]) and all(word in words for word in wanted):
            return paragraph.text
    return None


def _subject(text: str) -> str | None:
    """The subject without "Re:" and "Fwd:", however many; None where nothing remains."""
    while prefix := _REPLY.match(text):
        text = text[prefix.end() :]
    return text or None


def _content(part: EmailMessage) -> str:
    """The words of a body; where its encoding is none that is known, as a plain text of unknown encoding is read."""
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError):
        payload = part.get_payload(decode=True)
        return decoded_text(payload if isinstance(payload, bytes) else b"")


def _attachment(name: str | None) -> str:
    return message("attachment “{name}”", name=name) if name else message("attachment without a name")


def _body(part: EmailMessage) -> tuple[str, list[str]]:
    """The words of a plain body, with lines broken only where its author broke them, and what was left out."""
    text = _content(part).replace("\r\n", "\n")
    if _ENCRYPTED in text:
        raise RefusedError(message("it is encrypted"), message("open it, and save its text as .docx or .txt"))
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


def _longest_message(
    paragraphs: Sequence[ImportedParagraph],
) -> tuple[tuple[ImportedParagraph, ...], list[str]]:
    """The message with most words of those that stand in one body, without its signature, and what was left out."""
    messages = [_without_signature(part) for part in _messages(paragraphs)]
    if not messages:
        return (), []
    longest = max(messages, key=lambda parts: _word_count(parts[0]))
    beside: list[str] = []
    for parts in messages:
        body, signature = parts
        if parts is not longest:
            beside += left_out("quoted message", [" ".join(paragraph.text for paragraph in (*body, *signature))])
        elif signature:
            beside += left_out("signature", [" ".join(paragraph.text for paragraph in signature)])
    return tuple(longest[0]), beside


def _messages(paragraphs: Sequence[ImportedParagraph]) -> list[list[ImportedParagraph]]:
    """The paragraphs of each message; the lines that name the sender of one end the message above them."""
    messages: list[list[ImportedParagraph]] = [[]]
    n = 0
    while n < len(paragraphs):
        length = _header_length(paragraphs, n)
        if length:
            messages.append([])
        else:
            messages[-1].append(paragraphs[n])
        n += length or 1
    return [part for part in messages if part]


def _header_length(paragraphs: Sequence[ImportedParagraph], n: int) -> int:
    """How many paragraphs from the nth on stand above another message and are none of its words; 0 for none."""
    if _WROTE.match(paragraphs[n].text) or _SENT_ON.match(paragraphs[n].text):
        return 1
    keys = []
    for paragraph in paragraphs[n : n + 8]:
        header = _HEADER.match(paragraph.text)
        if header is None or header[1].casefold().strip() not in HEADERS:
            break
        keys.append(header[1].casefold().strip())
    return len(keys) if len(keys) >= _FEWEST_HEADERS and keys[0] in SENDERS else 0


def _without_signature(
    paragraphs: Sequence[ImportedParagraph],
) -> tuple[Sequence[ImportedParagraph], Sequence[ImportedParagraph]]:
    """The words of a message and its signature: what is below the line that closes it, and is less than what is above.

    A signature above a longer record is that of a covering note, of which nobody can tell where it ends.
    """
    for n, paragraph in enumerate(paragraphs):
        if n and _closes(paragraph.text) and _word_count(paragraphs[n:]) < _word_count(paragraphs[:n]):
            return paragraphs[:n], paragraphs[n:]
    return paragraphs, ()


def _closes(text: str) -> bool:
    """Whether a line is one with which letters end: "Kind regards,", or two dashes alone."""
    if text.strip() == "--":
        return True
    if len(text.split()) > _LONGEST_VALEDICTION or may_begin_with_label(text):
        return False
    bare = text.casefold().strip(" ,.!;*_")
    return bare in SHORT_VALEDICTIONS or any(
        bare.startswith(words) and not bare[len(words) :][:1].isalnum() for words in VALEDICTIONS
    )


def _word_count(paragraphs: Sequence[ImportedParagraph]) -> int:
    return sum(len(paragraph.text.split()) for paragraph in paragraphs)
