"""Every word of a label is in the document, however the label is set and whatever script it is in."""

from __future__ import annotations

import pytest

from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode, missing_words, read_transcript

LABELS = (
    "記 者", "大　臣", "장 관", "Anna Reed", "ANNA REED", "A N N A", "Mr. O'Neil", "Dr. Anna Reed-Hale, MP", "主　席",
    "王 大 同 議員", "M. Jean d'Arc", "Иванов И. И.", "J.K. Rowe", "Frage Müller", "Q 1", "שר הבינוי", "وزير الطاقة",
    "Çağlar İnan", "ﾀﾅｶ", "Ｑ", "田中（記者）", "Reed (Labour) (12.15)", "1. Anna Reed", "№ 3 Петров", "**Anna Reed**",
    "Reed¹", "Reed[1]", "O SR. PAULO - PSB", "Anna\u00a0Reed", "ａｎｎａ", "Anna – Reed", "E n g e l",
)  # fmt: skip
STYLES = (
    "({})\n 話します。ええ。", "[{}]\nIt is open. Yes.", "【{}】 It is open. Yes.", "<{}>\nIt is open.",
    "{}: It is open. Yes.", "{}：話します。", "{} : It is open.", "{}.- It is open. Yes.", "{} – It is open. Yes.",
    "{}— It is open. Yes.", "{}\nIt is open. Yes.", "{}\n\nIt is open. Yes.", "○{}　話します。", "○{} It is open.",
    "{}\tIt is open.", "({}) It is open. Yes.", "{}. It is open. Yes.", "<v {}>It is open.", "# {}\nIt is open.",
    "- {}: It is open.", "{} 10:15\nIt is open.", "10:15 {}: It is open.", "{} (10:15): It is open.",
    ">> {}: It is open.",
)  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_no_word_of_a_label_is_lost(style: str) -> None:
    sidecar, _ = read_sidecar("text.yml", "")
    for first, second in zip(LABELS, (*LABELS[1:], LABELS[0]), strict=True):
        turns = "\n\n".join(style.format(label) for label in (first, second, first, second, first))
        source, _ = decode("text", "text.txt", f"The bridge\n\n4 May 2023\n\n{turns}\n".encode(), sidecar)
        assert source
        document, _ = read_transcript(source, sidecar)
        assert missing_words(document) is None, (first, second)
