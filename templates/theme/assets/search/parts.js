// A volume in parts: the same records, a thousand at a time. Pagefind looks for a phrase by comparing each record that
// has all words with every place of each word, which takes as long as the square of their number; in ten parts it takes
// a tenth of that, finds the same, and fetches nothing more. (Scores of words are of the whole volume, those of phrases
// are not: only phrases may be looked for in parts.)
//
// Pagefind's files are CBOR behind a signature. Words come as [[word, pages, variants], …], a variant as [form, pages],
// pages as [number, places, …], each number counted from the one before; records as [version, records, …].

const PART = 1000;
const SIGNATURE = 12;
const NUMBER = 0;
const LIST = 4;

/** How many parts a volume of so many records has. */
export function partsOf(records) {
  return Math.ceil(records / PART);
}

/** The list of records (.pf_meta) of each part. */
export function cutRecords(bytes) {
  const reader = new Reader(bytes);
  reader.head();
  reader.skip();
  const before = bytes.subarray(0, reader.at);
  const starts = [];
  for (let left = reader.head(); left > 0; left--) {
    starts.push(reader.at);
    reader.skip();
  }
  const end = reader.at;
  const after = bytes.subarray(end);
  return Array.from({ length: partsOf(starts.length) }, (_, part) => {
    const from = part * PART;
    const records = bytes.subarray(starts[from], starts[from + PART] ?? end);
    return joined([before, head(LIST, Math.min(PART, starts.length - from)), records, after]);
  });
}

/** The words (.pf_index) of each part of a volume of so many records: all of them, with the places in its records. */
export function cutWords(bytes, records) {
  const reader = new Reader(bytes);
  const pieces = Array.from({ length: partsOf(records) }, () => /** @type {(Uint8Array | number[])[]} */ ([]));
  let from = 0;
  const pages = () => {
    const before = bytes.subarray(from, reader.at);
    const runs = reader.runs();
    pieces.forEach((piece, part) => piece.push(before, ...(runs.get(part) ?? [head(LIST, 0)])));
    from = reader.at;
  };
  reader.head();
  for (let words = reader.head(); words > 0; words--) {
    const withVariants = reader.head() > 2;
    reader.skip();
    pages();
    for (let variants = withVariants ? reader.head() : 0; variants > 0; variants--) {
      reader.head();
      reader.skip();
      pages();
    }
  }
  const rest = bytes.subarray(from);
  return pieces.map((piece) => joined([...piece, rest]));
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = SIGNATURE;
  }

  /** Read the head of an item: its number, or its length. */
  head() {
    const info = this.bytes[this.at++] & 31;
    if (info < 24) return info;
    let value = 0;
    for (let left = 1 << (info - 24); left > 0; left--) value = value * 256 + this.bytes[this.at++];
    return value;
  }

  /** Pass over an item and all that is in it. */
  skip() {
    for (let items = 1; items > 0; items--) {
      const kind = this.bytes[this.at] >> 5;
      const value = this.head();
      if (kind === 2 || kind === 3) this.at += value;
      else if (kind === LIST) items += value;
    }
  }

  /** Read a list of pages: part → what its own list is made of. */
  runs() {
    const { bytes } = this;
    const runs = [];
    let page = 0;
    for (let left = this.head(); left > 0; left--) {
      const start = this.at;
      let items = this.head();
      page += this.head();
      const part = Math.floor(page / PART);
      let run = runs.at(-1);
      if (run?.part !== part) {
        // The first of a part is counted from its beginning.
        const first = joined([bytes.subarray(start, start + 1), head(NUMBER, page - part * PART)]);
        run = { part, first, from: this.at, to: this.at, count: 0 };
        runs.push(run);
      }
      for (; items > 1; items--) this.skip();
      run.count++;
      run.to = this.at;
    }
    return new Map(runs.map(({ part, first, from, to, count }) => [part, [head(LIST, count), first, bytes.subarray(from, to)]]));
  }
}

function head(kind, value) {
  const begin = kind << 5;
  if (value < 24) return [begin | value];
  if (value < 0x100) return [begin | 24, value];
  return [begin | 25, value >> 8, value & 0xff];
}

function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
