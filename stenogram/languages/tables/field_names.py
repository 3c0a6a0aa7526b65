"""What facts about a text are called, in the header of a record and at the head of a table's columns."""

from __future__ import annotations

from typing import Final


def _names(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()).casefold() for name in listed.split(";"))


FIELD_NAMES: Final = {
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
        naslov; τίτλος; название; заголовок; назва; العنوان; عنوان; כותרת; טיטל; 标题; 標題; 題名;
        заглавие; наслов; pavadinimas; virsraksts; nosaukums; pealkiri; títol; tiêu đề; judul; tajuk; 제목; 件名; 題目;
        タイトル; ชื่อเรื่อง; शीर्षक
        """
    ),
    "date": _names(
        """
        date; day; datum; tag; jour; fecha; data; dato; päivä; dátum; tarih; ημερομηνία; дата; день; التاريخ; تاريخ;
        תאריך; דאַטע; 日期; 日付;
        kuupäev; datums; датум; күні; ngày; ngày tháng; tanggal; tarikh; 날짜; 일자; 年月日; วันที่; दिनांक; तारीख; تاریخ
        """
    ),
    "place": _names(
        """
        place; location; venue; city; ort; lieu; lugar; luogo; local; plaats; miejsce; místo; miesto; sted; plats;
        paikka; hely; yer; loc; mjesto; τόπος; место; місце; المكان; مكان; מקום; אָרט; 地点; 地點; 場所;
        място; mesto; vieta; koht; lloc; địa điểm; nơi; tempat; lokasi; 장소; 会場; สถานที่; स्थान; مکان; محل
        """
    ),
    "event": _names(
        """
        event; event type; type of event; kind of event; occasion; anlass; art der veranstaltung; veranstaltung;
        veranstaltungsart; type d'événement; type d’événement; tipo de evento; tipo di evento; acto;
        вид мероприятия; тип мероприятия; мероприятие; rodzaj wydarzenia; soort bijeenkomst; نوع الحدث; 活动类型;
        événement; evento; gebeurtenis; wydarzenie; událost; udalosť; begivenhed; händelse; tapahtuma; esemény;
        olay; eveniment; događaj; εκδήλωση; событие; подія; الحدث; حدث; אירוע; 活动; 活動; 行事
        """
    ),
    "publisher": _names(
        """
        publisher; source; herausgeber; quelle; éditeur; editor; editore; uitgever; wydawca; vydavatel; vydavateľ;
        udgiver; utgivare; utgiver; julkaisija; kiadó; yayıncı; editura; izdavač; εκδότης; издатель; видавець;
        الناشر; ناشر; מוציא לאור; 出版者; 發布者; 发布者;
        źródło; zdroj; fuente; fonte; font; bron; kilde; källa; lähde; forrás; kaynak; sursă; izvor; vir; πηγή;
        источник; джерело; източник; المصدر; 來源; 来源; 出典; 출처
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
"""For each fact, as sidecars call it, the names under which it is looked for, in small letters: "ort", "lieu"."""

KICKERS: Final = frozenset(
    _names(
        """
        full text; full transcript; transcript; verbatim record; verbatim transcript; press release;
        news release; news; in full; verbatim; im wortlaut; wortlaut; volltext; texte intégral;
        texte intégral du discours; texto íntegro; texto completo; discurso completo; testo integrale;
        il testo integrale; íntegra; na íntegra; leia a íntegra; полный текст; стенограмма; повний текст; стенограма;
        pełny tekst; stenogram; volledige tekst; tam metin; text íntegre; teks lengkap;
        naskah lengkap; plný text; celé znění; teljes szöveg; textul integral; hela texten;
        全文; 文字实录; 文字實錄; النص الكامل; نص الخطاب; הטקסט המלא
        """
    )
)
"""What stands before the colon of a headline and says that the words follow."""

CHORUS: Final = frozenset(
    _names(
        """
        both; all; everyone; everybody; together; all together; beide; alle; alle zusammen; tous; toutes; tous les deux;
        toutes les deux; tous les trois; toutes les trois;
        ensemble; todos; todas; ambos; los dos; juntos; tutti; entrambi; insieme; os dois; allen; allemaal; wszyscy;
        oboje; obaj; все; все вместе; оба; обе; всі; усі; обоє; všichni; oba; begge; båda; alla; molemmat; kaikki;
        mindketten; mindenki; hepsi; ikisi; toți; amândoi; tots; 两人; 兩人; 齐声; 齊聲; 众人; 眾人; 二人; 全員; الجميع
        """
    )
)
"""Labels of what several say at once."""

TURN_FIELD_NAMES: Final = {
    "speaker": _names(
        """
        sprecher; sprecherin; redner; rednerin; orateur; oratrice; intervenant; intervenante; orador; oradora;
        ponente; oratore; interveniente; spreker; mówca; řečník; rečník; mluvčí; talare; taler; puhuja; felszólaló;
        konuşmacı; vorbitor; govornik; ομιλητής; оратор; выступающий; докладчик; промовець; المتحدث; المتكلم; גורם;
        דובר; 发言人; 發言人; 发言者; 発言者; 발언자;
        доповідач; спікер; говорител; изказващ се; говорник; kalbėtojas; runātājs; kõneleja; folësi; ræðumaður;
        cainteoir; siaradwr; hizlaria; natiq; сөйлеуші; илтгэгч; მომხსენებელი; բանախոս; người nói; người phát biểu;
        diễn giả; pembicara; penutur; msemaji; tagapagsalita; 話者; 发言人姓名; 화자; 연사; ผู้พูด; वक्ता; گوینده; سخنران
        """
    ),
    "text": _names(
        """
        rede; wortlaut; redetext; beitrag; texte; discours; intervention; propos; texto; discurso; intervención;
        testo; intervento; discorso; intervenção; tekst; wypowiedź; projev; prejav; anförande; indlæg; innlegg;
        puheenvuoro; szöveg; felszólalás; metin; konuşma; κείμενο; текст; речь; выступление; промова; النص; الكلمة;
        טקסט; 内容; 內容; 发言; 發言; 発言; 발언;
        изказване; виступ; говор; govor; izlaganje; tekstas; teksts; runa; kõne; ræða; nội dung; lời phát biểu;
        phát biểu; teks; isi; ucapan; pidato; 発言内容; 本文; 내용; 본문; 발언 내용; ข้อความ; เนื้อหา; भाषण; वक्तव्य;
        متن; سخنان
        """
    ),
    "role": _names(
        """
        funktion; amt; rolle; fonction; qualité; cargo; función; carica; ruolo; função; functie; funkcja;
        stanowisko; funkce; funkcia; uppdrag; stilling; tehtävä; tisztség; görev; funcție; αξίωμα; должность;
        посада; المنصب; 职务; 職務; 役職; 직책;
        длъжност; функција; funkcija; pareigos; amats; amet; càrrec; chức vụ; jabatan; 직위; ตำแหน่ง; पद; سمت
        """
    ),
}
"""The same for a table that has a turn in each row."""

SITTING_NAMES: Final = _names(
    """
    sitzung; séance; sesión; sessão; sessió; seduta; sessione; zitting; vergadering; posiedzenie; schůze; schôdza;
    zasedání; zasadnutie; ülés; oturum; birleşim; ședință; sjednica; sednica; seja; συνεδρίαση; заседание; засідання;
    møde; möte; sammanträde; istunto; istung; sēde; posėdis; 會議; 会议; 会議; 회의; جلسة; الجلسة; ישיבה; sidang
    """
)
"""What the sitting is called to which a row belongs, in languages other than English."""

HEREINAFTER: Final = frozenset(
    (
        "hereinafter", "hereafter", "henceforth", "hereinafter referred to as", "referred to as", "im folgenden",
        "nachfolgend", "ci-après", "en adelante", "in seguito", "di seguito", "doravante", "далее", "далі", "hierna",
        "dalej", "dále", "a továbbiakban", "以下简称", "以下簡稱", "下称", "下稱", "以下、", "以下", "이하",
    )
)  # fmt: skip
"""Words in brackets before what somebody is called from here on: "Anna Reed (hereinafter AR)"."""
_ENGLISH: Final = frozenset(
    _names(
        """
        name; file; filename; file name; text; transcript; id; title; heading; date; day; place; location; venue; city;
        event; event type; type of event; kind of event; occasion; publisher; source; url; link; address; language;
        lang; licence; license; speaker; speaker_name; who; speech; words; content; body; transcript_id; document;
        session; debate; role; office; position
        """
    )
)

FOREIGN_FIELD_NAMES: Final = (
    frozenset(name for names in (*FIELD_NAMES.values(), *TURN_FIELD_NAMES.values()) for name in names) - _ENGLISH
)
"""Names of columns that no English table has."""
