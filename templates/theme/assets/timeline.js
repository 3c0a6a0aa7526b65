// The marks of a picture are links. Three hundred of them would be three hundred stops for the keyboard: each picture is
// one stop, and arrow keys go from mark to mark, along a lane and from lane to lane.

const FEW = 12;

export function bringTimeline(picture) {
  const marks = [...picture.querySelectorAll("a")];
  if (marks.length > FEW) rove(picture, marks);
}

function rove(picture, marks) {
  const enter = (mark) => marks.forEach((other) => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
  enter(marks[0]);
  // Not on the picture itself: Chromium lets an SVG element that listens to the focus take it.
  const around = picture.parentElement;
  around.addEventListener("focusin", ({ target }) => marks.includes(target) && enter(target));
  around.addEventListener("keydown", (event) => {
    const next = beside(marks, event.target.closest("a"), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function beside(marks, mark, key) {
  const at = marks.indexOf(mark);
  if (at < 0) return undefined;
  switch (key) {
    case "ArrowRight":
      return marks[at + 1];
    case "ArrowLeft":
      return marks[at - 1];
    case "Home":
      return marks[0];
    case "End":
      return marks.at(-1);
    case "ArrowDown":
      return nearestInLane(marks, mark, 1);
    case "ArrowUp":
      return nearestInLane(marks, mark, -1);
    default:
      return undefined;
  }
}

/** The mark of the next (1) or previous (-1) lane that stands nearest under or over this one. */
function nearestInLane(marks, mark, by) {
  const place = (link) => link.firstElementChild.nextElementSibling.getBBox();
  const { x, y } = place(mark);
  const beyond = marks.map((link) => [link, place(link)]).filter(([, box]) => (box.y - y) * by > 1);
  if (!beyond.length) return undefined;
  const lane = Math.min(...beyond.map(([, box]) => Math.abs(box.y - y)));
  const inLane = beyond.filter(([, box]) => Math.abs(box.y - y) < lane + 1);
  return inLane.reduce((best, link) => (Math.abs(link[1].x - x) < Math.abs(best[1].x - x) ? link : best))[0];
}
