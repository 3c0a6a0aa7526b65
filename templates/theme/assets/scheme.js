// Runs before the first paint: a scheme that the reader chose must not flash in the other one's colours, nor marks that
// the reader has hidden.
{
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    const chosen = localStorage.getItem("st-scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.stScheme = chosen;
    if (localStorage.getItem("st-marks") === "off") root.dataset.stMarks = "off";
  } catch {
    // Storage is denied: the system's scheme holds.
  }
}
