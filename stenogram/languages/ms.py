"""Malay, of Kuala Lumpur, Singapore and Brunei."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ms",
    honorifics=words("tuan puan datuk dato' dato’ dato seri sri tan tun encik cik haji hajah datin yb ybhg datuk'"),
    offices=words(
        """
        menteri timbalan perdana ketua pengarah setiausaha ahli yang di-pertua speaker gabenor duta hakim saksi
        pengerusi naib wakil jurucakap exco penolong
        """
    ),
    chairs=phrases(
        """
        tuan yang di-pertua | tuan speaker | puan speaker | tuan pengerusi | puan pengerusi | pengerusi
        timbalan yang di-pertua | yang di-pertua | tuan timbalan yang di-pertua
        """
    ),
    functions=phrases(
        """
        soalan | jawapan | wartawan | pemberita | moderator | pengacara | penterjemah | jurubahasa | hadirin
        seorang ahli | beberapa ahli | beberapa orang ahli | tuan yang di-pertua | tuan speaker
        """
    ),
    asks=phrases("soalan | wartawan | pemberita"),
    answers=phrases("jawapan"),
    asking_verbs=phrases("bertanya | ingin tahu"),
    questioners=phrases("wartawan | pemberita | soalan | penemubual"),
    moderators=phrases("moderator | pengacara | jurucakap"),
    question_labels=words("soalan"),
    particles=words("bin binti a/l a/p anak ibni"),
    connectors=words("dan untuk bagi"),
    bodies=words("dewan rakyat negara negeri parlimen mahkamah persekutuan malaysia"),
    menu_words=phrases(
        """
        maklumat lanjut | baca lagi | baca juga | berita berkaitan | artikel berkaitan | pautan
        berita terkini | berita lain | kongsi | cetak | muat turun | lampiran | ikuti kami | langgan
        hubungi kami | peta laman | dasar privasi | penafian | bantuan | kembali | sebelum | seterusnya
        kata kunci | foto | galeri | video | komen | utama | laman utama | menu | carian | berita | english
        """
    ),
    prose=words(
        """
        saya kami kita ini itu adalah tidak juga akan sudah telah apakah siapakah bilakah bagaimana kerana boleh
        hendak minta
        """
    ),
    starters=words("tetapi jadi saya kami kita ini itu terima pertama kedua siapakah bilakah apakah adakah"),
    first_person=words("saya kami kita"),
    thanks=phrases("terima kasih | selamat pagi | selamat petang | assalamualaikum"),
    speech_titles=words("ucapan kenyataan titah"),
    interview_titles=words("temu temubual wawancara"),
    event_words=words("sidang mesyuarat persidangan majlis"),
    stage_words=words("tepuk ketawa dewan riuh gangguan disampuk"),
    applause=words("tepuk"),
    laughter=words("ketawa"),
    metadata_keys=phrases("tarikh | tempat | masa | sumber | topik | hadir | yang hadir"),
    list_heads=words("hadir"),
    interpreters=phrases("penterjemah | jurubahasa"),
    closing_words=phrases("dewan ditangguhkan | mesyuarat ditangguhkan | mesyuarat dimulakan | dewan bersidang"),
    minute_words=phrases("keputusan"),
    yes_and_no=words("ya tidak belum"),
    nods=words("ya tidak baik okey"),
    floor_phrases=phrases(
        """
        soalan seterusnya | soalan terakhir | sila | silakan | ulang | tidak dengar | sekali lagi | soalan tambahan
        """
    ),
    requests=phrases("boleh saya | satu lagi soalan"),
    welcomes=phrases("selamat datang"),
    media_words=words("akhbar berita harian majalah radio televisyen"),
    ands=words("dan"),
    voices=r"(?:beberapa (?:orang )?ahli|seorang ahli|suara (?:dari|daripada))\b",
)
