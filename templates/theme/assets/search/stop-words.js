// Words of questions that are not looked for, by language: those of the site's, of English, and of what is typed.

import { fold } from "./folding.js";
import { OTHERS } from "./other-stop-words.js";

/**
 * @typedef {{stop: Set<string>, asking: Set<string>, question: Set<string>, beforeSpeaker: Set<string>, nouns: Set<string>, endings: Set<string>, courtesy: Set<string>, unspaced: RegExp}} QuestionWords
 * folded; `asking` are left out of a question only, of which `question` are signs; `beforeSpeaker` stand before a name;
 * `courtesy` are titles before a name; `nouns` are asking words that have a capital; `endings` those of surnames in other cases; `unspaced` finds those of scripts without spaces
 */

/** @type {Record<string, import("./other-stop-words.js").Words>} */
const WORDS = {
  ...OTHERS,
  en: {
    stop: `a about above after all also am an and any are as at be because been before being between both but by can could
      did do does doing done down during each every few for from further had has have having he her here hers him his how
      i if in into is it its itself just let me might more most must my no nor not of off on once only or other our ours out
      over own same shall she should since so some such than that the their theirs them then there these they this those
      through to too under until up upon us very was we were what when where whether which while who whom whose why
      will with would you your yours may`,
    asking: `say says said saying tell tells told telling speak speaks spoke spoken speaking talk talks talked talking think thinks
      thought mention mentions mentioned comment comments commented remark remarks remarked answer answers answered ask asks
      asked asking explain explains explained describe describes described anything something regarding concerning according
      see sees statement statements view views opinion words quote quotes find show give`,
    question: "what who whom whose when where why how which did does was were is are has have",
    beforeSpeaker: "did does by has have had was is what how why",
    courtesy: "mr mrs ms miss sir dame lord lady dr prof professor president minister prime chairman chancellor ambassador senator mayor",
  },
  fr: {
    stop: `à a ai au aux avaient avait avec c ce ces cet cette chez comme comment d dans de des depuis dont du elle elles en entre
      est et étaient était été eu il ils j je l la le les leur leurs lui ma mais me mes mon n ne nos notre nous on ont ou où par
      pas plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sous sur ta tu un une
      vers vos votre vous y`,
    asking: `affirme affirmé citation citations déclare déclaré demande demandé dire disait dit évoque évoqué explique expliqué
      mentionne mentionné parle parlé parler pense pensé propos répond répondu réponse`,
    question: "comment où pourquoi qu quand que quel quelle quelles quels qui quoi",
    beforeSpeaker: "a disait dit par que pense qu'a",
    courtesy: "m mme mlle monsieur madame mademoiselle dr président présidente ministre maire",
  },
  es: {
    stop: `a al ante aquel aquella como cómo con cual cuál cuáles cuando cuándo de del desde donde dónde e el él ella ellas ellos en
      entre era es esa ese eso esta este esto fue ha han hasta hay la las le les lo los más me mi muy no nos o para pero por que
      qué quien quién quienes se ser si sí sin sobre son su sus también te un una uno unos y ya`,
    asking: `cita citas decir declara declaró dice dicen dicho dijeron dijo explica explicó habla hablado habló menciona mencionó
      opina opinó piensa pregunta preguntó respecto responde respondió respuesta`,
    question: "como cómo cual cuál cuáles cuando cuándo donde dónde que qué quien quién quienes",
    beforeSpeaker: "dice dijo ha por que qué",
    courtesy: "sr sra srta señor señora señorita don doña dr dra presidente presidenta ministro ministra alcalde alcaldesa",
  },
  de: {
    stop: `aber alle als am an auch auf aus bei beim bis da das dass dem den der des die dies diese diesem diesen dieser dieses doch
      dein deine durch ein eine einem einen einer eines er es für gegen habe haben hat hatte hatten hier ich ihm ihn ihr ihre im in ins ist
      ja kein keine man mein meine mit nach nicht noch nur ob oder ohne sehr sein seine seit sich sie sind so über um und uns unser unsere unserem unseren
      unserer unseres unter vom von
      vor wann war waren warum was wegen weil welche welchem welchen welcher welches wem wen wenn wer wie wieso wir wird wo worüber
      wurde wurden zu zum zur zwischen`,
    asking: `antwort antwortet antwortete äußert äußerte erklärt erklärte erwähnt erwähnte fragt fragte geäußert gesagt gesprochen
      meint meinte sagen sagt sagte sagten sprach spricht zitat zitate`,
    nouns: `antwort antworten aussage aussagen äußerung äußerungen erklärung frage haltung kommentar meinung position
      stellungnahme wort worte zitat zitate`,
    question: "wann warum was welche welchem welchen welcher welches wem wen wer wie wieso wo worüber",
    beforeSpeaker: "hat sagt sagte von was wie warum",
    courtesy: `herr herrn frau dr prof präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
      bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin`,
  },
  ru: {
    stop: `а без бы был была были было быть в вам вас во вот все всё всего вы где для до его её если есть ещё же за зачем здесь и из
      или им их к как какая какие какой ко когда кто ли мне мы на над не него неё нет ни них но о об он она они от по под почему
      при про с со так там то того тоже только у уже чего чем что эта эти это этот я год году года г`,
    asking: `говорил говорила говорили говорит заявил заявила мнение объяснил объяснила ответ ответил ответила сказал сказала сказали
      спросил спросила считает упомянул упомянула цитата цитаты слова словам ответы вопрос вопросы вопроса позиция высказывание
      высказывания высказался высказалась заявление сказано говорится думает сказать`,
    question: "где зачем как какая какие какой когда кто почему что",
    beforeSpeaker: "говорил говорила говорит заявил заявила сказал сказала что слова ответ позиция мнение",
    courtesy: "господин госпожа г-н г-жа президент министр премьер-министр мэр",
  },
  zh: {
    stop: `的 了 在 和 与 與 对 對 就 于 於 关于 關於 有关 有關 对于 對於 什么 什麼 怎么 怎麼 怎样 怎樣 如何 是 吗 嗎 呢 年
      哪些 有哪些 何时 何時 什么时候 什麼時候 为什么 為什麼 为何 為何 哪里 哪裡 以及`,
    asking: `说 說 说了 說了 说过 說過 谈 談 谈到 談到 讲 講 表示 指出 认为 認為 提到 评论 評論 看 看待 回答
      看法 立场 立場 讲话 講話 言论 言論 发言 發言 怎么说 怎麼說`,
    question: "什么 什麼 怎么 怎麼 怎样 怎樣 如何 吗 嗎 哪些 何时 何時 为什么 為什麼 为何 為何",
    beforeSpeaker: "",
  },
  ar: {
    stop: `في من على إلى عن مع أن إن ما لا هو هي هذا هذه ذلك تلك التي الذي الذين قد كان كانت ثم أو كل بين بعد قبل عند حتى لم لن هل حول بشأن عام سنة
      ماذا متى أين كيف لماذا`,
    asking: "تحدث تحدثت تقول ذكر ذكرت رأي صرح صرحت قال قالت يقول تصريح تصريحات كلام موقف رد جواب أقوال",
    question: "أين كيف لماذا ماذا متى هل",
    beforeSpeaker: "قال قالت يقول تقول ماذا تصريح تصريحات كلام موقف رد جواب رأي أقوال",
  },
};
const known = new Map();

