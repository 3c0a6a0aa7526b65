"""The commonest characters of Chinese in both ways of writing: some two fifths of any running text."""

from __future__ import annotations

from typing import Final

COMMON_CHARACTERS: Final = frozenset(
    # In both
    "的一是不了在人有我他大中上和到以出就生能而子那得下自之年也你用道所然家事方多都小成如去同日法好可行定天只其部心"
    "本前但因公此明性知全三二十正外最重文美相第分者些主力次水口目面合平位意老委今天各位"
    # Simplified
    "这个们来为国地说时要会对于过发后作里种经么当没动起看进样开从现长将两间问关议员请谢论题话应讨与总统联长级务书样"
    "认义实业机关产资报组决该记证团结见东让给吗"
    # Traditional
    "這個們來為國說時會對於過發後裡種經麼當沒動進樣開從現長將兩間問關議員請謝論題話應討與總統聯級務書認義實業機產"
    "資報組決該記證團結見東讓給嗎"
)
