"use strict";
(() => {
  const root = document.documentElement;
  const words = document.body.dataset;
  const make = (tag, attributes = {}, text = "") => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  };
  const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
  root.classList.add("scripted");

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

  // Search within the document.
  const form = document.querySelector(".search");
  if (form) {
    const field = form.querySelector("input");
    const hits = document.getElementById("page_hits");
    const count = document.getElementById("page_count");
    let index = null;
    const read = () => {
      let title = "";
      const parts = document.querySelectorAll(".body :is(h2, h3, h4, h5, p, li, tbody tr, dt, figcaption)");
      return [...parts].flatMap((part) => {
        if (/^H\d$/.test(part.tagName)) title = part.firstChild ? part.innerText.replace(/\s*#$/, "") : "";
        else if (part.querySelector("p, li") || part.closest("details figure")) return [];
        const text = [...(part.tagName === "TR" ? part.cells : [part])].map((cell) => cell.textContent).join(" · ");
        return [{ part, title, text, plain: plain(text) }];
      });
    };
    const light = (part, wanted) => {
      if (!("highlights" in CSS)) return;
      const ranges = [];
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = plain(walker.currentNode.data).indexOf(wanted);
        if (at < 0 || at + wanted.length > walker.currentNode.data.length) continue;
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + wanted.length);
        ranges.push(range);
      }
      CSS.highlights.set("found", new Highlight(...ranges));
    };
    const search = () => {
      const wanted = plain(field.value.trim());
      hits.replaceChildren();
      count.textContent = "";
      if ("highlights" in CSS) CSS.highlights.delete("found");
      if (wanted.length < 2) return;
      index = index || read();
      const found = index.filter((entry) => entry.plain.includes(wanted));
      count.textContent = `${found.length} ${words.hits}`;
      for (const entry of found.slice(0, 40)) {
        const at = Math.max(0, entry.plain.indexOf(wanted) - 40);
        const snippet = entry.text.slice(at, at + 120).trim();
        const link = make("a", { href: "#" }, (at ? "… " : "") + snippet + (at + 120 < entry.text.length ? " …" : ""));
        link.append(make("small", {}, entry.title));
        link.addEventListener("click", (event) => {
          event.preventDefault();
          for (let fold = entry.part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
          entry.part.scrollIntoView({ block: "center" });
          light(entry.part, wanted);
        });
        const item = make("li");
        item.append(link);
        hits.append(item);
      }
    };
    form.hidden = false;
    field.addEventListener("input", search);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      if (field.offsetParent === null) return;
      event.preventDefault();
      field.focus();
    });
  }

  // Tables whose rows can be filtered, by words and by the values of some columns.
  let fields = 0;
  for (const box of document.querySelectorAll(".table[data-filter]")) {
    const table = box.querySelector("table");
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: plain(row.textContent) }));
    if (rows.length < 4) continue;
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
      const value = (row) => row.cells[column].innerText.trim();
      const values = [...new Set(rows.map(({ row }) => value(row)))].sort((a, b) => a.localeCompare(b, root.lang));
      const select = add(table.tHead.rows[0].cells[column].textContent, make("select"));
      select.append(make("option", { value: "" }, words.all));
      for (const one of values) select.append(make("option", { value: one }, one.replace(/\s*\n\s*/g, ", ")));
      const held = new Map(rows.map(({ row }) => [row, value(row)]));
      return (row) => !select.value || held.get(row) === select.value;
    });
    const apply = () => {
      const wanted = plain(field.value.trim());
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !(text.includes(wanted) && choices.every((fits) => fits(row)));
        if (!row.hidden) shown += 1;
      }
      told.textContent = shown ? `${shown} ${words.of} ${rows.length} ${words.rows}` : words.none;
    };
    bar.append(told);
    bar.addEventListener("input", apply);
    box.querySelector(".scroll").before(bar);
    apply();
  }

  // Tables wider or taller than their frame can be scrolled with the keyboard, too.
  const frames = [...document.querySelectorAll(".scroll")];
  const reach = () => {
    for (const frame of frames) {
      const label = frame.querySelector("table").getAttribute("aria-label");
      if (frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1) {
        frame.tabIndex = 0;
        if (label) {
          frame.setAttribute("role", "region");
          frame.setAttribute("aria-label", label);
        }
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
      }
    }
  };
  reach();
  addEventListener("resize", reach);

  // Paper has no folds; afterwards everything is as it was.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
})();