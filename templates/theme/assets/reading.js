// What a page can do beyond being read. Without this file everything is still there to be read.
import "./scheme-switch.js";
import { onKey } from "./keys.js";
import { canShare, share } from "./share.js";
import { copyLink, copyPlace, headTurns, linkTo, step, stepTurn } from "./turns.js";
import { bringNotes } from "./notes.js";
import { byId } from "./required.js";
import * as words from "./words.js";

for (const table of document.querySelectorAll(".st-index table")) {
  import("./sortable.js").then(({ sortable }) => sortable(table));
}
for (const box of document.querySelectorAll(".st-concordance")) {
  import("./concordance.js").then(({ enrich }) => enrich(box));
}

// A site that does not know its own address prints the one it is read at.
const here = document.getElementById("st-here");
if (here) here.textContent = location.href.replace(/[?#].*$/, "");

// Where one is matters from the first scroll on.
const bringWhere = async () => (await import("./where.js")).bringWhere();
if (scrollY || location.hash) bringWhere();
else addEventListener("scroll", bringWhere, { once: true, passive: true });
// The popover of small screens closes when it has led somewhere.
const outline = document.getElementById("st-outline");
outline?.addEventListener("click", (event) => {
  if (event.target.closest("a") && outline.matches(":popover-open")) outline.hidePopover();
});
headTurns();
bringNotes();

// Cards are fetched when a reader first comes upon a mark, and what a picture can do when it is first unfolded.
if (document.getElementById("st-cards")) {
  const article = byId("st-article");
  const come = ["pointerover", "pointerdown", "focusin", "click"];
  let touched = false;
  const first = async (event) => {
    if (event.type === "pointerdown") touched = event.pointerType === "touch";
    if (!event.target.closest(".st-mention") || (event.type === "click" && !touched)) return;
    // A tap shows the card and does not lead away yet.
    if (event.type === "click") event.preventDefault();
    const { bringCards } = await import("./cards.js");
    for (const type of come) article.removeEventListener(type, first, true);
    bringCards(event, touched);
  };
  for (const type of come) article.addEventListener(type, first, true);
  const cards = () => import("./cards.js");
  onKey("n", words.NEXT_MENTION, async () => (await cards()).stepMention(1));
  onKey("p", words.PREVIOUS_MENTION, async () => (await cards()).stepMention(-1));
  onKey("i", words.PIN_CARD, async () => (await cards()).pinShown());
}
for (const picture of document.querySelectorAll("svg.st-svg:has(a)")) {
  const bring = async () => (await import("./timeline.js")).bringTimeline(picture);
  const fold = picture.closest("details:not([open])");
  if (fold) fold.addEventListener("toggle", bring, { once: true });
  else bring();
}

if (document.querySelector(".st-page--transcript")) {
  const cite = async (turn) => (await import("./cite.js")).openCite(turn);
  const citeHere = async () => (await import("./cite.js")).openCiteHere();
  const quote = async (turn) => (await import("./cite.js")).openQuote(turn);
  const find = async () => (await import("./find.js")).openFind();
  const linkToWords = async () => (await import("./selection.js")).copyLinkToWords();
  const pass = () => share({ title: document.title, url: linkTo(null) });
  const marks = async () => (await import("./marks-switch.js")).switchMarks();
  const commands = { copy: copyLink, cite, "cite-here": citeHere, find, marks, share: pass };
  for (const button of document.querySelectorAll("[data-st-do=share]")) button.hidden = !canShare();
  const areHidden = document.documentElement.dataset.stMarks === "off";
  document.querySelector("[data-st-do=marks]")?.setAttribute("aria-pressed", String(areHidden));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-st-do]");
    // A button of the running head is for the whole transcript; one in a turn for that turn.
    if (button) commands[button.dataset.stDo]?.(button.closest(".st-turn"));
    const number = event.target.closest(".st-pn, .st-number a");
    if (number && !event.ctrlKey && !event.metaKey && !event.shiftKey) copyPlace(number);
  });
  onKey("j", words.NEXT, () => step(1));
  onKey("k", words.PREVIOUS, () => step(-1));
  onKey("J", words.NEXT_TURN, () => stepTurn(1));
  onKey("K", words.PREVIOUS_TURN, () => stepTurn(-1));
  onKey("y", words.COPY_LINK, () => copyLink());
  onKey("c", words.CITE, () => cite());
  onKey("f", words.FIND_HERE, () => find());
  onKey("l", words.LINK_TO_WORDS, () => linkToWords());

  document.addEventListener("selectionchange", async function first() {
    if (getSelection()?.isCollapsed ?? true) return;
    document.removeEventListener("selectionchange", first);
    (await import("./selection.js")).bringSelection(quote);
  });

  const sayMissing = async () => {
    const place = decodeURIComponent(location.hash.slice(1));
    if (document.querySelector(".st-missing") || (place && !document.getElementById(place))) (await import("./missing.js")).sayMissing();
  };
  addEventListener("hashchange", sayMissing);
  sayMissing();

  const showChanges = async () => {
    if (new URLSearchParams(location.search).has("v")) (await import("./changed.js")).showChanges();
  };
  addEventListener("hashchange", showChanges);
  showChanges();
}
