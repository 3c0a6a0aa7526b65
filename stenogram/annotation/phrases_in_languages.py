"""Phrases for meetings in languages other than English: "саммит ШОС в Уфе", "der Gipfel in Samarkand".

Only what is said plainly is read: the word for a summit, whose it was, where, the year, and one word of order before
it. A summit with neither place nor year is named only where the text records it, or it is of these days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from stenogram.annotation.matching import Match
from stenogram.annotation.meeting_phrases import MeetingPhrase, Phrase
from stenogram.annotation.time_expressions import Relative
from stenogram.registry.place_names import city_of_adjective
from stenogram.text.punctuation import SEMICOLONS, SENTENCE_ENDS


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """How one language speaks of a summit. `order` has beginnings of words: "next" is "следующ" and "nächst"."""

    head: re.Pattern[str]
    whose: re.Pattern[str]
    where: re.Pattern[str]
    year: re.Pattern[str]
    and_: re.Pattern[str]
    order: Mapping[str, Relative]
    tells: re.Pattern[str]
    """Words before the head that make it another's: those with the endings of adjectives."""
    articles: frozenset[str]
    """Words of that form that say nothing of the meeting."""
    time_before: re.Pattern[str]
    """What a sentence says of the year before the head; its groups are "last", "this", "next" and the year."""
    taken_up: re.Pattern[str]
    """What stands right before a head that takes up what was named, or is these days'."""
    goes_on: re.Pattern[str]
    """What stands right after a head that a word makes another's."""
    councils: re.Pattern[str] = re.compile(r"(?!)")
    """Words for what a council holds, which is a summit where the name of the council stands there too."""
    held: re.Pattern[str] = re.compile(r"(?!)")
    """What stands between a summit and the city in which it is said to be held: "прошёл в июле в"."""
    number: re.Pattern[str] = re.compile(r"(?!)")
    """The number that stands before a head: in figures, Roman ones, or those of the language."""
    order_after: Mapping[str, Relative] = field(default_factory=dict)
    """The same words of order where they stand behind the head: "cúpula anterior"."""
    to_come: re.Pattern[str] = re.compile(r"(?!)")
    """What is said behind a summit that lies ahead."""
    over: re.Pattern[str] = re.compile(r"(?!)")
    """What is said behind one that is over."""
    compound: re.Pattern[str] | None = None
    """Words for a summit that say of what it is: "Klimagipfel"."""
    is_last: bool = False
    """Whose and where it was stands right before the head, without words between: "青岛峰会", "Lahey Zirvesi"."""

    @property
    def any_head(self) -> re.Pattern[str]:
        """A word for a summit, whatever it is of."""
        return self.compound or self.head


# What a clause may say of a meeting before it says where it is.
_IN_CLAUSE: Final = r"(?:[^.;:!?,]|(?<=\d)[.]){0,50}?"
# Where the country stands before the city: "в Германии, в Хайлигендамме".
_IN_COUNTRY: Final = r"(?:[^.;:!?,]|(?<=\d)[.]){0,50}?,?"

# Where and when it is said to be may stand before the verb.
_A_FEW_WORDS: Final = r"[»\"“]?(?:\s+[^\s.;:!?,]+){0,4}?\s+"

