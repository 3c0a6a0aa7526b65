"""The development server: the built site, rebuilt and reloaded on every change.

Serves site/ as any web server would, so that what is seen is what will be published, search
included. The pages that are open come first: each change shows on them at once, while the whole site is built
behind them. While a problem keeps the site from being published the last good one stays, with the
problems in a banner on every page.
"""

from __future__ import annotations

import html
import json
import multiprocessing
import re
import signal
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, unquote

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from stenogram import disk
from stenogram.clock import today
from stenogram.hosts import HOSTS, SiteConfig, host_of
from stenogram.incremental.build import build_site
from stenogram.incremental.executors import leave_interrupts
from stenogram.incremental.preview import preview
from stenogram.messages import message, message_of, system_reason
from stenogram.problems import Problem
from stenogram.templating.template_folders import TEMPLATES

WATCHED: Final = (disk.TEXTS, disk.REGISTRY, TEMPLATES, "docs", *(host.settings for host in HOSTS))

# Editors write a file in several steps (write, rename, set the time): one build for all of them.
SETTLE_SECONDS: Final = 0.15
# A long poll that is answered before proxies and browsers give up on it.
POLL_SECONDS: Final = 20.0

# Script and style of the banner, by the names under which they are served.
_SERVED: Final = Path(__file__).with_name("served")
_SERVED_TYPES: Final = {"reload.js": "text/javascript", "banner.css": "text/css"}


class UnheardError(Exception):
    """Nothing can be served at an address. Says which, and why."""


