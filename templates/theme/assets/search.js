// Opens the search: from "/" and from the header on every page, on the search page by itself. All else
// is loaded when it is first wanted.

import { keysOn } from "./keys.js";
import { gettext } from "./messages.js";

const BASE = new URL("../", import.meta.url).href;
const host = document.getElementById("st-search");
const opener = document.getElementById("st-search-open");
const TITLE = document.title;
let dialog = null;
/** @type {Promise<import("./search/engine.js").Engine> | null} */
let opening = null;

if (host) onSearchPage();
else {
  opener?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openDialog();
  });
  // Who points at it will press it.
  opener?.addEventListener("pointerenter", () => engine().catch(() => {}), { once: true });
  const left = history.state?.stSearch;
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (left && navigation?.type === "back_forward") openDialog(left);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  if (!keysOn() || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  if (host) host.querySelector("input[type=search]")?.focus();
  else openDialog();
});

if (new URLSearchParams(location.search).has("h")) {
  Promise.all([import("./search/highlight.js"), styles()]).then(([{ highlight }]) => highlight());
}

/** The index, fetched once; a failure is forgotten, so that it can be tried again. */
function engine() {
  opening ??= import("./search/engine.js").then(({ Engine }) => Engine.open(BASE));
  opening.catch(() => (opening = null));
  return opening;
}

/** After a failure: who tries again begins anew, with what the browser has kept. */
function forget() {
  opening?.then((failed) => failed.close()).catch(() => {});
  opening = null;
}

/** Make the view. Whoever opens it will search, so that the index is fetched while they begin to type. */
async function view(root, wishes) {
  engine().catch(() => {});
  const [{ SearchView }] = await Promise.all([import("./search/view.js"), styles()]);
  const search = new SearchView(root, { base: BASE, engine, forget, ...wishes });
  search.ready.then(engine).then((opened) => opened.prepare()).catch(() => {});
  return search;
}

function styles() {
  const href = new URL("search.css", import.meta.url).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return null;
  return new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done });
    document.head.append(link);
  });
}

async function onSearchPage() {
  const at = history.state ?? {};
  history.scrollRestoration = "manual";
  const place = (state) => `${location.pathname}${state ? `?${state}` : ""}`;
  const search = await view(host, {
    state: location.search,
    save: (state, question) => {
      history.replaceState({}, "", place(state));
      titled(question);
    },
    leave: (shown) => history.replaceState({ shown, scroll: scrollY }, ""),
  });
  titled(new URLSearchParams(location.search).get("q"));
  if (at.shown) await search.restore(location.search, at.shown);
  else await search.ready;
  if (at.scroll) scrollTo(0, at.scroll);
  else if (!location.search) search.focus();
}

/** The question stands in the title of the page, so that a bookmark or a tab says what was asked. */
function titled(question) {
  document.title = question ? `${question} – ${TITLE}` : TITLE;
}

/** @param {{state: string, shown: number[], scroll: number} | null} left what was shown when a result was followed */
async function openDialog(left = null) {
  if (dialog?.element.open) return;
  dialog ??= await makeDialog();
  dialog.element.showModal();
  if (left) {
    await dialog.search.restore(left.state, left.shown);
    dialog.element.scrollTo(0, left.scroll);
  } else {
    dialog.search.focus();
  }
}

async function makeDialog() {
  const element = document.createElement("dialog");
  element.className = "st-search-dialog";
  element.setAttribute("aria-label", gettext("Search"));
  const bar = document.createElement("p");
  bar.className = "st-search-bar";
  const page = Object.assign(document.createElement("a"), { href: new URL("search/", BASE).href, textContent: gettext("Open as a page") });
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: gettext("Close"), className: "st-search-close" });
  const body = document.createElement("div");
  bar.append(page, close);
  element.append(bar, body);
  document.body.append(element);
  let state = "";
  const search = await view(body, {
    state,
    save: (now) => {
      state = now;
      page.href = new URL(`search/${now ? `?${now}` : ""}`, BASE).href;
    },
    leave: (shown) => history.replaceState({ ...history.state, stSearch: { state, shown, scroll: element.scrollTop } }, ""),
  });
  const forget = () => history.replaceState({ ...history.state, stSearch: undefined }, "");
  close.addEventListener("click", () => element.close());
  element.addEventListener("close", forget);
  element.addEventListener("click", ({ target }) => target === element && element.close());
  addEventListener("hashchange", () => element.open && element.close());
  return { element, search };
}