RUSSIAN: Final = MeetingWords(
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:состоится|пройд[её]т|собер[её]тся|откроется|начн[её]тся|примет|намечен|запланирован)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:состоялся|прош[её]л|завершился|закончился|принял|одобрил|дал|показал|стал)(?!\w)"),
    head=re.compile(r"(?<![\w-])[Сс]аммит(?:а|у|ом|е)?(?![\w-])"),
    whose=re.compile(
        r"\s+(?:(?:глав|лидеров)\s+)?(?:(?:стран(?:ах)?|государств)(?:\s*[-–—]?\s*(?:членов|участни(?:ков|ц)))?\s+)?[«\"„]?"
    ),
    where=re.compile(r"[»\"“]?,?\s+во?\s+(?:городе\s+)?"),
    year=re.compile(r"[»\"“]?\s+(?:во?\s+)?((?:19|20)\d\d)\s*(?:году|года|г\.)"),
    and_=re.compile(r"[»\"“]?(?:\s*,|\s+и)\s+[«\"„]?"),
    order={
        "следующ": "next", "предстоящ": "upcoming", "будущ": "upcoming", "ближайш": "upcoming",
        "предыдущ": "previous", "последн": "previous", "прошлогодн": "last year", "нынешн": "this year",
    },
    tells=re.compile(r"(?:[ыио]й|[ое]го|[ое]му|[ыи]м|[ое]м)$"),
    articles=frozenset(
        "этом этого этому нашем нашего нашему состоявшийся состоявшемся состоявшегося прошедший прошедшем прошедшего "
        "недавний недавнем недавнего юбилейный юбилейном юбилейного исторический историческом исторического юбилейное "
        "данном данного данному началом окончанием завершением проведением открытием закрытием этапом очередной "
        "очередном очередного очередное".split()
    ),
    time_before=re.compile(
        r"\b[Вв]\s+(?:(?P<last>прошлом)|(?P<this>этом|текущем|нынешнем)|(?P<next>следующем|будущем))\s+году\b[^.;!?]*$"
        r"|\b[Вв]\s+(?P<year>(?:19|20)\d\d)\s+году\b[^.;!?]*$"
    ),
    taken_up=re.compile(
        r"(?:^|\s)(?:[Ээ]т(?:от|ого|ому|им|ом)|[Дд]анн(?:ый|ого|ому|ым|ом)|[Вв]|[Нн]а|[Дд]о|[Пп]осле|[Пп]еред|[Оо]б?"
        r"|полях|ходе|рамках|итог(?:ам|ах|и)|результат(?:ам|ах|ы)|повестк[аеиу]|начал(?:ом|а|е)|кануне|окончани[ия]"
        r"|завершени[ия]|открыти[ия]|участник(?:и|ов|ам|ами)|программ[аеыу]|участи[ея]\s+в)\s+$"
        r"|(?:^|[.!?…]\s+)$"
    ),
    councils=re.compile(r"(?<![\w-])(?:[Зз]аседани(?:е|я|ю|ем|и)|[Сс]есси(?:я|и|ю|ей))(?=\s+\S)"),
    number=re.compile(r"(?<![\w-])(?:(\d{1,3})-?(?:й|е|м|го|му|ое|ый|ом)|([IVX]{1,6}))\s+$"),
    held=re.compile(
        rf"{_IN_CLAUSE}\s(?:прош[её]л|пройд[её]т|проходит|состоял(?:ся|ось)|состоится|открыл(?:ся|ась)|открывается"
        rf"|откроется|собрался|собер[её]тся)\s{_IN_COUNTRY}(?<![^\s,])\s*[Вв]о?\s+(?:городе\s+)?"
    ),
    goes_on=re.compile(r"\s+(?:(?:[«\"„]|[А-ЯЁA-Z])|во?\s+[А-ЯЁA-Z«]|по\s|о\s|об\s|между\s|с\s|стран|лидеров|глав)|[-–—]"),
)  # fmt: skip
GERMAN: Final = MeetingWords(
    compound=re.compile(r"(?<![^\W_])[^\W\d_]*(?:-?[Gg]ipfel)(?:s|treffens?|konferenz)?(?![\w-])"),
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:wird)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:war|hat|hatte|fand|tagte|endete|brachte|beschloss|begann)(?!\w)"),
    head=re.compile(r"(?<![^\W\d_])Gipfel(?:s|treffens?|konferenz)?(?![\w-])"),
    whose=re.compile(r"\s+(?:der|des|von)\s+(?:Staats- und Regierungschefs der\s+)?"),
    where=re.compile(r",?\s+(?:in|zu|von)\s+"),
    year=re.compile(r"\s+(?:von|im Jahre?|des Jahres)?\s*\(?((?:19|20)\d\d)\b"),
    and_=re.compile(r"(?:\s*,|\s+und)\s+(?:der\s+|des\s+)?"),
    order={
        "nächst": "next", "kommend": "upcoming", "bevorstehend": "upcoming", "vorig": "previous", "letzt": "previous",
        "vorjährig": "last year", "letztjährig": "last year", "diesjährig": "this year",
    },
    tells=re.compile(r"\w$"),
    articles=frozenset(
        "der die das des dem den dieser diesem dieses diesen beim zum vom am im auf seit nach vor und unser unseres "
        "unserem ihrem ihren ihres seinem seinen ein einem historischen jüngsten".split()
    ),
    time_before=re.compile(
        r"\b[Ii]m\s+(?:(?P<last>vergangenen|letzten|vorigen)|(?P<next>kommenden|nächsten))\s+Jahr\b[^.;!?]*$"
        r"|\b(?P<this>[Ii]n diesem Jahr)\b[^.;!?]*$"
        r"|\b[Ii]m\s+Jahre?\s+(?P<year>(?:19|20)\d\d)\b[^.;!?]*$"
    ),
    taken_up=re.compile(r"(?:^|\s)(?:[Dd](?:er|en|em|es)|[Dd]iese[rmns]|[Bb]eim|[Vv]om|[Zz]um|[Aa]uf dem)\s+$"),
    held=re.compile(rf"{_IN_CLAUSE}\s(?:findet|fand|wird|tagt|tagte|begann|beginnt)\s{_IN_COUNTRY}(?<![^\s,])\s*in\s+(?:der\s+|den\s+)?"),
    goes_on=re.compile(r"\s+(?:zu[rm]?\s|über\s|mit\s|zwischen\s|gegen\s|der\s|des\s|von\s|für\s|in\s+[A-ZÄÖÜ])|[-–—]"),
)  # fmt: skip
FRENCH: Final = MeetingWords(
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:aura|se tiendra|sera|s[’']ouvrira|se réunira|devra)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:a|avait|était|fut|s[’']est|s[’']était|eut)(?!\w)"),
    head=re.compile(r"(?<![\w-])[Ss]ommet(?![\w-])"),
    whose=re.compile(r"\s+(?:du|des|de\s+la|de\s+l[’']|de)\s*"),
    number=re.compile(r"(?<![\w-])(?:(\d{1,3})(?:e|è?me|er)|([IVX]{1,6})(?:e|è?me)?)\s+$"),
    where=re.compile(r",?\s+(?:(?:tenu|organisé|réuni)\s+)?(?:à\s+|au\s+|de\s+|d[’'])"),
    year=re.compile(r"\s+(?:de\s+|en\s+)?((?:19|20)\d\d)\b"),
    and_=re.compile(r"(?:\s*,|\s+et)\s+(?:du\s+|de\s+la\s+|de\s+l[’'])"),
    order={"prochain": "next", "dernier": "previous", "précédent": "previous"},
    tells=re.compile(r"(?!)"),
    articles=frozenset(),
    time_before=re.compile(
        r"\b(?:[Ll][’'](?:an|année)\s+(?:(?P<last>derni(?:er|ère)|passée?)|(?P<next>prochaine?)))\b[^.;!?]*$"
        r"|\b(?P<this>[Cc]ette année)\b[^.;!?]*$|\b[Ee]n\s+(?P<year>(?:19|20)\d\d)\b[^.;!?]*$"
    ),
    taken_up=re.compile(r"(?:^|\s)(?:[Ll]e|[Cc]e|[Dd]u|[Aa]u|[Dd]e ce)\s+$"),
    held=re.compile(
        rf"{_IN_CLAUSE}\s(?:aura lieu|a eu lieu|se tien(?:dra|t)|se tenait|s[’']est (?:tenu|ouvert|achevé)"
        rf"|s[’']ouvr(?:e|ira))\s{_IN_COUNTRY}(?<![^\s,])\s*(?:(?:à|aux?|en)\s+(?:l[’'])?|dans\s+(?:le\s+|l[’'])?)"
    ),
    goes_on=re.compile(
        r"\s+(?!(?:qui|que|a|est|sera|était|avait|aura|s|se|et|ou|où|devait|doit|va|nous|n|ne|pour|dans|par|comme|mais)\b)"
        r"[^\W\d_]|[-–—]"
    ),
)
SPANISH: Final = MeetingWords(
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:será|se celebrará|tendrá|se reunirá|se realizará)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:fue|tuvo|terminó|acordó|ha|había|se celebró|concluyó|decidió|estuvo)(?!\w)"),
    head=re.compile(r"(?<![\w-])[Cc]umbre(?:\s+(?:anual|virtual))?(?![\w-])"),
    whose=re.compile(r"(?:\s+de\s+(?:los\s+)?[Ll]íderes)?\s+(?:de(?:l|\s+los|\s+las|\s+la)?\s+)?"),
    number=re.compile(r"(?<![\w-])(?:(\d{1,3})[.]?[ªa]|([IVX]{1,6}))\s+$"),
    where=re.compile(r",?\s+(?:(?:celebrada|realizada)\s+)?(?:en|de)\s+"),
    year=re.compile(r"\s+(?:de(?:l)?\s+|en\s+)?((?:19|20)\d\d)\b"),
    and_=re.compile(r"(?:\s*,|\s+y)\s+(?:del\s+|de\s+la\s+)"),
    order={"próxima": "next", "pasada": "previous", "última": "previous", "anterior": "previous"},
    tells=re.compile(r"(?!)"),
    articles=frozenset(),
    time_before=re.compile(
        r"\b[Ee]l\s+(?:año\s+(?:(?P<last>pasado)|(?P<next>próximo|que viene))|próximo\s+año)\b[^.;!?]*$"
        r"|\b(?P<this>[Ee]ste año)\b[^.;!?]*$|\b[Ee]n\s+(?P<year>(?:19|20)\d\d)\b[^.;!?]*$"
    ),
    taken_up=re.compile(r"(?:^|\s)(?:[Ll]a|[Ee]sta)\s+$"),
    held=re.compile(
        rf"{_IN_CLAUSE}\s(?:se (?:celebr(?:a|ó|ará)|reúne|reunirá|realizó|realizará)|tuvo lugar|tendrá lugar|será|fue)"
        rf"\s{_IN_COUNTRY}(?<![^\s,])\s*en\s+"
    ),
    goes_on=re.compile(
        r"\s+(?!(?:que|ha|es|será|fue|había|se|y|o|donde|debe|va|nos|no|para|por|como|pero|tuvo|acordó|terminó)\b)"
        r"[^\W\d_]|[-–—]"
    ),
)
CHINESE: Final = MeetingWords(
    to_come=re.compile(r"(?:\w{0,8})?(?:即将|将于|将在|将)"),
    over=re.compile(r"(?:已经|圆满|成功|取得|发表了|通过了|闭幕)"),
    head=re.compile(r"峰[会會]"),
    councils=re.compile(
        r"(?:成员国)?元首理事会(?:第(?P<n>[一二三四五六七八九十\d]+)次)?会议|领导人(?:第(?P<m>[一二三四五六七八九十\d]+)次)?会晤"
    ),
    number=re.compile(r"(?:第([一二三四五六七八九十\d]+)|(首))[次届]$"),
    whose=re.compile(r"(?!)"),
    where=re.compile(r"(?!)"),
    year=re.compile(r"（((?:19|20)\d\d)年?）"),
    and_=re.compile(r"(?!)"),
    order={},
    tells=re.compile(r"(?!)"),
    articles=frozenset(),
    time_before=re.compile(
        r"(?:(?P<last>去年)|(?P<this>今年)|(?P<next>明年)|(?P<year>(?:19|20)\d\d)年)"
        rf"[^{re.escape(SENTENCE_ENDS + SEMICOLONS)}]{{0,20}}$"
    ),
    taken_up=re.compile(r"(?:本次|此次|这次)$"),
    goes_on=re.compile(r"(?!)"),
    is_last=True,
)
PORTUGUESE: Final = MeetingWords(
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:será|terá|ocorrerá|acontecerá|se realizará|se reunirá)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:foi|teve|terminou|acolheu|aceitou|criou|tinha|decidiu|aprovou)(?!\w)"),
    head=re.compile(r"(?<![\w-])(?:[Cc]úpula|[Cc]imeira)(?:\s+(?:anual|virtual))?(?![\w-])"),
    whose=re.compile(r"(?:\s+de\s+[Ll]íderes|\s+de\s+[Cc]hefes\s+de\s+[Ee]stado)?\s+(?:d[aeo]s?\s+)?"),
    number=re.compile(r"(?<![\w-])(?:(\d{1,3})[.]?[ªa]|([IVX]{1,6}))\s+$"),
    where=re.compile(r",?\s+(?:(?:realizada|celebrada)\s+)?(?:em|n[ao]|d[aeo])\s+"),
    year=re.compile(r"\s+(?:de\s+|em\s+)?((?:19|20)\d\d)\b"),
    and_=re.compile(r"(?:\s*,|\s+e)\s+d[aeo]s?\s+"),
    order={"próxima": "next", "última": "previous", "anterior": "previous"},
    order_after={"anterior": "previous", "passada": "previous", "seguinte": "next"},
    tells=re.compile(r"(?!)"),
    articles=frozenset(),
    time_before=re.compile(
        r"\b[Nn]o\s+ano\s+(?:(?P<last>passado)|(?P<next>que vem))\b[^.;!?]*$|\b[Nn]o\s+próximo\s+ano\b[^.;!?]*$"
        r"|\b(?P<this>[Ee]ste ano)\b[^.;!?]*$|\b[Ee]m\s+(?P<year>(?:19|20)\d\d)\b[^.;!?]*$"
    ),
    taken_up=re.compile(r"(?:^|\s)(?:[AaÀà]|[Dd]a|[Nn]a|[Ee]sta|[Nn]esta|[Dd]esta)\s+$"),
    held=re.compile(
        rf"{_IN_CLAUSE}\s(?:se (?:realiza|realizou|realizará|reúne|reuniu)|realiza-se|realizou-se|acontece(?:u|rá)?"
        rf"|teve lugar|terá lugar|será|foi|ocorre|ocorreu|ocorrerá)\s{_IN_COUNTRY}(?<![^\s,])\s*(?:em|n[ao]s?)\s+"
    ),
    goes_on=re.compile(
        r"\s+(?!(?:que|é|foi|será|havia|se|e|ou|onde|deve|vai|nos|não|para|por|como|mas|teve|termin(?:a|ou)|decidiu)\b)"
        r"[^\W\d_]|[-–—]"
    ),
)  # fmt: skip
POLISH: Final = MeetingWords(
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:odbędzie|będzie|przyniesie|zbierze)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:odbył|zakończył|był|dobiegł|zapowiedział|przyniósł|zdecydował|przyjął)(?!\w)"),
    head=re.compile(r"(?<![\w-])[Ss]zczy(?:t(?:u|owi|em)?|cie)(?![\w-])"),
    whose=re.compile(r"\s+(?:(?:przywódców|liderów)\s+)?(?:(?:państw|krajów)\s+)?"),
    where=re.compile(r",?\s+we?\s+"),
    year=re.compile(r"\s+(?:w\s+|z\s+)?((?:19|20)\d\d)(?:\s+(?:roku|r\.))?"),
    and_=re.compile(r"(?:\s*,|\s+i)\s+"),
    order={
        "następn": "next", "kolejn": "next", "najbliższ": "upcoming", "nadchodząc": "upcoming", "przyszł": "upcoming",
        "poprzedni": "previous", "ubiegłoroczn": "last year", "zeszłoroczn": "last year", "tegoroczn": "this year",
    },
    tells=re.compile(r"(?:[yi]|ego|emu|[yi]m)$"),
    articles=frozenset("ten tego tym temu nasz naszym naszego ostatni ostatnim ostatniego historyczny".split()),
    time_before=re.compile(
        r"\b[Ww]\s+(?:(?P<last>ubiegłym|zeszłym)|(?P<this>tym|bieżącym)|(?P<next>przyszłym))\s+roku\b[^.;!?]*$"
        r"|\b[Ww]\s+(?P<year>(?:19|20)\d\d)\s+roku\b[^.;!?]*$"
    ),
    taken_up=re.compile(r"(?:^|\s)(?:[Tt](?:en|ego|ym|emu)|[Nn]a|[Pp]o|[Pp]rzed|[Pp]odczas|[Oo]d|[Dd]o)\s+$"),
    held=re.compile(
        rf"{_IN_CLAUSE}\s(?:odbędzie się|odbył się|odbywa się|zakończył się)\s{_IN_COUNTRY}(?<![^\s,])\s*we?\s+"
    ),
    goes_on=re.compile(r"\s+(?:[A-ZŁŚŻŹĆ]|w\s+sprawie|o\s|z\s|między\s|przywódców|gór)|[-–—]"),
)  # fmt: skip
TURKISH: Final = MeetingWords(
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:yapılacak|düzenlenecek|gerçekleşecek|toplanacak)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:yapıldı|düzenlendi|gerçekleşti|toplandı|tamamlandı)(?!\w)"),
    head=re.compile(r"(?<![\w-])(?:Liderler )?[Zz]irve(?:si(?:n(?:in|e|de|den))?|ye|de|den|nin)?(?![\w-])"),
    whose=re.compile(r"(?!)"),
    where=re.compile(r"(?!)"),
    year=re.compile(r"\s*\(((?:19|20)\d\d)\)"),
    and_=re.compile(r"(?!)"),
    number=re.compile(r"(?<![\w-])(?:(\d{1,3})\.|([IVX]{1,6})\.)\s+$"),
    order={"sonraki": "next", "gelecek": "next", "önümüzdeki": "upcoming", "önceki": "previous", "geçen": "previous"},
    tells=re.compile(r"(?!)"),
    articles=frozenset(),
    time_before=re.compile(
        r"\b(?:(?P<last>[Gg]eçen yıl(?:ki)?)|(?P<this>[Bb]u yıl(?:ki)?)|(?P<next>[Gg]elecek yıl(?:ki)?))\b[^.;!?]*$"
        r"|\b(?P<year>(?:19|20)\d\d)(?:\s+yılında(?:ki)?|[’'][a-zğüşıöç]+)?\s+$"
    ),
    taken_up=re.compile(r"(?:^|\s)(?:[Bb]u)\s+$"),
    held=re.compile(r"\s+(?:(?:19|20)\d\d\s+(?:yılında\s+)?)?"),
    goes_on=re.compile(r"[-–—]"),
    is_last=True,
)  # fmt: skip
ARABIC: Final = MeetingWords(
    to_come=re.compile(rf"{_A_FEW_WORDS}(?:ستعقد|ستنعقد|ستقام|ستستضيف)(?!\w)"),
    over=re.compile(rf"{_A_FEW_WORDS}(?:عقدت|انعقدت|اختتمت|أقرت|اعتمدت)(?!\w)"),
    head=re.compile(r"(?<!\w)[وفبل]?ل?(?:ال)?قمة(?!\w)"),
    whose=re.compile(r"\s+(?:(?:قادة|زعماء|رؤساء)\s+)?(?:دول\s+)?"),
    where=re.compile(r"\s+(?:في\s+(?:مدينة\s+)?)?"),
    year=re.compile(r"\s+(?:في\s+)?(?:(?:ال)?عام\s+|سنة\s+)?((?:19|20)\d\d)"),
    and_=re.compile(r"\s+و"),
    order={},
    order_after={
        "المقبلة": "next", "القادمة": "next", "التالية": "next", "السابقة": "previous", "الماضية": "previous",
        "الأخيرة": "previous",
    },
    tells=re.compile(r"(?!)"),
    articles=frozenset(),
    time_before=re.compile(
        r"(?:(?P<last>العام الماضي)|(?P<this>هذا العام)|(?P<next>العام المقبل|العام القادم))[^.;!?؟]*$"
        r"|(?:عام|سنة)\s+(?P<year>(?:19|20)\d\d)[^.;!?؟]*$"
    ),
    taken_up=re.compile(r"(?:^|\s)(?:هذه|في|خلال|بعد|قبل)\s+$"),
    goes_on=re.compile(r"\s+(?:ال\w+ة(?!\w)|بين\s|مع\s|حول\s|في\s)|[-–—]"),
)  # fmt: skip
_PREPOSITION: Final = re.compile(r"(?:^|\s)(?:[Вв]о?|[Ii]n|à|[Ee]n|[ÀA]|[Ee]m|[Ww]e?|في)\s+$")
_OPENING: Final = '«„“"'
_CLOSING: Final = '»“”"'
_SENTENCE: Final = 120
"""Characters before a head in which its sentence says of which year it is."""

