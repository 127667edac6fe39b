// One talk while it is open: shows what is said and what became of it, and follows when the case changes hands.
"use strict";
(() => {
  const page = document.getElementById("talk"), lines = document.getElementById("lines"), log = document.getElementById("log");
  const find = (id) => document.getElementById(id);

  // ── the log ──
  let follows = true;
  // On a screen the log scrolls by itself; on a phone the whole page does, and the field for the answer stays below.
  const scrolls = () => log.scrollHeight > log.clientHeight + 1;
  const below = () => (scrolls() ? log.scrollHeight - log.clientHeight - log.scrollTop : log.getBoundingClientRect().bottom - innerHeight + under());
  const under = () => document.querySelector(".foot").offsetHeight;
  const settle = () => {
    if (!log || !follows) return;
    if (scrolls()) log.scrollTop = log.scrollHeight;
    else scrollBy(0, below());
  };
  if (log) {
    const watch = () => { follows = below() < 60; };
    log.addEventListener("scroll", watch);
    addEventListener("scroll", watch, { passive: true });
    const grown = new ResizeObserver(settle);
    grown.observe(log);
    grown.observe(lines); // a picture has come, and is taller than its place was
  }
  const made = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content;
  };
  const heldLines = () => [...lines.querySelectorAll("[data-held]")];
  const add = (line) => {
    const first = heldLines()[0];
    if (first) first.before(line); else lines.append(line);
  };
  const show = (html) => {
    const line = made(html).firstElementChild, there = lines.querySelector(`[data-id="${line.dataset.id}"]`);
    if (there) there.replaceWith(line);
    else add(line);
    settle();
    if (!there && line.dataset.author === "mother") desk.ring("live.wrote");
    draftOf(line);
    return !there;
  };

  // ── what may still be taken back counts down; it is said once, not every second ──
  const count = () => {
    lines?.querySelectorAll(".take-back").forEach((form) => {
      const left = Math.ceil((Date.parse(form.dataset.until) - Date.now() + skew) / 1000);
      if (left <= 0) form.hidden = true;
      else form.querySelector(".seconds").textContent = desk.fill("reply.seconds", { n: left });
    });
  };
  const skew = Date.now() - Date.parse(page.dataset.now); // this computer's clock may be wrong; the house's counts
  setInterval(count, 250);
  const held = (html) => {
    const before = new Set(heldLines().map((line) => line.dataset.held));
    heldLines().forEach((line) => line.remove());
    lines.append(made(html));
    const come = heldLines().filter((line) => !before.has(line.dataset.held));
    for (const line of come) document.dispatchEvent(new CustomEvent("came-in", { detail: { key: line.dataset.held, words: line.dataset.words } }));
    if (come.length) desk.tell("reply.goes", {});
    else if (!heldLines().length && find("status").dataset.key === "reply.goes") desk.tell("");
    count();
    settle();
  };
  lines?.addEventListener("submit", async (event) => {
    const form = event.target.closest(".take-back");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const key = form.elements.key.value, answer = await desk.post(form).catch(() => null);
    delete form.dataset.busy;
    if (!answer || answer.status >= 500) { desk.tell("reply.back.failed", {}); return; }
    if (!answer.ok) { desk.quote(await answer.text()); return; }
    const back = await answer.json();
    heldLines().filter((line) => line.dataset.held === key).forEach((line) => line.remove());
    document.dispatchEvent(new CustomEvent("taken-back", { detail: { ...back, key } }));
  });

  // ── a machine's draft under her words, where the house has one ──
  const drafts = "IntersectionObserver" in window && new IntersectionObserver((seen) => {
    for (const each of seen) {
      if (!each.isIntersecting) continue;
      drafts.unobserve(each.target);
      const words = each.target.querySelector("[data-machine]");
      fetch(words.dataset.machine, { headers: { Accept: "application/json" } })
        .then((answer) => (answer.ok ? answer.json() : null))
        .then((draft) => {
          if (!draft) return;
          const mark = document.createElement("span");
          mark.className = "beside";
          mark.textContent = `${desk.fill("talk.machine")}: `;
          words.append(mark, draft.text);
          words.lang = "de";
          words.hidden = false;
          settle();
        })
        .catch(() => {});
    }
  });
  function draftOf(line) { if (drafts && line.querySelector("[data-machine]")) drafts.observe(line); }
  lines?.querySelectorAll(".line").forEach(draftOf);

  // ── the rest of the page, when the case has changed hands; what she is writing stays ──
  const parts = ["head", "card", "noted", "trail", "dialogs"];
  const drawn = Object.fromEntries(parts.map((id) => [id, find(id) ? find(id).outerHTML : ""]));
  const isInUse = (part) => part.contains(document.activeElement) || part.querySelector("dialog[open]") || [...part.querySelectorAll("textarea")].some((field) => field.value);
  const renew = async () => {
    const answer = await fetch(page.dataset.page, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok) { if (answer && [403, 404, 410].includes(answer.status)) desk.reload(); return; }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const same = (id) => Boolean(find(id)) === Boolean(fresh.getElementById(id));
    if (!same("lines") || !same("answer")) { desk.reload(); return; }
    for (const id of parts) {
      const mine = find(id), theirs = fresh.getElementById(id);
      // What reads as before stays, so that nothing goes away under a finger.
      if (!mine || !theirs || theirs.outerHTML === drawn[id] || isInUse(mine)) continue;
      drawn[id] = theirs.outerHTML;
      if (mine.querySelector("details[open]") && theirs.querySelector("details")) theirs.querySelector("details").open = true;
      mine.replaceWith(document.adoptNode(theirs));
    }
    elsewhere();
  };
  document.addEventListener("changed", renew);

  // ── what she has read is read ──
  let told = Number(page.dataset.last);
  const newest = () => Math.max(0, ...[...(lines ? lines.querySelectorAll("[data-id]") : [])].map((line) => Number(line.dataset.id)));
  // What comes while she closes the talk is not closed over: up to here she had read when she began.
  document.addEventListener("click", (event) => {
    const closing = event.target.closest('[data-opens="close"]') && document.querySelector('#close [name="seen"]');
    if (closing) closing.value = newest();
  }, true);
  const seen = () => {
    const last = newest();
    const form = find("seen");
    if (!form || document.hidden || last <= told) return;
    told = last;
    desk.post(form, { line: last }).catch(() => {});
  };
  document.addEventListener("visibilitychange", seen);

  // How many wait for somebody, and what is new in her other talks, while she is in this one.
  let fresh = 0, news = null;
  const badge = (id, number) => {
    const place = find(id);
    place.textContent = number || "";
    place.hidden = !number;
  };
  const elsewhere = () => {
    badge("elsewhere", news?.waiting);
    badge("unread", news?.unread);
    desk.title(fresh + (news?.unread || 0));
  };
  desk.listen(page.dataset.news, page.dataset.last, {
    line: (event) => {
      if (lines && show(event.data) && document.hidden) ++fresh;
      elsewhere();
      seen();
    },
    held: (event) => { if (lines) held(event.data); },
    case: renew,
    gone: () => desk.reload(),
    counts: (event) => {
      const now = JSON.parse(event.data);
      if (news) desk.compare(news, now);
      news = now;
      elsewhere();
    },
  });
  addEventListener("focus", () => { fresh = 0; elsewhere(); });
  settle();
  count();
  Object.assign(desk.letters, {
    q: () => { location.href = "/desk"; return true; },
    r: () => { const words = find("words"); if (!words) return false; words.focus(); return true; },
    "/": () => { const search = find("q"); if (!search) return false; search.focus(); return true; },
  });
})();
