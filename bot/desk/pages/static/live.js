// What is live on every page of the desk: the open line to the house, its forms, and the keys.
// Nothing of what a mother wrote is kept in this browser; only her wishes are (localStorage), and what she has begun (begun.js).
"use strict";
const desk = (() => {
  const words = JSON.parse((document.querySelector("[data-live]") || { dataset: { live: "{}" } }).dataset.live);
  const status = document.getElementById("status");
  const fill = (key, values = {}) => (words[key] || "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  // A sentence that everybody gets to know, also by ear.
  const tell = (key, values) => {
    if (!status || isOut || (status.dataset.key === (key || "") && !values)) return;
    status.dataset.key = key || "";
    status.textContent = key ? fill(key, values) : "";
    status.hidden = !key;
  };

  // What was said by the house itself, for instance why it does not do something.
  const quote = (sentence) => {
    if (!status || isOut) return;
    status.dataset.key = "quoted";
    status.textContent = sentence;
    status.hidden = !sentence;
  };
  const wish = (name, otherwise = false) => {
    const kept = localStorage.getItem(`desk.${name}`);
    return kept === null ? otherwise : kept === "yes";
  };

  // ── a session that has ended: said with the way back to this page, and noticed when she has signed in elsewhere ──
  // Computers are shared: who comes by reads nothing of a mother then. What she is just writing stays under her hands.
  let isOut = false, typed = 0;
  const A_PAUSE = 5 * 60000;
  document.addEventListener("input", () => { typed = Date.now(); });
  const cover = (on) => {
    document.body.classList.toggle("is-out", on);
    document.body.classList.toggle("is-writing", on && Date.now() - typed < A_PAUSE);
    if (on) document.querySelectorAll("dialog[open]").forEach((open) => open.close());
  };
  const lines = [];
  const signedOut = () => {
    if (isOut) return;
    tell("live.signed_out");
    isOut = true;
    cover(true);
    const link = document.createElement("a");
    link.href = `/desk/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = fill("live.sign_in");
    status?.append(" ", link);
    document.dispatchEvent(new Event("signed-out"));
  };
  const signedIn = () => {
    if (!isOut) return;
    isOut = false;
    cover(false);
    tell("");
    document.dispatchEvent(new Event("signed-in"));
    lines.forEach((line) => line.resume());
  };
  // Signed in anew, in whichever tab: the forms of this page take the token of the new session. True when there was one.
  const token = (page) => page.querySelector("meta[name=csrf]").content;
  const renew = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "manual" }).catch(() => null);
    if (!answer || !answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const whose = (page) => page.querySelector("[data-member]")?.dataset.member;
    if (whose(fresh) !== whose(document)) { location.reload(); return false; }
    if (token(fresh) === token(document)) return false;
    document.querySelector("meta[name=csrf]").content = token(fresh);
    document.querySelectorAll("input[name=csrf]").forEach((field) => { field.value = token(fresh); });
    return true;
  };
  const lookAgain = async () => { if (isOut && !document.hidden && (await renew())) signedIn(); };
  addEventListener("focus", lookAgain);
  document.addEventListener("visibilitychange", lookAgain);

  // ── the open line: comes back by itself, and asks for what it missed ──
  const listen = (address, mark, handlers) => {
    let source = null, heard = 0, pause = 0, again = 0, last = mark, isBroken = false;
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
          if (isBroken) { isBroken = false; document.dispatchEvent(new Event("back-online")); }
          then(event);
        });
      }
      source.addEventListener("signed-out", () => { stop(); signedOut(); });
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
      if (answer && answer.status === 401) { stop(); signedOut(); }
      else if (answer && [403, 404, 409, 410].includes(answer.status)) reload();
    };
    const drop = () => {
      close();
      if (pause === Infinity) return;
      isBroken = true;
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
    document.addEventListener("signed-out", stop);
    lines.push({ resume: () => { pause = 0; open(); } });
    open();
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
  // Out of a field, so that the letters are keys again.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing && event.target.closest("textarea, input") && !event.target.closest("dialog[open]")) event.target.blur();
  });
  const letters = {};
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !wish("letters", true)) return;
    if (event.target.closest("input, textarea, select, dialog[open]")) return;
    const then = Object.hasOwn(letters, event.key) && letters[event.key];
    if (then && then() !== false) event.preventDefault();
  });
  letters["?"] = () => { const keys = document.getElementById("keys"); if (!keys) return false; keys.showModal(); return true; };

  // While a form leads away from the page, nothing else may lead elsewhere.
  let leaving = false;
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented && event.target.method !== "dialog") leaving = true; });
  const reload = () => { if (!leaving) location.reload(); };

  // A form as it stands, sent without leaving the page.
  const post = async (form, more = {}, address = form.getAttribute("action"), keepalive = false) => {
    const send = () => {
      const fields = new FormData(form);
      for (const [name, value] of Object.entries(more)) fields.set(name, value);
      const body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
      return fetch(address, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual", keepalive });
    };
    const before = token(document);
    let answer = await send();
    const isNew = () => token(document) !== before; // by this look or by another one meanwhile
    if (answer.status === 403 && !isNew()) await renew();
    if (answer.status === 403 && isNew()) answer = await send();
    if (answer.status === 401) signedOut();
    else if (answer.ok) signedIn();
    return answer;
  };
  const nonce = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

  return { fill, tell, quote, listen, letters, post, nonce, wish, reload };
})();
