"""Builds that are killed, starved of room or disturbed at a chosen moment, and what must hold afterwards.

A trial copies a corpus that was built once and edited since, disturbs one build of it, and then asks:
Is the old site or the new one there, whole? Is every source as it was, every ledger old or new? Is the
next build, without anybody cleaning up, equal to one that nothing disturbed? Is nothing left lying about?
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stenogram import disk
from stenogram.cli import main
from stenogram.incremental.build import build_site

DAY = "1700000000"
DONE, REFUSED, PROBLEMS, CRASHED = 0, 3, 4, 5
"""How a forked build ends: published, another was at work, stopped with problems, with a traceback."""

Tree = dict[str, bytes]
Disturb = Callable[[Path], None]

TEXTS = {
    "1921-03-04-bridge": (
        "SITTING ON THE BRIDGE\n\nMarch 4, 1921, Oakham\n\nJames Reed: The sitting is open.\n\n"
        "Martha Hill: What of the bridge?\n\nJames Reed: It is unsafe, the River Board says.\n"
    ),
    "1922-06-01-opening": "OPENING\n\nJune 1, 1922, Oakham\n\nJames Reed: It is open.\n\nMartha Hill: Thank you.\n",
    "1923-01-09-mill": "THE MILL\n\nJanuary 9, 1923, Oakham\n\nMartha Hill: It stands.\n\nJames Reed: I know.\n",
}
REGISTRY = {
    "people.yml": "- id: james-reed\n  name: James Reed\n- id: martha-hill\n  name: Martha Hill\n",
    "organisations.yml": "- id: river-board\n  name: River Board\n  definition: Looks after the river.\n",
}
SETTINGS = """site_name: Oakham
theme: {name: stenogram}
plugins: []
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, {toc: {permalink: false}}]
nav: [{Home: index.md}]
not_in_nav: "/*\\n/*/**"
"""


def tree(folder: Path) -> Tree:
    """Every file below a folder, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def write_corpus(root: Path) -> None:
    (root / disk.TEXTS).mkdir(parents=True)
    (root / disk.REGISTRY).mkdir()
    for name, text in TEXTS.items():
        (root / disk.TEXTS / f"{name}.txt").write_text(text)
    for name, text in REGISTRY.items():
        (root / disk.REGISTRY / name).write_text(text)
    (root / "mkdocs.yml").write_text(SETTINGS)


def edit(root: Path) -> None:
    """What a curator did since the last build: a text edited, one removed, one added."""
    texts = root / disk.TEXTS
    (texts / "1921-03-04-bridge.txt").write_text(
        TEXTS["1921-03-04-bridge"]
        .replace("It is unsafe", "It is closed")
        .replace("\n\nMartha", "\n\nA voice: Ha!\n\nMartha")
    )
    for path in texts.glob("1923-01-09-mill*"):
        path.unlink()
    (texts / "1924-02-02-ferry.txt").write_text(
        "THE FERRY\n\nFebruary 2, 1924\n\nMartha Hill: It sank.\n\nJames Reed: No.\n"
    )


