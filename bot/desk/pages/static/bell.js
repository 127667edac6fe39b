// What rings, and how: her wishes for notices and sound, and which news are worth a ring. A notice never says what was written.
"use strict";
(() => {
  const { fill, tell, wish } = desk;
  const keep = (name, value) => localStorage.setItem(`desk.${name}`, value ? "yes" : "no");

  // ── her wishes: asked by a button, kept in this browser ──
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
  // On the screen of a counsellor others may be looking: a notice says that, never what. Beside another window she may see this
  // one and not look at it.
  const ring = (key, values) => {
    if (wish("sound")) beep();
    const isElsewhere = document.hidden || !document.hasFocus();
    if (wish("notify") && isElsewhere && "Notification" in window && Notification.permission === "granted") {
      const shown = new Notification("Lotse", { body: fill(key, values), tag: "lotse", renotify: true });
      shown.onclick = () => { focus(); shown.close(); };
    }
  };

  // ── the numbers of the house, before and now: the first reason that holds rings, once ──
  const compare = (before, now) => {
    const more = (what) => now[what] > before[what];
    if (more("urgent")) ring("live.urgent");
    else if (now.given.some((id) => !before.mine.includes(id))) ring("live.given");
    else if (more("overdue")) ring("live.overdue");
    else if (more("waiting")) ring(now.waiting > 1 ? "live.many" : "live.somebody", { n: now.waiting });
    else if (more("unread")) ring("live.wrote");
  };

  const bare = document.title;
  const title = (number) => { document.title = number ? `(${number}) ${bare}` : bare; };
  let isOut = false;
  document.addEventListener("signed-out", () => { isOut = true; title("!"); ring("live.stopped"); });
  document.addEventListener("signed-in", () => { isOut = false; title(0); });
  Object.assign(desk, { ring, compare, title: (number) => { if (!isOut) title(number); } });
})();
