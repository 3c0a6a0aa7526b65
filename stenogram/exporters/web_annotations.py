"""Mentions and editorial notes as Web Annotations (W3C Recommendation, https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from stenogram.exporters import addresses
from stenogram.exporters.anchors import paragraph_anchors
from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.exporters.json_text import json_text
from stenogram.exporters.schema_parts import ADDRESS, TEXT, Schema, list_of, object_of
from stenogram.model import EditorialNote, Mention, Paragraph, Settings, Transcript
from stenogram.printed_reasons import in_words

Json = dict[str, Any]

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_FRAGMENTS: Final = "http://tools.ietf.org/rfc/rfc3236"
_AROUND: Final = 32
"""Characters of the words before and after a passage, by which it can be found again."""


def web_annotations(transcript: Transcript, settings: Settings) -> Json:
    """A page of annotations: what each name means, then the editor's notes. Offsets count Unicode code points."""
    address = addresses.transcript(settings.site_url or "", transcript.document.name)
    path = ANNOTATIONS.path(transcript.document.name)
    page = addresses.page(settings.site_url or "", path)
    return {
        "@context": CONTEXT,
        "id": page,
        "type": "AnnotationPage",
        "partOf": address,
        "items": [*_mentions(transcript, settings, address, page), *_notes(transcript, address, page)],
    }


def _mentions(transcript: Transcript, settings: Settings, address: str, page: str) -> Iterator[Json]:
    anchors = dict(paragraph_anchors(transcript))
    number = 0
    paragraphs = zip(transcript.document.paragraphs(), transcript.mentions, strict=True)
    for ordinal, (paragraph, mentions) in enumerate(paragraphs):
        for mention in mentions:
            number += 1
            yield {
                "id": f"{page}#mention-{number}",
                "type": "Annotation",
                "motivation": "identifying",
                "body": [_entity(mention, settings), _text(in_words(mention.reason), "describing")],
                "target": _target(address, paragraph, anchors.get(ordinal), mention),
            }


def _entity(mention: Mention, settings: Settings) -> Json:
    source = addresses.entity(settings.site_url or "", mention.kind, mention.entity)
    return {"type": "SpecificResource", "source": source, "purpose": "identifying"}


def _text(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _notes(transcript: Transcript, address: str, page: str) -> Iterator[Json]:
    anchors = dict(paragraph_anchors(transcript))
    paragraphs = list(transcript.document.paragraphs())
    for number, note in enumerate(transcript.document.notes, 1):
        yield {
            "id": f"{page}#note-{number}",
            "type": "Annotation",
            "motivation": "commenting",
            "body": [_text(note.text, "commenting"), *(_text(source, "linking") for source in note.sources)],
            "target": _target(address, paragraphs[note.paragraph], anchors.get(note.paragraph), note),
        }


def _target(address: str, paragraph: Paragraph, anchor: str | None, passage: Mention | EditorialNote) -> Json:
    """The passage: within its paragraph, where that has a lasting id; else by its words alone."""
    start, end = passage.start, passage.end
    quote = {
        "type": "TextQuoteSelector",
        "exact": paragraph.text[start:end],
        "prefix": paragraph.text[max(0, start - _AROUND) : start],
        "suffix": paragraph.text[end : end + _AROUND],
    }
    if anchor is None:
        return {"source": address, "selector": quote}
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    fragment = {
        "type": "FragmentSelector",
        "conformsTo": _FRAGMENTS,
        "value": anchor,
        "refinedBy": [position, quote],
    }
    return {"source": address, "selector": fragment}


def annotations_schema() -> Schema:
    """What `web_annotations` makes: a strict part of the model."""
    offset = {"type": "integer", "minimum": 0}
    quote = object_of({"type": {"const": "TextQuoteSelector"}, "exact": TEXT, "prefix": TEXT, "suffix": TEXT})
    position = object_of({"type": {"const": "TextPositionSelector"}, "start": offset, "end": offset})
    fragment = object_of(
        {
            "type": {"const": "FragmentSelector"},
            "conformsTo": {"const": _FRAGMENTS},
            "value": TEXT,
            "refinedBy": list_of({"oneOf": [position, quote]}, minItems=2, maxItems=2),
        }
    )
    target = object_of({"source": ADDRESS, "selector": {"oneOf": [fragment, quote]}})
    purpose = {"enum": ["commenting", "describing", "identifying", "linking"]}
    resource = object_of({"type": {"const": "SpecificResource"}, "source": ADDRESS, "purpose": purpose})
    words = object_of(
        {"type": {"const": "TextualBody"}, "value": TEXT, "format": {"const": "text/plain"}, "purpose": purpose}
    )
    annotation = object_of(
        {
            "id": ADDRESS,
            "type": {"const": "Annotation"},
            "motivation": {"enum": ["identifying", "commenting"]},
            "body": list_of({"oneOf": [resource, words]}, minItems=1),
            "target": target,
        }
    )
    return object_of(
        {
            "@context": {"const": CONTEXT},
            "id": ADDRESS,
            "type": {"const": "AnnotationPage"},
            "partOf": ADDRESS,
            "items": list_of(annotation),
        }
    )


def _make(exported: ExportedTranscript) -> str:
    return json_text(web_annotations(exported.transcript, exported.settings)) + "\n"


ANNOTATIONS: Final = TranscriptFormat(
    "annotations.json",
    "What each name means, and the editor’s notes, as Web Annotations",
    _make,
    "Web Annotations",
    "application/ld+json",
)
