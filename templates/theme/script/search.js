// Search: several words in any order, headings first. A hit has an address that can be sent; the
// front page, which knows the words of all documents, leads into them.
const form = document.querySelector(".search");
// The words of a part, without the marks of notes; what stands on lines of its own stays apart.
const wording = (part) => {
  if (!part.querySelector("sup, br, details, .anchor")) return part.textContent.trim();
  const copy = part.cloneNode(true);
  for (const mark of copy.querySelectorAll("sup, details, .anchor")) mark.remove();
  for (const line of copy.querySelectorAll("br")) line.replaceWith(" · ");
  return copy.textContent.trim();
};
const read = () => {
  let title = "";
  let id = "";
  const parts = document.querySelectorAll(".body :is(h2, h3, h4, h5, p, li, tbody tr, dt, dd, figcaption > strong)");
  return [...parts].flatMap((part) => {
    const isHeading = /^H\d$/.test(part.tagName);
    if (isHeading) {
      title = wording(part);
      id = part.id || id;
    } else if (part.querySelector("p, li") || part.closest("figure details")) return [];
    const whole = part.matches("figcaption > strong") ? part.parentElement : part;
    const text = isHeading ? title : [...(part.tagName === "TR" ? part.cells : [whole])].map(wording).filter(Boolean).join(" · ");
    return text ? [{ part, id, title, isHeading, text, plain: plain(text), about: plain(title) }] : [];
  });
};
let entries = null;
const begins = (text, word) => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!at || !/[a-z0-9]/.test(text[at - 1])) return true;
  }
  return false;
};
// How well an entry fits: a heading, a text in which every word begins so, one that has them
// within words, one that needs the words of its heading.
const rank = (entry, wanted) => {
  if (wanted.every((word) => entry.plain.includes(word))) {
    if (entry.isHeading) return 0;
    return wanted.every((word) => begins(entry.plain, word)) ? 1 : 2;
  }
  const some = wanted.some((word) => entry.plain.includes(word));
  return some && wanted.every((word) => entry.plain.includes(word) || entry.about.includes(word)) ? 3 : 4;
};
const hitsOf = (wanted) => {
  entries = entries || read();
  const counts = new Map();
  const found = [];
  for (const entry of entries) {
    const at = rank(entry, wanted);
    if (at > 3) continue;
    const nth = (counts.get(entry.id) || 0) + 1;
    counts.set(entry.id, nth);
    found.push({ entry, at, nth });
  }
  return found;
};
const places = (text, wanted) => {
  const held = plain(text);
  const found = [];
  for (const word of wanted) {
    for (let at = held.indexOf(word); at >= 0; at = held.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(([from], at) => !at || from >= Math.max(...found.slice(0, at).map(([, to]) => to)));
};
const marked = (text, wanted) => {
  // Around the longest word: it tells more than the others.
  const longest = [...wanted].sort((a, b) => b.length - a.length);
  const first = longest.map((word) => places(text, [word])[0]).find(Boolean);
  const from = first ? Math.max(0, first[0] - 45) : 0;
  const start = from && text.indexOf(" ", from) < (first ? first[0] : 0) ? text.indexOf(" ", from) + 1 : from;
  const cut = text.slice(start, start + 130);
  const piece = document.createDocumentFragment();
  piece.append(start ? "… " : "");
  let at = 0;
  for (const [begin, end] of places(cut, wanted)) {
    piece.append(cut.slice(at, begin), make("mark", {}, cut.slice(begin, end)));
    at = end;
  }
  piece.append(cut.slice(at), start + 130 < text.length ? " …" : "");
  return piece;
};
const light = (part, wanted) => {
  for (const lit of document.querySelectorAll(".hit")) lit.classList.remove("hit");
  part.classList.add("hit");
  if (!("highlights" in CSS)) return;
  const ranges = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const [from, to] of places(walker.currentNode.data, wanted)) {
      const range = new Range();
      range.setStart(walker.currentNode, from);
      range.setEnd(walker.currentNode, to);
      ranges.push(range);
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
};

// All documents: for each word the sections in which it stands, each as the way from the last one.
const held = document.getElementById("page_index");
const library = held ? JSON.parse(held.textContent) : null;
const spread = library ? Object.entries(library.words) : [];
const sectionsOf = (word) => {
  const found = new Set();
  for (const [key, steps] of spread) {
    if (word.length > 2 ? !key.includes(word) : !key.startsWith(word)) continue;
    let at = 0;
    for (const step of steps) found.add(at += step);
  }
  return found;
};
const inLibrary = (wanted) => {
  const parts = wanted.flatMap((word) => word.split(/[^a-z0-9]+/)).filter((word) => word.length > 1);
  if (!parts.length) return [];
  const sets = parts.map(sectionsOf);
  return [...sets[0]].filter((at) => sets.every((set) => set.has(at))).map((at) => {
    const [book, id, title] = library.sections[at];
    return { at, book: library.books[book], id, title, named: wanted.filter((word) => plain(title).includes(word)).length };
  }).sort((a, b) => b.named - a.named || a.at - b.at);
};

if (form) {
  const field = form.querySelector("input");
  const panel = form.querySelector(".found");
  const hits = document.getElementById("page_hits");
  const count = document.getElementById("page_count");
  const more = form.querySelector(".everywhere");
  const list = (found) => {
    for (const { href, text, about } of found) {
      const link = make("a", { href });
      link.append(text);
      if (about) link.append(make("small", {}, about));
      const item = make("li");
      item.append(link);
      hits.append(item);
    }
  };
  const search = () => {
    const wanted = terms(field.value);
    const query = new URLSearchParams({ q: field.value.trim() });
    hits.replaceChildren();
    panel.hidden = wanted.join("").length < 2;
    if (panel.hidden) return;
    let total = 0;
    if (library) {
      const found = inLibrary(wanted);
      total = found.length;
      list(found.slice(0, 60).map(({ book, id, title }) => ({
        href: `${book[0]}${address(id, query)}`, text: marked(title, wanted), about: book[1],
      })));
    } else {
      const found = hitsOf(wanted).sort((a, b) => a.at - b.at);
      total = found.length;
      list(found.slice(0, 60).map(({ entry, nth }) => {
        const place = new URLSearchParams(query);
        if (nth > 1) place.set("n", nth);
        return { href: address(entry.id, place), text: marked(entry.text, wanted), about: entry.isHeading ? "" : entry.title };
      }));
    }
    count.textContent = `${total} ${words.hits}`;
    if (more) more.href = `${more.dataset.href}#?${query}`;
  };
  const close = () => { panel.hidden = true; };
  form.hidden = false;
  measure();
  field.addEventListener("input", search);
  field.addEventListener("focus", search);
  field.addEventListener("keydown", (event) => {
    const first = hits.querySelector("a");
    if (event.key === "Enter" && first) first.click();
    if (event.key === "ArrowDown" && first && !panel.hidden) {
      event.preventDefault();
      first.focus();
    }
  });
  hits.addEventListener("keydown", (event) => {
    const way = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!way) return;
    event.preventDefault();
    const next = event.target.closest("li")[way];
    (next ? next.querySelector("a") : field).focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (event.target !== field) field.focus();
    close();
  });
  // An address that is open already is opened again: the reader may have scrolled away.
  hits.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    close();
    if (link.href === location.href) follow();
  });
  addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  openers.push(({ id, query }) => {
    if (!query.has("q")) return false;
    field.value = query.get("q");
    if (!id) {
      field.focus();
      search();
      return true;
    }
    const wanted = terms(field.value);
    const found = hitsOf(wanted).filter(({ entry }) => entry.id === id);
    const wished = Number(query.get("n") || 1);
    const hit = found.find(({ nth }) => nth === wished) || found[0];
    const part = hit ? hit.entry.part : document.getElementById(id);
    if (!part) return true;
    unfold(part);
    part.hidden = false;
    light(part, wanted);
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: "center" });
    close();
    return true;
  });
}
