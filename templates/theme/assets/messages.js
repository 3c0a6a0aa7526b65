// What scripts say, in the language of the site. English stands in the code; `catalogue.js` has what it is elsewhere.

import { language, messages, plural } from "./catalogue.js";

const NUMBER = new Intl.NumberFormat(language === "en" ? "en-GB" : language);

/**
 * A message in the language of the site; `%(name)s` in it is replaced by the value of that name.
 * @param {string} message
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function gettext(message, values = {}) {
  const found = messages[message];
  return filled(typeof found === "string" ? found : message, values);
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
  return filled(form, { num: number(count), ...values });
}

/** A number as it is printed: "1,205". */
export function number(amount) {
  return NUMBER.format(amount);
}

function filled(text, values) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
