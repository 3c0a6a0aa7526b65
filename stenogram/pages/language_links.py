"""Links from a transcript to the same text in other languages."""

from __future__ import annotations

from stenogram.model import Transcript, Twin
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup


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
    links = [link for twin in transcript.twins if (link := twin_link(twin, page))]
    return escape.join(links, ", ") if links else None


def language_addresses(transcript: Transcript) -> dict[str, str]:
    """Where the same text is in each language, its own included, for the head of the page and the site map."""
    texts = [(twin.language, twin.name) for twin in transcript.twins]
    texts.append((transcript.document.language, transcript.document.name))
    return {language: f"transcripts/{name}/" for language, name in sorted(texts)}
