// A link to a turn or paragraph that the transcript does not have: the page says what it has instead.
import { element } from "./dialog.js";
import { gettext } from "./messages.js";
import { byId, within } from "./required.js";
import { say } from "./status.js";
import { paragraphsOf } from "./turns.js";

const WORDS = {
  turn: (number, first, last) =>
    gettext("This transcript has no turn %(number)s: its turns run from %(first)s to %(last)s.", { number, first, last }),
  paragraph: (turn, paragraph, last) =>
    last === 1
      ? gettext("Turn %(turn)s has no paragraph %(paragraph)s: it has only one.", { turn, paragraph })
      : gettext("Turn %(turn)s has no paragraph %(paragraph)s: its paragraphs run from 1 to %(last)s.", { turn, paragraph, last }),
  place: (name) => gettext("This transcript has no place called “%(name)s”.", { name }),
  goToTurn: (number) => gettext("Go to turn %(number)s", { number }),
  begin: gettext("Begin reading"),
};

export function sayMissing() {
  document.querySelector(".st-missing")?.remove();
  const place = decodeURIComponent(location.hash.slice(1));
  if (!place || document.getElementById(place)) return;
  const notice = noticeFor(place);
  if (!notice) return;
  say(notice.firstChild.textContent, false);
  notice.scrollIntoView({ block: "start" });
}

function noticeFor(place) {
  const turns = [...document.querySelectorAll(".st-turn")];
  const [, number, paragraph] = /^turn-(\d+)(?:-p(\d+))?$/.exec(place) ?? [];
  const turn = number && document.getElementById(`turn-${number}`)?.closest(".st-turn");
  if (turn) {
    const notice = made(WORDS.paragraph(number, paragraph, paragraphsOf(turn).length));
    within(".st-speaker", turn).after(notice);
    return notice;
  }
  if (!turns.length) return null;
  const numbers = turns.map((one) => numberOf(one));
  const wanted = Number(number);
  const words = number ? WORDS.turn(number, Math.min(...numbers), Math.max(...numbers)) : WORDS.place(place);
  const nearest = number ? numbers.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best)) : numbers[0];
  const notice = made(words, element("a", { href: `#turn-${nearest}` }, number ? WORDS.goToTurn(nearest) : WORDS.begin));
  byId("st-article").prepend(notice);
  return notice;
}

const numberOf = (turn) => Number(turn.dataset.turn.replace("turn-", ""));

function made(words, ...link) {
  return element("div", { class: "st-changed st-missing", role: "note" }, element("p", {}, words), ...link);
}
