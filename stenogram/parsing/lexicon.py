"""Words by which labels are known: offices, honorifics, functions, particles, and words of prose.

All are casefolded and without a final full stop. They are hints: what decides is how consistently a
label stands over the whole text (label_scoring.py).
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase for line in text.splitlines() for phrase in map(str.strip, line.split("|")) if phrase)


HONORIFICS: Final = _words(
    """
    h.e mr mrs ms miss mx messrs dr prof sir madam dame lord lady baroness baron viscount hon honorable honourable rt
    right hon'ble m mm mme mlle mgr monsieur madame mademoiselle herr frau hr fr señor señora señorita sr sra
    srta don doña dom signor signora signore sig dott dottor dott.ssa onorevole senhor senhora sr.ª shri shrimati
    smt sri kumari thiru adv datuk dato dhr mevr mevrouw heer pani г-н г-жа господин госпожа пан пані
    rev reverend deputato deputada deputado diputado diputada abg abgeordneter abgeordnete poseł posłanka
    poslanec poslankyně депутат
    """
)

OFFICES: Final = _words(
    """
    president vice deputy prime minister secretary chancellor chairman chairwoman chairperson chair chairlady
    cochair co-chair speaker senator representative congressman congresswoman delegate governor mayor commissioner
    director head chief officer premier ambassador envoy spokesman spokeswoman spokesperson rapporteur moderator
    host editor editor-in-chief correspondent reporter journalist anchor clerk counsel attorney solicitor advocate
    prosecutor witness court judge justice general admiral colonel major captain commander lieutenant sergeant
    brigadier marshal king queen prince princess emir sultan sheikh pope cardinal archbishop bishop father rabbi
    imam chancellor's undersecretary under-secretary secretary-general treasurer comptroller administrator ceo cto
    cfo coo founder co-founder chairman-designate president-elect sheriff constable councillor councilman
    councilwoman councilmember alderman alderwoman assemblyman assemblywoman taoiseach tánaiste comhairle
    coordinator co-ordinator manager professor doctor president's aide adviser advisor member mp mep mla msp leader
    whip cosmonaut astronaut engineer foreman worker student teacher scientist author writer presenter interviewer
    interviewee narrator interpreter translator operator bailiff usher registrar del convener convenor ombudsman
    auditor президент председатель председательствующий премьер-министр министр секретарь генеральный глава директор
    губернатор мэр посол депутат сенатор спикер канцлер король эмир ведущий ведущая модератор руководитель начальник
    командующий уполномоченный представитель академик профессор генерал адмирал рабочий студент студентка врач
    учитель заместитель вице-президент вице-премьер главный редактор корреспондент президента полпред präsident
    präsidentin vizepräsident vizepräsidentin bundeskanzler bundeskanzlerin bundesminister bundesministerin
    ministerpräsident ministerpräsidentin ministerin staatssekretär staatssekretärin alterspräsident
    alterspräsidentin vorsitzender vorsitzende kanzler kanzlerin berichterstatter berichterstatterin staatsminister
    staatsministerin président présidente ministre première secrétaire rapporteure chef garde député députée
    ambassadeur ambassadrice directeur directrice chancelier gouverneur maire commissaire presidente presidenta
    vicepresidente vicepresidenta ministro ministra secretario secretaria directora portavoz diputado diputada
    senador senadora gobernador alcalde embajador rey reina canciller presidência secretário secretária relator
    relatora relatore ministri senatore deputato governador prefeito segretario sottosegretario cancelliere
    voorzitter minister-president staatssecretaris kamerlid commissaris marszałek wicemarszałek prezydent přednosta
    předseda místopředseda předsedkyně ministryně başkan başkanı cumhurbaşkanı bakan bakanı başbakan earl duke
    marquess countess presidenten ordföranden talman statsminister statsråd statsministern talmannen puhemies
    """
)

# Short forms, counted as offices at the beginning of a label or with their full stop.
SHORT_OFFICES: Final = dict(
    pair.split("=")
    for pair in """
    rep=representative amb=ambassador gen=general adm=admiral col=colonel maj=major capt=captain cmdr=commander
    lt=lieutenant sgt=sergeant gov=governor sen=senator sec=secretary min=minister pres=president dep=deputy
    asst=deputy undersec=undersecretary pm=minister fm=minister hm=king hrh=prince parl=secretary cong=congressman
    supt=officer det=officer cpl=corporal brig=brigadier del=delegate atty=attorney fra=father
    """.split()
)

# Offices that are filled by whoever sits in the chair: a name in brackets after them is of the day.
CHAIRS: Final = _phrases(
    """
    presiding officer | acting president | chair | acting chair | speaker | deputy speaker | acting speaker
    president pro tempore | acting president pro tempore | speaker pro tempore | chairman | acting chairman
    chairperson | temporary chairman | vice-president | presidente | président | présidente | madam chairperson
    hon. speaker
    """
)

FUNCTIONS: Final = _phrases(
    """
    q | a | question | questions | questioner | answer | response | remark | reply | voice | voices | comment
    interjection | follow-up | follow up | followup | moderator | host | co-host | interviewer | interviewee
    reporter | reporters | journalist | press | media | staff | audience | audience member | member of the audience
    participant | participants | attendee | translator | interpreter | operator | narrator | anchor | announcer
    correspondent | clerk | bailiff | witness | court | court reporter | reporter's note | jury | juror | foreperson
    court clerk | court officer | the deputy clerk | member | members | all | chorus | crowd | caller | student
    editor | speaker | speakers | man | woman | boy | girl | child | male | female | male voice | female voice
    male speaker | female speaker | several voices | senator | senators | several members | some members
    an honourable member | honourable members | an honourable senator | hon. members | hon members | hon. member
    hon member | an hon. member | an hon member | several hon. members | several hon members | some hon. members
    some hon members | honourable senators | hon. senators | some hon. senators | some deputies | a deputy
    deputies | a member | a voice | a journalist | a reporter | a participant | unidentified | unknown | inaudible
    speaker unknown | secretariat | presenter | facilitator | panelist | panellist | commentator | newsreader
    officer | delegate | chair | chairman | prolocutor | questioner 1 | attorney | counsel | defendant | plaintiff
    appellant | respondent | petitioner | prosecutor | applicant | examiner | prosecution | defence | defense
    judge | interlocutor | operator instructions | closed captions | вопрос | ответ | реплика | реплики | голос
    голоса | голос из зала | из зала | с места | выкрик из зала | выкрики из зала | ведущий | ведущая | модератор
    корреспондент | журналист | журналистка | председательствующий | переводчик | диктор | уточнение | замечание | в
    о | к | шум в зале | питання | відповідь | запитання | ведучий | ведуча | головуючий | журналіст | репліка
    frage | antwort | zuruf | zwischenruf | zusatzfrage | moderatorin | journalistin | nachfrage | zwischenfrage
    sprecher | sprecherin | vorsitzender | dolmetscher | réponse | journaliste | modérateur | modératrice
    animateur | animatrice | une voix | plusieurs voix | intervenant | relance | intervenante | un député
    une députée | plusieurs députés | interprète | voix diverses | l'orateur | pregunta | respuesta | periodista
    moderador | moderadora | interlocutora | entrevistador | entrevistadora | intervención
    varios señores diputados | p | r | conductor | conductora | locutor | domanda | risposta | giornalista
    moderatore | moderatrice | intervistatore | voci | una voce | pergunta | resposta | jornalista | repórter
    vozes | pytanie | odpowiedź | dziennikarz | dziennikarka | głos z sali | głosy z sali | prowadzący | prowadząca
    otázka | odpověď | novinář | novinářka | moderátor | moderátorka | hlas z pléna | kérdés | válasz | újságíró
    elnök | întrebare | răspuns | jurnalist | въпрос | отговор | водещ | питање | одговор | новинар | pitanje
    odgovor | novinar | voditelj | vraag | antwoord | presentator | soru | cevap | gazeteci | sunucu | moderatör
    fråga | svar | spørgsmål | spørsmål | kysymys | vastaus | toimittaja | ερώτηση | απάντηση | δημοσιογράφος
    ερωτηση | απαντηση | 问 | 答 | 問 | 记者 | 記者 | 记者问 | 主持人 | 提问 | 问题 | 回答 | 观众 | 學生
    学生 | 旁白 | 主席 | 司儀 | 翻译 | 現場 | 网友
    网民 | 嘉宾 | 司会 | 司会者 | 質問 | 質問者 | 答弁 | 通訳 | 委員長 | 議長 | 会場 | 参加者 | 聞き手
    編集部 | インタビュアー | 기자 | 사회자 | 질문 | 답변 | 문 | 답
    진행자 | 청중 | 통역 | 앵커 | 의장 | 위원장 | سؤال | جواب | الصحفي | صحفي | السؤال | الجواب | مداخلة
    المذيع | المحاور | س
    ج | الرئيس | پرسش | پاسخ | خبرنگار | مجری | שאלה | תשובה | ש | ת | עיתונאי | מנחה | היו"ר | היו״ר | קריאה
    प्रश्न | उत्तर | पत्रकार | सवाल | जवाब | એન્કર | คำถาม | คำตอบ | ผู้สื่อข่าว | hỏi | đáp | phóng viên
    pertanyaan | jawaban | wartawan | tanya | jawab | swali | jibu
    """
)

# The last word of a label that says what somebody is, not who ("Voice from the hall", "Meeting participant").
FUNCTION_ENDINGS: Final = _words(
    """
    participant member reporter journalist correspondent voice voices guest caller student listener viewer person
    speaker male female man woman anchor host members interpreter translator representative employee resident
    volunteer officer official aide crowd staffer unknown unidentified volunteers reply remark question
    """
)

PARTICLES: Final = _words(
    """
    al el bin ibn bint abu abd ben de del della di da das do dos du des la le lo van von der den ten ter zu zur zum
    y e i af av san st ul ur uz ud und mac mc o' d' d’ l’ bar ap jr sr ii iii iv às au aux i. y. ed-din ad din e.
    """
)

CONNECTORS: Final = _words(
    """
    of the and for at to on in from with by de del du des la le les l’union van von der dem den für im und et à aux
    au della di do da dos das y e para pro по и в на при из с от для а’ i w na ze & – - / a an his her
    """
)

# What offices are of: the name follows the last of them ("… Training Centre Anna Kikina").
OFFICE_BODIES: Final = _words(
    """
    commission council union bank federation republic assembly ministry agency committee university company centre
    center institute party group region parliament court organisation organization department corporation foundation
    association academy service board office school college hospital museum fund secretariat congress senate house
    state states nations territory district province city oblast plant factory shipyard staff forces navy army
    headquarters bureau authority ministry's affairs defence defense economy finance treasury russia's security
    development trade culture health education justice interior agriculture energy transport environment science
    industry labour labor cooperation project programme program newspaper agency's channel radio television magazine
    news kingdom emirates caliphate governorate canton
    """
)

COUNTRIES: Final = _phrases(
    """
    afghanistan | albania | algeria | andorra | angola | argentina | armenia | australia | austria | azerbaijan
    bahamas | bahrain | bangladesh | barbados | belarus | belgium | belize | benin | bhutan | bolivia
    bosnia and herzegovina | botswana | brazil | brunei | brunei darussalam | bulgaria | burkina faso | burundi
    cambodia | cameroon | canada | cape verde | chad | chile | china | colombia | comoros | congo | costa rica
    cote d’ivoire | côte d'ivoire | croatia | cuba | cyprus | czech republic | czechia | denmark | djibouti
    dominica | dominican republic | ecuador | egypt | el salvador | england | equatorial guinea | eritrea | estonia
    eswatini | ethiopia | europe | fiji | finland | france | gabon | gambia | georgia | germany | ghana
    great britain | greece | grenada | guatemala | guinea | guinea-bissau | guyana | haiti | honduras | hungary
    iceland | india | indonesia | iran | iraq | ireland | israel | italy | ivory coast | jamaica | japan | jordan
    kazakhstan | kenya | kiribati | korea | south korea | north korea | kosovo | kuwait | kyrgyzstan
    kyrgyz republic | laos | latvia | lebanon | lesotho | liberia | libya | liechtenstein | lithuania | luxembourg
    madagascar | malawi | malaysia | maldives | mali | malta | mauritania | mauritius | mexico | moldova | monaco
    mongolia | montenegro | morocco | mozambique | myanmar | namibia | nauru | nepal | netherlands | new zealand
    nicaragua | niger | nigeria | north macedonia | macedonia | norway | oman | pakistan | palestine | panama
    papua new guinea | paraguay | peru | philippines | poland | portugal | qatar | republic of korea
    republika srpska | romania | russia | russian federation | rwanda | samoa | san marino | saudi arabia | scotland
    senegal | serbia | seychelles | sierra leone | singapore | slovakia | slovenia | somalia | south africa
    south ossetia | abkhazia | south sudan | spain | sri lanka | sudan | suriname | sweden | switzerland | syria
    taiwan | tajikistan | tanzania | thailand | timor-leste | togo | tonga | trinidad and tobago | tunisia | turkey
    turkiye | türkiye | turkmenistan | tuvalu | uganda | ukraine | ukrainian | uk | united arab emirates | uae
    united kingdom | united states | usa | us | u.s | united states of america | america | uruguay | uzbekistan
    vanuatu | vatican | venezuela | vietnam | viet nam | wales | yemen | zambia | zimbabwe | lao pdr | drc | ussr
    soviet union | yugoslavia | czechoslovakia | gdr | tatarstan | chechnya | dagestan | crimea | moscow
    st petersburg | sevastopol | россии | беларуси | казахстана | украины | китая | франции | сша | турции | армении
    ирана | азербайджана | узбекистана | таджикистана | киргизии | индии | сербии | российской федерации
    китайской народной республики
    """
)

# Lower-case words that stand in sentences and not in labels.
PROSE: Final = _words(
    """
    i me my mine we us our ours you your yours he him his she hers they them their theirs it its this these those is
    are was were be been being am has have had having do does did doing done will would shall should can could might
    must let let's say says said saying ask asks asked asking tells told want wants think thinks know knows believe
    believes hope see look looks here there what when where why how if because but so not nor yes also then now
    again just only very more most about regarding concerning speaking thank thanks please go goes going come comes
    came spoke speaks speak than as make makes made take takes took give gives gave get gets got put puts seem seems
    mean means read reads write writes answered answers replied replies added adds noted notes stressed explained
    explains began begins met meets held following follows last next other another one two three four five whether
    while until since ever never always like too much many few some any every each who's that's there's it's i'm
    we're you're я мне мы нас нам вы вас вам ваш он его она ее её они их это что как есть был была были будет будут
    если но также сказал сказала говорит спросил спросила хочу хотел надо нужно можно потому поэтому очень уже ещё
    еще только так вот первый второй третий вопрос ich mich wir uns sie ihr ihnen es ist sind war waren sein hat
    haben hatte wird werden würde kann können muss nicht aber auch noch nur sehr dass wenn weil sagt sagte fragte
    heißt je j’ai nous vous il elle ils elles c’est est sont était sera ont avait peut doit pas mais aussi très plus
    que qui quand dit disait demande ma ta mes tes nos vos notre votre yo nosotros ustedes él ella ellos ellas son
    era fue será está están hay tiene tenemos puede debe no pero también muy cuando dice dijo pregunta mi mis su sus
    nuestro nuestra io noi voi lui lei loro è sono sarà ha hanno abbiamo può deve non anche molto che quando disse
    eu nós você vocês ele ela eles elas é são foi estão tem temos pode não mas também muito
    """
)

# First words of sentences and of lines that introduce something, never of labels.
STARTERS: Final = _words(
    """
    and but so now well in on at for as to from with by after before since while during if when where here there
    first firstly second secondly third thirdly fourth fifth finally lastly next also again yes no okay ok thank
    thanks please let my our your his her their its this that these those one two three another any many most both
    each every only just not never or nor because however therefore moreover furthermore incidentally i we you he
    she they it what who why how which is are do does did can could will would should may might today yesterday
    tomorrow dear distinguished honourable ladies friends colleagues fellow excellency excellencies gentlemen
    regarding concerning speaking about according under over between among through against without и но а так вот
    это что как если когда в на по с к у о об из за для или потому я мы вы он она они мой наш ваш первое второе
    третье четвертое во-первых во-вторых в-третьих наконец далее спасибо уважаемые дорогие und aber nun wenn im auf
    bei für als zu von mit nach vor seit während ich wir sie er es das dies erstens zweitens drittens schließlich
    danke meine unsere ihre liebe verehrte sehr et mais donc alors si quand dans sur pour comme à avec par après
    avant depuis je nous vous il elle ils ce cette premièrement deuxièmement troisièmement enfin merci mon ma notre
    votre chers mesdames y pero así cuando en para como con por después antes desde yo nosotros usted él ella esto
    esta este primero segundo tercero finalmente gracias mi nuestro nuestra señorías allora se quando per come dopo
    prima io noi lui lei questo questa primo secondo terzo infine grazie mas então com depois eu nós ele ela isto
    isso primeiro terceiro obrigado obrigada
    """
)

# Words of which the names of bodies and their meetings are made, and no person's.
INSTITUTION_WORDS: Final = _words(
    """
    organisation organization council committee commission summit meeting session conference government ministry
    parliament assembly secretariat forum association federation republic nations agency university institute
    bank company corporation headquarters office department declaration treaty charter agreement programme
    """
)

# Keys of lines that tell something about the text: "Date: …", "Participants: …".
METADATA_KEYS: Final = _phrases(
    """
    date | dates | place | location | venue | time | title | subject | topic | topics | theme | source | sources
    from | to | participants | present | attendees | attending | attendance | author | authors | photo | photos
    image | images | video | audio | url | link | links | tags | tag | keywords | category | categories | contact
    contacts | phone | tel | email | e-mail | fax | note | notes | n.b | nb | ps | p.s | agenda | status | published
    updated | release | for immediate release | publication date | direct link | language | read more | read also
    see also | related | more | summary | abstract | background | website | address | event | conference
    published in | published in sections | duration | transcript | transcribed by | translation | translated by
    edited by | copyright | document | record | file | episode | series | number | session | meeting | sitting
    volume | issue | page | pages | city | country | organisation | organization | institution | affiliation
    occasion | recorded | recording | broadcast | produced by | дата | место | время | тема | источник | участники
    присутствовали | фото | видео | ссылка | теги | автор | повестка дня | datum | ort | thema | quelle | teilnehmer
    teilnehmende | zeit | anwesend | lieu | thème | présents | heure | fecha | lugar | tema | asistentes
    participantes | presentes | hora | fuente | data | luogo | presenti | local | 日期 | 时间 | 時間 | 地点
    地點 | 来源 | 來源
    主题 | 主題 | 与会者 | 出席者 | 日時 | 場所 | 議題 | 出席 | 日付
    """
)

# Keys of such lines whose value is the speaker of an unlabelled text, and the office where there is one.
SPEAKER_KEYS: Final = {
    "president": "President",
    "speaker": None,
    "speech by": None,
    "remarks by": None,
    "delivered by": None,
    "statement by": None,
    "address by": None,
    "prime minister": "Prime Minister",
    "orator": None,
    "speaker name": None,
    "name": None,
    "оратор": None,
    "выступающий": None,
    "redner": None,
    "rednerin": None,
    "orateur": None,
}
