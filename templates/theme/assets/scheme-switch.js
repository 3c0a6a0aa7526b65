// The button for the dark scheme. The system's scheme holds until the reader presses it; scheme.js keeps the choice.
import { byId } from "./required.js";

const button = byId("st-scheme");
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (document.documentElement.dataset.stScheme ?? (system.matches ? "dark" : "light")) === "dark";
const show = () => button.setAttribute("aria-pressed", String(isDark()));

button.addEventListener("click", () => {
  const chosen = isDark() ? "light" : "dark";
  document.documentElement.dataset.stScheme = chosen;
  try {
    localStorage.setItem("st-scheme", chosen);
  } catch {
    // Storage is denied: the choice lasts as long as the page.
  }
  show();
});
system.addEventListener("change", show);
show();
