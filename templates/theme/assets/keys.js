// Single keys. A reader can turn them off (WCAG 2.1.4), and the list of them says where.
import { dressed } from "./dialog.js";
import { gettext } from "./messages.js";

const keys = new Map();
const STORE = "st-keys";

/** Whether single keys work. */
export function keysOn() {
  try {
    return localStorage.getItem(STORE) !== "off";
  } catch {
    return true;
  }
}

/** Let a key do something; `what` stands in the list of keys. */
export function onKey(key, what, act) {
  keys.set(key, { what, act });
}

// Ctrl, Alt and Meta belong to the browser; in a field or a dialog a letter is a letter.
function meantForUs(event) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  if (document.querySelector("dialog[open]")) return false;
  return !event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  const key = keys.get(event.key);
  if (key && keysOn() && meantForUs(event)) {
    event.preventDefault();
    key.act();
  }
});

const showList = async () => {
  const [{ openList }] = await Promise.all([import("./key-list.js"), dressed()]);
  openList(keys, keysOn, STORE);
};
onKey("?", gettext("This list"), showList);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-st-do=keys]")) showList();
});
