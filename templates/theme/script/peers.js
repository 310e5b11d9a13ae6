// One region against the middle of its peers: a radar and its numbers, drawn for whoever is chosen.
{
  const held = JSON.parse(document.getElementById("page_peers_data").textContent);
  const frame = document.getElementById("page_peers");
  const SVG = "http://www.w3.org/2000/svg";
  const shape = (tag, attributes, text) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.textContent = text;
    return element;
  };
  const spoken = (name, values = {}) => held.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const figure = new Intl.NumberFormat(root.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(root.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" });
  const middleOf = (values) => {
    const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
    if (sorted.length < held.least) return null;
    const at = sorted.length >> 1;
    return sorted.length % 2 ? sorted[at] : (sorted[at - 1] + sorted[at]) / 2;
  };

  const bar = make("div", { class: "filters" });
  const chooser = (label, name) => {
    const select = make("select", { id: name });
    const cell = make("div");
    cell.append(make("label", { for: name }, label), select);
    bar.append(cell);
    return select;
  };
  const region = chooser(held.words.region, "page_peer");
  const against = chooser(held.words.against, "page_group");
  const order = held.regions.map((_, at) => at).sort((a, b) => held.regions[a][0].localeCompare(held.regions[b][0], root.lang, { numeric: true }));
  for (const at of order) region.append(make("option", { value: at }, held.regions[at][0]));
  const out = make("div", { class: "peer" });
  frame.append(bar, out);
  document.getElementById("spread").before(frame);
  frame.hidden = false;

  const groups = (at) => {
    const [, kind, province] = held.regions[at];
    return [
      ["kind", held.kinds[kind], (one) => one[1] === kind],
      ["province", held.provinces[province], (one) => one[2] === province],
      ["all", held.words.all, () => true],
    ].filter(([, name]) => name);
  };
  const SIZE = 420;
  const HALF = SIZE / 2;
  const RADIUS = 172;
  const point = (axis, value) => {
    const angle = (2 * Math.PI * axis) / held.axes.length - Math.PI / 2;
    const far = (RADIUS * Math.max(0, Math.min(held.top, value))) / held.top;
    return [HALF + far * Math.cos(angle), HALF + far * Math.sin(angle)];
  };
  const joined = (points) => points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  // The line is open where a score is missing: nothing is drawn through what nobody has looked at.
  const ring = (values, look) => {
    if (values.every((value) => value !== null)) return [shape("polygon", { points: joined(values.map((value, axis) => point(axis, value))), class: look })];
    const sides = [];
    values.forEach((value, axis) => {
      const next = (axis + 1) % values.length;
      if (value !== null && values[next] !== null) sides.push(shape("polyline", { points: joined([point(axis, value), point(next, values[next])]), class: look }));
    });
    return sides;
  };
  const drawing = (scores, middles, told) => {
    const svg = shape("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "img", "aria-label": told, class: "radar" });
    for (let tick = 1; tick <= held.top; tick += 1) svg.append(shape("polygon", { points: joined(held.axes.map((_, axis) => point(axis, tick))), class: "web" }));
    held.axes.forEach((_, axis) => {
      const [x, y] = point(axis, held.top);
      svg.append(shape("line", { x1: HALF, y1: HALF, x2: x, y2: y, class: "web" }));
      const [far, low] = [HALF + (x - HALF) * 1.13, HALF + (y - HALF) * 1.13];
      svg.append(shape("text", { x: far, y: low + 5, "text-anchor": "middle" }, `${axis + 1}`));
    });
    svg.append(...ring(middles, "middle"), ...ring(scores, "own"));
    scores.forEach((value, axis) => {
      if (value === null) return;
      const [cx, cy] = point(axis, value);
      svg.append(shape("circle", { cx, cy, r: 4.5, class: "own" }));
    });
    return svg;
  };
  const table = (name, scores, middles, middle) => {
    const made = make("table", { "aria-label": spoken("drawn", { region: name, count: scores.length, middle }) });
    const head = made.createTHead().insertRow();
    for (const [word, side] of [[held.words.element, ""], [name, "right"], [held.words.median, "right"], [held.words.difference, "right"]]) head.append(make("th", { scope: "col", class: side }, word));
    const body = made.createTBody();
    scores.forEach((value, axis) => {
      const row = body.insertRow();
      row.append(make("th", { scope: "row" }, `${axis + 1}. ${held.axes[axis]}`));
      const other = middles[axis];
      row.append(make("td", { class: "right" }, value === null ? held.words.none : figure.format(value)));
      row.append(make("td", { class: "right" }, other === null ? "–" : figure.format(other)));
      row.append(make("td", { class: "right" }, value === null || other === null ? "–" : signed.format(value - other)));
    });
    return made;
  };
  const show = () => {
    const at = Number(region.value);
    const [name, , , scores, isMadeUp] = held.regions[at];
    const choices = groups(at);
    const wanted = against.value;
    against.replaceChildren(...choices.map(([key, word]) => make("option", { value: key }, word)));
    against.value = choices.some(([key]) => key === wanted) ? wanted : choices[0][0];
    const [, , belongs] = choices.find(([key]) => key === against.value);
    const others = held.regions.filter((one) => belongs(one));
    const middles = held.axes.map((_, axis) => middleOf(others.map((one) => one[3][axis])));
    const middle = spoken("middle", { n: others.length });
    const isFew = others.length < held.least;
    const told = spoken("drawn", { region: name, count: scores.length, middle });
    const key = make("p", { class: "key" });
    key.append(make("span", { class: "own" }, name));
    if (isMadeUp) key.append(make("small", { class: "mark" }, held.words.illustration));
    if (!isFew) key.append(make("span", { class: "middle" }, middle));
    const side = make("div");
    side.append(key);
    if (isFew) side.append(make("p", {}, spoken("few", { n: others.length, least: held.least })));
    side.append(table(name, scores, middles, middle));
    const picture = make("div");
    picture.append(drawing(scores, middles, told));
    out.replaceChildren(picture, side);
  };
  const remember = () => history.replaceState(null, "", address("page_peers", new URLSearchParams({ r: held.regions[Number(region.value)][0], g: against.value })));
  bar.addEventListener("input", () => {
    show();
    remember();
  });
  openers.push(({ id, query }) => {
    if (id !== "page_peers") return false;
    const at = held.regions.findIndex(([name]) => name === query.get("r"));
    if (at < 0) return false;
    region.value = `${at}`;
    show();
    against.value = query.get("g") || against.value;
    show();
    frame.scrollIntoView();
    return true;
  });
  // Each row of the list leads to its region here, by the name in its head.
  for (const link of document.querySelectorAll("#tbl-regions tbody th")) {
    const name = (link.querySelector("a") || link.firstChild).textContent.trim();
    if (!held.regions.some(([one]) => one === name)) continue;
    const way = make("a", { href: address("page_peers", new URLSearchParams({ r: name })), class: "way", "aria-label": `${held.words.profile}: ${name}` });
    const sign = shape("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" });
    sign.append(shape("polygon", { points: "8,1 15,6 12.3,14.5 3.7,14.5 1,6" }), shape("polygon", { points: "8,4 12,7 10,11 5,12 4,6.5" }));
    way.append(sign);
    link.append(" ", way);
  }
  if (held.regions.length) show();
}