def forked(root: Path, disturb: Disturb | None = None) -> int:
    """One build in a process of its own; gives its exit status, negative where a signal ended it."""
    crash = root.parent / f"{root.name}.crash.txt"
    told = os.open(crash, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    child = os.fork()
    if child == 0:
        status = CRASHED
        try:
            # Whatever is disturbed is so in this process alone.
            sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115
            os.environ["SOURCE_DATE_EPOCH"] = DAY
            if disturb:
                disturb(root)
            built = build_site(root, release=True)
            status = DONE if built.site else PROBLEMS
            os.write(told, "\n".join(str(each) for each in built.problems if each.severity == "error").encode())
        except disk.BusyError:
            status = REFUSED
        except BaseException:
            # Written by whoever started us, who may write everywhere.
            os.write(told, traceback.format_exc().encode())
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    os.close(told)
    return os.waitstatus_to_exitcode(status)


def crash_of(root: Path) -> str:
    """The traceback with which the last build of a corpus ended, if it did."""
    return (root.parent / f"{root.name}.crash.txt").read_text()


# --- Disturbances ---------------------------------------------------------------------------------

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate"}


def _watch(root: Path, on_change: Callable[[int, str], None]) -> None:
    """Call back at the start of every change of a file or folder of the corpus, with its ordinal."""
    seen = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event == "open":
            changes = isinstance(arguments[2], int) and bool(arguments[2] & _WRITING)
        else:
            changes = event in _CHANGES
        path = arguments[0] if arguments else None
        if changes and isinstance(path, str | os.PathLike) and not os.fspath(path).startswith(("/dev", "/proc")):  # type: ignore[arg-type]
            seen += 1
            on_change(seen, event)

    sys.addaudithook(hook)


def count_changes(root: Path, into: Path) -> Disturb:
    """Not a disturbance: writes down how many changes there are."""

    def disturb(at: Path) -> None:
        log = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        _watch(at, lambda number, event: os.pwrite(log, f"{number:9}".encode(), 0) and None)

    return disturb


def killed_at(number: int) -> Disturb:
    """SIGKILL just before the n-th change."""

    def disturb(root: Path) -> None:
        def change(seen: int, event: str) -> None:
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

        _watch(root, change)

    return disturb


def full_from(number: int) -> Disturb:
    """From the n-th change on there is no room for new files and folders."""

    def disturb(root: Path) -> None:
        def change(seen: int, event: str) -> None:
            if seen >= number and event in ("open", "os.mkdir", "os.link"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(root / "somewhere"))

        _watch(root, change)

    return disturb


def no_file_over(size: int) -> Disturb:
    """The system lets no file grow beyond so many bytes: writing fails in the middle."""

    def disturb(root: Path) -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return disturb


def vanishing(name: str) -> Disturb:
    """A file goes at the very moment when it is opened to be read."""

    def disturb(root: Path) -> None:
        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            path = str(arguments[0]) if event == "open" else ""
            if path.endswith(name) and not (arguments[2] or 0) & _WRITING:
                with suppress(FileNotFoundError):
                    os.unlink(path)  # noqa: PTH108

        sys.addaudithook(hook)

    return disturb


# --- Trials ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Stage:
    """A corpus built once and edited since, and what it is before and after an undisturbed build."""

    folder: Path
    corpus: Path
    old_site: Tree
    new_site: Tree
    sources: Tree
    old_ledgers: Tree
    new_ledgers: Tree
    after: frozenset[str]
    changes: int


def _sources(root: Path) -> Tree:
    kept = {**tree(root / disk.TEXTS), **{f"registry/{name}": raw for name, raw in tree(root / disk.REGISTRY).items()}}
    return {name: raw for name, raw in kept.items() if not name.endswith(".turns.json")}


def _ledgers(root: Path) -> Tree:
    return {name: raw for name, raw in tree(root / disk.TEXTS).items() if name.endswith(".turns.json")}


def _names(root: Path) -> frozenset[str]:
    """Every file of the corpus but the state that can be thrown away and the site, which is compared apart.

    The site before, whose files the next build takes up again where they are the same, is such a state.
    """
    return frozenset(name for name in tree(root) if name.split("/")[0] not in (disk.STATE, "site", ".site.old"))


def stage(folder: Path) -> Stage:
    """Build a corpus, edit it, and see what an undisturbed build makes of the edit."""
    corpus, undisturbed = folder / "edited", folder / "undisturbed"
    write_corpus(corpus)
    # Words of languages and templates are loaded in this process, once for all that are forked from it.
    loading = folder / "loading"
    write_corpus(loading)
    edit(loading)
    assert build_site(loading).site
    assert forked(corpus) == DONE
    old_site, old_ledgers = tree(corpus / "site"), _ledgers(corpus)
    edit(corpus)
    shutil.copytree(corpus, undisturbed)
    assert forked(undisturbed, count_changes(undisturbed, folder / "changes")) == DONE
    return Stage(
        folder,
        corpus,
        old_site,
        tree(undisturbed / "site"),
        _sources(corpus),
        {name: raw for name, raw in old_ledgers.items() if "mill" not in name},
        _ledgers(undisturbed),
        _names(undisturbed),
        int((folder / "changes").read_text()),
    )


def damage(stage: Stage, root: Path) -> Iterator[str]:
    """What is not whole after a disturbed build, before the next."""
    now = tree(root / "site")
    if now not in (stage.old_site, stage.new_site):
        yield f"the site is neither the old nor the new one: {len(now)} files"
    if _sources(root) != stage.sources:
        yield "a source, sidecar or registry changed"
    for name, raw in _ledgers(root).items():
        if raw not in (stage.old_ledgers.get(name), stage.new_ledgers.get(name)):
            yield f"{name} is neither the old nor the new ledger"
    if missing := stage.old_ledgers.keys() - _ledgers(root).keys():
        yield f"ledgers are gone: {missing}"


def aftermath(stage: Stage, root: Path) -> Iterator[str]:
    """What is not right after the next build."""
    status = forked(root)
    if status != DONE:
        yield f"the next build ended with {status} {crash_of(root)}"
        return
    now = tree(root / "site")
    if now != stage.new_site:
        differing = [name for name in now.keys() | stage.new_site.keys() if now.get(name) != stage.new_site.get(name)]
        yield f"the next site differs from an undisturbed one: {sorted(differing)[:5]}"
    if _ledgers(root) != stage.new_ledgers:
        yield "the next ledgers differ from undisturbed ones"
    if left := _names(root) ^ stage.after:
        yield f"something is left or missing: {sorted(left)[:5]}"


def trial(stage: Stage, name: str, disturb: Disturb, expected: set[int], restore: bool = False) -> list[str]:
    """Disturb one build of a fresh copy; gives all that is wrong. `restore`: the disturbance changes sources itself."""
    root = stage.folder / f"trial-{name}"
    shutil.copytree(stage.corpus, root)
    try:
        status = forked(root, disturb)
        wrong = [] if status in expected else [f"the build ended with {status} {crash_of(root)}"]
        if restore:
            shutil.copytree(stage.corpus / disk.TEXTS, root / disk.TEXTS, dirs_exist_ok=True)
        wrong += damage(stage, root)
        wrong += aftermath(stage, root)
        return [f"{name}: {each}" for each in wrong]
    finally:
        shutil.rmtree(root, ignore_errors=True)


def interrupted_command(root: Path, number: int) -> tuple[int, str]:
    """`build` as a command in a process of its own, with Ctrl+C just before the n-th change; status and messages."""
    program = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from stenogram.cli import main\nfrom tests.faults import trials\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "root, number = Path(sys.argv[1]), int(sys.argv[2])\n"
        "trials.at_change(root, number, lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        "main(args=['build', '--release', '--corpus', str(root)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, root, str(number)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "SOURCE_DATE_EPOCH": DAY},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def interrupted_fork(root: Path, number: int) -> tuple[int, str]:
    """The same in a fork of this process, which has the program already."""
    log = root.parent / f"{root.name}.messages.txt"
    child = os.fork()
    if child == 0:
        status: Any = CRASHED
        try:
            messages = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            for stream in (1, 2):
                os.dup2(messages, stream)
            sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
            os.environ["SOURCE_DATE_EPOCH"] = DAY
            signal.signal(signal.SIGINT, signal.default_int_handler)
            at_change(root, number, lambda: os.kill(os.getpid(), signal.SIGINT))
            main(args=["build", "--release", "--corpus", str(root)])
        except SystemExit as end:
            status = end.code or 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(ended), log.read_text()


def at_change(root: Path, number: int, act: Callable[[], None]) -> None:
    """Do something just before the n-th change of a file or folder, once."""

    def change(seen: int, event: str) -> None:
        if seen == number:
            act()

    _watch(root, change)
