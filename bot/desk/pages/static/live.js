// What is live on every page of the desk: the open line to the house, her wishes for notices, the number in the title, the keys.
// Nothing of what a mother wrote is kept in this browser; only the wishes are (localStorage).
"use strict";
const desk = (() => {
  const words = JSON.parse((document.querySelector("[data-live]") || { dataset: { live: "{}" } }).dataset.live);
  const status = document.getElementById("status");
  const fill = (key, values = {}) => (words[key] || "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  // A sentence that everybody gets to know, also by ear.
  const tell = (key, values) => {
    if (!status || (status.dataset.key === (key || "") && !values)) return;
    status.dataset.key = key || "";
    status.textContent = key ? fill(key, values) : "";
    status.hidden = !key;
  };

  // ── her wishes: asked by a button, kept in this browser ──
  const wish = (name, otherwise = false) => {
    const kept = localStorage.getItem(`desk.${name}`);
    return kept === null ? otherwise : kept === "yes";
  };
  const keep = (name, value) => localStorage.setItem(`desk.${name}`, value ? "yes" : "no");
  const draw = (button) => {
    const on = wish(button.dataset.wish);
    button.setAttribute("aria-pressed", String(on));
    button.querySelector(".state").textContent = fill(on ? "live.on" : "live.off");
  };
  document.querySelectorAll("button[data-wish]").forEach((button) => {
    button.closest("[hidden]")?.removeAttribute("hidden");
    if (button.dataset.wish === "notify" && !("Notification" in window)) { button.hidden = true; return; }
    draw(button);
    button.addEventListener("click", async () => {
      const name = button.dataset.wish, on = !wish(name);
      if (on && name === "notify" && (await Notification.requestPermission()) !== "granted") { keep(name, false); tell("live.denied"); }
      else keep(name, on);
      if (on && name === "sound") beep();
      draw(button);
    });
  });
  document.querySelectorAll("input[data-wish]").forEach((box) => {
    box.checked = wish(box.dataset.wish, true);
    box.addEventListener("change", () => keep(box.dataset.wish, box.checked));
  });

  let sound = null;
  const beep = () => {
    sound = sound || new AudioContext();
    const tone = sound.createOscillator(), loud = sound.createGain(), now = sound.currentTime;
    tone.frequency.setValueAtTime(660, now);
    tone.frequency.setValueAtTime(880, now + 0.15);
    loud.gain.setValueAtTime(0.12, now);
    loud.gain.exponentialRampToValueAtTime(0.001, now + 0.45);
    tone.connect(loud).connect(sound.destination);
    tone.start(now);
    tone.stop(now + 0.5);
  };
  // A browser lets a page sound only after she has touched it once.
  for (const touch of ["pointerdown", "keydown"]) {
    document.addEventListener(touch, () => { if (wish("sound")) sound = sound || new AudioContext(); }, { once: true });
  }
  // On the screen of a counsellor others may be looking: a notice says that, never what.
  const ring = (key, values) => {
    if (wish("sound")) beep();
    if (wish("notify") && document.hidden && "Notification" in window && Notification.permission === "granted") {
      const shown = new Notification("Lotse", { body: fill(key, values), tag: "lotse" });
      shown.onclick = () => { focus(); shown.close(); };
    }
  };

  const bare = document.title;
  const title = (number) => { document.title = number ? `(${number}) ${bare}` : bare; };

  // ── the open line: comes back by itself, and asks for what it missed ──
  const listen = (address, mark, handlers) => {
    let source = null, heard = 0, pause = 0, again = 0, last = mark;
    const open = () => {
      if (source) return;
      clearTimeout(again);
      const url = new URL(address, location.href);
      if (last) url.searchParams.set("after", last);
      source = new EventSource(url);
      heard = Date.now();
      for (const [kind, then] of Object.entries({ alive: () => {}, ...handlers })) {
        source.addEventListener(kind, (event) => {
          heard = Date.now();
          pause = 0;
          if (event.lastEventId) last = event.lastEventId;
          if (status && status.dataset.key === "live.offline") tell("");
          then(event);
        });
      }
      source.addEventListener("signed-out", () => { stop(); tell("live.signed_out"); });
      source.onerror = () => {
        const isRefused = source && source.readyState === EventSource.CLOSED;
        drop();
        if (isRefused) ask();
      };
    };
    const close = () => { if (source) source.close(); source = null; clearTimeout(again); };
    const stop = () => { close(); pause = Infinity; };
    // A refused line does not say why; the page does.
    const ask = async () => {
      const answer = await fetch(location.href, { headers: { Accept: "application/json" } }).catch(() => null);
      if (answer && answer.status === 401) { stop(); tell("live.signed_out"); }
      else if (answer && [403, 404, 409, 410].includes(answer.status)) reload();
    };
    const drop = () => {
      close();
      if (pause === Infinity) return;
      pause = Math.min(pause ? pause * 2 : 0.5, 30);
      if (pause > 1) tell("live.offline");
      again = setTimeout(open, pause * 1000 * (0.75 + Math.random() / 2));
    };
    const hurry = () => { if (pause !== Infinity) { pause = 0; open(); } };
    addEventListener("online", hurry);
    addEventListener("offline", () => { drop(); tell("live.offline"); });
    addEventListener("pagehide", close);
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });
    setInterval(() => { if (source && Date.now() - heard > 40000) drop(); }, 10000);
    open();
    return { close, hurry };
  };

  // ── windows that open above the page; a letter is a key only outside of fields, and only if she wishes ──
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    document.querySelectorAll("details.more[open]").forEach((menu) => { if (!menu.contains(event.target) || opener) menu.open = false; });
    if (opener) { const opened = document.getElementById(opener.dataset.opens); if (opened) { event.preventDefault(); opened.showModal(); } }
    if (event.target.closest("[data-closes]")) event.target.closest("dialog").close();
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.more[open]");
    if (menu) { menu.open = false; menu.firstElementChild.focus(); }
  });
  const letters = {};
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !wish("letters", true)) return;
    if (event.target.closest("input, textarea, select, dialog[open]")) return;
    const then = letters[event.key];
    if (then && then() !== false) event.preventDefault();
  });
  letters["?"] = () => { const keys = document.getElementById("keys"); if (!keys) return false; keys.showModal(); return true; };

  // While a form leads away from the page, nothing else may lead elsewhere.
  let leaving = false;
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented && event.target.method !== "dialog") leaving = true; });
  const reload = () => { if (!leaving) location.reload(); };

  // A form as it stands, sent without leaving the page.
  const post = (form, more = {}, address = form.getAttribute("action"), keepalive = false) => {
    const fields = new FormData(form);
    for (const [name, value] of Object.entries(more)) fields.set(name, value);
    const body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
    return fetch(address, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual", keepalive });
  };
  const nonce = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

  return { fill, tell, ring, title, listen, letters, post, nonce, wish, reload };
})();
