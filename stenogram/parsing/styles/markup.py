"""Labels in bold, as headings of Markdown, in brackets, behind a circle or in a voice tag of captions."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.label_peeling import TIME, brackets_name_speaker
from stenogram.parsing.label_tokens import has_case, plain
from stenogram.parsing.lexicon import FUNCTIONS, OFFICES, STAGE_WORDS, UNCASED_OFFICES
from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import LOOSE, STRONG, LabelStyle, Proposal

_BOLD: Final = re.compile(r"(?:#{1,6}\s*)?(\*\*\*|\*\*|__|\*|_)(?!\s)(.{1,200}?)\1(\s*[:：.]?)\s*(.*)$", re.DOTALL)
# "**Anna** [00:00:15]", "**Anna Reed** (CEO): …": what belongs to the label though it is not bold.
_NOT_BOLD: Final = re.compile(rf"({TIME}|\([^()]{{1,60}}\)(?=\s*[:：]))\s*[:：]?\s*(.*)$", re.DOTALL)
_HASH: Final = re.compile(r"#{1,6}\s+(.{1,120}?)[#\s]*$")
# "== Anna Reed ==", as wikis set headings.
_EQUALS: Final = re.compile(r"(={2,6})\s*([^=\s][^=]{0,118}?)\s*\1$")
# "** ANNA REED ** It is old"
_SPACED_BOLD: Final = re.compile(r"\*\*\s+([^*]{2,60}?)\s+\*\*")
_VOICE_TAG: Final = re.compile(r"<(v(?:\.\w+)? [^>]{1,80})>\s*(.*)$", re.DOTALL)
_CIRCLE: Final = re.compile(
    r"([○◯●〇◎⊙]\s*[^\s　:：（(]{1,40}(?:[（(][^（()）\s]{1,8}[)）][^\s　:：（(]{1,20})?"
    r"(?:\s?[（(][^（()）]{1,40}[)）])?)"
    r"(?:[:：　]|\s+)(.*)$",
    re.DOTALL,
)
# "○위원장 김철수  회의를", "○이영희 위원 다리가": office and name are two words.
_KOREAN_OFFICE: Final = (
    r"[가-힣]*(?:위원장|위원|장관|차관|의원|의장|총리|국장|실장|처장|청장|원장|대표|교수|참고인|증인|후보자|전문위원"
    r"|팀장|과장|부장|소장|차장|사장|이사|감사|시장|군수|구청장|지사|교육감|담당관|주무관|비서관|수석|대변인|직무대행)"
)
# "○의사팀 이은정 주무관 보고를": the name stands between what the office is of and the office.
_KOREAN_UNIT: Final = r"[가-힣]{1,12}(?:팀|과|국|실|부|처|원|단|센터|사무소)"
_KOREAN: Final = re.compile(
    rf"([○◯●⊙]\s*(?:{_KOREAN_OFFICE}(?:직무대리)?\s[가-힣]{{2,4}}|(?:{_KOREAN_UNIT}\s)?[가-힣]{{2,4}}\s{_KOREAN_OFFICE}))\s+(.*)$",
    re.DOTALL,
)
# A wide gap ends the label, whatever office it is: "○수질연구팀장 이은정  보고를".
_CIRCLE_GAP: Final = re.compile(r"([○◯●⊙]\s*[가-힣]{2,12}\s[가-힣]{2,5})(?:\s{2,}|\t|\u3000)(.*)$", re.DOTALL)
_BRACKETED: Final = re.compile(
    r"[（【［\[(<＜〔]([^（）【】［］\[\]()<>＜＞〔〕]{1,40})[）】］\])>＞〕]\s*[:：]?\s*(\S.*)$", re.DOTALL
)
# "<환경부 대변인>", "[김경협 / 더불어민주당 의원]", "（記　者）", alone on its line above what is said.
_BRACKETED_ALONE: Final = re.compile(
    r"[【<＜〈\[［]\s*([^【】<>＜＞〈〉\[\]［］]*[^【】<>＜＞〈〉\[\]［］\s])\s*[】>＞〉\]］]$"
)
# Numbers of a list in any script, and the language codes of parliaments: "(二)", "(iv)", "(b)", "(PL)".
_ENUMERATION: Final = re.compile(
    r"(?:第?[\d０-９一二三四五六七八九十百千零〇甲乙丙丁戊己庚辛壬癸]+[條条章節节項项款]?|[ivxlcdm]{1,6}|[IVXLCDM]{1,6}|[^\W\d_]"
    r"|[A-Z]{2}(?:[/-][A-Z]{2})?)[.、．]?$"
)


def _marked_up(passage: Passage) -> Proposal:
    spaced = _SPACED_BOLD.match(passage.raw) is not None
    match = _BOLD.match(_SPACED_BOLD.sub(r"**\1**", passage.raw, count=1) if spaced else passage.raw)
    if match and any(map(str.isalpha, match[2])):
        inner, rest = match[2].rstrip(), match[4]
        colon = inner.endswith((":", "：")) or match[3].strip()
        beside = _NOT_BOLD.match(rest) if not colon else None
        if beside:
            return f"{inner} {beside[1]}", beside[2]
        if colon or not rest or match[1] in ("**", "***", "__"):
            return inner.rstrip(":： "), rest
    return None


def _heading(passage: Passage) -> Proposal:
    match = _HASH.match(passage.raw)
    if match:
        return match[1].rstrip(":： "), ""
    wiki = _EQUALS.match(passage.raw)
    return (wiki[2].rstrip(":： "), "") if wiki else None


def _voice_tag(passage: Passage) -> Proposal:
    match = _VOICE_TAG.match(passage.raw)
    return (match[1], match[2]) if match else None


def _circled(passage: Passage) -> Proposal:
    match = _KOREAN.match(passage.raw) or _CIRCLE_GAP.match(passage.raw) or _CIRCLE.match(passage.raw)
    return (match[1], match[2]) if match else None


def _bracketed(passage: Passage) -> Proposal:
    match = _BRACKETED.match(passage.raw)
    if match:
        inner = match[1].strip()
        return (match[1], match[2]) if not (_is_enumeration(inner) or _is_direction(inner)) else None
    if brackets_name_speaker(passage.raw):
        return passage.raw.strip()[1:-1].strip(), ""
    alone = _BRACKETED_ALONE.match(passage.raw)
    if alone is None or not _is_of_function(alone[1]):
        return None
    return alone[1], ""


def _is_of_function(inner: str) -> bool:
    """Whether words end in an office, or, where the script has no capitals, are one for whoever asks or leads."""
    last = inner.split()[-1]
    # "[기자]", "[صوت من القاعة]", "[이서연 / 기자]"
    if not {inner, last}.isdisjoint(FUNCTIONS) and not has_case(inner):
        return True
    return plain(last) in OFFICES or inner.endswith(UNCASED_OFFICES)


def _is_direction(inner: str) -> bool:
    """Whether brackets before words hold a stage direction: "【热烈掌声】谢谢", "[Laughter] That is so"."""
    if has_case(inner):
        return any(plain(word) in STAGE_WORDS for word in inner.split())
    return any(inner.endswith(word) for word in STAGE_WORDS)


def _is_enumeration(inner: str) -> bool:
    """Whether brackets hold the number of a list: a letter is one too, but not a word of one letter, "(問)"."""
    return _ENUMERATION.match(inner) is not None and (has_case(inner) or inner not in FUNCTIONS)


MARKED_UP: Final = LabelStyle("marked-up", _marked_up, STRONG | {"single", "institution"}, 1, "*_#", one_line=True)
HEADING: Final = LabelStyle("heading", _heading, STRONG - {"described"}, -1, "#=", one_line=True)
VOICE_TAG: Final = LabelStyle("voice-tag", _voice_tag, LOOSE, 2, "<", one_line=True)
CIRCLED: Final = LabelStyle("circled", _circled, LOOSE, 1, "○◯●〇◎⊙", one_line=True)
BRACKETED: Final = LabelStyle("bracketed", _bracketed, STRONG | {"single"}, -1, "（【［[(<＜〔〈", one_line=True)
