"""Indonesian, of Jakarta and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="id",
    honorifics=words("bapak ibu pak bu saudara saudari sdr"),
    offices=words(
        """
        presiden ketua wakil menteri gubernur sekretaris anggota juru jenderal pimpinan ketua wakil direktur kepala
        bupati walikota duta hakim jaksa saksi ahli deputi
        rektor
        letjen mayjen brigjen kolonel letkol mayor kapten letnan sersan laksamana marsekal komandan
        komisaris
        """
    ),
    chairs=phrases("ketua | ketua rapat | pimpinan rapat"),
    held_days=phrases("tanggal acara | tanggal rapat"),
    published_days=phrases("diterbitkan | dipublikasikan | tanggal terbit"),
    changed_days=phrases("diperbarui | terakhir diperbarui"),
    functions=phrases("pertanyaan | jawaban | wartawan | tanya | jawab | moderator | pembawa acara"),
    interview_keys=phrases("pewawancara | wawancara"),
    asks=phrases("pertanyaan | tanya | wartawan"),
    answers=phrases("jawaban | jawab"),
    particles=words("bin binti"),
    connectors=words("dan untuk di"),
    prose=words("saya kami kita anda ini itu adalah yang tidak juga akan sudah"),
    starters=words("dan tetapi jadi sekarang saya kami kita ini itu terima pertama kedua yang"),
    first_person=words("saya kami kita"),
    thanks=phrases("terima kasih | selamat pagi | selamat siang"),
    menu_words=phrases(
        """
        bagikan | cetak | beranda | menu | cari | berita | baca juga | berita terkait | kembali ke atas
        komentar | unduh | informasi lebih lanjut | selengkapnya | baca selengkapnya | baca lebih lanjut
        lihat juga | artikel terkait | dokumen terkait | tautan terkait | tautan | berita lainnya
        berita terbaru | terpopuler | bagikan ke facebook | bagikan halaman ini | bagikan artikel ini
        cetak halaman | kirim email | unduh pdf | lampiran | dengarkan | ikuti kami | berlangganan | buletin
        kontak | hubungi kami | siaran pers | peta situs | kebijakan privasi | syarat dan ketentuan | kuki
        terima | aksesibilitas | bantuan | kembali | kembali ke daftar | sebelumnya | selanjutnya
        berikutnya | anda di sini | lompat ke konten utama | lewati ke konten | navigasi | tag | kata kunci
        foto | galeri | galeri foto | video | tentang kami | english
        """
    ),
    menu_lines=r"(?:baca juga|berita terkait|kata kunci|tag)\s*[:–—]",
    list_heads=words("hadir"),
    metadata_keys=phrases("tanggal | tempat | waktu | sumber | topik | hadir"),
    bodies=words("ri indonesia republik"),
    institutions=words("kementerian komisi fraksi dewan majelis"),
    postnominals=words("sh mh mm mba msi phd se sip mkn"),
    stage_words=words("tertawa tepuk hening interupsi"),
    applause=words("tepuk"),
    laughter=words("tertawa"),
    media_words=words("koran kantor-berita majalah harian berita televisi"),
    closing_words=phrases(
        """
        rapat ditutup | rapat diskors | rapat ditutup pukul | rapat dibuka pukul | rapat dimulai | rapat diakhiri
        """
    ),
    minute_words=phrases("keputusan | kesimpulan"),
    addresses=words("bapak ibu saudara sekalian yang terhormat pimpinan"),
    interview_titles=words("wawancara"),
    event_words=words("konferensi rapat sidang pertemuan"),
    speech_titles=words("pidato sambutan pernyataan"),
    interpreters=phrases("penerjemah | juru bahasa"),
    welcomes=phrases("selamat datang"),
    introducers=phrases("saya | nama saya"),
    fillers=words("baik hanya juga sangat sekarang sini"),
    asking_verbs=phrases("bertanya | menanyakan | ingin tahu"),
    negations=words("tidak bukan belum"),
    invitations=phrases(
        """
        apakah bapak ingin | apakah ibu ingin | ingin menambahkan | mau menambahkan | silakan menambahkan
        """
    ),
    partings=phrases(
        """
        sampai jumpa | terima kasih atas perhatian | terima kasih atas kehadiran | demikian | selamat siang semua
        kita akhiri | kami akhiri
        """
    ),
    questioners=phrases("wartawan | pertanyaan | jurnalis | tanya | pewawancara | reporter"),
    moderators=phrases("moderator | pembawa acara | juru bicara"),
    question_labels=words("pertanyaan tanya"),
    requests=phrases("apakah terdengar | suara saya terdengar | boleh saya | satu pertanyaan lagi | topik lain"),
    yes_and_no=words("ya tidak belum"),
    nods=words("ya tidak baik oke"),
    floor_phrases=phrases(
        """
        pertanyaan berikutnya | pertanyaan terakhir | silakan | ulangi | diulang | tidak terdengar | lebih keras
        sekali lagi
        """
    ),
    ands=words("dan"),
    nowhere=phrases("daring | virtual"),
    voices=r"(?:interupsi|suara) dari ",
    title_events={
        "questions": "tanya jawab",
        "news conference": "konferensi pers|jumpa pers",
    },
    page_words=words("halaman"),
    source_keys=words("sumber"),
)
