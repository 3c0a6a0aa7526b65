import { dialog, element } from "./dialog.js";
import { gettext } from "./messages.js";

let box;

/** Show which keys there are, and the switch that turns them off. */
export function openList(keys, keysOn, store) {
  box ??= build(keys, keysOn, store);
  box.showModal();
}

function build(keys, keysOn, store) {
  const rows = [...keys, ["/", { what: gettext("Search") }], ["Esc", { what: gettext("Close a card or a dialog") }]];
  const list = element("dl", {});
  for (const [key, { what }] of rows) {
    list.append(element("dt", {}, element("kbd", {}, key)), element("dd", {}, what));
  }
  const on = element("input", { type: "checkbox", id: "st-keys-on" });
  on.checked = keysOn();
  on.addEventListener("change", () => localStorage.setItem(store, on.checked ? "on" : "off"));
  const label = element("label", { for: on.id }, ` ${gettext("Single-letter keys are on")}`);
  const made = dialog("st-keys", gettext("Keys"), [list, element("p", {}, on, label)]);
  made.classList.add("st-keys");
  return made;
}
