// What goes with her answer: a file, or her voice, recorded by a script that is fetched when she first wants it and heard before it goes.
"use strict";
const attached = (() => {
  const form = document.getElementById("answer");
  if (!form) return null;
  const find = (id) => document.getElementById(id);
  const file = find("file"), mic = find("mic"), aloud = find("aloud"), none = find("chosen").textContent;
  const LARGEST = 10 * 1024 * 1024;

  const choose = () => {
    find("chosen").textContent = file.files.length ? file.files[0].name : none;
    document.dispatchEvent(new Event("attached"));
  };
  file.addEventListener("change", choose);

  let voice = null, recorder = null;
  const silence = () => {
    if (voice) {
      recorder.script.forget(aloud.firstChild);
      aloud.firstChild.remove();
    }
    voice = null;
    aloud.hidden = true;
    mic.hidden = !window.MediaRecorder || !navigator.mediaDevices;
  };
  const hold = (spoken) => {
    const player = recorder.script.player(spoken), moves = document.activeElement === mic;
    silence();
    voice = spoken;
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

  const now = () => ({ file: file.files[0] || null, voice });
  const choice = (chosen) => {
    const holder = new DataTransfer();
    if (chosen) holder.items.add(chosen);
    file.files = holder.files;
    choose();
  };
  return {
    now,
    isAny: () => Boolean(file.files.length || voice),
    isLarge: () => Boolean(file.files.length && file.files[0].size > LARGEST),
    // The same file, or the same recording, is the same content.
    mark: () => [file, ...file.files].slice(1).map((each) => [each.name, each.size, each.lastModified]).concat(voice ? [[voice.name, voice.size, voice.lastModified]] : []),
    name: () => file.files[0]?.name || "",
    // What was sent goes from the field; what she has chosen meanwhile stays.
    clear: (sent) => {
      if (sent.file && file.files[0] === sent.file) choice(null);
      if (voice && voice === sent.voice) silence();
    },
    // What was taken back is chosen again, unless something else is. True when everything is there.
    restore: (sent) => {
      if (sent.file && !file.files.length) choice(sent.file);
      if (sent.voice && !voice) hold(sent.voice);
      return (!sent.file || file.files[0] === sent.file) && (!sent.voice || voice === sent.voice);
    },
  };
})();
