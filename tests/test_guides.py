"""The guides and the README say what is so: every command, option, key, file and message in them is checked here.

Fenced blocks: `sh` are commands, `yaml` a sidecar (or the file that its first line names), `text` a transcript, and
`console` what the command in its first line prints of the transcript, sidecar and registry that stand above it.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import click
import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from mkdocs.config.defaults import MkDocsConfig

from stenogram import exporters
from stenogram.cli import SUMMARIES, cli, commands
from stenogram.curation.reference import reference_pages
from stenogram.disk import STATE
from stenogram.hosts.mkdocs.own_settings import OwnSettings
from stenogram.importers import COLUMNS, IMPORTERS, TABLES
from stenogram.kinds import kinds
from stenogram.model import Corpus, Registry, Settings
from stenogram.quotations.check import Verdict
from stenogram.starter import StarterOptions, starter_files
from stenogram.text_names import ORIGINALS

PROJECT = Path(__file__).resolve().parents[1]
GUIDES = PROJECT / "docs/guides"
PAGES = [*sorted(GUIDES.rglob("*.md")), PROJECT / "README.md"]
WRITTEN = [page for page in PAGES if page.name not in reference_pages()]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Programs that stand beside ours in a guide.
OTHERS = {"zensical", "properdocs", "pip", "cd", "git", "make", "rsync", "mkdocs", "dask"}
# Words of others, and of the site, that stand as code in a guide.
KNOWN = set(
    "mkdocs_theme.yml __init__.py KIND index.html #turn-12 "
    "SOURCE_DATE_EPOCH wasm-unsafe-eval NAME none main stenogram y c id turns @inproceedings @misc […] "
    "?v= ?v=… windows-1251 1931-05-12-harbour-council.txt 2016-01-14-meeting-with-dmitry-mezentsev".split()
) | {"python build.py", "pip install .", "pip install -r requirements.lock", "mkdocs build", "mkdocs serve"}
OTHERS |= {"python", "sh", "podman"}
KNOWN |= {".doc", "1931-05-12", "/corpus", "Containerfile", "branch:NAME", "STENOGRAM_TOKEN", "python -m build"}
KNOWN |= {"python -m stenogram"}


def schemas() -> dict[str, Any]:
    return exporters.json_schemas()


# What `quote` prints.
KNOWN |= {*get_args(Verdict), "difference", "left_out", "not_compared", "data/questions.csv", "quotations/", "of"}
KNOWN |= {"medium", "wordings.yml", "wordings/", "feeds/wordings.xml", "quotations/first/", "data/shared-phrases.json"}


def every_key(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(every_key, schema))
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties")
    names = set(own) if isinstance(own, dict) else set()
    values = {str(each) for each in schema.get("enum", ())} if isinstance(schema.get("enum"), list) else set()
    return names | values | set().union(*map(every_key, schema.values()))


KEYS = every_key(schemas()) | set(COLUMNS) | {key for key, _ in MkDocsConfig._schema} | set(OwnSettings.model_fields)
PUBLISHED = {
    file.path
    for file in exporters.corpus_metadata(Corpus((), Registry({}, {}), Settings("x", parliament="DK")), exports=True)[
        "data/index.md"
    ].files
}
FILES = {file.path for file in starter_files(StarterOptions("x"))}


def fences(page: Path, kind: str) -> list[str]:
    return [body for found, body in FENCE.findall(page.read_text(encoding="utf-8")) if found == kind]


def spans(page: Path) -> list[str]:
    prose = FENCE.sub("", page.read_text(encoding="utf-8"))
    return re.findall(r"`([^`\n]+)`", prose)


def explain(problem: str, page: Path) -> str:
    return f"{page.relative_to(PROJECT).as_posix()}: {problem}"


# --- Commands and options -------------------------------------------------------------------------


@contextmanager
def _paths_need_not_exist(command: click.Command) -> Iterator[None]:
    """Paths in examples are the reader's; everything else must be right."""
    paths = [each.type for each in command.params if isinstance(each.type, click.Path) and each.type.exists]
    for path in paths:
        path.exists = False
    try:
        yield
    finally:
        for path in paths:
            path.exists = True


def command_problem(line: str) -> str | None:
    """What is wrong with a command line of ours; None where nothing is."""
    words = shlex.split(line.split("#")[0])
    if words[:1] == ["$"]:
        words = words[1:]
    words = words[2:] if words[:2] == ["python", "build.py"] else words[1:]
    if not words or words[0].startswith("-"):
        words = ["build", *words]
    command = commands().get(words[0])
    if command is None:
        return f"there is no command {words[0]}"
    try:
        with _paths_need_not_exist(command):
            command.make_context(words[0], words[1:])
    except click.UsageError as error:
        return error.format_message()
    return None


