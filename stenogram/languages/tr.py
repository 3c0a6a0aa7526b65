"""Turkish, of the Grand National Assembly, ministries and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="tr",
    honorifics=words("sayın bay bayan hanım bey av doç"),
    offices=words(
        """
        başkan başkanı başkanvekili cumhurbaşkanı cumhurbaşkanımız bakan bakanı başbakan sözcü sözcüsü genel müdür
        müdürü sekreter sekreteri büyükelçi vali belediye hâkim savcı tanık avukat yardımcısı meclis divan komisyon
        sunucu moderatör profesör general amiral temsilcisi üyesi vekili yardımcı müsteşarı müsteşar başdanışmanı
        kaymakam rektör
        orgeneral korgeneral tümgeneral tuğgeneral albay yarbay binbaşı yüzbaşı üsteğmen teğmen astsubay
        oramiral tümamiral komutan komutanı
        """
    ),
    chairs=phrases("başkan | oturum başkanı | meclis başkanı | başkanvekili"),
    reverence=r"Ekselansları",
    held_days=phrases("etkinlik tarihi | toplantı tarihi | konuşma tarihi | görüşme tarihi"),
    published_days=phrases("yayın tarihi | yayınlanma tarihi | yayımlanma tarihi | yayınlandı | eklenme tarihi"),
    changed_days=phrases("güncelleme | güncelleme tarihi | güncellendi | son güncelleme | son güncelleme tarihi"),
    functions=phrases(
        """
        soru | cevap | yanıt | gazeteci | sunucu | moderatör | muhabir | tercüman | seyirci | salondan
        bir milletvekili | bir ses | sesler | katılımcı | spiker | izleyici | dinleyici | öğrenci | vatandaş
        mahalle sakini | yorumcu
        """
    ),
    interview_keys=phrases("röportaj | röportajı yapan | söyleşi | söyleşiyi yapan"),
    asks=phrases("soru | gazeteci | muhabir"),
    answers=phrases("cevap | yanıt"),
    connectors=words("ve ile için"),
    bodies=words(
        """
        türkiye cumhuriyeti meclisi bakanlığı başkanlığı komisyonu grubu partisi üniversitesi kurumu bankası
        """
    ),
    prose=words(
        """
        ben biz siz o onlar bu şu ama çok değil var yok gibi daha diye dedi diyor ki olarak mı mi mu mü idi ise
        iken bize size bunu şunu onu böyle öyle nasıl neden niçin kim nerede her hiç bir biraz en artık sonra
        önce sadece yalnız çünkü fakat ancak veya ya hem eğer olan oldu oluyor olacak ediyorum ediyoruz
        istiyorum istiyoruz diyorum biliyorum
        """
    ),
    starters=words(
        """
        ve ama şimdi evet hayır ben biz siz bu şu o değerli önce sonra teşekkür teşekkürler çok birincisi
        ikincisi
        soruyorum söylüyorum tekrarlıyorum ekliyorum öneriyorum
        """
    ),
    first_person=words(
        """
        ben biz bizim benim istiyorum istiyoruz ediyorum ediyoruz düşünüyorum düşünüyoruz inanıyorum
        inanıyoruz bizi bize bana
        """
    ),
    thanks=phrases(
        """
        teşekkür ederim | teşekkürler | çok teşekkür ederim | sağ olun | günaydın | iyi günler | merhaba
        """
    ),
    addresses=words(
        """
        değerli sayın arkadaşlar milletvekilleri başkan kıymetli ve hanımefendiler beyefendiler
        """
    ),
    event_words=words("toplantı toplantısı birleşim oturum brifing görüşme"),
    speech_titles=words("konuşma konuşması hitap nutuk açıklama"),
    interview_titles=words("röportaj söyleşi mülakat"),
    stage_words=words("alkışlar gürültüler gülüşmeler sıralarından mikrofon"),
    applause=words("alkış"),
    laughter=words("gülüşme gülme"),
    menu_words=phrases(
        """
        paylaş | yazdır | ana sayfa | menü | ara | haberler | ayrıca bakınız | ilgili haberler | yukarı çık
        yorumlar | daha fazla bilgi | daha fazla | devamını oku | devamı | detaylı bilgi
        ilgili içerikler | ilgili belgeler | ilgili bağlantılar | ilgili konular | benzer haberler
        diğer haberler | son haberler | tüm haberler | öne çıkanlar | bunlar da ilginizi çekebilir
        bu sayfayı paylaş | facebook'ta paylaş | twitter'da paylaş | sayfayı yazdır | arkadaşına gönder
        e-posta gönder | indir | pdf indir | ekler | dinle | bizi takip edin | takip et | abone ol | bülten
        e-bülten | iletişim | bize ulaşın | basın merkezi | basın bülteni | site haritası
        gizlilik politikası | çerez politikası | çerezler | kabul et | tümünü kabul et | kullanım koşulları
        erişilebilirlik | yardım | geri | geri dön | listeye dön | önceki | sonraki | buradasınız
        içeriğe geç | ana içeriğe atla | etiketler | anahtar kelimeler | konular | fotoğraflar | galeri
        foto galeri | video galeri | videolar | english
        """
    ),
    menu_lines=r"(?:etiketler|ilgili haberler|ayrıca bakınız)\s*[:–—]",
    media_words=words("gazetesi ajansı dergisi televizyonu haber gazete"),
    place_words=words("ili ilçesi şehri"),
    venues=words("salonu sarayı binası merkezi köşkü"),
    closing_words=phrases("kapanma saati | açılma saati | oturum kapatıldı | birleşim kapatıldı"),
    minute_words=phrases("karar | kararlar | sonuç | oylama | katılmayanlar"),
    metadata_keys=phrases("tarih | yer | saat | kaynak | konu | katılımcılar | gündem | başlık"),
    speaker_keys=speakers("konuşmacı | konuşan"),
    list_heads=words("katılanlar katılmayanlar"),
    decision_keys=phrases("karar"),
    interpreters=phrases("tercüman | çevirmen"),
    welcomes=phrases("hoş geldiniz | hoşgeldiniz | hoş geldin"),
    introducers=phrases("ben | adım"),
    fillers=words("burada evet gerçekten lütfen sadece zaten şimdi"),
    asking_verbs=phrases("soruyor | sordu | sormuş | öğrenmek istiyor"),
    negations=words("değil yok hayır"),
    invitations=phrases("ister misiniz | eklemek ister | söylemek ister | cevaplamak ister"),
    partings=phrases(
        """
        iyi günler | iyi akşamlar | iyi hafta sonları | hoşça kalın | görüşmek üzere | burada bitiriyoruz
        burada noktalıyoruz | toplantımız sona | toplantımızı bitiriyoruz | sona ermiştir
        katılımınız için teşekkür | geldiğiniz için teşekkür | hepinize teşekkür
        """
    ),
    questioners=phrases("gazeteci | muhabir | soru | basın mensubu | röportajcı"),
    moderators=phrases("moderatör | sunucu | spiker | basın sözcüsü | basın müşaviri | sözcü"),
    question_labels=words("soru"),
    requests=phrases(
        "beni duyuyor musunuz | sesim geliyor mu | sorabilir miyim | bir soru daha | başka bir konu | son bir soru"
    ),
    pardons=words("pardon efendim affedersiniz"),
    yes_and_no=words("evet hayır asla tabii"),
    nods=words("evet hayır tamam peki anladım"),
    floor_phrases=phrases(
        """
        sözü bırak | söz veriyorum | önce siz | siz başlayın | sıradaki soru | son soru | bir soru daha | buyurun
        buyrun | tekrar eder | tekrarlar | duyamadım | duyamıyorum | daha yüksek | söz sizde | ilk soru | ön sırada
        arka sırada | ikinci sırada
        """
    ),
    to_both=words("ikinize ikinizin iki"),
    ands=words("ve"),
    nowhere=phrases("çevrim içi | çevrimiçi | video konferans"),
    machine_names=words("konuşmacı"),
    voices=r"(?:bir ses|sesler|salondan)(?:$|\s)",
    title_events={
        "questions": "soru[ -]cevap",
        "interview": r"\bröportaj",
        "news conference": "basın toplantısı|basın açıklaması|basın brifingi",
    },
    page_words=words("sayfa"),
    source_keys=words("kaynak"),
)
