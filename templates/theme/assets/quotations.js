// The page on which a text is checked: its quotations are found, looked up and compared in the browser.

import { gettext, listed, number, partialDay } from "./messages.js";
import { attributionOf } from "./quotations/attribution.js";
import { isoDate, sameTime } from "./quotations/dates.js";
import { Candidates, verdictOn } from "./quotations/candidates.js";
import { isBy } from "./quotations/check.js";
import { difference } from "./quotations/comparison.js";
import { quotationsIn } from "./quotations/extraction.js";
import { GOOD } from "./quotations/tables.js";
import { el } from "./search/pieces.js";

const BASE = new URL("../", import.meta.url).href;
const VERDICTS = {
  exact: gettext("Exact"),
  shortened: gettext("Shortened"),
  altered: gettext("Altered"),
  spliced: gettext("Spliced"),
  "other-speaker": gettext("Said by somebody else"),
  "other-time": gettext("Said at another time"),
  "not-found": gettext("Not found"),
};
const host = document.getElementById("st-quotations");
let candidates = null;

if (host) start(host);

function start(host) {
  const box = el("textarea", { id: "st-quotations-text", dir: "auto", rows: 10, spellcheck: "false", "aria-describedby": "st-quotations-hint" });
  const label = el("label", { for: box.id }, gettext("Text with quotations"));
  const hint = el("p", { id: "st-quotations-hint", class: "st-quotations-hint" },
    gettext("Nothing you paste leaves your browser."));
  const button = el("button", { type: "submit", class: "st-quotations-check" }, gettext("Check quotations"));
  const form = el("form", { class: "st-quotations-form" }, label, box, hint, button);
  const status = el("p", { class: "st-quotations-status", role: "status" });
  const list = el("ol", { class: "st-quotations-list" });
  host.replaceChildren(form, status, list);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(box.value, status, list, button);
  });
  // Who comes here will check something.
  box.addEventListener("focus", () => opened().catch(() => {}), { once: true });
}

function opened() {
  candidates ??= import("./search/engine.js").then(({ Engine }) => Engine.open(BASE)).then((engine) => new Candidates(engine, BASE));
  candidates.catch(() => (candidates = null));
  return candidates;
}

async function run(text, status, list, button) {
  const quotations = quotationsIn(text);
  const long = quotations.map((quotation, at) => ({ quotation, at })).filter(({ quotation }) => !quotation.short);
  list.replaceChildren();
  if (!long.length) {
    status.textContent = quotations.length
      ? gettext("The text has no quotation of three words or more.")
      : gettext("The text has no quotation marks.");
    return;
  }
  button.disabled = true;
  try {
    const found = await opened();
    await found.engine.prepareFor(text);
    const names = [...found.names.values()];
    let right = 0;
    for (const [place, { quotation, at }] of long.entries()) {
      status.textContent = gettext("Checking quotation %(number)s of %(all)s", { number: number(place + 1), all: number(long.length) });
      const attribution = attributionOf(text, quotations, at, names);
      const result = await verdictOn(quotation.text, found, attribution);
      right += GOOD.includes(result.verdict) ? 1 : 0;
      list.append(item(quotation, result, attribution));
    }
    status.textContent = gettext("Found as quoted: %(number)s of %(all)s", { number: number(right), all: number(long.length) });
  } catch {
    status.textContent = gettext("The transcripts could not be loaded. Check your connection and try again.");
  } finally {
    button.disabled = false;
    // What is disabled loses the focus; whoever goes on by keyboard goes on from here.
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  }
}

function item(quotation, { verdict, wanted, comparisons }, attribution) {
  const places = comparisons.flatMap((comparison) => comparison.places);
  const head = el("p", { class: "st-quotations-head" },
    el("strong", { class: `st-verdict st-verdict--${verdict}` }, VERDICTS[verdict]), " ", el("q", { dir: "auto" }, quotation.text));
  const entry = el("li", { class: "st-quotations-item" }, head);
  if (!places.length) {
    entry.append(el("p", {}, gettext("Nothing similar was found in these transcripts.")));
    return entry;
  }
  if (verdict === "spliced" && places.length > 1) {
    entry.append(el("p", {}, gettext("The words come from different places:")));
    entry.append(el("ul", {}, ...places.map((place) => el("li", {}, source(place), ": ", el("q", { dir: "auto" }, place.passage.words(place.start, place.end))))));
    return entry;
  }
  const [place] = places;
  entry.append(el("p", {}, source(place)));
  const remarks = [remarkOn(verdict, attribution), ...(GOOD.includes(verdict) ? openQuestions(attribution, place.passage) : [])];
  entry.append(...remarks.filter(Boolean).map((remark) => el("p", {}, remark)));
  if (!["exact", "other-speaker", "other-time"].includes(verdict)) entry.append(compared(wanted, place));
  const unmarked = verdict === "shortened" && difference(wanted, place).some(({ marked }) => !marked);
  if (unmarked) entry.append(el("p", {}, gettext("Nothing tells the reader that words were left out.")));
  return entry;
}

function remarkOn(verdict, { names, date }) {
  if (verdict === "other-speaker") return gettext("The text attributes it to %(name)s.", { name: names[0] });
  if (verdict === "other-time") return gettext("The text dates it to %(date)s.", { date: partialDay(isoDate(date)) });
  if (verdict === "not-found") return gettext("Nobody in these transcripts said this. This is the nearest:");
  return "";
}

/** What a good verdict leaves open, so that nobody takes it for more. */
function openQuestions(attribution, passage) {
  const { names, date, undated } = attribution;
  const speaker = names.length
    ? gettext("Whether the text means this speaker could not be determined.")
    : gettext("The text names no speaker for it, so the speaker was not compared.");
  return [
    isBy(attribution, passage) === null ? speaker : "",
    undated || (date && sameTime(date, passage.date) === null) ? gettext("The text gives no full date for it, so the date was not compared.") : "",
  ];
}

/** Who said it, when, with the link to the paragraph. */
function source({ passage, start }) {
  const speaker = passage.speaker?.name ?? gettext("Speaker not named");
  const address = `${BASE}transcripts/${passage.transcript}/#${passage.anchorAt(start)}`;
  return el("a", { href: address }, passage.date ? listed([speaker, partialDay(passage.date)]) : speaker);
}

/** What was said, with the words struck that the quotation lacks, and those inserted that it has instead. */
function compared(wanted, place) {
  const line = el("p", { class: "st-quotations-words", dir: "auto" });
  for (const { kind, text } of difference(wanted, place)) {
    const tag = { said: "del", "left-out": "del", quoted: "ins" }[kind];
    line.append(tag ? el(tag, {}, text) : text, " ");
  }
  return line;
}
