"""Letters and signs that Word sets by their place in a font of its own: Greek of "Symbol", ticks of "Wingdings".

"Symbol" is mapped by the Unicode Consortium's table (VENDORS/ADOBE/symbol.txt); of "Wingdings", whose signs have no
sense in a record as a rule, those which stand for a letter, a mark of a list or an arrow.
"""

from __future__ import annotations

import sys
import unicodedata
from typing import Final

_SYMBOL: Final = {
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **{code: chr(code) for code in (*range(0x20, 0x22), 0x23, *range(0x25, 0x27), *range(0x28, 0x2A), 0x2B, 0x2C)},
    **{code: chr(code) for code in (0x2E, 0x2F, *range(0x30, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
    **dict(zip((0x22, 0x24, 0x27, 0x2A, 0x2D, 0x40, 0x5C, 0x5E, 0x7E), "∀∃∋∗−≅∴⊥∼", strict=True)),
    **dict(zip(range(0xA0, 0xB0), "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓", strict=True)),
    **dict(zip(range(0xB0, 0xC0), "°±″≥×∝∂•÷≠≡≈…⏐⎯↵", strict=True)),
    **dict(zip(range(0xC0, 0xD0), "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉", strict=True)),
    **dict(zip(range(0xD0, 0xE0), "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓", strict=True)),
    **dict(zip((0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xF1, 0xF2), "◊〈®©™∑〉∫", strict=True)),
}
_WINGDINGS: Final = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x73: "⬧", 0x75: "◆", 0x76: "❖",
    0x77: "⬥", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_OF_PICTURES: Final = ("wingdings", "webdings", "marlett", "zapf dingbats")
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE: Final = 0xF000
"""Word writes the places of such fonts in Unicode's area for private use, from here on."""


def character_of(font: str, code: int) -> str | None:
    """What a font shows at a place; None where that is no character that is known."""
    if characters := _FONTS.get(font.casefold()):
        return characters.get(code & 0xFF if _PRIVATE <= code <= _PRIVATE + 0xFF else code)
    if font.casefold().startswith(_OF_PICTURES) or code > sys.maxunicode:
        return None
    return chr(code) if unicodedata.category(chr(code))[0] in "LMNPSZ" else None


def in_font(font: str, text: str) -> tuple[str, list[str]]:
    """A text with the signs of the area for private use as the characters that its font shows, and those unknown."""
    if not any(_PRIVATE <= ord(character) <= _PRIVATE + 0xFF for character in text):
        return text, []
    shown: list[str] = []
    unknown: list[str] = []
    for character in text:
        if not _PRIVATE <= ord(character) <= _PRIVATE + 0xFF:
            shown.append(character)
        elif letter := character_of(font, ord(character)):
            shown.append(letter)
        else:
            unknown.append(f"{font} {ord(character):04X}".strip())
    return "".join(shown), unknown
