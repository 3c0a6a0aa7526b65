"""Which language the command line speaks.

That of the corpus (`theme.language`), for its curators share reports and pull requests, and the words of messages are
then those of the site. `STENOGRAM_LANGUAGE` goes before it. Where there is no corpus, `init --language` decides, then
the locale of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`), else it is English.

Nothing of the package is loaded here before something is to be said: a build of nothing new ends at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Final

VARIABLE: Final = "STENOGRAM_LANGUAGE"
"""What a person sets to be spoken to in another language than that of the corpus."""
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_FOLDERS: Final = ("--corpus", "--into")

Speech = tuple[str, str]
"""The code of a language, and the text of a catalogue that goes before ours, or ""."""
ENGLISH: Final[Speech] = ("en", "")
_SPEECH: Final[ContextVar[Callable[[], Speech]]] = ContextVar("stenogram_speech", default=lambda: ENGLISH)


@contextmanager
def speaking_to_person(speech: Callable[[], Speech]) -> Iterator[None]:
    """Within, messages are printed in a language, which is found out when the first of them is."""
    answers: list[Speech] = []

    def once() -> Speech:
        if not answers:
            try:
                answers.append(speech())
            except (AttributeError, ImportError):  # A module is half loaded: Ctrl+C came then.
                return ENGLISH
        return answers[0]

    token = _SPEECH.set(once)
    try:
        yield
    finally:
        _SPEECH.reset(token)


def spoken() -> Speech:
    """What is spoken to the person now."""
    return _SPEECH.get()()


def speech_of(arguments: Sequence[str], default_corpus: Path | None) -> Speech:
    """The language for a command with some arguments. `default_corpus` is where --corpus is not given."""
    stated = os.environ.get(VARIABLE)
    if arguments[:1] == ["init"]:
        return _listed(stated, _option(arguments, ("--language",)), *map(os.environ.get, _LOCALES))
    from stenogram.site_language import UNKNOWN_LANGUAGE, site_language
    from stenogram.templating.template_folders import own_messages

    root = Path(_option(arguments, _FOLDERS) or default_corpus or Path.cwd())
    language = site_language(root)
    if stated or language == UNKNOWN_LANGUAGE:
        return _listed(stated, *map(os.environ.get, _LOCALES))
    own = own_messages(root, language)
    return (language, own) if own else _listed(language)


def _option(arguments: Sequence[str], names: Sequence[str]) -> str | None:
    for number, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name in names:
            return value if equals else "".join(arguments[number + 1 : number + 2]) or None
    return None


def _listed(*stated: str | None) -> Speech:
    """The first language that is stated, where it has a catalogue: a locale such as de_AT.UTF-8 is German."""
    code = next(filter(None, stated), "").partition(".")[0].partition("@")[0].replace("_", "-")
    if code in ("", ENGLISH[0], "C", "POSIX"):
        return ENGLISH

    from stenogram.translations import catalogue_text

    return (code, "") if catalogue_text(code) else ENGLISH
