"""The forms in which a text may come, in the order in which they are looked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from stenogram.parsing.captions import read_captions
from stenogram.parsing.chat_lines import read_chat_lines
from stenogram.parsing.court_paper import read_court_paper
from stenogram.parsing.front_matter import read_front_matter
from stenogram.parsing.layout import Layout
from stenogram.parsing.markup import read_markup, read_quote_marks
from stenogram.parsing.numbered_labels import read_numbered_labels, read_numbered_parts
from stenogram.parsing.page_furniture import read_page_furniture
from stenogram.parsing.regions import find_regions
from stenogram.parsing.timed_labels import read_timed_labels

# Name, and the function that notes it. A form leaves alone what those before it have claimed.
FORMS: Final[tuple[tuple[str, Callable[[Layout], None]], ...]] = (
    ("front matter", read_front_matter),
    ("captions", read_captions),
    ("quotation marks", read_quote_marks),
    ("markup", read_markup),
    ("timed labels", read_timed_labels),
    ("chat lines", read_chat_lines),
    ("numbered labels", read_numbered_labels),
    ("numbered parts", read_numbered_parts),
    ("court paper", read_court_paper),
    ("page furniture", read_page_furniture),
    ("regions", find_regions),
)


def lay_out(text: str) -> Layout:
    """The lines of a text with what its form says of them."""
    layout = Layout(text)
    for _, read in FORMS:
        read(layout)
    return layout
