"""Whatever a text holds is shown as the same characters, wherever a page places it."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.pages import escape
from stenogram.pages.front_matter import front_matter
from tests.pages_rendering import seen, spaced, tree_of

NASTY = [
    "<script>alert(1)</script>",
    "*stars* and **more**",
    "_under_ and __more__",
    "snake_case_name",
    "[text](https://example.org)",
    "![image](x.png)",
    "[ref]: https://example.org",
    "]: https://example.org",
    "[^1] and [^1]: note",
    "{{ value }} {% tag %} {# comment #}",
    "{: .class #id }",
    "{ .class }",
    "1. first",
    "1986. A year",
    "# heading",
    "#hashtag C#",
    "- item",
    "+ item",
    "* * *",
    "---",
    "===",
    "> quoted",
    ": defined",
    "| a | b |",
    "&amp; &lt; &#42; & AT&T;",
    "back\\slash \\* \\",
    "`code` ``more``",
    "```",
    "~~~",
    "~~struck~~ ==marked== ^^up^^",
    "::: name",
    "!!! note",
    '??? note "title"',
    "<https://example.org> <me@example.org>",
    "https://example.org/a_b_c?d=e&f=g#h",
    "(c) (tm) 1/2 -- ...",
    "    four spaces",
    "trailing  ",
    "<!-- comment -->",
    "<?php ?>",
    "<![CDATA[x]]>",
    "</section>",
    "</div>",
    "<br/>",
    "\"quoted\" 'single'",
    "$math$ \\(x\\)",
    ":smile:",
    "[[wiki]]",
    "*[HTML]: Hyper",
    "<svg onload=x>",
    "\u202eright to left",
    "Łódź 上海 العربية 🙂",
    "wzxhzdk:0",
    "\x02wzxhzdk:0\x03",
    "a\x00b\x0cc",
]

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(alphabet=st.sampled_from("ab1 .*_[](){}<>#+-!|&~=:;\"'`\\/^%$@?\n\t"), min_size=1, max_size=30),
    st.text(min_size=1, max_size=30),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map(" ".join),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map("".join),
).filter(lambda text: escape.plain(text).strip())

PLACES = {
    "paragraph": ("{text}\n{{: #p1 .st-speech }}", "p"),
    "after a link": ("[](#p1){{ .st-pn }}{text}\n{{: #p1 }}", "p"),
    "turn": ('<section markdown="1">\n\n### A {{ #a }}\n\n{text}\n{{: #p1 }}\n\n</section>', "p"),
    "heading": ("## {text} {{ #h }}", "h2"),
    "heading with a label": ('## <span class="st-label">{text}</span> {{ #h data-toc-label="x" }}', "h2"),
    "table cell": ("| a | b |\n| --- | --- |\n| x | {text} |", "table/tbody/tr/td[2]"),
    "list item": ("- {text}", "ul/li"),
    "definition": ("Term\n:   {text}", "dl/dd"),
    "link": ("[{text}](x.md)", "p/a"),
    "emphasis": ("a **{text}** b", "p/strong"),
    "aside": ('<aside markdown="1" id="n">\n\nOn “{text}”: x\n\n</aside>', "aside/p"),
}


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=150, deadline=None)
@given(text=texts)
def test_text_shows_as_the_same_characters(place: str, text: str) -> None:
    template, path = PLACES[place]
    text = text if place != "emphasis" else f"a{text}b"
    tree = tree_of(template.format(text=escape.markdown(text)))
    found = tree.find(path) if tree.find(path) is not None else tree.find(f".//{path}")
    assert found is not None
    expected = escape.plain(text)
    if place == "aside":
        expected = f"On “{expected}”: x"
    assert seen(found) == spaced(expected)


@settings(max_examples=300, deadline=None)
@given(text=texts)
def test_attribute_values_are_the_same_characters(text: str) -> None:
    value = escape.attribute(text)
    in_tag = tree_of(f'x <span class="a" data-why="{value}">y</span> z').find(".//span")
    in_list = tree_of(f'x [y](#z){{ .st-mention data-why="{value}" }} z').find(".//a")
    in_heading = tree_of(f'## y {{ #z data-why="{value}" }}').find(".//h2")
    for element in (in_tag, in_list, in_heading):
        assert spaced(element.get("data-why")) == spaced(escape.plain(text))


@settings(max_examples=300, deadline=None)
@given(text=texts)
def test_raw_blocks_show_text_as_it_is(text: str) -> None:
    figure = tree_of(f"<figure>\n<svg><text>{escape.html(text)}</text></svg>\n</figure>").find("figure")
    assert seen(figure) == spaced(escape.plain(text))


@settings(max_examples=300, deadline=None)
@given(text=texts)
def test_front_matter_keeps_any_text(text: str) -> None:
    block = front_matter("transcript", text, text, extra={"transcript": {"id": text, "date": None}})
    read = yaml.safe_load(block.removeprefix("---\n").removesuffix("\n---"))
    assert block.count("\n---") == 1
    assert read["title"] == read["description"] == escape.plain(text)
    assert read["transcript"]["id"] == text


@settings(max_examples=300, deadline=None)
@given(text=texts)
def test_json_for_scripts_has_no_sign_of_markup(text: str) -> None:
    written = escape.script_json({"a": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"a": text}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The SCO’s 23-24 June (in Tashkent), 40% – “well”.", "The SCO’s 23-24 June (in Tashkent), 40% – “well”."),
        ("No. 5. Hello! What? Yes; e.g. this/that", "No. 5. Hello! What? Yes; e.g. this/that"),
        ("1986 was a year. 2. is not first", "1986 was a year. 2. is not first"),
        ("2. is first", "2\\. is first"),
        ("[US] first", "\\[US\\] first"),
        ("* * *", "\\* \\* \\*"),
        ("Wait!", "Wait!"),
    ],
)
def test_only_what_needs_it_is_escaped(text: str, shown: str) -> None:
    assert escape.markdown(text) == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Charter, article 5, 7 June 2002", "Charter, article 5, 7 June 2002"),
        ("SCO, https://example.org/a_(b), 2019", "[SCO](https://example.org/a_%28b%29) 2019"),
        ("https://example.org/x.", "[https://example.org/x](https://example.org/x)"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_a_source_links_to_its_address(source: str, shown: str) -> None:
    assert escape.citation(source) == shown
