"""What each page shows, and the Markdown of it: from a Corpus to the generated files under docs/.

Views gather, sort, count and address everything; templates only place it. The order of the room:
`corpus_index` (one pass over all mentions) → the views → `Templates` → `pages`.
"""

from __future__ import annotations

from collections.abc import Iterator

from stenogram.model import Corpus, GeneratedFile
from stenogram.publish.templates import TemplateError, Templates
from stenogram.publish.transcript import transcript_page

__all__ = ["GeneratedFile", "TemplateError", "Templates", "pages"]


def pages(corpus: Corpus, templates: Templates) -> Iterator[GeneratedFile]:
    """Every generated Markdown page of the site, in a fixed order.

    Pure: equal arguments give equal files. Raises TemplateError, which carries a Problem, where a
    template asks for a value that there is not or cannot be read.
    """
    for transcript in corpus.transcripts:
        view = transcript_page(transcript)
        yield GeneratedFile(f"transcripts/{view.stem}.md", templates.render("transcript.md", view))
