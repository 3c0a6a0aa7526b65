"""Pages of the site, rewritten so that a browser can read them from a folder."""

from __future__ import annotations

import html
import re
from typing import Final
from urllib.parse import urlsplit

from stenogram.offline.paths import OFFLINE, RUNTIME

# Everything is in the folder, and nothing may be asked of the network. Here "self" would be no origin at all.
_POLICY: Final = (
    "default-src 'none'; script-src file: 'wasm-unsafe-eval'; style-src file:; img-src file: data:; font-src file:;"
    " form-action file:; base-uri 'none'"
)
_META: Final = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")')
# What is fetched ahead is fetched as a module or from another origin: neither can be had from a folder.
_AHEAD: Final = re.compile(r'[ \t]*<link rel="(?:modulepreload|preload)"[^>]*>\n?')
_MODULE: Final = re.compile(r'<script type="module" src="([^"]+)"></script>')
_LINK: Final = re.compile(r'(<(?:a|area|form|link)\b[^>]*?\s(?:href|action)=")([^"]*)(")')
_TAG_NAME: Final = re.compile(r"<(\w+)")


def offline_page(text: str, path: str) -> str:
    """A page at `path` in the site ("people/index.html")."""
    up = "../" * path.count("/")
    text = _META.sub(rf"\g<1>{_POLICY}\g<2>", text)
    text = _AHEAD.sub("", text)
    text = _LINK.sub(_named, text)
    scripts = f'<script defer src="{up}{RUNTIME}"></script>\n    '
    return _MODULE.sub(lambda match: _plain(match, scripts), text, count=1).replace(
        '<script type="module" src=', "<script defer src="
    )


def _plain(match: re.Match[str], before: str) -> str:
    return f'{before}<script defer src="{match[1]}"></script>'


def _named(match: re.Match[str]) -> str:
    before, address, after = match.groups()
    tag = _TAG_NAME.match(before)
    if tag and tag[1] == "link" and 'id="st-moved-to"' not in before:
        return match.group()
    return f"{before}{html.escape(page_address(html.unescape(address)))}{after}"


def page_address(address: str) -> str:
    """A relative address with the file of the page where it names a folder; any other as it is."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return address
    last = parts.path.rpartition("/")[2]
    if last == OFFLINE:
        return "#"
    if last not in ("", ".", ".."):
        return address
    folder = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    return parts._replace(path=f"{folder}index.html").geturl()


def modules_in(text: str) -> list[str]:
    """The modules that a page loads, as it names them."""
    return _MODULE.findall(text)
