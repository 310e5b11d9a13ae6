"use strict";
(() => {
// What all parts of the script share. The parts are joined to one script, in which nothing is global.
const root = document.documentElement;
const words = JSON.parse(document.body.dataset.words);
const make = (tag, attributes = {}, text = "") => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
};
// Letters without accents, small; as long as the text, so that a place in one is one in the other.
const plain = (text) => text.toLowerCase().length === text.length && /^[\x00-\x7f]*$/.test(text)
  ? text.toLowerCase()
  : text.replace(/[^]/g, (sign) => sign.normalize("NFD").charAt(0).toLowerCase().charAt(0));
const terms = (text) => plain(text).split(/\s+/).filter(Boolean);
root.classList.add("scripted");

// An address names a place and what was asked there: `#tbl-programs?c2=Smart+Living`.
const asked = () => {
  const [place, query] = location.hash.slice(1).split("?");
  let id = place;
  try { id = decodeURIComponent(place); } catch { /* an address that somebody typed */ }
  return { id, query: new URLSearchParams(query || "") };
};
const address = (id, query) => `#${encodeURIComponent(id)}${[...query].length ? `?${query}` : ""}`;
// What opens an address, tried in order: each takes what `asked` gives and says whether it did.
const openers = [];
const follow = () => {
  const held = asked();
  if ([...held.query].length) openers.some((open) => open(held));
};
const unfold = (part) => {
  for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};

// The running head takes room: a place that is jumped to stands below it.
const head = document.querySelector(".masthead");
const measure = () => root.style.setProperty("--head", `${head.offsetHeight}px`);
measure();
addEventListener("resize", measure);

// A menu of the head closes with Escape, and when something else is pressed.
const menus = [...head.querySelectorAll("details")];
addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});
head.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
for (const jump of head.querySelectorAll("a.jump")) {
  jump.addEventListener("click", () => { document.getElementById("page_contents").open = true; });
}
// Slides: keys lead from one to the next; whoever is somewhere between is taken to the nearest.
const boards = [...document.querySelectorAll(".slide")];
const nearest = () => {
  const gaps = boards.map((board) => Math.abs(board.getBoundingClientRect().top));
  return gaps.indexOf(Math.min(...gaps));
};
const ways = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 };
const ends = { Home: 0, End: boards.length - 1 };
addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, summary, button, a")) return;
  const step = event.key === " " && event.shiftKey ? -1 : ways[event.key];
  const to = event.key in ends ? ends[event.key] : step && nearest() + step;
  if (to === undefined || !boards[to]) return;
  event.preventDefault();
  boards[to].scrollIntoView();
});
// Paper has no folds; afterwards everything is as it was.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
});

addEventListener("hashchange", follow);
follow();
})();