// What is found, in order: which records have all that is asked, the best or the newest first, in groups that fill a screen.

/** Results that stand on a screen: of fewer the reader sees all at once, in their order. */
export const SCREEN = 10;
export const WEIGHTS = { turn: 1, narrative: 0.7, title: 1 };

/** The rows that may have all that is asked: those that have what is rarest. */
export function candidates(answers) {
  const choices = answers.map(({ inText, beside }) => (beside ? new Set([...inText.keys(), ...beside.keys()]) : inText));
  return choices.reduce((least, other) => (other.size < least.size ? other : least)).keys();
}

/** The places of all that is asked in one record; null where something is lacking, or nothing is in its own text. */
export function answeredBy(row, answers) {
  const words = [];
  let score = 0;
  let own = 0;
  for (const { inText, beside } of answers) {
    const match = inText.get(row);
    if (match) {
      own += 1;
      score += match.score;
      words.push(...match.words);
    } else if (!beside?.has(row)) return null;
  }
  return own ? { words, score, share: own / answers.length } : null;
}

/** Hits by stretches; those of the next are joined to a group that does not fill a screen. */
export function grouped(hits, stretches) {
  /** @type {{hits: import("./engine.js").Hit[], volumes: number[]}[]} */
  const groups = [];
  for (const stretch of stretches) {
    let last = groups.at(-1);
    if (!last || last.hits.length >= SCREEN) {
      last = { hits: [], volumes: [] };
      groups.push(last);
    }
    last.volumes.push(...stretch);
    const volumes = new Set(last.volumes);
    last.hits = hits.filter(({ row }) => volumes.has(row.volume));
  }
  return groups;
}

/** Best first; equals, which Pagefind gives in no order, as they stand in the corpus. */
export function byScore(one, other) {
  return Math.round(other.score * 1e4) - Math.round(one.score * 1e4) || one.row.order - other.row.order;
}

/** By date, those of one date as they stand in the corpus. */
export function byTime(order) {
  const direction = order === "oldest" ? 1 : -1;
  return (one, other) => direction * compare(one.row.date ?? "", other.row.date ?? "") || one.row.order - other.row.order;
}

export function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
