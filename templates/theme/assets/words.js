// What the page of a transcript says by script: whole sentences and labels, so that they can be translated as such.

export const MARKS_HIDDEN = "Marks hidden";
export const MARKS_SHOWN = "Marks shown";

export const CARD = "What this name means";
export const NEXT_MENTION = "Next mention of this name";
export const PREVIOUS_MENTION = "Previous mention of this name";
export const PIN_CARD = "Pin this card beside the passage";
export const UNPIN_CARD = "Remove this card";
export const PIN = "Pin";
export const UNPIN = "Remove";
export const open = (name) => `Open ${name}`;
export const why = (reason) => `Why this one: ${reason}`;
export const pinned = (name) => `Pinned: ${name}`;
export const place = (number, of) => `${number} of ${of}`;
export const mention = (name, number, of) => `${name}: mention ${number} of ${of}`;
export const here = (times) => (times === 1 ? "Once here" : `${times} times here`);
export const hereAndInAll = (here, mentions, transcripts) =>
  transcripts === 1 ? `${times(here)} here, ${mentions} in all, in 1 transcript` : `${times(here)} here, ${mentions} in all, in ${transcripts} transcripts`;

const times = (number) => (number === 1 ? "Once" : `${number} times`);
