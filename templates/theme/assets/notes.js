// Editorial notes, and a card that was pinned: in the margin, each beside its passage, where there is room for one; else
// folded under the paragraph. Where two would meet, the later one goes down as far as it must.
import { byId } from "./required.js";

const GAP = 10;
const margin = matchMedia("(min-width: 1200px)");
const article = byId("st-article");
const passages = new WeakMap();
let watching = false;
let waiting = false;

export function bringNotes() {
  if (!article.querySelector(".st-note")) return;
  margin.addEventListener("change", fold);
  addEventListener("hashchange", openTarget);
  fold();
}

/** Put something in the margin beside a passage, or under its paragraph. */
export function putBeside(note, passage) {
  passages.set(note, passage);
  (passage.closest("p, h2, h3, h4") ?? passage).after(note);
  arrange();
}

/** What stands in the margin is open; below its paragraph a reader opens it. */
function fold() {
  for (const note of article.querySelectorAll(".st-note > details")) note.toggleAttribute("open", margin.matches);
  openTarget();
  arrange();
}

// A link to a note opens it: by itself the browser does so only when it goes there anew.
function openTarget() {
  const target = document.querySelector(".st-note :target")?.closest("details");
  if (target) target.open = true;
}

/** Arrange the margin anew, once for all that has changed by the next frame. */
function arrange() {
  watch();
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    place([...article.querySelectorAll(".st-note")]);
  });
}

function watch() {
  if (watching) return;
  watching = true;
  new ResizeObserver(arrange).observe(article);
  article.addEventListener("toggle", arrange, true);
  document.fonts.ready.then(arrange);
}

function place(notes) {
  if (!margin.matches) {
    for (const note of notes) note.style.removeProperty("top");
    return;
  }
  // All is measured before anything is moved: else the browser would lay the page out once a note.
  const measured = notes
    .map((note) => ({ note, at: passageOf(note)?.getClientRects()[0]?.top, height: note.offsetHeight, from: frame(note) }))
    .filter(({ at }) => at !== undefined)
    .sort((one, other) => one.at - other.at);
  let free = -Infinity;
  for (const { note, at, height, from } of measured) {
    const top = Math.max(at, free);
    note.style.top = `${top - from}px`;
    free = top + height + GAP;
  }
}

function passageOf(note) {
  const id = note.querySelector("[id^=note-]")?.id;
  return passages.get(note) ?? article.querySelector(`.st-noteref[href="#${id}"]`);
}

const frame = (note) => note.offsetParent?.getBoundingClientRect().top ?? 0;
