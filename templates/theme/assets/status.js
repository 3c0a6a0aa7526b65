// One line at the foot of the window that screen readers speak too.
import { byId } from "./required.js";

let timer;

/**
 * Say what was done; it goes after a few seconds. The same words twice are said twice.
 * @param {string} text
 * @param {boolean} seen false for what the page shows already: then screen readers alone speak it
 */
export function say(text, seen = true) {
  const line = byId("st-status");
  clearTimeout(timer);
  line.classList.toggle("st-sr", !seen);
  line.textContent = "";
  requestAnimationFrame(() => {
    line.textContent = text;
  });
  timer = setTimeout(() => {
    line.textContent = "";
  }, 5000);
}

/** Put text, and HTML where it is given, on the clipboard; tell whether that went well. */
export async function copy(text, html) {
  try {
    const kinds = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (html) kinds["text/html"] = new Blob([html], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

// Plain http other than localhost has no clipboard object.
function copyOldWay(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "st-sr";
  const within = document.querySelector("dialog[open]") ?? document.body;
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  within.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}
