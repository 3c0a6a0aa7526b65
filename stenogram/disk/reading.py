"""Texts with what stands beside them, and the registry, read whole."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from stenogram.disk.layout import PROVISIONAL, REGISTRY, STATE, TEXTS, WORDINGS, registry_names
from stenogram.messages import first_of, message, system_reason
from stenogram.model import TextFiles
from stenogram.problems import Problem, printable, problem
from stenogram.site_language import UNKNOWN_LANGUAGE, site_language
from stenogram.templating.template_folders import TEMPLATES, own_messages
from stenogram.text_names import ORIGINALS, fault_of, folded

# What is often taken for a text: endings, what one such file is, what several are, and how they become texts.
_AS_TEXT: Final = message("save it as plain text in UTF-8, named NAME.txt")
_IMPORTED: Final = message(
    "move it elsewhere and import it: stenogram import FILE --into .; or save it as plain text in UTF-8, named NAME.txt"
)
_IMPORTED_AS_DOCX: Final = message(
    "save it as .docx and import it: stenogram import FILE --into .; or save it as plain text in UTF-8, named NAME.txt"
)
_TABLE: Final = message(
    "move it elsewhere and import it: stenogram import FILE --into .; if necessary, save it as CSV first"
)
_RENAMED: Final = message("rename it to NAME.txt: it is read as it is")
_FOREIGN: Final = (
    ("docx docm odt fodt", message("a word processor's document"), message("word processor's documents"), _IMPORTED),
    (
        "doc rtf pages wps wpd",
        message("a word processor's document"),
        message("word processor's documents"),
        _IMPORTED_AS_DOCX,
    ),
    ("pdf", message("a document for printing"), message("documents for printing"), _IMPORTED),
    ("epub", message("a document for reading"), message("documents for reading"), _AS_TEXT),
    ("html htm xhtml", message("a web page"), message("web pages"), _IMPORTED),
    (
        "mht mhtml",
        message("a web page"),
        message("web pages"),
        message("save it as .html, and import it: stenogram import FILE --into ."),
    ),
    (
        "text md markdown asc",
        message("a text file with another extension"),
        message("text files with another extension"),
        _RENAMED,
    ),
    ("vtt srt sbv", message("a file of captions"), message("files of captions"), _RENAMED),
    (
        "ass ssa ttml dfxp stl",
        message("a file of captions"),
        message("files of captions"),
        message("save it as SRT, named NAME.txt"),
    ),
    ("xml akn tei", message("a file of markup"), message("files of markup"), _IMPORTED),
    ("rdf", message("a file of markup"), message("files of markup"), _AS_TEXT),
    ("json", message("a file of data"), message("files of data"), _AS_TEXT),
    ("eml", message("a message"), message("messages"), _IMPORTED),
    (
        "msg mbox",
        message("a message"),
        message("messages"),
        message("save it as .eml, and import it: stenogram import FILE --into ."),
    ),
    (
        "mp3 mp4 m4a wav ogg webm mov",
        message("a recording"),
        message("recordings"),
        message("put its transcript there as NAME.txt"),
    ),
    ("csv tsv jsonl xlsx", message("a table"), message("tables"), _TABLE),
    (
        "xls ods",
        message("a table"),
        message("tables"),
        message("save it as CSV, and import it: stenogram import FILE --into ."),
    ),
)
_FOREIGN_KINDS: Final = {ending: kind for kind in _FOREIGN for ending in kind[0].split()}
_TELLS_OF_OTHERS: Final = re.compile(r"readme|licen[cs]e|notice|copying|changelog|contributing", re.IGNORECASE)
_SHOWN: Final = 3
_NEAR: Final = 800
_ORIGINAL: Final = re.compile(r"^original:", re.MULTILINE)
_CALLED: Final = re.compile(r"""called:\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^"'\n,}]+))""")
_HASH: Final = re.compile(r"sha256:\s*[\"']?([0-9a-f]{64})")


def files_below(folder: Path, except_for: Path) -> list[Path]:
    """The files of a folder and of those within it, in the order of their names.

    Left out are hidden files, those by which office programs mark an open document ("~$minutes.docx"), what a browser
    saves beside a page ("minutes.html" and "minutes_files/"), and the folder `except_for`.
    """
    entries = [entry for entry in sorted(folder.iterdir()) if not entry.name.startswith((".", "~$"))]
    pages = [entry.stem for entry in entries if entry.suffix.casefold() in (".htm", ".html")]
    files: list[Path] = []
    for entry in entries:
        beside_a_page = any(re.match(rf"{re.escape(stem)}[_.-]", entry.name) for stem in pages)
        if entry.is_file():
            files.append(entry)
        elif entry.is_dir() and not beside_a_page and entry.resolve() != except_for.resolve():
            files += files_below(entry, except_for)
    return files


