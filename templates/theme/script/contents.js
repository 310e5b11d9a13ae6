// Where the reader is: the last heading above the upper third of the window. All that lies
// above counts as seen, so that a jump over many headings is noticed, too.
const links = new Map();
for (const link of document.querySelectorAll(".contents a")) {
  links.set(decodeURIComponent(link.hash.slice(1)), link);
}
const headings = [...document.querySelectorAll(".body :is(h2, h3, h4, h5)")].filter((heading) => links.has(heading.id));
let current = null;
const point = () => {
  const line = innerHeight / 3;
  let found = headings[0];
  for (const heading of headings) {
    if (heading.getBoundingClientRect().top > line) break;
    found = heading;
  }
  if (!found || found === current) return;
  current = found;
  for (const link of links.values()) {
    link.removeAttribute("aria-current");
    link.parentElement.classList.remove("open");
  }
  const link = links.get(found.id);
  link.setAttribute("aria-current", "location");
  for (let item = link.closest("li"); item; item = item.parentElement.closest("li")) item.classList.add("open");
  const list = link.closest(".contents");
  if (link.offsetTop < list.scrollTop || link.offsetTop + 40 > list.scrollTop + list.clientHeight + list.offsetTop) {
    list.scrollTop = link.offsetTop - list.offsetTop - list.clientHeight / 3;
  }
};
if (headings.length && "IntersectionObserver" in window) {
  const observer = new IntersectionObserver(point, { rootMargin: "999999px 0px -66% 0px" });
  for (const heading of headings) observer.observe(heading);
  point();
}
