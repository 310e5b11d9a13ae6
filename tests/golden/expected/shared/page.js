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
// Tables whose rows can be filtered and sorted; what is shown can be summed up, sent and taken away.
const inWords = new Intl.NumberFormat(root.lang);
const months = new Map([...Array(12).keys()].flatMap((month) => ["long", "short"].map((length) => [
  plain(new Intl.DateTimeFormat(root.lang, { month: length }).format(new Date(2024, month, 1))), month + 1,
])));
const said = (cell) => cell.innerText.trim().replace(/\s*\n\s*/g, ", ");
const rupiahOf = (cell) => cell.querySelector("data");
// What a cell is sorted by: rupiah, a date, a number, else its words.
const worth = (cell) => {
  const amount = rupiahOf(cell);
  if (amount) return Number(amount.value);
  const text = plain(cell.textContent.trim());
  const day = text.match(/^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/);
  if (day && months.has(day[2])) return Number(day[3]) * 10000 + months.get(day[2]) * 100 + Number(day[1] || 0);
  const figure = text.match(/^-?[\d.,]+/);
  if (figure && cell.classList.contains("right")) {
    return Number(root.lang === "id" ? figure[0].replace(/\./g, "").replace(",", ".") : figure[0].replace(/,/g, ""));
  }
  return text && !/^[–—-]$/.test(text) ? text : null;
};
const inOrder = (a, b) => {
  if (a === null || b === null) return (a === null) - (b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), root.lang, { numeric: true });
};
const years = (text) => {
  const found = [];
  for (const [, first, last] of text.matchAll(/(\d{4})(?:[–-](\d{4}))?/g)) {
    for (let year = Number(first); year <= Number(last || first); year += 1) found.push(String(year));
  }
  return found;
};
const SPAN = /^\d{4}([–-]\d{4})?(, \d{4}([–-]\d{4})?)*$/;
const FIRST = 8;  // rows of a long list on the front page, until something is asked

