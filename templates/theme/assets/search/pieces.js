// What the results are made of: one found passage, a list of them, lines about them.

import { excerpt, printed } from "./text.js";

/**
 * One result. The words found in it go along in its address, to be marked on arrival (highlight.js);
 * `together` where they are a phrase.
 */
export function item(hit, record, base, together) {
  const { meta, kind, content } = record;
  const address = new URL(record.address, base);
  for (const word of printed(content, hit.words, together).slice(0, 12)) address.searchParams.append("h", word);
  const badge = kind === "narrative" ? "Narrative" : kind === "entry" ? meta.entry : null;
  const title = kind === "turn" ? meta.speaker || meta.title : meta.title;
  const where = { turn: [meta.office, meta.date, meta.title], narrative: [meta.date], entry: [] }[kind];
  const link = el("a", { class: "st-hit-link", href: address.href }, title);
  const facts = where.filter(Boolean).map((fact) => el("span", {}, fact));
  const words = el("p", { class: "st-hit-words" });
  for (const piece of excerpt(content, hit.words)) {
    if (piece.gap) words.append("… ");
    else words.append(...(piece.marked ? marked(piece.text) : [piece.text]), piece.glued ? "" : " ");
  }
  const lacks = hit.lacks?.length ? el("p", { class: "st-hit-lacks" }, "Without: ", el("s", {}, hit.lacks.join(", "))) : null;
  const head = el("p", { class: "st-hit-head" }, link, badge && el("span", { class: "st-badge" }, badge), ...facts);
  return el("li", { class: `st-hit st-hit-${kind}` }, head, words, lacks);
}

/** A word marked, without the punctuation around it. */
function marked(text) {
  const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text);
  return word ? [before, el("mark", {}, word), after] : [el("mark", {}, text)];
}

export function section(title, className, items, id) {
  return el("section", { "aria-labelledby": id }, el("h2", { id, class: "st-hits-title" }, title), el("ol", { class: className }, ...items));
}

export function line(...parts) {
  return el("p", {}, ...parts.filter(Boolean).flatMap((part) => [part, " "]));
}

export function summary({ hits, loose, entries }) {
  const total = hits.length;
  const said = total === 1 ? "1 result" : `${total.toLocaleString("en")} results`;
  const parts = [total || !loose.length ? said : "No result has all the words"];
  if (loose.length) parts.push(`${loose.length} with some of the words`);
  if (entries.length) parts.push(entries.length === 1 ? "1 entry" : `${entries.length} entries`);
  return `${parts.join(", ")}.`;
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