def is_ours(line: str) -> bool:
    return line.startswith(("stenogram", "python build.py"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_line_is_one_that_the_program_takes(page: Path) -> None:
    lines = [line for body in fences(page, "sh") for line in body.splitlines() if line.strip()]
    lines += [line[2:] for body in fences(page, "console") for line in body.splitlines() if line.startswith("$ ")]
    wrong = [explain(f"{line}: {said}", page) for line in lines if is_ours(line) and (said := command_problem(line))]
    strange = [line for line in lines if not is_ours(line) and line.split()[0] not in OTHERS]
    assert (wrong, strange) == ([], [])


def test_a_wrong_command_or_option_is_noticed() -> None:
    assert command_problem("stenogram build --locked --strict") is None
    assert command_problem("stenogram --locked") is None
    assert command_problem("stenogram import x.csv --into y --column text=Rede") is None
    assert command_problem("stenogram publish") is not None
    assert command_problem("stenogram build --lock-me") is not None
    assert command_problem("stenogram import x.csv") is not None


def is_make_target(name: str) -> bool:
    return re.search(rf"^{name}:", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE) is not None


def test_every_make_target_that_is_named_is_there() -> None:
    named = {
        line.split()[1]
        for page in PAGES
        for line in [*spans(page), *"\n".join(fences(page, "sh")).splitlines()]
        if line.startswith("make ")
    }
    assert {"site", "serve", "test"} <= named
    assert [name for name in named if not is_make_target(name)] == []


# --- Words set as code ----------------------------------------------------------------------------


IMPORTED = {*TABLES, *(ending for importer in IMPORTERS for ending in importer.endings), f"source_texts/{ORIGINALS}/"}
OPTIONS = {option for command in commands().values() for each in command.params for option in each.opts}


def is_known(span: str) -> bool:
    if span in KNOWN | KEYS | OPTIONS | IMPORTED or span.startswith("…/"):
        return True
    first, *rest = re.sub(r"^(stenogram|python build\.py) ", "", span).split()
    if first in commands():
        return not rest or command_problem(f"stenogram {first} {' '.join(rest)}") is None
    if first.startswith("--"):
        # Options with their values: some command takes them.
        return any(command_problem(f"stenogram {name} {needed} {span}") is None for name, needed in _NEEDED.items())
    if first == "make":
        return is_make_target(rest[0])
    return is_file(span) or is_yaml(span)


_NEEDED = {
    "build": "",
    "check": "",
    "suggest": "",
    "parse": "x.txt",
    "quote": "x.txt",
    "import": "x.csv --into x",
    "init": "x",
    "serve": "",
}


STARTER_FILES = {path.name.replace("dot-", ".") for path in (PROJECT / "templates" / "starter").rglob("*")}


def is_file(span: str) -> bool:
    if span in STARTER_FILES | PUBLISHED | {kind.folder for kind in kinds()} | {"feeds/searches/ID.xml"}:
        return True
    if re.fullmatch(r"(data/transcripts/)?(NAME)?\.[a-z.]+", span):
        return span.endswith((".txt", ".yml", ".turns.json", ".bib", ".ris", ".csl.json"))
    starts = any(file.startswith(span) for file in FILES)
    # What a build makes is not there before the first.
    return (
        starts
        or span in ("site/", "data/schemas/", f"{STATE}/", "docs/index.md", "docs/about.md")
        or (("/" in span or "." in span) and (PROJECT / span).exists())
    )


def is_yaml(span: str) -> bool:
    """`key:`, or a piece of a sidecar that its schema takes."""
    try:
        said = yaml.load(span, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    if not isinstance(said, dict) or not said.keys() <= KEYS:
        return False
    return not any(said.values()) or is_valid("sidecar", said)


def is_valid(stem: str, said: Any) -> bool:
    return Draft202012Validator(schemas()[stem]).is_valid(said)


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.stem)
def test_everything_set_as_code_is_something_that_there_is(page: Path) -> None:
    assert [explain(span, page) for span in spans(page) if not is_known(span)] == []


# --- YAML -----------------------------------------------------------------------------------------


class _AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2's core: numbers, true and false; dates stay texts."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if not tag.endswith((":timestamp", ":float"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if first not in "yYnNoO"
}


def schema_errors(stem: str, text: str) -> list[str]:
    said = yaml.load(text, Loader=_AsEditorsRead)
    return [
        f"{error.json_path}: {error.message}" for error in Draft202012Validator(schemas()[stem]).iter_errors(said or {})
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_piece_of_yaml_is_what_an_editor_with_the_schema_takes(page: Path) -> None:
    for body in fences(page, "yaml"):
        named = re.match(r"# (?:registry/)?([\w-]+)\.yml\n", body)
        stem = named[1] if named else "sidecar"
        if stem == "mkdocs":
            assert set(yaml.safe_load(body)) <= KEYS
        else:
            assert schema_errors(stem, body) == [], body


@pytest.mark.parametrize(
    "file", [*PROJECT.glob("registry/*.yml"), *PROJECT.glob("source_texts/*.yml")], ids=lambda file: file.stem
)
def test_the_projects_own_files_are_what_an_editor_with_the_schema_takes(file: Path) -> None:
    stem = file.stem if file.parent.name == "registry" else "sidecar"
    assert schema_errors(stem, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("stem", ["people", "organisations", "summits", "strategies", "not-names", "home", "sidecar"])
def test_the_starters_files_are_what_an_editor_with_the_schema_takes(stem: str) -> None:
    texts = {file.path: file.text for file in starter_files(StarterOptions("x"))}
    ending = "harbour-council.yml" if stem == "sidecar" else f"registry/{stem}.yml"
    (text,) = (text for path, text in texts.items() if path.endswith(ending))
    assert schema_errors(stem, text) == []


# --- Messages -------------------------------------------------------------------------------------


def examples(page: Path) -> list[tuple[dict[str, str], str]]:
    """The files that stand above each `console` block, by name, and the block."""
    found: list[tuple[dict[str, str], str]] = []
    files: dict[str, str] = {}
    for kind, body in FENCE.findall(page.read_text(encoding="utf-8")):
        if kind == "text":
            files = {"text": body}
        elif kind == "yaml":
            named = re.match(r"# (registry/[\w-]+\.yml)\n", body)
            files[named[1] if named else "sidecar"] = body
        elif kind == "console":
            found.append((files, body))
            files = {}
    return found


EXAMPLES = [(page, files, body) for page in PAGES for files, body in examples(page)]


@pytest.mark.parametrize(
    ("page", "files", "body"), EXAMPLES, ids=lambda value: value.stem if isinstance(value, Path) else ""
)
def test_every_message_is_what_the_program_says(page: Path, files: dict[str, str], body: str, tmp_path: Path) -> None:
    command, *expected = body.splitlines()
    stem = re.search(r"source_texts/([\w-]+)\.", body)
    assert stem
    assert files.get("text"), "a message needs the text that it is about"
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "registry").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Oakham\ntheme: {name: stenogram}\nplugins: []\n")
    for name, text in files.items():
        path = {"text": f"source_texts/{stem[1]}.txt", "sidecar": f"source_texts/{stem[1]}.yml"}.get(name, name)
        (tmp_path / path).write_text(text)
    _, _, name, *options = shlex.split(command)
    said = CliRunner().invoke(cli, [name, "--corpus", str(tmp_path), *options]).stderr.splitlines()
    assert [line for line in expected if line not in said] == [], said


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


# --- The references -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(reference_pages()))
def test_the_references_are_those_of_the_schemas(name: str) -> None:
    wanted = reference_pages()[name]
    if os.environ.get("STENOGRAM_REWRITE"):
        (GUIDES / name).write_text(wanted, encoding="utf-8")
    assert (GUIDES / name).read_text(encoding="utf-8") == wanted, "make expected renews it"


@pytest.mark.parametrize("page", sorted(GUIDES.glob("*.md")), ids=lambda page: page.stem)
def test_the_index_leads_to_every_guide(page: Path) -> None:
    if page.stem != "index":
        assert f"({page.name})" in (GUIDES / "index.md").read_text(encoding="utf-8")


def test_the_list_of_commands_says_what_each_says_of_itself() -> None:
    assert list(SUMMARIES) == [name for name in commands() if name]
    for name, command in commands().items():
        assert " ".join((command.help or "").split("\n\n")[0].split()) == SUMMARIES[name]


def test_help_loads_none_of_the_commands() -> None:
    program = "import sys\nfrom stenogram.cli import main\ntry: main(args=['--help'])\nfinally: print([*sys.modules])"
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert "stenogram.cli" in printed
    assert not [name for name in ("stenogram.commands", "stenogram.model", "mkdocs", "numpy") if f"'{name}'" in printed]