let fields = 0;
for (const box of document.querySelectorAll(".table[data-filter]")) {
  const table = box.querySelector("table");
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, text: plain(row.textContent) }));
  if (rows.length < 4) continue;
  const titles = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const bar = make("div", { class: "filters" });
  const told = make("output");
  const add = (label, control) => {
    const name = `page_filter_${++fields}`;
    control.id = name;
    const cell = make("div");
    cell.append(make("label", { for: name }, label), control);
    bar.append(cell);
    return control;
  };
  const field = add(words.filter, make("input", { type: "search", autocomplete: "off" }));
  const choices = box.dataset.filter.split(",").filter(Boolean).map(Number).map((column) => {
    const held = new Map(rows.map(({ row }) => [row, said(row.cells[column])]));
    const plainly = [...new Set(held.values())];
    const isSpan = plainly.every((value) => SPAN.test(value) || /^[–—-]?$/.test(value));
    const values = isSpan ? [...new Set(plainly.flatMap(years))] : plainly.filter(Boolean);
    values.sort((a, b) => a.localeCompare(b, root.lang, { numeric: true }));
    const select = add(titles[column], make("select"));
    select.append(make("option", { value: "" }, words.all));
    for (const one of values) select.append(make("option", { value: one }, one));
    const fits = (row) => !select.value || (isSpan ? years(held.get(row)).includes(select.value) : held.get(row) === select.value);
    return { column, select, fits };
  });
  if (!choices.length) bar.classList.add("plain");
  const order = add(words.sort, make("select"));
  order.parentElement.className = "order";  // with room the heads of the columns sort
  order.append(make("option", { value: "" }, words.unsorted));
  titles.forEach((title, column) => {
    if (!title) return;
    order.append(make("option", { value: `${column + 1}` }, `${title} ↑`), make("option", { value: `-${column + 1}` }, `${title} ↓`));
  });
  const sums = titles.map((title, column) => ({ title, column })).filter(({ column }) => rows.some(({ row }) => rupiahOf(row.cells[column])));
  const worths = rows.map(({ row }) => [...row.cells].map(worth));
  let isWhole = !(root.classList.contains("front") && rows.length > FIRST + 4);
  const reset = make("button", { type: "button" }, words.reset);
  const every = make("button", { type: "button" }, `${words["show-all"]} (${rows.length})`);
  const save = make("button", { type: "button" }, words.csv);
  const matching = new Set();  // also those that the front page does not show at first
  const isAsked = () => Boolean(field.value.trim() || order.value || choices.some(({ select }) => select.value));

  const sort = () => {
    const column = Math.abs(Number(order.value)) - 1;
    const way = order.value.startsWith("-") ? -1 : 1;
    const sorted = rows.map((entry, at) => ({ ...entry, at }));
    if (column >= 0) {
      sorted.sort((a, b) => {
        const [one, other] = [worths[a.at][column], worths[b.at][column]];
        // What has no value stands last in both directions.
        return one === null || other === null ? inOrder(one, other) : way * inOrder(one, other) || a.at - b.at;
      });
    }
    body.append(...sorted.map(({ row }) => row));
    [...table.tHead.rows[0].cells].forEach((cell, at) => {
      if (at === column) cell.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
      else cell.removeAttribute("aria-sort");
    });
  };
  const apply = () => {
    const wanted = terms(field.value);
    const open = isWhole || isAsked();
    let shown = 0;
    matching.clear();
    for (const { row, text } of rows) {
      const fits = wanted.every((word) => text.includes(word)) && choices.every((choice) => choice.fits(row));
      if (fits) {
        shown += 1;
        matching.add(row);
      }
      row.hidden = !fits || (!open && shown > FIRST);
    }
    if (!open) shown = FIRST;
    const parts = [shown ? `${shown} ${words.of} ${rows.length} ${words.rows}` : words["no-rows"]];
    for (const { title, column } of sums) {
      const held = rows.filter(({ row }) => !row.hidden).map(({ row }) => rupiahOf(row.cells[column])).filter(Boolean);
      const least = held.some((one) => one.classList.contains("least")) ? `${words.least} ` : "";
      if (held.length && open) parts.push(`${title}: ${least}Rp${inWords.format(held.reduce((sum, one) => sum + Number(one.value), 0))}`);
    }
    told.textContent = parts.join(" · ");
    reset.hidden = !isAsked();
    every.hidden = open;
  };
  const remember = () => {
    if (!box.id) return;
    const query = new URLSearchParams();
    if (field.value.trim()) query.set("s", field.value.trim());
    for (const { column, select } of choices) if (select.value) query.set(`c${column + 1}`, select.value);
    if (order.value) query.set("o", order.value);
    history.replaceState(null, "", address(box.id, query));
  };
  const change = () => {
    apply();
    remember();
  };
  order.addEventListener("input", sort);
  bar.addEventListener("input", change);
  reset.addEventListener("click", () => {
    field.value = "";
    for (const { select } of choices) select.value = "";
    order.value = "";
    sort();
    change();
    field.focus();
  });
  every.addEventListener("click", () => {
    isWhole = true;
    apply();
    field.focus();
  });
  save.addEventListener("click", () => {
    const apart = root.lang === "id" ? ";" : ",";
    // A cell that begins like a formula must not become one in the reader's spreadsheet.
    const quoted = (text) => `"${(/^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
    const lines = [[...table.tHead.rows[0].cells].map(said)];
    for (const row of body.rows) {
      if (matching.has(row)) lines.push([...row.cells].map((cell) => (rupiahOf(cell) ? rupiahOf(cell).value : said(cell))));
    }
    const text = lines.map((line) => line.map(quoted).join(apart)).join("\r\n");
    const link = make("a", { download: `${box.id || "tabel"}.csv` });
    link.href = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: "text/csv;charset=utf-8" }));
    link.click();
    URL.revokeObjectURL(link.href);
  });
  [...table.tHead.rows[0].cells].forEach((cell, column) => {
    if (!titles[column] || cell.querySelector("a")) return;
    const button = make("button", { type: "button", class: "sort" });
    button.append(...cell.childNodes);
    button.addEventListener("click", () => {
      order.value = { [`${column + 1}`]: `-${column + 1}`, [`-${column + 1}`]: "" }[order.value] ?? `${column + 1}`;
      sort();
      change();
    });
    cell.append(button);
  });
  const foot = make("div", { class: "told" });
  foot.append(told, every, reset, save);
  bar.append(foot);
  box.querySelector(".scroll").before(bar);
  apply();
  openers.push(({ id, query }) => {
    if (id !== box.id) return false;
    field.value = query.get("s") || "";
    for (const { column, select } of choices) select.value = query.get(`c${column + 1}`) || "";
    order.value = query.get("o") || "";
    sort();
    apply();
    unfold(box);
    box.scrollIntoView();
    return true;
  });
}

// On a phone a row is a card: each value under the name of its column. The names are put there when
// they are needed, and so is what says that it still is a table.
const small = matchMedia("(max-width: 40rem)");
const cards = () => {
  if (!small.matches) return;
  for (const table of document.querySelectorAll(".table:not(.slim):not(.stack) table")) {
    const titles = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    table.setAttribute("role", "table");
    for (const part of [table.tHead, ...table.tBodies, table.tFoot]) if (part) part.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
      row.setAttribute("role", "row");
      [...row.cells].forEach((cell, at) => {
        const isHead = cell.tagName === "TH";
        cell.setAttribute("role", !isHead ? "cell" : cell.scope === "row" ? "rowheader" : "columnheader");
        if (titles[at] && row.parentElement !== table.tHead) cell.dataset.label = titles[at];
      });
    }
    table.closest(".table").classList.add("stack");
  }
};
cards();
small.addEventListener("change", cards);

// Tables wider than their frame can be scrolled with the keyboard, too; in all others the frame is
// none, so that the head of the table can stay in sight.
const frames = [...document.querySelectorAll(".scroll")];
const more = (frame) => frame.classList.toggle("more", frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 2);
const reach = () => {
  // Measured first, then marked: the page is laid out once.
  for (const frame of frames) frame.classList.add("over");
  const wider = frames.map((frame) => frame.scrollWidth > frame.clientWidth + 1);
  frames.forEach((frame, at) => {
    frame.classList.toggle("over", wider[at]);
    const label = frame.querySelector("table").getAttribute("aria-label");
    if (wider[at]) {
      frame.tabIndex = 0;
      if (label) {
        frame.setAttribute("role", "region");
        frame.setAttribute("aria-label", label);
      }
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
    }
    more(frame);
  });
};
reach();
addEventListener("resize", reach);
for (const frame of frames) frame.addEventListener("scroll", () => more(frame), { passive: true });
for (const fold of document.querySelectorAll("details:has(.scroll)")) fold.addEventListener("toggle", reach);
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