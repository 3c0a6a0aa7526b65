"""Words of a page that stand on each other, or beyond the edge of the screen."""

from __future__ import annotations

from playwright.sync_api import Page

_SCRIPT = """() => {
  const shown = (node) => {
    const element = node.parentElement;
    const unseen = "script, style, noscript, .st-sr, [hidden], [popover]:not(:popover-open), dialog:not([open])";
    if (!element || element.closest(unseen)) return false;
    if (element.closest("details:not([open])") && !element.closest("summary")) return false;
    // What is for screen readers alone is cut away.
    for (let around = element; around; around = around.parentElement) {
      if (getComputedStyle(around).clipPath === "inset(50%)") return false;
    }
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const cutAtTheEnd = (node) => {
    for (let around = node.parentElement; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.textOverflow === "ellipsis" && style.overflowX === "hidden") return true;
    }
    return false;
  };
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || !shown(node)) continue;
    const range = document.createRange();
    for (const match of node.data.matchAll(/\\S+/g)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) words.push({ text: match[0], node, box });
      }
    }
  }
  const wrong = [];
  const fixed = (node) => Boolean(node.parentElement.closest(".st-header, .st-where, .st-running, .md-header"));
  for (const { text, node, box } of words) {
    const frame = ".md-typeset__scrollwrap, .md-typeset__table, pre, figure, .st-scroll";
    const scrolled = cutAtTheEnd(node) || node.parentElement.closest(frame);
    if (!scrolled && (box.left < -1 || box.right > innerWidth + 1)) wrong.push(`${text} stands beyond the edge`);
    const cut = node.parentElement.closest("a, button, summary, th, td, li, p, h1, h2, h3");
    const style = cut && getComputedStyle(cut);
    if (style?.overflowX === "hidden" && style.textOverflow !== "ellipsis" && cut.scrollWidth > cut.clientWidth + 1) {
      wrong.push(`${text} is cut off`);
    }
  }
  words.sort((one, other) => one.box.top - other.box.top);
  for (let at = 0; at < words.length; at += 1) {
    const { text, node, box } = words[at];
    for (let next = at + 1; next < words.length && words[next].box.top < box.bottom - 4; next += 1) {
      const other = words[next];
      if (node === other.node || fixed(node) !== fixed(other.node)) continue;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Boxes of lines are taller than their letters.
      const tall = Math.min(box.height, other.box.height);
      if (wide > 2 && high > tall * 0.55) wrong.push(`${text} stands on ${other.text}`);
    }
  }
  return [...new Set(wrong)];
}"""


def overlaps(page: Page) -> list[str]:
    """What is wrong on a page as it is seen now, in a few words each."""
    wrong: list[str] = page.evaluate(_SCRIPT)
    return wrong
