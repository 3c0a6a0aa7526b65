"""A server for the curator's desk: the built site, built anew and reloaded on every change.

Serves site/ as any web server would, so that what is seen is what will be published, search
included. While a problem keeps the site from being published the last good one stays, with the
problems in a banner on every page.
"""

from __future__ import annotations

import html
import json
import threading
from collections.abc import Callable, Iterable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from stenogram import disk, render, site
from stenogram.problems import Problem

WATCHED = (disk.TEXTS, disk.REGISTRY, "templates", "docs", render.CONFIG)

# Editors write a file in several steps (write, rename, set the time): one build for all of them.
SETTLE_SECONDS = 0.15
# A long poll that is answered before proxies and browsers give up on it.
POLL_SECONDS = 20.0

_RELOADER = """
(() => {
  const banner = (problems) => {
    document.getElementById("st-problems")?.remove();
    if (!problems.length) return;
    const box = document.createElement("div");
    box.id = "st-problems";
    box.setAttribute("role", "alert");
    const title = document.createElement("strong");
    title.textContent = "Not published: this is the last good page.";
    box.append(title, ...problems.map((text) => {
      const line = document.createElement("div");
      line.textContent = text;
      return line;
    }));
    document.body.prepend(box);
  };
  const poll = async (seen) => {
    try {
      const answer = await fetch(`/.stenogram/state?seen=${seen}`, { cache: "no-store" });
      const state = await answer.json();
      if (seen >= 0 && state.site > seen) return location.reload();
      banner(state.problems);
      return poll(state.site);
    } catch {
      setTimeout(() => poll(seen), 1000);
    }
  };
  poll(-1);
})();
"""

_BANNER_STYLE = (
    "#st-problems{position:sticky;top:0;z-index:99;padding:.8rem 1rem;background:#7a1020;color:#fff;"
    "font:0.75rem/1.5 monospace;white-space:pre-wrap}"
)


class Desk:
    """The state that the builder and the server share: which site is shown, and what is wrong."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._state = 0
        self.site = 0
        self.problems: tuple[str, ...] = ()

    def show(self, problems: Iterable[Problem], published: bool) -> None:
        """Tell every open page of a build: to reload, or to show what is wrong."""
        with self._changed:
            self._state += 1
            self.site += published
            self.problems = () if published else tuple(str(each) for each in problems if each.severity == "error")
            self._changed.notify_all()

    def wait(self, seen: int) -> dict[str, object]:
        """The state as soon as it differs from what a page has seen."""
        with self._changed:
            before = self._state
            if seen == self.site:
                self._changed.wait_for(lambda: self._state != before, POLL_SECONDS)
            return {"site": self.site, "problems": self.problems}


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site; puts the reloader into every page on its way out."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, desk: Desk, **kwargs: object) -> None:
        self.desk = desk
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

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
            content = page.read_bytes()
        except OSError:
            status = 404
            missing = Path(self.directory) / "404.html"
            content = missing.read_bytes() if missing.is_file() else b"<!doctype html><title>Not found</title><body>"
        tags = b'<link rel="stylesheet" href="/.stenogram/banner.css"><script src="/.stenogram/reload.js"></script>'
        head, body, tail = content.rpartition(b"</body>")
        self._send(status, "text/html; charset=utf-8", head + tags + body + tail if body else content + tags)

    def _own(self, what: str) -> None:
        name, _, query = what.partition("?")
        if name == "reload.js":
            self._send(200, "text/javascript; charset=utf-8", _RELOADER.encode())
        elif name == "banner.css":
            self._send(200, "text/css; charset=utf-8", _BANNER_STYLE.encode())
        elif name == "state":
            seen = query.removeprefix("seen=")
            state = self.desk.wait(int(seen) if seen.lstrip("-").isdigit() else -1)
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


class _Listener(FileSystemEventHandler):
    """Wakes the builder when a file of the corpus was made, changed, moved or removed."""

    def __init__(self, wake: threading.Event, ours: Callable[[Path], bool]) -> None:
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
    config, problems = render.site_config(root)
    if config is None:
        report(problems)
        raise SystemExit(1)
    desk, wake = Desk(), threading.Event()
    handler = partial(_Handler, desk=desk, directory=str(config.site))
    with ThreadingHTTPServer((host, port), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        observer = _observe(root, config, wake)
        say(f"Serving on http://{host}:{server.server_port}/ (stop with Ctrl+C)")
        try:
            _build_for_ever(root, desk, wake, report, say)
        except KeyboardInterrupt:
            say("Stopped.")
        finally:
            observer.stop()
            server.shutdown()


def _observe(root: Path, config: render.SiteConfig, wake: threading.Event) -> BaseObserver:
    generated = _generated(root, config)
    observer = Observer()
    listener = _Listener(wake, generated)
    for name in WATCHED:
        if (root / name).is_dir():
            observer.schedule(listener, str(root / name), recursive=True)
    observer.schedule(_Listener(wake, lambda path: path.name != render.CONFIG), str(root))
    observer.start()
    return observer


def _generated(root: Path, config: render.SiteConfig) -> Callable[[Path], bool]:
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
    desk: Desk,
    wake: threading.Event,
    report: Callable[[Iterable[Problem]], None],
    say: Callable[[str], None],
) -> None:
    wake.set()
    while True:
        wake.wait()
        while wake.is_set():
            wake.clear()
            threading.Event().wait(SETTLE_SECONDS)
        try:
            built = site.build_site(root)
        except disk.BusyError as error:
            say(str(error))
            continue
        report(built.problems)
        desk.show(built.problems, published=built.site is not None)
        say("Published." if built.site else "Not published: the last good site stays.")