class DevelopmentServer:
    """The state that the builder, the previewer and the server share: what is shown, and what is wrong.

    A page has an address as a browser asks for it, without the first slash. `laid` are finished pages that lie over
    the site until a build that began after them has published them too.
    """

    def __init__(self, folder: Path) -> None:
        self._changed = threading.Condition()
        self._folder = folder
        self._state = 0
        self._laid: dict[str, tuple[float, bytes]] = {}
        self._open: dict[str, float] = {}
        self._built = 0.0
        self.site = 0
        self.problems: tuple[str, ...] = ()

    def page(self, place: Path) -> tuple[bytes, int]:
        """The finished page at a place in the site, and the state of the site that it is of.

        Raises OSError or ValueError where there is none.
        """
        with self._changed:
            return self._shown(place.relative_to(self._folder).as_posix()), self.site

    def _shown(self, name: str) -> bytes:
        return self._laid[name][1] if name in self._laid else (self._folder / name).read_bytes()

    def open_pages(self) -> tuple[str, ...]:
        """The addresses of pages that somebody looks at."""
        with self._changed:
            recently = time.monotonic() - 2 * POLL_SECONDS
            return tuple(address for address, seen in self._open.items() if seen > recently)

    def lay(self, pages: Mapping[str, bytes], began: float) -> None:
        """Lay finished pages, which began to be made at a time, over the site; open browsers reload them."""
        with self._changed:
            if began < self._built:
                return
            differs = any(self._shown(name) != content for name, content in pages.items())
            self._laid.update((name, (began, content)) for name, content in pages.items())
            if differs:
                self._tell()

    def show(self, problems: Iterable[Problem], published: bool, began: float) -> None:
        """Tell every open page of a build, which began at a time: to reload, or what is wrong."""
        with self._changed:
            errors = tuple(str(problem) for problem in problems if problem.severity == "error")
            self.problems = () if published else errors
            if published:
                self._built = began
                self._laid = {name: laid for name, laid in self._laid.items() if laid[0] >= began}
            reload = published or bool(self._laid)
            if not published:
                self._laid.clear()
            self._tell(reload)

    def _tell(self, reload: bool = True) -> None:
        self._state += 1
        self.site += reload
        self._changed.notify_all()

    def wait(self, seen: int, page: str, at_once: bool) -> dict[str, object]:
        """The state: at once, or as soon as it differs from what a page has seen."""
        with self._changed:
            self._open[page] = time.monotonic()
            before = self._state
            if seen == self.site and not at_once:
                self._changed.wait_for(lambda: self._state != before, POLL_SECONDS)
            self._open[page] = time.monotonic()
            return {"site": self.site, "problems": self.problems}


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site; puts the reloader into every page on its way out."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, state: DevelopmentServer, **kwargs: object) -> None:
        self.state = state
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def parse_request(self) -> bool:
        """Refuse what another site's page asks for: its Host is not ours after rebinding, its Origin never is.

        https://en.wikipedia.org/wiki/DNS_rebinding
        """
        if not super().parse_request():
            return False
        host = (self.headers.get("Host") or "").lower()
        origin = self.headers.get("Origin")
        if self._is_known(host) and (origin is None or origin.lower() == f"http://{host}"):
            return True
        self.send_error(403, "This address serves its own pages only")
        return False

    def _is_known(self, host: str) -> bool:
        """Whether a Host names this machine, or the address that was asked to be listened on."""
        name, _, port = host.rpartition(":") if host.rpartition(":")[2].isdigit() else (host, "", "80")
        assert isinstance(self.server.server_address, tuple), "it listens on the network"
        address, listening = self.server.server_address[:2]
        own = {"localhost", "127.0.0.1", "[::1]", str(address), f"[{address}]"}
        # Who listens on every address is asked for by any of them, but not by a name that others could take.
        on_all = address in ("0.0.0.0", "::") and re.fullmatch(r"[\d.]+|\[[0-9a-f:.]+\]", name)
        return (name in own or bool(on_all)) and int(port) == listening

    def do_GET(self) -> None:
        if self.path.startswith("/.stenogram/"):
            self._own(self.path.removeprefix("/.stenogram/"))
            return
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            super().do_GET()
            return
        page = path / "index.html" if path.is_dir() else path
        if page.suffix != ".html" and path.exists():
            super().do_GET()
            return
        self._page(page)

    def _page(self, page: Path) -> None:
        status = 200
        try:
            content, seen = self.state.page(page)
        except (OSError, ValueError):
            status, seen = 404, self.state.site
            missing = Path(self.directory) / "404.html"
            content = missing.read_bytes() if missing.is_file() else b"<!doctype html><title>Not found</title><body>"
        script = f'<script src="/.stenogram/reload.js" data-seen="{seen}"></script>'
        tags = b'<link rel="stylesheet" href="/.stenogram/banner.css">' + script.encode()
        head, body, tail = content.rpartition(b"</body>")
        self._send(status, "text/html; charset=utf-8", head + tags + body + tail if body else content + tags)

    def _own(self, what: str) -> None:
        name, _, query = what.partition("?")
        if name in _SERVED_TYPES:
            self._send(200, f"{_SERVED_TYPES[name]}; charset=utf-8", (_SERVED / name).read_bytes())
        elif name == "state":
            asked = {key: values[0] for key, values in parse_qs(query, keep_blank_values=True).items()}
            seen, page = asked.get("seen", ""), unquote(asked.get("page", ""))
            if not seen.removeprefix("-").isdigit() and "first" not in asked:
                self._send(400, "text/plain; charset=utf-8", b"seen= needs a number")
                return
            state = self.state.wait(int(seen) if seen.isdigit() else -1, page.lstrip("/"), "first" in asked)
            self._send(200, "application/json", json.dumps(state).encode())
        else:
            self._send(404, "text/plain; charset=utf-8", html.escape(name).encode())

    def _send(self, status: int, kind: str, content: bytes) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class _Wake:
    """Wakes the builder and the previewer, each when it is ready for it."""

    def __init__(self) -> None:
        self.builder, self.previewer = threading.Event(), threading.Event()

    def set(self) -> None:
        self.builder.set()
        self.previewer.set()


def _settled(wake: threading.Event) -> None:
    """Wait for a change, and until no more of them come at once."""
    wake.wait()
    while wake.is_set():
        wake.clear()
        threading.Event().wait(SETTLE_SECONDS)


