// Runs before the first paint: a scheme that the reader chose must not flash in the other one's colours.
{
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    const chosen = localStorage.getItem("st-scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.stScheme = chosen;
  } catch {
    // Storage is denied: the system's scheme holds.
  }
}
