// What a page is known to have is asked for here: where it is missing after all, an error names it.

/**
 * A value that must be there.
 * @template T
 * @param {T} value
 * @param {string} what names it in the error where it is null or undefined
 * @returns {NonNullable<T>}
 */
export function required(value, what) {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}

/** The element of the page with this id. */
export const byId = (id) => required(document.getElementById(id), `#${id}`);

/** The first element that a selector finds, in the page or within a part of it. */
export const within = (selector, part = /** @type {ParentNode} */ (document)) => required(part.querySelector(selector), selector);
