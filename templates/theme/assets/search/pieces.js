// What the results are made of: one found passage, a list of them, lines about them.

import { gettext, listed, ngettext, number } from "../messages.js";
import { excerpt, printed, shown } from "./text.js";

export const TITLES = [
  ["speaker", gettext("Speaker")],
  ["entity", gettext("Mentions")],
  ["year", gettext("Year")],
  ["transcript", gettext("Transcript")],
  ["event", gettext("Kind of event")],
  ["place", gettext("Place")],
  ["outlet", gettext("Asked by outlet")],
  ["kind", gettext("Kind of text")],
];
export const KINDS = {
  turn: gettext("Turns"),
  narrative: gettext("Narrative"),
  title: gettext("Titles and headings"),
  entry: gettext("Entries"),
};
const NOUNS = {
  speaker: gettext("speaker"),
  entity: gettext("mentions"),
  year: gettext("year"),
  transcript: gettext("transcript"),
  event: gettext("kind of event"),
  place: gettext("place"),
  outlet: gettext("asked by"),
  period: gettext("days"),
  kind: gettext("kind of text"),
};

export const NOTHING_YET = gettext("There is nothing to search yet: this site has no transcripts.");

export function nounOf(key) {
  return NOUNS[key];
}

/** What stands there before anything is asked. */
export function frame(name, base) {
  const hint = `${name}-hint`;
  const input = el("input", {
    type: "search", id: `${name}-input`, name: "q", autocomplete: "off", autocapitalize: "off", spellcheck: false,
    enterkeyhint: "search", "aria-describedby": hint, placeholder: gettext("Words, “a phrase”, or a question"),
  });
  const label = el("label", { for: input.id, class: "st-sr" }, gettext("Search what was said"));
  const help = el("p", { id: hint, class: "st-search-hint" },
    gettext("Put a phrase in quotation marks, or ask by name and year."));
  const form = el("form", { class: "st-search-form", action: new URL("search/", base).href }, label, input);
  const status = el("p", { class: "st-search-status", role: "status", "aria-live": "polite" });
  const understood = el("div", { class: "st-search-understood" });
  const results = el("div", { class: "st-search-results" });
  const tools = el("div", { class: "st-search-tools", hidden: true });
  // On a wide screen they stand there unfolded; on a narrow one the results come first.
  const toolbox = el("details", { class: "st-search-toolbox" }, el("summary", {}, gettext("Search tools")), tools);
  const facets = el("div", { class: "st-facets" });
  const narrow = el("details", { class: "st-narrow", hidden: true },
    el("summary", {}, gettext("Narrow down")), facets);
  narrow.open = globalThis.matchMedia("(min-width: 60em)").matches;
  const body = el("div", { class: "st-search-body" }, narrow, results);
  const root = el("search", { class: "st-search", role: "search", "aria-label": gettext("What was said") },
    form, help, status, understood, toolbox, body);
  return { root, form, input, help, status, understood, tools, body, narrow, facets, results };
}

/** Put a question of this site's own into what stands there before anything is asked. */
export function showExample(help, example) {
  if (!example) return;
  const [before, after] = gettext("Put a phrase in quotation marks, or ask by name and year, as in %(question)s.").split("%(question)s");
  help.replaceChildren(before, el("q", {}, example), after ?? "");
}

/**
 * One result. The words marked in it go along in its address, to be marked on arrival (highlight.js); `together` where
 * they are a phrase.
 */
export function item(hit, record, base, together) {
  const { meta, kind, content, places } = record;
  const address = new URL(record.address, base);
  for (const word of printed(content, places, together).slice(0, 12)) address.searchParams.append("h", word);
  const title = kind === "turn" ? meta.speaker || meta.title : meta.title;
  const paragraph = /-p(\d+)$/.exec(record.address)?.[1];
  const at = meta.turn ? placeOf(meta.turn.replace(/^turn-/, ""), paragraph) : null;
  const where = { turn: [meta.office, at, meta.date, meta.title, meta.section], narrative: [meta.date, meta.section], title: [meta.date] }[kind];
  const link = el("a", { class: "st-hit-link", href: address.href }, title);
  const words = el("p", { class: "st-hit-words" });
  const pieces = excerpt(content, places);
  pieces.forEach((piece, at) => {
    // What is left out is said on the line of the word before it.
    const space = pieces[at + 1]?.gap ? "\u00a0" : " ";
    if (piece.gap) words.append("… ");
    else words.append(...(piece.marked ? marked(piece.text) : [piece.text]), piece.glued ? "" : space);
  });
  const lacks = hit.lacks?.length ? el("p", { class: "st-hit-lacks" }, `${gettext("Without:")} `, el("s", {}, listed(hit.lacks))) : null;
  const badge = kind === "narrative" ? el("span", { class: "st-badge" }, gettext("Narrative")) : null;
  const head = dotted(link, badge, where.filter(Boolean), meta.date);
  return el("li", { class: `st-hit st-hit-${kind}` }, head, words, lacks);
}

function placeOf(turn, paragraph) {
  return paragraph ? gettext("Turn %(turn)s, paragraph %(paragraph)s", { turn, paragraph }) : gettext("Turn %(number)s", { number: turn });
}

