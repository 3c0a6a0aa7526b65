// Tables that can be sorted by any column whose head has words.
import { element } from "./dialog.js";

const compare = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true }).compare;

/** Make the heads of a table buttons; `sorted` is called after the rows stand in another order. */
export function sortable(table, sorted = () => {}) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body || body.rows.length < 2) return;
  heads.forEach((head, column) => {
    const button = element("button", { type: "button", class: "st-sort" }, ...head.childNodes);
    head.append(button);
    // Who sorts by a number looks for the greatest.
    const [first, other] = head.matches(".st-num") ? ["descending", "ascending"] : ["ascending", "descending"];
    button.addEventListener("click", () => {
      const order = head.getAttribute("aria-sort") === first ? other : first;
      for (const column of heads) column.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const rows = [...body.rows].map((row) => [keyOf(row.cells[column]), row]);
      rows.sort(([a], [b]) => sign * compare(a, b));
      body.append(...rows.map(([, row]) => row));
      sorted();
    });
  });
}

const keyOf = (cell) => cell?.querySelector("[data-sort]")?.dataset.sort ?? cell?.dataset.sort ?? cell?.textContent.trim() ?? "";
