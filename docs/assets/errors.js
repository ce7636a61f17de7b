// The error doctor and the filter of the page of errors. The rows of its tables
// are the data: each carries the regular expressions of its entry.
/** @type {NodeListOf<HTMLTableRowElement>} */
const rows = document.querySelectorAll("tr[data-match]");
const entries = [...rows].map((row) => ({
  row,
  link: /** @type {HTMLAnchorElement} */ (row.querySelector("a")),
  fix: row.cells[2].innerHTML,
  general: "general" in row.dataset,
  patterns: /** @type {string[]} */ (JSON.parse(row.dataset.match ?? "[]")),
}));

// What a file starts with, by its first byte: its name, and what to do.
/** @type {Record<number, [string, string]>} */
const FIRST = {
  0: ["a NUL byte", "damaged, or no pickle"],
  8: ["the byte of a protobuf", "perhaps an ONNX model"],
  10: ["a line break", "a text"],
  31: ["the first byte of gzip", "compressed with gzip: open it with gzip.open"],
  37: ["%", "a PDF, or a text"],
  60: ["<", "a web page or XML, saved in place of the model"],
  66: ["B", "perhaps compressed with bzip2: open it with bz2.open"],
  72: ["H", "probably a Keras model in HDF5: its first byte was passed over"],
  80: ["P", "a zip archive (PyTorch, npz, skops) or Parquet"],
  91: ["[", "probably JSON"],
  118: ["v", "probably a Git LFS pointer: run git lfs pull"],
  120: ["x", "perhaps compressed with zlib: use joblib.load or zlib"],
  123: ["{", "probably JSON"],
  137: ["the first byte of HDF5 and PNG", "probably a Keras model in HDF5"],
  147: ["the first byte of npy", "a numpy array: open it with numpy.load"],
  239: ["the first byte of a UTF-8 mark", "a text file"],
  253: ["the first byte of xz", "compressed with xz: open it with lzma.open"],
};
/** @type {Record<string, number>} */
const ESCAPES = { n: 10, r: 13, t: 9, "\\": 92, "'": 39 };

/**
 * Undo what terminals, notebooks, mails and web pages do to a traceback.
 * @param {string} text
 */
