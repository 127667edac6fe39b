// Approved texts beside the talk: looked for while she types, put to her words, or sent as they were approved; twice pressed is once sent.
"use strict";
(() => {
  const search = document.getElementById("search-phrases"), offers = document.getElementById("offers"), q = document.getElementById("q");
  if (!search || !writing) return;
  const TAKE_BACK = 10000; // milliseconds; so long the same text is the one that is still going out

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

  const refused = async (answer) => {
    desk.tell(answer ? "reply.failed" : "reply.unsure", {});
    const why = answer && (await answer.text());
    if (why && why.length < 300) desk.quote(why);
  };
  let isBusy = false;
  offers.addEventListener("click", async (event) => {
    if (event.detail > 1 && event.target.closest("button")) { event.preventDefault(); return; }
    if (!event.target.closest("[data-insert]") || isBusy) return;
    const offer = event.target.closest("form");
    if (!offer.reportValidity()) return;
    isBusy = true;
    const answer = await desk.post(offer, { case: search.elements.case.value }, search.getAttribute("action")).catch(() => null);
    isBusy = false;
    if (!answer || !answer.ok) { refused(answer); return; }
    const filled = await answer.json();
    writing.insert(filled.german, filled.text);
  });

  // A key stands for one text with one filling; after it has gone out the same text is a new message.
  const sent = new Map(); // what was sent -> its key, and when
  const contentOf = (offer) => JSON.stringify([...new FormData(offer)].filter(([name]) => name !== "key" && name !== "csrf"));
  offers.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) return;
    const offer = event.target, what = contentOf(offer), before = sent.get(what);
    const isGoing = before?.at && Date.now() - before.at < TAKE_BACK;
    if (isGoing) { desk.tell("reply.goes"); return; }
    const key = before && !before.at ? before.key : desk.nonce();
    sent.set(what, { key, at: 0 });
    isBusy = true;
    const answer = await desk.post(offer, { key }).catch(() => null);
    isBusy = false;
    if (!answer || answer.status >= 500) { refused(null); return; } // its fate is not known: the key stays
    if (!answer.ok) { sent.delete(what); refused(answer); return; }
    sent.set(what, { key, at: Date.now() });
    if (answer.status === 200) desk.tell("reply.was_here", {});
  });
  document.addEventListener("taken-back", ({ detail: { key } }) => {
    for (const [what, before] of sent) if (before.key === key) sent.delete(what);
  });
})();
