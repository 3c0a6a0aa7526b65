// What the development server adds to each page: it is loaded again when the site has changed, and what keeps the site
// from being published stands on top of it.
"use strict";

(() => {
  const banner = (problems) => {
    document.getElementById("st-problems")?.remove();
    if (!problems.length) return;
    const box = document.createElement("div");
    box.id = "st-problems";
    box.setAttribute("role", "alert");
    const title = document.createElement("strong");
    title.textContent = "Not published: this is the last good page.";
    box.append(title, ...problems.map((text) => {
      const line = document.createElement("div");
      line.textContent = text;
      return line;
    }));
    document.body.prepend(box);
  };
  const seen = Number(/** @type {HTMLScriptElement} */ (document.currentScript).dataset.seen);
  const page = encodeURIComponent(location.pathname);
  const poll = async (first) => {
    try {
      const query = `seen=${seen}&page=${page}${first ? "&first=1" : ""}`;
      const answer = await fetch(`/.stenogram/state?${query}`, { cache: "no-store" });
      const state = await answer.json();
      if (state.site !== seen) return location.reload();
      banner(state.problems);
      return poll(false);
    } catch {
      setTimeout(() => poll(true), 1000);
    }
  };
  poll(true);
})();
