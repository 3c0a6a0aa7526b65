"""What the cities of meetings are called besides their names: by speakers of English, and in other languages.

A city is written here as in `place` of the registry. A name that is also the name of another place is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

PLACE_NAMES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "Almaty": {"en": ("Alma-Ata",), "ru": ("Алматы", "Алма-Ата")},
    "Ankara": {"ru": ("Анкара",)},
    "Ashgabat": {"ru": ("Ашхабад",), "de": ("Aschgabat", "Aschchabad")},
    "Astana": {"en": ("Nur-Sultan",), "ru": ("Астана",)},
    "Baku": {"ru": ("Баку",)},
    "Beijing": {"ru": ("Пекин",), "de": ("Peking",)},
    "Bishkek": {"ru": ("Бишкек",), "de": ("Bischkek",)},
    "Brasília": {"en": ("Brasilia",), "ru": ("Бразилиа",)},
    "Brussels": {"ru": ("Брюссель",), "de": ("Brüssel",)},
    "Bucharest": {"ru": ("Бухарест",), "de": ("Bukarest",)},
    "Buenos Aires": {"ru": ("Буэнос-Айрес",)},
    "Burabay": {"en": ("Borovoye",), "ru": ("Боровое", "Бурабай")},
    "Cannes": {"ru": ("Канны",)},
    "Chisinau": {"ru": ("Кишинёв", "Кишинев")},
    "Carbis Bay": {"en": ("Cornwall",)},
    "Dushanbe": {"ru": ("Душанбе",), "de": ("Duschanbe",)},
    "Fortaleza": {"ru": ("Форталеза",)},
    "Goa": {"ru": ("Гоа",)},
    "Hamburg": {"ru": ("Гамбург",)},
    "Hangzhou": {"ru": ("Ханчжоу",)},
    "Islamabad": {"ru": ("Исламабад",)},
    "Johannesburg": {"ru": ("Йоханнесбург",)},
    "Kazan": {"ru": ("Казань",), "de": ("Kasan",)},
    "Lisbon": {"ru": ("Лиссабон",), "de": ("Lissabon",)},
    "London": {"ru": ("Лондон",)},
    "Madrid": {"ru": ("Мадрид",)},
    "Minsk": {"ru": ("Минск",)},
    "Moscow": {"ru": ("Москва",), "de": ("Moskau",)},
    "New Delhi": {"en": ("Delhi",), "ru": ("Нью-Дели", "Дели"), "de": ("Neu-Delhi",)},
    "Newport": {"en": ("Wales",), "ru": ("Уэльс",)},
    "Osaka": {"ru": ("Осака",)},
    "Prague": {"ru": ("Прага",), "de": ("Prag",)},
    "Qingdao": {"ru": ("Циндао",)},
    "Riga": {"ru": ("Рига",)},
    "Rio de Janeiro": {"en": ("Rio",), "ru": ("Рио-де-Жанейро",)},
    "Riyadh": {"ru": ("Эр-Рияд",), "de": ("Riad",)},
    "Rome": {"ru": ("Рим",), "de": ("Rom",)},
    "Samarkand": {"ru": ("Самарканд",)},
    "Schloss Elmau": {"en": ("Elmau",), "de": ("Elmau",)},
    "Seoul": {"ru": ("Сеул",)},
    "Shanghai": {"ru": ("Шанхай",), "de": ("Schanghai",)},
    "Sochi": {"ru": ("Сочи",), "de": ("Sotschi",)},
    "St Petersburg": {"ru": ("Санкт-Петербург", "Петербург"), "de": ("Sankt Petersburg", "Petersburg")},
    "Tashkent": {"ru": ("Ташкент",), "de": ("Taschkent",)},
    "Tehran": {"ru": ("Тегеран",), "de": ("Teheran",)},
    "The Hague": {"ru": ("Гаага",), "de": ("Den Haag",)},
    "Toyako": {"en": ("Toya", "Hokkaido")},
    "Tianjin": {"ru": ("Тяньцзинь",)},
    "Ufa": {"ru": ("Уфа",)},
    "Vilnius": {"ru": ("Вильнюс",)},
    "Warsaw": {"ru": ("Варшава",), "de": ("Warschau",)},
    "Washington": {"ru": ("Вашингтон",)},
    "Xiamen": {"ru": ("Сямэнь",)},
    "Yekaterinburg": {"en": ("Ekaterinburg",), "ru": ("Екатеринбург",), "de": ("Jekaterinburg",)},
    "Yerevan": {"ru": ("Ереван",), "de": ("Eriwan", "Jerewan")},
}


def names_in_english(city: str) -> Iterator[str]:
    """A city as the registry writes it, and what else speakers of English call it."""
    yield city
    yield from PLACE_NAMES.get(city, {}).get("en", ())
