// Tells the house which lines stand on the page, so that a counsellor sees that her answer has arrived.
const lines = document.getElementById("lines");
let told = 0, soon = 0;
const later = (seconds) => { clearTimeout(soon); soon = setTimeout(tell, seconds * 1000); };
async function tell() {
  const shown = [...lines.querySelectorAll("[data-id]")].map((line) => Number(line.dataset.id));
  const last = Math.max(0, ...shown);
  if (last <= told) return;
  let code = 0;
  try {
    code = (await fetch("/seen", { method: "POST", body: new URLSearchParams({ line: last }), keepalive: true })).status;
  } catch { /* no connection: below */ }
  if (code === 204) told = last;
  else if (code === 202) later(3); // the page was quicker than the sending
  else if (!code || code >= 429) later(15);
}
new MutationObserver(() => later(0.3)).observe(lines, { childList: true });
later(0.3);
