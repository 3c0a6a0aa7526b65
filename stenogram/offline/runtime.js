// The site read from a folder, without a server: browsers let such pages load plain scripts and nothing else.
// Modules are registered below by `stOffline.module`; a file that a script would fetch lies beside its place as a script
// that hands it over (`stOffline.give`). Made by stenogram/offline.
"use strict";

globalThis.stOffline = (() => {
  const root = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const makers = new Map();
  const files = new Map();
  const waiting = new Map();

  /** A file of the site by its path, loaded once. */
  function file(path) {
    if (!files.has(path)) {
      const loaded = new Promise((resolve, reject) => {
        waiting.set(path, resolve);
        const script = document.createElement("script");
        script.src = `${root.href}${path.split("/").map(encodeURIComponent).join("/")}.js`;
        script.addEventListener("load", () => script.remove());
        script.addEventListener("error", () => (script.remove(), files.delete(path), reject(new Error(path))));
        document.head.append(script);
      });
      files.set(path, loaded);
    }
    return files.get(path);
  }

  /** `fetch` for the files of the site. */
  async function fetchFile(input) {
    const { href } = new URL(input?.url ?? input, document.baseURI);
    const path = href.startsWith(root.href) ? decodeURIComponent(href.slice(root.href.length).split(/[?#]/)[0]) : null;
    try {
      if (path === null) throw new Error(href);
      return new Response(await file(path));
    } catch {
      return new Response(null, { status: 404 });
    }
  }

  /** Modules and what they see of the world: the page's, or a thread's. */
  class Scope {
    constructor(world) {
      this.world = world;
      this.made = new Map();
    }

    use(name) {
      if (!this.made.has(name)) {
        const exports = {};
        this.made.set(name, exports);
        const { globalThis: own, window: frame, document: page, postMessage, Worker } = this.world;
        const call = (method) => (...values) => own[method](...values);
        const load = async (other) => this.use(other);
        const url = new URL(name, root).href;
        makers.get(name)(own, own, frame, page, call("fetch"), call("setTimeout"), call("addEventListener"), postMessage, Worker,
          exports, (other) => this.use(other), load, url);
      }
      return this.made.get(name);
    }
  }

  /** A thread of the search, on the page's own: browsers start no workers from a folder. */
  class Thread {
    constructor(address) {
      /** @type {Record<string, ((event: {data: any}) => void)[]>} */
      this.listeners = { message: [], error: [] };
      /** @type {((event: {data: any}) => void)[]} */
      this.inner = [];
      const own = {
        fetch: fetchFile,
        setTimeout: (act, wait) => setTimeout(act, wait),
        addEventListener: (type, act) => type === "message" && this.inner.push(act),
      };
      const postMessage = (data) => setTimeout(() => this.listeners.message.forEach((act) => act({ data })));
      const scope = new Scope({ globalThis: own, postMessage, Worker: Thread });
      scope.use(decodeURIComponent(address.href.slice(root.href.length)));
    }

    addEventListener(type, act) {
      this.listeners[type]?.push(act);
    }

    postMessage(data) {
      setTimeout(() => this.inner.forEach((act) => act({ data })));
    }

    terminate() {
      this.inner = [];
      this.listeners = { message: [], error: [] };
    }
  }

  const page = new Proxy(globalThis, {
    get: (target, key) => {
      if (key === "fetch") return fetchFile;
      const value = target[key];
      return typeof value === "function" && !value.prototype ? value.bind(target) : value;
    },
    set: (target, key, value) => ((target[key] = value), true),
  });
  const scope = new Scope({ globalThis: page, window: globalThis, document, postMessage: null, Worker: Thread });

  // Folders are no pages here: every link to one, also those that scripts make, names the page in it.
  function named(event) {
    const link = event.target.closest?.("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
  for (const type of ["pointerover", "focusin", "pointerdown", "click"]) addEventListener(type, named, true);

  // Some browsers let a page that was opened from a folder change its own address, others do not.
  for (const name of ["replaceState", "pushState"]) {
    const change = history[name].bind(history);
    history[name] = (state, title, address) => {
      try {
        change(state, title, address);
      } catch {
        change(state, title);
      }
    };
  }

  return {
    module: (name, make) => makers.set(name, make),
    run: (name) => scope.use(name),
    give(path, content, packed = false) {
      const bytes = packed ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : new TextEncoder().encode(content);
      waiting.get(path)?.(bytes);
      waiting.delete(path);
    },
  };
})();
