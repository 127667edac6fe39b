// Notes, kept without leaving the page; and closing, which asks first when something stands there that was not sent or kept.
"use strict";
(() => {
  const page = document.getElementById("talk"), talk = page.dataset.case;

  // ── what she has begun in a note or a farewell stays in this tab ──
  const had = begun.of(talk);
  begun.keep(talk, { closing: false });
  const restore = (place) => place.querySelectorAll("[data-begun-as]").forEach((field) => {
    if (!field.value) field.value = had[field.dataset.begunAs] || "";
  });
  restore(document);
  document.addEventListener("input", ({ target }) => {
    if (target.dataset.begunAs) begun.keep(talk, { [target.dataset.begunAs]: target.value });
  });

  const form = document.getElementById("note-form");
  let isBusy = false;
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = form.elements.text, words = field.value;
    if (isBusy || !words.trim()) return;
    isBusy = true;
    const answer = await desk.post(form).catch(() => null);
    isBusy = false;
    if (!answer || !answer.ok) {
      desk.tell("talk.note.failed", {});
      return;
    }
    if (field.value === words) field.value = "";
    begun.keep(talk, { note: field.value });
    desk.tell("");
    document.dispatchEvent(new Event("changed"));
  });

  // ── closing: only what is still there is asked about; the house asks the same where there is no script ──
  const ask = () => {
    const closing = document.getElementById("close"), box = closing?.querySelector(".unsent");
    if (!box) return;
    const isUnsent = Boolean(writing?.isUnsent() || form?.elements.text.value.trim()), tick = box.querySelector("input");
    if (box.hidden === isUnsent) tick.checked = !isUnsent;
    box.hidden = !isUnsent;
    tick.required = isUnsent;
    if (!isUnsent) tick.checked = true;
  };
  document.addEventListener("click", (event) => { if (event.target.closest('[data-opens="close"]')) { restore(document); ask(); } }, true);
  document.addEventListener("submit", (event) => {
    if (!event.target.closest("#close")) return;
    ask();
    if (!event.target.checkValidity()) { event.preventDefault(); event.target.reportValidity(); }
    else begun.keep(talk, { closing: true });
  }, true);
})();
