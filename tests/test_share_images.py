"""Pictures of pages for where they are shared elsewhere, and what the head of a page says of them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from PIL.Image import Image as Picture

from stenogram import pages
from stenogram.model import BinaryFile, Corpus
from stenogram.pages import Deferred
from stenogram.pages.escape import licence
from stenogram.pages.share_images import HEIGHT, WIDTH, ShareImage, drawn, image_path
from tests.pages_corpus import CORPUS, rendered

FACTS = ShareImage(
    "Harbour papers", "2 August 1991 · Port Amber", "The bridge", "Ada Reed and Tom Cole", ((0, 3), (1, 1), (3, 1))
)


def share_images_of(corpus: Corpus) -> list[Deferred[BinaryFile]]:
    return list(pages.share_images(corpus))


def picture(facts: ShareImage) -> Picture:
    return Image.open(BytesIO(drawn(facts)))


def ink(image: Picture, top: int, bottom: int) -> int:
    """How many pixels of a part are not paper."""
    part = image.convert("RGB").crop((0, top, WIDTH, bottom))
    return sum(amount for amount, colour in part.getcolors(WIDTH * HEIGHT) or () if colour != (253, 252, 249))


def test_equal_facts_give_equal_bytes_in_the_size_that_readers_want() -> None:
    assert drawn(FACTS) == drawn(replace(FACTS))
    assert drawn(FACTS) != drawn(replace(FACTS, title="The harbour"))
    assert (picture(FACTS).size, picture(FACTS).format) == ((1200, 630), "PNG")


def lane(image: Picture, number: int) -> dict[tuple[int, ...], int]:
    """How many pixels of each colour the middle of a lane of the strip has."""
    top = HEIGHT - 106 + number * 16 + 4
    row = image.convert("RGB").crop((0, top, WIDTH, top + 1))
    return {colour: amount for amount, colour in row.getcolors() or ()}


def test_the_strip_has_the_shares_of_the_speakers_in_lanes_and_of_the_others_in_grey() -> None:
    paper, ink_of_speakers, grey = (253, 252, 249), (31, 74, 115), (201, 195, 183)
    image = picture(FACTS)
    assert lane(image, 0) == {paper: WIDTH - 624, ink_of_speakers: 624}
    assert lane(image, 1) == {paper: WIDTH - 208, ink_of_speakers: 208}
    assert lane(image, 2) == {paper: WIDTH}
    assert lane(image, 3) == {paper: WIDTH - 208, grey: 208}


@pytest.mark.parametrize("title", ["Ein Gespräch über Łódź", "Встреча глав государств", "Συνάντηση κορυφής"])
def test_latin_greek_and_cyrillic_titles_are_drawn(title: str) -> None:
    assert ink(picture(replace(FACTS, title=title)), 186, 260) > 2000


@pytest.mark.parametrize("title", ["上海合作组织", "قمة شنغهاي", "การประชุม"])
def test_what_the_font_has_no_letters_for_is_left_out_not_shown_as_boxes(title: str) -> None:
    assert ink(picture(replace(FACTS, title=title)), 186, 400) == 0
    assert ink(picture(replace(FACTS, title=title)), 12, 180) > 0


def test_a_title_of_any_length_stays_within_the_picture() -> None:
    for title in ("word " * 200, "w" * 500):
        image = picture(replace(FACTS, title=title)).convert("RGB")
        margins = (image.crop((0, 12, 60, HEIGHT)), image.crop((WIDTH - 60, 12, WIDTH, HEIGHT)))
        assert all(len(margin.getcolors() or ()) == 1 for margin in margins)


def test_transcripts_and_entries_have_one_which_their_pages_name() -> None:
    paths = [deferred.path for deferred in share_images_of(CORPUS)]
    assert len(paths) == len(set(paths))
    assert {
        "share/transcripts/1991-08-02-bridge.png",
        "share/organisations/league.png",
        "share/people/tom-cole.png",
    } <= {*paths}
    texts = rendered()
    named = {path for path in paths if f'image: "{path}"' in texts[path.removeprefix("share/").replace(".png", ".md")]}
    assert named == set(paths)


@pytest.mark.parametrize("off", [{"share_images": False}, {"site_url": None}])
def test_without_an_address_or_where_they_are_left_out_there_is_none(off: dict[str, object]) -> None:
    corpus = replace(CORPUS, settings=replace(CORPUS.settings, **off))
    assert share_images_of(corpus) == []
    assert not any("\nimage: " in text for text in rendered(corpus).values())


def test_a_picture_depends_on_what_it_shows_alone() -> None:
    before = {deferred.path: deferred.of for deferred in share_images_of(CORPUS)}
    bridge, harbour = CORPUS.transcripts
    other = replace(harbour, document=replace(harbour.document, title="Another title"))
    after = {deferred.path: deferred.of for deferred in share_images_of(replace(CORPUS, transcripts=(bridge, other)))}
    assert {path for path in after if after[path] != before[path]} == {image_path("transcripts/1993-harbour.md")}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("CC BY 4.0", "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)"),
        ("CC BY-NC-SA 3.0", "[CC BY-NC-SA 3.0](https://creativecommons.org/licenses/by-nc-sa/3.0/)"),
        ("CC0", "[CC0](https://creativecommons.org/publicdomain/zero/1.0/)"),
        (
            "CC BY 4.0 (pages of the Kremlin)",
            "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) (pages of the Kremlin)",
        ),
        ("dl-de/by-2-0", "[dl-de/by-2-0](https://www.govdata.de/dl-de/by-2-0)"),
        (
            "Open Government Licence v3.0",
            "[Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)",
        ),
        ("OGL 2.0", "[OGL 2.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/)"),
        ("OGL 4.0", "OGL 4.0"),
        ("Public domain", "Public domain"),
        ("Terms: https://example.org/terms", "[Terms](https://example.org/terms)"),
        ("CC BY, no version", "CC BY, no version"),
    ],
)
def test_a_licence_leads_to_its_terms_where_they_are_known(text: str, shown: str) -> None:
    assert licence(text) == shown
