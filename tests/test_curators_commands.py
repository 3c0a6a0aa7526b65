"""sidecar, rename, diff, publish, import --metadata: what a curator does with a text before and after publication."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stenogram.cli import cli
from stenogram.curation.edits import with_facts, with_value
from stenogram.curation.sidecar import read_sidecar
from stenogram.incremental.build import read_corpus
from stenogram.permalinks import load_ledger
from stenogram.publication.differences import difference, difference_lines
from stenogram.publication.publish import CannotPublishError, target_of

TEXT = """Sitting of the Harbour Council

Saltmere, 12 May 1931

Chairman Peter Voss: The sitting is open. We turn to the lighthouse.

Ida Brandt: The lamp was lit on nineteen nights of March, and on the others nobody could see the rocks before the pier.

Peter Voss: Is that all?

Ida Brandt: There was no oil, and the Council knows well enough who was to bring it to the lighthouse.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, list(map(str, arguments)))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    assert run("init", folder).exit_code == 0
    for path in [*folder.glob("source_texts/1931*")]:
        path.unlink()
    (folder / "source_texts/sitting.txt").write_text(TEXT)
    return folder


def released(corpus: Path) -> Path:
    result = run("build", "--corpus", corpus, "--release")
    assert result.exit_code == 0, result.output
    return corpus


# --- sidecar --------------------------------------------------------------------------------------


def test_a_sidecar_of_what_was_read_changes_nothing_of_how_it_is_read(corpus: Path) -> None:
    before = read_corpus(corpus).transcripts()[0].document
    assert run("sidecar", "sitting", "--corpus", corpus).exit_code == 0
    (read,) = read_corpus(corpus).transcripts()
    assert [(turn.label, turn.speaker) for turn in read.document.turns()] == [
        (turn.label, turn.speaker) for turn in before.turns()
    ]
    assert (read.document.title, str(read.document.date), read.document.place) == (
        "Sitting of the Harbour Council",
        "1931-05-12",
        "Saltmere",
    )
    assert "{name: Ida Brandt}    # 2" in (corpus / "source_texts/sitting.yml").read_text()


def test_a_sidecar_that_is_there_is_not_written_over(corpus: Path) -> None:
    sidecar = corpus / "source_texts/sitting.yml"
    sidecar.write_text("place: Oakham\n")
    result = run("sidecar", "sitting", "--corpus", corpus)
    assert (result.exit_code, "--print" in result.output, sidecar.read_text()) == (1, True, "place: Oakham\n")
    assert "place: Oakham" in run("sidecar", "sitting", "--corpus", corpus, "--print").output


def test_a_text_that_is_not_there_is_named_with_the_nearest(corpus: Path) -> None:
    assert "did you mean sitting?" in run("sidecar", "siting", "--corpus", corpus).output


# --- rename ---------------------------------------------------------------------------------------


def test_a_renamed_text_keeps_its_ledger_and_its_old_name_leads_on(corpus: Path) -> None:
    released(corpus)
    ledger = (corpus / "source_texts/sitting.turns.json").read_bytes()
    assert run("rename", "sitting", "1931-05-12-sitting", "--corpus", corpus).exit_code == 0
    names = sorted(path.name for path in (corpus / "source_texts").iterdir() if path.is_file())
    assert names == ["1931-05-12-sitting.turns.json", "1931-05-12-sitting.txt", "1931-05-12-sitting.yml"]
    assert (corpus / "source_texts/1931-05-12-sitting.turns.json").read_bytes() == ledger
    assert not [problem for problem in read_corpus(corpus).problems if problem.severity != "note"]
    assert run("build", "--corpus", corpus, "--locked").exit_code == 0
    assert (corpus / "site/transcripts/sitting/index.html").is_file()


