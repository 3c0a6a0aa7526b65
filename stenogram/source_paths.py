"""Where the source of a transcript is published on the site: its text, and the file that this was imported from."""

from __future__ import annotations


def source_path(name: str) -> str:
    """Of the source text of a transcript, which is published as it is."""
    return f"data/transcripts/{name}.txt"


def original_path(file: str) -> str:
    """Of an original; `file` is its path from the folder of texts.

    What a browser would take for a page of the site, or a generator for one to make, is offered as plain text.
    """
    is_page = file.rpartition(".")[2].casefold() in ("html", "htm", "xhtml", "xml", "svg", "md", "markdown")
    return f"data/{file}.txt" if is_page else f"data/{file}"