class _Listener(FileSystemEventHandler):
    """Wakes the builder when a file of the corpus was made, changed, moved or removed."""

    def __init__(self, wake: _Wake, ours: Callable[[Path], bool]) -> None:
        self._wake, self._ours = wake, ours

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in {"opened", "closed_no_write"}:
            return
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        if not all(self._ours(path) for path in paths):
            self._wake.set()


def serve(
    root: Path, host: str, port: int, report: Callable[[Iterable[Problem]], None], say: Callable[[str], None]
) -> None:
    """Serve until interrupted. `report` and `say` print for the person."""
    config, problems = host_of(root).configure(root)
    if config is None:
        report(problems)
        raise SystemExit(1)
    _end_on_signals()
    state, wake = DevelopmentServer(config.site), _Wake()
    handler = partial(_Handler, state=state, directory=str(config.site))
    with (
        _server(host, port, handler) as server,
        ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=leave_interrupts) as apart,
    ):
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        threading.Thread(target=_preview_for_ever, args=(root, state, wake, apart), daemon=True).start()
        observer = _observe(root, config, wake)
        say(message("Serving on {address} (stop with Ctrl+C)", address=f"http://{host}:{server.server_port}/"))
        try:
            _build_for_ever(root, state, wake, report, say)
        except KeyboardInterrupt:
            say(message("Stopped."))
        finally:
            observer.stop()
            server.shutdown()
            apart.shutdown(cancel_futures=True)


def _end_on_signals() -> None:
    """Let Ctrl+C and a request to end stop the server in order, its other processes with it.

    A shell starts a job in the background with interrupts ignored, and nobody could stop it then.
    """
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def _server(host: str, port: int, handler: Callable[..., SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer((host, port), handler)
    except OSError as error:
        raise UnheardError(
            message(
                "cannot serve on {address}: {reason}", address=f"http://{host}:{port}/", reason=system_reason(error)
            )
        ) from error


def _observe(root: Path, config: SiteConfig, wake: _Wake) -> BaseObserver:
    generated = _generated(root, config)
    observer = Observer()
    listener = _Listener(wake, generated)
    for name in WATCHED:
        if (root / name).is_dir():
            observer.schedule(listener, str(root / name), recursive=True)
    observer.schedule(_Listener(wake, lambda path: path.name not in WATCHED), str(root))
    observer.start()
    return observer


def _generated(root: Path, config: SiteConfig) -> Callable[[Path], bool]:
    """Whether a path is one that the build itself writes: its own work must not wake it."""

    def ours(path: Path) -> bool:
        if path.name.startswith(".") or path.name.endswith((".turns.json", "~")):
            return True
        if not path.is_relative_to(config.docs):
            return False
        return path.is_dir() or path.relative_to(config.docs).as_posix() in disk.generated_names(root)

    return ours


def _build_for_ever(
    root: Path,
    state: DevelopmentServer,
    wake: _Wake,
    report: Callable[[Iterable[Problem]], None],
    say: Callable[[str], None],
) -> None:
    wake.builder.set()
    while True:
        _settled(wake.builder)
        began = time.monotonic()
        try:
            built = build_site(root, leave_ledgers=True)
        except disk.BusyError as error:
            say(message_of(error))
            continue
        report(built.problems)
        state.show(built.problems, built.site is not None, began)
        say(message("Published.") if built.site else message("Not published: the last good site stays."))


def _preview_for_ever(root: Path, state: DevelopmentServer, wake: _Wake, apart: Executor) -> None:
    """After each change, lay the pages that are open over the site as they will be.

    Where that fails, they wait for the build, which tells what is wrong.
    """
    while True:
        _settled(wake.previewer)
        began = time.monotonic()
        with suppress(Exception):
            state.lay(apart.submit(preview, root, state.open_pages(), today()).result(), began)
