// Where one is: a quiet line that stays on top while the words are read, and the line of the outline that is being read.
import { element } from "./dialog.js";
import { within } from "./required.js";
import { nameOf, reading } from "./turns.js";
import * as words from "./words.js";

const outline = document.getElementById("st-outline");
const page = within(".st-page");
let waiting = false;
let line;

export function bringWhere() {
  const links = targets();
  const follow = () => {
    waiting = false;
    const place = reading();
    if (line) showPlace(place);
    markOutline(links, place);
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  };
  if (page.matches(".st-page--transcript") && document.querySelector(".st-turn")) line = build();
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  // A filter has hidden turns, or shows them again.
  document.addEventListener("st-shown", later);
  follow();
}

function build() {
  const parts = {
    section: element("span", { class: "st-where__section" }),
    speaker: element("span", { class: "st-where__speaker" }),
    count: element("span", { class: "st-where__count" }),
    bar: element("span", { class: "st-where__bar", "aria-hidden": "true" }),
  };
  const find = element("button", { type: "button", "data-st-do": "find" }, words.FIND);
  const cite = element("button", { type: "button", "data-st-do": "cite-here", "aria-haspopup": "dialog" }, words.CITE_HERE);
  const top = element("a", { class: "st-act", href: "#st-article" }, words.TOP);
  const made = element("div", { class: "st-where", role: "group", "aria-label": words.WHERE }, element("div", { class: "st-where__line" }, element("p", {}, parts.section, parts.speaker, parts.count), find, cite, top, parts.bar));
  made.hidden = true;
  page.prepend(made);
  return { made, ...parts };
}

function showPlace(place) {
  line.made.hidden = !place;
  if (!place) return;
  const { turn, at, turns, last, paragraph, paragraphs } = place;
  line.section.textContent = sectionOf(turn);
  line.speaker.textContent = nameOf(turn);
  const ofTurns = words.turnOf(turn.dataset.turn.replace("turn-", ""), last.dataset.turn.replace("turn-", ""));
  const ofParagraphs = words.paragraphOf(paragraph + 1, paragraphs.length);
  if (!turn.matches(".st-long")) line.count.textContent = ofTurns;
  else line.count.textContent = turns > 1 ? words.both(ofTurns, ofParagraphs) : ofParagraphs;
  const read = turns > 1 ? (at + (paragraph + 1) / paragraphs.length) / turns : (paragraph + 1) / paragraphs.length;
  line.bar.style.transform = `scaleX(${read.toFixed(3)})`;
}

const sections = new Map();

/** The heading that a turn stands under. */
function sectionOf(turn) {
  if (!sections.has(turn)) {
    let before = turn.previousElementSibling;
    while (before && !before.matches(".st-section")) before = before.previousElementSibling;
    sections.set(turn, before?.textContent ?? "");
  }
  return sections.get(turn);
}

/** What the outline leads to, in the order of the page. */
function targets() {
  const links = [...(outline?.querySelectorAll("a") ?? [])];
  return links
    .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .flatMap(({ link, target }) => (target ? [{ link, target: target.matches(".st-speaker") ? target.closest(".st-turn") : target }] : []));
}

/** Mark the last line whose place has come to the top of the window; a turn that a link led to is there. */
function markOutline(links, place) {
  const limit = (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + 8;
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[middle].target.getBoundingClientRect().top <= limit) low = middle + 1;
    else high = middle;
  }
  // Between two, what is being read decides: a turn that has come into the upper third.
  const next = links[low];
  const isNext = next && place && next.target === place.turn;
  mark((isNext ? next : links[low - 1])?.link);
}

function mark(link) {
  if (!outline || !link || link.hasAttribute("aria-current")) return;
  outline.querySelector("[aria-current]")?.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  const above = link.offsetTop - outline.scrollTop;
  if (above < 60 || above > outline.clientHeight - 60) outline.scrollTop = link.offsetTop - outline.clientHeight / 3;
}
