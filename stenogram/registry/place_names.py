"""What the cities of meetings are called besides their names: by speakers of English, and in other languages.

A city is written here as in `place` of the registry. A name that is also the name of another place is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from stenogram.registry.canonical import key_of

PLACE_NAMES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "Almaty": {"en": ("Alma-Ata",), "ru": ("Алматы", "Алма-Ата"), "zh": ("阿拉木图",)},
    "Ankara": {"ru": ("Анкара",), "zh": ("安卡拉",)},
    "Ashgabat": {"ru": ("Ашхабад",), "de": ("Aschgabat", "Aschchabad"), "zh": ("阿什哈巴德",)},
    "Astana": {"en": ("Nur-Sultan",), "ru": ("Астана",), "zh": ("阿斯塔纳",)},
    "Baku": {"ru": ("Баку",), "zh": ("巴库",)},
    "Beijing": {"ru": ("Пекин",), "de": ("Peking",), "zh": ("北京",), "es": ("Pekín",), "fr": ("Pékin",)},
    "Bishkek": {"ru": ("Бишкек",), "de": ("Bischkek",), "zh": ("比什凯克",), "fr": ("Bichkek",)},
    "Brasília": {"en": ("Brasilia",), "ru": ("Бразилиа",)},
    "Brussels": {
        "ru": ("Брюссель",),
        "de": ("Brüssel",),
        "zh": ("布鲁塞尔",),
        "es": ("Bruselas",),
        "fr": ("Bruxelles",),
    },
    "Bucharest": {"ru": ("Бухарест",), "de": ("Bukarest",), "es": ("Bucarest",), "fr": ("Bucarest",)},
    "Buenos Aires": {"ru": ("Буэнос-Айрес",)},
    "Burabay": {"en": ("Borovoye",), "ru": ("Боровое", "Бурабай")},
    "Cannes": {"ru": ("Канны",)},
    "Chisinau": {"ru": ("Кишинёв", "Кишинев")},
    "Carbis Bay": {"en": ("Cornwall",)},
    "Dushanbe": {"ru": ("Душанбе",), "de": ("Duschanbe",), "zh": ("杜尚别",), "fr": ("Douchanbé",)},
    "Fortaleza": {"ru": ("Форталеза",)},
    "Goa": {"ru": ("Гоа",)},
    "Hamburg": {"ru": ("Гамбург",), "zh": ("汉堡",), "es": ("Hamburgo",), "fr": ("Hambourg",)},
    "Hangzhou": {"ru": ("Ханчжоу",), "zh": ("杭州",)},
    "Islamabad": {"ru": ("Исламабад",), "zh": ("伊斯兰堡",)},
    "Johannesburg": {"ru": ("Йоханнесбург",), "zh": ("约翰内斯堡",), "es": ("Johannesburgo",)},
    "Kazan": {"ru": ("Казань",), "de": ("Kasan",), "zh": ("喀山",), "es": ("Kazán",)},
    "Lisbon": {"ru": ("Лиссабон",), "de": ("Lissabon",), "es": ("Lisboa",), "fr": ("Lisbonne",)},
    "London": {"ru": ("Лондон",), "es": ("Londres",), "fr": ("Londres",)},
    "Madrid": {"ru": ("Мадрид",), "zh": ("马德里",)},
    "Minsk": {"ru": ("Минск",), "zh": ("明斯克",)},
    "Moscow": {"ru": ("Москва",), "de": ("Moskau",), "zh": ("莫斯科",), "es": ("Moscú",), "fr": ("Moscou",)},
    "New Delhi": {
        "en": ("Delhi",),
        "ru": ("Нью-Дели", "Дели"),
        "de": ("Neu-Delhi",),
        "zh": ("新德里",),
        "es": ("Nueva Delhi",),
    },
    "Newport": {"en": ("Wales",), "ru": ("Уэльс",), "fr": ("Pays de Galles",)},
    "Osaka": {"ru": ("Осака",), "zh": ("大阪",)},
    "Prague": {"ru": ("Прага",), "de": ("Prag",), "es": ("Praga",)},
    "Qingdao": {"ru": ("Циндао",), "zh": ("青岛",)},
    "Riga": {"ru": ("Рига",)},
    "Rio de Janeiro": {"en": ("Rio",), "ru": ("Рио-де-Жанейро",), "zh": ("里约热内卢",)},
    "Riyadh": {"ru": ("Эр-Рияд",), "de": ("Riad",)},
    "Rome": {"ru": ("Рим",), "de": ("Rom",), "zh": ("罗马",), "es": ("Roma",)},
    "Samarkand": {"ru": ("Самарканд",), "zh": ("撒马尔罕",), "es": ("Samarcanda",), "fr": ("Samarcande",)},
    "Schloss Elmau": {"en": ("Elmau",), "de": ("Elmau",)},
    "Seoul": {"ru": ("Сеул",), "zh": ("首尔",), "es": ("Seúl",), "fr": ("Séoul",)},
    "Shanghai": {"ru": ("Шанхай",), "de": ("Schanghai",), "zh": ("上海",), "es": ("Shanghái",)},
    "Sochi": {"ru": ("Сочи",), "de": ("Sotschi",), "zh": ("索契",), "fr": ("Sotchi",)},
    "St Petersburg": {
        "ru": ("Санкт-Петербург", "Петербург"),
        "de": ("Sankt Petersburg", "Petersburg"),
        "zh": ("圣彼得堡",),
        "es": ("San Petersburgo",),
        "fr": ("Saint-Pétersbourg",),
    },
    "Tashkent": {"ru": ("Ташкент",), "de": ("Taschkent",), "zh": ("塔什干",), "fr": ("Tachkent",)},
    "Tehran": {"ru": ("Тегеран",), "de": ("Teheran",), "zh": ("德黑兰",)},
    "The Hague": {"ru": ("Гаага",), "de": ("Den Haag",), "es": ("La Haya",), "fr": ("La Haye",)},
    "Toyako": {"en": ("Toya", "Hokkaido")},
    "Tianjin": {"ru": ("Тяньцзинь",), "zh": ("天津",)},
    "Ufa": {"ru": ("Уфа",), "zh": ("乌法",)},
    "Vilnius": {"ru": ("Вильнюс",), "es": ("Vilna",)},
    "Warsaw": {"ru": ("Варшава",), "de": ("Warschau",), "es": ("Varsovia",), "fr": ("Varsovie",)},
    "Washington": {"ru": ("Вашингтон",)},
    "Xiamen": {"ru": ("Сямэнь",), "zh": ("厦门",)},
    "Yekaterinburg": {
        "en": ("Ekaterinburg",),
        "ru": ("Екатеринбург",),
        "de": ("Jekaterinburg",),
        "zh": ("叶卡捷琳堡",),
    },
    "Yerevan": {"ru": ("Ереван",), "de": ("Eriwan", "Jerewan")},
    "Evian": {"fr": ("Évian",)},
}


def names_in_english(city: str) -> Iterator[str]:
    """A city as the registry writes it, and what else speakers of English call it."""
    yield city
    yield from PLACE_NAMES.get(city, {}).get("en", ())


def city_of_adjective(word: str) -> str | None:
    """The key of the city of a Russian adjective in small letters, in any case: "самаркандском"."""
    read = _ADJECTIVE.fullmatch(word)
    return _BY_STEM.get(read[1]) if read else None


_ADJECTIVE: Final = re.compile(r"([а-яё-]{3,}?)(?:ин|ан|ов|ев)?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)")
_VOWEL: Final = re.compile(r"[аеиойуыьэюя]+$")
_BY_STEM: Final[Mapping[str, str]] = {
    stem: key_of(city)
    for city, names in PLACE_NAMES.items()
    for name in names.get("ru", ())
    for stem in (name.casefold(), _VOWEL.sub("", name.casefold()))
}
