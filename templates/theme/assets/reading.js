// What a page can do beyond being read. Without this file everything is still there to be read.
import "./scheme-switch.js";
import { onKey } from "./keys.js";
import { copyLink, followReading, headTurns, step } from "./turns.js";
import { bringCards } from "./cards.js";
import { showState, switchMarks } from "./marks-switch.js";
import { bringNotes } from "./notes.js";
import { bringTimelines } from "./timeline.js";
import { gettext } from "./messages.js";

for (const table of document.querySelectorAll(".st-index table")) {
  import("./sortable.js").then(({ sortable }) => sortable(table));
}
for (const box of document.querySelectorAll(".st-concordance")) {
  import("./concordance.js").then(({ enrich }) => enrich(box));
}

// A site that does not know its own address prints the one it is read at.
const here = document.getElementById("st-here");
if (here) here.textContent = location.href.replace(/[?#].*$/, "");

followReading();
headTurns();
bringCards();
bringNotes();
bringTimelines();

if (document.querySelector(".st-page--transcript")) {
  const cite = async (turn) => (await import("./cite.js")).openCite(turn);
  const commands = { copy: copyLink, cite, marks: switchMarks };
  showState();
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-st-do]");
    // A button of the running head is for the whole transcript; one in a turn for that turn.
    commands[button?.dataset.stDo]?.(button.closest(".st-turn"));
  });
  onKey("j", gettext("Next turn"), () => step(1));
  onKey("k", gettext("Previous turn"), () => step(-1));
  onKey("y", gettext("Copy the link to this turn"), () => copyLink());
  onKey("c", gettext("Cite this turn"), () => cite());

  const showChanges = async () => {
    if (new URLSearchParams(location.search).has("v")) (await import("./changed.js")).showChanges();
  };
  addEventListener("hashchange", showChanges);
  showChanges();
}
