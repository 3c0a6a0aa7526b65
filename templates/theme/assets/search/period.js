// A range of days that a search is kept to: two boxes, and what lies between them.

import { gettext, partialDay } from "../messages.js";
import { el } from "./pieces.js";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** @typedef {{from: string, to: string}} Period days as ISO 8601; "" leaves that end open */

/** The period between two days as typed, in either order; null where neither is a day. @returns {Period | null} */
export function periodOf(from, to) {
  const [first, last] = [from, to].map((day) => (DAY.test(day ?? "") ? day : ""));
  if (!first && !last) return null;
  return first && last && first > last ? { from: last, to: first } : { from: first, to: last };
}

/** Whether a day may be in a period: of a month or a year alone, whether any of its days is. */
export function isWithin({ from, to }, date) {
  if (!date) return false;
  const begins = `${date}-01-01`.slice(0, 10);
  const ends = date.length === 10 ? date : `${date}-99-99`.slice(0, 10);
  return (!from || ends >= from) && (!to || begins <= to);
}

/** A period as it is read. */
export function periodName({ from, to }) {
  if (!to) return gettext("from %(day)s", { day: partialDay(from) });
  if (!from) return gettext("until %(day)s", { day: partialDay(to) });
  if (from === to) return partialDay(from);
  return gettext("%(from)s to %(to)s", { from: partialDay(from), to: partialDay(to) });
}

/** Two boxes for days; `keepTo` is called with the period when either changes. */
export class PeriodBoxes {
  constructor(name, keepTo) {
    this.from = el("input", { type: "date", id: `${name}-from-day`, "aria-label": gettext("From day") });
    this.to = el("input", { type: "date", id: `${name}-to-day`, "aria-label": gettext("To day") });
    for (const box of [this.from, this.to]) box.addEventListener("change", () => keepTo(periodOf(this.from.value, this.to.value)));
    this.root = el("span", { class: "st-search-days" },
      el("label", { for: this.from.id }, `${gettext("Days from")} `, this.from),
      el("label", { for: this.to.id }, `${gettext("to")} `, this.to));
  }

  show(period) {
    for (const [box, day] of [[this.from, period?.from ?? ""], [this.to, period?.to ?? ""]]) {
      // A box that is being typed into is left alone.
      if (box.value !== day && (day || document.activeElement !== box)) box.value = day;
    }
  }
}
