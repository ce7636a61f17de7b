// The report of the inspector. All text is set as text; none becomes HTML.
import { add, make } from "../run/python.js";
import { tree } from "./tree.js";

/** @import { Node } from "./tree.js" */

/**
 * What inspect_pickle.py says of a file.
 * @typedef {object} Found
 * @property {string} file
 * @property {number} bytes
 * @property {string} sha256
 * @property {number} exit
 * @property {string} kind
 * @property {string[]} layers
 * @property {string} summary
 * @property {string | null} fix
 * @property {string[]} not_looked_at
 * @property {{ name: string, grade: keyof typeof GRADES, reason: string }[]} graded
 * @property {Call[]} calls
 * @property {{ name: string, version: string, where: string }[]} versions
 * @property {{ where: string, dtype: string, shape: number[], bytes: number }[]} arrays
 * @property {{ text: string }[]} findings
 * @property {Stream[]} streams
 */

/** @typedef {{ call: string, args: string, stream: string, position: number }} Call */

/**
 * @typedef {object} Stream
 * @property {string} name
 * @property {number} opcodes
 * @property {[number, string, string, string, number][]} rows
 * @property {Node} tree
 */

/** @typedef {string | number} Cell */

const ROWS = 500; // of a disassembly, shown at a time
const GRADES = {
  code: "can run code",
  unknown: "unknown",
  library: "library class",
  data: "plain data",
};

/**
 * Show what was found.
 * @param {Element} report
 * @param {Found} found
 */
export function show(report, found) {
  add(report, "h2", found.file);
  const verdict = add(report, "p", found.summary, { class: "inspect-verdict" });
  verdict.dataset.exit = `${found.exit}`;
  const advice = add(report, "p", found.fix ? `${found.fix} ` : "");
  if (found.exit === 1) {
    advice.append("Do not load it, unless you know who made it and what each name is for: ");
    link(advice, "security/load-only-what-you-allow/", "load only what you allow");
    advice.append(".");
  } else if (!found.exit) {
    advice.append("This is no reason to load the file of a stranger: ");
    link(advice, "security/verify-before-you-load/", "verify who made it");
    advice.append(".");
  }
  const facts = add(report, "dl");
  const layers = found.layers.join(", in it ");
  const about = {
    "What it is": found.kind,
    Layers: found.layers.length > 1 && layers,
    Size: `${found.bytes.toLocaleString("en")} bytes`,
    "SHA-256": found.sha256,
  };
  for (const [name, text] of Object.entries(about)) {
    if (!text) continue;
    add(facts, "dt", name);
    add(facts, "dd", text);
  }
  const texts = found.findings.map((it) => it.text);
  list(report, "Also found", texts);
  const order = Object.keys(GRADES);
  const worst = [...found.graded].sort((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade));
  const graded = table(
    report,
    "What loading would import",
    ["Name", "Grade", "Why"],
    worst,
    (it) => [it.name, GRADES[it.grade], it.reason],
  );
  for (const [row, it] of worst.entries()) if (graded) graded.rows[row].dataset.grade = it.grade;
  /** @param {Call} it */
  const place = (it) => (found.streams.length > 1 ? `${it.stream}, ` : "") + it.position;
  /** @type {Map<string, { times: number, it: Call }>} */
  const calls = new Map(); // equal ones once, with their number
  for (const it of found.calls) {
    const key = JSON.stringify([it.call, it.args]);
    calls.set(key, { times: (calls.get(key)?.times ?? 0) + 1, it: calls.get(key)?.it ?? it });
  }
  const heads = ["Byte", "Call", "With", "Times"];
  table(report, "What it would call", heads, [...calls.values()], ({ it, times }) => [
    place(it),
    it.call,
    it.args,
    times,
  ]);
  const recorded = ["Of", "Version", "Where"];
  table(report, "Versions that it records", recorded, found.versions, (it) => [
    it.name,
    it.version,
    it.where,
  ]);
  const columns = ["Where", "Type", "Shape", "Bytes"];
  table(report, "Arrays, the largest first", columns, found.arrays, (it) => [
    it.where,
    it.dtype,
    `(${it.shape.join(", ")}${it.shape.length === 1 ? "," : ""})`,
    it.bytes.toLocaleString("en"),
  ]);
  list(report, "What was not looked at", found.not_looked_at);
  for (const stream of found.streams) {
    const of = found.streams.length > 1 ? ` of ${stream.name}` : "";
    fold(report, `What it would build${of}`, (box) => tree(box, stream.tree));
    const count = stream.opcodes.toLocaleString("en");
    fold(report, `Opcodes${of}: ${count}`, (box) => opcodes(box, stream));
  }
  verdict.scrollIntoView({ block: "nearest" });
}