# A few words up to a place, without a verb's comma or a second summit.
_WITHIN_CLAUSE: Final = re.compile(r"\s+(?:[^\s.;:!?,]+\s+){1,6}")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)\s+$")
# What makes a summit with a word of order behind it another's.
_OF_ANOTHER: Final = re.compile(r"\s+(?:d[aeo]s?|com|entre|para|بين|مع|لل\w+)\s")
_WORD_AFTER: Final = re.compile(r"\s+([^\W\d_]+)")


def places_of_others(
    words: MeetingWords, text: str, matches: Sequence[Match], read: Sequence[Phrase]
) -> Iterator[tuple[int, str, str]]:
    """Where summits are said to be that no phrase names: (offset, city, words) of "sommet extraordinaire de Kigali"."""
    cities = sorted((match for match in matches if match.form.claim.role == "city"), key=lambda match: match.start)
    for head in words.any_head.finditer(text) if cities else ():
        if any(phrase.start <= head.start() < phrase.end for phrase in read):
            continue
        city = next((match for match in cities if match.start >= head.end()), None)
        if city and _WITHIN_CLAUSE.fullmatch(text, head.end(), city.start):
            yield head.start(), city.form.claim.target, text[head.start() : city.end]


def phrases_in(words: MeetingWords, text: str, matches: Sequence[Match]) -> Iterator[Phrase]:
    """Every phrase for a summit of one body, or of a city, in a paragraph."""
    heads = list(words.head.finditer(text))
    councils = list(words.councils.finditer(text))
    if not heads and not councils:
        return
    named = [match for match in matches if match.form.claim.role in ("name", "city", "host")]
    reader = _Reader(words, text, named)
    for head in heads:
        phrase = reader.read(head)
        if phrase:
            yield phrase
    for meeting in councils:
        phrase = reader.read(meeting)
        if phrase and phrase.marks.bodies and _OF_LEADERS.search(text, phrase.start, phrase.end):
            inside = next((number for number in meeting.groups() if number), None)
            yield phrase._replace(marks=phrase.marks._replace(number=_count(inside))) if inside else phrase


