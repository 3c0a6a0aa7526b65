"""Catalogues are whole, fit what the code asks for, and keep what is replaced.

`make expected` puts new messages into them, untranslated, and takes out those that nobody asks for.
"""

from __future__ import annotations

import gettext
import json
import os
import re
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from stenogram import translations
from stenogram.catalogue import RULES
from stenogram.cli import SUMMARIES, cli, commands
from stenogram.exporters.corpus import corpus_formats, entry_formats, transcript_formats
from stenogram.help_texts import CLICK, help_texts
from stenogram.importers.document import LEFT_OUT
from stenogram.kinds import kinds
from stenogram.messages import SYSTEM_REASONS, fields, plural_forms
from stenogram.parsing import label_rules
from stenogram.printed_reasons import CONTEXT as REASON
from stenogram.translations import listed_languages

PROJECT = Path(__file__).resolve().parents[1]
FOLDER = PROJECT / "stenogram" / "translations"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "counted": (1, 2),
    "translate": None,
    "because": None,
    "message": None,
    "_change": None,
}
METHODS = [
    ("stenogram/**.py", "python"),
    ("templates/pages/**.md", "jinja2"),
    ("templates/theme/**.html", "jinja2"),
]
ASSETS = PROJECT / "templates" / "theme" / "assets"
# Babel's own reading of JavaScript leaves out what is asked for within another question.
_TEXT = r'"((?:[^"\\]|\\.)*)"'
IN_SCRIPTS = re.compile(rf"\b(n?gettext)\(\s*{_TEXT}(?:,\s*{_TEXT})?")
LANGUAGES = listed_languages()[1:]
REPLACED = re.compile(r"%\((\w+)\)s")


def asked_for() -> Catalog:
    """Every message of the code, the templates and the scripts."""
    catalogue = Catalog()
    places = extract_from_dir(
        PROJECT,
        METHODS,
        {},
        KEYWORDS,
        directory_filter=lambda folder: (
            Path(folder).name not in {".venv", "docs", "site", "tests", ".stenogram", "node_modules", "benchmarks"}
        ),
    )
    for file, _, message, comments, context in places:
        # Reasons have values in "%(…)s", messages of problems in "{…}".
        is_reason = file.startswith("stenogram/annotation/") and "{" not in str(message)
        context = REASON if is_reason else context
        # Lines are left out: they change with every edit.
        catalogue.add(message, None, [(Path(file).as_posix(), None)], auto_comments=comments, context=context)
    for path in sorted(ASSETS.rglob("*.js")):
        for function, *texts in IN_SCRIPTS.findall(path.read_text(encoding="utf-8")):
            one, many = (json.loads(f'"{text}"') for text in texts)
            asked = (one, many) if function == "ngettext" else one
            catalogue.add(asked, None, [(path.relative_to(PROJECT).as_posix(), None)])
    for file, words in of_tables():
        if all(words if isinstance(words, tuple) else (words,)):
            catalogue.add(words, None, [(file, None)])
    return catalogue


