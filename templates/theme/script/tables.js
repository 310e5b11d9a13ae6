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
