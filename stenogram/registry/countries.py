"""Short names of states in English: no candidates for a registry.

Written down by hand: the 193 members of the United Nations in everyday short forms, with the usual abbreviations and
some formal names that speeches use; the list to compare it with: https://www.un.org/en/about-us/member-states
Then states that are no more, and names that states had before or go by in speech: texts of other days name them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from stenogram.text.patterns import alternatives

_MEMBERS: Final = """
Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia; Australia; Austria;
Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bhutan; Bolivia; Bosnia and
Herzegovina; Botswana; Brazil; Brunei; Brunei Darussalam; Bulgaria; Burkina Faso; Burundi; Cabo Verde; Cambodia;
Cameroon; Canada; Central African Republic; Chad; Chile; China; Colombia; Comoros; Congo; Costa Rica; Côte
d'Ivoire; Croatia; Cuba; Cyprus; Czechia; Democratic People's Republic of Korea; Democratic Republic of the Congo;
Denmark; Djibouti; Dominica; Dominican Republic; Ecuador; Egypt; El Salvador; Equatorial Guinea; Eritrea; Estonia;
Eswatini; Ethiopia; Fiji; Finland; France; Gabon; Gambia; Georgia; Germany; Ghana; Greece; Grenada; Guatemala;
Guinea; Guinea-Bissau; Guyana; Haiti; Honduras; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Israel;
Italy; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kiribati; Kuwait; Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho;
Liberia; Libya; Liechtenstein; Lithuania; Luxembourg; Madagascar; Malawi; Malaysia; Maldives; Mali; Malta; Marshall
Islands; Mauritania; Mauritius; Mexico; Micronesia; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar;
Namibia; Nauru; Nepal; Netherlands; New Zealand; Nicaragua; Niger; Nigeria; North Macedonia; Norway; Oman;
Pakistan; Palau; Panama; Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Qatar; Republic of Korea;
Republic of Moldova; Moldova; Romania; Russia; Russian Federation; Rwanda; Saint Kitts and Nevis; Saint Lucia;
Saint Vincent and the Grenadines; Samoa; San Marino; Sao Tome and Principe; Saudi Arabia; Senegal; Serbia;
Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia; Solomon Islands; Somalia; South Africa; South Sudan;
Spain; Sri Lanka; Sudan; Suriname; Sweden; Switzerland; Syria; Syrian Arab Republic; Tajikistan; Thailand;
Timor-Leste; Togo; Tonga; Trinidad and Tobago; Tunisia; Türkiye; Turkey; Turkmenistan; Tuvalu; Uganda; Ukraine;
United Arab Emirates; UAE; United Kingdom; UK; Great Britain; United Republic of Tanzania; Tanzania; United States;
United States of America; US; USA; Uruguay; Uzbekistan; Vanuatu; Venezuela; Vietnam; Viet Nam; Yemen; Zambia;
Zimbabwe; Czech Republic; North Korea; South Korea; Islamic Republic of Iran; People's Republic of China
"""
_FORMER: Final = """
Union of Soviet Socialist Republics; Soviet Union; USSR; Byelorussia; Byelorussian SSR; Ukrainian SSR; Yugoslavia;
Federal Republic of Yugoslavia; Serbia and Montenegro; Czechoslovakia; German Democratic Republic; GDR; East Germany;
Federal Republic of Germany; FRG; West Germany; United Arab Republic; Tanganyika; Zanzibar; Malaya; Federation of
Malaya; Burma; Ceylon; Siam; Persia; Zaire; Upper Volta; Dahomey; Swaziland; Ivory Coast; Cape Verde; Kampuchea;
Democratic Kampuchea; Rhodesia; South Yemen; North Vietnam; South Vietnam; Macedonia; Holland
"""
COUNTRIES: Final = tuple(" ".join(name.split()) for name in f"{_MEMBERS};{_FORMER}".split(";"))
_FORMAL: Final = re.compile(
    r"(?:(?:Arab|Bolivarian|Co-operative|Democratic|Federal|Federative|Hashemite|Islamic|People[’']s|Plurinational"
    r"|Socialist|United) )*(?:Republic|Kingdom|Federation|Commonwealth|Principality|Sultanate|Grand Duchy) of (?:the )?"
)


def without_form_of_state(name: str) -> str:
    """A country without what sort of state it is: "Republic of Belarus" is Belarus."""
    return _FORMAL.sub("", name, count=1) if _FORMAL.match(name) else name


# How a people or its state is called, where the country's name does not begin so.
_PEOPLES: Final = """
American: United States; British: United Kingdom; English: United Kingdom; French: France; Dutch: Netherlands;
Greek: Greece; Swiss: Switzerland; Danish: Denmark; Irish: Ireland; Spanish: Spain; Thai: Thailand; Filipino:
Philippines; Turkish: Turkey; Polish: Poland; Finnish: Finland; Swedish: Sweden; Norwegian: Norway; Welsh: United
Kingdom; Soviet: Soviet Union; Emirati: United Arab Emirates; Saudi: Saudi Arabia; Kyrgyz: Kyrgyzstan; Kazakh:
Kazakhstan; Uzbek: Uzbekistan; Tajik: Tajikistan; Turkmen: Turkmenistan; Afghan: Afghanistan; Pakistani: Pakistan;
Chinese: China; Japanese: Japan; Korean: Korea; Vietnamese: Vietnam; Portuguese: Portugal; Lebanese: Lebanon;
German: Germany; Czech: Czech Republic; Slovak: Slovakia; Slovenian: Slovenia; Serbian: Serbia; Croatian: Croatia;
Bosnian: Bosnia and Herzegovina; Bulgarian: Bulgaria; Romanian: Romania; Hungarian: Hungary; Austrian: Austria;
Belgian: Belgium; Italian: Italy; Russian: Russia; Ukrainian: Ukraine; Belarusian: Belarus; Moldovan: Moldova;
Georgian: Georgia; Armenian: Armenia; Azerbaijani: Azerbaijan; Estonian: Estonia; Latvian: Latvia; Lithuanian:
Lithuania; Mongolian: Mongolia; Indian: India; Nepalese: Nepal; Bangladeshi: Bangladesh; Iranian: Iran; Iraqi: Iraq;
Syrian: Syria; Israeli: Israel; Palestinian: Palestine; Jordanian: Jordan; Egyptian: Egypt; Libyan: Libya; Tunisian:
Tunisia; Algerian: Algeria; Moroccan: Morocco; Sudanese: Sudan; Ethiopian: Ethiopia; Nigerian: Nigeria; Kenyan:
Kenya; Canadian: Canada; Mexican: Mexico; Brazilian: Brazil; Argentine: Argentina; Chilean: Chile; Cuban: Cuba;
Venezuelan: Venezuela; Australian: Australia; Indonesian: Indonesia; Malaysian: Malaysia; Cypriot: Cyprus; African:
Africa; European: Europe; Arab: Arab; Qatari: Qatar; Kuwaiti: Kuwait; US: United States; USA: United States; UK:
United Kingdom; UAE: United Arab Emirates
"""
PEOPLES: Final = dict(pair.strip().split(": ") for pair in " ".join(_PEOPLES.split()).split(";"))
"""Adjective of a people: its country."""

_WORDS_OF_COUNTRIES: Final = (
    {name: name for name in COUNTRIES}
    | PEOPLES
    | {"Russian Federation": "Russia", "Britain": "United Kingdom", "America": "United States"}
)
_ANY_COUNTRY: Final = re.compile(rf"\b(?:{alternatives(_WORDS_OF_COUNTRIES)})\b")


@lru_cache(maxsize=4096)
def country_of(words: str) -> str | None:
    """The country that some words name first, by its name or its people."""
    named = _ANY_COUNTRY.search(words)
    return _WORDS_OF_COUNTRIES[named[0]] if named else None


def last_country(words: str) -> str | None:
    """The country that some words name last."""
    named = _ANY_COUNTRY.findall(words)
    return _WORDS_OF_COUNTRIES[named[-1]] if named else None
