// The chat page while it is open: sends what she writes in order, each once, and shows what comes.
// Without this script everything still works with plain forms.
"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const body = document.body, root = document.documentElement;
  const log = find("log"), lines = find("lines"), form = find("write"), text = find("text"), status = find("status");
  let words = JSON.parse(body.dataset.words);
  let last = Number(body.dataset.last), known = body.dataset.known === "yes";

  // ── what she sees ──
  const make = (tag, name, content) => {
    const made = document.createElement(tag);
    made.className = name;
    if (content) made.textContent = content;
    return made;
  };
  const notice = (key) => {
    if (status.dataset.key === (key || "")) return;
    status.dataset.key = key || "";
    status.textContent = key ? words[key] : "";
    status.hidden = !key;
  };
  // She reads from the top: the page follows the talk to its end, but an answer longer than the page is read from her own words on.
  // When she scrolls by herself it rests, until she is at the end again or writes.
  let follows = true, target = 0;
  const more = find("more");
  const end = () => log.scrollHeight - log.clientHeight;
  const look = () => { more.hidden = end() - log.scrollTop < 40; };
  const settle = () => {
    const hers = [...lines.querySelectorAll(".mine")].pop();
    const top = (line) => line.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop - 8;
    const answer = hers && hers.nextElementSibling;
    const wanted = !hers ? 0 : answer && top(answer) < end() ? top(hers) : end();
    if (follows) target = log.scrollTop = Math.round(Math.max(0, wanted));
    look();
  };
  log.addEventListener("scroll", () => {
    if (Math.abs(log.scrollTop - target) > 4) follows = log.scrollTop > end() - 40;
    look();
  });
  new ResizeObserver(settle).observe(log);
  more.addEventListener("click", () => log.scrollBy({ top: log.clientHeight * 0.85, behavior: "smooth" }));
  const answered = () => lines.querySelectorAll(".choices button").forEach((button) => { button.disabled = true; });

  const dots = make("li", "line dots");
  dots.append(make("span", "unseen"), make("i", ""), make("i", ""), make("i", ""));
  let dotsEnd = 0;
  const think = (on) => {
    clearTimeout(dotsEnd);
    if (!on) return dots.remove();
    dots.firstChild.textContent = words.writing;
    lines.append(dots);
    settle();
    dotsEnd = setTimeout(() => dots.remove(), 12000);
  };

  const pending = []; // her bubbles that the log has not confirmed yet
  const state = (item, key) => {
    item.state.textContent = key ? words[key] : "";
    item.state.hidden = !key;
    item.state.dataset.word = key || "";
  };
  const draw = (words_, files) => {
    const line = make("li", "line mine"), bubble = make("div", "bubble", words_), mark = make("span", "state"), bar = make("progress", "");
    bubble.dir = "auto";
    mark.hidden = true;
    bubble.append(...files.map((file) => make("span", "file", file.name)));
    if (files.length) bubble.append(bar);
    bar.value = 0;
    bar.setAttribute("aria-label", words.sending);
    line.append(make("span", "who", words.you), bubble, mark);
    lines.append(line);
    follows = true;
    settle();
    return { text: words_, files, file: files.length ? files[0].name : "", line, state: mark, bar, arrived: false };
  };
  const show = (html, id) => {
    if (lines.querySelector(`[data-id="${id}"]`)) return;
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const line = holder.content.firstElementChild, mine = line.classList.contains("mine");
    const welcome = find("welcome");
    if (welcome) welcome.remove();
    if (mine || line.querySelector(".choices")) answered();
    if (mine) {
      const said = line.querySelector(".bubble").textContent.trim();
      const file = line.dataset.file || "";
      let at = pending.findIndex((item) => item.file === file && (file || item.text.trim() === said));
      if (at < 0) at = pending.findIndex((item) => item.arrived);
      if (at < 0) lines.append(line);
      else pending.splice(at, 1)[0].line.replaceWith(line);
      if (pending.length) line.querySelectorAll(".choices button").forEach((button) => { button.disabled = true; });
    } else {
      think(false);
      const next = pending.find((item) => !item.arrived);
      if (next) { next.line.before(line); line.querySelectorAll(".choices button").forEach((b) => { b.disabled = true; }); }
      else lines.append(line);
    }
    settle();
  };
  const speak = (change) => {
    words = change.words;
    root.lang = change.language;
    root.dir = change.direction;
    document.querySelectorAll("[data-word]").forEach((each) => { if (words[each.dataset.word]) each.textContent = words[each.dataset.word]; });
    for (const each of document.querySelectorAll("[data-label]")) {
      for (const name of ["aria-label", "title", "placeholder"]) if (each.hasAttribute(name)) each.setAttribute(name, words[each.dataset.label]);
    }
    if (status.dataset.key) status.textContent = words[status.dataset.key];
  };

  // ── sending: one after the other, until each has arrived ──
  const queue = [];
  let sending = false, wake = () => {};
  const rest = (seconds) => new Promise((go) => { const end = setTimeout(go, seconds * 1000); wake = () => { clearTimeout(end); go(); }; });
  const post = async (path, fields) => {
    const stop = new AbortController(), end = setTimeout(() => stop.abort(), 20000);
    try {
      return await fetch(path, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(fields), signal: stop.signal });
    } finally {
      clearTimeout(end);
    }
  };
  const attempt = async (item) => {
    if (!known) {
      const answer = await post("/hello", {});
      if (!answer.ok) return answer;
      known = true;
    }
    return item.files.length ? basket.post("/say", item) : post("/say", item.fields);
  };
  const pump = async () => {
    if (sending) return;
    sending = true;
    let tries = 0;
    while (queue.length) {
      const item = queue[0];
      let answer = null;
      try { answer = await attempt(item); } catch { /* no connection: below */ }
      const code = answer ? answer.status : 0;
      if (code === 204) {
        queue.shift();
        tries = 0;
        item.arrived = true;
        item.bar.remove();
        state(item, "");
        if (status.dataset.key !== "offline" || source) notice("");
        think(true);
        listen();
      } else if (code >= 400 && code < 500 && code !== 429 && !(code === 401 && tries < 3)) {
        queue.shift();
        tries = 0;
        pending.splice(pending.indexOf(item), 1);
        item.bar.remove();
        const why = code === 413 ? await answer.text() : "";
        state(item, words[why] ? why : code === 413 ? "long" : "failed");
        if (item.files.length && !text.value) text.value = item.text;
      } else {
        if (code === 401) known = false;
        tries += 1;
        notice(code === 429 ? "slow" : "offline");
        if (code !== 429) queue.forEach((each) => state(each, "waiting"));
        const asked = answer ? Number(answer.headers.get("Retry-After")) : 0;
        await rest(Math.max(asked || 0, Math.min(2 ** tries, 30) * (0.5 + Math.random() / 2)));
      }
    }
    sending = false;
  };
  const say = (fields, shown, files = []) => {
    const number = crypto.getRandomValues(new Uint32Array(4));
    const item = draw(shown, files);
    pending.push(item);
    const hint = find("welcome") && lines.querySelector("[name=hint]");
    item.fields = { message: Array.from(number, (part) => part.toString(36)).join("-"), hint: hint ? hint.value : "", ...fields };
    queue.push(item);
    answered();
    pump();
  };

  // ── listening: comes back by itself, and asks for what it missed ──
  let source = null, heard = 0, pause = 0, again = 0;
  const drop = () => {
    if (source) source.close();
    source = null;
    clearTimeout(again);
    pause = Math.min(pause ? pause * 2 : 0.5, 30);
    if (pause > 1) notice("offline");
    again = setTimeout(listen, pause * 1000 * (0.75 + Math.random() / 2));
  };
  function listen() {
    if (source || !known) return;
    import(body.dataset.seen).catch(() => {}); // comes once; without it she misses nothing
    clearTimeout(again);
    source = new EventSource(`/news?after=${last}&language=${root.lang}`);
    heard = Date.now();
    const on = (kind, then) => source.addEventListener(kind, (event) => {
      heard = Date.now();
      if (kind !== "language" && status.dataset.key === "offline" && !queue.length) notice("");
      pause = 0;
      then(event);
    });
    on("alive", () => {});
    on("language", (event) => speak(JSON.parse(event.data)));
    on("line", (event) => {
      last = Number(event.lastEventId);
      show(event.data, last);
    });
    on("gone", () => {
      last = 0;
      const rest_ = [...lines.querySelectorAll(".line[data-id]")], end = rest_.pop();
      rest_.forEach((line) => line.remove());
      if (end && end.classList.contains("mine")) end.remove();
      else if (end) end.removeAttribute("data-id");
      answered();
      notice("gone");
      settle();
      source.close(); // her next words begin another talk, and it is asked for anew then
      source = null;
    });
    source.onerror = drop;
  }
  const hurry = () => {
    pause = 0;
    wake();
    if (!source) listen();
  };
  addEventListener("online", hurry);
  addEventListener("offline", () => { drop(); notice("offline"); });
  // A browser opens only six connections to one house: a page that nobody looks at gives its own back.
  let rests = 0;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(rests);
    if (document.hidden) rests = setTimeout(() => { if (source) source.close(); source = null; clearTimeout(again); }, 30000);
    else { if (source && Date.now() - heard > 40000) drop(); hurry(); }
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  setInterval(() => { if (source && Date.now() - heard > 40000) drop(); }, 10000);

  // ── files and her voice: their own scripts, fetched when she first touches the paper-clip or the microphone ──
  const clip = find("files"), mic = find("mic");
  let basket = null, opening = null, picked = []; // until the script is there, which may be later than her next choice
  const unpack = () => (opening = opening || import(body.dataset.files).then(
    (script) => { basket = script.open(clip, mic, find("tray"), () => words, notice); },
    () => { opening = null; notice("offline"); },
  ));
  const collect = async () => {
    picked.push(...clip.files);
    clip.value = "";
    await unpack();
    if (basket) basket.add(picked.splice(0));
    return basket;
  };
  clip.addEventListener("click", unpack);
  clip.addEventListener("change", collect);
  mic.hidden = !window.MediaRecorder || !navigator.mediaDevices;
  mic.addEventListener("click", async () => { await unpack(); if (basket) basket.record(); });

  // ── her hands ──
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (clip.files.length || picked.length) return collect().then((has) => { if (has) find("send").click(); });
    const words_ = text.value.trim(), files = basket ? basket.take() : [];
    if (!words_ && !files.length) return text.focus();
    text.value = "";
    grow();
    say({ text: words_ }, words_, files);
    text.focus();
  });
  lines.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button) return;
    event.preventDefault();
    say({ [button.name]: button.value }, button.textContent);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      find("send").click();
    }
  });
  const grow = () => {
    if (CSS.supports("field-sizing", "content")) return;
    text.rows = Math.min(Math.max(text.value.split("\n").length, 1), 5);
  };
  text.addEventListener("input", grow);
  find("leave").addEventListener("click", (event) => {
    event.preventDefault();
    lines.replaceChildren();
    location.replace(event.currentTarget.href);
  });

  lines.addEventListener("load", settle, true); // a picture has come, and takes room
  settle();
  if (matchMedia("(hover: hover)").matches) text.focus();
  listen();
})();
