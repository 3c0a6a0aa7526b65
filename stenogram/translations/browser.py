"""The part of a catalogue that scripts and the theme ask for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from io import StringIO
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from stenogram.translations import SOURCE_LANGUAGE, catalogue_text

_SCRIPTS: Final = ".js"
_THEME: Final = "templates/theme/"
_KINDS: Final = "stenogram/kinds.py"
"""Where the titles of indexes stand, which the navigation shows."""

_SCRIPT: Final = """// Written by the build from the catalogue of messages.

export const language = {language};
export const messages = {messages};
export const plural = (n) => Number({plural});
"""


def browser_catalogue(language: str, own: str = "") -> str:
    """The module `catalogue.js` of a language; "" for the language that stands in the scripts."""
    if language == SOURCE_LANGUAGE and not own:
        return ""
    texts = [text for text in (catalogue_text(language), own) if text]
    messages: dict[str, str | list[str]] = {}
    plural = "n != 1"
    for text in texts:
        catalogue = read_po(StringIO(text))
        plural = catalogue.plural_expr
        for message in _asked_by(catalogue, _SCRIPTS):
            one = message.id if isinstance(message.id, str) else message.id[0]
            messages[one] = message.string if isinstance(message.string, str) else list(message.string or ())
    shown = json.dumps(messages, ensure_ascii=False, sort_keys=True)
    return _SCRIPT.format(language=json.dumps(language), messages=shown, plural=plural)


def theme_messages(language: str, own: str = "") -> dict[str, str]:
    """What the templates of the theme say, by what they say in English."""
    messages: dict[str, str] = {}
    for text in (catalogue_text(language), own):
        for message in _asked_by(read_po(StringIO(text)), _THEME, _KINDS) if text else ():
            if isinstance(message.id, str) and isinstance(message.string, str):
                messages[message.id] = message.string
    return messages


def _asked_by(catalogue: Catalog, *places: str) -> Iterable[Message]:
    """The messages that are translated and stand in files of some places; of a catalogue without places, all."""
    for message in catalogue:
        translated = all(message.string if isinstance(message.string, tuple) else (message.string,))
        files = [file for file, _ in message.locations]
        if message.id and translated and (not files or any(place in file for place in places for file in files)):
            yield message
