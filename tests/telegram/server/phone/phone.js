// A phone-like page: what the bot sent is shown by text and entities only, never as HTML.
"use strict";

const at = (id) => document.getElementById(id);
const chat = at("chat");
const name = decodeURIComponent(location.pathname.split("/")[2] || "Amina");
const asked = new URLSearchParams(location.search);
const shown = new Map();
const waiting = new Map();
let person = 0;
let change = 0;

async function ask(path, body, type) {
  const json = body === undefined || type ? {} : { "Content-Type": "application/json" };
  const options = body === undefined ? {} : {
    method: "POST", headers: type ? { "Content-Type": type } : json, body: type ? body : JSON.stringify(body),
  };
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

const does = (verb, given = {}) => ask(`/people/${person}/${verb}`, given);

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", text_link: "a",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "span" };

function safe(url) {
  return /^(https?:|mailto:|tel:)/i.test(url) ? url : "";
}

// Entities are nested, and counted as JavaScript counts: in UTF-16 code units.
function format(text, entities) {
  const root = document.createDocumentFragment();
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const put = (parent, from, to, inner) => {
    let here = from;
    while (inner.length) {
      const [entity] = inner;
      const end = Math.min(entity.offset + entity.length, to);
      const nested = inner.slice(1).filter((other) => other.offset < end);
      inner = inner.slice(1 + nested.length);
      parent.append(text.slice(here, entity.offset));
      const element = document.createElement(TAGS[entity.type] || "span");
      if (entity.type === "spoiler") element.className = "spoiler";
      if (entity.type === "text_link" && safe(entity.url)) {
        element.href = entity.url;
        element.rel = "noreferrer";
        element.target = "_blank";
      }
      put(element, entity.offset, end, nested);
      parent.append(element);
      here = end;
    }
    parent.append(text.slice(here, to));
  };
  put(root, 0, text.length, sorted);
  return root;
}

function file(id) {
  return `/people/${person}/file/${id}`;
}

function media(body) {
  if (body.photo) {
    const picture = document.createElement("img");
    picture.src = file(body.photo[body.photo.length - 1].file_id);
    picture.alt = body.caption || "Photo";
    picture.addEventListener("load", () => { if (low(picture.clientHeight)) toEnd(); });
    return picture;
  }
  const kind = ["document", "voice", "audio", "video", "animation"].find((one) => body[one]);
  if (kind) {
    const link = document.createElement("a");
    link.href = file(body[kind].file_id);
    link.download = body[kind].file_name || kind;
    link.textContent = `📎 ${body[kind].file_name || kind}`;
    return link;
  }
  const said = body.location ? `📍 ${body.location.latitude.toFixed(4)}, ${body.location.longitude.toFixed(4)}`
    : body.sticker ? body.sticker.emoji : body.contact ? `👤 ${body.contact.first_name}` : body.poll ? `📊 ${body.poll.question}` : "";
  return said;
}

function keys(message) {
  const rows = document.createElement("div");
  rows.className = "keys";
  for (const row of message.body.reply_markup.inline_keyboard) {
    const line = document.createElement("div");
    for (const key of row) {
      const button = document.createElement(key.url ? "a" : "button");
      button.textContent = key.text;
      button.dir = "auto";
      if (key.url) { button.href = safe(key.url); button.rel = "noreferrer"; button.target = "_blank"; }
      else button.addEventListener("click", () => tap(button, key.callback_data, message.id));
      line.append(button);
    }
    rows.append(line);
  }
  return rows;
}

async function tap(button, data, id) {
  button.setAttribute("aria-busy", "true");
  const { result } = await does("taps_data", { data, message_id: id });
  waiting.set(result, button);
}

function draw(message) {
  const old = shown.get(message.id);
  if (message.deleted) { old?.remove(); shown.delete(message.id); return; }
  const article = document.createElement("article");
  article.className = message.from_bot ? "theirs" : "mine";
  article.dataset.id = message.id;
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  bubble.dir = "auto";
  const { body } = message;
  const seen = media(body);
  if (seen) bubble.append(seen);
  bubble.append(format(body.text || body.caption || "", body.entities || body.caption_entities || []));
  const time = document.createElement("small");
  time.dir = "ltr";
  time.textContent = new Date(body.date * 1000).toTimeString().slice(0, 5) + (message.edits ? " edited" : "");
  bubble.append(time);
  article.append(bubble);
  if (body.reply_markup?.inline_keyboard) article.append(keys(message));
  if (old) old.replaceWith(article); else chat.append(article);
  shown.set(message.id, article);
}

function toast(words) {
  at("toast").textContent = words;
  at("toast").hidden = !words;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { at("toast").hidden = true; }, 4000);
}

