// Of many volumes only some have been searched: how far that is, in words, and a button to search on.

import { gettext, listed, ngettext, number } from "../messages.js";
import { el } from "./pieces.js";

const RUNS = 3;

export class Farther {
  /** @param {HTMLElement} body of the search; `press` is told how many stretches more than the first are wanted */
  constructor(body, press) {
    this.text = el("p");
    this.button = el("button", { type: "button", class: "st-more" });
    this.element = el("div", { class: "st-farther", hidden: true }, this.text, this.button);
    body.append(this.element);
    this.button.addEventListener("click", () => {
      // It stays where it is while the search goes on, and the reader on it.
      if (this.button.ariaDisabled === "true") return;
      this.button.ariaDisabled = "true";
      press(this.reach).finally(() => (this.button.ariaDisabled = "false"));
    });
  }

  has(element) {
    return this.element.contains(element) || element === document.body;
  }

  hide() {
    this.element.hidden = true;
  }

  /** Show how far the search is; gives that in words. */
  show(directory, { stretches, likely, reach, going }) {
    this.reach = reach;
    const searched = stretches.slice(0, reach).flat();
    const left = stretches.slice(reach, likely).flat().length;
    const all = directory.volumes.length;
    const years = span(directory, searched);
    const told = [years ? searchedYears(years, searched.length, all) : searchedParts(searched.length, all)];
    if (going) told.push(gettext("Searching further back …"));
    const besides = all - searched.length;
    this.element.hidden = false;
    this.text.textContent = [...told, going ? "" : outlook(left, besides, likely)].join(" ");
    this.button.textContent = left ? gettext("Search further back") : gettext("Search the other parts");
    this.button.ariaDisabled = String(going);
    this.button.hidden = !besides;
    return told.join(" ");
  }

  /** The title of results that were found further back. */
  title(directory, volumes) {
    const years = span(directory, volumes);
    return years ? gettext("What was said, %(years)s", { years }) : gettext("What was said, further back");
  }
}

function searchedYears(years, searched, all) {
  const values = { years, searched: number(searched) };
  return ngettext("Searched: %(years)s, %(searched)s of %(num)s parts of the record.", "Searched: %(years)s, %(searched)s of %(num)s parts of the record.", all, values);
}

function searchedParts(searched, all) {
  const values = { searched: number(searched) };
  return ngettext("Searched: %(searched)s of %(num)s parts of the record.", "Searched: %(searched)s of %(num)s parts of the record.", all, values);
}

function outlook(left, besides, likely) {
  if (!besides) return "";
  if (left) return ngettext("%(num)s more may have this.", "%(num)s more may have this.", left);
  if (!likely) return gettext("Probably none has all of this; these have most of it.");
  return ngettext("The other one probably does not have this.", "The other %(num)s probably do not have this.", besides);
}

/** The years of these volumes: 2016–2020, 2023. Those between which the record has no other are one run. */
function span({ volumes }, numbers) {
  const there = new Set(numbers.flatMap((at) => volumes[at].years));
  const runs = [];
  let within = false;
  for (const year of [...new Set(volumes.flatMap(({ years }) => years))].sort()) {
    if (there.has(year) && within) runs[runs.length - 1][1] = year;
    else if (there.has(year)) runs.push([year, year]);
    within = there.has(year);
  }
  if (runs.length > RUNS) return gettext("parts of %(first)s–%(last)s", { first: runs[0][0], last: runs[runs.length - 1][1] });
  return listed(runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)));
}
