"""A quotation is the beginning of a turn: shortened openly, no word altered."""

from export_samples import INTERRUPTED
from hypothesis import given
from hypothesis import strategies as st

from stenogram.exporters.quotation import LONGEST, OMISSION, quotation
from stenogram.model import Paragraph, Turn


def turn(*paragraphs: tuple[str, str]) -> Turn:
    return Turn(None, None, None, tuple(Paragraph(n, text, kind) for n, (kind, text) in enumerate(paragraphs, 1)), 1)


def test_a_short_turn_is_quoted_whole_its_paragraphs_parted_by_a_space() -> None:
    assert quotation(turn(("speech", "It is unsafe."), ("speech", "Close it."))) == "It is unsafe. Close it."


def test_a_stage_direction_within_ends_the_quotation() -> None:
    said = turn(("speech", "It is unsafe."), ("stage", "[Interruption.]"), ("speech", "I repeat, unsafe."))
    assert quotation(said) == f"It is unsafe. {OMISSION}"


def test_the_dash_that_begins_a_turn_of_an_interview_is_not_quoted() -> None:
    assert quotation(turn(("speech", "- Is it safe?"), ("speech", "- I mean the bridge."))) == (
        "Is it safe? - I mean the bridge."
    )


def test_a_stage_direction_before_the_words_is_left_out() -> None:
    assert quotation(turn(("stage", "(In Russian.)"), ("speech", "Good day."))) == "Good day."


def test_a_turn_of_a_stage_direction_alone_is_quoted_as_it_stands() -> None:
    assert quotation(turn(("stage", "(Laughter.)"))) == "(Laughter.)"


def test_a_long_turn_ends_at_a_sentence_where_one_ends_in_the_latter_half() -> None:
    first = (
        "We met in Astana to speak of trade, of transit and of water, and we spoke of them for two days without rest. "
    )
    second = "What was agreed there is in the declaration that you have all been given this morning at the door. "
    assert quotation(turn(("speech", first + second + "And so on, " * 40))) == f"{first}{second.strip()} {OMISSION}"


def test_a_long_sentence_ends_between_words() -> None:
    short = quotation(turn(("speech", "onwards " * 100)))
    assert short == f"{('onwards ' * (LONGEST // 8)).strip()} {OMISSION}"


def test_a_page_head_in_the_middle_of_a_turn_is_not_quoted() -> None:
    assert quotation(INTERRUPTED) == "We agreed on a bridge and a road."


def test_a_turn_without_words_has_no_quotation() -> None:
    assert quotation(turn()) is None


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Z", "C")), min_size=1, max_size=12)
paragraphs = st.tuples(st.sampled_from(["speech", "speech", "stage"]), st.lists(texts, min_size=1, max_size=90))


@given(st.lists(paragraphs, min_size=1, max_size=4))
def test_whatever_was_said_the_quotation_is_its_beginning(said: list[tuple[str, list[str]]]) -> None:
    spoken = turn(*((kind, " ".join(words)) for kind, words in said))
    short = quotation(spoken)
    assert short
    whole = " ".join(paragraph.text for paragraph in spoken.paragraphs)
    assert short.removesuffix(f" {OMISSION}") in whole
    assert len(short) <= LONGEST + len(OMISSION) + 1 or "stage" in {kind for kind, _ in said}