function low(more = 0) {
  return chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80 + more;
}

function toEnd() {
  chat.scrollTop = chat.scrollHeight;
}

function show(news) {
  const wasLow = low();
  news.messages.forEach(draw);
  at("state").textContent = news.typing ? "typing…" : "bot";
  for (const [id, answer] of Object.entries(news.taps)) {
    const button = waiting.get(id);
    if (!button) continue;
    button.removeAttribute("aria-busy");
    waiting.delete(id);
    if (answer.text) toast(answer.text);
  }
  at("block").textContent = news.blocked ? "Unblock" : "Block";
  at("start").hidden = at("about").hidden = shown.size > 0;
  at("write").hidden = !at("start").hidden || news.blocked;
  if (wasLow && news.messages.length) toEnd();
  change = news.change;
}

async function listen() {
  for (;;) {
    try {
      show(await ask(`/people/${person}/chat?after=${change}&wait=5`));
    } catch {
      at("state").textContent = "no connection";
      await new Promise((again) => setTimeout(again, 1000));
    }
  }
}

async function write(event) {
  event?.preventDefault();
  const text = at("text").value.trim();
  if (!text) return;
  at("text").value = "";
  grow();
  await does("writes", { text });
}

function grow() {
  at("text").style.height = "auto";
  at("text").style.height = `${at("text").scrollHeight}px`;
}

async function upload(input, verb) {
  const [picked] = input.files;
  input.value = "";
  if (!picked) return;
  const given = verb === "sends_document"
    ? `?${new URLSearchParams({ name: picked.name, media_type: picked.type || "application/octet-stream" })}` : "";
  await ask(`/people/${person}/${verb}${given}`, picked, picked.type || "application/octet-stream");
}

function open(more) {
  at("menu").hidden = !more;
  at("more").setAttribute("aria-expanded", String(more));
  toEnd();
}

// Asked again each time: the bot may have introduced itself after the page was opened.
async function introduce() {
  const bot = await ask(`/people/${person}/bot`);
  at("name").textContent = bot.name;
  document.title = bot.name;
  at("about").textContent = bot.description;
  at("commands").replaceChildren(...bot.commands.map((command) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dir = "auto";
    button.textContent = `/${command.command} — ${command.description}`;
    button.addEventListener("click", () => { open(false); does("writes", { text: `/${command.command}` }); });
    return button;
  }));
}

async function meet() {
  ({ id: person } = await ask("/people", { first_name: name, language: asked.get("language") || "de" }));
  await introduce();
  show(await ask(`/people/${person}/chat`));
  listen();
}

at("write").addEventListener("submit", write);
at("text").addEventListener("input", grow);
at("text").addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.shiftKey) write(event); });
at("start").addEventListener("click", () => does("starts", { payload: asked.get("start") || "" }));
at("more").addEventListener("click", async () => { await introduce(); open(at("menu").hidden); });
at("block").addEventListener("click", () => does(at("block").textContent === "Block" ? "blocks" : "unblocks"));
at("photo").addEventListener("change", () => upload(at("photo"), "sends_photo"));
at("file").addEventListener("change", () => upload(at("file"), "sends_document"));
at("menu").addEventListener("click", (event) => {
  const kind = event.target.dataset.send;
  if (!kind) return;
  open(false);
  if (kind === "photo" || kind === "file") at(kind).click();
  else does(`sends_${kind}`);
});
meet();