function plain(text) {
  const area = document.createElement("textarea");
  area.innerHTML = text.replaceAll("<", "&lt;"); // decodes &#39; and the like
  return (
    area.value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that of colours
      .replace(/\x1b\[[0-9;?]*[A-Za-z]/g, "") // colours
      .replace(/[‘’`´]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/^[\s>|│┃║]+|[\s│┃║]+$/gm, "") // quote marks and frames
      .replace(/\s+/g, " ")
      .trim()
  );
}

/**
 * Return where a pattern's last match ends, from 0 to 1, and its groups.
 * @param {string} pattern
 * @param {string} text
 */
function last(pattern, text) {
  const found = [...text.matchAll(new RegExp(pattern, "gi"))].pop();
  return found && { end: (found.index + found[0].length) / text.length, found };
}

/**
 * Where in the text a match stands, in lines, and how long its pattern is.
 * @typedef {[number, number]} Score
 */

/**
 * Return the entries that fit a text, the likeliest first.
 * @param {string} text
 */
function diagnose(text) {
  const bare = text.replaceAll(" ", ""); // for words broken by a line's end
  const found = [];
  for (const entry of entries) {
    /** @type {Score | undefined} */
    let best;
    for (const pattern of entry.patterns) {
      const hit = last(pattern, text) ?? last(pattern.replaceAll(" ", ""), bare);
      if (!hit) continue;
      const lines = Math.round((hit.end * text.length) / 200);
      /** @type {Score} */
      const score = [lines, pattern.length];
      if (!best || compare(score, best) < 0) best = score;
    }
    if (best) found.push({ entry, score: best });
  }
  found.sort((a, b) => +a.entry.general - +b.entry.general || compare(a.score, b.score));
  const exact = found.filter((f) => !f.entry.general);
  return (exact.length ? exact : found).slice(0, 3).map((f) => f.entry);
}

/**
 * Order scores: what stands later in the text first, then what is longer.
 * @param {Score} one
 * @param {Score} other
 */
function compare([line, length], [otherLine, otherLength]) {
  return otherLine - line || otherLength - length;
}

/**
 * Return a sentence on the first byte that an error names, or "".
 * @param {string} text
 */
function firstByte(text) {
  const key = last("invalid load key, '(\\\\x[0-9a-f]{2}|\\\\?[^\\\\])'", text);
  const number = last("KeyError: (\\d{1,3})(?!\\d)", text);
  let byte;
  if (key) {
    const [, c] = key.found;
    if (c.startsWith("\\x")) byte = parseInt(c.slice(2), 16);
    else byte = ESCAPES[c[1]] ?? c.charCodeAt(0);
  } else if (number && Number(number.found[1]) < 256) byte = Number(number.found[1]);
  if (byte === undefined) return "";
  const hex = `0x${byte.toString(16).padStart(2, "0")}`;
  const letter = String.fromCharCode(byte);
  const [name, what] = FIRST[byte] ?? [/[!-~]/.test(letter) ? letter : "", ""];
  const read = number && !key ? `${byte} is the byte ${hex}` : `This is the byte ${hex}`;
  return `${read}${name ? `, ${name}` : ""}. ${what ? `A file that starts with it is ${what}.` : "No model format we know starts with it."}`;
}

/**
 * Make an element with a text.
 * @param {string} name
 * @param {string} [text]
 * @param {Node[]} children
 */
function element(name, text, ...children) {
  const made = document.createElement(name);
  made.append(...(text ? [text] : []), ...children);
  return made;
}

/** Show what the pasted text means. */
function answer() {
  const text = plain(box.value);
  diagnosis.replaceChildren();
  if (!text) return;
  const found = diagnose(text);
  if (!found.length) {
    diagnosis.append(
      element("p", "", element("strong", "Not known.")),
      element(
        "p",
        "No entry fits this text, and a guess would cost you time. Check that its last line is there; then filter the table below by one word of it.",
      ),
    );
    return;
  }
  found.forEach((entry, i) => {
    const link = /** @type {HTMLAnchorElement} */ (entry.link.cloneNode(true));
    const fix = element("p");
    fix.innerHTML = entry.fix;
    if (i === 1) diagnosis.append(element("p", "Also in your text:"));
    diagnosis.append(element("p", "", i ? link : element("strong", "", link)));
    const named = /invalid-load-key|keyerror|newer-file/.test(link.href);
    const byte = named && !i ? firstByte(text) : "";
    if (byte) diagnosis.append(element("p", byte));
    diagnosis.append(fix);
  });
}

/** Show the rows that hold every word, and say how many there are. */
function sift() {
  const words = plain(input.value).toLowerCase().split(" ");
  let shown = 0;
  for (const { row } of entries) {
    const text = plain(row.textContent).toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    shown += +!row.hidden;
  }
  /** @type {NodeListOf<HTMLElement>} */
  const tables = document.querySelectorAll(".entries");
  for (const table of tables) table.hidden = !table.querySelector("tbody tr:not([hidden])");
  count.textContent = `${shown} of ${entries.length} entries`;
}

const form = /** @type {HTMLFormElement} */ (document.getElementById("doctor"));
const filter = /** @type {HTMLFormElement} */ (document.getElementById("filter"));
const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("traceback"));
const input = /** @type {HTMLInputElement} */ (document.getElementById("words"));
const count = /** @type {HTMLElement} */ (document.getElementById("count"));
const diagnosis = /** @type {HTMLElement} */ (document.getElementById("diagnosis"));
for (const each of [form, filter]) {
  each.hidden = false;
  each.addEventListener("submit", (event) => event.preventDefault());
}
box.addEventListener("input", answer);
input.addEventListener("input", sift);
if (box.value) answer();
sift();
