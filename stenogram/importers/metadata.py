"""A table with a row for each text: what its sidecar is to say of it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stenogram.catalogue import problem
from stenogram.importers.dates import is_month_first, iso_date
from stenogram.importers.records import kind_of, records_of
from stenogram.importers.refusal import RefusedError
from stenogram.importers.transcripts import web_address
from stenogram.languages import language_code
from stenogram.messages import message
from stenogram.problems import Problem


def _names(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in listed.split(";"))


METADATA_COLUMNS: Final = {
    "name": _names(
        """
        name; file; filename; file name; text; transcript; id; datei; dateiname; fichier; nom du fichier; archivo;
        nombre del archivo; file di testo; nome do arquivo; ficheiro; bestand; bestandsnaam; plik; nazwa pliku;
        soubor; súbor; fil; filnavn; filnamn; tiedosto; fájl; dosya; fișier; datoteka; αρχείο; файл; имя файла; ім'я
        файлу; الملف; ملف; קובץ; טעקע; 文件; 文件名; 檔案; ファイル
        """
    ),
    "title": _names(
        """
        title; titel; titre; título; titulo; titolo; tytuł; název; názov; tittel; otsikko; cím; başlık; titlu;
        naslov; τίτλος; название; заголовок; назва; العنوان; عنوان; כותרת; טיטל; 标题; 標題; 題名
        """
    ),
    "date": _names(
        """
        date; day; datum; tag; jour; fecha; data; dato; päivä; dátum; tarih; ημερομηνία; дата; день; التاريخ; تاريخ;
        תאריך; דאַטע; 日期; 日付
        """
    ),
    "place": _names(
        """
        place; location; city; ort; lieu; lugar; luogo; local; plaats; miejsce; místo; miesto; sted; plats; paikka;
        hely; yer; loc; mjesto; τόπος; место; місце; المكان; مكان; מקום; אָרט; 地点; 地點; 場所
        """
    ),
    "event": _names(
        """
        event; occasion; anlass; événement; evento; gebeurtenis; wydarzenie; událost; udalosť; begivenhed; händelse;
        tapahtuma; esemény; olay; eveniment; događaj; εκδήλωση; событие; подія; الحدث; حدث; אירוע; 活动; 活動; 行事
        """
    ),
    "publisher": _names(
        """
        publisher; source; herausgeber; quelle; éditeur; editor; editore; uitgever; wydawca; vydavatel; vydavateľ;
        udgiver; utgivare; utgiver; julkaisija; kiadó; yayıncı; editura; izdavač; εκδότης; издатель; видавець;
        الناشر; ناشر; מוציא לאור; 出版者; 發布者; 发布者
        """
    ),
    "url": _names(
        """
        url; link; address; adresse; adres; odkaz; lien; enlace; linkki; посилання; ссылка; الرابط; رابط; קישור; 链接;
        連結
        """
    ),
    "language": _names(
        """
        language; lang; sprache; langue; idioma; lingua; língua; taal; język; jazyk; sprog; språk; kieli; nyelv;
        dil; limba; jezik; γλώσσα; язык; мова; اللغة; لغة; שפה; שפּראַך; 语言; 語言; 言語
        """
    ),
    "licence": _names(
        """
        licence; license; lizenz; licencia; licença; licenza; licentie; licencja; lisens; licens; lisenssi; lisans;
        licență; licenca; лицензия; ліцензія; الرخصة; רישיון; 许可; 授權
        """
    ),
}
"""What a row says of a text, and the names of columns under which it is looked for, capitals or not."""


@dataclass(frozen=True, slots=True)
class MetadataRow:
    """What the table says of a text. `line` is that of the row; `name` is as written, with or without an ending."""

    line: int
    name: str
    facts: Mapping[str, str]


def read_metadata(
    file: str, raw: bytes, columns: Mapping[str, str]
) -> tuple[tuple[MetadataRow, ...], tuple[Problem, ...]]:
    """The rows of the table. `columns` names columns that are called otherwise: {"title": "Betreff"}."""
    try:
        records = list(records_of(file, raw))
    except (ValueError, csv.Error, RecursionError, RefusedError) as error:
        return (), (problem("unreadable-table", file, format=kind_of(file), error=error),)
    names = {str(key).strip().casefold(): key for _, record in records for key in record}
    matched = {ours: column for ours in METADATA_COLUMNS if (column := _column(ours, names, columns)) is not None}
    if "name" not in matched:
        others = tuple(map(str, names.values())) or message("none")
        return (), (problem("missing-column", file, columns="name", others=others, column="name"),)
    left_over = [str(key) for key in names.values() if key not in matched.values()]
    problems = [problem("columns-left-out", file, columns=tuple(left_over))] if left_over else []
    rows, mistakes = _rows(file, records, matched)
    return tuple(rows), (*problems, *mistakes)


def _rows(
    file: str, records: Sequence[tuple[int, Mapping[str, Any]]], matched: Mapping[str, Any]
) -> tuple[list[MetadataRow], list[Problem]]:
    month_first = is_month_first(_text(record.get(matched.get("date", ""))) for _, record in records)
    rows: list[MetadataRow] = []
    problems: list[Problem] = []
    for line, record in records:
        values = {ours: _text(record.get(column)) for ours, column in matched.items()}
        if name := values.pop("name"):
            problems += _mistakes(file, line, values, month_first)
            rows.append(MetadataRow(line, name, {key: value for key, value in values.items() if value}))
    return rows, problems


def _column(ours: str, names: Mapping[str, Any], given: Mapping[str, str]) -> Any:
    wanted = (given[ours].casefold(),) if ours in given else METADATA_COLUMNS[ours]
    return next((names[name] for name in wanted if name in names), None)


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _mistakes(file: str, line: int, values: dict[str, str], month_first: bool | None) -> Iterator[Problem]:
    """What is wrong with a date or an address; a good one is put into the form that a sidecar has, as languages are."""
    date, url = values.get("date"), values.get("url")
    if language := values.get("language"):
        values["language"] = language_code(language) or language
    if date:
        values["date"] = iso_date(date, month_first) or ""
        if not values["date"]:
            yield problem("bad-date", file, line, value=date)
    if url and web_address(url) is None:
        values["url"] = ""
        yield problem("bad-url", file, line, value=url)


def bare_name(name: str) -> str:
    """The name of a text without a folder and an ending that files have."""
    return re.sub(
        r"\.(?:txt|yml|docx?|odt|pdf|html?|vtt|srt|eml|xml)$", "", re.split(r"[/\\]", name)[-1].strip(), flags=re.I
    )
