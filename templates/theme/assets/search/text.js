// Words as the index has them, as people type them, and as pages show them.

const GLUE = "\u2E31";
const PLAIN = {
  ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ŧ: "t", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ə: "e", ŋ: "n",
};
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}々〆ー]\p{M}*/gu;

/** Indexed text as it stands on the page: without the glue that stenogram/search/words.py puts in. */
export function shown(text) {
  return text.replaceAll(`${GLUE} `, "").replaceAll(GLUE, " ");
}

/** Letter case, accents and the letters that Unicode does not take apart, folded away. */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđħıŧßæœþðəŋ]/g, (letter) => PLAIN[letter]);
}

/** A folded word without the punctuation around and within it: "SCO’s," is "scos". */
export function bare(word) {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Other ways to spell a word, British and American among them. */
export function otherSpellings(word) {
  const rules = [
    [/isation/, "ization"], [/ization/, "isation"], [/ise(d|s|r)?$/, "ize$1"], [/ize(d|s|r)?$/, "ise$1"],
    [/ising$/, "izing"], [/izing$/, "ising"], [/yse(d|s)?$/, "yze$1"], [/yze(d|s)?$/, "yse$1"],
    [/our/, "or"], [/or/, "our"], [/tre(s?)$/, "ter$1"], [/ter(s?)$/, "tre$1"], [/ence$/, "ense"], [/ense$/, "ence"],
    [/programme/, "program"], [/program(?!m)/, "programme"], [/ll(ed|ing|er)/, "l$1"], [/l(ed|ing|er)$/, "ll$1"],
  ];
  return rules.filter(([from]) => from.test(word)).map(([from, to]) => word.replace(from, to));
}

/** Words without spaces between them (上海) set apart, as in the index. */
export function setApart(text) {
  return text.replace(UNSPACED, " $& ").replace(/\s+/g, " ").trim();
}

export function isUnspaced(word) {
  return word.match(UNSPACED) !== null;
}

/** Words of a passage around its marks: [{text, marked}] with gaps as {gap: true}; at most two windows. */
export function excerpt(content, locations, length = 36) {
  const words = content.split(/\s+/);
  const marked = new Set(locations);
  const windows = locations.length ? best(locations, length) : [0];
  const pieces = [];
  let end = 0;
  for (const [number, start] of windows.entries()) {
    const size = windows.length > 1 ? Math.floor(length / 2) : length;
    const from = Math.max(start, end);
    if (number > 0 ? from > end : from > 0) pieces.push({ gap: true });
    end = Math.min(words.length, from + size);
    for (let at = from; at < end; at++) {
      const glued = words[at].endsWith(GLUE);
      pieces.push({ text: shown(glued ? words[at].slice(0, -1) : words[at]), marked: marked.has(at), glued });
    }
  }
  if (end < words.length) pieces.push({ gap: true });
  return pieces;
}

/** Where the one or two windows begin that hold most marks, each with a few words before its first. */
function best(locations, length) {
  const at = [...new Set(locations)].sort((a, b) => a - b);
  const one = densest(at, length - 8);
  if (one.held.length === at.length) return [Math.max(0, one.start - 6)];
  const half = Math.floor(length / 2) - 5;
  const first = densest(at, half);
  const rest = at.filter((each) => each < first.start - half || each > first.start + half);
  if (!rest.length) return [Math.max(0, one.start - 6)];
  return [first.start, densest(rest, half).start].sort((a, b) => a - b).map((start) => Math.max(0, start - 5));
}

function densest(at, length) {
  let result = { start: at[0], held: [] };
  for (let first = 0, last = 0; first < at.length; first++) {
    while (last < at.length && at[last] < at[first] + length) last++;
    if (last - first > result.held.length) result = { start: at[first], held: at.slice(first, last) };
  }
  return result;
}

/**
 * The words of a passage at these places, as printed but without punctuation around them; each once.
 * `together`: neighbours are one phrase.
 */
export function printed(content, locations, together = false) {
  const words = content.split(/\s+/);
  const runs = [];
  for (const at of [...new Set(locations)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (together && run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  const found = new Map();
  for (const run of runs) {
    const text = shown(run.map((at) => words[at] ?? "").join(" ")).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    if (text && !found.has(fold(text))) found.set(fold(text), text);
  }
  return [...found.values()];
}
