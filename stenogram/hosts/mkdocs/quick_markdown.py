"""Markdown made HTML with less work, and the same outcome: most of a page's time goes to looking for what it has not.

Each piece of text is looked through for two dozen patterns, one after the other. Here a pattern is left out where the
text lacks a character that it needs, and those of references where the page defines none. A link of a page that was
resolved once is not resolved again.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import markdown
from markdown import inlinepatterns
from markdown.extensions import Extension
from markdown.inlinepatterns import LinkInlineProcessor, Pattern, ReferenceInlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeProcessor
from markdown.util import AtomicString

_NEEDED: Final = {
    inlinepatterns.BACKTICK_RE: "`",
    inlinepatterns.ESCAPE_RE: "\\",
    inlinepatterns.LINK_RE: "[",
    inlinepatterns.IMAGE_LINK_RE: "![",
    inlinepatterns.AUTOLINK_RE: "<",
    inlinepatterns.AUTOMAIL_RE: "<",
    inlinepatterns.LINE_BREAK_RE: "  \n",
    inlinepatterns.HTML_RE: "<",
    inlinepatterns.ENTITY_RE: "&",
}
"""By the expressions of Markdown's own patterns, what a text must have that matches; others are always sought."""
_RESOLVES: Final = "path_to_url"
"""The method of MkDocs' tree processor that resolves a link of a page, and may warn of it."""
_APPLY: Final = "_InlineProcessor__applyPattern"


class QuickMarkdown(Extension):
    """Puts the quick processors in the place of Markdown's own."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 Markdown calls it so.
        # A library that has none of these methods any more does its work as it pleases.
        if hasattr(InlineTreeProcessor, _APPLY):
            md.treeprocessors.register(_QuickInline(md), "inline", 20)
        md.inlinePatterns.register(_QuickLink(inlinepatterns.LINK_RE, md), "link", 160)


class _QuickLink(LinkInlineProcessor):
    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802
        """What stands in brackets. Without brackets in it, it need not be read one character at a time."""
        end = data.find("]", index)
        if end < 0 or "[" in data[index:end]:
            return super().getText(data, index)
        return data[index:end], end + 1, True


class _QuickInline(InlineTreeProcessor):
    def run(self, tree: Any, ancestors: list[str] | None = None) -> Any:
        self._patterns = _patterns_of(self.md)
        for processor in self.md.treeprocessors:
            resolve = getattr(processor, _RESOLVES, None)
            if resolve and not hasattr(resolve, "cache_info"):
                setattr(processor, _RESOLVES, cache(resolve))
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """As in the class above, which is asked for each pattern that may match."""
        if isinstance(data, AtomicString):
            return data
        apply = getattr(self, _APPLY)
        for number in range(patternIndex, len(self._patterns)):
            pattern, needed = self._patterns[number]
            start, goes_on = 0, needed in data
            while goes_on:
                data, goes_on, start = apply(pattern, data, number, start)
        return data


def _patterns_of(md: markdown.Markdown) -> list[tuple[Pattern, str]]:
    """The patterns that a page may match, in their order, each with what a text must have that matches.

    "" stands where that is unknown.
    """
    return [
        (pattern, _NEEDED.get(pattern.pattern, ""))
        for pattern in md.inlinePatterns
        if md.references or not isinstance(pattern, ReferenceInlineProcessor)
    ]
