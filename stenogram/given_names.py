"""Given names that are surely given names: which part of a name comes first is known from them, not guessed.

Names in use as family names too where these stand first (Kim, Kun, Hun) are left out, whatever else they are; so are
names that are rather family names (Grant, Lee). Written without accents where a text may lack them; hyphenated
names are looked up part by part.
"""

from __future__ import annotations

import unicodedata
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH: Final = _words(
    """
    aaron abigail abraham adam adrian agnes alan albert alexander alexandra alfred alice alison allison amanda
    amelia amy andrea andrew andy angela ann anna anne annie anthony antony archibald arnold arthur ashley audrey
    barack barbara barry beatrice ben benjamin bernard bernie bertha beth betty bill bob bobby boris brandon brenda
    brian bridget bruce bryan calvin cameron carl carla carol caroline catherine cathy cecil cecilia charles charlie
    charlotte chris christina christine christopher claire clara clarence clement clifford clive colin condoleezza
    connor craig cynthia daisy daniel danielle darren dave david deborah debra denis dennis derek diana diane
    dominic donald doris dorothy douglas duncan dwight ebenezer ed eddie edgar edith edmund edward edwin eileen
    elaine eleanor elijah elizabeth ella ellen emily emma emmanuel eric erica ernest ethan eugene eva evelyn
    felicity felix fiona florence frances francis frank franklin fred frederick gareth gary gavin geoffrey george
    georgina gerald gerard gilbert gillian gladys glenn gloria gordon graham greg gregory hannah harold harriet
    harry hazel heather helen henry herbert hilary hillary howard hugh hugo humphrey ian ida irene isaac isabel
    isabella ivy jack jackie jacob jake james jamie jane janet jared jasmine jason jeanne jeff jeffrey jennifer
    jenny jeremy jerome jerry jessica jill jim jimmy joan joanna joanne joe joel john jonathan joseph josephine
    joshua joyce judith judy julia julian julie justin karen kate katherine kathleen kathryn katie keith kelly
    kenneth kevin kirsten kristen lachlan laura lauren laurence lawrence leah leo leon leonard leslie lewis liam
    lillian linda lindsay lisa liz lloyd lois louis louise lucas lucille lucy luke luther lydia lyndon mabel
    madeleine malcolm marcus margaret maria marian marie marilyn marjorie mark martha martin marvin mary matt
    matthew maud maureen maurice max maxine megan melanie melissa meredith michael michelle mike mildred millicent
    mitch molly monica muriel nancy naomi natalie natasha nathan nathaniel neil nelson nicholas nicola nicole nigel
    noah nora norma norman olive oliver olivia oscar owen pamela patricia patrick paul paula pauline penelope peter
    phil philip phillip phoebe phyllis priscilla rachel ralph raymond rebecca reginald rex richard rita rob robert
    robin roger roland ronald rosemary rosie roy rupert russell ruth ryan sabrina sally sam samantha samuel sandra
    sarah sean sharon sheila shirley sidney silvia simon sophia sophie spencer stacey stanley stella stephanie
    stephen steve steven stuart susan suzanne sylvia tara ted terence teresa terry thelma theodore theresa thomas
    timothy tina toby tom tony tracy trevor ursula valerie vanessa vera vernon veronica vicky victor victoria
    vincent viola violet virginia vivian walter wanda warren wayne wendy wesley wilfred william winifred winston
    yvonne zachary zoe
    """
)
_GERMAN_DUTCH_NORDIC: Final = _words(
    """
    achim adolf agnieszka albrecht alois andreas angelika anita anja anke annalena annegret anneliese annette anton
    armin arne arno arvid astrid axel barbel bernd bernhard bertil birgit birgitta bjarne bjorn bodil boris brigitte
    britta bruno burkhard carsten christian christiane christoph claudia claus clemens cornelia dagmar detlef dieter
    dietmar dietrich dirk doris eberhard eckart edda egon elfriede elke els elsa emil erich erik erika erna ernst erwin
    esther eva-maria ewald frans franz franziska frauke friedrich fritz gabriele gabriella georg gerd gerda gerhard
    gerhart gert gertrud gisela gottfried greta gro gudrun guido gunilla gunnar gunter gunther gustav haakon halldor
    hannelore hans harald hartmut heidi heike heiko heiner heinrich heinz helga helge helmut helmuth hendrik henning
    henrik herbert hermann herta hildegard holger horst hubert hubertus inge ingeborg ingmar ingrid ingvar iris
    irmgard jaap jan jens joachim jochen johan johann johanna johannes jorg jorgen josef jurgen jutta kai kaja kajsa
    karin karl karsten katarina katarzyna katja katrin katrina kerstin kirsten klara klaus konrad kristian kristin
    kristina kurt lars lena lennart leopold lieselotte linnea lothar ludwig lutz maarten magda magdalena magnus
    maike manfred manuela marcel mareike margareta margarete margot margrethe marianne markus marlene mathias
    mathilde matthias mette michaela mirjam monika norbert olaf olav ole oskar otto peer per petra philipp pieter
    rainer ralf regina reiner reinhard renate rolf rudiger rudolf ruprecht ruud sabine sanna saskia sebastian
    siegfried sigmar sigrid silke silvana sjoerd sonja stefan stefanie steffen stig susanne sven svenja tanja thilo
    thorsten tilman tobias torsten tove ulf ulla ulrich ulrika ulrike ursel ute uwe volker walther waltraud wenche
    werner wiebke wilhelm willem willy wolf wolfgang wouter yngve
    """
)
_FRENCH: Final = _words(
    """
    adele adrien agathe alain alexandre alphonse amandine amelie anais andre antoine antoinette arnaud auguste
    aurelie aurore baptiste bastien beatrix benedicte benoit bernadette bertrand brice brigitte bruno camille carole
    cecile cedric celine chantal christelle christophe clarisse claude clementine colette corinne cyril damien
    danielle delphine denise didier dominique edith edouard elisabeth elodie emile emilie emmanuelle etienne eugenie
    fabien fabienne fabrice ferdinand fernand florent florian francois francoise frederic gabrielle gael gaston
    genevieve georges geraldine gerard ghislaine gilles ginette gregoire guillaume guy gwendal helene henri herve
    hortense huguette isabelle jacqueline jacques jean jeremie jocelyne josiane jules julien juliette laetitia
    laurent leopold lionel luc lucie lucien ludovic madeleine marcel marguerite marine marion martine mathieu
    mathilde maxime michel micheline mireille monique morgane nathalie nicolas noel noelle odette odile olivier
    pascal pascale patrice philippe pierre raphael raphaelle raymonde regis remi remy renaud rene renee rodolphe
    roland roselyne sandrine sebastien segolene serge simone solange stephane sylvain sylvie therese thierry tristan
    valery veronique vincent viviane xavier yann yannick yves yvette
    """
)
_ITALIAN: Final = _words(
    """
    agostino alberto aldo alessandra alessandro alessia amintore andrea angelo antonella antonio arnaldo benedetta
    beppe bettino bruno carlo carlotta chiara ciriaco cristina daniela daniele dario davide domenico elena elisa
    elsa emanuele enrico enzo ettore fabio fabrizio federica federico filippo fiorella francesca francesco franco
    gabriele giacomo giampaolo gianfranco gianni gino giorgia giorgio giovanna giovanni giulia giuliano giulio
    giuseppe graziano guido ignazio laura lorenzo luca lucia luciano luigi luisa marcello marco mario massimo matteo
    maurizio michele nicola ornella paola paolo piero pietro raffaele renato renzo riccardo roberta roberto romano
    rosa rossana sandro sergio silvia silvio simona stefania stefano tommaso umberto valentina vincenzo virgilio
    vittoria vittorio walter
    """
)
_IBERIAN: Final = _words(
    """
    adolfo adriana agustin aitor alba alejandra alejandro alfonso alfredo alvaro amparo ana anibal antonia antonio
    arturo augusto aurelio beatriz begona bernardo blanca camila carlos carmen carolina catarina cesar claudia
    claudio concepcion consuelo cristina cristobal daniela diego dolores domingo eduardo elena emilio enrique
    ernesto esperanza esteban estela eugenia eugenio eva felipe felix fernanda fernando francisco gabriel gabriela
    gerardo gonzalo graciela guadalupe guillermo gustavo hector ignacio ines inigo irene isabel ivan jaime javier
    jesus joao joaquim joaquin jorge jose josefina juan juana julio laura leonor lorena lourdes lucia luis luisa
    luiz manuel manuela marcelo margarida margarita maria mariana mariano marina mario marta mateus mercedes miguel
    miriam montserrat nadia nicolas nuno octavio oscar pablo paloma patricia paulo pedro pilar rafael raimundo
    ramiro ramon raquel raul reinaldo renata ricardo roberto rocio rodrigo rogelio rosa rosario ruben salvador
    santiago sergio silvia sofia soledad soraya susana teresa tomas vicente victoria vitor xavier ximena yolanda
    """
)
_SLAVIC_BALTIC: Final = _words(
    """
    adam aleksandar aleksander aleksandr aleksandra aleksei alena alexandr alexei alexey aliaksandr alina alla ana
    anastasia anatolii anatoly andrei andrej andrey andrij andrius andriy andrzej anna anton antoni antonina arkady
    arseniy artem artyom arvydas barbara bartosz bogdan bohdan bohuslav boleslav boris borys boyko bozena branko
    bronislaw dalia dariusz darya dmitri dmitrii dmitriy dmitry dmytro donald dorota dragan dusan edgars egor
    ekaterina elena elvira elzbieta evgeniy evgeny ewa fyodor galina gediminas gennadi gennadiy gennady georgi
    georgy gintautas gitanas goran grigory grzegorz hanna henryk igor ihor ilja ilya ingrida inna iosif irina iryna
    ivan ivana ivaylo ivica ivo ivona iwona jacek jadwiga jakub jan janez janina janusz jaroslav jaroslaw jelena
    jerzy joanna jolanta josip jovan jozef juraj karolina katerina katya kazimierz kirill klara konstantin krisjanis
    krystyna krzysztof ksenia larisa lech leonid leszek lidia lidiya liliana ljubica lubov lucjan ludmila lukasz
    lyubov lyudmila maciej maksim malgorzata marat marek marija marina mariusz mariya martyna maryna matej mateja
    mateusz maxim mikhail mikola milan milena milica milorad milos miroslav miroslaw mladen mykhailo mykola nadezhda
    natalia nataliya natalya nikita nikol nikola nikolai nikolas nikolay nina oksana oleg oleh oleksandr oleksii
    oleksiy olena olga olha pavel pavle pavlo pawel petar petr petro piotr polina radek radoslav radoslaw raimonds
    raisa rossen rostislav ruslan rustam ryszard sandra semyon sergei sergej sergey serhii serhiy slobodan snezana
    sofia sofya stanislav stanislaw stefan stepan svetlana svitlana taras tatiana tatyana tetiana tomasz tomislav
    urszula vadim vadym valdis valentin valentina valentyna valeria valeriy valery vasil vasily vasyl vera veronika
    vesna viktor viktoria viktoriya vitali vitaliy vitaly vladimir vladislav vlado vladyslav vojislav volodymyr
    vsevolod vyacheslav waldemar wieslaw wiktor witold wladyslaw wojciech yana yaroslav yegor yekaterina yelena
    yevgeny yevhen yulia yuliya yuri yurii yuriy yury zbigniew zdenek zinaida zlatko zofia zoran zurab zuzana
    zygmunt
    """
)
_ELSEWHERE: Final = _words(
    """
    ahmet aisel aisha amina anders antti aoife
    aylin ayse bayram bulent burak dimitrios eleni elif emine emre ercan erdem fatih fatma giorgos hakan
    hatice hikmet ilham ioannis kemal konstantinos kostas kyriakos leyla mehmet nikolaos nikos nursultan panagiotis
    recep selma stavros tayyip vasilis yannis yiannis zeynep
    """
)


