// A voice message: recorded here, three minutes at most, and handed on as a file that can be heard before it goes.
// The chat and the desk share this script; it is fetched when the microphone is touched for the first time.
const LONGEST = 180, BITS = 32000; // seconds; for a voice that is plenty, and three minutes are less than a megabyte
// The first one that this browser can: Telegram shows the first three as a voice, and an iPhone plays them.
const KINDS = [["audio/ogg;codecs=opus", "ogg"], ["audio/mp4;codecs=mp4a.40.2", "m4a"], ["audio/mp4", "m4a"], ["audio/webm;codecs=opus", "webm"]];
const STOP = "M7 7h10v10H7z";
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const made = (tag, name = "") => {
  const element = document.createElement(tag);
  element.className = name;
  return element;
};

// A sound that is not sent yet: with a player, for who wants to hear it first.
export const player = (file) => {
  const sound = made("audio");
  sound.controls = true;
  sound.src = URL.createObjectURL(file);
  sound.setAttribute("aria-label", file.name);
  // Browsers do not write into a recording how long it is; they find out when they look for its end.
  sound.addEventListener("loadedmetadata", () => {
    if (sound.duration !== Infinity) return;
    sound.addEventListener("durationchange", () => { sound.currentTime = 0; }, { once: true });
    sound.currentTime = 1e7;
  }, { once: true });
  return sound;
};
export const forget = (sound) => { sound.pause(); URL.revokeObjectURL(sound.src); };

// button: begins and ends · place: before it stands that it records · say: a word by its key · tell: shows a sentence by its key,
// or none · done: gets the file. Returns what the button does.
export const open = ({ button, place, say, tell, done }) => {
  const bar = made("p", "recording"), word = made("span"), time = made("time"), path = button.querySelector("path"), drawn = path.getAttribute("d");
  const label = button.querySelector("span"); // where the button says in letters what it does
  let recorder = null, asking = false, counting = 0;
  word.setAttribute("role", "status");
  time.setAttribute("role", "timer");
  time.dir = "ltr";
  bar.hidden = true;
  bar.append(made("i"), word, time);
  place.before(bar);

  const show = (on) => {
    const key = on ? "stop" : "record";
    bar.hidden = !on;
    button.classList.toggle("records", on);
    path.setAttribute("d", on ? STOP : drawn);
    button.dataset.label = key;
    if (label) label.textContent = say(key);
    else for (const name of ["aria-label", "title"]) button.setAttribute(name, say(key));
    word.textContent = "";
    if (on) setTimeout(() => { word.textContent = say("recording"); }, 100); // what stood there before it was shown is not read out
  };

  const record = (stream, kind, ending) => {
    const parts = [], began = Date.now(), mine = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: BITS });
    let is_full = false;
    const count = () => {
      const seconds = Math.min((Date.now() - began) / 1000, LONGEST);
      time.textContent = `${minutes(seconds)} / ${minutes(LONGEST)}`;
      if (seconds >= LONGEST && mine.state !== "inactive") { is_full = true; mine.stop(); }
    };
    mine.addEventListener("dataavailable", (event) => parts.push(event.data));
    mine.addEventListener("stop", () => {
      stream.getTracks().forEach((track) => track.stop()); // the light of the microphone goes out
      clearInterval(counting);
      if (recorder !== mine) return;
      recorder = null;
      show(false);
      const file = new File(parts, `${say("voice")}.${ending}`, { type: kind.split(";")[0] });
      if (!file.size) return tell("empty");
      done(file);
      if (is_full) tell("full");
    });
    mine.start();
    recorder = mine;
    count();
    counting = setInterval(count, 250);
    show(true);
  };

  const begin = async () => {
    const found = KINDS.find(([kind]) => MediaRecorder.isTypeSupported(kind));
    if (asking) return;
    if (!found) return tell("deaf");
    asking = true;
    tell("");
    try {
      record(await navigator.mediaDevices.getUserMedia({ audio: true }), ...found);
    } catch (error) {
      tell(["NotAllowedError", "SecurityError"].includes(error.name) ? "refused" : "deaf");
    }
    asking = false;
  };
  const end = () => { if (recorder.state !== "inactive") recorder.stop(); };

  // Who sends while it records wants to be done: what was said stands there to be heard, and goes when she sends again.
  button.form.addEventListener("submit", (event) => {
    if (!recorder) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end();
  }, true);
  addEventListener("pagehide", () => {
    const mine = recorder;
    recorder = null;
    if (mine && mine.state !== "inactive") mine.stop();
  });
  return () => (recorder ? end() : begin());
};
