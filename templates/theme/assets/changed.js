// A copied link carries a fingerprint of the words it was copied for. Where they have changed since, the page says
// so above the turn and shows both versions.
import { compareWords } from "./word-diff.js";
import { element } from "./dialog.js";
import { day, gettext } from "./messages.js";
import { spoken, wordsOf } from "./turns.js";

const site = new URL("../", import.meta.url);

export async function showChanges() {
  document.querySelector(".st-changed")?.remove();
  const asked = new URLSearchParams(location.search).get("v");
  const place = decodeURIComponent(location.hash.slice(1));
  const id = /^turn-\d+/.exec(place)?.[0];
  if (!asked || !id) return;
  const target = document.getElementById(place);
  const block = target?.closest(".st-turn, .st-tombstone");
  if (!target || !block || block.dataset.v === asked) return;

  const former = (await versions())?.[id]?.find(({ v }) => v === asked);
  const notice = block.matches(".st-tombstone") ? lastWords(former) : changes(block, id, former);
  if (!notice) return;
  const first = block.querySelector(".st-speaker");
  if (first) first.after(notice);
  else block.append(notice);
  target.scrollIntoView({ block: "start" });
}

async function versions() {
  const stem = location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
  try {
    const answer = await fetch(new URL(`data/transcripts/${stem}.versions.json`, site));
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

const note = (...content) => element("div", { class: "st-changed", role: "note", "aria-label": gettext("Changed since this link was copied") }, ...content);

function lastWords(former) {
  if (!former) return null;
  return note(element("h4", {}, gettext("Its last words, until %(date)s", { date: day(new Date(former.until)) })), quote(former.paragraphs));
}

function changes(turn, id, former) {
  if (!former) {
    return note(element("p", {}, gettext("This link was copied when the turn had different words, which are no longer stored here. It now reads as below.")));
  }
  const now = [...turn.querySelectorAll(":scope > p:is(.st-speech, .st-stage)")].map(wordsOf);
  const { before, after } = compareWords(former.paragraphs.join("\n"), now.join("\n"));
  const joined = turn.dataset.turn !== id;
  return note(
    element("p", {}, gettext("The words have changed since this link was copied. The earlier version stood here until %(date)s.", { date: day(new Date(former.until)) }),
      ...(joined ? [" ", gettext("What was %(turn)s is now part of this turn.", { turn: spoken(id) })] : [])),
    element("h4", {}, gettext("When the link was copied")),
    marked(before, "del"),
    element("h4", {}, gettext("As it reads now")),
    marked(after, "ins"),
  );
}

function quote(paragraphs) {
  return element("blockquote", {}, ...paragraphs.map((text) => element("p", {}, text)));
}

function marked(runs, name) {
  const box = element("blockquote");
  let line = element("p");
  for (const { text, changed } of runs) {
    text.split("\n").forEach((part, n) => {
      if (n) {
        box.append(line);
        line = element("p");
      }
      // The space before a changed word is not part of the change.
      const words = part.trimStart();
      const space = part.slice(0, part.length - words.length);
      line.append(space, ...(words && changed ? [element(name, {}, words)] : [words]));
    });
  }
  box.append(line);
  return box;
}