def taken_names(root: Path) -> frozenset[str]:
    """Names of texts, sidecars and ledgers that there are."""
    folder = root / TEXTS
    names = (path.name for path in folder.iterdir()) if folder.is_dir() else ()
    endings = (".turns.json", ".txt", ".yml")
    return frozenset(name.removesuffix(ending) for name in names for ending in endings if name.endswith(ending))


def original_name(root: Path, name: str, content: bytes) -> str:
    """A name for an original that no other file has."""
    stem, point, ending = name.rpartition(".")
    folder = root / TEXTS / ORIGINALS
    names = (name, *(f"{stem}-{n}{point}{ending}" for n in range(2, 10_000)))
    return next(free for free in names if not (folder / free).exists() or (folder / free).read_bytes() == content)


def imported_before(root: Path) -> dict[str, tuple[str, ...]]:
    """Names of texts by the hash of the original that they were imported from, where the original is still there."""
    names: dict[str, list[str]] = {}
    for name, entry in _originals(root):
        if stated := _HASH.search(entry):
            names.setdefault(stated[1], []).append(name)
    return {sha256: tuple(texts) for sha256, texts in names.items()}


def names_before(root: Path) -> dict[str, str]:
    """Names of texts by what their originals were called, in small letters, with and without their endings.

    Left out are names of several texts, and of originals that gave several.
    """
    names: dict[str, list[str]] = {}
    bare: dict[str, list[str]] = {}
    for name, entry in _originals(root):
        if stated := _CALLED.search(entry):
            called = next(filter(None, stated.groups()), "").replace('\\"', '"').casefold()
            names.setdefault(called, []).append(name)
            bare.setdefault(called.rpartition(".")[0] or called, []).append(name)
    return {called: texts[0] for called, texts in (bare | names).items() if len(texts) == 1}


def _originals(root: Path) -> Iterator[tuple[str, str]]:
    """Names of imported texts, with what their sidecars say of the original."""
    for sidecar in sorted((root / TEXTS).glob("*.yml")):
        text = sidecar.read_text("utf-8", "replace")
        key = _ORIGINAL.search(text)
        if key and sidecar.with_suffix(".txt").exists():
            yield sidecar.stem, text[key.end() : key.end() + _NEAR]


def text_places(root: Path) -> tuple[tuple[tuple[Path, str], ...], tuple[Problem, ...]]:
    """Where the texts of the corpus are, in the order of names, and what messages call them.

    A name that cannot be an address is a problem. So is a folder that is not there or cannot be read: a
    corpus without its texts must not be published.
    """
    try:
        names = sorted(path.name for path in (root / TEXTS).iterdir())
    except FileNotFoundError:
        return (), (problem("no-folder", f"{TEXTS}/", case="texts"),)
    except OSError as error:
        return (), (_unreadable(f"{TEXTS}/", error),)
    places: list[tuple[Path, str]] = []
    problems: list[Problem] = [*_strays(names), *_foreign(names), *_in_folders(root / TEXTS, names)]
    taken: dict[str, str] = {}
    listed = set(names)
    stems = [name.removesuffix(".txt") for name in names if name.endswith(".txt") and not name.startswith(".")]
    # A published text keeps its name when a newcomer differs in letter case only.
    for stem in sorted(stems, key=lambda stem: (f"{stem}.turns.json" not in listed, stem)):
        path, file = root / TEXTS / f"{stem}.txt", f"{TEXTS}/{stem}.txt"
        linked = next((beside for beside in beside_text(path) if beside.name in listed and beside.is_symlink()), None)
        if linked:
            problems.append(problem("linked-text", printable(f"{TEXTS}/{linked.name}")))
        elif mistake := _name_problem(printable(file), stem, taken):
            problems.append(mistake)
        else:
            places.append((path, file))
    return tuple(sorted(places, key=lambda place: place[0].name)), tuple(problems)


