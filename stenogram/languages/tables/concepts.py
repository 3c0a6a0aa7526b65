"""Words for one thing in several languages: enough to see that two passages cannot be each other's translation.

A row has a name and a language in each column, parted by "|", and goes on in lines that begin so; "-" ends a stem that
takes endings, "_" joins the words of a phrase. The words of Chinese are looked for anywhere in the text.
"""

from __future__ import annotations

import re
from typing import Final

COLUMNS: Final = ("en", "fr", "es", "de", "ru", "zh", "ar", "it", "pt", "uk")

_NUMBERS: Final = """
2 | two | deux | dos | zwei zweier | два две двух двое двумя | | اثنان اثنين اثنتان اثنتين | due | dois duas
  | два дві двох двома
3 | three | trois | tres | drei dreier | три трех трое тремя | | ثلاثه ثلاث | tre | tres | три трьох
4 | four | quatre | cuatro | vier | четыре четырех четверо | | اربعه اربع | quattro | quatro | чотири чотирьох
5 | five | cinq | cinco | fuenf funf | пять пяти | | خمسه خمس | cinque | cinco | пять пяти
6 | six | six | seis | sechs | шесть шести | | سته ست | sei | seis | шість шести
7 | seven | sept | siete | sieben | семь семи | | سبعه سبع | sette | sete | сім семи
8 | eight | huit | ocho | acht | восемь восьми | | ثمانيه ثماني ثمان | otto | oito | вісім восьми
9 | nine | neuf | nueve | neun | девять девяти | | تسعه تسع | nove | nove | девять девяти
10 | ten | dix | diez | zehn | десять десяти | | عشره عشر | dieci | dez | десять десяти
11 | eleven | onze | once | elf | одиннадцат- | | احد_عشر احدي_عشره | undici | onze | одинадцят-
12 | twelve dozen | douze douzaine | doce docena | zwolf dutzend | двенадцат- дюжин- |
  | اثنا_عشر اثني_عشر اثنتا_عشره اثنتي_عشره | dodici dozzina | doze duzia | дванадцят-
15 | fifteen | quinze | quince | funfzehn | пятнадцат- | | خمسه_عشر خمس_عشره | quindici | quinze | пятнадцят-
20 | twenty | vingt | veinte | zwanzig | двадцат- | | عشرون عشرين | venti | vinte | двадцят-
30 | thirty | trente | treinta | dreissig | тридцат- | | ثلاثون ثلاثين | trenta | trinta | тридцят-
40 | forty | quarante | cuarenta | vierzig | сорок сорока | | اربعون اربعين | quaranta | quarenta | сорок сорока
50 | fifty | cinquante | cincuenta | funfzig | пятьдесят пятидесят- | | خمسون خمسين | cinquanta | cinquenta
  | пятдесят пятдесяти
60 | sixty | soixante | sesenta | sechzig | шестьдесят шестидесят- | | ستون ستين | sessanta | sessenta
  | шістдесят
70 | seventy | soixante_dix soixante-dix | setenta | siebzig | семьдесят семидесят- | | سبعون سبعين | settanta
  | setenta | сімдесят
80 | eighty | quatre_vingt quatre-vingt quatre-vingts | ochenta | achtzig | восемьдесят восьмидесят- |
  | ثمانون ثمانين | ottanta | oitenta | вісімдесят
90 | ninety | quatre-vingt-dix | noventa | neunzig | девяност- | | تسعون تسعين | novanta | noventa | дев'яност-
100 | hundred hundreds | cent cents centaine-
  | cien ciento cientos doscient- trescient- cuatrocient- quinient- seiscient- setecient- ochocient- novecient-
  | hundert-
  | сто ста сотн- сотен двест- двухсот трист- трехсот четырест- четырехсот пятьсот шестьсот семьсот девятьсот
  | | مئه مائه مئات مئتا مئتان مئتين | cento centinaia | cem cento centenas duzent- trezent-
  | сто ста сотні сотень
1000 | thousand thousands | mille milliers | mil miles | tausend- | тысяч- | | الف الاف | mille mila migliaia
  | mil milhares | тисяч-
million | million- | million- | millon- | million- | миллион- | 百万 | مليون ملايين | milion- | milhao milhoes
  | мільйон-
half | half halves | moitie demi- | mitad medio media | halft- halb- | половин- пол | 一半 半 | نصف
  | meta mezzo mezza | metade meio meia | половин- пів
third | third | tiers troisieme | tercio tercer- | drittel dritte- | треть- трети | 第三 三分之一 | ثلث ثالث-
  | terzo terza | terco terceir- | третин- треть- третій
percent | percent per_cent | pour_cent | por_ciento | prozent- | процент- | 百分之 | بالمئه بالمائه في_المئه
  | per_cento | por_cento | відсот-
"""
"""By value; ideographs have digits of their own."""

