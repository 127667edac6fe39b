// The queue while it is open: shows who comes and who goes, without taking the place away where somebody reads.
"use strict";
(() => {
  const page = document.getElementById("queue"), rows = document.getElementById("rows");
  let counts = JSON.parse(page.dataset.counts);

  const make = (tag, name, words) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (words !== undefined) made.textContent = words;
    return made;
  };
  const made = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content.firstElementChild;
  };
  // Whoever stands on a row by keyboard still stands on it when the rows have been drawn anew.
  const place = () => {
    const row = document.activeElement && document.activeElement.closest(".row");
    return row ? row.dataset.case : "";
  };
  const draw = (news) => {
    const stood = place(), there = new Map([...rows.querySelectorAll(".row")].map((row) => [row.dataset.case, row]));
    for (const [id, html] of Object.entries(news.rows)) there.set(id, made(html));
    const groups = news.order.map(([group, ids]) => {
      const section = make("section", `group ${group}`), title = make("h2", "", `${desk.fill(`queue.${group}`)} `), list = make("ol", "rows");
      title.id = `group-${group}`;
      title.append(make("span", "count", ids.length));
      section.setAttribute("aria-labelledby", title.id);
      list.append(...ids.map((id) => there.get(String(id))).filter(Boolean));
      section.append(title, list);
      return section;
    });
    rows.replaceChildren(...(groups.length ? groups : [make("p", "nobody", desk.fill("queue.nobody"))]));
    const link = stood && rows.querySelector(`[data-case="${stood}"] a`);
    if (link) link.focus({ preventScroll: true });
  };
  desk.title(counts.waiting);
  desk.listen(page.dataset.news, page.dataset.mark, {
    queue: (event) => draw(JSON.parse(event.data)),
    counts: (event) => {
      const now = JSON.parse(event.data);
      desk.compare(counts, now);
      counts = now;
      desk.title(counts.waiting);
    },
  });
  document.addEventListener("signed-in", () => desk.title(counts.waiting));

  const step = (by) => () => {
    const links = [...rows.querySelectorAll(".row a")];
    if (!links.length) return false;
    const at = links.findIndex((link) => link.closest(".row").dataset.case === place());
    links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)].focus();
    return true;
  };
  Object.assign(desk.letters, { j: step(1), k: step(-1), ArrowDown: () => place() && step(1)(), ArrowUp: () => place() && step(-1)() });
})();