def test_a_text_that_gets_its_old_name_back_does_not_lead_to_itself(corpus: Path) -> None:
    assert run("rename", "sitting", "other", "--corpus", corpus).exit_code == 0
    assert run("rename", "other", "sitting", "--corpus", corpus).exit_code == 0
    sidecar, problems = read_sidecar("sitting.yml", (corpus / "source_texts/sitting.yml").read_text())
    assert (sidecar.sidecar.former_names, problems) == (("other",), ())


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("absent", "b", 'is called "absent"'),
        ("sitting", "a/b", "a text cannot be called"),
        ("sitting", "index", "reserved"),
        ("sitting", "Other", "already exists"),
        ("sitting", "sitting", "already exists"),
    ],
)
def test_a_name_that_cannot_be_is_refused_and_nothing_is_moved(corpus: Path, old: str, new: str, reason: str) -> None:
    (corpus / "source_texts/other.txt").write_text("Anna Reed: Yes.\n")
    before = sorted(corpus.rglob("source_texts/*"))
    result = run("rename", old, new, "--corpus", corpus)
    assert (result.exit_code, reason in result.output) == (1, True), result.output
    assert sorted(corpus.rglob("source_texts/*")) == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "former_names: [b]\n"),
        ("title: x", "title: x\nformer_names: [b]\n"),
        ("former_names: a\ntitle: x\n", "former_names: [b]\ntitle: x\n"),
        ("former_names: [a, c]   # why\ntitle: x\n", "former_names: [b]   # why\ntitle: x\n"),
        ("former_names:\n  - a\n  - c\n\n# mine\ntitle: x\n", "former_names: [b]\n\n# mine\ntitle: x\n"),
        ("former_names:\n  - a\n", "former_names: [b]\n"),
    ],
)
def test_a_key_of_a_sidecar_is_replaced_and_everything_else_stays(before: str, after: str) -> None:
    assert with_value(before, "former_names", "[b]") == after


# --- diff -----------------------------------------------------------------------------------------


def test_a_text_without_a_ledger_has_no_links_to_lose(corpus: Path) -> None:
    assert "no link can be lost" in run("diff", "sitting", "--corpus", corpus).output


def test_a_difference_names_turns_words_and_links_that_end(corpus: Path, tmp_path: Path) -> None:
    released(corpus)
    text = corpus / "source_texts/sitting.txt"
    assert "no turn has changed" in run("diff", "sitting", "--corpus", corpus).output
    new = tmp_path / "new.txt"
    new.write_text(TEXT.replace("nineteen nights", "twenty nights").replace("Peter Voss: Is that all?\n\n", ""))
    before = text.read_bytes()
    lines = run("diff", "sitting", new, "--corpus", corpus).output.splitlines()
    assert lines[0] == "turn-2  Ida Brandt  changed, 2 words"
    assert "[-nineteen-] {+twenty+}" in lines[1]
    assert "turn-3  Peter Voss  withdrawn, 3 words" in lines
    assert lines[-1].startswith("links that will lead to a notice of withdrawal: 2 (turn-3, turn-3-p1)")
    assert text.read_bytes() == before, "nothing is written"
    text.write_bytes(new.read_bytes())
    assert run("diff", "sitting", "--corpus", corpus).output.splitlines() == lines


def test_a_turn_that_only_grows_ends_no_link(corpus: Path) -> None:
    released(corpus)
    text = corpus / "source_texts/sitting.txt"
    text.write_text(TEXT.replace("no oil,", "no oil in March,"))
    lines = run("diff", "sitting", "--corpus", corpus).output.splitlines()
    assert lines[-1] == "every link to sitting still leads to its words"


def test_a_ledger_does_not_differ_from_itself(corpus: Path) -> None:
    released(corpus)
    ledger, _ = load_ledger("x", (corpus / "source_texts/sitting.turns.json").read_text())
    assert ledger
    assert difference(ledger, ledger).turns == ()
    assert list(difference_lines("sitting", difference(ledger, ledger))) == ["sitting: no turn has changed"]


# --- publish --------------------------------------------------------------------------------------


def test_what_is_provisional_is_not_published(corpus: Path, tmp_path: Path) -> None:
    result = run("publish", tmp_path / "web", "--corpus", corpus)
    assert (result.exit_code, "--release" in result.output, (tmp_path / "web").exists()) == (1, True, False)


def test_a_folder_gets_the_site_and_the_report_says_what_changed(corpus: Path, tmp_path: Path) -> None:
    released(corpus)
    web = tmp_path / "web"
    assert "texts published for the first time: 1" in run("publish", web, "--corpus", corpus).output
    assert (web / "transcripts/sitting/index.html").is_file()
    assert "no text has changed" in run("publish", web, "--corpus", corpus).output
    (corpus / "source_texts/sitting.txt").write_text(TEXT.replace("Peter Voss: Is that all?\n\n", ""))
    (corpus / "source_texts/second.txt").write_text(TEXT.replace("lighthouse", "pier").replace("12 May", "13 May"))
    assert run("publish", web, "--corpus", corpus).exit_code == 1, "the ledger does not match the text"
    assert run("build", "--corpus", corpus, "--release").exit_code == 0
    (web / "stale.html").write_text("old")
    result = run("publish", web, "--corpus", corpus)
    assert result.exit_code == 0, result.output
    assert "new texts: 1 (second)" in result.output
    assert "changed texts: 1 (sitting)" in result.output
    assert "turns that were withdrawn: 1 (sitting#turn-3)" in result.output
    assert not (web / "stale.html").exists()


