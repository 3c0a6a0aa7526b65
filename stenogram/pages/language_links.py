"""Links from a transcript to the same text in other languages, and to other accounts of its event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from stenogram.model import Account, Transcript, Twin
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.isolation import gettext as _

SIDES: Final = ("first", "second")
"""The two texts of a page, in the order of their names, as its anchors have them: "first-turn-3"."""


def side_by_side_path(one: str, other: str) -> str:
    """The page of two texts, whichever is named first."""
    first, second = sorted((one, other))
    return f"side-by-side/{first}/{second}.md"


def has_page(other: Twin | Account) -> bool:
    """Whether there is anything to be read side by side: a withdrawn text has no words."""
    if isinstance(other, Twin):
        return bool(other.turns)
    return any(theirs for _, theirs in other.pairs)


def side_by_side_address(transcript: Transcript, other: Twin | Account, page: str, turn: str = "") -> str | None:
    """The link from a page of a transcript to that of both texts, at a turn of it; None where there is none."""
    if not has_page(other):
        return None
    name = transcript.document.name
    side = SIDES[0] if name < other.name else SIDES[1]
    return addresses.link(page, side_by_side_path(name, other.name), f"{side}-{turn}" if turn else None)


def twin_link(twin: Twin, page: str, turn: str | None = "") -> Markup | None:
    """The name of a language, in that language, as a link to a turn; None where the translation leaves it out.

    With "" for a turn, to the whole text. `page` is the path under docs/ of the page that has the link.
    """
    if turn is None:
        return None
    target = addresses.link(page, addresses.transcript_path(twin.name))
    name = escape.markdown(wording.language_name(twin.language))
    code = escape.attribute(twin.language)
    place = f"{target}#{turn}" if turn else target
    return Markup(f'[{name}]({place}){{ hreflang="{code}" lang="{code}" }}')


def language_links(transcript: Transcript, page: str) -> Markup | None:
    """The other languages that there are of a transcript."""
    links = [_with_columns(transcript, twin, page, twin_link(twin, page)) for twin in transcript.twins]
    return escape.comma_separated(links) if links else None


def turn_links(transcript: Transcript, turn: str, same_turns: Mapping[str, str | None], page: str) -> Markup | None:
    """The same turn in other languages; `same_turns` has its id there by the name of each translation."""
    links = [
        escape.join([link, columns_link(transcript, twin, page, turn)], " ")
        for twin in transcript.twins
        if (link := twin_link(twin, page, same_turns.get(twin.name)))
    ]
    return escape.join(links, " ") if links else None


def account_links(transcript: Transcript, page: str) -> Markup | None:
    """What other publishers say of the same event."""
    links = [
        _with_columns(
            transcript,
            account,
            page,
            escape.link(
                account.publisher or account.title, addresses.link(page, addresses.transcript_path(account.name))
            ),
        )
        for account in transcript.accounts
    ]
    return escape.comma_separated(links) if links else None


def _with_columns(transcript: Transcript, other: Twin | Account, page: str, link: Markup | None) -> Markup:
    """A link to a text, and one to both texts side by side."""
    address = side_by_side_address(transcript, other, page)
    columns = escape.link(_("side by side"), address) if address else None
    return escape.dotted(part for part in (link, columns) if part)


def columns_link(transcript: Transcript, twin: Twin, page: str, turn: str) -> Markup:
    """A sign that leads to a turn in two languages side by side."""
    address = side_by_side_address(transcript, twin, page, turn)
    name = escape.attribute(_("Side by side: %(language)s", language=wording.name_of_language(twin.language)))
    return Markup(f'[⇄]({address}){{ .st-columns aria-label="{name}" title="{name}" }}')


def language_addresses(transcript: Transcript) -> dict[str, str]:
    """Where the same text is in each language, its own included, for the head of the page and the site map."""
    texts = [(twin.language, twin.name) for twin in transcript.twins]
    texts.append((transcript.document.language, transcript.document.name))
    return {language: f"transcripts/{name}/" for language, name in sorted(texts)}
