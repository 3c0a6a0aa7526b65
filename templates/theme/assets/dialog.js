// Modal dialogs: the browser's own, which keeps the focus within and gives it back.

import { gettext } from "./messages.js";

/** A dialog with a heading and a button to close it; `content` is appended. */
export function dialog(id, title, content) {
  const box = document.createElement("dialog");
  box.className = "st-dialog";
  box.id = id;
  const heading = element("h2", { id: `${id}-title` }, title);
  box.setAttribute("aria-labelledby", heading.id);
  const close = element("button", { type: "button", class: "st-dialog__close", "aria-label": gettext("Close") }, "×");
  close.addEventListener("click", () => box.close());
  // A click on the backdrop has the dialog itself as its target.
  box.addEventListener("click", (event) => event.target === box && outside(event, box) && box.close());
  box.append(heading, close, ...content);
  document.body.append(box);
  return box;
}

let styles = null;

/** The style sheet of dialogs is there: fetched once, before the first of them opens. */
export function dressed() {
  styles ??= new Promise((done) => {
    const href = new URL("dialogs.css", import.meta.url).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done }));
  });
  return styles;
}

function outside(event, box) {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
}

/** An element with attributes and children (strings become text). */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
