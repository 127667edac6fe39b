// What she has begun to write to one mother stays in this tab (sessionStorage) until it is sent: after a reload, a session that
// ended or a case that went to a colleague it is there again. Computers are shared: it is nobody else's, and goes at sign-out.
"use strict";
const begun = (() => {
  const PLACE = "desk.begun.";
  const me = document.querySelector("[data-member]")?.dataset.member || "";
  const everything = () => Object.keys(sessionStorage).filter((name) => name.startsWith(PLACE));
  const forget = (talk) => sessionStorage.removeItem(PLACE + talk);
  const forgetAll = () => everything().forEach((name) => sessionStorage.removeItem(name));
  const all = (talk) => {
    try { return JSON.parse(sessionStorage.getItem(PLACE + talk)) || {}; } catch { return {}; }
  };
  // Only what is worth keeping is kept: an empty field is none.
  const keep = (talk, parts) => {
    const left = Object.entries({ ...all(talk), ...parts }).filter(([, what]) => (Array.isArray(what) ? what.length : what));
    if (!left.length) { forget(talk); return; }
    try { sessionStorage.setItem(PLACE + talk, JSON.stringify({ ...Object.fromEntries(left), me })); } catch { /* full or forbidden: the house has the draft */ }
  };
  if (me) for (const name of everything()) if (all(name.slice(PLACE.length)).me !== me) sessionStorage.removeItem(name);

  // ── signing out, here or in another tab of this browser ──
  const tabs = new BroadcastChannel("desk");
  tabs.onmessage = () => { forgetAll(); if (me) location.reload(); };
  if (document.getElementById("signed-out")) { forgetAll(); tabs.postMessage("signed out"); }
  document.querySelector('form[action="/desk/sign-out"]')?.addEventListener("submit", () => {
    document.dispatchEvent(new Event("signing-out"));
    forgetAll();
  });
  // She has closed the talk all the same, and is back at the queue: so it was done.
  if (document.getElementById("queue")) for (const name of everything()) if (all(name.slice(PLACE.length)).closing) sessionStorage.removeItem(name);
  document.querySelectorAll("[data-forget]").forEach((gone) => forget(gone.dataset.forget));

  // ── where she cannot write (any more): her words, to be copied or deleted ──
  const section = document.getElementById("begun");
  if (section) {
    const talk = section.dataset.begun, { german = "", note = "", farewell = "" } = all(talk);
    const field = document.getElementById("begun-words");
    field.value = [german, note, farewell].filter(Boolean).join("\n\n");
    section.hidden = !field.value;
    document.getElementById("begun-copy").addEventListener("click", () => {
      field.select();
      document.execCommand("copy");
    });
    document.getElementById("begun-drop").addEventListener("click", () => { forget(talk); section.hidden = true; });
  }
  return { of: all, keep, forget, forgetAll };
})();
