// Writing to her: the draft is kept in the house, an approved text or a checked draft goes in her language, all else in German.
"use strict";
(() => {
  const form = document.getElementById("answer");
  if (!form) return;
  const find = (id) => document.getElementById(id);
  const german = find("words"), hers = find("hers"), translated = find("translated"), goes = find("goes"), file = find("file");
  const confirm = find("confirm"), confirmed = find("confirmed"), doubts = find("doubts"), kept = find("kept");
  const plain = goes.textContent;
  document.querySelectorAll(".scripted, [data-insert]").forEach((each) => { each.hidden = false; });

  // ── two texts that belong together, until one of them is changed ──
  let source = "";
  const spoken = (may) => { const tick = find("spoken")?.closest("label"); if (tick) tick.hidden = !may; };
  const pair = (words, translation, draft = null) => {
    german.value = words;
    hers.value = translation;
    source = words;
    translated.hidden = !translation;
    spoken(!translation);
    confirm.hidden = !draft;
    confirmed.checked = false;
    hers.readOnly = !draft; // an approved text stays as it was approved
    doubts.hidden = !draft;
    doubts.textContent = draft ? [desk.fill("reply.machine.check"), ...draft.doubts.map((what) => desk.fill("reply.machine.lost", { what }))].join(" ") : "";
    goes.textContent = translation ? desk.fill("reply.translated") : plain;
    german.focus();
  };
  const drop = (why) => {
    if (translated.hidden) return;
    hers.value = "";
    translated.hidden = true;
    spoken(true);
    goes.textContent = why ? desk.fill(why) : plain;
  };
  german.addEventListener("input", () => { if (german.value !== source) drop("reply.changed"); });
  find("spoken")?.addEventListener("change", (event) => {
    if (event.target.checked) drop("");
    goes.textContent = event.target.checked ? desk.fill("reply.spoken.goes") : plain;
  });
  find("drop").addEventListener("click", () => { drop(""); german.focus(); });

  // ── the draft ──
  let saved = german.value, later = 0;
  const keep = async () => {
    clearTimeout(later);
    if (german.value === saved) return;
    const words = german.value;
    const answer = await desk.post(form, { german: words, text: "", file: "" }, form.dataset.draft, true).catch(() => null);
    if (!answer || !answer.ok) return;
    saved = words;
    kept.textContent = words ? desk.fill("reply.draft.kept") : "";
  };
  german.addEventListener("input", () => { kept.textContent = ""; clearTimeout(later); later = setTimeout(keep, 1200); });
  german.addEventListener("blur", keep);
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });

  const none = find("chosen").textContent;
  const choose = () => { find("chosen").textContent = file.files.length ? file.files[0].name : none; };
  file.addEventListener("change", choose);

  // ── her voice: recorded by a script that is fetched when she first wants it, and heard here before it goes ──
  const mic = find("mic"), aloud = find("aloud");
  let voice = null, recorder = null, sent = {};
  const silence = () => {
    if (voice) {
      recorder.script.forget(aloud.firstChild);
      aloud.firstChild.remove();
    }
    voice = null;
    aloud.hidden = true;
    mic.hidden = !window.MediaRecorder || !navigator.mediaDevices;
  };
  const hold = (file) => {
    const player = recorder.script.player(file), moves = document.activeElement === mic;
    silence();
    voice = file;
    aloud.prepend(player);
    aloud.hidden = false;
    mic.hidden = true; // one at a time
    if (moves) player.focus();
  };
  mic.addEventListener("click", async () => {
    if (!recorder) {
      const script = await import(mic.dataset.script).catch(() => null);
      if (!script) { desk.tell("voice.unloaded", {}); return; }
      const tell = (key) => { if (key || find("status").dataset.key?.startsWith("voice.")) desk.tell(key && `voice.${key}`); };
      recorder = recorder || { script, press: script.open({ button: mic, place: aloud, say: (key) => desk.fill(`voice.${key}`), tell, done: hold }) };
    }
    recorder.press();
  });
  find("unsaid").addEventListener("click", () => { silence(); mic.focus(); });
  silence();

  // ── sending: once, however often she presses ──
  let sending = false;
  const LARGEST = 10 * 1024 * 1024;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    if (!german.value.trim() && !file.files.length && !voice) { desk.tell("reply.empty", {}); german.focus(); return; }
    if (file.files.length && file.files[0].size > LARGEST) { desk.tell("reply.file.large", {}); return; }
    if (!translated.hidden && !confirm.hidden && !confirmed.checked) { desk.tell("reply.machine.check", {}); confirmed.focus(); return; }
    clearTimeout(later);
    sending = true;
    find("send").setAttribute("aria-disabled", "true");
    const key = form.elements.key.value, spoke = voice;
    const answer = await desk.post(form, { text: translated.hidden ? "" : hers.value, ...(spoke && { voice: spoke }) }).catch(() => null);
    sending = false;
    find("send").removeAttribute("aria-disabled");
    if (!answer || !answer.ok) {
      const why = answer ? await answer.text() : "";
      desk.tell("reply.failed", {});
      if (why && why.length < 300) find("status").textContent = why;
      return;
    }
    form.elements.key.value = desk.nonce();
    saved = "";
    pair("", "");
    file.value = "";
    choose();
    sent = { key, voice: spoke };
    if (voice === spoke) silence();
    kept.textContent = "";
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
  });
  document.addEventListener("taken-back", (event) => {
    const before = german.value.trim();
    pair([event.detail.german, before].filter(Boolean).join("\n\n"), before ? "" : event.detail.text);
    if (event.detail.key === sent.key && sent.voice && !voice) hold(sent.voice);
    keep();
  });

  // ── approved texts ──
  const search = find("search-phrases"), offers = find("offers"), q = find("q");
  let asked = null, soon = 0;
  const look = async () => {
    clearTimeout(soon);
    const words = q.value.trim();
    if (words === asked) return;
    asked = words;
    const answer = await desk.post(search).catch(() => null);
    if (!answer || !answer.ok || words !== asked) return;
    offers.innerHTML = await answer.text();
    offers.querySelectorAll("[data-insert]").forEach((each) => { each.hidden = false; });
  };
  search.addEventListener("submit", (event) => { event.preventDefault(); asked = null; look(); });
  q.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(look, 250); });
  offers.addEventListener("click", async (event) => {
    if (!event.target.closest("[data-insert]")) return;
    const offer = event.target.closest("form");
    if (!offer.reportValidity()) return;
    const answer = await desk.post(offer, { case: search.elements.case.value }, search.getAttribute("action")).catch(() => null);
    if (!answer || !answer.ok) { desk.tell("reply.failed", {}); return; }
    const filled = await answer.json();
    pair(filled.german, filled.text);
  });
  offers.addEventListener("submit", async (event) => {
    event.preventDefault();
    const offer = event.target, answer = await desk.post(offer).catch(() => null);
    if (answer && answer.ok) offer.elements.key.value = desk.nonce();
    else desk.tell("reply.failed", {});
  });

  // ── a machine's draft of what she reads ──
  find("machine")?.addEventListener("click", async (event) => {
    const words = german.value.trim();
    if (!words) { german.focus(); return; }
    event.target.setAttribute("aria-busy", "true");
    const answer = await desk.post(form, { german: words, text: "", file: "" }, event.target.dataset.machine).catch(() => null);
    event.target.removeAttribute("aria-busy");
    if (!answer || !answer.ok) {
      const why = answer && answer.status === 502 ? await answer.text() : "";
      desk.tell("reply.machine.none", {});
      if (why) find("status").textContent = why;
      return;
    }
    const draft = await answer.json();
    pair(german.value, draft.text, draft);
  });
})();