@dataclass(slots=True)
class _Reader:
    words: MeetingWords
    text: str
    named: Sequence[Match]

    def read(self, head: re.Match[str]) -> Phrase | None:
        """The phrase around a head; None where it is of several bodies, or a word makes it another's."""
        end = head.end()
        start, marks = self._whose_before(head.start(), MeetingPhrase("summit", "the"))
        if self.text[start - 1 : start] == "-":
            return None
        body = self._after(self.words.whose, end, "name")
        if body and not marks.bodies:
            end, marks = body.end, marks._replace(bodies=(body.form.claim.target,))
        if self._after(self.words.and_, end, "name"):
            return None
        end, marks = self._place_and_year(end, marks)
        end, marks = self._order_after(end, marks)
        start, marks = self._words_before(start, marks)
        marks = self._tense(end, self._place_held(end, marks))
        end = self._with_closing_mark(start, end)
        return None if marks.another else self._if_named(Phrase(start, end, marks))

    def _whose_before(self, start: int, marks: MeetingPhrase) -> tuple[int, MeetingPhrase]:
        """The body that is joined to the head, "OSZE-Gipfel"; where a language says it so, the city too."""
        if self.words.is_last:
            start, marks = self._number_before(start, marks)
            return self._right_before(start, marks)
        if self.text[start - 1 : start] != "-":
            return start, marks
        body, city = self._named("name", end=start - 1), self._named("city", end=start - 1)
        if body:
            return body.start, marks._replace(bodies=(body.form.claim.target,))
        return (city.start, marks._replace(city=city.form.claim.target)) if city else (start, marks)

    def _words_before(self, start: int, marks: MeetingPhrase) -> tuple[int, MeetingPhrase]:
        """What the words before the head say; the adjective of a city is part of the name."""
        start, marks = self._number_before(start, marks)
        placed, marks = marks.city, self._order(start, marks)
        if marks.city != placed:
            start = self._word_before(start)
        marks = self._place_before(start, marks)
        return start, marks if marks.relative or marks.year else self._time_before(start, marks)

    def _order_after(self, end: int, marks: MeetingPhrase) -> tuple[int, MeetingPhrase]:
        """The word of order behind a head: "cúpula anterior"."""
        read = _WORD_AFTER.match(self.text, end) if self.words.order_after else None
        order = self.words.order_after.get(read[1].casefold()) if read else None
        return (read.end(), marks._replace(relative=order)) if read and order else (end, marks)

    def _number_before(self, start: int, marks: MeetingPhrase) -> tuple[int, MeetingPhrase]:
        """The number of a meeting in its series: "XVI cumbre", "25-е заседание", "第二次峰会"."""
        read = self.words.number.search(self.text[max(0, start - 12) : start])
        number = _count(read[1] or read[2]) if read else None
        return (start - len(read[0]), marks._replace(number=number)) if read and number else (start, marks)

    def _if_named(self, phrase: Phrase) -> Phrase | None:
        """The phrase where it says which meeting, or what it takes up."""
        start, end, marks = phrase
        if not marks.is_anaphoric or self._takes_up(start, end):
            return Phrase(start, end, marks)
        last = self.text[start:end].split()[-1].casefold()
        if last in self.words.order_after:
            return Phrase(start, end, marks) if _OF_ANOTHER.match(self.text, end) is None else None
        # "Следующий саммит": of the series that was named last.
        is_ordered = marks.relative and self.words.goes_on.match(self.text, end) is None
        return Phrase(start, end, marks) if is_ordered else None

    def _right_before(self, start: int, marks: MeetingPhrase) -> tuple[int, MeetingPhrase]:
        """The city and the body that end where the head begins: "上合组织青岛峰会"."""
        city = self._named("city", end=self._without_space(start))
        if city:
            start, marks = city.start, marks._replace(city=city.form.claim.target)
        body = self._named("name", end=self._without_space(start))
        if body:
            start, marks = body.start, marks._replace(bodies=(body.form.claim.target,))
        return start, marks

    def _without_space(self, start: int) -> int:
        """Where what stands before a place ends."""
        return start - 1 if self.text[start - 1 : start].isspace() else start

    def _takes_up(self, start: int, end: int) -> bool:
        takes_up = self.words.taken_up.search(self.text[max(0, start - 20) : start])
        return takes_up is not None and self.words.goes_on.match(self.text, end) is None

    def _with_closing_mark(self, start: int, end: int) -> int:
        is_open = any(mark in self.text[start:end] for mark in _OPENING)
        return end + 1 if is_open and self.text[end : end + 1] in tuple(_CLOSING) else end

    def _time_before(self, start: int, marks: MeetingPhrase) -> MeetingPhrase:
        """The year that the sentence has said: "В следующем году саммит АТЭС пройдёт"."""
        read = self.words.time_before.search(self.text[max(0, start - _SENTENCE) : start])
        if read is None:
            return marks
        if read["year"]:
            return marks._replace(year=int(read["year"]))
        relative: Relative = "last year" if read["last"] else "this year" if read["this"] else "next year"
        return marks._replace(relative=relative)

    def _place_and_year(self, end: int, marks: MeetingPhrase) -> tuple[int, MeetingPhrase]:
        for _ in range(2):
            city = self._after(self.words.where, end, "city")
            if city and not marks.city:
                end, marks = city.end, marks._replace(city=city.form.claim.target)
            year = self.words.year.match(self.text, end)
            if year and not marks.year:
                marks = marks._replace(year=int(year[1]))
                if not marks.city and self._after(self.words.where, year.end(), "city"):
                    end = year.end()
        return end, marks

    def _place_held(self, end: int, marks: MeetingPhrase) -> MeetingPhrase:
        """The city or the country in which a summit is said to be held: "саммит ШОС прошёл в Шанхае"."""
        if marks.city or not (marks.bodies or marks.relative):
            return marks
        places = [match for match in self.named if match.form.claim.role in ("city", "host")]
        held = [
            match
            for match in places
            if 0 < match.start - end <= _SENTENCE and self.words.held.fullmatch(self.text, end, match.start)
        ]
        for match in sorted(held, key=lambda one: one.form.claim.role):
            place = match.form.claim.target
            return marks._replace(city=place) if match.form.claim.role == "city" else marks._replace(host=place)
        return marks

    def _place_before(self, start: int, marks: MeetingPhrase) -> MeetingPhrase:
        """The city that the sentence has said before a body's summit: "в Астане состоится саммит СНГ"."""
        if marks.city or not marks.bodies:
            return marks
        for match in self.named:
            within = self.text[max(0, match.start - 12) : match.start]
            between = self.text[match.end : start]
            is_near = match.form.claim.role == "city" and 0 <= start - match.end <= _SENTENCE
            if is_near and _PREPOSITION.search(within) and not re.search(r"[.;:!?,]", between):
                return marks._replace(city=match.form.claim.target)
        return marks

    def _tense(self, end: int, marks: MeetingPhrase) -> MeetingPhrase:
        """Whether what is said behind tells that it lies ahead, or is over."""
        if self.words.to_come.match(self.text, end):
            return marks._replace(ahead=True)
        return marks._replace(ahead=False) if self.words.over.match(self.text, end) else marks

    def _order(self, start: int, marks: MeetingPhrase) -> MeetingPhrase:
        """What the word before says: the place in an order, or that another's meeting is meant."""
        read = _WORD_BEFORE.search(self.text[max(0, start - 40) : start])
        word = read[1].casefold() if read else ""
        city = city_of_adjective(word) if not marks.city else None
        if city:
            return marks._replace(city=city)
        order = next((order for stem, order in self.words.order.items() if word.startswith(stem)), None)
        if order:
            return marks._replace(relative=order)
        says_nothing = word in self.words.articles or not self.words.tells.search(word)
        return marks if marks.bodies or says_nothing else marks._replace(another=word)

    def _word_before(self, start: int) -> int:
        """Where the word before a place begins."""
        return self.text.rfind(" ", 0, start - 1) + 1

    def _after(self, pattern: re.Pattern[str], at: int, role: str) -> Match | None:
        read = pattern.match(self.text, at)
        return self._named(role, start=read.end()) if read else None

    def _named(self, role: str, *, start: int | None = None, end: int | None = None) -> Match | None:
        """The longest name of a role that begins, or ends, at a place."""
        fitting = [
            match
            for match in self.named
            if match.form.claim.role == role and (match.start == start if start is not None else match.end == end)
        ]
        return max(fitting, key=lambda match: match.end - match.start, default=None)


# A session of a body alone may be of anybody: "заседание ШОС".
_OF_LEADERS: Final = re.compile(r"глав|лидеров|[Сс]овет|元首|领导人")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}
_OF_CHINESE: Final = {figure: number for number, figure in enumerate("一二三四五六七八九十", 1)}


def _count(word: str) -> int | None:
    """The number that "16", "XVI", "十六" or "首" says."""
    if word.isdecimal():
        return int(word)
    if word == "首":
        return 1
    if set(word) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in word]
        return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    tens, ten, units = word.rpartition("十")
    if not set(tens + units) <= set(_OF_CHINESE):
        return None
    return (10 * _OF_CHINESE.get(tens, 1) if ten else 0) + _OF_CHINESE.get(units, 0) or None