def of_tables() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Messages that stand in tables, each with the file of its table."""
    for kind in kinds():
        for words in (kind.title, kind.heading, kind.label, *kind.dates, kind.place):
            yield "stenogram/kinds.py", words
        yield "stenogram/kinds.py", (f"%(num)s {kind.noun}", f"%(num)s {kind.nouns}")
    for record in (*transcript_formats(), *entry_formats(), *corpus_formats()):
        yield "stenogram/exporters/formats.py", record.about
        yield "stenogram/exporters/formats.py", getattr(record, "label", "")
    yield from of_command_line()


def of_command_line() -> Iterator[tuple[str, str | tuple[str, str]]]:
    for rule in RULES.values():
        for words in (rule.what, rule.remedy):
            # One that has nothing but what stands elsewhere is the same in every language.
            yield "stenogram/catalogue.py", "" if re.fullmatch(r"\{\w+\}", words) else words
    for row in (*label_rules.RULES, *label_rules.DECIDING, *label_rules.VETOES):
        yield "stenogram/parsing/label_rules.py", row.why
    for words in (*SYSTEM_REASONS, *LEFT_OUT, *(kind.article for kind in kinds())):
        yield "stenogram/messages.py", words
    for words in (*SUMMARIES.values(), *chain.from_iterable(map(help_texts, (cli, *commands().values())))):
        yield "stenogram/commands.py", words
    for one, many in CLICK.items():
        yield "stenogram/help_texts.py", (one, many) if many else one


ASKED_FOR = asked_for()


def read(language: str) -> Catalog:
    with (FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def renew(language: str) -> None:
    catalogue = read(language)
    catalogue.update(ASKED_FOR, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    written = BytesIO()
    write_po(written, catalogue, width=120, omit_header=False, sort_output=True, include_lineno=False)
    text = re.sub(
        rb'"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Project-Id-Version|Report-Msgid-Bugs-To|Last-Translator|Language-Team):.*\n',
        b"",
        written.getvalue(),
    )
    (FOLDER / f"{language}.po").write_bytes(text)


def ids(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def strings(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_message_and_no_other(language: str) -> None:
    if os.environ.get("STENOGRAM_REWRITE"):
        renew(language)
    asked = {(message.context, message.id) for message in ASKED_FOR if message.id}
    there = {(message.context, message.id) for message in read(language) if message.id}
    assert (asked - there, there - asked) == (set(), set()), "run: make expected"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_translates_every_message(language: str) -> None:
    assert [message.id for message in read(language) if message.id and not all(strings(message))] == []
    assert [message.id for message in read(language) if message.fuzzy and message.id] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_replaced(language: str) -> None:
    wrong = []
    for message in read(language):
        wanted = set(REPLACED.findall(" ".join(ids(message)))) - {"ordinal", "number"}
        for text in strings(message) if message.id else ():
            kept = set(REPLACED.findall(text)) - {"ordinal", "number"}
            # A form for one thing need not print the number.
            wrong += [] if wanted - {"num"} <= kept <= wanted else [(message.id, text)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_of_a_message_has_its_values_and_its_marks(language: str) -> None:
    """`what` of "{what}: {line}", each plural form of the language, and the braces that are to be printed."""
    wrong = []
    for message in read(language):
        if not message.id or "%(" in str(message.id) or ids(message)[0] in CLICK:
            continue
        for text in strings(message):
            same = fields(text) == fields(str(message.id)) and braces(text) == braces(str(message.id))
            whole = all(len(forms) == read(language).num_plurals for forms in plural_forms(text))
            wrong += [] if same and whole else [(message.id, text)]
    assert wrong == []


TYPOGRAPHY = {
    # No line begins with these marks, so their space does not break.
    "fr": r" [;?!»]| :(?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»|\d \d{3}\b",
    "es": r"[“”„]|^[^¿]*\?|^[^¡]*!(?!r)",
    "de": r"[”«»]|“[^„“]*“|„[^“]*$",
    "ru": r"[“”„]|«[^»]*$|\w - \w",
    "zh": r"[\u4e00-\u9fff][,;?!]|[,;?!)][\u4e00-\u9fff]|[\u4e00-\u9fff] [\u4e00-\u9fff]",
    "ar": r"[\u0600-\u06ff][,;?]|[“”„]",
}
"""What no native printer would set, by language."""
CODE = re.compile(r"`[^`]*`|\{\{.*\}\}|\(%\(\w+\)s\)|\(- [^)]*\)|- \{.*\}|--\S+|\[[^\]]*\]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_is_set_with_the_marks_of_its_language(language: str) -> None:
    wrong = re.compile(TYPOGRAPHY[language])
    texts = [text for message in read(language) if message.id for text in strings(message)]
    assert [text for text in texts if wrong.search(CODE.sub("X", text))] == []


def braces(text: str) -> list[str]:
    """Braces that are printed, and key names of YAML behind them."""
    return re.findall(r"\{\{|\}\}", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_the_language(language: str) -> None:
    catalogue = read(language)
    assert catalogue.num_plurals == Catalog(locale=language).num_plurals
    assert catalogue.plural_expr == Catalog(locale=language).plural_expr


def test_arabic_numbers_from_eleven_to_ninety_nine_take_the_accusative() -> None:
    """ "15 نصًا", but "100 نص": where the two forms differ, the first has the mark of the case."""
    catalogue = read("ar")
    fifteen, hundred = (eval_plural(catalogue.plural_expr, count) for count in (15, 100))
    assert fifteen != hundred
    forms = [strings(message) for message in catalogue if message.id and isinstance(message.string, tuple)]
    forms += [
        many for message in catalogue if message.id and "{" in str(message.id) for many in all_plural_forms(message)
    ]
    differing = [(many[fifteen], many[hundred]) for many in forms if many[fifteen] != many[hundred]]
    assert differing
    assert [pair for pair in differing if pair[0].count("\u064b") <= pair[1].count("\u064b")] == []


def eval_plural(expression: str, count: int) -> int:
    return int(gettext.c2py(expression)(count))


def all_plural_forms(message: Message) -> list[tuple[str, ...]]:
    return [many for text in strings(message) for many in plural_forms(text)]


def test_without_a_language_english_is_spoken() -> None:
    assert translations.gettext("Nobody says this %(much)s", much=3) == "Nobody says this 3"
    assert translations.ngettext("%(num)s goat", "%(num)s goats", 1) == "1 goat"
    assert translations.ngettext("%(num)s goat", "%(num)s goats", 2) == "2 goats"
    assert translations.language() == "en"


OWN = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\nmsgid "Goat"\nmsgstr "Ziege"\n\n'
OWN += 'msgid "%(num)s goat"\nmsgid_plural "%(num)s goats"\nmsgstr[0] "%(num)s Ziege"\nmsgstr[1] "%(num)s Ziegen"\n'


def test_a_corpus_brings_messages_of_its_own() -> None:
    with translations.speaking("de", OWN):
        assert translations.gettext("Goat") == "Ziege"
        assert translations.ngettext("%(num)s goat", "%(num)s goats", 2) == "2 Ziegen"
        with translations.speaking("en"):
            assert translations.gettext("Goat") == "Goat"
        assert translations.language() == "de"


@pytest.mark.parametrize("language", ["pt-BR", "xx", "", "zh-Hant-TW"])
def test_a_language_without_a_catalogue_speaks_english(language: str) -> None:
    with translations.speaking(language):
        assert translations.gettext("Nobody says this") == "Nobody says this"
        assert translations.locale() is not None
