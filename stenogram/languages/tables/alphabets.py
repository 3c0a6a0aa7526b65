"""Letters beyond ASCII with which languages in Latin letters write their own words, as CLDR's exemplars have them."""

from __future__ import annotations

from typing import Final

LETTERS_BEYOND_ASCII: Final = {
    "af": "áàâäéèêëíîïóôöúûüŉ",
    "az": "çəğıiöşü",
    "ca": "àáçéèíïĺŀóòúüñ",
    "cs": "áčďéěíňóřšťúůýž",
    "cy": "áàâäéèêëìíîïóòôöùúûüẁẃŵẅýỳŷÿ",
    "da": "æøåáéíóúýǿ",
    "de": "äöüß",
    "en": "àâäåæáçéèêëíîïñóôöøœúûüÿ",
    "es": "áéíóúüñªº",
    "et": "äöõüšž",
    "eu": "çñ",
    "fi": "åäöšž",
    "fr": "àâæçéèêëîïôœùûüÿªº",
    "ga": "áéíóú",
    "gl": "áéíñóúüïªº",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áéíóúýæðþö",
    "it": "àáéèìíïîóòùúªº",
    "lb": "äéëâêôöüß",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūžõŗ",
    "mt": "àċèġħìòùżî",
    "nb": "æøåàéèêóòôâü",
    "nl": "áàâäçéèêëíîïóöôúùûüĳñ",
    "pl": "ąćęłńóśźż",
    "pt": "áàâãçéêíóôõúüòªº",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšžćđ",
    "sq": "çë",
    "sr": "čćđšž",
    "sv": "åäöéàáëü",
    "tr": "çğıiöşüâîû",
}
"""Small letters by language. Words of other languages, names above all, may have others."""

CYRILLIC_LETTERS: Final = {
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
"""The small letters of languages that were saved in encodings of one byte for Cyrillic."""