/** A transcript or a section whose title has the words. */
export function titleItem(record, base) {
  const { meta, content, places } = record;
  const marks = new Set(places);
  const link = el("a", { class: "st-hit-link", href: new URL(record.address, base).href });
  // From its first word on, wherever its marks are.
  excerpt(content, [], 80).filter((piece) => !piece.gap).forEach(({ text, glued }, at) => {
    link.append(...(marks.has(at) ? marked(text) : [text]), glued ? "" : " ");
  });
  const of = shown(content) === meta.title ? [meta.date] : [meta.title, meta.date];
  return el("li", { class: `st-hit st-hit-title${marks.size ? "" : " st-hit-around"}` }, dotted(link, null, of.filter(Boolean), meta.date));
}

/** The line above a result: its link, and what is known of it behind dots, none of which begins or ends a line (stenogram.css). */
function dotted(link, badge, facts, date) {
  return el("p", { class: "st-hit-head st-dots" }, el("span", {}, link), badge && " ", badge && el("span", {}, badge), ...facts.flatMap((fact) =>
    [" ", el("span", {}, el("i", {}, "· "), el("span", { class: fact === date && "st-hit-date" }, fact))]));
}

/** An entry of the registry, with how often it is mentioned. */
export function entryItem(entry, base) {
  const [name] = entry.names;
  const link = el("a", { class: "st-hit-link", href: new URL(entry.address, base).href }, name);
  const often = entry.mentions ? ngettext("%(num)s passage", "%(num)s passages", entry.mentions) : gettext("not mentioned");
  const head = dotted(link, el("span", { class: "st-badge" }, entry.noun), [often]);
  return el("li", { class: "st-hit st-hit-entry" }, head, el("p", { class: "st-hit-words" }, entry.definition));
}

/** A word marked, without the punctuation around it. */
function marked(text) {
  const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return word ? [before, el("mark", {}, word), after] : [el("mark", {}, text)];
}

/** What was understood, as a button that takes it back. */
export function asChip(button, noun, name) {
  button.className = "st-chip";
  button.append(el("span", { class: "st-chip-facet" }, noun), ` ${name} `, el("span", { "aria-hidden": "true" }, "×"));
  button.setAttribute("aria-label", gettext("%(kind)s %(name)s: take back", { kind: noun, name }));
  return button;
}

/** Whether every part that could have these words has been searched. */
function isSearchedWhole({ reach, stretches, nowhere }, words) {
  return reach === stretches.length || words.every((word) => nowhere.has(word));
}

/** Lines on what was not found as it was asked for. */
export function notAsAsked({ unknown, begun, words, far }, insteadOf, typing) {
  const names = listed(insteadOf.map(({ name }) => name));
  const sure = unknown.filter((word) => isSearchedWhole(far, [word]));
  const open = unknown.filter((word) => !sure.includes(word));
  return [
    names && line(ngettext("No results for %(names)s as a filter; searched for the words instead.", "No results for %(names)s as filters; searched for the words instead.", insteadOf.length, { names })),
    // Where nothing at all was found, the status says so (`summary`).
    sure.length && words.length && line(gettext("Not found: %(words)s.", { words: listed(sure) })),
    open.length && line(gettext("Not found in these parts: %(words)s.", { words: listed(open) })),
    begun.length && line(typing ? "" : gettext("No such word: %(words)s.", { words: listed(begun) }), gettext("Showing words that begin with %(words)s.", { words: listed(begun.map((word) => gettext("“%(words)s”", { words: word }))) })),
  ].filter(Boolean);
}

export function section(title, className, items, id) {
  return el("section", { "aria-labelledby": id }, el("h2", { id, class: "st-hits-title" }, title), el("ol", { class: className }, ...items));
}

/** The values of a facet, each with a box to choose it. */
export function facetList(facet, title, values, prefix) {
  const boxes = values.map(({ id, name, count, chosen }) => {
    const box = el("input", { type: "checkbox", name: facet, value: id, id: `${prefix}-${id}` });
    box.checked = chosen;
    return el("li", {}, el("label", {}, box, el("span", {}, name), el("span", { class: "st-count" }, number(count))));
  });
  return el("details", { class: "st-facet" }, el("summary", {}, title),
    el("fieldset", {}, el("legend", { class: "st-sr" }, title), el("ul", {}, ...boxes)));
}

export function line(...parts) {
  return el("p", {}, ...parts.filter(Boolean).flatMap((part) => [part, " "]));
}

/** How much was found; of nothing, the words that stand nowhere. */
export function summary({ hits, loose, titles, entries, unknown, words, far }) {
  const total = hits.length;
  if (!total && !loose.length && !titles.length && !entries.length && unknown.length && !words.length && isSearchedWhole(far, unknown)) {
    return gettext("No results for %(words)s.", { words: listed(unknown) });
  }
  const results = ngettext("%(num)s result", "%(num)s results", total);
  const parts = [];
  if (total || !(loose.length || entries.length || titles.length)) parts.push(results);
  else if (loose.length) parts.push(gettext("No results with all the words"));
  if (loose.length) parts.push(ngettext("%(num)s with some of the words", "%(num)s with some of the words", loose.length));
  if (titles.length) parts.push(ngettext("%(num)s title", "%(num)s titles", titles.length));
  if (entries.length) parts.push(ngettext("%(num)s entry", "%(num)s entries", entries.length));
  return gettext("%(sentence)s.", { sentence: listed(parts) });
}

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined && value !== "") element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}
