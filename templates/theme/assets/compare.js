// The page on which two entries are compared: how often each is mentioned, by year, as counts and per 1,000 words.

import { element } from "./dialog.js";
import { gettext, ngettext, number } from "./messages.js";
import { bringTimeline } from "./timeline.js";

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 180;
const TOP = 22;
const AXIS = 24;
const MOST_COLUMNS = 60;
const LABELLED = 10;
const AXIS_LABELS = 7;
const OFFERED = 5;
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

const host = document.getElementById("st-compare");
const source = document.getElementById("st-compare-data");
if (host && source) start(host, JSON.parse(source.textContent));

function start(host, { words, entries }) {
  const asked = new URLSearchParams(location.search);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const state = { chosen: [byId.get(asked.get("a")), byId.get(asked.get("b"))], unit: asked.get("by") === "mentions" ? "mentions" : "rate" };
  const names = element("datalist", { id: "st-compare-names" }, ...entries.map((entry) => element("option", { value: labelOf(entry) })));
  const result = element("div", { class: "st-compare-result" });
  const status = element("p", { class: "st-compare-status", role: "status" });
  const offers = element("p", { class: "st-compare-offers" });
  const fields = [gettext("First entry"), gettext("Second entry")].map((label, place) =>
    field(label, place, state.chosen[place], (text) => {
      state.chosen[place] = named(entries, text);
      status.textContent = text && !state.chosen[place] ? gettext("No entry of that name is mentioned. Choose one from the list.") : "";
      show();
    }));
  const units = unitSwitch(state.unit, (unit) => {
    state.unit = unit;
    show();
  });
  const form = element("form", { class: "st-compare-form" }, ...fields.map(({ box }) => box), names);
  // Enter goes on to what is still to be chosen; by then the field has made its choice known.
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keyup", (event) => {
    if (event.key === "Enter" && state.chosen[0] && !state.chosen[1]) fields[1].input.focus();
  });
  host.replaceChildren(form, offers, status, units, result);

  function choose(place, entry) {
    state.chosen[place] = entry;
    fields[place].input.value = labelOf(entry);
    status.textContent = "";
    show();
  }

  function show() {
    const [one, other] = state.chosen;
    const kept = new URLSearchParams();
    if (one) kept.set("a", one.id);
    if (other) kept.set("b", other.id);
    if (state.unit === "mentions") kept.set("by", "mentions");
    history.replaceState(history.state, "", kept.size ? `?${kept}` : location.pathname);
    units.hidden = !one || !other;
    showOffers(offers, entries, state.chosen, choose);
    if (!one || !other) return result.replaceChildren();
    const columns = columnsOf([one, other], words);
    const picture = drawn([one, other], columns, state.unit);
    result.replaceChildren(
      element("figure", { class: "st-figure" }, legend([one, other]), picture,
        element("figcaption", {}, state.unit === "rate" ? gettext("Mentions per 1,000 words spoken in the year") : gettext("Mentions, by year"))),
      element("div", { class: "st-compare-table" }, table([one, other], columns)));
    bringTimeline(picture);
    return undefined;
  }
  show();
}

// --- What is chosen ---------------------------------------------------------------------------------

function labelOf({ name, short }) {
  return short === name ? name : `${name} (${short})`;
}

