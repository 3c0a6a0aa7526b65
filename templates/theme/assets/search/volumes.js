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
    /** Of each volume that was opened, by its number from 0: its thread, and when it is there. */
    this.opened = new Map();
  }

  /** Take up this many volumes, and open all of them or those named. */
  open(count, numbers = [...Array(count).keys()]) {
    // The first lies at the top of the index, the others in numbered folders.
    this.addresses = Array.from({ length: count }, (_, at) => (at ? `${this.place}${at + 1}/` : this.place));
    return this.openAlso(numbers);
  }

  /** Open these volumes. What is open stays so, and costs nothing. */
  openAlso(numbers) {
    const most = Math.min(MOST_THREADS, Math.max(2, navigator.hardwareConcurrency ?? 2), this.opened.size + numbers.length);
    while (this.threads.length < most) this.threads.push(new Thread());
    return Promise.all(numbers.map((at) => {
      if (!this.opened.has(at)) {
        // In the order in which they come, so that threads share any few of the volumes.
        const thread = this.threads[this.opened.size % this.threads.length];
        this.opened.set(at, { thread, ready: thread.ask("open", { volume: this.addresses[at], ranking: this.ranking }) });
      }
      return this.opened.get(at).ready;
    }));
  }

  #ask(at, task, wish) {
    return this.opened.get(at).thread.ask(task, { volume: this.addresses[at], ...wish });
  }

  /** @returns {Promise<Found[]>} of each volume */
  search(query) {
    return Promise.all([...this.opened.keys()].map((at) => this.searchIn(at, query)));
  }

  async searchIn(at, query) {
    return new Found(at, await this.#ask(at, "search", { query }));
  }

  close() {
    for (const { worker } of this.threads) worker.terminate();
  }

  /** Make ready for phrases, one volume of a thread after the other: who searches meanwhile waits for one at most. */
  async prepare() {
    const numbers = [...this.opened.keys()];
    for (let from = 0; from < numbers.length; from += this.threads.length) {
      await Promise.all(numbers.slice(from, from + this.threads.length).map((at) => this.#ask(at, "prepare", {})));
    }
  }

  /** How many records of each volume have all words of a query in quotation marks. */
  counts(query) {
    return Promise.all([...this.opened.keys()].map((at) => this.countIn(at, query)));
  }

  async countIn(at, query) {
    return (await this.#ask(at, "count", { query })).count;
  }
}
