// Tables that can be sorted by any column; a concordance can be narrowed by words too. The style sheet keeps the
// room for the field.
import { element } from "./dialog.js";

const compare = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true }).compare;

export function enrich(table) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body || body.rows.length < 2) return;
  heads.forEach((head, column) => sortable(head, column, heads, body));
  table.closest(".st-concordance")?.prepend(filter(body));
}

function sortable(head, column, heads, body) {
  const button = element("button", { type: "button", class: "st-sort" }, ...head.childNodes);
  head.append(button);
  // Who sorts by a number looks for the greatest.
  const [first, other] = head.matches(".st-num") ? ["descending", "ascending"] : ["ascending", "descending"];
  button.addEventListener("click", () => {
    const order = head.getAttribute("aria-sort") === first ? other : first;
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const rows = [...body.rows].map((row) => [keyOf(row.cells[column]), row]);
    rows.sort(([a], [b]) => sign * compare(a, b));
    body.append(...rows.map(([, row]) => row));
  });
}

const keyOf = (cell) => cell?.querySelector("[data-sort]")?.dataset.sort ?? cell?.dataset.sort ?? cell?.textContent.trim() ?? "";

function filter(body) {
  const rows = [...body.rows].map((row) => [fold(row.textContent), row]);
  const field = element("input", { type: "search", placeholder: "Narrow by words", "aria-label": "Narrow the concordance by words" });
  const count = element("span", { role: "status" });
  field.addEventListener("input", () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const [text, row] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      left += row.hidden ? 0 : 1;
    }
    count.textContent = words.length ? `${left} of ${rows.length}` : "";
  });
  return element("div", { class: "st-filter" }, field, count);
}

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
