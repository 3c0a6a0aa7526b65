// Which words two versions have in common, by the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its
// Variations" (1986): time and room grow with the length times the number of differing words.
import { required } from "./required.js";

// Beyond this many differing words the two have little in common, and all between their common ends counts as changed.
const MOST_DIFFERENCES = 500;

/**
 * Two versions as runs of words that stayed or changed: `before` with what went, `after` with what came.
 * The runs of each, put together, are the text of that version.
 */
export function compareWords(former, now) {
  const a = former.match(/\s*\S+/g) ?? [];
  const b = now.match(/\s*\S+/g) ?? [];
  const same = (i, j) => a[i].trim() === b[j].trim();
  let start = 0;
  while (start < a.length && start < b.length && same(start, start)) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && same(endA - 1, endB - 1)) [endA, endB] = [endA - 1, endB - 1];

  const keptA = new Uint8Array(a.length).fill(1, 0, start).fill(1, endA);
  const keptB = new Uint8Array(b.length).fill(1, 0, start).fill(1, endB);
  for (const [i, j] of commonPairs(endA - start, endB - start, (i, j) => same(i + start, j + start))) {
    keptA[i + start] = 1;
    keptB[j + start] = 1;
  }
  return { before: runs(a, keptA), after: runs(b, keptB) };
}

/** Pairs (i, j), last first, of a longest common subsequence of two sequences of these lengths. */
function commonPairs(n, m, same) {
  const trace = furthestReaching(n, m, same);
  const pairs = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d];
    const k = x - y;
    const down = k === -d || (k !== d && furthest(reached, k - 1) < furthest(reached, k + 1));
    const from = d === 0 ? 0 : furthest(reached, down ? k + 1 : k - 1);
    const fromY = d === 0 ? 0 : from - (down ? k + 1 : k - 1);
    const diagonalStart = d === 0 ? 0 : down ? from : from + 1;
    while (x > diagonalStart) pairs.push([--x, --y]);
    [x, y] = [from, fromY];
  }
  return pairs;
}

/** For each number of differences the furthest x on each diagonal before it; empty where there are too many. */
function furthestReaching(n, m, same) {
  const reached = new Map([[1, 0]]);
  const trace = [];
  for (let d = 0; d <= Math.min(n + m, MOST_DIFFERENCES); d++) {
    trace.push(new Map(reached));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest(reached, k - 1) < furthest(reached, k + 1));
      let x = down ? furthest(reached, k + 1) : furthest(reached, k - 1) + 1;
      while (x < n && x - k < m && same(x, x - k)) x++;
      reached.set(k, x);
      if (x >= n && x - k >= m) return trace;
    }
  }
  return [];
}

/** The furthest x on a diagonal; only those are asked for that the round before has reached. */
const furthest = (reached, diagonal) => required(reached.get(diagonal), "diagonal");

function runs(words, kept) {
  const found = [];
  words.forEach((text, n) => {
    const changed = !kept[n];
    const last = found.at(-1);
    if (last?.changed === changed) last.text += text;
    else found.push({ text, changed });
  });
  return found;
}
