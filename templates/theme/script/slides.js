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
