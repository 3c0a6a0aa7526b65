// What the page of a transcript says by script: whole sentences and labels, so that they can be translated as such.

import { gettext, ngettext, number } from "./messages.js";

export const MARKS_HIDDEN = gettext("Marks hidden");
export const MARKS_SHOWN = gettext("Marks shown");

export const NEXT = gettext("Next turn, or next paragraph of a long one");
export const PREVIOUS = gettext("Previous turn, or previous paragraph of a long one");
export const NEXT_TURN = gettext("Next turn");
export const PREVIOUS_TURN = gettext("Previous turn");
export const COPY_LINK = gettext("Copy the link to this turn");
export const CITE = gettext("Cite this turn");
export const FIND_HERE = gettext("Find in this transcript");
export const LINK_TO_WORDS = gettext("Copy a link to the selected words");
export const NO_COPY = gettext("Your browser did not allow copying");
export const linkCopied = (place) => (place ? gettext("Link to %(place)s copied", { place }) : gettext("Link to this transcript copied"));

export const WHERE = gettext("Where you are");
export const FIND = gettext("Find");
export const CITE_HERE = gettext("Cite");
export const TOP = gettext("Top");
export const turnOf = (at, of) => gettext("turn %(number)s of %(all)s", { number: at, all: of });
export const paragraphOf = (at, of) => gettext("paragraph %(number)s of %(all)s", { number: number(at), all: number(of) });
export const both = (turn, paragraph) => gettext("%(turn)s, %(paragraph)s", { turn, paragraph });

export const CARD = gettext("What this name means");
export const NEXT_MENTION = gettext("Next mention of this name");
export const PREVIOUS_MENTION = gettext("Previous mention of this name");
export const PIN_CARD = gettext("Pin this card beside the passage");
export const UNPIN_CARD = gettext("Remove this card");
export const PIN = gettext("Pin");
export const UNPIN = gettext("Remove");
export const open = (name) => gettext("Open %(name)s", { name });
export const why = (reason) => gettext("Why this one: %(reason)s", { reason });
export const pinned = (name) => gettext("Pinned: %(name)s", { name });
export const place = (at, of) => gettext("%(number)s of %(all)s", { number: number(at), all: number(of) });
export const mention = (name, at, of) =>
  gettext("%(name)s: mention %(number)s of %(all)s", { name, number: number(at), all: number(of) });
export const here = (times) => ngettext("Once here", "%(num)s times here", times);
export const hereAndInAll = (here, mentions, transcripts) =>
  gettext("%(here)s, %(all)s, %(where)s", {
    here: ngettext("Once here", "%(num)s times here", here),
    all: ngettext("%(num)s in all", "%(num)s in all", mentions),
    where: ngettext("in %(num)s transcript", "in %(num)s transcripts", transcripts),
  });
