"""Before and after publication: provisional numbers, drafts, embargoes, withdrawn texts and redacted words."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from stenogram.incremental.build import BuildResult, build_site, read_corpus
from stenogram.model import TextFiles
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry

VILLAGE = Path(__file__).parent / "corpora" / "village"
NAME = "1925-06-02-ferry"
TEXT = """The ferry

June 2, 1925, Oakham

Martha Hill: The ferry goes at six from the lower landing, as it has for years.

James Reed: My sister Evelina lives at 14 Mill Lane, and she cannot come.

Martha Hill: Then it shall go at seven, and nobody need run.
"""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    root = tmp_path / "corpus"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    (root / f"source_texts/{NAME}.txt").write_text(TEXT)
    return root


def sidecar(corpus: Path, text: str) -> None:
    (corpus / f"source_texts/{NAME}.yml").write_text(text)


def ledger(corpus: Path) -> Path:
    return corpus / f"source_texts/{NAME}.turns.json"


def record(corpus: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((corpus / f"site/data/transcripts/{NAME}.json").read_bytes())
    return loaded


def turns(corpus: Path) -> list[str]:
    blocks = record(corpus)["blocks"]
    assert isinstance(blocks, list)
    return [block["id"] for block in blocks if block["kind"] == "turn"]


def published(corpus: Path) -> dict[str, str]:
    """All that a build published as text, by name; what is packed (search index, archives, books) is unpacked."""
    files = sorted(path for path in (corpus / "site").rglob("*") if path.is_file())
    return {
        name: content.decode("utf-8", "replace")
        for path in files
        for name, content in unpacked(path.relative_to(corpus / "site").as_posix(), path.read_bytes())
    }


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"\x1f\x8b"):
        yield from unpacked(name, gzip.decompress(content))
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.namelist():
                yield from unpacked(f"{name}/{entry}", archive.read(entry))
    else:
        yield name, content


# The forms that words are published in: where they go, these must have had them.
FORMS = {"html", "json", "txt", "xml", "csv", "epub", "sqlite", "zip", "st_texts"}


def kinds_with(corpus: Path, words: str) -> set[str]:
    """The endings of the published files, archives too, that have these words."""
    return {
        part.rpartition(".")[2]
        for name, text in published(corpus).items()
        if words in text
        for part in name.split("/")
        if "." in part
    }


def built(corpus: Path, **options: bool) -> BuildResult:
    result = build_site(corpus, **options)  # type: ignore[arg-type]
    assert result.site, [str(problem) for problem in result.problems]
    return result


# --- Numbers ---------------------------------------------------------------------------------------


def test_proof_reading_burns_no_numbers_and_leaves_no_notices(corpus: Path) -> None:
    built(corpus)
    assert not ledger(corpus).exists()
    assert record(corpus)["provisional"] is True
    path = corpus / f"source_texts/{NAME}.txt"
    path.write_text(TEXT.replace("Martha Hill: The ferry goes", "Clerk: Order, please.\n\nMartha Hill: The ferry goes"))
    built(corpus)
    assert turns(corpus) == ["turn-1", "turn-2", "turn-3", "turn-4"]
    path.write_text(TEXT)
    built(corpus, release=True)
    assert turns(corpus) == ["turn-1", "turn-2", "turn-3"]
    assert record(corpus)["withdrawn"] == []
    assert "provisional" not in record(corpus)


@pytest.mark.parametrize("strict", [False, True])
def test_a_release_that_is_not_published_makes_no_numbers_final(corpus: Path, strict: bool) -> None:
    template = corpus / "templates/theme/main.html"
    template.parent.mkdir(parents=True)
    template.write_text("{{ config.no.such.thing }}")
    assert not build_site(corpus, release=True, strict=strict).site
    assert not ledger(corpus).exists()
    template.unlink()
    built(corpus, release=True)
    published = ledger(corpus).read_text()
    (corpus / f"source_texts/{NAME}.txt").write_text(TEXT.replace("Then it shall go", "It shall go"))
    template.write_text("{{ config.no.such.thing }}")
    assert not build_site(corpus).site
    assert ledger(corpus).read_text() == published
    template.unlink()
    built(corpus)
    assert ledger(corpus).read_text() != published


def test_from_its_ledger_on_every_build_keeps_the_numbers(corpus: Path) -> None:
    built(corpus, release=True)
    path = corpus / f"source_texts/{NAME}.txt"
    path.write_text(TEXT.replace("Martha Hill: The ferry goes", "Clerk: Order, please.\n\nMartha Hill: The ferry goes"))
    built(corpus)
    assert turns(corpus) == ["turn-4", "turn-1", "turn-2", "turn-3"]
    assert build_site(corpus, locked=True).site


def test_a_locked_build_fails_where_a_ledger_is_missing(corpus: Path) -> None:
    result = build_site(corpus, locked=True)
    assert result.site is None
    assert {problem.rule for problem in result.problems if problem.severity == "error"} == {"ledger-locked"}


def test_a_ledger_that_was_there_is_missed_and_one_that_never_was_is_not(corpus: Path) -> None:
    built(corpus)
    shutil.rmtree(corpus / ".stenogram")
    built(corpus)
    built(corpus, release=True)
    ledger(corpus).unlink()
    result = build_site(corpus)
    assert [problem.rule for problem in result.problems if problem.severity == "error"] == ["ledger-missing"]


def test_a_text_withdrawn_before_its_numbers_were_final_has_lost_no_ledger(corpus: Path) -> None:
    built(corpus)
    sidecar(corpus, "withdrawn: {on: 2023-11-14}\n")
    built(corpus)
    sidecar(corpus, "withdrawn: {on: 2023-11-14, why: A mistake}\n")
    built(corpus)
    sidecar(corpus, "")
    built(corpus)
    assert record(corpus)["provisional"] is True


def test_the_former_address_of_a_withdrawn_text_leads_to_its_notice(corpus: Path) -> None:
    sidecar(corpus, "former_names: [ferry, ferry, old-ferry]\nwithdrawn: {on: 2023-11-14}\n")
    built(corpus)
    for former in ("ferry", "old-ferry"):
        assert f"../{NAME}/" in (corpus / f"site/transcripts/{former}/index.html").read_text("utf-8")
    assert record(corpus)["former_names"] == ["ferry", "old-ferry"]


def test_a_withdrawn_text_misses_the_ledger_that_it_had(corpus: Path) -> None:
    built(corpus, release=True)
    sidecar(corpus, "withdrawn: {on: 2023-11-14}\n")
    built(corpus)
    ledger(corpus).unlink()
    result = build_site(corpus)
    assert [problem.rule for problem in result.problems if problem.severity == "error"] == ["ledger-missing"]


def test_a_text_withdrawn_before_its_numbers_were_final_needs_no_ledger(corpus: Path) -> None:
    sidecar(corpus, "draft: true\n")
    built(corpus, release=True)
    sidecar(corpus, "withdrawn: {on: 2023-11-14}\n")
    built(corpus, locked=True)
    assert not ledger(corpus).exists()
    sidecar(corpus, "")
    result = build_site(corpus, locked=True)
    assert [(problem.rule, problem.file) for problem in result.problems if problem.severity == "error"] == [
        ("ledger-locked", f"source_texts/{NAME}.turns.json")
    ]


def test_a_withdrawn_text_misses_its_ledger_where_none_may_change_too(corpus: Path) -> None:
    built(corpus, release=True)
    sidecar(corpus, "withdrawn: {on: 2023-11-14}\n")
    built(corpus, locked=True)
    ledger(corpus).unlink()
    result = build_site(corpus, locked=True)
    assert [problem.rule for problem in result.problems if problem.severity == "error"] == ["ledger-missing"]


def test_a_line_number_is_remembered_without_a_ledger(corpus: Path) -> None:
    sidecar(corpus, "notes:\n  - {on: My sister, line: 7, note: Evelina.}\n")
    built(corpus)
    (corpus / f"source_texts/{NAME}.txt").write_text(TEXT.replace("June 2", "A line more.\n\nJune 2"))
    result = build_site(corpus)
    assert [p.rule for p in result.problems if p.severity == "error"] == ["quote-not-found-once"]


# --- Drafts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("held", ["draft: true\n", "embargo: 2023-11-15\n"])
def test_what_is_not_published_yet_is_nowhere_and_counts_nowhere(held: str, corpus: Path) -> None:
    (corpus / f"source_texts/{NAME}.txt").rename(corpus / "away.txt")
    without = built(corpus)
    before = published(corpus)
    (corpus / "away.txt").rename(corpus / f"source_texts/{NAME}.txt")
    sidecar(corpus, held)
    result = built(corpus, release=True)
    assert result.tally == without.tally
    after = published(corpus)
    assert {name: after.get(name) for name in before if "pagefind" not in name and "turns.json" not in name} == {
        name: text for name, text in before.items() if "pagefind" not in name and "turns.json" not in name
    } or [
        name for name in before if after.get(name) != before[name] and "ferry" in after.get(name, "").casefold()
    ] == []
    assert not [name for name, text in after.items() if NAME in name or "lower landing" in text]
    assert not ledger(corpus).exists()


def test_an_embargo_ends_on_its_day(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sidecar(corpus, "embargo: 2023-11-15\n")
    built(corpus)
    assert not (corpus / f"site/transcripts/{NAME}").exists()
    assert built(corpus).written is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700006399")
    built(corpus)
    assert not (corpus / f"site/transcripts/{NAME}").exists()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700006400")
    built(corpus)
    assert (corpus / f"site/transcripts/{NAME}").exists()


def test_a_draft_that_was_published_is_taken_back(corpus: Path) -> None:
    built(corpus, exports=True)
    assert kinds_with(corpus, "lower landing") >= FORMS
    sidecar(corpus, "draft: true\n")
    built(corpus, exports=True)
    assert not [name for name, text in published(corpus).items() if NAME in name or "lower landing" in text]


def test_a_mistake_in_a_draft_is_told(corpus: Path) -> None:
    sidecar(corpus, "draft: true\nnotes:\n  - {on: nowhere, note: x}\n")
    assert build_site(corpus).site is None


# --- Withdrawn texts ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "why", "notice"),
    [
        ("en", "", "This transcript was withdrawn on 20 November 2023."),
        ("de", "", "Dieses Transkript wurde am 20. November 2023 zurückgezogen."),
        ("de-CH", ", why: Ein Irrtum", "Dieses Transkript wurde am 20. November 2023 zurückgezogen: Ein Irrtum"),
        ("ru", ", why: Ошибка", "Эта стенограмма изъята 20 ноября 2023\u202fг.: Ошибка"),
    ],
)
def test_a_notice_is_in_the_language_of_the_site(language: str, why: str, notice: str) -> None:
    sidecar = f"withdrawn: {{on: 2023-11-20{why}}}\n"
    files = TextFiles(NAME, "a.txt", TEXT.encode(), "a.yml", sidecar, "a.turns.json", None, site_language=language)
    transcript = prepare(files, loaded_registry(()).gazetteer, "2026-01-01").transcript
    assert transcript is not None
    assert [paragraph.text for paragraph in transcript.document.paragraphs()] == [notice]


def test_a_notice_is_in_the_words_of_the_corpus(corpus: Path) -> None:
    built(corpus)
    sidecar(corpus, "withdrawn: {on: 2023-11-20}\n")
    built(corpus)
    messages = corpus / "templates" / "messages" / "en.po"
    messages.parent.mkdir(parents=True)
    for words in ("Taken down on %(date)s.", "Gone since %(date)s."):
        catalogue = f'msgid "This transcript was withdrawn on %(date)s."\nmsgstr "{words}"\n'
        messages.write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n{catalogue}')
        built(corpus)
        notice = words.replace("%(date)s", "20 November 2023")
        assert notice in published(corpus)[f"transcripts/{NAME}/index.html"]
        assert notice in str(record(corpus)["blocks"])


def test_a_withdrawn_text_leaves_a_notice_with_all_its_links_and_no_word(corpus: Path) -> None:
    built(corpus, release=True)
    before = ledger(corpus).read_bytes()
    sidecar(corpus, "withdrawn: {on: 2023-11-20, why: At the request of the family}\n")
    built(corpus, exports=True)
    files = published(corpus)
    page = files[f"transcripts/{NAME}/index.html"]
    assert "withdrawn on 20 November 2023: At the request of the family" in page
    for anchor in ("turn-1", "turn-2", "turn-3", "turn-2-p1"):
        assert f'id="{anchor}"' in page
    assert not [name for name, text in files.items() if "Evelina" in text or "lower landing" in text]
    assert ledger(corpus).read_bytes() == before
    sidecar(corpus, "")
    built(corpus)
    assert turns(corpus) == ["turn-1", "turn-2", "turn-3"]


# --- Redacted words ----------------------------------------------------------------------------------


def test_redacted_words_are_in_nothing_that_is_published_nor_in_the_ledger(corpus: Path) -> None:
    built(corpus, release=True)
    path = corpus / f"source_texts/{NAME}.txt"
    path.write_text(TEXT.replace("she cannot come", "she, Evelina of 14 Mill Lane, cannot come"))
    built(corpus)
    path.write_text(TEXT)
    built(corpus, exports=True)
    assert "Evelina" in ledger(corpus).read_text()
    assert kinds_with(corpus, "Evelina") >= FORMS
    sidecar(corpus, "redact:\n  - Evelina\n  - {on: 14 Mill Lane, why: Private}\n")
    built(corpus, exports=True)
    files = published(corpus)
    assert not [name for name, text in files.items() if "evelina" in text.casefold() or "14 mill" in text.casefold()]
    assert "Evelina" not in ledger(corpus).read_text()
    assert "Mill Lane" not in ledger(corpus).read_text()
    assert turns(corpus) == ["turn-1", "turn-2", "turn-3"]
    text = "My sister ▇ lives at ▇ ▇ ▇, and she cannot come."
    assert text in json.dumps(record(corpus), ensure_ascii=False)
    source = next(text for name, text in files.items() if name.endswith(f"{NAME}.txt"))
    assert source == TEXT.replace("Evelina", "▇").replace("14 Mill Lane", "▇ ▇ ▇")
    digest = hashlib.sha256(source.encode()).hexdigest()
    assert record(corpus)["source"]["sha256"] == digest  # type: ignore[index]
    assert digest in files[f"transcripts/{NAME}/index.html"]


def test_words_are_redacted_over_a_line_end_and_in_one_place_where_that_is_said(corpus: Path) -> None:
    path = corpus / f"source_texts/{NAME}.txt"
    path.write_text(TEXT.replace("and nobody need run", "and my sister need not run"))
    sidecar(corpus, "redact:\n  - {on: sister, before: My}\n")
    built(corpus)
    text = json.dumps(record(corpus), ensure_ascii=False)
    assert "My ▇ Evelina" in text
    assert "my sister need not" in text


def test_words_to_redact_that_stand_nowhere_are_an_error(corpus: Path) -> None:
    sidecar(corpus, "redact: [Eveline]\n")
    result = build_site(corpus)
    assert [(p.rule, p.line) for p in result.problems if p.severity == "error"] == [("quote-not-found-once", 1)]


def test_where_all_texts_are_drafts_nothing_says_that_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    assert "no-texts" in {problem.rule for problem in read_corpus(tmp_path).problems}
    (tmp_path / "source_texts/a.txt").write_text("Anna Reed: Yes.\n\nTom Hale: No.\n")
    (tmp_path / "source_texts/a.yml").write_text("draft: true\n")
    assert "no-texts" not in {problem.rule for problem in read_corpus(tmp_path).problems}
