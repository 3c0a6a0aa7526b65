"""The picture of a page where it is shared elsewhere: title, day, who speaks, as PNG, drawn when the site is built.

One palette of 256 colours: the steps from ink to paper, which the edges of letters need, then the accent and the inks
of speakers. So a picture is small, and the same bytes come of the same facts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stenogram.corpus.figures import words_in
from stenogram.deferred import Deferred
from stenogram.kinds import kind_of
from stenogram.model import BinaryFile, Corpus, Document, Entity, Settings, Transcript
from stenogram.pages import record_header, wording
from stenogram.pages.facts import when_and_where
from stenogram.pages.voices import voice_key

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

WIDTH: Final = 1200
HEIGHT: Final = 630
"""Pixels, as Open Graph's readers want them."""
_MARGIN: Final = 80
_FONT: Final = Path(__file__).parent / "fonts" / "cards.ttf"
_STEPS: Final = 200
# Places in the palette, of which the steps from ink to paper come first, and the colours that stand there.
_INK: Final = 0
_QUIET: Final = 90
_PAPER: Final = _STEPS - 1
_ACCENT: Final = _STEPS
_BAR: Final = _STEPS + 1
_OTHERS: Final = _STEPS + 2
_INK_RGB: Final = (30, 28, 25)
_PAPER_RGB: Final = (253, 252, 249)
_ACCENT_RGB: Final = (138, 43, 28)
_BAR_RGB: Final = (31, 74, 115)
_OTHERS_RGB: Final = (201, 195, 183)
_LANES: Final = 3
"""Speakers that have a lane of their own, as many as are named above it."""
_LANE: Final = 16
_LANE_BAR: Final = 10
_STRIP_TOP: Final = HEIGHT - 106
_TITLE_SIZES: Final = (64, 54, 46)
_TITLE_LINES: Final = 4
_SMALL: Final = 32
_UNSEEN: Final = dict.fromkeys(map(ord, "\u2068\u2069"))
"""They order the words of a page; no font has a picture of them."""


@dataclass(frozen=True, slots=True)
class ShareImage:
    """What a picture shows. `strip` has the lane and the words of each run of one voice, in order.

    The first lane is that of whoever speaks most; the one after the last that is named is for all others.
    """

    site: str
    above: str
    title: str
    below: str
    strip: tuple[tuple[int, int], ...] = ()


def image_path(page: str) -> str:
    """Where the picture of a page stands, both under docs/."""
    return f"share/{page.removesuffix('.md')}.png"


def image_of(page: str, settings: Settings) -> Mapping[str, str]:
    """What the front matter of a page says of its picture; nothing where there is none.

    Without the address of the site no other could load it.
    """
    return {"image": image_path(page)} if settings.share_images and settings.site_url else {}


def share_images(corpus: Corpus, people: Sequence[Entity]) -> Iterator[Deferred[BinaryFile]]:
    """The picture of each transcript and each entry with a page, to be drawn where it has changed."""
    site = corpus.settings.site_name
    if not image_of("", corpus.settings):
        return
    for transcript in corpus.transcripts:
        # What is stored of a transcript has the names that it prints.
        shares = _shares(transcript) if corpus.is_renamed else corpus.per_transcript(transcript, _shares)
        yield _deferred(f"transcripts/{transcript.document.name}.md", _of_transcript(transcript.document, shares, site))
    for entity in people:
        yield _deferred(f"{kind_of(entity).folder}/{entity.id}.md", _of_entry(entity, site))


def _deferred(page: str, image: ShareImage) -> Deferred[BinaryFile]:
    path = image_path(page)
    return Deferred(path, partial(_made, path, image), repr(image))


def _made(path: str, image: ShareImage) -> BinaryFile:
    return BinaryFile(path, drawn(image))


@dataclass(frozen=True, slots=True)
class Shares:
    """Who speaks in a transcript, who speaks most first, and its strip (`ShareImage.strip`)."""

    names: tuple[str, ...]
    strip: tuple[tuple[int, int], ...]


def _shares(transcript: Transcript) -> Shares:
    document = transcript.document
    return Shares(tuple(_ranked(document).values()), tuple(_strip(document)))


def _of_transcript(document: Document, shares: Shares, site: str) -> ShareImage:
    when = [*record_header.when_and_where(document), document.event]
    above = " · ".join(part for part in when if part)
    below = wording.some(shares.names, _LANES) if shares.names else ""
    return ShareImage(site, above, document.title, below, shares.strip)


def _ranked(document: Document) -> dict[str, str]:
    """The names of those who speak, by id, who speaks most first."""
    words: Counter[tuple[str, str]] = Counter()
    for turn in document.turns():
        if turn.speaker and not turn.speaker.unnamed:
            words[turn.speaker.id, turn.speaker.name] += words_in(turn)
    return dict(sorted(words, key=lambda speaker: (-words[speaker], speaker[1])))


