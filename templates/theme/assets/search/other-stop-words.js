// Words of questions in languages that the site itself does not have: texts may be in any.

/**
 * @typedef {{stop: string, asking: string, question: string, beforeSpeaker: string, nouns?: string, endings?: string, courtesy?: string}} Words
 * `endings` of surnames in other cases
 */

/** @type {Record<string, Words>} */
export const OTHERS = {
  pt: {
    stop: `a ao aos as à às com como da das de do dos e é ela ele eles em entre era essa esse esta este eu foi há isso já mais mas
      me muito na não nas nem no nos o os ou para pela pelo por porque qual quais quando que quem quê se sem seu sobre sua são também
      um uma`,
    asking: `afirma afirmou citação citações comentou declara declarou diz dizer disse disseram dito explicou fala falou menciona
      mencionou opinião pensa pergunta perguntou respeito responde respondeu resposta declaração declarações palavras posição`,
    question: "como onde porque qual quais quando que quem quê",
    beforeSpeaker: "diz disse que por",
  },
  it: {
    stop: `a ad agli ai al alla alle anche che chi ci come con cosa da dagli dai dal dalla dei del della delle di e è ed era gli ha
      hanno i il in io la le lo ma mi nei nel nella nelle non o per perché più quale quali quando quello questa questo se si sono
      su sua sui sul sulla sulle sull suo tra un una uno l d un dell dall nell all quest quell c`,
    asking: `afferma affermato citazione citazioni commento detto dice dichiara dichiarato dire disse domanda opinione parla parlato
      parole pensa risponde risposta risposto spiega spiegato dichiarazioni dichiarazione posizione`,
    question: "che chi come cosa perché quale quali quando",
    beforeSpeaker: "detto dice disse che cosa da",
  },
  pl: {
    stop: `a ale bez był była było być co czy dla do gdzie go i ich ile im jak jaka jaki jakie jego jej jest już kiedy kto której
      który na nad nie niego o od oraz po pod przez przy roku są się ta tak tam te tego ten to u w we wobec z za ze że temat
      temacie sprawie`,
    asking: `mówi mówił mówiła odpowiedź odpowiedział odpowiedziała opinia powiedział powiedziała sądzi słowa stwierdził stwierdziła
      twierdzi wypowiedź wypowiedzi zdanie stanowisko pytanie myśli`,
    question: "co czy gdzie ile jak jaka jaki jakie kiedy kto",
    beforeSpeaker: "powiedział powiedziała mówił mówi słowa wypowiedź opinia stanowisko odpowiedź",
    endings: "a owi em iem ego iego emu iemu ie u y",
  },
  uk: {
    stop: `а або але без був була було бути в від вже він вона вони де для до є з за і із їх й його її як яка яке який які коли
      між мене ми на над не ні о об про під по при році рік року та так там те ти то у хто це цей ця чи чому що щоб я`,
    asking: `говорив говорила говорить заявив заявила думка пояснив пояснила відповідь відповів відповіла сказав сказала сказали
      вважає слова позиція висловлювання`,
    question: "де коли хто чому що як яка який",
    beforeSpeaker: "говорив говорила заявив заявила сказав сказала що слова думка позиція",
  },
  tr: {
    stop: `ama bir bu da daha de en gibi hakkında ile için ilgili kadar ki konusunda mi mı mu mü nasıl ne neden nerede niçin o olan
      olarak şu üzerine ve veya ya yılında zaman`,
    asking: `açıkladı açıklaması açıklamaları belirtti cevap cevabı dedi demiş dediği diyor konuştu söyledi söyledikleri söylemiş
      sözleri yanıtı yorumu görüşü`,
    question: "kim nasıl ne neden nerede niçin",
    beforeSpeaker: "",
  },
  nl: {
    stop: `aan als al bij dan dat de deze die dit door een en er had heb hebben heeft het hij hoe ik in is maar me met mijn naar niet
      nog of om ons ook op over te tegen tot uit van voor waar waarom wanneer was wat we welk welke wie wordt ze zij zijn zo`,
    asking: `antwoord antwoordde gezegd mening noemt sprak spreekt uitspraak uitspraken verklaarde verklaring vindt woorden zegt zei
      zeggen vraag`,
    question: "hoe waar waarom wanneer wat welk welke wie",
    beforeSpeaker: "heeft zei zegt wat van",
  },
};