function named(entries, text) {
  const wanted = fold(text);
  if (!wanted) return undefined;
  return entries.find((entry) => [labelOf(entry), entry.short, entry.name].some((name) => fold(name) === wanted));
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function field(label, place, entry, choose) {
  const id = `st-compare-${place}`;
  const input = element("input", { id, list: "st-compare-names", autocomplete: "off", spellcheck: "false", value: entry ? labelOf(entry) : "" });
  input.addEventListener("change", () => choose(input.value));
  return { input, box: element("div", {}, element("label", { for: id }, label), input) };
}

/** Who has chosen one entry is offered those of its kind that are mentioned most; who has chosen none, those of all. */
function showOffers(offers, entries, chosen, choose) {
  const place = chosen[0] ? 1 : 0;
  const other = chosen[1 - place];
  const offered = entries.filter((entry) => entry !== other && (!other || entry.kind === other.kind)).slice(0, OFFERED);
  offers.hidden = Boolean(chosen[0] && chosen[1]) || !offered.length;
  offers.replaceChildren(element("span", {}, gettext("Mentioned most:")), ...offered.map((entry) => {
    const button = element("button", { type: "button", class: "st-chip" }, entry.short);
    button.addEventListener("click", () => choose(place, entry));
    return button;
  }));
}

function unitSwitch(unit, choose) {
  const choices = [["rate", gettext("In speech, per 1,000 words")], ["mentions", gettext("Mentions")]];
  const group = element("div", { class: "st-chips", role: "group", "aria-label": gettext("What is shown") });
  for (const [value, label] of choices) {
    const button = element("button", { type: "button", class: "st-chip", "aria-pressed": String(value === unit) }, label);
    button.addEventListener("click", () => {
      for (const chip of group.children) chip.setAttribute("aria-pressed", String(chip === button));
      choose(value);
    });
    group.append(button);
  }
  return group;
}

// --- What is compared -------------------------------------------------------------------------------

/** A column for each year of the site, or for each ten where they are many, with the figures of both entries. */
function columnsOf(pair, words) {
  const known = [...Object.keys(words).map(Number), ...pair.flatMap(({ years }) => years.map(([year]) => year))];
  const first = Math.min(...known);
  const last = Math.max(...known);
  const step = last - first < MOST_COLUMNS ? 1 : 10;
  const columns = [];
  for (let start = first - (first % step); start <= last; start += step) {
    const within = (year) => year >= start && year < start + step;
    const spoken = Object.entries(words).reduce((sum, [year, amount]) => sum + (within(Number(year)) ? amount : 0), 0);
    const label = step === 1 ? String(start) : gettext("%(decade)ss", { decade: start });
    columns.push({ label, words: spoken, figures: pair.map(({ years }) => figuresOf(years.filter(([year]) => within(year)), spoken)) });
  }
  return columns;
}

function figuresOf(years, words) {
  const total = (place) => years.reduce((sum, year) => sum + year[place], 0);
  return { mentions: total(1), rate: words ? (1000 * total(2)) / words : 0, address: years.at(-1)?.[3] };
}

function printedRate(rate) {
  return number(rate, ONE_DECIMAL);
}

// --- How it is shown --------------------------------------------------------------------------------

function drawn(pair, columns, unit) {
  const most = Math.max(...columns.flatMap(({ figures }) => figures.map((figure) => figure[unit]))) || 1;
  const picture = svg("svg", { class: "st-svg", width: "100%", height: TOP + HEIGHT + AXIS, role: "group", "aria-label": gettext("Mentions of both entries, by year") });
  picture.append(svg("line", { class: "st-axis", x1: "0%", x2: "100%", y1: TOP + HEIGHT, y2: TOP + HEIGHT }));
  // Lane by lane, so that the arrow keys go through the years of one entry.
  pair.forEach((entry, place) => columns.forEach((column, at) => {
    if (column.figures[place].mentions) picture.append(...bar(entry, place, column, at, columns.length, unit, most));
  }));
  const every = Math.ceil(columns.length / AXIS_LABELS);
  columns.forEach(({ label }, at) => {
    if (at % every) return;
    picture.append(svg("text", { class: "st-t-quiet", x: share((at + 0.5) / columns.length), y: TOP + HEIGHT + 17, "text-anchor": "middle" }, label));
  });
  return picture;
}

function bar(entry, place, column, at, many, unit, most) {
  const figure = column.figures[place];
  const height = Math.max(2, Math.round((HEIGHT * figure[unit]) / most));
  const x = (at + 0.14 + 0.37 * place) / many;
  const name = gettext("%(entry)s, %(year)s: %(mentions)s, %(rate)s per 1,000 words", {
    entry: entry.short, year: column.label, rate: printedRate(figure.rate),
    mentions: ngettext("%(num)s mention", "%(num)s mentions", figure.mentions),
  });
  const mark = svg("a", { class: "st-to", href: figure.address, "aria-label": name }, svg("title", {}, name),
    svg("rect", { class: place ? "st-second" : "st-bar", x: share(x), y: TOP + HEIGHT - height, width: share(0.35 / many), height }));
  if (many > LABELLED && figure[unit] < most) return [mark];
  const value = unit === "rate" ? printedRate(figure.rate) : number(figure.mentions);
  return [mark, svg("text", { class: "st-t-quiet", x: share(x + 0.175 / many), y: TOP + HEIGHT - height - 6, "text-anchor": "middle" }, value)];
}

function legend(pair) {
  return element("p", { class: "st-compare-legend" }, ...pair.map((entry, place) =>
    element("span", {}, swatch(place), element("a", { href: entry.url }, entry.name))));
}

function swatch(place) {
  return svg("svg", { class: "st-svg", width: 14, height: 14, "aria-hidden": "true" }, svg("rect", { class: place ? "st-second" : "st-bar", x: 1, y: 1, width: 12, height: 12 }));
}

function table(pair, columns) {
  const figure = (text, tag = "td") => element(tag, { class: "st-num" }, text);
  const groups = pair.map(({ short }) => element("th", { class: "st-num", colspan: 2, scope: "colgroup" }, short));
  const heads = pair.flatMap(() => [figure(gettext("Mentions"), "th"), figure(gettext("Per 1,000 words"), "th")]);
  const rows = columns.filter(({ words, figures }) => words || figures.some(({ mentions }) => mentions)).map(({ label, words, figures }) =>
    element("tr", {}, element("td", {}, label), ...figures.flatMap(({ mentions, rate, address }) => [
      element("td", { class: "st-num" }, mentions ? element("a", { href: address }, number(mentions)) : number(0)), figure(printedRate(rate)),
    ]), element("td", { class: "st-num st-compare-words" }, number(words))));
  return element("table", {},
    element("thead", {},
      element("tr", {}, element("td"), ...groups, element("td", { class: "st-compare-words" })),
      element("tr", {}, element("th", {}, gettext("Year")), ...heads, element("th", { class: "st-num st-compare-words" }, gettext("Words spoken")))),
    element("tbody", {}, ...rows));
}

function share(part) {
  return `${(100 * part).toFixed(2)}%`;
}

function svg(tag, attributes, ...content) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
