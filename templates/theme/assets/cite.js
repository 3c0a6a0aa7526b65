// The dialog that gives a citation of a turn, one of its paragraphs or the transcript, to copy or to save.
import { canShare, share } from "./share.js";
import { required } from "./required.js";
import { copy, say } from "./status.js";
import { currentTurn, linkTo, placeIn, reading, spoken, wordsOf } from "./turns.js";
import { dialog, dressed, element } from "./dialog.js";
import { gettext } from "./messages.js";

const site = new URL("../", import.meta.url);
const stem = location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop();

// What each form is called, and what its file ends in; those without one are copied only.
const FORMS = [
  { name: gettext("Link"), make: ({ url }) => url },
  { name: gettext("Quotation"), make: quotation },
  { name: "Chicago", make: (entry) => entry.chicago },
  { name: "APA", make: (entry) => entry.apa },
  { name: "BibTeX", make: (entry) => entry.bibtex, ending: "bib", type: "application/x-bibtex" },
  { name: "RIS", make: (entry) => entry.ris, ending: "ris", type: "application/x-research-info-systems" },
  { name: "CSL-JSON", make: (entry) => entry.csl && JSON.stringify([entry.csl], null, 2), ending: "csl.json", type: "application/json" },
];

const STORE = "st-cite-form";
// Words of a paragraph by which it is told from others in the list.
const SHOWN = 48;

let box;
let loading;
/** @type {{turn: HTMLElement | null, place: string | undefined, selected: string, form: object, entry: any}} */
const state = { turn: null, place: undefined, selected: "", form: rememberedForm(), entry: null };

function rememberedForm() {
  try {
    return FORMS.find(({ name }) => name === localStorage.getItem(STORE)) ?? FORMS[0];
  } catch {
    return FORMS[0];
  }
}

function remember(form) {
  state.form = form;
  try {
    localStorage.setItem(STORE, form.name);
  } catch {
    // Storage is denied: the style is remembered as long as the page.
  }
}

/** Open the dialog for a turn: the one given, or the current one; null is the whole transcript. */
export async function openCite(turn = currentTurn()) {
  state.selected = selectedIn(turn);
  await open(turn, rememberedForm());
}

/** Open the dialog for what is being read: of a long turn its paragraph. */
export async function openCiteHere() {
  const place = reading();
  if (!place) return openCite(null);
  const { turn, paragraph, paragraphs } = place;
  state.selected = selectedIn(turn);
  const linked = placeIn(turn);
  const read = turn.matches(".st-long") && linked === turn.dataset.turn ? paragraphs[paragraph].id : linked;
  await open(turn, rememberedForm(), read);
}

/** Open the dialog with the selected words of a turn as a quotation. */
export async function openQuote(turn) {
  state.selected = selectedIn(turn);
  await open(turn, FORMS.find(({ make }) => make === quotation));
}

async function open(turn, form, place = turn ? placeIn(turn) : undefined) {
  await dressed();
  box ??= build();
  state.turn = turn;
  state.place = (state.selected && paragraphOfSelection(turn)) || place;
  state.form = form;
  box.querySelector(`[name=st-cite-form][value="${form.name}"]`).checked = true;
  offerPlaces(turn);
  box.showModal();
  box.querySelector("[name=st-cite-form]:checked").focus();
  await refresh();
}

function selectedIn(turn) {
  const selection = getSelection();
  const whole = turn && selection && !selection.isCollapsed && turn.contains(selection.anchorNode) && turn.contains(selection.focusNode);
  return whole ? selection.toString().trim() : "";
}

/** The paragraph that all selected words are of, where a turn has several. */
function paragraphOfSelection(turn) {
  const paragraph = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest(".st-turn > p");
  const { anchorNode, focusNode } = required(getSelection(), "selection");
  const first = paragraph(anchorNode);
  return first && first === paragraph(focusNode) && first.querySelector(":scope > .st-pn") && turn.contains(first) ? first.id : undefined;
}

function build() {
  const forms = element("div", { class: "st-choices" });
  for (const form of FORMS) forms.append(choice("st-cite-form", form.name, form === state.form, () => (remember(form), refresh())));
  const what = element("select", { id: "st-cite-what" });
  what.addEventListener("change", () => ((state.place = what.value || undefined), (state.selected = ""), refresh()));
  const text = element("div", { class: "st-cite__text", id: "st-cite-text", tabindex: "0", role: "region", "aria-label": gettext("The citation"), "aria-live": "polite" });
  const copyButton = element("button", { type: "button", class: "st-button st-button--first" }, gettext("Copy"));
  const saveButton = element("button", { type: "button", class: "st-button", id: "st-cite-save" }, gettext("Save as file"));
  const report = element("span", { role: "status", id: "st-cite-told" });
  copyButton.addEventListener("click", async () => {
    const done = await copy(text.textContent, text.innerHTML);
    report.textContent = done ? gettext("Copied") : gettext("Your browser did not allow copying");
  });
  saveButton.addEventListener("click", save);
  const foot = element("div", { class: "st-dialog__foot" }, copyButton, saveButton);
  if (canShare()) {
    const shareButton = element("button", { type: "button", class: "st-button" }, gettext("Share"));
    shareButton.addEventListener("click", () => share({ title: document.title, text: text.textContent, url: state.entry.url }));
    foot.append(shareButton);
  }
  foot.append(report);
  return dialog("st-cite", gettext("Cite"), [
    element("fieldset", {}, element("legend", {}, gettext("Style")), forms),
    element("p", { class: "st-cite__what" }, element("label", { for: "st-cite-what" }, gettext("Passage")), what),
    text,
    foot,
  ]);
}

