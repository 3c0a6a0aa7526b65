// What the bar says that finds words in a transcript: whole sentences and labels, so that they can be translated as such.

import { gettext, ngettext, number } from "./messages.js";

export const FIELD = gettext("Find in this transcript");
export const SPEAKER = gettext("Show the turns of");
export const PREVIOUS = gettext("Previous hit");
export const NEXT = gettext("Next hit");
export const CLOSE = gettext("Close, and show everything");
export const NOTHING = gettext("No hits");
export const place = (at, of) => gettext("%(number)s of %(all)s", { number: number(at), all: number(of) });
export const everybody = (turns) => ngettext("All speakers (%(num)s turn)", "All speakers (%(num)s turns)", turns);
export const answersOnly = (turns) => ngettext("Answers only (%(num)s turn)", "Answers only (%(num)s turns)", turns);
export const speaker = (name, turns) => ngettext("%(name)s (%(num)s turn)", "%(name)s (%(num)s turns)", turns, { name });
