// Files that she chooses, or says: shown above her words until she sends them, made smaller if they are photos, and sent with progress.
const FILES = 5, BYTES = 10 * 2 ** 20;
const LARGE = 1.5 * 2 ** 20, SIDE = 2600; // a photographed letter can be read with fewer pixels, and costs her less
const STILL = 60000; // milliseconds without any progress
const KINDS = /^(image|audio)\/|^application\/pdf$|^$|^application\/octet-stream$/;

// A phone's photo is many times larger than needed, and tells where it was taken: drawn anew it does not.
const smaller = async (file) => {
  if (!file.type.startsWith("image/") || (file.size <= LARGE && /jpeg|png|webp|gif/.test(file.type))) return file;
  try {
    const picture = await createImageBitmap(file), part = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * part);
    canvas.height = Math.round(picture.height * part);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const drawn = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    return drawn ? new File([drawn], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file; // the house will say whether it can open it
  }
};

export const open = (clip, mic, tray, words, notice) => {
  let chosen = [], press = null;
  const show = () => {
    tray.hidden = !chosen.length;
    tray.replaceChildren(...chosen.map((file) => file.place));
  };
  const place_of = (file, sound) => {
    const place = document.createElement("li"), button = document.createElement("button"), name = document.createElement("span");
    button.type = "button";
    button.setAttribute("aria-label", `${words().remove} ${file.name}`);
    name.textContent = file.name;
    name.dir = "auto";
    button.append(name);
    button.addEventListener("click", () => {
      chosen = chosen.filter((each) => each !== file);
      file.leave();
      show();
      (sound ? mic : clip).focus();
    });
    if (sound) place.append(sound);
    place.append(button);
    return place;
  };

  // sound, leave: of what she has said, its player and how that is put away
  const add = (files, sound = null, leave = () => {}) => {
    notice("");
    for (const file of files) {
      const is_photo = file.type.startsWith("image/");
      if (!KINDS.test(file.type)) notice("unknown");
      else if (file.size > BYTES && !is_photo) notice("large");
      else if (chosen.length >= FILES) notice("many");
      else {
        const one = { name: file.name, ready: smaller(file), leave };
        one.place = place_of(one, sound);
        chosen.push(one);
      }
    }
    show();
  };

  const record = async () => {
    if (chosen.length >= FILES && !mic.classList.contains("records")) return notice("many");
    if (!press) {
      const script = await import(mic.dataset.script).catch(() => null);
      if (!script) return notice("offline");
      const done = (file) => {
        const sound = script.player(file);
        add([file], sound, () => script.forget(sound));
      };
      press = press || script.open({ button: mic, place: tray, say: (key) => words()[key], tell: notice, done });
    }
    press();
  };

  const take = () => {
    const taken = chosen;
    chosen = [];
    taken.forEach((file) => file.leave());
    show();
    return taken;
  };

  const post = async (path, item) => {
    const files = await Promise.all(item.files.map((file) => file.ready));
    if (files.some((file) => file.size > BYTES)) return { status: 413, text: async () => "large" };
    item.file = files[0].name;
    const form = new FormData();
    for (const [name, value] of Object.entries(item.fields)) form.append(name, value);
    for (const file of files) form.append("files", file, file.name);
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      let end = 0;
      const wait = () => { clearTimeout(end); end = setTimeout(() => request.abort(), STILL); };
      request.open("POST", path);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (sent) => {
        wait();
        if (sent.lengthComputable) item.bar.value = sent.loaded / sent.total;
      });
      request.addEventListener("loadend", () => {
        clearTimeout(end);
        if (!request.status) return fail(new Error("no connection"));
        const headers = { get: (name) => request.getResponseHeader(name) };
        done({ status: request.status, ok: request.status < 300, headers, text: async () => request.responseText });
      });
      wait();
      request.send(form);
    });
  };

  return { add, record, take, post };
};