def texts(root: Path) -> tuple[tuple[TextFiles, ...], tuple[Problem, ...]]:
    """Every text of the corpus, read whole, in the order of names."""
    places, problems = text_places(root)
    read = [text_files(path, file) for path, file in places]
    unreadable = tuple(problem for _, problem in read if problem)
    return tuple(files for files, _ in read if files), problems + unreadable


def _strays(names: list[str]) -> Iterator[Problem]:
    """Files that belong to no text, and files that were meant to be read and are not."""
    stems = {name.removesuffix(".txt") for name in names if name.endswith(".txt") and not name.startswith(".")}
    with_ledger = {name.removesuffix(".turns.json") for name in names if name.endswith(".turns.json")}
    for name in names:
        file = printable(f"{TEXTS}/{name}")
        stem, _, ending = name.rpartition(".")
        if name.startswith("."):
            continue
        if ending == "yaml":
            yield problem("wrong-ending", file, case="sidecar", name=printable(stem))
        elif ending != "txt" and ending.casefold() == "txt":
            yield problem("wrong-ending", file, case="text")
        elif ending == "yml" and stem not in stems:
            yield problem("no-text", file, case="sidecar", name=printable(stem))
        elif name.endswith(".turns.json") and (stem := name.removesuffix(".turns.json")) not in stems:
            yield _ledger_alone(file, stem, min(stems - with_ledger, default=None))


def _foreign(names: Sequence[str]) -> Iterator[Problem]:
    """Files of other formats, taken for texts by those who put them there: one warning for each kind.

    The original beside its text is kept on purpose, and so is a file that tells of the others.
    """
    stems = {name.removesuffix(".txt") for name in names if name.endswith(".txt")}
    by_kind: dict[str, list[str]] = {}
    for name in names:
        stem, _, ending = name.rpartition(".")
        kind = _FOREIGN_KINDS.get(ending.casefold()) if stem and not name.endswith(".turns.json") else None
        if kind and stem not in stems and not name.startswith((".", "~$")) and not _TELLS_OF_OTHERS.match(name):
            by_kind.setdefault(kind[0], []).append(name)
    for endings, one, many, remedy in _FOREIGN:
        if endings in by_kind:
            yield _not_read(by_kind[endings], one, many, remedy)


def _in_folders(folder: Path, names: Sequence[str]) -> Iterator[Problem]:
    """Folders with texts in them: only what lies in the folder of texts itself is read."""
    # Unlike Path.is_dir, it does not raise where nothing may be looked at.
    folders = [name for name in names if "." not in name and name != ORIGINALS and os.path.isdir(folder / name)]  # noqa: PTH112
    with_texts = [name for name in folders if any((folder / name).glob("*.txt"))]
    if with_texts:
        yield _not_read(
            with_texts,
            message("a folder"),
            message("folders"),
            message("put the texts in it into {folder}/ itself", folder=TEXTS),
        )


def _not_read(names: Sequence[str], one: str, many: str, remedy: str) -> Problem:
    """A warning at the first of some files that nobody reads."""
    file = printable(f"{TEXTS}/{names[0]}")
    if len(names) == 1:
        return problem("not-a-text", file, case="one", format=one, remedy=remedy)
    listed = first_of([printable(name) for name in names], _SHOWN)
    return problem("not-a-text", file, case="many", count=len(names), format=many, listed=listed, remedy=remedy)


def _ledger_alone(file: str, stem: str, new: str | None) -> Problem:
    """A text renamed without its ledger would number its turns anew: old links would lead to other words."""
    if new is None:
        return problem("no-text", file, case="ledger", name=printable(stem))
    return problem("no-text", file, case="renamed", name=printable(stem), other=printable(new))


def lost_ledgers(root: Path, site: Path, names: Iterable[str]) -> tuple[Problem, ...]:
    """Texts that have a page in the site but no ledger. Numbered anew, their old links would lead to other words."""
    without = (name for name in names if (site / "transcripts" / name).is_dir() and not has_ledger(root, name))
    lost = (name for name in without if _had_final_numbers(site, name))
    return tuple(_ledger_lost(name, site) for name in lost)


_PROVISIONAL: Final = b'"provisional":true'


def _had_final_numbers(site: Path, name: str) -> bool:
    """Whether the page of a text was published with numbers that links may rely on.

    Where the site does not tell, it was. The page of a text withdrawn before its release has no numbers at all.
    """
    try:
        content = (site / "data/transcripts" / f"{name}.json").read_bytes()
        # Within a string these marks would be escaped. To read thousands of records as JSON takes far longer.
        if _PROVISIONAL in content:
            return False
        record = json.loads(content)
        turns = [block for block in record["blocks"] if block["kind"] == "turn"]
        return record.get("provisional") is not True and bool(turns or record["withdrawn"])
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return True


