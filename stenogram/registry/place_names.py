"""What the cities of meetings are called besides their names: by speakers of English, and in other languages.

A city is written here as in `place` of the registry. A name that is also the name of another place is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from stenogram.registry.canonical import key_of

PLACE_NAMES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "Abuja": {"ru": ("Абуджа",), "zh": ("阿布贾",)},
    "Accra": {"ru": ("Аккра",), "zh": ("阿克拉",)},
    "Addis Ababa": {
        "ru": ("Аддис-Абеба",),
        "de": ("Addis Abeba",),
        "fr": ("Addis-Abeba",),
        "es": ("Adís Abeba",),
        "zh": ("亚的斯亚贝巴",),
    },
    "Aktau": {"ru": ("Актау",), "zh": ("阿克套",)},
    "Almaty": {"en": ("Alma-Ata",), "ru": ("Алматы", "Алма-Ата"), "zh": ("阿拉木图",)},
    "Ankara": {"ru": ("Анкара",), "zh": ("安卡拉",)},
    "Antalya": {"ru": ("Анталья", "Анталия"), "es": ("Antalia",), "zh": ("安塔利亚",)},
    "Apulia": {"ru": ("Апулия",), "de": ("Apulien",), "fr": ("Pouilles",)},
    "Ashgabat": {
        "ru": ("Ашхабад",),
        "de": ("Aschgabat", "Aschchabad"),
        "fr": ("Achgabat",),
        "es": ("Asjabad",),
        "zh": ("阿什哈巴德",),
    },
    "Astana": {"en": ("Nur-Sultan",), "ru": ("Астана",), "zh": ("阿斯塔纳",)},
    "Astrakhan": {"ru": ("Астрахань",), "de": ("Astrachan",), "es": ("Astracán",), "zh": ("阿斯特拉罕",)},
    "Avaza": {"ru": ("Аваза",)},
    "Baku": {"ru": ("Баку",), "fr": ("Bakou",), "es": ("Bakú",), "zh": ("巴库",)},
    "Bali": {"ru": ("Бали",), "zh": ("巴厘岛",)},
    "Bangkok": {"ru": ("Бангкок",), "zh": ("曼谷",)},
    "Beijing": {"ru": ("Пекин",), "de": ("Peking",), "fr": ("Pékin",), "es": ("Pekín",), "zh": ("北京",)},
    "Berlin": {"ru": ("Берлин",), "es": ("Berlín",), "zh": ("柏林",)},
    "Biarritz": {"ru": ("Биарриц",), "zh": ("比亚里茨",)},
    "Bishkek": {"ru": ("Бишкек",), "de": ("Bischkek",), "fr": ("Bichkek",), "es": ("Biskek",), "zh": ("比什凯克",)},
    "Brasília": {
        "en": ("Brasilia",),
        "ru": ("Бразилиа",),
        "de": ("Brasilia",),
        "fr": ("Brasilia",),
        "es": ("Brasilia",),
        "zh": ("巴西利亚",),
    },
    "Brisbane": {"ru": ("Брисбен",), "zh": ("布里斯班",)},
    "Brussels": {
        "ru": ("Брюссель",),
        "de": ("Brüssel",),
        "fr": ("Bruxelles",),
        "es": ("Bruselas",),
        "zh": ("布鲁塞尔",),
    },
    "Bucharest": {
        "ru": ("Бухарест",),
        "de": ("Bukarest",),
        "fr": ("Bucarest",),
        "es": ("Bucarest",),
        "zh": ("布加勒斯特",),
    },
    "Budapest": {"ru": ("Будапешт",), "zh": ("布达佩斯",)},
    "Buenos Aires": {"ru": ("Буэнос-Айрес",), "zh": ("布宜诺斯艾利斯",)},
    "Burabay": {"en": ("Borovoye",), "ru": ("Боровое", "Бурабай")},
    "Busan": {"ru": ("Пусан",), "zh": ("釜山",)},
    "Cannes": {"ru": ("Канны",), "zh": ("戛纳",)},
    "Carbis Bay": {"en": ("Cornwall",)},
    "Charlevoix": {"ru": ("Шарлевуа",), "zh": ("沙勒瓦",)},
    "Chicago": {"ru": ("Чикаго",), "zh": ("芝加哥",)},
    "Chisinau": {"ru": ("Кишинёв", "Кишинев")},
    "Cholpon-Ata": {"ru": ("Чолпон-Ата",), "zh": ("乔蓬阿塔",)},
    "Da Nang": {"ru": ("Дананг",), "zh": ("岘港",)},
    "Deauville": {"ru": ("Довиль",), "zh": ("多维尔",)},
    "Durban": {"ru": ("Дурбан",), "zh": ("德班",)},
    "Dushanbe": {"ru": ("Душанбе",), "de": ("Duschanbe",), "fr": ("Douchanbé",), "es": ("Dusambé",), "zh": ("杜尚别",)},
    "Evian": {"ru": ("Эвиан",), "fr": ("Évian",)},
    "Fortaleza": {"ru": ("Форталеза",), "zh": ("福塔莱萨",)},
    "Geneva": {"ru": ("Женева",), "de": ("Genf",), "fr": ("Genève",), "es": ("Ginebra",), "zh": ("日内瓦",)},
    "Gleneagles": {"ru": ("Глениглс",)},
    "Goa": {"ru": ("Гоа",), "zh": ("果阿",)},
    "Gyeongju": {"ru": ("Кёнджу",), "zh": ("庆州",)},
    "Hamburg": {"ru": ("Гамбург",), "fr": ("Hambourg",), "es": ("Hamburgo",), "zh": ("汉堡",)},
    "Hangzhou": {"ru": ("Ханчжоу",), "zh": ("杭州",)},
    "Hanoi": {"ru": ("Ханой",), "fr": ("Hanoï",), "zh": ("河内",)},
    "Heiligendamm": {"ru": ("Хайлигендамм",)},
    "Helsinki": {"ru": ("Хельсинки",), "zh": ("赫尔辛基",)},
    "Hiroshima": {"ru": ("Хиросима",), "zh": ("广岛",)},
    "Honolulu": {"ru": ("Гонолулу",), "zh": ("檀香山", "火奴鲁鲁")},
    "Islamabad": {"ru": ("Исламабад",), "zh": ("伊斯兰堡",)},
    "Istanbul": {"ru": ("Стамбул",), "es": ("Estambul",), "zh": ("伊斯坦布尔",)},
    "Jakarta": {"ru": ("Джакарта",), "es": ("Yakarta",), "zh": ("雅加达",)},
    "Johannesburg": {"ru": ("Йоханнесбург",), "es": ("Johannesburgo",), "zh": ("约翰内斯堡",)},
    "Kampala": {"ru": ("Кампала",), "zh": ("坎帕拉",)},
    "Kananaskis": {"ru": ("Кананаскис",), "zh": ("卡纳纳斯基斯",)},
    "Kazan": {"ru": ("Казань",), "de": ("Kasan",), "es": ("Kazán",), "zh": ("喀山",)},
    "Kuala Lumpur": {"ru": ("Куала-Лумпур",), "zh": ("吉隆坡",)},
    "Lima": {"ru": ("Лима",), "zh": ("利马",)},
    "Lisbon": {"ru": ("Лиссабон",), "de": ("Lissabon",), "fr": ("Lisbonne",), "es": ("Lisboa",), "zh": ("里斯本",)},
    "London": {"ru": ("Лондон",), "fr": ("Londres",), "es": ("Londres",), "zh": ("伦敦",)},
    "Los Cabos": {"ru": ("Лос-Кабос",), "zh": ("洛斯卡沃斯",)},
    "Lough Erne": {"ru": ("Лох-Эрн",)},
    "Madrid": {"ru": ("Мадрид",), "zh": ("马德里",)},
    "Manila": {"ru": ("Манила",), "fr": ("Manille",), "zh": ("马尼拉",)},
    "Miami": {"ru": ("Майами",), "zh": ("迈阿密",)},
    "Minsk": {"ru": ("Минск",), "zh": ("明斯克",)},
    "Moscow": {"ru": ("Москва",), "de": ("Moskau",), "fr": ("Moscou",), "es": ("Moscú",), "zh": ("莫斯科",)},
    "New Delhi": {
        "en": ("Delhi",),
        "ru": ("Нью-Дели", "Дели"),
        "de": ("Neu-Delhi",),
        "es": ("Nueva Delhi",),
        "zh": ("新德里",),
    },
    "Newport": {"en": ("Wales",), "ru": ("Уэльс",), "fr": ("Pays de Galles",), "es": ("Gales",), "zh": ("威尔士",)},
    "Osaka": {"ru": ("Осака",), "zh": ("大阪",)},
    "Phnom Penh": {"ru": ("Пномпень",), "zh": ("金边",)},
    "Pittsburgh": {"ru": ("Питтсбург",), "zh": ("匹兹堡",)},
    "Port Moresby": {"ru": ("Порт-Морсби",), "zh": ("莫尔兹比港",)},
    "Prague": {"ru": ("Прага",), "de": ("Prag",), "es": ("Praga",), "zh": ("布拉格",)},
    "Qingdao": {"ru": ("Циндао",), "zh": ("青岛",)},
    "Riga": {"ru": ("Рига",), "zh": ("里加",)},
    "Rio de Janeiro": {"en": ("Rio",), "ru": ("Рио-де-Жанейро",), "es": ("Río de Janeiro",), "zh": ("里约热内卢",)},
    "Riyadh": {"ru": ("Эр-Рияд",), "de": ("Riad",), "fr": ("Riyad",), "es": ("Riad",), "zh": ("利雅得",)},
    "Rome": {"ru": ("Рим",), "de": ("Rom",), "es": ("Roma",), "zh": ("罗马",)},
    "Samarkand": {"ru": ("Самарканд",), "fr": ("Samarcande",), "es": ("Samarcanda",), "zh": ("撒马尔罕",)},
    "San Francisco": {"ru": ("Сан-Франциско",), "zh": ("旧金山",)},
    "Santiago": {"ru": ("Сантьяго",)},
    "Sanya": {"ru": ("Санья",), "zh": ("三亚",)},
    "Schloss Elmau": {
        "en": ("Elmau",),
        "ru": ("Эльмау",),
        "de": ("Elmau",),
        "fr": ("Elmau",),
        "es": ("Elmau",),
        "zh": ("埃尔毛",),
    },
    "Seoul": {"ru": ("Сеул",), "fr": ("Séoul",), "es": ("Seúl",), "zh": ("首尔",)},
    "Shanghai": {"ru": ("Шанхай",), "de": ("Schanghai",), "es": ("Shanghái",), "zh": ("上海",)},
    "Sharm el-Sheikh": {
        "ru": ("Шарм-эль-Шейх",),
        "de": ("Scharm el-Scheich",),
        "fr": ("Charm el-Cheikh",),
        "zh": ("沙姆沙伊赫",),
    },
    "Shenzhen": {"ru": ("Шэньчжэнь",), "zh": ("深圳",)},
    "Singapore": {
        "ru": ("Сингапур",),
        "de": ("Singapur",),
        "fr": ("Singapour",),
        "es": ("Singapur",),
        "zh": ("新加坡",),
    },
    "Sirte": {"ru": ("Сирт",), "fr": ("Syrte",)},
    "Sochi": {"ru": ("Сочи",), "de": ("Sotschi",), "fr": ("Sotchi",), "es": ("Sochi",), "zh": ("索契",)},
    "St Petersburg": {
        "ru": ("Санкт-Петербург", "Петербург"),
        "de": ("Sankt Petersburg", "Petersburg"),
        "fr": ("Saint-Pétersbourg",),
        "es": ("San Petersburgo",),
        "zh": ("圣彼得堡",),
    },
    "Strasbourg": {"ru": ("Страсбург",), "de": ("Straßburg",), "es": ("Estrasburgo",), "zh": ("斯特拉斯堡",)},
    "Sydney": {"ru": ("Сидней",), "es": ("Sídney",), "zh": ("悉尼",)},
    "Tashkent": {"ru": ("Ташкент",), "de": ("Taschkent",), "fr": ("Tachkent",), "es": ("Taskent",), "zh": ("塔什干",)},
    "Tehran": {"ru": ("Тегеран",), "de": ("Teheran",), "fr": ("Téhéran",), "es": ("Teherán",), "zh": ("德黑兰",)},
    "The Hague": {"ru": ("Гаага",), "de": ("Den Haag",), "fr": ("La Haye",), "es": ("La Haya",), "zh": ("海牙",)},
    "Tianjin": {"ru": ("Тяньцзинь",), "zh": ("天津",)},
    "Toronto": {"ru": ("Торонто",), "zh": ("多伦多",)},
    "Toyako": {"en": ("Toya", "Hokkaido"), "ru": ("Тояко",), "zh": ("洞爷湖",)},
    "Ufa": {"ru": ("Уфа",), "fr": ("Oufa",), "zh": ("乌法",)},
    "Vientiane": {"ru": ("Вьентьян",), "zh": ("万象",)},
    "Vilnius": {"ru": ("Вильнюс",), "es": ("Vilna",), "zh": ("维尔纽斯",)},
    "Vladivostok": {"ru": ("Владивосток",), "de": ("Wladiwostok",), "zh": ("符拉迪沃斯托克",)},
    "Warsaw": {"ru": ("Варшава",), "de": ("Warschau",), "fr": ("Varsovie",), "es": ("Varsovia",), "zh": ("华沙",)},
    "Washington": {"ru": ("Вашингтон",), "zh": ("华盛顿",)},
    "Xi'an": {"ru": ("Сиань",), "zh": ("西安",)},
    "Xiamen": {"ru": ("Сямэнь",), "zh": ("厦门",)},
    "Yalta": {"ru": ("Ялта",), "de": ("Jalta",)},
    "Yekaterinburg": {
        "en": ("Ekaterinburg",),
        "ru": ("Екатеринбург",),
        "de": ("Jekaterinburg",),
        "fr": ("Ekaterinbourg",),
        "es": ("Ekaterimburgo",),
        "zh": ("叶卡捷琳堡",),
    },
    "Yerevan": {
        "ru": ("Ереван",),
        "de": ("Eriwan", "Jerewan"),
        "fr": ("Erevan",),
        "es": ("Ereván",),
        "zh": ("埃里温",),
    },
    "Yokohama": {"ru": ("Иокогама",), "zh": ("横滨",)},
    "Zhengzhou": {"ru": ("Чжэнчжоу",), "zh": ("郑州",)},
}


COUNTRY_NAMES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "Argentina": {"ru": ("Аргентина",), "de": ("Argentinien",), "fr": ("Argentine",)},
    "Armenia": {"ru": ("Армения",), "de": ("Armenien",), "fr": ("Arménie",)},
    "Australia": {"ru": ("Австралия",), "de": ("Australien",), "fr": ("Australie",)},
    "Azerbaijan": {"ru": ("Азербайджан",), "de": ("Aserbaidschan",), "fr": ("Azerbaïdjan",), "es": ("Azerbaiyán",)},
    "Belarus": {
        "ru": (
            "Беларусь",
            "Белоруссия",
        ),
        "fr": ("Biélorussie",),
        "es": ("Bielorrusia",),
    },
    "Belgium": {"ru": ("Бельгия",), "de": ("Belgien",), "fr": ("Belgique",), "es": ("Bélgica",)},
    "Brazil": {"ru": ("Бразилия",), "de": ("Brasilien",), "fr": ("Brésil",), "es": ("Brasil",)},
    "Brunei": {"ru": ("Бруней",), "de": ("Brunei Darussalam",), "es": ("Brunéi",)},
    "Cambodia": {"ru": ("Камбоджа",), "de": ("Kambodscha",), "fr": ("Cambodge",), "es": ("Camboya",)},
    "Canada": {"ru": ("Канада",), "de": ("Kanada",), "es": ("Canadá",)},
    "Chile": {"ru": ("Чили",), "fr": ("Chili",)},
    "China": {
        "ru": (
            "Китай",
            "КНР",
        ),
        "fr": ("Chine",),
    },
    "Egypt": {"ru": ("Египет",), "de": ("Ägypten",), "fr": ("Égypte",), "es": ("Egipto",)},
    "Equatorial Guinea": {
        "ru": ("Экваториальная Гвинея",),
        "de": ("Äquatorialguinea",),
        "fr": ("Guinée équatoriale",),
        "es": ("Guinea Ecuatorial",),
    },
    "Ethiopia": {"ru": ("Эфиопия",), "de": ("Äthiopien",), "fr": ("Éthiopie",), "es": ("Etiopía",)},
    "Finland": {"ru": ("Финляндия",), "de": ("Finnland",), "fr": ("Finlande",), "es": ("Finlandia",)},
    "France": {"ru": ("Франция",), "de": ("Frankreich",), "es": ("Francia",)},
    "Gambia": {"ru": ("Гамбия",), "fr": ("Gambie",)},
    "Germany": {"ru": ("Германия",), "de": ("Deutschland",), "fr": ("Allemagne",), "es": ("Alemania",)},
    "Ghana": {"ru": ("Гана",)},
    "Hungary": {"ru": ("Венгрия",), "de": ("Ungarn",), "fr": ("Hongrie",), "es": ("Hungría",)},
    "India": {"ru": ("Индия",), "de": ("Indien",), "fr": ("Inde",)},
    "Indonesia": {"ru": ("Индонезия",), "de": ("Indonesien",), "fr": ("Indonésie",)},
    "Iran": {"ru": ("Иран",), "es": ("Irán",)},
    "Italy": {"ru": ("Италия",), "de": ("Italien",), "fr": ("Italie",), "es": ("Italia",)},
    "Japan": {"ru": ("Япония",), "fr": ("Japon",), "es": ("Japón",)},
    "Kazakhstan": {"ru": ("Казахстан",), "de": ("Kasachstan",), "es": ("Kazajistán",)},
    "Kyrgyzstan": {
        "ru": (
            "Киргизия",
            "Кыргызстан",
        ),
        "de": ("Kirgisistan",),
        "fr": (
            "Kirghizstan",
            "Kirghizistan",
        ),
        "es": ("Kirguistán",),
    },
    "Laos": {"ru": ("Лаос",)},
    "Latvia": {"ru": ("Латвия",), "de": ("Lettland",), "fr": ("Lettonie",), "es": ("Letonia",)},
    "Libya": {"ru": ("Ливия",), "de": ("Libyen",), "fr": ("Libye",), "es": ("Libia",)},
    "Lithuania": {"ru": ("Литва",), "de": ("Litauen",), "fr": ("Lituanie",), "es": ("Lituania",)},
    "Malaysia": {"ru": ("Малайзия",), "fr": ("Malaisie",), "es": ("Malasia",)},
    "Mauritania": {"ru": ("Мавритания",), "de": ("Mauretanien",), "fr": ("Mauritanie",)},
    "Mexico": {"ru": ("Мексика",), "de": ("Mexiko",), "fr": ("Mexique",), "es": ("México",)},
    "Moldova": {
        "ru": (
            "Молдова",
            "Молдавия",
        ),
        "de": (
            "Republik Moldau",
            "Moldau",
        ),
        "fr": ("Moldavie",),
        "es": ("Moldavia",),
    },
    "Mozambique": {"ru": ("Мозамбик",), "de": ("Mosambik",)},
    "Myanmar": {"ru": ("Мьянма",), "fr": ("Birmanie",), "es": ("Birmania",)},
    "Netherlands": {
        "ru": ("Нидерланды",),
        "de": (
            "Niederlande",
            "Niederlanden",
        ),
        "fr": ("Pays-Bas",),
        "es": ("Países Bajos",),
    },
    "New Zealand": {
        "ru": ("Новая Зеландия",),
        "de": ("Neuseeland",),
        "fr": ("Nouvelle-Zélande",),
        "es": ("Nueva Zelanda",),
    },
    "Nigeria": {"ru": ("Нигерия",)},
    "Pakistan": {"ru": ("Пакистан",), "es": ("Pakistán",)},
    "Papua New Guinea": {
        "ru": ("Папуа — Новая Гвинея",),
        "de": ("Papua-Neuguinea",),
        "fr": ("Papouasie-Nouvelle-Guinée",),
        "es": ("Papúa Nueva Guinea",),
    },
    "Peru": {"ru": ("Перу",), "fr": ("Pérou",), "es": ("Perú",)},
    "Philippines": {
        "ru": (
            "Филиппины",
            "Филиппинах",
        ),
        "de": ("Philippinen",),
        "es": ("Filipinas",),
    },
    "Poland": {"ru": ("Польша",), "de": ("Polen",), "fr": ("Pologne",), "es": ("Polonia",)},
    "Portugal": {"ru": ("Португалия",)},
    "Republic of Korea": {
        "ru": ("Республика Корея",),
        "de": ("Südkorea",),
        "fr": ("Corée du Sud",),
        "es": ("Corea del Sur",),
    },
    "Romania": {"ru": ("Румыния",), "de": ("Rumänien",), "fr": ("Roumanie",), "es": ("Rumanía",)},
    "Russia": {"ru": ("Россия",), "de": ("Russland",), "fr": ("Russie",), "es": ("Rusia",)},
    "Rwanda": {"ru": ("Руанда",), "de": ("Ruanda",), "es": ("Ruanda",)},
    "Saudi Arabia": {
        "ru": ("Саудовская Аравия",),
        "de": ("Saudi-Arabien",),
        "fr": ("Arabie saoudite",),
        "es": (
            "Arabia Saudí",
            "Arabia Saudita",
        ),
    },
    "Singapore": {"ru": ("Сингапур",), "de": ("Singapur",), "fr": ("Singapour",), "es": ("Singapur",)},
    "South Africa": {
        "ru": (
            "Южно-Африканская Республика",
            "ЮАР",
        ),
        "de": ("Südafrika",),
        "fr": ("Afrique du Sud",),
        "es": ("Sudáfrica",),
    },
    "South Korea": {
        "ru": (
            "Республика Корея",
            "Южная Корея",
        ),
        "de": ("Südkorea",),
        "fr": ("Corée du Sud",),
        "es": ("Corea del Sur",),
    },
    "Spain": {"ru": ("Испания",), "de": ("Spanien",), "fr": ("Espagne",), "es": ("España",)},
    "Sudan": {"ru": ("Судан",), "fr": ("Soudan",), "es": ("Sudán",)},
    "Switzerland": {"ru": ("Швейцария",), "de": ("Schweiz",), "fr": ("Suisse",), "es": ("Suiza",)},
    "Tajikistan": {"ru": ("Таджикистан",), "de": ("Tadschikistan",), "fr": ("Tadjikistan",), "es": ("Tayikistán",)},
    "Thailand": {"ru": ("Таиланд",), "fr": ("Thaïlande",), "es": ("Tailandia",)},
    "Turkey": {"ru": ("Турция",), "de": ("Türkei",), "fr": ("Turquie",), "es": ("Turquía",)},
    "Turkmenistan": {
        "ru": (
            "Туркменистан",
            "Туркмения",
        ),
        "fr": ("Turkménistan",),
        "es": ("Turkmenistán",),
    },
    "Türkiye": {"ru": ("Турция",), "de": ("Türkei",), "fr": ("Turquie",), "es": ("Turquía",)},
    "Uganda": {"ru": ("Уганда",), "fr": ("Ouganda",)},
    "Ukraine": {"ru": ("Украина",), "es": ("Ucrania",)},
    "United Kingdom": {
        "ru": (
            "Великобритания",
            "Британия",
        ),
        "de": (
            "Vereinigtes Königreich",
            "Großbritannien",
            "Vereinigten Königreich",
        ),
        "fr": (
            "Royaume-Uni",
            "Grande-Bretagne",
        ),
        "es": ("Reino Unido",),
    },
    "United States": {
        "ru": (
            "Соединенные Штаты",
            "США",
        ),
        "de": (
            "Vereinigte Staaten",
            "USA",
            "Vereinigten Staaten",
        ),
        "fr": ("États-Unis",),
        "es": ("Estados Unidos",),
    },
    "Uzbekistan": {"ru": ("Узбекистан",), "de": ("Usbekistan",), "fr": ("Ouzbékistan",), "es": ("Uzbekistán",)},
    "Vietnam": {"ru": ("Вьетнам",), "fr": ("Viêt Nam",)},
}
"""The countries that were hosts in other languages, as the Common Locale Data Repository has them, and short forms."""


def names_in_english(city: str) -> Iterator[str]:
    """A city as the registry writes it, and what else speakers of English call it."""
    yield city
    yield from PLACE_NAMES.get(city, {}).get("en", ())


def city_of_adjective(word: str) -> str | None:
    """The key of the city of an adjective in small letters: Russian in any case, "уфимском", or German, "hamburger"."""
    if word.endswith("er"):
        return _BY_GERMAN_NAME.get(word.removesuffix("er"))
    read = _ADJECTIVE.fullmatch(word)
    stems = (read[1], _SUFFIX.sub("", read[1]), read[1].removesuffix("ь")) if read else ()
    return next((_BY_STEM[stem] for stem in stems if stem in _BY_STEM), None)


_ADJECTIVE: Final = re.compile(r"([а-яё-]{3,})ск(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)")
_SUFFIX: Final = re.compile(r"(?:ин|ан|ов|ев)$")
_VOWEL: Final = re.compile(r"[аеиойуыьэюя]+$")
# Adjectives whose stem is not that of the name.
_IRREGULAR: Final = {"москов": "Moscow", "мин": "Minsk", "уфим": "Ufa", "риж": "Riga", "праж": "Prague"}
_BY_STEM: Final[Mapping[str, str]] = {
    stem: key_of(city)
    for city, names in PLACE_NAMES.items()
    for name in names.get("ru", ())
    for stem in (name.casefold(), _VOWEL.sub("", name.casefold()))
} | {stem: key_of(city) for stem, city in _IRREGULAR.items()}
_BY_GERMAN_NAME: Final[Mapping[str, str]] = {
    name.casefold(): key_of(city) for city, names in PLACE_NAMES.items() for name in (city, *names.get("de", ()))
}
