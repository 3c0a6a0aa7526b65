// Arrows go from the box of a search through the results and back; Escape goes back to the box.

/** @param {HTMLElement} root @param {HTMLInputElement} input @param {() => HTMLElement[]} links of the results */
export function stepThrough(root, input, links) {
  root.addEventListener("keydown", (event) => {
    const stops = [input, ...links()];
    const at = stops.indexOf(event.target);
    if (event.key === "Escape" && at > 0 && !root.closest("dialog")) {
      input.focus();
      event.preventDefault();
    }
    if (at < 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    next.focus();
    event.preventDefault();
  });
}