def _strip(document: Document) -> Iterator[tuple[int, int]]:
    """Each run of one lane; runs that follow each other in one lane are one."""
    lanes = {speaker: min(place, _LANES) for place, speaker in enumerate(_ranked(document))}
    runs = [(lanes.get(voice_key(turn), _LANES), words_in(turn)) for turn in document.turns()]
    for lane, together in groupby(runs, key=itemgetter(0)):
        words = sum(amount for _, amount in together)
        if words:
            yield lane, words


def _of_entry(entity: Entity, site: str) -> ShareImage:
    parts = [kind_of(entity).label, *when_and_where(entity)]
    return ShareImage(site, " · ".join(part for part in parts if part), entity.name, entity.definition)


# --- Drawing --------------------------------------------------------------------------------------


def drawn(image: ShareImage) -> bytes:
    """The picture as PNG. What the font has no letters for is left out, rather than shown as boxes."""
    from PIL import Image, ImageDraw  # Few builds draw a picture.

    picture = Image.new("L", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, WIDTH, 11), fill=_ACCENT)
    _line(draw, image.site, 52, _SMALL, _INK)
    _line(draw, image.above, 128, _SMALL, _QUIET)
    y = _title(draw, image.title, 186)
    _paragraph(draw, image.below, max(y + 18, 430), 2 if image.strip else 3)
    _draw_strip(draw, image.strip)
    picture.putpalette(_palette())
    stream = BytesIO()
    picture.save(stream, "PNG", compress_level=3)
    return stream.getvalue()


@cache
def _palette() -> bytes:
    steps = [
        tuple(ink + (paper - ink) * step // (_STEPS - 1) for ink, paper in zip(_INK_RGB, _PAPER_RGB, strict=True))
        for step in range(_STEPS)
    ]
    colours = [*steps, _ACCENT_RGB, _BAR_RGB, _OTHERS_RGB]
    return bytes(channel for colour in colours for channel in colour).ljust(768, b"\0")


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    # The simple layout gives the same bytes on every machine; another needs a library that may be absent.
    return ImageFont.truetype(str(_FONT), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _missing_glyph() -> bytes:
    return bytes(_font(_SMALL).getmask("\uffff"))


@cache
def _is_drawable(character: str) -> bool:
    return character.isspace() or bytes(_font(_SMALL).getmask(character)) != _missing_glyph()


def _drawable(text: str) -> str:
    text = " ".join(text.translate(_UNSEEN).split())
    return text if all(map(_is_drawable, text)) else ""


def _line(draw: ImageDraw.ImageDraw, text: str, y: int, size: int, fill: int) -> None:
    lines = _lines(_drawable(text), size, 1)
    if lines:
        draw.text((_MARGIN, y), lines[0], font=_font(size), fill=fill)


def _title(draw: ImageDraw.ImageDraw, text: str, y: int) -> int:
    """The title in the largest size in which it fits; returns where it ends."""
    text = _drawable(text)
    size = next((size for size in _TITLE_SIZES if len(_wrapped(text, size)) <= 3), _TITLE_SIZES[-1])
    for line in _lines(text, size, _TITLE_LINES):
        draw.text((_MARGIN, y), line, font=_font(size), fill=_INK)
        y += size * 6 // 5
    return y


def _paragraph(draw: ImageDraw.ImageDraw, text: str, y: int, most: int) -> None:
    for line in _lines(_drawable(text), _SMALL, most):
        draw.text((_MARGIN, y), line, font=_font(_SMALL), fill=_QUIET)
        y += 42


def _lines(text: str, size: int, most: int) -> list[str]:
    """The text in lines of the picture's width, the last one cut off where there are more."""
    lines = _wrapped(text, size)
    return lines if len(lines) <= most else [*lines[: most - 1], _cut(f"{lines[most - 1]} …", size)]


def _wrapped(text: str, size: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _font(size).getlength(longer) <= WIDTH - 2 * _MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return [_cut(line, size) for line in lines]


def _cut(line: str, size: int) -> str:
    while len(line) > 1 and _font(size).getlength(line) > WIDTH - 2 * _MARGIN:
        line = f"{line[:-2].rstrip()}…"
    return line


def _draw_strip(draw: ImageDraw.ImageDraw, strip: Sequence[tuple[int, int]]) -> None:
    whole = sum(words for _, words in strip)
    at = 0
    for lane, words in strip:
        start, at = at, at + words
        left, right = (_MARGIN + (WIDTH - 2 * _MARGIN) * place // whole for place in (start, at))
        top = _STRIP_TOP + lane * _LANE
        if right > left:
            fill = _OTHERS if lane == _LANES else _BAR
            draw.rectangle((left, top, right - 1, top + _LANE_BAR - 1), fill=fill)
