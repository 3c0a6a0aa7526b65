"""ECMAScript modules as parts of one plain script.

Not a parser: it knows the forms that the theme's own modules and Pagefind's program have, which is what it is given.
A module becomes a function that is called when it is first wanted; `runtime.js` keeps them.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

# At the start of a line, or after a semicolon or brace in a program without line ends.
_START: Final = r"(?:^|(?<=[;}]))[ \t]*"
_IMPORT: Final = re.compile(_START + r'import\s*(?:(\{[^}]*\}|\*\s*as\s+\w+)\s*from\s*)?"([^"]+)";?', re.MULTILINE)
_DYNAMIC: Final = re.compile(r'(?<![\w.$])import\(\s*"([^"]+)"\s*\)')
_WORKER: Final = re.compile(r'new Worker\(\s*new URL\(\s*"([^"]+)"\s*,\s*import\.meta\.url\s*\)')
_DECLARED: Final = re.compile(_START + r"export\s+((?:async\s+)?(?:const|let|class|function\*?)\s+(\w+))", re.MULTILINE)
_LISTED: Final = re.compile(_START + r"export\s*\{([^}]*)\};?", re.MULTILINE)
_ADDRESS: Final = "import.meta.url"
_NAMED: Final = re.compile(r"(\w+)(?:\s+as\s+(\w+))?")

SCOPE: Final = (
    "globalThis, self, window, document, fetch, setTimeout, addEventListener, postMessage, Worker,"
    " stExports, stUse, stLoad, stUrl"
)
"""What a module is called with, in this order. In a thread, `window` and `document` are undefined, as in a worker."""


def graph(entries: Iterable[str], read: Callable[[str], str | None]) -> Mapping[str, str]:
    """The modules that some modules lead to, themselves included, by their paths in the site: path → source.

    `read` gives a file's text; None where there is no such file, which is left to fail where it is wanted.
    """
    sources: dict[str, str] = {}
    waiting = list(entries)
    while waiting:
        path = waiting.pop()
        if path in sources:
            continue
        source = read(path)
        if source is not None:
            sources[path] = source
            waiting += _imported(path, source)
    return dict(sorted(sources.items()))


def _imported(path: str, source: str) -> Iterator[str]:
    for pattern, group in ((_IMPORT, 2), (_DYNAMIC, 1), (_WORKER, 1)):
        yield from (_resolved(path, match[group]) for match in pattern.finditer(source))


def _resolved(path: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def as_script(path: str, source: str) -> str:
    """One module as a call that registers it."""
    exported: dict[str, str] = {}

    def static(match: re.Match[str]) -> str:
        wanted = f"stUse({json.dumps(_resolved(path, match[2]))})"
        if match[1] is None:
            return f"{wanted};"
        if match[1].startswith("*"):
            return f"const {match[1].split()[-1]} = {wanted};"
        return f"const {_NAMED.sub(_renamed, match[1])} = {wanted};"

    def declared(match: re.Match[str]) -> str:
        exported[match[2]] = match[2]
        return match[1]

    def listed(match: re.Match[str]) -> str:
        exported.update({outer or own: own for own, outer in _NAMED.findall(match[1])})
        return ""

    text = _IMPORT.sub(static, source)
    text = _DYNAMIC.sub(lambda match: f"stLoad({json.dumps(_resolved(path, match[1]))})", text)
    text = _LISTED.sub(listed, _DECLARED.sub(declared, text)).replace(_ADDRESS, "stUrl")
    given = ", ".join(f"{outer}: {own}" if outer != own else own for outer, own in exported.items())
    head = f"stOffline.module({json.dumps(path)}, function ({SCOPE}) {{"
    # A scope of its own within, so that a module may give its names to whatever it likes.
    return f'{head} (() => {{\n"use strict";\n{text}\nObject.assign(stExports, {{ {given} }});\n}})(); }});\n'


def _renamed(match: re.Match[str]) -> str:
    """`name as other` of an import, as a pattern has it: `name: other`."""
    return f"{match[1]}: {match[2]}" if match[2] else match[1]