_WORDS: Final = """
why | why | pourquoi | por_que | warum wieso weshalb | почему зачем отчего | 为什么 为何 何以 | لماذا لم_لا
  | perche | por_que porque | чому навіщо
how many | how_many how_much | combien | cuanto cuanta cuantos cuantas | wie_viel wie_viele wieviel wieviele
  | сколько | 多少 几个 几年 几次 | كم | quanto quanta quanti quante | quanto quanta quantos quantas | скільки
when | when | quand | cuando | wann | когда | 什么时候 何时 几时 | متي | quando | quando | коли
where | where | ou_est ou_sont ou_en d'ou ou_a | donde adonde | wo woher wohin | где куда откуда
  | 哪里 哪儿 何处 从哪 | اين | dove | onde donde | де куди звідки
who | who whom whose | qui_est qui_a qui_va qui_donc | quien quienes | wer wem wen wessen | кто кому кого кем
  | 谁 | من_هو من_الذي من_سي- | chi | quem | хто кому кого
yes | yes | oui | si | ja | да | 是的 | نعم اجل | si | sim | так
thanks | thank thanks grateful | merci remerci- | gracias agrade- | dank danke danken | спасибо благодар-
  | 谢谢 感谢 | شكر- اشكر- | grazi- ringrazi- | obrigad- agrade- | дякую дяку-
welcome | welcome greet- | bienvenu- salu- souhait- | bienvenid- salud- | willkommen begruss-
  | приветств- добро_пожаловать | 欢迎 问候 | اهلا مرحبا نرحب ارحب ترحيب | benvenut- salut- | bem-vind- saud-
  | вітаю вітаємо ласкаво
order | order | ordre calme silence | orden silencio | ordnung ruhe | тише порядк- порядок | 肃静 安静 秩序
  | نظام هدوء الهدوء | ordine silenzio | ordem silencio | порядк- тихо
vote | vote- voting ballot- | vote- voix scrutin | vot- | abstimm- stimme stimmen | голосова- голосу- голосов
  | 表决 投票 赞成 反对票 | تصويت صوت- يصوت- اصوات | vot- | vot- | голосува-
question | question- | question- | pregunt- | frage- | вопрос- | 问题 提问 | سوال اسءل- اسئل-
  | domand- question- | pergunt- quest- | питан- запитан-
answer | answer- reply | repons- repond- | respuest- respond- contest- | antwort- | ответ- отвеч- | 回答 答复
  | جواب اجاب- اجب- رد | rispost- rispond- | respost- respond- | відповід-
agree | agree- agreement accord treaty | accord- traite conven- | acuerdo- acord- tratado convenio
  | abkommen vertrag- einig- vereinbar- | договор- соглаш- соглас- | 协议 协定 条约 同意 达成
  | اتفاق- معاهده اتفق- | accordo accordi trattato | acordo- tratado | договор- договір угод-
law | law laws act bill legislat- | loi lois projet_de_loi | ley leyes proyecto_de_ley | gesetz- | закон-
  | 法律 法案 法规 立法 | قانون- قوانين تشريع- | legge leggi | lei leis | закон-
money | money cash funds | argent fonds | dinero fondos | geld- mittel | деньг- денег деньги средств-
  | 钱 资金 经费 | مال مالي اموال نقود | denaro soldi fondi | dinheiro verba- fundos | грош- кошт-
budget | budget- | budget- | presupuest- | haushalt- budget- etat | бюджет- | 预算 | ميزانيه موازنه | bilancio
  | orcament- | бюджет-
price | price- cost costs expensive cheap | prix cout- cher chere | precio- cost- cuesta- cuestan caro cara
  | preis- kost- teuer | цен- стоим- стоит дорог- | 价格 费用 成本 多少钱 贵 | سعر اسعار تكلف- كلف- ثمن
  | prezz- cost- | prec- cust- | цін- кошту- варт-
tax | tax taxes duty levy | impot- taxe- fiscal- | impuest- tasa- | steuer- abgabe- | налог- пошлин- | 税 税收
  | ضريب- ضراءب رسوم | tass- impost- | impost- tax- | подат-
pay | pay pays paid payment wage wages salar- | pay- paie salaire- | pag- salari- sueldo- | zahl- lohn- gehalt
  | плат- заплат- зарплат- | 工资 薪水 支付 付钱 | دفع يدفع- راتب رواتب اجور اجر | pag- stipend- salari-
  | pag- salari- | плат- заплат- зарплат-
year | year years annual- | an ans annee- annuel- | ano anos anual- | jahr- jahrlich
  | год года году годом годы лет летн- | 年 | عام اعوام سنه سنوات سنوي- | anno anni annual- | ano anos anual-
  | рік року років роки
month | month months | mois | mes meses | monat- | месяц- | 个月 月份 | شهر شهور اشهر شهرين | mese mesi
  | mes meses | місяц-
week | week weeks | semaine- | semana- | woche- | недел- | 星期 周 | اسبوع اسابيع اسبوعين | settiman- | semana-
  | тиж-
day | day days daily | jour jours journee | dia dias | tag tage tagen | день дня дней дни днем | 天 当天 每日
  | يوم ايام يومي- | giorno giorni giornata | dia dias | день дня днів дні
today | today | aujourd'hui | hoy | heute- | сегодня | 今天 今日 | اليوم | oggi | hoje | сьогодні
yesterday | yesterday | hier | ayer | gestern- | вчера | 昨天 | امس | ieri | ontem | вчора
tomorrow | tomorrow | demain | manana | morgen | завтра | 明天 | غد غدا | domani | amanha | завтра
night | night nights | nuit- | noche- | nacht- | ноч- | 夜 晚上 | ليل ليله ليالي | notte notti | noite-
  | ніч ноч-
morning | morning- | matin- | manana | morgen- vormittag- | утр- | 早上 早晨 上午 | صباح- | mattin- | manha
  | ранк- ранок
spring | spring | printemps | primavera- | fruhling- fruhjahr- | весн- | 春天 春季 春 | ربيع | primavera
  | primavera | весн-
summer | summer- | ete | verano- | sommer- | лето летом лета | 夏天 夏季 今夏 | صيف | estate | verao
  | літо літом влітку
autumn | autumn fall | automne | otono | herbst- | осен- | 秋天 秋季 今秋 | خريف | autunno | outono
  | осін- восени
winter | winter- | hiver- | invierno- | winter- | зим- | 冬天 冬季 今冬 | شتاء | inverno | inverno | зим- взимку
january | january | janvier | enero | januar | январ- | 一月 | يناير كانون_الثاني | gennaio | janeiro | січн-
february | february | fevrier | febrero | februar | феврал- | 二月 | فبراير شباط | febbraio | fevereiro | лют-
march | march | mars | marzo | marz | март март- | 三月 | مارس اذار | marzo | marco | берез-
april | april | avril | abril | april | апрел- | 四月 | ابريل نيسان | aprile | abril | квіт-
may | in_may of_may | mai | mayo | mai | мае мая | 五月 | مايو ايار | maggio | maio | травн-
june | june | juin | junio | juni | июн- | 六月 | يونيو حزيران | giugno | junho | червн-
july | july | juillet | julio | juli | июл- | 七月 | يوليو تموز | luglio | julho | липн-
august | august | aout | agosto | august | август- | 八月 | اغسطس اب | agosto | agosto | серпн-
september | september | septembre | septiembre | september | сентябр- | 九月 | سبتمبر ايلول | settembre
  | setembro | вересн-
october | october | octobre | octubre | oktober | октябр- | 十月 | اكتوبر تشرين_الاول | ottobre | outubro
  | жовтн-
november | november | novembre | noviembre | november | ноябр- | 十一月 | نوفمبر تشرين_الثاني | novembre
  | novembro | листопад-
december | december | decembre | diciembre | dezember | декабр- | 十二月 | ديسمبر كانون_الاول | dicembre
  | dezembro | грудн-
monday | monday- | lundi | lunes | montag- | понедельник- | 星期一 周一 | اثنين | lunedi | segunda-feira
  | понеділ-
tuesday | tuesday- | mardi | martes | dienstag- | вторник- | 星期二 周二 | ثلاثاء | martedi | terca-feira
  | вівтор-
wednesday | wednesday- | mercredi | miercoles | mittwoch- | сред- | 星期三 周三 | اربعاء | mercoledi
  | quarta-feira | серед-
thursday | thursday- | jeudi | jueves | donnerstag- | четверг- | 星期四 周四 | خميس | giovedi | quinta-feira
  | четвер-
friday | friday- | vendredi | viernes | freitag- | пятниц- | 星期五 周五 | جمعه | venerdi | sexta-feira
  | п'ятниц-
saturday | saturday- | samedi | sabado- | samstag- sonnabend | суббот- | 星期六 周六 | سبت | sabato | sabado
  | субот-
sunday | sunday- | dimanche | domingo- | sonntag- | воскресен- | 星期日 星期天 周日 | احد | domenica | domingo
  | неділ-
water | water- | eau eaux | agua- | wasser- | вод- | 水 | ماء مياه | acqua acque | agua- | вод-
river | river- | fleuve- riviere- | rio rios | fluss- | рек- | 河 江 | نهر انهار | fiume fiumi | rio rios
  | річ- ріки
sea | sea seas ocean | mer mers ocean | mar mares oceano | meer- ozean see | мор- океан- | 海洋 大海 海上
  | بحر بحار محيط | mare mari oceano | mar mares oceano | мор- океан-
port | port ports harbour- harbor- | port ports portuaire- | puerto- portuari- | hafen-
  | порт порта порту портов- гаван- | 港口 港 码头 | ميناء موانء مرفا | porto porti portual- | porto- portuari-
  | порт порту порти
ship | ship ships boat boats vessel- | navire- bateau- | barco- buque- | schiff- boot-
  | корабл- судно суда судов лодк- | 船 舰 | سفين- سفن قارب قوارب مركب | nave navi barc- | navio- barco-
  | корабл- судно судна човен
fish | fish- fisher- | peche- poisson- pecheur- | pesc- pez peces | fisch- | рыб- | 鱼 渔 | سمك اسماك صيد صياد-
  | pesc- | pesc- peixe- | риб-
bridge | bridge- | pont ponts | puente- | brucke- | мост моста мосту мостов мосты | 桥 | جسر جسور | ponte ponti
  | ponte- | міст мост-
road | road roads street- | route- rue rues | carretera- calle- camino- | strass- weg wege | дорог- улиц-
  | 道路 公路 街道 | طريق طرق شارع شوارع | strad- via vie | estrada- rua ruas | дорог- вулиц-
train | train trains rail- | train trains ferroviair- rail- | tren trenes ferrocarril- | zug zuge bahn-
  | поезд- железнодорож- | 火车 列车 铁路 | قطار- سكه سكك | treno treni ferrovi- | comboio- trem trens ferrovi-
  | потяг- поїзд- залізни-
plane | plane planes aircraft airport flight- fly | avion- aeroport- vol vols | avion- aeropuerto vuelo-
  | flugzeug- flughafen flug- flieg- | самолет- аэропорт- рейс- полет- лет- | 飞机 机场 航班 飞行
  | طاءره طاءرات مطار رحله_جويه | aere- volo voli | avi- aeroporto voo voos | літак- аеропорт-
school | school- pupil- teacher- | ecole- eleve- professeur- enseignant- | escuela- colegio- alumn- maestr-
  | schul- lehrer- | школ- учител- учени- | 学校 学生 老师 教师 | مدرسه مدارس تلاميذ معلم-
  | scuol- alunn- insegnant- | escola- alun- profess- | школ- учит- учн-
hospital | hospital- clinic- | hopita- clinique- | hospital- clinica- | krankenh- klinik- spital
  | больниц- клиник- госпитал- | 医院 | مستشفي مستشفيات عياده | ospedal- clinic- | hospita- clinic- | лікарн-
doctor | doctor- physician- nurse- | medecin- infirmi- docteur- | medic- enfermer- doctor- | arzt- arzte pflege-
  | врач- медсестр- доктор- | 医生 护士 大夫 | طبيب- اطباء ممرض- | medic- infermier- dottor- | medic- enfermeir-
  | лікар- медсестр-
child | child children | enfant- | nino- nina- hijo- | kind- | дети детей ребен- детск- | 孩子 儿童 | طفل اطفال
  | bambin- | crianca- | діти дітей дитин-
woman | woman women | femme- | mujer- | frau frauen | женщин- | 妇女 女人 女性 | امراه نساء | donna donne
  | mulher- | жінк- жінок
people | people | peuple- gens habitants | gente pueblo- | leute volk- menschen | люди людей люд- народ-
  | 人民 人们 | ناس شعب- سكان اهالي | gente popolo popoli | povo- gente pessoas | люди людей народ-
town | town towns city cities village- mayor- municipal- | ville- village- maire municip- commune-
  | ciudad- pueblo- alcald- municip- | stadt- dorf- burgermeister- gemeinde-
  | город- дерев- сел- мэр- муниципал- | 城市 村 市长 镇 | مدينه مدن قريه قري بلديه عمده
  | citta villag- sindac- comun- | cidade- vila- prefeit- municip- | міст- сел- мер
house | house houses housing home homes | maison- logement- | casa casas vivienda- | haus- wohnung-
  | дом дома домов жиль- квартир- | 房子 住房 房屋 | بيت بيوت منزل منازل مسكن مساكن سكن | casa case allogg-
  | casa casas habitac- moradia- | будин- житл- квартир-
work | work works worker- working labour | travail travaux travaill- ouvrier- | trabaj- obra obras obrero-
  | arbeit- baustelle- | работ- труд- | 工作 工程 工人 劳动 | عمل اعمال عمال عامل- | lavor- opera-
  | trabalh- obra- | робот- прац-
company | company companies firm firms business- | entreprise- societe- compagnie- | empresa- compania-
  | firma firmen unternehm- betrieb- | компан- фирм- предприят- | 公司 企业 | شركه شركات موسسه
  | impres- aziend- societ- | empresa- companhia- | компан- підприємств- фірм-
bank | bank banks | banque- | banco bancos | bank banken | банк- | 银行 | بنك بنوك مصرف مصارف | banca banche
  | banco- | банк-
war | war wars | guerre- | guerra- | krieg- | войн- воен- | 战争 | حرب حروب | guerr- | guerra- | війн- воєн-
peace | peace- | paix | paz | frieden- | мир мира миру мирн- | 和平 | سلام سلم | pace | paz | мир миру мирн-
army | army soldier- troops military | armee- soldat- troupe- militair- | ejercito- soldad- tropas militar-
  | armee- soldat- truppe- militar- | арми- солдат- войск- | 军队 士兵 部队 军事 | جيش جيوش جند- قوات عسكري-
  | esercit- soldat- truppe militar- | exercito- soldad- tropas militar- | армі- солдат- військ-
security | security safe safety danger- | securite sur surete danger- | seguridad segur- peligr-
  | sicherheit- sicher gefahr- | безопасн- опасн- | 安全 危险 | امن امان خطر خطير سلامه | sicur- pericol-
  | seguranca segur- perig- | безпе- небезпе-
police | police- crime- thief | police- crime- vol vole- voleur- | polici- crimen delit- robo- robad-
  | polizei- verbrech- dieb- gestohl- | полиц- преступ- краж- украд- вор | 警察 警方 犯罪 盗 偷
  | شرطه جريمه جراءم سرق- لص | polizi- crimin- furto furti rubat- | policia- crime- roub- furt-
  | поліц- злочин- краді-
court | court courts judge- trial | tribun- juge- cour justice proces | tribunal- juez juec- juicio corte
  | gericht- richter- prozess | суд суда суде судья судьи судеб- | 法院 法官 审判 | محكمه محاكم قاضي قضاه قضاء
  | tribunal- giudic- cort- | tribunal- juiz juiz- corte | суд суду судд-
minister | minister- ministr- | ministre- ministere- | ministr- ministeri- | minister- | министр- министерств-
  | 部长 部里 大臣 | وزير وزراء وزاره | ministr- minister- | ministr- | міністр- міністерств-
president | president- | president- | president- | prasident- | президент- | 总统 主席 | رءيس رءاس- | president-
  | president- | президент-
government | government- cabinet | gouvern- cabinet | gobierno- gabinete | regierung- kabinett | правительств-
  | 政府 内阁 | حكوم- | govern- | govern- | уряд-
parliament | parliament- chamber assembly senate | parlement- chambre assemblee senat-
  | parlament- camara asamblea senad- | parlament- kammer bundestag landtag versammlung-
  | парламент- палат- собран- сенат- дум- | 议会 国会 议院 大会 | برلمان- مجلس جمعيه
  | parlament- camer- assemblea senat- | parlament- camara assembleia senad- | парламент- рад- зборів
committee | committee- commission- | commission- comite- | comision- comite- | ausschuss- kommission-
  | комисси- комитет- | 委员会 | لجنه لجان هيءه | commission- comitat- | comiss- comite- | комісі- комітет-
member | member- deputy deputies delegat- | depute- membre- delegat- deleg- | diputad- miembro- delegad-
  | abgeordnet- mitglied- delegiert- | депутат- член- делегат- | 议员 委员 代表 | ناءب نواب عضو اعضاء مندوب
  | deputat- membr- delegat- | deputad- membro- delegad- | депутат- член- делегат-
election | elect- | elect- elire elu elus | eleccion- elegid- elegir elector- | wahl- gewahlt
  | выбор- избра- избир- | 选举 当选 | انتخاب- انتخب- | elezion- elett- | eleic- eleit- | вибор- обра-
report | report- | rapport- | informe- | bericht- | доклад- отчет- | 报告 | تقرير تقارير | rapport- relazion-
  | relatorio- | доповід- звіт-
letter | letter- wrote write written | lettre- ecri- courrier | carta- escri-
  | brief- schrieb- schreib- geschrieb- | письм- писал- написа- | 信 来信 写信 | رساله رساءل خطاب كتب كتبت كتبنا
  | letter- scri- | carta- escrev- escrit- | лист листа листи писа-
book | book books library | livre livres bibliothe- | libro- bibliotec- | buch- bucher- bibliothek-
  | книг- библиотек- | 书 图书 | كتاب كتب مكتبه | libr- bibliotec- | livro- bibliotec- | книг- книж- бібліотек-
newspaper | newspaper- press journalist- reporter- | journal journaux presse journalist-
  | periodic- prensa periodist- diario | zeitung- presse- journalist- | газет- пресс- журналист-
  | 报纸 媒体 记者 新闻 | صحيف- صحف صحاف- صحفي- | giornal- stampa | jornal jornai- imprensa jornalist-
  | газет- журналіст-
language | language- translat- | langue- tradui- traduct- | idioma- lengua- traduc- tradu- | sprach- ubersetz-
  | язык- перевод- | 语言 翻译 译 | لغه لغات ترجم- | lingu- tradu- | lingua- idioma- tradu- | мов- переклад-
music | music- song- concert- orchestra- | musi- chanson- concert- orchestr-
  | music- cancion- concierto- orquest- | musik- lied lieder konzert- orchester-
  | музык- песн- концерт- оркестр- | 音乐 歌 乐团 | موسيقي اغني- حفل | music- canzon- concert- orchestr-
  | music- canc- concert- orquestr- | музик- пісн- концерт-
museum | museum- exhibit- art painting- | musee- expos- art tableau- | museo- exposic- arte cuadro-
  | museum- museen ausstell- kunst- gemald- | музе- выстав- искусств- картин- | 博物馆 展 艺术 画
  | متحف متاحف معرض فن فنون لوح- | muse- mostr- arte quadr- | museu- exposic- arte quadro-
  | музе- вистав- мистецтв- картин-
food | food bread grain wheat | pain nourriture ble cereale- aliment- | comida pan trigo grano- aliment-
  | brot- getreide- lebensmittel- essen weizen- | хлеб- зерн- продовольств- еда еды пшениц-
  | 粮食 食品 面包 小麦 | غذاء خبز قمح حبوب طعام | pane cib- gran- aliment- | pao comida trigo grao- aliment-
  | хліб- зерн- їж-
farm | farm- agricultur- field- harvest- | agricol- agricult- ferme- champ- recolte-
  | agric- granja- campo- cosecha- campesin- | bauer- landwirt- feld- ernt- hof hofe
  | крестьян- фермер- сельск- пол- урожа- | 农民 农业 田 收成 丰收 | مزارع- زراع- فلاح- محصول حقول
  | agric- contadin- camp- raccolt- | agric- campo- colheita- | фермер- селян- врожа- сільськ-
forest | forest- tree trees wood | foret- arbre- bois | bosque- arbol- madera | wald- walder- baum- holz-
  | лес леса лесов лесн- дерев- | 森林 树 木材 | غاب- شجر- اشجار خشب | forest- bosc- alber- legn-
  | florest- arvor- madeira | ліс- дерев-
animal | animal- dog dogs horse- cow cows sheep wolf wolves | anima- chien- cheva- vache- mouton- loup-
  | animal- perro- caballo- vaca- oveja- lobo- | tier- hund- pferd- kuh kuhe schaf- wolf-
  | животн- собак- лошад- коров- овец овц- волк- | 动物 狗 马 牛 羊 狼
  | حيوان- كلب كلاب خيل بقر- خروف غنم ذءب ذءاب | anima- can- cavall- mucc- pecor- lup-
  | anima- ca- caval- vaca- ovelha- lobo- | тварин- собак- кон- вовк-
fire | fire fires burn- | feu feux incend- brul- | fuego- incend- quem- | feuer- brand- brenn-
  | пожар- огон- огн- горел- гор- | 火 火灾 烧 | نار حريق حراءق احترق- | fuoco incend- bruc-
  | fogo- incend- queim- | пожеж- вогн- горі-
flood | flood- storm- | inond- crue- tempet- | inunda- tormenta- | hochwasser- flut- uberschwemm- sturm-
  | наводнен- паводк- шторм- бур- | 洪水 暴风 风暴 | فيضان- سيول عاصفه عواصف | alluvion- tempest- inond-
  | inunda- enchente- tempestade- | повін- шторм-
energy | energy electric- power coal gas oil | energ- electri- charbon gaz petrole-
  | energ- electri- carbon gas petroleo- | energie- strom- kohle- gas erdol ol
  | энерг- электр- уголь угля газ газа нефт- | 能源 电力 煤 天然气 石油 电 | طاقه كهرباء فحم غاز نفط
  | energ- elettr- carbone gas petrolio | energ- eletric- carvao gas petroleo- | енерг- електр- вугіл- газ нафт-
border | border- frontier- customs | frontier- douan- | fronter- aduan- | grenz- zoll-
  | границ- погранич- тамож- | 边界 边境 海关 | حدود حدودي- جمارك | confin- frontier- dogan-
  | fronteir- alfandeg- | кордон- митн-
refugee | refugee- asylum migrant- | refug- asile migrant- | refugiad- asilo migrant-
  | fluchtling- asyl- migrant- | беженц- мигрант- убежищ- | 难民 移民 | لاجء- لاجءين مهاجر- لجوء
  | rifugiat- asilo migrant- | refugiad- asilo migrant- | біжен- мігрант-
foreign | foreign- abroad embass- ambassador- | etranger- ambassad- | extranjer- exterior- embaja-
  | ausland- auswartig- botschaft- | иностран- зарубеж- посол- посольств- | 外国 外交 大使 国外
  | اجنبي- خارجي- سفير- سفراء سفاره | ester- ambasciat- stranier- | estrangeir- embaix-
  | інозем- закордон- посол-
friend | friend- friendship neighbour- | ami amis amie- amiti- voisin- | amig- amist- vecin- | freund- nachbar-
  | друз- друж- друг сосед- | 朋友 友谊 友好 邻 | صديق اصدقاء صداقه جار جيران جوار | amic- vicin-
  | amig- amiz- vizinh- | друз- дружб- сусід-
sign | sign signed signature- | sign- | firm- | unterschr- unterzeich- | подпис- | 签署 签字 签名
  | وقع وقع- توقيع يوقع- | firm- | assin- | підпис-
start | begin- began start- open- | commenc- debut- ouvr- ouver- | empez- empiez- comenz- comienz- abr- abiert-
  | begin- begonn- anfang- beginn eroffn- | начн- начал- начин- откры- | 开始 开幕 开放 | بدا- يبدا- بدء افتتاح
  | comincia- inizi- apri- apert- | comec- inici- abr- abert- | поча- почин- відкри-
end | end ends ended finish- close- closed | fin finir fini termin- ferm- clos-
  | fin final- termin- acab- cerr- cierr- | ende- endet- schluss schliess- geschloss- beend-
  | конец конц- законч- закры- кончил- | 结束 关闭 闭幕 | نهايه انته- اغلق- اغلاق ختام
  | fine fin- chius- chiud- termin- | fim termin- fech- acab- | кінец- кінц- закінч- закри-
wait | wait- delay- late | attend- attente- retard- | esper- retras- tarde | wart- verspat- spat
  | жд- ожида- подожд- поздн- опозда- | 等 推迟 延误 迟 | انتظ- تاخ- | aspett- ritard- attes- | esper- atras-
  | чек- очік- запізн-
build | build- built construct- repair- | constru- bati- repar- | constru- repar- | bau- gebaut repar-
  | строи- постро- ремонт- | 建设 建造 修建 修理 修 | بناء بني يبني تشييد اصلاح ترميم | costru- ripar-
  | constru- repar- | буд- побуд- ремонт-
true | true truth lie lies false wrong mistake- | vrai- verit- mensong- mentir faux erreur- tort
  | verdad- ment- fals- error- equivoc- | wahr- luge- lugen falsch- fehler- irrtum- | правд- лож- неправ- ошиб-
  | 真 假 错误 错 谎 | حقيقه حقيق- كذب خطا اخطاء صحيح | ver- bugi- fals- error- sbagli-
  | verdad- ment- fals- err- | правд- брех- помил-
know | know knew known | sais savez sait savons savoir connai- | sabe- sab- sepa- conoc-
  | weiss wissen wusst- kenn- | зна- узна- | 知道 了解 | اعرف يعرف- نعرف- تعرف- علم يعلم- اعلم
  | so sapp- sa sai sapev- conosc- | sei sab- conhec- | зна- дізна-
help | help- aid assist- | aid- secours | ayud- socorr- | hilf- half hilfe helf- | помо- помощ- | 帮助 援助 救援
  | مساعد- ساعد- اغاثه | aiut- soccor- | ajud- socorr- | допомо-
fear | fear- afraid worr- | peur crain- crainte- inquiet- | mied- tem- preocup- | angst furcht- sorg-
  | бою- боит- страх- опаса- боим- | 害怕 担心 恐惧 | خوف خاف اخاف يخاف- قلق | paur- tem- preoccup-
  | med- tem- preocup- | бою- боїт- страх-
sick | sick- ill illness disease- health- | malad- sante- | enferm- salud sanit- | krank- gesund-
  | болез- болен боле- больн- здоров- | 病 健康 疾病 | مرض مريض امراض صحه صحي- | malatt- malat- salut- sanit-
  | doenc- doent- saude- | хвор- здоров-
death | die died dead death- kill- | mort- mourir tu- deces | muer- mur- mort- mat- | tod- tot- gestorb- starb
  | умер- смерт- погиб- уби- | 死 去世 遇难 | موت مات مات- توفي قتل قتلي وفاه | mort- mor- | mort- morr-
  | помер- смерт- загин-
young | young youth | jeune- jeunesse | joven- jovenes juventud | jung- jugend- | молод- юнош- | 年轻 青年
  | شاب شباب شبان | giovan- | jovem jovens juventude | молод-
old | old elderly | vieux vieil- ancien- age agee- | viej- ancian- antigu- | alt alte alten alter alt-
  | стар- пожил- | 老 旧 古老 | قديم- مسن- عجوز | vecchi- anzian- antic- | velh- idos- antig- | стар- літн-
first | first | premier- | primer- | erst- zuerst | перв- | 第一 首先 首次 | اول اولي اولا | prim- | primeir-
  | перш-
last | last final- | dernier- | ultim- | letzt- zuletzt | последн- | 最后 最近一次 | اخير- اخر | ultim- | ultim-
  | останн-
north | north- | nord | norte | nord- | север- | 北 | شمال- | nord | norte | північ- північн-
south | south- | sud | sur | sud- | юг юга юж- | 南 | جنوب- | sud | sul | півден- південн-
east | east- | orient- a_l'est | oriente oriental- | ost- | восто- | 东 | شرق- | est orient- | leste orient-
  | схід- східн-
west | west- | ouest occident- | oeste occident- | west- | запад- | 西 | غرب- | ovest occident- | oeste ocident-
  | захід- західн-
eat | eat eats ate eaten | mang- | comer come comen comia comi comio | essen isst gegessen
  | ел ели ест едят есть кушать | 吃 | اكل ياكل- تاكل- | mangi- | comer come comem | їсти їв їли їсть
drink | drink- drank drunk | boire boit bu buvez boivent | beb- | trink- trank getrunk-
  | пить пьет пьют пил пила пили | 喝 | شرب يشرب- | bev- | beb- | пити п'є пили
sleep | sleep- slept | dormi- dort | dorm- duerm- | schlaf- | спать спит спят спал сплю | 睡 | نوم نام ينام-
  | dorm- | dorm- | спати спить спав
see | see sees saw seen look- | voir vois voit vu vue voyez verra verrez regard-
  | ver ve ven vio vi visto vera mir- | seh- sieht gesehen sah | вид- увид- смотр- | 看见 看到
  | راي رايت يري نري | ved- visto vist- guard- | ver ve viu vi visto olh- | бач- побач- дивит-
hear | hear heard hears listen- | enten- ecout- oui | oir oye oyo oido escuch- | hor- gehort | слыш- слуша-
  | 听见 听到 听 | سمع يسمع- نستمع استماع | sent- ascolt- udi- | ouv- escut- | чу- слуха-
speak | speak- spoke spoken say said says tell told talk- | parl- dit dire dites disent racont-
  | habl- dice dijo decir dicho cont- | sprech- spricht sprach sag- gesagt rede- erzahl- | говор- сказ- рассказ-
  | 说 谈 讲 | قال تقول نقول يقول- كلام تكلم- حدث- | parl- dice detto dire raccont- | fal- diz disse dizer cont-
  | говор- сказ- розпов-
give | give- gave given | donn- offr- | dar da dan dio dado regal- | geb- gibt gegeben schenk-
  | дать дал дали дает дают подар- | 给 赠 | اعط- يعط- منح | dare da dato dann- regal- | dar da deu dado ofer-
  | дати дав дали подар-
buy | buy- bought purchas- | achet- achat- | compr- | kauf- gekauft | купи- покупа- покуп- | 买 购
  | اشتر- يشتر- شراء | compr- acquist- | compr- | купи- купу-
sell | sell- sold sale- | vend- vent- | vend- venta- | verkauf- | прода- | 卖 出售 | باع يبيع- بيع- تبيع-
  | vend- | vend- | прода-
lose | lose- lost loss missing | perd- perte- | perd- pierd- | verlor- verlier- verlust- | потер- теря- пропа-
  | 丢 失去 损失 | فقد- ضاع- خسر- مفقود- | perd- pers- | perd- | втрат- загуб-
come | come comes came coming arriv- | vien- venu- arriv- vient | vien- ven- llega- lleg- | komm- kam gekommen
  | прибы- прие- приход- пришл- пришел | 来 到来 | جاء ياتي وصل- يصل- | vien- venu- arriv- | vem veio vir cheg-
  | приїзд- прийш- прибу-
leave | leave leaves left go goes gone went | part- quitt- aller va vont | ir va van fue fueron sal- march-
  | geh- ging gegangen verlass- | уход- ушел ушла ушли уех- | 走 离开 | ذهب- غادر- يذهب- | part- anda- va vanno
  | ir vai vao foi part- | піш- їха- поїха-
live | live lives lived living | viv- habit- | viv- habit- | leb- wohn- | жив- жил жить прожи- | 住 生活
  | عاش يعيش- تعيش يسكن- سكان | viv- abit- | viv- mor- | жив- жити мешка-
learn | learn- study stud- taught teach | appren- etudi- enseign- | aprend- estudi- ensen-
  | lern- lehr- studier- | учит- учил- учеб- изуч- обуч- | 学习 学 教 | تعلم- يتعلم- درس- دراسه تعليم
  | impar- studi- insegn- | aprend- estud- ensin- | вчит- вивч- навча-
play | play- game- match | jou- jeu match | jug- jueg- partido- | spiel- | игра- игр матч- | 比赛 玩 打球
  | لعب- يلعب- مبارا- | gioc- partita | jog- | гра- матч-
father | father- dad grandfather | pere- papa grand-pere | padre papa abuelo | vater- grossvater | отец отц- дед
  | 父亲 爸爸 爷爷 | ابي والد- ابوه جد | padre papa nonno | pai avo | батьк- дід
mother | mother- mum grandmother- | mere- maman grand-mere | madre mama abuela- | mutter- grossmutter
  | мать матер- мам- бабушк- | 母亲 妈妈 奶奶 | امي والدت- جده | madre mamma nonna | mae avo
  | мати матер- бабус-
son | son sons | fils | hijo hijos | sohn- | сын- | 儿子 | ابن ابني ابناء | figlio figli | filho filhos
  | син сина сини
daughter | daughter- girl- | fille- | hija hijas | tochter madchen | дочь дочер- девушк- девоч- | 女儿 女孩
  | ابنتي بنت بنات ابنه | figlia figlie ragazz- | filha menina- | дочк- дівч-
brother | brother- sister- | frere- soeur- | herman- | bruder schwester- | брат- сестр- | 兄弟 姐妹 哥哥 弟弟
  | اخ اخي اخت اختي اخوه | fratell- sorell- | irma- | брат- сестр-
family | famil- wife husband | famil- femme mari epoux | famil- esposa marido | famil- ehefrau ehemann
  | семь- жена жены муж | 家庭 家人 妻子 丈夫 | اسره عاءل- زوج- | famigl- moglie marito | famil- esposa marido
  | роди- сім'- дружин-
hour | hour- o'clock | heure- | hora horas | stunde- uhr | час часа часов часу | 小时 点钟 | ساعه ساعات الساعه
  | ora ore | hora horas | годин-
minute | minute- | minute- | minuto- | minute- | минут- | 分钟 | دقيق- دقاءق | minut- | minuto- | хвилин-
country | country countries nation- abroad | pays nation- | pais- nacion- | land lander staat- nation-
  | стран- государств- | 国家 各国 | بلد بلاد دول- بلدان | paes- nazion- | pais- pais nac- | країн- держав-
world | world- | monde- mondia- | mund- | welt- | миров- | 世界 | عالم- | mond- | mund- | світ-
island | island- | ile iles | isla islas | insel- | остров- | 岛 | جزير- جزر | isol- | ilha- | острів- остров-
mountain | mountain- hill- | montagne- colline- | montan- monte colina- | berg- gebirg- | гор горы гору горах
  | 山 | جبل جبال | montagn- monte collin- | montanh- monte | гора гори гір
ice | ice snow- glacier- | glace- neige- glacier- | hielo- nieve- glaciar- | eis- schnee- gletscher-
  | лед льд- снег- ледник- | 冰 雪 | جليد ثلج ثلوج | ghiacc- neve | gelo neve glaciar- | лід льод- сніг-
rain | rain- wet | pluie- pleu- pluvieu- | lluvi- llov- llueve | regen- regnet | дожд- | 雨 | مطر امطار
  | piogg- piov- | chuv- chov- | дощ-
wind | wind- | vent vents | viento- | wind- | ветер ветр- | 风 | ريح رياح | vent- | vento- | вітер вітр-
car | car cars lorry lorries truck- bus buses vehicle- driver-
  | voiture- camion- bus autobus vehicul- chauffeur- | coche- camion- autobus vehiculo- conductor-
  | auto autos lastwagen lkw bus busse fahrzeug- fahrer- | машин- автобус- грузовик- автомоб- водител-
  | 汽车 卡车 公共汽车 车辆 司机 | سياره سيارات شاحن- حافل- ساءق- | auto macchin- camion- autobus
  | carro- camia- onibus autocarro | автомоб- машин- автобус- водій-
wall | wall walls roof- door- window- | mur murs toit- porte- fenetre-
  | muro- pared- techo- tejado- puerta- ventana- | mauer- wand wande dach- tur turen fenster-
  | стен- крыш- двер- окн- | 墙 屋顶 门 窗 | جدار جدران سقف باب ابواب ناءفذه نوافذ | mur- tett- port- finestr-
  | parede- telhad- porta portas janela- | стін- дах- двер- вікн-
big | big bigger large- great | grand grande grands grandes gros | grand- gran | gross- | больш- крупн-
  | 大的 大型 很大 | كبير- اكبر | grand- | grand- | велик-
small | small- little tiny | petit- | pequen- | klein- | мал- небольш- | 小的 小型 很小 | صغير- اصغر | piccol-
  | pequen- | мал- невелик-
good | good better best | bon bonne bons bien mieux meilleur- | buen- bien mejor- | gut gute guten besser best-
  | хорош- лучш- | 好 | جيد- حسن- افضل خير | buon- bene meglio miglior- | bom boa bem melhor- | добр- кращ-
bad | bad worse worst | mauvais- pire mal | mal- peor- | schlecht- schlimm- | плох- хуже худш- | 坏 糟
  | سيء- اسوا | male cattiv- peggi- | mau ma pior- | поган- гірш-
new | new newer newly | neuf neuve nouveau nouve- | nuev- | neu neue neuen neuer neues | нов- | 新 | جديد-
  | nuov- | nov- | нов-
long | long longer | long longue longtemps dur- | larg- dur- tiempo | lang- dauer- | долг- длин- длит- | 多久 长
  | طويل- طول مده | lung- dur- | long- dur- tempo | довг- трива-
deep | deep- thick- depth | profond- epais- | profund- espes- grues- | tief- dick- dicke | глуб- толщ- толст-
  | 深 厚 | عمق عميق- سميك- | profond- spess- | fund- profund- espess- | глиб- товщ-
heavy | heavy weigh- kilo- ton tons tonnes | lourd- pes- poids kilo- tonne- | pesad- pes- kilo- tonelad-
  | schwer wiegt gewicht- kilo- tonne- | тяж- вес весит весом кило- тонн- | 重 公斤 吨 | وزن ثقيل- كيلو طن اطنان
  | pesa- peso chil- tonnellat- | pesad- pes- quilo- tonelad- | важк- вага важить кіло- тонн-
metre | metre- meter- kilomet- centimet- | metre- kilomet- centimet- | metro- kilomet- centimet-
  | meter kilometer zentimeter | метр- километр- сантиметр- | 米 公里 厘米 | متر امتار كيلومتر- سنتيمتر-
  | metr- chilomet- | metro- quilomet- | метр- кіломет-
cold | cold- heat- hot warm- | froid- chaud- chauff- chaleur | fri- calor calient- calefac-
  | kalt- heiz- warm- heiss- | холод- отоплен- тепл- топи- жар- | 冷 热 暖 | برد بارد- حار حراره تدفءه
  | fredd- cald- riscald- | fri- calor quent- aquec- | холод- тепл- опален-
alone | alone | seul- | solo sola | allein- | один одна один- одинок- | 独自 一个人 | وحد- وحيد- | solo sola
  | sozinh- | сам сама один одна
never | never | jamais | nunca jamas | nie niemals | никогда | 从不 从来没 从未 | ابدا قط | mai | nunca jamais
  | ніколи
nobody | nobody no_one none | personne_n personne_ne | nadie ningun- | niemand- | никто никого никому
  | 没有人 没人 谁也 | لا_احد احد | nessun- | ninguem nenhum- | ніхто нікого
everybody | everybody everyone all | tous tout_le_monde toutes | todos todas todo_el_mundo | alle allen
  | все всех всем | 所有 各位 大家 全部 | جميع- كل | tutti tutte | todos todas | всі всіх
free | free_of_charge for_free free | gratuit- libre- | gratis gratuit- libre- | kostenlos- frei- gratis
  | бесплатн- свободн- | 免费 自由 | مجان- حره | gratis gratuit- liber- | gratis gratuit- livre-
  | безкоштовн- вільн-
photo | photo- picture- image- | photo- image- cliche- | foto- image- imagen- | foto- bild bilder
  | фото- снимк- снимок | 照片 图片 影像 | صوره صور | foto- immagin- | foto- imagen- | фото- знімк-
insurance | insur- | assur- | segur- asegur- | versicher- | страхов- застрах- | 保险 | تامين- | assicur-
  | segur- | страхув-
name | name- called | nom noms appel- nomm- | nombre- llama- | name namen heisst hiess | имя имен- зовут назыв-
  | 名字 叫做 | اسم اسماء يسمي- | nom- chiam- | nome- cham- | ім'я імен- назив-
"""
"""Question words, times, and what councils, ministries and reporters speak of."""


def _rows(table: str) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Each concept with its words, a column for each language."""
    rows = [[cell.strip() for cell in row.split("|")] for row in re.sub(r"\n\s*\|", " |", table).strip().split("\n")]
    return tuple((name, tuple(tuple(cell.split()) for cell in cells)) for name, *cells in rows)


CONCEPTS: Final = _rows(_NUMBERS + _WORDS.lstrip())
