// Cards: what a marked name meant. By mouse, focus and touch; hoverable, dismissed with Escape, and they stay
// as long as pointer or focus do (WCAG 1.4.13). Only the first mark of an entity in a turn is a link and takes
// the focus, so that the keyboard meets each entity once.
import { element } from "./dialog.js";

const OPEN_AFTER = 250;
const CLOSE_AFTER = 300;

const site = new URL("../", import.meta.url);
const counts = new Map();
let entities = {};
let card;
let shown = null;
let timer;

export function bringCards() {
  const block = document.getElementById("st-cards");
  if (!block) return;
  entities = JSON.parse(block.textContent);
  card = element("div", { class: "st-card", id: "st-card", role: "group", "aria-label": "What this name means" });
  card.hidden = true;
  document.querySelector(".st-page").append(card);
  listen(document.getElementById("st-article"));
}

function listen(article) {
  let touched = false;
  document.addEventListener(
    "pointerdown",
    (event) => {
      touched = event.pointerType === "touch";
      if (shown && !card.contains(event.target) && markOf(event) !== shown) hide();
    },
    true,
  );
  article.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch" && markOf(event)) after(OPEN_AFTER, () => show(markOf(event)));
  });
  article.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && markOf(event)) leave();
  });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && leave());
  article.addEventListener("focusin", (event) => {
    if (!touched && markOf(event)?.matches(":focus-visible")) show(markOf(event));
  });
  article.addEventListener("focusout", (event) => {
    if (shown && markOf(event) === shown && !card.contains(event.relatedTarget)) hide();
  });
  article.addEventListener("click", (event) => {
    const mark = markOf(event);
    if (!touched || !mark || mark === shown) return;
    // The first tap shows the card, whose link leads on; the second follows the mark itself.
    event.preventDefault();
    show(mark);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) hide();
  });
}

const markOf = (event) => event.target.closest?.(".st-mention[data-entity]") ?? null;

function after(delay, act) {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
}

function leave() {
  after(CLOSE_AFTER, () => {
    if (shown !== document.activeElement && !card.contains(document.activeElement)) hide();
  });
}

function hide() {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  card.hidden = true;
}

function show(mark) {
  clearTimeout(timer);
  const entity = entities[mark.dataset.entity];
  if (!entity || mark === shown) return;
  hide();
  shown = mark;
  card.replaceChildren(...lines(mark, entity));
  card.hidden = false;
  mark.setAttribute("aria-describedby", card.id);
  place(mark);
  countIn(mark.dataset.entity, entity);
}

function lines(mark, entity) {
  const line = (name, text) => element("p", { class: `st-card__${name}` }, text ?? "");
  const facts = [entity.when, entity.place].filter(Boolean).join(" · ");
  const more = line("more");
  if (entity.url) more.append(element("a", { href: entity.url }, `All about ${entity.name}`));
  return [
    line("kind", entity.kind),
    line("name", entity.name),
    line("when", facts),
    line("definition", entity.definition),
    line("counts", entity.here ? `${times(entity.here)} here` : ""),
    line("why", mark.dataset.why ? `Why this one: ${mark.dataset.why}` : ""),
    more,
  ];
}

const times = (n) => (n === 1 ? "Once" : `${n} times`);

// Counts over the whole corpus would make every page grow with it: they are fetched, once, when asked for.
async function countIn(id, entity) {
  if (!counts.has(id)) {
    counts.set(
      id,
      fetch(new URL(`data/entities/${encodeURIComponent(id)}.json`, site))
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null),
    );
  }
  const all = await counts.get(id);
  if (!all || shown?.dataset.entity !== id) return;
  const texts = all.transcripts === 1 ? "1 transcript" : `${all.transcripts} transcripts`;
  card.querySelector(".st-card__counts").textContent = `${times(entity.here ?? 0)} here, ${all.mentions} in all, in ${texts}`;
}

// Under the first line of the mark, above it where there is no room; never beyond the window's sides.
function place(mark) {
  const around = card.offsetParent.getBoundingClientRect();
  const { left, top, bottom } = mark.getClientRects()[0];
  const room = document.documentElement.clientWidth - card.offsetWidth - 12;
  const below = bottom + card.offsetHeight + 12 < innerHeight || top < card.offsetHeight + 70;
  card.style.left = `${Math.max(12, Math.min(left, room)) - around.left}px`;
  card.style.top = `${(below ? bottom + 6 : top - card.offsetHeight - 6) - around.top}px`;
}
