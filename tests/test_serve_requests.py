"""Whom the development server answers, and how."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from stenogram.serve import DevelopmentServer, _Handler


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "index.html").write_text("<body>Ours</body>")
    handler = partial(_Handler, state=DevelopmentServer(tmp_path), directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def status(port: int, path: str, **headers: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_this_machine_is_answered(host: str, port: int) -> None:
    assert status(port, "/", Host=f"{host}:{port}") == 200
    assert status(port, "/", Host=f"{host}:{port}", Origin=f"http://{host.lower()}:{port}") == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.", "", "10.0.0.1"])
def test_a_name_that_leads_here_by_rebinding_is_not(host: str, port: int) -> None:
    assert status(port, "/", Host=f"{host}:{port}") == 403


def test_another_port_is_another_server(port: int) -> None:
    assert status(port, "/", Host=f"127.0.0.1:{port + 1}") == 403
    assert status(port, "/", Host="127.0.0.1") == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1"])
def test_another_sites_page_is_not_answered(origin: str, port: int) -> None:
    assert status(port, "/.stenogram/state?seen=0&first", Host=f"127.0.0.1:{port}", Origin=origin) == 403


@pytest.mark.parametrize(
    ("query", "expected"), [("seen=0&first", 200), ("seen=-1", 200), ("seen=x", 400), ("", 400), ("seen=", 400)]
)
def test_a_query_that_says_nothing_is_refused(query: str, expected: int, port: int) -> None:
    assert status(port, f"/.stenogram/state?{query}", Host=f"127.0.0.1:{port}") == expected


def test_what_is_not_there_is_not_found(port: int) -> None:
    assert status(port, "/.stenogram/other", Host=f"127.0.0.1:{port}") == 404
    assert status(port, "/none/", Host=f"127.0.0.1:{port}") == 404