function choice(group, label, checked, act) {
  const input = element("input", { type: "radio", name: group, value: label });
  input.checked = checked;
  input.addEventListener("change", act);
  return element("label", {}, input, label);
}

/** The transcript, the turn and its paragraphs, in one field. */
function offerPlaces(turn) {
  const options = [element("option", { value: "" }, gettext("Whole transcript"))];
  if (turn) options.push(element("option", { value: turn.dataset.turn }, labelOf(turn.dataset.turn)));
  for (const link of turn?.querySelectorAll(":scope > p > .st-pn") ?? []) {
    const place = link.hash.slice(1);
    const words = wordsOf(link.parentElement);
    const begun = words.length > SHOWN ? `${words.slice(0, words.lastIndexOf(" ", SHOWN)).trim()} …` : words;
    options.push(element("option", { value: place }, gettext("%(paragraph)s: %(words)s", { paragraph: labelOf(place), words: begun })));
  }
  const field = box.querySelector("#st-cite-what");
  field.replaceChildren(...options);
  field.value = state.place ?? "";
}

function labelOf(place) {
  const [turn, paragraph] = place.replace(/^turn-/, "").split("-p");
  return paragraph ? gettext("Paragraph %(number)s", { number: paragraph }) : gettext("Turn %(number)s", { number: turn });
}

async function refresh() {
  const { place, turn, form } = state;
  box.querySelector("h2").textContent = place ? gettext("Cite %(place)s", { place: spoken(place) }) : gettext("Cite this transcript");
  const file = await citations();
  if (state.place !== place || state.form !== form) return;
  const entry = (place && turn?.dataset.turn ? file?.turns?.[turn.dataset.turn] : file?.transcript) ?? { url: linkTo(place ? turn : null, place) };
  state.entry = exact(addressed(entry), turn, place);
  const text = box.querySelector("#st-cite-text");
  text.classList.toggle("st-code", Boolean(form.ending));
  const made = form.make(state.entry);
  if (made && !form.ending) text.replaceChildren(...italics(made));
  else text.textContent = made ?? gettext("This format could not be loaded; the link still works.");
  box.querySelector("#st-cite-save").hidden = !form.ending || !made;
  box.querySelector("#st-cite-told").textContent = "";
}

function citations() {
  loading ??= fetch(new URL(`data/transcripts/${stem}.cite.json`, site))
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  return loading;
}

// A site that does not know its own address is cited by the one it is read at: files made when it was built have none.
function addressed(entry) {
  if (!entry.url.startsWith("/")) return entry;
  const url = new URL(entry.url.slice(1), site).href;
  const texts = ["reference", "chicago", "apa"].map((key) => [key, entry[key]?.replaceAll(entry.url, url)]);
  return {
    ...entry,
    ...Object.fromEntries(texts),
    url,
    bibtex: entry.bibtex?.replace(/^\}$/m, `  url = {${url}},\n}`),
    ris: entry.ris?.replace(/^ER {2}- /m, `UR  - ${url}\r\n$&`),
    csl: entry.csl && { ...entry.csl, URL: url },
  };
}

// A paragraph is cited like its turn, under its own number and address and with its own words.
function exact(entry, turn, place) {
  if (!place) return { ...entry, words: null };
  const paragraph = place !== turn.dataset.turn && document.getElementById(place);
  const words = state.selected || (paragraph ? wordsOf(paragraph) : entry.words);
  if (place === turn.dataset.turn) return { ...entry, words };
  const narrow = named(turn.dataset.turn, place);
  const texts = ["url", "reference", "chicago", "apa", "bibtex", "ris"].map((key) => [key, narrow(entry[key])]);
  const csl = entry.csl && Object.fromEntries(Object.entries(entry.csl).map(([key, value]) => [key, narrow(value)]));
  return { ...entry, ...Object.fromEntries(texts), csl, words };
}

// The title of a turn ends in its number: "Remarks as President, turn 12". Key, address and title name the paragraph.
function named(turn, place) {
  // In Chicago's English titles its words have capitals.
  const [whole, exactly] = [spoken(turn), spoken(place)];
  const title = new RegExp(`(?<!\\p{L})(?:${literal(whole)}|${literal(inCapitals(whole))})(?=[.,”}\\r\\n"]|$)`, "u");
  return (text) =>
    typeof text !== "string"
      ? text
      : text
          .replaceAll(`#${turn}`, `#${place}`)
          .replace(new RegExp(`-${turn}(?=[,\\s]|$)`), `-${place}`)
          .replace(title, (name) => (name === whole ? exactly : inCapitals(exactly)));
}

const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
const inCapitals = (text) => text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

function quotation({ words, reference, url }) {
  const source = reference ?? escapeSigns(url);
  return words ? gettext("“%(words)s” (%(source)s)", { words: escapeSigns(words), source: source.replace(/\.$/, "") }, String) : source;
}

const escapeSigns = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const plainSigns = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

// `<i>` is the only mark-up that a reference has: it is made into elements, never parsed as HTML.
function italics(text) {
  return text.split(/(<i>.*?<\/i>)/s).map((part) => {
    const title = /^<i>(.*)<\/i>$/s.exec(part);
    return title ? element("i", {}, plainSigns(title[1])) : plainSigns(part);
  });
}

function save() {
  const { form, place } = state;
  const file = new Blob([form.make(state.entry)], { type: `${form.type};charset=utf-8` });
  const link = element("a", { href: URL.createObjectURL(file), download: `${[stem, place].filter(Boolean).join("-")}.${form.ending}` });
  link.click();
  URL.revokeObjectURL(link.href);
  say(gettext("Saved"));
}
