// What scripts say, in the language of the site. English stands in the code; `catalogue.js` has what it is elsewhere.

import { language, messages, plural } from "./catalogue.js";

// "en" alone would mean American dates; the pages write the day first.
const LOCALE = language === "en" ? "en-GB" : language;
const NUMBER = new Intl.NumberFormat(LOCALE);
const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" });
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/.test(language);
// Letters that run against those of such a site; as in stenogram/pages/isolation.py.
const AGAINST = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff\uf900-\ufaff]/;
const COMMA = { ar: "، ", fa: "، ", ja: "、", ur: "، ", zh: "、" };

/**
 * A message in the language of the site; `%(name)s` in it is replaced by the value of that name.
 * @param {string} message
 * @param {Record<string, string | number>} [values]
 * @param {(value: any) => string} [shown] how a value is put in; with `String` nothing that cannot be seen is copied
 * @returns {string}
 */
export function gettext(message, values = {}, shown = isolated) {
  const found = messages[message];
  return filled(typeof found === "string" ? found : message, values, shown);
}

/**
 * A message about a number of things, in the plural form of the language. `%(num)s` is the number, as printed.
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function ngettext(one, many, count, values = {}) {
  const forms = messages[one];
  const form = Array.isArray(forms) ? forms[plural(count)] : count === 1 ? one : many;
  return filled(form, { num: number(count), ...values }, isolated);
}

/** A number as it is printed: "1,205"; `options` are those of Intl.NumberFormat. */
export function number(amount, options) {
  return options ? new Intl.NumberFormat(LOCALE, options).format(amount) : NUMBER.format(amount);
}

/** A day as it is printed: "5 July 2024". */
export function day(date) {
  return DAY.format(date);
}

/** A date, of which only the year may be known, as it is printed: "2020-06" is "June 2020". */
export function partialDay(iso) {
  const [year, month, of] = iso.split("-").map(Number);
  const first = new Date(Date.UTC(2000, (month ?? 1) - 1, of ?? 1));
  first.setUTCFullYear(year);
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { year: "numeric", ...(month && { month: "long" }), ...(of && { day: "numeric" }) };
  return new Intl.DateTimeFormat(LOCALE, { ...parts, timeZone: "UTC" }).format(first);
}

/** Items one after the other: "A, B, C". */
export function listed(items) {
  return items.map(isolated).join(COMMA[language.split("-")[0]] ?? ", ");
}

function filled(text, values, shown) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => (name in values ? shown(values[name]) : whole));
}

/** A value that keeps the order of its words where the site is read from right to left. */
function isolated(value) {
  const text = String(value);
  return RIGHT_TO_LEFT && AGAINST.test(text) && !text.startsWith("\u2068") ? `\u2068${text}\u2069` : text;
}
