// Names in the text are marked until the reader hides the marks; scheme.js keeps the choice.
import { say } from "./status.js";
import * as words from "./words.js";

const STORE = "st-marks";
const root = document.documentElement;
const button = document.querySelector("[data-st-do=marks]");

const areHidden = () => root.dataset.stMarks === "off";

/** Hide the marks, or show them again. */
export function switchMarks() {
  if (areHidden()) delete root.dataset.stMarks;
  else root.dataset.stMarks = "off";
  try {
    localStorage.setItem(STORE, areHidden() ? "off" : "on");
  } catch {
    // Storage is denied: the choice lasts as long as the page.
  }
  showState();
  say(areHidden() ? words.MARKS_HIDDEN : words.MARKS_SHOWN);
}

function showState() {
  button?.setAttribute("aria-pressed", String(areHidden()));
}