/**
 * @param {Element} parent
 * @param {string} path in the site
 * @param {string} text
 */
function link(parent, path, text) {
  add(parent, "a", text, { href: new URL(`../../${path}`, import.meta.url).href });
}

/**
 * @param {Element} parent
 * @param {string} title
 * @param {string[]} texts
 */
function list(parent, title, texts) {
  if (!texts.length) return;
  add(parent, "h3", title);
  const ul = add(parent, "ul");
  for (const text of texts) add(ul, "li", text);
}

/**
 * Make a table under its title; returns its body.
 * @template Item
 * @param {Element} parent
 * @param {string} title
 * @param {string[]} heads
 * @param {Item[]} items
 * @param {(item: Item) => Cell[]} cells
 */
function table(parent, title, heads, items, cells) {
  if (!items.length) return;
  add(parent, "h3", title);
  return scrolling(parent, title, heads, items, cells);
}

/**
 * Make a table that scrolls in its own box; returns its body.
 * @template Item
 * @param {Element} parent
 * @param {string} title
 * @param {string[]} heads
 * @param {Item[]} items
 * @param {(item: Item) => Cell[]} cells
 */
function scrolling(parent, title, heads, items, cells) {
  const box = add(parent, "div", "", {
    class: "inspect-table",
    role: "region",
    "aria-label": title,
    tabindex: "0",
  });
  const made = add(box, "table");
  const head = add(add(made, "thead"), "tr");
  for (const text of heads) add(head, "th", text, { scope: "col" });
  const body = add(made, "tbody");
  rows(body, items, cells);
  return body;
}

/**
 * @template Item
 * @param {Element} body
 * @param {Item[]} items
 * @param {(item: Item) => Cell[]} cells
 */
function rows(body, items, cells) {
  for (const item of items) {
    const row = add(body, "tr");
    for (const text of cells(item)) {
      const cell = add(row, "td");
      // A long name may break after a dot or an underscore.
      for (const part of `${text}`.split(/(?<=[._])/)) cell.append(part, make("wbr"));
    }
  }
}

/**
 * What is large is made when it is opened.
 * @param {Element} parent
 * @param {string} title
 * @param {(box: Element) => void} fill
 */
function fold(parent, title, fill) {
  const box = add(parent, "details");
  add(box, "summary", title);
  box.ontoggle = () => {
    box.ontoggle = null;
    fill(box);
  };
}

/**
 * @param {Element} box
 * @param {Stream} stream
 */
function opcodes(box, { name, opcodes: all, rows: kept }) {
  /** @param {Stream["rows"][0]} row */
  const cells = ([position, opcode, argument, top, depth]) => [
    position,
    opcode,
    argument,
    depth,
    top,
  ];
  const heads = ["Byte", "Opcode", "Argument", "Stack", "On top"];
  const first = kept.slice(0, ROWS);
  const body = first.length ? scrolling(box, `Opcodes of ${name}`, heads, first, cells) : box;
  let shown = ROWS;
  const more = add(box, "button", "", { type: "button", class: "run-button" });
  const count = () => {
    more.textContent = `Show more (${Math.min(shown, kept.length)} of ${kept.length})`;
    more.hidden = shown >= kept.length;
  };
  more.onclick = () => {
    rows(body, kept.slice(shown, shown + ROWS), cells);
    shown += ROWS;
    count();
  };
  count();
  if (kept.length < all) add(box, "p", `The list ends after ${kept.length} of ${all} opcodes.`);
}