/** The words of questions that stand in scripts without spaces, as one pattern, the longest first. @param {Record<string, string>[]} lists */
function unspacedWords(lists) {
  const words = lists.flatMap(({ stop, asking }) => `${stop} ${asking}`.split(/\s+/)).filter((word) => /\p{Script=Han}/u.test(word));
  return words.length ? new RegExp(words.sort((one, other) => other.length - one.length).join("|"), "gu") : /(?!)/u;
}

/**
 * The words of English, of a site's language if it has others, and of the language in which something is asked.
 * @param {string} language of the site
 * @param {string} [asked] as typed
 * @returns {QuestionWords}
 */
export function questionWords(language, asked = "") {
  const of = ["en", language].filter((code) => code in WORDS);
  const other = asked ? otherLanguage(asked, of) : "";
  return joined(other ? [...of, other] : of);
}

/** @param {string[]} codes @returns {QuestionWords} */
function joined(codes) {
  const name = codes.join(" ");
  if (!known.has(name)) {
    const lists = codes.map((code) => WORDS[code]);
    const of = (column) => new Set(lists.flatMap((list) => (list[column] ?? "").trim().split(/\s+/).filter(Boolean).map(fold)));
    known.set(name, {
      unspaced: unspacedWords(lists), stop: of("stop"), asking: of("asking"), question: of("question"), beforeSpeaker: of("beforeSpeaker"),
      nouns: of("nouns"), endings: of("endings"), courtesy: of("courtesy"),
    });
  }
  return known.get(name);
}

/**
 * The language that has more of the words than those which are known anyway, one of asking among them.
 * @param {string} asked
 * @param {string[]} of
 */
function otherLanguage(asked, of) {
  const words = asked.split(/[^\p{L}\p{M}]+/u).filter(Boolean).map(fold);
  const count = ({ stop, asking, question, nouns }) => words.filter((word) => [stop, asking, question, nouns].some((set) => set.has(word))).length;
  // Its words are in no list as they stand in a sentence; that of Japanese has other letters as well.
  if (!of.includes("zh") && /\p{Script=Han}/u.test(asked) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(asked)) return "zh";
  let best = "";
  let most = count(joined(of));
  for (const code of Object.keys(WORDS).filter((each) => !of.includes(each))) {
    const own = joined([code]);
    const score = count(own);
    if (score > most && words.some((word) => own.asking.has(word) || own.question.has(word) || own.nouns.has(word))) {
      best = code;
      most = score;
    }
  }
  return best;
}
