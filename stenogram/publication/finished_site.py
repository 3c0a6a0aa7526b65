"""What can only be made of a finished site: the edition to be read from a folder, and how large each file is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from babel.units import format_unit

from stenogram import disk, translations
from stenogram.hosts import files_of
from stenogram.offline import OFFLINE, offline_edition
from stenogram.pages import wording
from stenogram.translations import ngettext

_ABOUT: Final = "about/index.html"
_SIZE: Final = re.compile(r'(<span class="st-size" data-file="([^"]*)">)[^<]*(</span>)')
_MANY: Final = re.compile("NAME|KIND|ID")
_UNITS: Final = ("byte", "kilobyte", "megabyte", "gigabyte")
"""As CLDR calls them, each a thousand of the one before."""


def finish(site: Path, exports: bool = False) -> None:
    """Finish a site that its generator has made and that has its search index.

    With `exports` it gets its edition to be read from a folder; without, it has none: one of an earlier build would be
    stale. The about page says how large each file is, in the language that is spoken now.
    """
    archive = site / OFFLINE
    archive.unlink(missing_ok=True)
    sizes = {name: file.size for name, file in files_of(site)}
    _fill_sizes(site, sizes)
    if exports:
        disk.write_archive(archive, offline_edition(tuple(sizes), lambda name: (site / name).read_bytes()))
        _fill_sizes(site, {**sizes, OFFLINE: archive.stat().st_size})


def _fill_sizes(site: Path, sizes: Mapping[str, int]) -> None:
    try:
        page = (site / _ABOUT).read_bytes().decode()
    except OSError:
        return
    listed = [match[2] for match in _SIZE.finditer(page)]
    if not listed:
        return
    texts = size_texts(listed, sizes)
    filled = _SIZE.sub(lambda match: f"{match[1]}{texts[match[2]]}{match[3]}", page)
    if filled != page:
        # By renaming: the site before this one may share the file.
        disk.write_whole(site / _ABOUT, filled.encode())


def size_texts(listed: Iterable[str], sizes: Mapping[str, int]) -> dict[str, str]:
    """How large each listed file is: "1.2 MB", or of those that stand for many "5 files, 1.2 MB"; "" of one not there.

    In the language that is spoken now.

    A file belongs to the most particular of those that may stand for it: `data/transcripts/NAME.csl.json` rather than
    `data/transcripts/NAME.json`, and that rather than `data/KIND/ID.json`.
    """
    patterns = sorted({name for name in listed if _MANY.search(name)}, key=lambda name: -len(_MANY.sub("", name)))
    compiled = [(name, re.compile(_MANY.sub("[^/]+", re.escape(name)))) for name in patterns]
    totals = dict.fromkeys(patterns, (0, 0))
    for file, size in sizes.items():
        if not file.startswith(("data/", "embed/", "feeds/")) or file in listed:
            continue
        pattern = next((name for name, expression in compiled if expression.fullmatch(file)), None)
        if pattern:
            count, total = totals[pattern]
            totals[pattern] = (count + 1, total + size)
    return {
        name: _many(*totals[name]) if name in totals else _size(sizes[name]) if name in sizes else "" for name in listed
    }


def _many(count: int, total: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(num)s file, %(size)s", "%(num)s files, %(size)s", count, num=wording.number(count), size=_size(total)
    )


def _size(amount: float) -> str:
    """With one decimal below ten: "1.2 MB", "12 MB"; bytes as a word."""
    unit = 0
    while amount >= 1000 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1000, unit + 1
    decimals = "#,##0.0" if unit and amount < 9.95 else "#,##0"
    return format_unit(amount, f"digital-{_UNITS[unit]}", "short" if unit else "long", decimals, translations.locale())