def test_a_zip_file_has_the_same_bytes_for_the_same_site(corpus: Path, tmp_path: Path) -> None:
    released(corpus)
    assert run("publish", tmp_path / "a.zip", "--corpus", corpus).exit_code == 0
    first = (tmp_path / "a.zip").read_bytes()
    assert "no text has changed" in run("publish", tmp_path / "a.zip", "--corpus", corpus).output
    assert (tmp_path / "a.zip").read_bytes() == first
    assert "index.html" in zipfile.ZipFile(tmp_path / "a.zip").namelist()


def test_a_branch_gets_the_site_and_the_checkout_stays(corpus: Path) -> None:
    released(corpus)

    def git(*arguments: str) -> str:
        identity = ("-c", "user.name=Anna", "-c", "user.email=anna@example.org")
        done = subprocess.run(["git", *identity, *arguments], cwd=corpus, capture_output=True, text=True, check=True)
        return done.stdout

    git("init", "-q", "-b", "main")
    git("config", "user.name", "Anna")
    git("config", "user.email", "anna@example.org")
    git("add", "-A")
    git("commit", "-qm", "Records")
    assert "first time" in run("publish", "gh-pages", "--corpus", corpus).output
    assert {"index.html", ".nojekyll"} <= set(git("ls-tree", "--name-only", "gh-pages").split())
    assert "no text has changed" in run("publish", "gh-pages", "--corpus", corpus).output
    assert git("status", "--porcelain") == ""
    assert git("branch", "--show-current").strip() == "main"