_CYRILLIC: Final = _words(
    """
    александар александр александра алексеи аляксандр анатолии анатоліи андреи андріи анна антон аркадии артем
    богдан боико борис бранислав вадим валентин валентина валерии валеріи василии василь   виктор
    виктория виталии владимир владислав владо володимир вячеслав вікторія віталіи галина геннадии георги георгии
    горан григории денис дејан димитър дмитрии дмитро драган драгана душан евгении евгения екатерина елена
    елизавета жељко златко зоран иван игорь илья иордан ирина калина катерина кирил кирилл константин красимир
    ксения лариса леонид людмила максим маргарита марина мария марко марія микола милан милена милица милош
    миодраг мирјана михаил михаило мікалаи наталия наталья наталія небојша никита никола николаи оксана олег
    олександр олександра олексіи олена ольга павел петр петро пламен румен светлана светозар семен сергеи сергии
    сергіи снежана станислав степан стоян тамара тарас татьяна тања тетяна тимур тодор уладзімір федор христијан
    цвета юлия юлія юрась юрии юріи ярослав євген іван ігор ілля ірина јелена јован јована љубица
    """
)
_GREEK: Final = _words(
    """
    αλεξανδροσ αλεξησ αναστασια ανδρεασ αννα αντωνησ βασιλησ γεωργια γεωργιοσ γιαννησ γιωργοσ δημητρησ δημητριοσ
    ειρηνη ελενη ευαγγελοσ θανασησ θεοδωροσ ιωαννησ κατερινα κυριακοσ κωνσταντινοσ κωστασ μαρια μιχαλησ νικολαοσ
    νικοσ ντορα παναγιωτησ παυλοσ πετροσ σοφια σπυροσ σταυροσ στελιοσ φωτεινη χρηστοσ χριστινα
    """
)
_OF_FEWER: Final = _words(
    """
    agim agus arben asha bambang besnik blerina budi dafydd dewi ermal fatmir florin gheorghe gwilym huw ieuan
    ileana ilir ioan ioana ion ionut joko jordi juma laia liviu lluis lowri mair merce meritxell mihaela mihai
    nicolae nuria oriol pere raluca retno rhys sian siti  susilo teuta traian vasile viorica wahyu zainabu
    """
)
GIVEN_NAMES: Final = frozenset().union(
    _ENGLISH,
    _GERMAN_DUTCH_NORDIC,
    _FRENCH,
    _ITALIAN,
    _IBERIAN,
    _SLAVIC_BALTIC,
    _CYRILLIC,
    _GREEK,
    _OF_FEWER,
    _ELSEWHERE,
)
_LETTERS: Final = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})


def is_given_name(word: str) -> bool:
    """Whether a word, or each part of a hyphenated one, is in the list."""
    return all(_plain(part) in GIVEN_NAMES for part in word.split("-"))


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
