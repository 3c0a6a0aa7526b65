"""Where the office ends and the name begins, in the forms that labels have, in many languages."""

from __future__ import annotations

import pytest

from stenogram.parsing.label_parts import is_uncased_office, parse_label, person_in
from stenogram.parsing.lexicon import reading_in

# The language, an article, an office, what it is of, a full name, an honorific and a party.
ROWS = """
en | The | Minister | for Bridges | Anna Reed | Mr. | Labour
en | The | Chairman | of the Board | Tom Hale | Dr | Ind.
en | The | Director-General | of the Harbour Office | Mary Stone | Ms | Greens
de | Die | Ministerin | für Verkehr | Anna Weber | Frau | SPD
de | Der | Staatssekretär | im Ministerium für Verkehr | Thomas Weber | Herr | CDU/CSU
fr | Le | ministre | des Ponts | Luc Roux | M. | PS
fr | La | secrétaire | d’État aux Transports | Anne Roux | Mme | LR
es | El | ministro | de Puentes | Juan Pérez | Sr. | PSOE
es | La | directora | general de Puertos | Ana Roa Vidal | Sra. | PP
pt | O | Ministro | das Pontes | Paulo Vale | Sr. | PSD
it | Il | Ministro | dei Ponti | Mario Rossi | on. | PD
it | La | sottosegretaria | ai Trasporti | Anna Bianchi | Sig.ra | M5S
nl | De | minister | van Bruggen | Jan Bakker | De heer | VVD
pl |  | Minister | Infrastruktury | Tomasz Wilk | Pan | PiS
cs |  | Ministr | dopravy | Jan Novák | Pan | ODS
sk |  | Minister | dopravy | Ján Kováč | Pán | SaS
ru |  | Министр | транспорта | Иван Сомов | Г-н | ЛДПР
uk |  | Міністр | транспорту | Іван Мельник | Пан | Слуга народу
bg |  | Министърът | на транспорта | Иван Петров | Г-н | ГЕРБ
sr |  | Ministar | saobraćaja | Marko Petrović | Gospodin | SNS
hr |  | Ministar | prometa | Ivan Horvat | Gospodin | HDZ
sl |  | Minister | za promet | Janez Novak | Gospod | SD
mk |  | Министерот | за транспорт | Иван Стојанов | Господин | СДСМ
sv |  | Minister | för broar | Jan Berg | Herr | S
da |  | Minister | for broer | Jens Holm | Hr. | V
nb |  | Statsråd | for broer | Jan Berg | Herr | H
fi |  | Ministeri |  | Jukka Mäki | Herra | SDP
ro |  | Ministrul | Podurilor | Ion Popescu | Domnul | PSD
el | Ο | Υπουργός | Μεταφορών | Νίκος Παππάς | κ. | ΝΔ
tr |  | Bakan |  | Ali Kaya | Sayın | AKP
id |  | Menteri | Perhubungan | Budi Hadi | Bapak | PDIP
ca | El | conseller | de Territori | Pere Vila | Sr. | ERC
lt |  | Ministras |  | Jonas Petraitis | Ponas | TS-LKD
lv |  | Ministrs |  | Jānis Kalniņš | Kungs | JV
et |  | Minister |  | Jaan Tamm | Härra | RE
cy | Y | Gweinidog | dros Bontydd | Rhys Jones | Mr | Plaid Cymru
sq |  | Ministri | i Transportit | Arben Hoxha | Zoti | PS
sw |  | Waziri | wa Fedha | Juma Hassan | Mheshimiwa | CCM
"""


def forms(article: str, office: str, matter: str, name: str, honorific: str, party: str) -> list[str]:
    small = office if office[:1] in "MS" and article in ("Die", "Der") else office.lower()
    alone = [
        f"{article} {office} {name}",
        f"{article} {office} {matter} {name}",
        f"{office} {matter} {name}",
        f"{honorific} {name}",
    ]
    printed = [
        *alone,
        *map(str.upper, alone),
        f"{honorific} {office} {name}",
        f"{honorific} {name} ({party})",
        f"{name} ({party})",
        f"{name}, {small} {matter}",
        f"{name} – {office} {matter}",
        f"{honorific} {name}, {small} {matter}",
        f"{article} {office} {matter} ({name})",
        f"{article} {office} {matter}, {honorific} {name}",
    ]
    return [" ".join(form.split()) for form in printed]


def name_in(label: str) -> str:
    """The name in a label, or in the brackets behind its office."""
    parts = parse_label(label)
    if parts is None:
        return ""
    holder = None if parts.name else person_in(parts.remark)
    return holder.name if holder else parts.name


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_the_name_ends_where_the_office_does(row: str) -> None:
    language, *cells = (cell.strip() for cell in row.split("|"))
    article, office, matter, name, honorific, party = cells
    with reading_in(language):
        read = {form: name_in(form).casefold() for form in forms(article, office, matter, name, honorific, party)}
    assert read == dict.fromkeys(read, name.casefold())


def test_a_label_is_read_alike_whatever_was_read_before() -> None:
    """What an office is depends on the language: no answer of one may be kept for another."""
    with reading_in("de"):
        assert not is_uncased_office("장관")
    with reading_in("ko"):
        assert is_uncased_office("장관")
    with reading_in("de"):
        assert not is_uncased_office("장관")
