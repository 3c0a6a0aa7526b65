"""Which entries have a page, and what becomes of those that no text mentions."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from stenogram.corpus.published_entries import published_entries, vanishing_pages
from stenogram.hosts.mkdocs.own_settings import own_settings
from stenogram.incremental.build import BuildResult, build_site
from stenogram.model import Corpus, Participant, Permalinks, Settings, Speaker, Transcript
from stenogram.search import entry_names
from tests.pages_corpus import CORPUS, COUNCIL, MEETING_1, REGISTRY, links_of, rendered, said

NAMED = replace(CORPUS, settings=replace(CORPUS.settings, entries="named"))


def keeping(*ids: str) -> Corpus:
    entities = {id_: replace(entity, keep=id_ in ids) for id_, entity in REGISTRY.entities.items()}
    return replace(NAMED, registry=replace(REGISTRY, entities=entities))


def test_named_entries_and_those_that_are_kept_have_a_page() -> None:
    assert published_entries(NAMED) == {"league", "league-1991-cold", "charter", "ada-reed"}
    assert published_entries(CORPUS) == set(REGISTRY.entities)
    assert published_entries(keeping(COUNCIL.id)) == published_entries(NAMED) | {COUNCIL.id}


def test_named_is_the_default() -> None:
    assert Settings("Site").entries == "named"


def test_who_takes_part_or_is_recorded_has_a_page() -> None:
    (bridge, harbour) = NAMED.transcripts
    document = replace(harbour.document, about=(MEETING_1.id,), participants=(Participant("Council", id=COUNCIL.id),))
    corpus = replace(NAMED, transcripts=(bridge, replace(harbour, document=document)))
    assert {MEETING_1.id, COUNCIL.id} <= published_entries(corpus)


def test_a_body_that_speaks_or_takes_part_leads_to_its_own_page() -> None:
    (bridge, harbour) = NAMED.transcripts
    body = Speaker(COUNCIL.id, COUNCIL.name, registered=True, kind="organisation")
    spoken = said(body, "The council says nothing, and says it at some length for all to hear.")
    document = replace(harbour.document, blocks=(spoken,), participants=(Participant("Council", id=COUNCIL.id),))
    answer = Transcript(document, ((),), Permalinks(links_of([spoken])))
    files = rendered(replace(NAMED, transcripts=(bridge, answer)))
    text = files[f"transcripts/{document.name}.md"]
    assert text.count(f"](../organisations/{COUNCIL.id}.md)") >= 2
    assert f"organisations/{COUNCIL.id}.md" in files
    assert not any(f"people/{COUNCIL.id}" in text for text in (*files, *files.values()))


def test_what_is_not_named_is_a_line_on_the_pages_of_its_neighbours() -> None:
    files = rendered(NAMED)
    assert "summits/league-1990-amber.md" not in files
    league, cold = files["organisations/league.md"], files["summits/league-1991-cold.md"]
    assert ":   League meeting in Port Amber, 1990\n" in league
    assert "Bodies\n:   Council of the League\n" in league
    assert "Previous: League meeting in Port Amber, 1990\n" in cold
    assert not any("league-1990-amber" in text or "league-council" in text for text in files.values())


def test_what_is_not_named_is_not_found() -> None:
    found = {entry.id for entry in entry_names(NAMED.registry, published_entries(NAMED))}
    assert found == published_entries(NAMED)


@pytest.mark.parametrize("many", [20, 21])
def test_pages_that_would_go_are_reported_singly_or_together(many: int) -> None:
    ids = [f"meeting-{number}" for number in range(many)]
    entities = {id_: replace(MEETING_1, id=id_, file="registry/summits.yml", line=4) for id_ in ids}
    corpus = replace(NAMED, registry=replace(REGISTRY, entities=entities), transcripts=())
    problems = vanishing_pages(corpus, {"summits": ids})
    assert len(problems) == (20 if many == 20 else 1)
    assert {problem.rule for problem in problems} == {"page-vanishes"}
    assert {problem.severity for problem in problems} == {"warning"}
    kept = {id_: replace(entity, keep=True) for id_, entity in entities.items()}
    assert vanishing_pages(replace(corpus, registry=replace(REGISTRY, entities=kept)), {"summits": ids}) == ()
    everything = replace(corpus, settings=replace(corpus.settings, entries="all"))
    assert vanishing_pages(everything, {"summits": ids}) == ()


def test_a_page_of_one_that_the_registry_has_no_more_is_reported_too() -> None:
    (problem,) = vanishing_pages(NAMED, {"people": ["ada-reed", "tom-cole", "old-name"]})
    assert problem.rule == "page-vanishes"
    assert "old-name" in problem.what
    assert problem.file == "registry/people.yml"


# --- In a build -----------------------------------------------------------------------------------

VILLAGE = Path(__file__).parent / "corpora" / "village"
NOWHERE = "- id: nowhere-board\n  name: Nowhere Board\n  definition: Nobody names it.\n  sources: Parish register\n"


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A village whose registry has a board that no text names; its site was made when every entry had a page."""
    root = tmp_path_factory.mktemp("published") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    registry = root / "registry" / "organisations.yml"
    registry.write_text((registry.read_text(encoding="utf-8") if registry.exists() else "") + NOWHERE, encoding="utf-8")
    settings = root / "mkdocs.yml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(f"{before}\nextra: {{stenogram: {{entries: all}}}}\n", encoding="utf-8")
    assert build_site(root).site
    assert (root / PAGE).is_file()
    settings.write_text(before, encoding="utf-8")
    return root