def reached(folder: Path, script: str) -> str:
    """A program that rsync takes for ssh: it is called with a host, and then the command to run there."""
    program = folder / "reached.sh"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_a_folder_on_a_server_gets_the_site_and_the_report_says_what_changed(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RSYNC_RSH", reached(tmp_path, 'shift\nexec "$@"'))
    released(corpus)
    target = f"server.example:{tmp_path / 'web'}"
    assert "texts published for the first time: 1" in run("publish", target, "--corpus", corpus).output
    assert (tmp_path / "web/transcripts/sitting/index.html").is_file()
    assert "no text has changed" in run("publish", target, "--corpus", corpus).output
    (corpus / "source_texts/sitting.txt").write_text(TEXT.replace("Peter Voss: Is that all?\n\n", ""))
    released(corpus)
    (tmp_path / "web/stale.html").write_text("old")
    result = run("publish", target, "--corpus", corpus)
    assert "turns that were withdrawn: 1 (sitting#turn-3)" in result.output
    assert not (tmp_path / "web/stale.html").exists()


def test_a_folder_on_a_server_with_files_of_others_is_left_alone(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RSYNC_RSH", reached(tmp_path, 'shift\nexec "$@"'))
    released(corpus)
    (tmp_path / "home").mkdir()
    (tmp_path / "home/letter.txt").write_text("mine")
    result = run("publish", f"server.example:{tmp_path / 'home'}", "--corpus", corpus)
    assert (result.exit_code, "new or empty folder" in result.output) == (1, True)
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["letter.txt"]


def test_a_server_that_is_not_reached_is_named_with_the_reason(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warning = "Warning: Permanently added 'server.example' to the list of known hosts."
    script = f'echo "{warning}" >&2\necho "anna@server.example: Permission denied (publickey)." >&2\nexit 255'
    monkeypatch.setenv("RSYNC_RSH", reached(tmp_path, script))
    released(corpus)
    result = run("publish", "anna@server.example:web", "--corpus", corpus)
    assert result.exit_code == 1
    assert "rsync failed: anna@server.example: Permission denied (publickey)." in result.output


@pytest.mark.parametrize("target", ["source_texts", "docs", ".", "..", "site", "registry/new"])
def test_no_target_is_part_of_the_corpus(corpus: Path, target: str) -> None:
    with pytest.raises(CannotPublishError, match="part of the corpus"):
        target_of(corpus, corpus / "site", str(corpus / target))


def test_a_folder_with_files_of_others_is_left_alone(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home/letter.txt").write_text("mine")
    with pytest.raises(CannotPublishError, match="new or empty folder"):
        target_of(corpus, corpus / "site", str(tmp_path / "home"))


@pytest.mark.parametrize(
    ("target", "kind"),
    [("web", "folder"), ("a.zip", "zip"), ("anna@example.org:/srv/web", "rsync"), ("example.org:web", "rsync")],
)
def test_the_kind_of_target_is_seen_in_its_form(
    corpus: Path, target: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus.parent)
    monkeypatch.setattr("stenogram.publication.publish.shutil.which", lambda name: f"/usr/bin/{name}")
    assert target_of(corpus, corpus / "site", target).kind == kind


# --- import --metadata ----------------------------------------------------------------------------


def test_a_table_in_the_language_of_an_archive_is_understood(corpus: Path, tmp_path: Path) -> None:
    table = tmp_path / "spis.csv"
    table.write_bytes("Plik;Tytuł;Miejsce;Język\r\nsitting.txt;Źródła i łódź;Gdynia;polski\r\n".encode("cp1250"))
    assert "1 sidecar changed" in run("import", "--metadata", table, "--into", corpus, "--replace").output
    sidecar = (corpus / "source_texts/sitting.yml").read_text()
    assert "title: Źródła i łódź" in sidecar
    assert "language: pl" in sidecar


def test_a_table_about_texts_is_told_from_one_of_turns(corpus: Path, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Plik;Tytuł\na.txt;A\n")
    assert "used as a table with a row for each text" in run("import", table, "--into", corpus).output


TABLE = "Datei;Datum;Ort;URL;Raum\r\nsitting.txt;31.12.1931;Köln;https://x.example/1;12\r\nabsent;1.1.1932;;;\r\n"


def test_a_table_that_excel_saved_on_windows_fills_sidecars(corpus: Path, tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    table.write_bytes(TABLE.encode("windows-1252"))
    result = run("import", "--metadata", table, "--into", corpus)
    assert result.exit_code == 0
    assert 'facts.csv:3: warning: no text is called "absent"' in result.output
    assert "Raum" in result.output
    sidecar, _ = read_sidecar("x", (corpus / "source_texts/sitting.yml").read_text())
    facts = sidecar.sidecar
    assert (facts.date, facts.place, facts.url) == ("1931-12-31", "Köln", "https://x.example/1")
    before = (corpus / "source_texts/sitting.yml").read_bytes()
    assert "0 sidecars changed" in run("import", "--metadata", table, "--into", corpus).output
    assert (corpus / "source_texts/sitting.yml").read_bytes() == before


def test_what_a_sidecar_says_stays_unless_the_table_replaces_it(corpus: Path, tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    table.write_text("name,place,title\nsitting,Oakham,The lamp\n")
    sidecar = corpus / "source_texts/sitting.yml"
    sidecar.write_text("# mine\nplace: Saltmere   # as the chairman said\n")
    result = run("import", "--metadata", table, "--into", corpus)
    assert 'sitting.yml has place: "Saltmere", the table "Oakham"' in result.output
    assert sidecar.read_text() == "# mine\ntitle: The lamp\nplace: Saltmere   # as the chairman said\n"
    assert run("import", "--metadata", table, "--into", corpus, "--replace").exit_code == 0
    assert sidecar.read_text() == "# mine\ntitle: The lamp\nplace: Oakham   # as the chairman said\n"


def test_files_are_imported_with_what_a_table_says_of_them(corpus: Path, tmp_path: Path) -> None:
    page = tmp_path / "Protokoll 7.html"
    page.write_text("<html><body><p><b>Ida Brandt:</b> Yes.</p><p><b>Tom Hale:</b> No.</p></body></html>")
    table = tmp_path / "facts.csv"
    table.write_text("file,title,date\nProtokoll 7.html,The oil,1931-06-01\n")
    result = run("import", page, "--metadata", table, "--into", corpus)
    assert result.exit_code == 0, result.output
    assert "warning" not in result.output
    assert (corpus / "source_texts/1931-06-01-the-oil.txt").is_file()


@pytest.mark.parametrize("text", ["", "# comment\n", "place: x\n"])
def test_facts_stand_before_everything_but_the_first_comments(text: str) -> None:
    assert with_facts(text, {"title": "A: b"}).replace('title: "A: b"\n', "", 1) == text


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Notiz (2).txt", "Notiz (2).txt"),
        ("Notiz (2).txt", "notiz (2)"),
        ("Notiz, neu's {1}.txt", "Notiz, neu's {1}.txt"),
        ("Notiz, neu.txt", "Notiz, neu"),
    ],
)
def test_a_table_may_name_texts_as_their_files_were_called(corpus: Path, tmp_path: Path, file: str, name: str) -> None:
    note = tmp_path / file
    note.write_bytes("Gespräch\r\n\r\nNordstadt, 3. März 2020\r\n\r\nAnna Weiß: Ja.\r\n".encode("windows-1252"))
    assert run("import", note, "--into", corpus).exit_code == 0
    table = tmp_path / "facts.csv"
    table.write_text(f'file;url\n"{name}";https://x.example/2\n')
    assert "1 sidecar changed" in run("import", "--metadata", table, "--into", corpus).output
    (sidecar,) = (corpus / "source_texts").glob("2020-03-03-*.yml")
    assert 'url: "https://x.example/2"' in sidecar.read_text()
