// Writing to her. 1. What she has written is never lost: the house has the draft, this tab has it too (begun.js), and only what was
// sent goes from the field. 2. A key has one content: changed words get a new key, and name the one whose fate is not known
// ("instead"), so that she is not sent both. 3. A translation belongs to one German text, until that is changed.
"use strict";
const writing = (() => {
  const form = document.getElementById("answer");
  if (!form) return null;
  const find = (id) => document.getElementById(id);
  const german = find("words"), hers = find("hers"), translated = find("translated"), goes = find("goes"), spoken = find("spoken");
  const confirm = find("confirm"), confirmed = find("confirmed"), doubts = find("doubts"), mark = find("kept"), button = find("send");
  const plain = goes.textContent, talk = find("talk").dataset.case;
  document.querySelectorAll(".scripted, [data-insert]").forEach((each) => { each.hidden = false; });

  // ── two texts that belong together, until one of them is changed ──
  let source = "", made = null;
  const pairs = new Map(); // approved German -> what she reads
  const explain = (why) => {
    goes.textContent = why ? desk.fill(why) : !translated.hidden ? desk.fill("reply.translated") : spoken?.checked ? desk.fill("reply.spoken.goes") : plain;
  };
  const pair = (translation, draft = null, why = "") => {
    source = german.value;
    made = translation ? draft : null;
    hers.value = translation;
    hers.readOnly = !draft; // an approved text stays as it was approved
    if (translation && !draft) pairs.set(source.trim(), translation);
    translated.hidden = !translation;
    if (spoken) spoken.closest("label").hidden = Boolean(translation);
    confirm.hidden = doubts.hidden = !draft;
    confirmed.checked = false;
    doubts.textContent = draft ? [desk.fill("reply.machine.check"), ...draft.doubts.map((what) => desk.fill("reply.machine.lost", { what }))].join(" ") : "";
    explain(why);
  };
  const isApproved = () => !translated.hidden && hers.readOnly && german.value === source;
  german.addEventListener("input", () => {
    const known = pairs.get(german.value.trim());
    if (translated.hidden && known) pair(known); // as it was approved, again
    else if (!translated.hidden && german.value !== source) pair("", null, german.value.trim() ? "reply.changed" : "");
    changed();
  });
  spoken?.addEventListener("change", () => { explain(); changed(); });
  hers.addEventListener("input", () => remember());
  find("drop").addEventListener("click", () => { pairs.clear(); pair(""); german.focus(); remember(); });

  // Typed into the field, so that Ctrl+Z takes it out again.
  const type = (words, from, to) => {
    german.focus();
    german.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, words)) german.setRangeText(words, from, to, "end");
  };
  let cursor = null;
  german.addEventListener("blur", () => { cursor = german.selectionEnd; });
  const insert = (words, translation) => {
    const before = german.value, all = before.length, isEmpty = !before.trim();
    if (all + words.length + 4 > german.maxLength && !isEmpty) { desk.tell("reply.long", {}); return; }
    if (isEmpty) { type(words, 0, all); pair(translation); }
    else if (isApproved() && translation) {
      const both = `${hers.value}\n\n${translation}`;
      type(`\n\n${words}`, all, all);
      pair(both);
    } else {
      const at = cursor === null ? all : Math.min(cursor, all), gap = (edge) => (edge && !edge.endsWith("\n") ? "\n\n" : "");
      type(`${gap(before.slice(0, at))}${words}${before.slice(at).trim() ? "\n\n" : ""}`, at, at);
      pair("", null, translation ? "reply.inserted" : "");
    }
    changed();
  };

  // ── the draft: in the house, and in this tab ──
  let saved = german.value, later = 0, keeping = Promise.resolve(), tried = [];
  const remember = () => begun.keep(talk, {
    german: german.value, saved, tried, file: attached.name(), spoken: Boolean(spoken?.checked),
    hers: translated.hidden ? "" : hers.value, doubts: made ? [...made.doubts, ""] : [],
  });
  const save = async () => {
    const words = german.value;
    if (words === saved) return;
    const answer = await desk.post(form, { german: words, text: "", file: "" }, form.dataset.draft, true).catch(() => null);
    if (answer?.ok) { saved = words; remember(); }
    if (german.value === words) mark.textContent = !words ? "" : desk.fill(answer?.ok ? "reply.draft.kept" : "reply.draft.here");
  };
  const keep = () => { clearTimeout(later); keeping = keeping.then(save); return keeping; };
  const changed = () => { remember(); mark.textContent = ""; clearTimeout(later); later = setTimeout(keep, 1200); };
  german.addEventListener("blur", keep);
  document.addEventListener("attached", remember);
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  for (const back of ["back-online", "signed-in"]) document.addEventListener(back, keep);
  document.addEventListener("signing-out", () => { saved = german.value; clearTimeout(later); });

  // ── sending: once, however often she presses ──
  let sending = "";
  const sent = new Map(); // key -> what went with it, for as long as this page is open
  const content = () => JSON.stringify([german.value.trim(), translated.hidden ? "" : hers.value, Boolean(spoken?.checked), attached.mark()]);
  const isHeld = (key) => Boolean(document.querySelector(`[data-held="${CSS.escape(key)}"]`));
  const empty = (words) => {
    // what she has written while it was on its way stays
    german.value = german.value === words ? "" : german.value.startsWith(words) ? german.value.slice(words.length).trimStart() : german.value;
    pair("");
    cursor = null;
  };
  const arrived = (key, words, went) => {
    tried = [];
    sent.set(key, { ...went, german: words, spoken: Boolean(spoken?.checked) });
    form.elements.key.value = desk.nonce();
    saved = "";
    attached.clear(went);
    empty(words);
    mark.textContent = "";
    remember();
    keep();
  };
  form.addEventListener("click", (event) => { if (event.detail > 1 && event.target.closest("#send")) event.preventDefault(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    if (!german.value.trim() && !attached.isAny()) { desk.tell("reply.empty", {}); german.focus(); return; }
    if (attached.isLarge()) { desk.tell("reply.file.large", {}); return; }
    if (!translated.hidden && !confirm.hidden && !confirmed.checked) { desk.tell("reply.machine.check", {}); confirmed.focus(); return; }
    clearTimeout(later);
    const what = content(), words = german.value, went = attached.now(), before = tried.find((each) => each.what === what);
    const key = before ? before.key : tried.length ? desk.nonce() : form.elements.key.value;
    const more = { key, german: words, text: translated.hidden ? "" : hers.value, instead: tried.map((each) => each.key).filter((each) => each !== key).join(" "), ...(went.voice && { voice: went.voice }) };
    sending = key;
    button.setAttribute("aria-disabled", "true");
    const unsure = tried;
    tried = before ? tried : [...tried, { key, what, words }];
    remember();
    await keeping; // or a late draft would bring back what is sent
    const answer = await desk.post(form, more).catch(() => null);
    sending = "";
    button.removeAttribute("aria-disabled");
    if (answer?.ok || (!answer && isHeld(key))) {
      if (answer?.status === 200) desk.tell("reply.was_here", {});
      arrived(key, words, went);
      return;
    }
    if (!answer || answer.status >= 500) { desk.tell("reply.unsure", {}); return; }
    tried = answer.status === 409 ? [] : unsure; // the first version is with her: these words are a message of their own now
    remember();
    const why = await answer.text();
    desk.tell("reply.failed", {});
    if (why && why.length < 300) desk.quote(why);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) { event.preventDefault(); if (!event.repeat) form.requestSubmit(); }
  });

  // What came in and was not sent by this page: an answer whose fate was not known, or the same words in another tab.
  document.addEventListener("came-in", ({ detail: { key, words } }) => {
    if (sent.has(key) || key === sending) return;
    const mine = tried.find((each) => each.key === key);
    if (mine ? mine.what === content() : german.value.trim() && german.value.trim() === words.trim()) arrived(key, german.value, mine ? attached.now() : {});
  });
  document.addEventListener("taken-back", ({ detail: back }) => {
    const before = german.value.trim(), went = sent.get(back.key) || {};
    sent.delete(back.key);
    if (back.german && before !== back.german.trim()) {
      german.value = [back.german, before].filter(Boolean).join("\n\n");
      pair(before ? "" : back.text);
      if (spoken && went.spoken) { spoken.checked = true; explain(); }
    }
    const hasAll = attached.restore(went) && back.files.length === [went.file, went.voice].filter(Boolean).length;
    const how = !back.files.length ? "" : !hasAll ? ".choose" : back.german ? ".all" : ".file";
    desk.tell(`reply.taken_back${how}`, { name: back.files.join(", ") });
    german.focus();
    remember();
    keep();
  });

  // ── what this tab still has, when the page was loaded anew ──
  const restore = () => {
    const had = begun.of(talk), draft = german.value, lost = (had.tried || []).find((each) => isHeld(each.key));
    tried = had.tried || [];
    if (lost && lost.words === had.german) { tried = []; saved = draft; remember(); return; }
    if (had.german && had.german !== draft) {
      const isElsewhere = draft && draft !== had.saved && !had.german.startsWith(draft);
      german.value = isElsewhere ? `${draft}\n\n${had.german}` : had.german;
    }
    if (spoken && had.spoken) spoken.checked = true;
    if (had.hers && german.value === had.german) pair(had.hers, had.doubts?.length ? { doubts: had.doubts.slice(0, -1) } : null);
    else explain();
    if (had.file) desk.tell("reply.file.again", { name: had.file });
    remember();
    if (german.value !== saved) keep();
  };
  restore();

  // ── a machine's draft of what she reads ──
  find("machine")?.addEventListener("click", async (event) => {
    const words = german.value.trim();
    if (!words) { german.focus(); return; }
    event.target.setAttribute("aria-busy", "true");
    const answer = await desk.post(form, { german: words, text: "", file: "" }, event.target.dataset.machine).catch(() => null);
    event.target.removeAttribute("aria-busy");
    if (!answer || !answer.ok) {
      desk.tell("reply.machine.none", {});
      if (answer?.status === 502) desk.quote(await answer.text());
      return;
    }
    const draft = await answer.json();
    if (german.value.trim() === words) { pair(draft.text, draft); remember(); }
  });
  return { insert, isUnsent: () => Boolean(german.value.trim() || attached.isAny()), sent: (key, what) => sent.set(key, what) };
})();
