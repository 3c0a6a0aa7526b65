// The volumes of the index, shared among threads, so that a search takes as long as its slowest part.

const MOST_THREADS = 4;

class Thread {
  constructor() {
    this.waiting = new Map();
    this.worker = new Worker(new URL("thread.js", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data: { number, answer, error } }) => {
      const { resolve, reject } = this.waiting.get(number);
      this.waiting.delete(number);
      if (error) reject(new Error(error));
      else resolve(answer);
    });
    this.worker.addEventListener("error", ({ message }) => {
      for (const { reject } of this.waiting.values()) reject(new Error(message || "a thread of the search could not begin"));
      this.waiting.clear();
      this.ask = () => Promise.reject(new Error("a thread of the search has ended"));
    });
  }

  ask(task, wish) {
    const number = (this.count = (this.count ?? 0) + 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.worker.postMessage({ number, task, wish });
    });
  }
}

/** What a volume has found: ids of records with their scores and the places of the words in them, best first. */
class Found {
  constructor(volume, { ids, scores, ends, words, besides }) {
    Object.assign(this, { volume, ids: ids ? ids.split(" ") : [], scores, besides });
    this.places = (at) => words.subarray(at ? ends[at - 1] : 0, ends[at]);
  }
}

export class Volumes {
  /** The first thread begins at once: loading its program takes longer than learning how many volumes there are. */
  constructor(place, ranking) {
    this.place = place;
    this.ranking = ranking;
    this.threads = [new Thread()];
    this.addresses = [];
  }

  /** Take up this many volumes. The first lies at the top of the index, the others in numbered folders. */
  open(count) {
    this.addresses = Array.from({ length: count }, (_, at) => (at ? `${this.place}${at + 1}/` : this.place));
    const most = Math.min(MOST_THREADS, Math.max(2, navigator.hardwareConcurrency ?? 2), count);
    while (this.threads.length < most) this.threads.push(new Thread());
    return Promise.all(this.addresses.map((volume, at) => this.#ask(at, "open", { volume, ranking: this.ranking })));
  }

  #ask(at, task, wish) {
    return this.threads[at % this.threads.length].ask(task, wish);
  }

  /** @returns {Promise<Found[]>} of each volume */
  search(query) {
    return Promise.all(this.addresses.map((_, at) => this.searchIn(at, query)));
  }

  async searchIn(at, query) {
    const volume = this.addresses[at];
    return new Found(volume, await this.#ask(at, "search", { volume, query }));
  }

  /** Make ready for phrases, one volume of a thread after the other: who searches meanwhile waits for one at most. */
  async prepare() {
    for (let from = 0; from < this.addresses.length; from += this.threads.length) {
      const some = this.addresses.slice(from, from + this.threads.length);
      await Promise.all(some.map((volume, at) => this.#ask(from + at, "prepare", { volume })));
    }
  }

  /** How many records of each volume have all words of a query in quotation marks. */
  async counts(query) {
    const answers = await Promise.all(this.addresses.map((volume, at) => this.#ask(at, "count", { volume, query })));
    return answers.map(({ count }) => count);
  }
}
