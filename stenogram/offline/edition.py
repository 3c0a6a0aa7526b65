"""The files of the edition, made of those of a finished site."""

from __future__ import annotations

import base64
import json
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from stenogram.offline.modules import as_script, graph
from stenogram.offline.pages import modules_in, offline_page
from stenogram.offline.paths import OFFLINE, RUNTIME

_RUNTIME: Final = Path(__file__).with_name("runtime.js")
# What scripts of the site fetch stands as a script, and as nothing else where no page links to it.
_FETCHED: Final = re.compile(
    r"pagefind/.*|data/(?:translations|entities/[^/]+|transcripts/[^/]+\.(?:cite|versions))\.json", re.DOTALL
)
_LINKED: Final = frozenset(("data/translations.json",))
_LEFT_OUT: Final = frozenset((OFFLINE, "404.html", "sitemap.xml", "sitemap.xml.gz"))

__all__ = ["OFFLINE", "offline_edition"]


def offline_edition(names: Sequence[str], read: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """The files of the edition, by name, in a fixed order.

    `names` are all files of the finished site, relative to it; `read` gives the content of one. Equal sites give equal
    editions.
    """
    known = frozenset(names)
    entries = _entries(known - _LEFT_OUT, read)
    modules = graph(entries, lambda path: read(path).decode() if path in known else None)
    for name in sorted(known - _LEFT_OUT):
        if name.endswith(".html"):
            yield name, offline_page(read(name).decode(), name).encode()
        elif name in entries:
            yield name, f"stOffline.run({json.dumps(name)});\n".encode()
        elif name in modules:
            continue
        elif _FETCHED.fullmatch(name):
            yield f"{name}.js", _handed_over(name, read(name))
            if name in _LINKED:
                yield name, read(name)
        else:
            yield name, read(name)
    yield RUNTIME, _runtime(modules).encode()


def _entries(names: Iterable[str], read: Callable[[str], bytes]) -> frozenset[str]:
    """The modules with which pages begin."""
    pages = (name for name in names if name.endswith(".html"))
    return frozenset(
        posixpath.normpath(posixpath.join(posixpath.dirname(page), module))
        for page in pages
        for module in modules_in(read(page).decode())
        if "://" not in module
    )


def _runtime(modules: Mapping[str, str]) -> str:
    return _RUNTIME.read_text("utf-8") + "".join(as_script(path, source) for path, source in modules.items())


def _handed_over(name: str, content: bytes) -> bytes:
    """A file as a script that hands it over: text as it is, else in base64."""
    try:
        text = content.decode()
        packed = ""
    except UnicodeDecodeError:
        text = base64.b64encode(content).decode()
        packed = ", true"
    return f"stOffline.give({json.dumps(name)}, {json.dumps(text, ensure_ascii=False)}{packed});\n".encode()
