"""Markdown made HTML quickly is the same HTML."""

from __future__ import annotations

from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.treeprocessors import Treeprocessor

from stenogram.hosts.mkdocs.quick_markdown import QuickMarkdown

EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "toc"]
PIECES = (
    *("word", " ", "\n", "\n\n", "  \n", "`", "``", "\\", "\\\\", "[", "]", "(", ")", "![", "!", "<", ">", "&", ";"),
    *("*", "**", "_", "__", "~", "#", "1. ", "- ", "| ", ": ", "{ .x }", '"title"', "'", "&amp;", "&#38;", "</b>"),
    *("[a](b.md)", "[a [b] c](d.md)", "[a][b]", "[a][]", "![a][b]", "<https://a.example>", "<a@b.example>", "<b>"),
    *("[a]: b.md\n", "\n[b]: c.md 'title'\n", "[a](<b c> 'd')", "*[a](b)*", "\u00a0", "\u2028", "é", "日本"),
)


def html(text: str, *extensions: Any) -> str:
    return markdown.Markdown(extensions=[*EXTENSIONS, *extensions]).convert(text)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_it_is_the_same(text: str) -> None:
    assert html(text, QuickMarkdown()) == html(text)


@pytest.mark.parametrize(
    "text",
    [
        "[one [two] three](a.md) and [four](b.md)",
        "[open and [closed](a.md)",
        "[a][b] before it is defined\n\n[b]: c.md",
        "![a][b]\n\n[b]: c.png",
        "[a]\n\n[a]: c.md",
        "*a **b `c` d** e* \\* \\[a](b)",
        "a  \nb &amp; c &lt; <i>d</i> <https://e.example>",
    ],
)
def test_what_some_pattern_needs_is_looked_for(text: str) -> None:
    quick = html(text, QuickMarkdown())
    assert quick == html(text)
    assert quick != f"<p>{text}</p>"


class _Links(Treeprocessor):
    """As MkDocs has one: resolves the addresses of links, and counts how often it does."""

    asked: list[str]

    def path_to_url(self, url: str) -> str:
        self.asked.append(url)
        return url.upper()

    def run(self, root: Any) -> None:
        for link in root.iter("a"):
            link.set("href", self.path_to_url(link.get("href")))


def test_a_link_is_resolved_once_for_a_page() -> None:
    md = markdown.Markdown(extensions=[QuickMarkdown()])
    links = _Links(md)
    links.asked = []
    md.treeprocessors.register(links, "links", 0)
    page = "[a](x.md) [b](y.md) [c](x.md)"
    assert md.convert(page).count("X.MD") == 2
    assert links.asked == ["x.md", "y.md"]


def test_the_page_s_own_patterns_are_always_sought() -> None:
    class Shout(markdown.inlinepatterns.InlineProcessor):
        def handleMatch(  # type: ignore[override]  # noqa: N802
            self, m: Any, data: str
        ) -> tuple[str, int, int]:
            return m.group(0).upper(), m.start(0), m.end(0)

    md = markdown.Markdown(extensions=[QuickMarkdown()])
    md.inlinePatterns.register(Shout("quiet"), "shout", 50)
    assert md.convert("a quiet word") == "<p>a QUIET word</p>"
