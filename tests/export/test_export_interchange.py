"""The JSON of a transcript has the fixed form, to the key."""

import json
from dataclasses import replace

from export_samples import INTERRUPTED, MEETING, transcript_of
from jsonschema import Draft202012Validator

from stenogram.exporters import transcript_json
from stenogram.exporters.schemas import json_schemas
from stenogram.model import Chapter, Marginal, Paragraph, SpokenTime, Turn

WITHOUT_ADDRESSES = {
    "id": "2016-01-14-meeting",
    "title": "Meeting with Dmitry Mezentsev",
    "date": "2016-01-14",
    "place": "Novo-Ogaryovo, Moscow Region",
    "language": "en",
    "source": {
        "file": "source_texts/2016-01-14-meeting.txt",
        "sha256": "0" * 64,
        "publisher": "The Kremlin",
        "url": "http://en.kremlin.ru/events/51155",
    },
    "sections": [],
    "blocks": [
        {"kind": "furniture", "paragraphs": [{"line": 1, "text": "View settings", "mentions": []}]},
        {"kind": "heading", "level": 2, "paragraphs": [{"line": 3, "text": "The meeting", "mentions": []}]},
        {"kind": "narrative", "paragraphs": [{"line": 5, "text": "They met.", "mentions": []}]},
        {
            "kind": "turn",
            "id": "turn-1",
            "label": "President of Russia Vladimir Putin",
            "role": "President of Russia",
            "speaker": {"id": "vladimir-putin", "name": "Vladimir Putin"},
            "paragraphs": [
                {
                    "line": 7,
                    "kind": "speech",
                    "text": "Have you completed your work at the SCO?",
                    "mentions": [
                        {
                            "start": 36,
                            "end": 39,
                            "text": "SCO",
                            "entity": "sco",
                            "kind": "organisation",
                            "why": "alias 'SCO'",
                        }
                    ],
                },
                {"line": 8, "kind": "stage", "text": "(Laughter.)", "mentions": []},
            ],
        },
        {
            "kind": "turn",
            "id": "turn-3",
            "label": None,
            "role": None,
            "speaker": None,
            "paragraphs": [{"line": 9, "kind": "speech", "text": "Yes.", "mentions": []}],
        },
    ],
}


def test_what_parse_prints_has_the_fixed_form_and_key_order() -> None:
    assert json.dumps(transcript_json(MEETING, addresses=False)) == json.dumps(WITHOUT_ADDRESSES)


def test_the_file_is_what_parse_prints_with_addresses_added() -> None:
    with_addresses = transcript_json(MEETING, addresses=True, base="https://example.org/sco/")
    turn = with_addresses["blocks"][3]
    assert with_addresses["address"] == "https://example.org/sco/transcripts/2016-01-14-meeting/"
    assert turn["address"] == "https://example.org/sco/transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1"
    assert turn["also"] == ["turn-2"]
    assert turn["paragraphs"][1]["id"] == "turn-1-p2"
    assert turn["paragraphs"][1]["address"].endswith("/2016-01-14-meeting/?v=a1b2c3#turn-1-p2")
    assert [stone["id"] for stone in with_addresses["withdrawn"]] == ["turn-4"]
    assert _without(with_addresses) == WITHOUT_ADDRESSES


def _without(transcript: dict) -> dict:
    stripped = {key: value for key, value in transcript.items() if key not in {"address", "withdrawn"}}
    for block in stripped["blocks"]:
        block.pop("address", None), block.pop("also", None)
        for paragraph in block["paragraphs"]:
            for key in ("id", "address", "also"):
                paragraph.pop(key, None)
    return stripped


def test_without_the_address_of_the_site_addresses_start_at_the_root_and_are_encoded() -> None:
    transcript = transcript_of(name="встреча 1")
    address = transcript_json(transcript, addresses=True)["address"]
    assert address == "/transcripts/%D0%B2%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B0%201/"


def test_times_and_what_stands_beside_the_words_are_published() -> None:
    beside = (Marginal(0, "<P>"), Marginal(7, "12"))
    spoken = Paragraph(2, "Is it safe?", "speech", SpokenTime("00:00:09.280", "00:00:12"), beside)
    blocks = transcript_json(transcript_of(Turn("Anna Reed", None, None, (spoken,), 1)), addresses=False)["blocks"]
    (paragraph,) = blocks[0]["paragraphs"]
    assert (paragraph["time"], paragraph["until"]) == ("00:00:09.280", "00:00:12")
    assert paragraph["margin"] == [{"at": 0, "text": "<P>"}, {"at": 7, "text": "12"}]


def test_a_page_head_within_a_turn_is_accounted_for_without_a_link() -> None:
    blocks = transcript_json(transcript_of(INTERRUPTED), addresses=True)["blocks"]
    speech, head, more = blocks[0]["paragraphs"]
    assert head == {"line": 2, "kind": "furniture", "text": "Page 7", "mentions": []}
    assert (speech["id"], more["id"]) == ("turn-1-p1", "turn-1-p3")


def test_chapters_are_published_with_the_line_they_begin_at() -> None:
    turn = Turn("Anna Reed", None, None, (Paragraph(2, "Friends.", "speech"), Paragraph(5, "The bridge.", "speech")), 1)
    transcript = transcript_of(turn)
    assert "chapters" not in transcript_json(transcript, addresses=True)
    document = replace(transcript.document, chapters=(Chapter(1, "On bridges"),))
    for addresses in (True, False):
        published = transcript_json(replace(transcript, document=document), addresses=addresses)
        assert published["chapters"] == [{"title": "On bridges", "line": 5}]
        name = "transcript" if addresses else "parse"
        Draft202012Validator(json_schemas()[name]).validate(published)