PAGE = "site/organisations/nowhere-board/index.html"


def vanishing(result: BuildResult) -> list[str]:
    return [problem.what for problem in result.problems if problem.rule == "page-vanishes"]


def test_a_build_warns_before_a_published_page_goes_and_keep_keeps_it(village: Path) -> None:
    strict = build_site(village, strict=True)
    assert strict.site is None
    assert [what for what in vanishing(strict) if "nowhere-board" in what]
    assert (village / PAGE).is_file()
    assert "nowhere-board/" not in (village / "docs/organisations/index.md").read_text(encoding="utf-8")

    loose = build_site(village)
    assert vanishing(loose)
    assert not (village / PAGE).exists()
    # It is gone: there is nothing to warn of any more, in a build of nothing new either.
    assert not vanishing(build_site(village))

    registry = village / "registry" / "organisations.yml"
    registry.write_text(registry.read_text(encoding="utf-8") + "  keep: true\n", encoding="utf-8")
    assert not vanishing(build_site(village))
    assert (village / PAGE).is_file()


def test_a_page_that_a_curator_wrote_is_none_of_an_entry(village: Path) -> None:
    own = village / "docs" / "organisations" / "own-board.md"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("# Own board\n", encoding="utf-8")
    build_site(village)
    assert not [what for what in vanishing(build_site(village)) if "own-board" in what]


@pytest.mark.parametrize(
    ("extra", "key"),
    [
        ({"stenogram": {"entries": "some"}}, "entries"),
        ({"stenogram": {"entires": "all"}}, "entires"),
        ({"stenogram": ["all"]}, "stenogram"),
        ({"stenogram": {"parliament": "The Parliament of Utopia"}}, "parliament"),
        ({"stenogram": {"parliament": "ES-CATA"}}, "parliament"),
        ({"stenogram": {"contact": "ask at the desk"}}, "contact"),
        ({"stenogram": {"originals": "perhaps"}}, "originals"),
    ],
)
def test_a_wrong_setting_is_named(extra: dict[str, object], key: str) -> None:
    settings, (mistake,) = own_settings(extra)
    assert settings.entries == "named"
    assert mistake.key == key
    # In a curator's words: neither a pattern nor pydantic's.
    assert not {"pattern", "input", "^"} & set(f"{mistake.what} {mistake.remedy}".split())
    assert "\\" not in mistake.what


def test_what_is_wrong_with_a_setting_is_said_with_what_to_write() -> None:
    given = {"contact": "ask at the desk", "entries": "some", "share_images": "perhaps", "entires": "all"}
    said = {str(mistake.what): str(mistake.remedy) for mistake in own_settings({"stenogram": given})[1]}
    assert said == {
        '"contact" is "ask at the desk", which is not an email or web address': (
            "write one like editors@example.org or https://example.org/contact"
        ),
        '"entries" may be named or all, but not "some"': "write one of them",
        '"share_images" is "perhaps", but needs true or false': "write one of the two",
        '"entires" is not a known key here': 'write "entries" if that is meant, else remove it',
    }


@pytest.mark.parametrize("code", ["GB", "ES-CT", "AT-9", "GB-SCT"])
def test_a_parliament_is_of_a_country_or_a_region(code: str) -> None:
    settings, mistakes = own_settings({"stenogram": {"parliament": code}})
    assert (settings.parliament, mistakes) == (code, ())


def test_no_settings_of_its_own_are_none_wrong() -> None:
    for extra in ({}, {"stenogram": None}, {"stenogram": {}}):
        assert own_settings(extra)[1] == ()