def _line_numbers(root: Path, name: str) -> str | None:
    """What the last build knew of a text without a ledger."""
    record = root / STATE / PROVISIONAL
    try:
        return _line_numbers_in(record, record.stat().st_mtime_ns).get(name)
    except OSError:
        return None


def provisional_records(root: Path) -> bytes:
    """All that the last build knew of texts without a ledger."""
    try:
        return (root / STATE / PROVISIONAL).read_bytes()
    except OSError:
        return b""


@lru_cache(maxsize=4)
def _line_numbers_in(record: Path, _changed: int) -> dict[str, str]:
    try:
        names = json.loads(record.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return {name: text for name, text in names.items() if isinstance(text, str)} if isinstance(names, dict) else {}


def has_ledger(root: Path, name: str) -> bool:
    return (root / TEXTS / f"{name}.turns.json").exists()


def _ledger_lost(name: str, site: Path) -> Problem:
    file = printable(f"{TEXTS}/{name}.turns.json")
    page = f"{printable(site.name)}/transcripts/{printable(name)}/"
    return problem("ledger-missing", file, file=file, page=page)


def beside_text(path: Path) -> tuple[Path, Path, Path]:
    """A text, its sidecar and its ledger."""
    return path, path.with_suffix(".yml"), path.with_name(f"{path.stem}.turns.json")


def text_files(path: Path, file: str) -> tuple[TextFiles | None, Problem | None]:
    """One text with its sidecar and ledger; `file` is what messages call it."""
    folder = file.rpartition("/")[0]
    sidecar, ledger = path.with_suffix(".yml"), path.with_name(f"{path.stem}.turns.json")
    within = f"{folder}/" if folder else ""
    sidecar_file, ledger_file = f"{within}{sidecar.name}", f"{within}{ledger.name}"
    reading = file
    try:
        raw = path.read_bytes()
        reading = sidecar_file
        facts = _text(sidecar)
        reading = ledger_file
        language = site_language(path.parent.parent) if path.parent.name == TEXTS else UNKNOWN_LANGUAGE
        beside, reading = _text(ledger), f"{TEMPLATES}/messages/{language}.po"
        messages = own_messages(path.parent.parent, language) if "withdrawn" in (facts or "") else ""
        return TextFiles(
            path.stem,
            file,
            raw,
            sidecar_file,
            facts,
            ledger_file,
            beside,
            site_language=language,
            site_messages=messages,
            line_numbers=_line_numbers(path.parent.parent, path.stem) if path.parent.name == TEXTS else None,
        ), None
    except (OSError, UnicodeDecodeError) as error:
        return None, _unreadable(printable(reading), error)


def registry_files(root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The registry's files that there are, by name; the list of wordings, which may stand beside it, among them."""
    files: dict[str, str] = {}
    problems: list[Problem] = []
    if not (root / REGISTRY).exists():
        return {}, (problem("no-folder", f"{REGISTRY}/", case="registry"),)
    for name in sorted(path.name for path in (root / REGISTRY).glob("*.y*ml")):
        if name not in registry_names() and not name.startswith("."):
            problems.append(problem("wrong-name", f"{REGISTRY}/{name}", files=", ".join(registry_names())))
    for file in (*(f"{REGISTRY}/{name}" for name in registry_names()), WORDINGS):
        try:
            text = _text(root / file)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(_unreadable(file, error))
            continue
        if text is not None:
            files[file] = text
    return files, tuple(problems)


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None


def _unreadable(file: str, error: OSError | UnicodeDecodeError) -> Problem:
    if isinstance(error, UnicodeDecodeError) and file.endswith(".turns.json"):
        return problem("ledger-damaged", file, what=message("it is not UTF-8"), file=file)
    if isinstance(error, UnicodeDecodeError):
        return problem("not-utf-8", file, case="file")
    return problem("unreadable", file, reason=system_reason(error))


def _name_problem(file: str, name: str, taken: dict[str, str]) -> Problem | None:
    what = fault_of(name)
    if what is None and folded(name) in taken:
        what = message("the name differs only in letter case from {other}", other=taken[folded(name)])
    taken.setdefault(folded(name), file)
    return problem("bad-name", file, what=what) if what else None
