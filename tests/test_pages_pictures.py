"""Every picture that pages draw, of made-up figures: `tests/spec/pictures.txt`, to the last number.

A case is a name, then the marks of a drawing, one a line. Of images that are shared (PNG) a line is a band that is not
paper: its first and last row, its first and last column, and how many dots of which colour it has. What is drawn
otherwise shows here as another number. `make expected` writes the file anew, for review in the diff.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from stenogram.pages import charts, speaker_timeline, svg
from stenogram.pages.charts import Counted, Moment
from stenogram.pages.escape import Markup
from stenogram.pages.share_images import ShareImage, drawn
from stenogram.pages.speaker_timeline import Place, Run, Topic, Voice
from stenogram.pages.svg import Picture

EXPECTED = Path(__file__).parent / "spec" / "pictures.txt"
WORDS = (
    "the harbour council opened the old bridge over the northern channel after the longest winter that anybody in"
    " Port Amber could remember and asked the engineers what it would cost to keep"
).split()


def words(count: int) -> str:
    """So many words, the same ones again after thirty."""
    return " ".join((WORDS * (count // len(WORDS) + 1))[:count])


# --- Images that are shared -----------------------------------------------------------------------

STRIP = ((0, 30), (1, 10), (2, 5), (3, 15), (0, 1), (3, 400), (1, 2_000), (2, 1))
IMAGES = {
    "all lines of one word": ShareImage("Harbours", "1991", "Bridge", "Reed"),
    "a strip of four lanes, one mark of which is thinner than a dot": ShareImage(
        "Harbours", "1991", "Bridge", words(60), STRIP
    ),
    "three lines below, of more": ShareImage(words(30), words(30), "Bridge", words(60)),
    "two lines below a strip, of more": ShareImage(words(30), words(30), "Bridge", words(60), ((0, 3), (1, 1))),
    "a word wider than the picture": ShareImage("Harbours", "1991", "Bridge" * 20, "Reed"),
    "nothing but a title": ShareImage("", "", "Bridge", ""),
    "letters that the font lacks": ShareImage("ሰላም", "1991", "ሰላም", "ሰላም Reed"),
    **{f"a title of {count} words": ShareImage("Harbours", "1991", words(count), "Reed") for count in range(5, 31, 5)},
}


def bands(image: ShareImage) -> Iterator[str]:
    """The bands of rows that are not paper."""
    picture = Image.open(BytesIO(drawn(image))).convert("RGB")
    width, height = picture.size
    paper = (253, 252, 249)
    rows = [picture.crop((0, y, width, y + 1)).tobytes() for y in range(height)]
    is_paper = [row == bytes(paper) * width for row in rows]
    top = 0
    while top < height:
        bottom = top
        while bottom < height and not is_paper[bottom]:
            bottom += 1
        if bottom > top:
            yield band(picture, top, bottom, paper)
        top = max(bottom, top + 1)


def band(picture: Image.Image, top: int, bottom: int, paper: tuple[int, int, int]) -> str:
    width = picture.size[0]
    colours: Counter[tuple[int, int, int]] = Counter()
    columns = []
    for x in range(width):
        column = picture.crop((x, top, x + 1, bottom)).tobytes()
        dots = [column[at : at + 3] for at in range(0, len(column), 3)]
        if any(dot != bytes(paper) for dot in dots):
            columns.append(x)
        colours.update(tuple(dot) for dot in dots if dot != bytes(paper))  # type: ignore[misc]
    ranked = sorted(colours.items(), key=_by_count)[:4]
    commonest = ", ".join(f"{count} of {bytes(colour).hex()}" for colour, count in ranked)
    return f"rows {top}-{bottom}, columns {columns[0]}-{columns[-1]}: {commonest}"


def _by_count(colour: tuple[tuple[int, int, int], int]) -> tuple[int, tuple[int, int, int]]:
    return -colour[1], colour[0]


# --- Drawings -------------------------------------------------------------------------------------


def by_year(*amounts: int, first: int = 1990, rates: dict[int, str] | None = None) -> Counted:
    amounts_by_year = {first + n: amount for n, amount in enumerate(amounts) if amount}
    return Counted("mention", amounts_by_year, lambda year: f"#{year}", rates or {})


def voice(number: int, *runs: tuple[int, int]) -> Voice:
    made = tuple(Run(start, end, f"turn-{number + start}") for start, end in runs)
    return Voice(
        f"Person {number}", f"st-v{number}", sum(end - start for start, end in runs), made, Markup(f"p{number}")
    )


def topic(number: int, *places: int) -> Topic:
    kinds = ("person", "organisation", "summit", "strategy")
    made = tuple(Place(at, f"turn-{at}-p{at % 3 + 1}") for at in places)
    return Topic(f"Thing {number}", kinds[number % 4], made, Markup(f"t{number}"))  # type: ignore[arg-type]


def moments(*days: str) -> list[Moment]:
    return [Moment(date.fromisoformat(day), day, f"#{day}", n / 4) for n, day in enumerate(days)]


MANY = [voice(n, (10 * n, 10 * n + 7), (100 + n, 101 + n), (500 + n, 520 + n)) for n in range(9)]
DRAWINGS: dict[str, Callable[[], Picture | None]] = {
    "two years of mentions are no picture": lambda: charts.columns("a", "A", by_year(1, 0, 2), 1990, 1992),
    "three years of mentions, one of them the most": lambda: charts.columns("a", "A", by_year(1, 7, 2), 1990, 1992),
    "fifteen years, of which the highest alone has its amount": lambda: charts.columns(
        "a", "A", by_year(*range(1, 16)), 1990, 2004
    ),
    "fourteen years, each with its amount": lambda: charts.columns("a", "A", by_year(*range(1, 15)), 1990, 2003),
    "years with rates": lambda: charts.columns(
        "a", "A", by_year(1, 0, 3, 1, rates={1990: "0.1", 1992: "0.3"}), 1990, 1993
    ),
    "eighty years": lambda: charts.columns("a", "A", by_year(1, 2, 3, first=1920), 1920, 1999),
    "eighty-one years are decades": lambda: charts.columns(
        "a", "A", by_year(1, 2, 3, 0, 0, 0, 0, 0, 0, 4, 5, first=1923, rates={1923: "1"}), 1923, 2003
    ),
    "a time line of two moments is no picture": lambda: charts.time_line(
        "b", "B", "Two.", [("", moments("1990-01-01", "1991-01-01"))]
    ),
    "a time line of three moments in a year": lambda: charts.time_line(
        "b", "B", "Three.", [("", moments("1990-01-01", "1990-01-03", "1990-12-31"))]
    ),
    "two named lanes over fifteen years": lambda: charts.time_line(
        "b",
        "B",
        "Six.",
        [("Harbours", moments("1990-03-01", "1990-03-09", "2004-06-01")), ("Rivers", moments("1997-07-07"))],
        lane=40,
    ),
    "nobody speaks": lambda: speaker_timeline.strip([], [topic(0, 1, 2, 3)], 100),
    "one voice and two mentions are no picture": lambda: speaker_timeline.strip(
        [voice(0, (0, 100))], [topic(0, 1, 50)], 100
    ),
    "one voice and three mentions": lambda: speaker_timeline.strip([voice(0, (0, 100))], [topic(0, 1, 50, 99)], 100),
    "two voices in three turns": lambda: speaker_timeline.strip(
        [voice(0, (0, 30), (70, 100)), voice(1, (30, 70))], [], 100
    ),
    "six voices and five entities": lambda: speaker_timeline.strip(
        MANY[:6], [topic(n, *range(n, 600, 90)) for n in range(6)], 600
    ),
    "seven voices": lambda: speaker_timeline.strip(MANY[:7], [], 600),
    "nine voices, of which three have one lane": lambda: speaker_timeline.strip(
        MANY, [topic(1, 3, 3, 4, 599, 600)], 600, ["zh"]
    ),
    "turns thinner than a mark": lambda: speaker_timeline.strip(
        [
            voice(0, (0, 1), (1, 2), (2, 3), (900, 902), (902, 905), (950, 951), (951, 960)),
            voice(1, (3, 900)),
        ],
        [],
        1_000,
    ),
}


def of_drawing(picture: Picture | None) -> Iterator[str]:
    if picture is None:
        yield "no picture"
        return
    yield from str(picture.svg).replace("><", ">\n<").splitlines()
    yield str(picture.caption)
    for table in picture.tables:
        yield " | ".join(map(str, table.head))
        yield from (" | ".join(map(str, row)) for row in table.rows)


# --- The file -------------------------------------------------------------------------------------


def cases() -> dict[str, Callable[[], Iterator[str]]]:
    images = {name: lambda image=image: bands(image) for name, image in IMAGES.items()}
    drawings = {name: lambda draw=draw: of_drawing(draw()) for name, draw in DRAWINGS.items()}
    return images | drawings  # type: ignore[return-value]


def expected() -> dict[str, list[str]]:
    parts = EXPECTED.read_text("utf-8").split("=== ")[1:]
    return {name: lines for name, *lines in (part.rstrip("\n").split("\n") for part in parts)}


@pytest.mark.parametrize("name", cases())
def test_it_is_drawn_as_it_was(name: str) -> None:
    assert list(cases()[name]()) == expected()[name]


def test_no_case_is_left_out() -> None:
    if os.environ.get("STENOGRAM_REWRITE"):
        text = "\n".join("\n".join((f"=== {name}", *lines(), "")) for name, lines in cases().items())
        EXPECTED.write_text(text, "utf-8")
    assert list(expected()) == list(cases())


@pytest.mark.parametrize(
    ("share", "printed"), [(0, "0%"), (0.5, "50%"), (1, "100%"), (1 / 3, "33.3%"), (2 / 3, "66.7%")]
)
def test_a_share_of_the_width_is_printed_short(share: float, printed: str) -> None:
    assert svg.per_cent(share) == printed
