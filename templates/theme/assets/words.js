// What the page of a transcript says by script: whole sentences and labels, so that they can be translated as such.

export const MARKS_HIDDEN = "Marks hidden";
export const MARKS_SHOWN = "Marks shown";
