// The page "Inspect a pickle": shows what inspect_pickle.py, run in this
// browser, says of a file. All text is set as text; none becomes HTML.
import { Interpreter, make, mb, progress } from "./run/python.js";

const LARGEST = 256 * 2 ** 20; // bytes, as in inspect_pickle.py
const PATIENCE = 60_000; // ms; the program gives up by itself before
const ROWS = 500; // of a disassembly, shown at a time
const GRADES = {
  code: "can run code",
  unknown: "unknown",
  library: "library class",
  data: "plain data",
};
const root = document.getElementById("inspect");
const { python, cost } = root.dataset;
const interpreter = new Interpreter({
  python,
  files: ["snippets/tools/inspect/inspect_pickle.py"],
  env: {},
});

function add(parent, tag, text, attributes = {}) {
  const child = make(tag, "", text);
  for (const [name, value] of Object.entries(attributes)) child.setAttribute(name, value);
  parent.append(child);
  return child;
}

const zone = add(root, "div", "", { class: "inspect-drop" });
const choose = add(zone, "p");
const label = add(choose, "label", "Choose a file to inspect, or drop it here: ");
const input = add(label, "input", "", { type: "file" });
const examples = add(zone, "p", "No file at hand? Inspect ");
const told = `The file is read in this browser. It is not sent anywhere, and not loaded. `;
const status = add(zone, "p", told, { role: "status", class: "inspect-status" });
add(status, "small", `The first one fetches ${mb(cost)} of Python, once.`);
const end = add(zone, "button", "Stop", { type: "button", class: "run-button" });
end.hidden = true;
end.onclick = () => stop("Stopped. Nothing is known of this file.");
const report = add(root, "section", "", { "aria-label": "Report", class: "inspect-report" });

// Written by hand: no program made it, and nothing here loads it.
const attack = "cos\nsystem\n(S'touch owned.txt'\ntR.";
example("an attack", () => new File([attack], "attack.pkl"));
examples.append(" or ");
example("a model of scikit-learn 1.3.2", async () => {
  const url = new URL("../how-to/files/forest-1.3.2.pkl", import.meta.url);
  const response = await fetch(url);
  if (!response.ok) throw Error(response.status);
  return new File([await response.blob()], "forest-1.3.2.pkl");
});
examples.append(".");

function example(name, make) {
  const button = add(examples, "button", name, { type: "button", class: "run-button" });
  button.onclick = async () => {
    input.value = "";
    try {
      inspect(await make());
    } catch {
      status.textContent = "The example cannot be fetched. Look at the connection.";
    }
  };
}

input.onclick = () => (input.value = ""); // the same file may have changed
input.onchange = () => input.files.length && inspect(input.files[0]);
addEventListener("dragover", (event) => {
  event.preventDefault(); // or the browser would open the file
  zone.classList.add("over");
});
addEventListener("dragleave", () => zone.classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  if (event.dataTransfer.files.length) inspect(event.dataTransfer.files[0]);
});
addEventListener("pagehide", () => interpreter.end());

let timer;
let current; // the file that is inspected

function stop(text) {
  clearTimeout(timer);
  interpreter.end();
  status.textContent = text;
  end.hidden = true;
}

async function inspect(file) {
  if (!end.hidden) stop("");
  report.replaceChildren();
  current = file;
  if (file.size > LARGEST) {
    status.textContent =
      `${file.name} has ${mb(file.size)}: too many for this page. ` +
      "Use the program below; it looks at the first 256 MiB.";
    return;
  }
  end.hidden = false;
  status.textContent = "Fetching Python…";
  let printed = "";
  let failed = "";
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return stop(`${file.name} cannot be read. Choose a file, not a folder.`);
  }
  if (file !== current) return;
  const code = [
    "import json",
    "from pathlib import Path",
    "import inspect_pickle",
    `data, name = Path("dropped").read_bytes(), ${JSON.stringify(file.name)}`,
    "print(json.dumps(inspect_pickle.inspect(data, name)))",
  ].join("\n");
  const ok = await interpreter.run(
    { name: "page.py", code, packages: [], bytes, limit: 50_000_000 },
    {
      loaded: (count) => progress(status, count, cost),
      running() {
        status.textContent = `Reading ${file.name}…`;
        timer = setTimeout(() => stop("Stopped: it took too long."), PATIENCE);
      },
      out: (text) => (printed += text),
      err: (text) => (failed += text),
      cut: () => (failed += "its report is too long"),
      fatal: (why) => stop(`Python failed: ${why}. Nothing is known of this file.`),
    },
  );
  if (ok === undefined) return; // stopped
  clearTimeout(timer);
  end.hidden = true;
  if (!ok || failed) stop(`The program failed. Nothing is known of this file. ${failed}`);
  else show(JSON.parse(printed));
}

function show(found) {
  status.textContent = `${found.file}: ${found.summary}`;
  add(report, "h2", found.file);
  const verdict = add(report, "p", found.summary, { class: "inspect-verdict" });
  verdict.dataset.exit = found.exit;
  const advice = add(report, "p", found.fix ? `${found.fix} ` : "");
  if (found.exit === 1) {
    advice.append("Do not load it, unless you know who made it and what each name is for: ");
    link(advice, "../security/load-only-what-you-allow/", "load only what you allow");
    advice.append(".");
  } else if (!found.exit) {
    advice.append("This is no reason to load the file of a stranger: ");
    link(advice, "../security/verify-before-you-load/", "verify who made it");
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
  list("Also found", found.findings, (it) => it.text);
  const order = Object.keys(GRADES);
  const worst = [...found.graded].sort((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade));
  table("What loading would import", ["Name", "Grade", "Why"], worst, (it) => [
    it.name,
    GRADES[it.grade],
    it.reason,
  ]);
  for (const [row, it] of worst.entries())
    report.querySelectorAll("tbody tr")[row].dataset.grade = it.grade;
  const place = (it) => (found.streams.length > 1 ? `${it.stream}, ` : "") + it.position;
  const calls = new Map(); // equal ones once, with their number
  for (const it of found.calls) {
    const key = JSON.stringify([it.call, it.args]);
    calls.set(key, { times: (calls.get(key)?.times ?? 0) + 1, it: calls.get(key)?.it ?? it });
  }
  table("What it would call", ["Byte", "Call", "With", "Times"], [...calls.values()], (row) => [
    place(row.it),
    row.it.call,
    row.it.args,
    row.times,
  ]);
  table("Versions that it records", ["Of", "Version", "Where"], found.versions, (it) => [
    it.name,
    it.version,
    it.where,
  ]);
  table("Arrays, the largest first", ["Where", "Type", "Shape", "Bytes"], found.arrays, (it) => [
    it.where,
    it.dtype,
    `(${it.shape.join(", ")}${it.shape.length === 1 ? "," : ""})`,
    it.bytes.toLocaleString("en"),
  ]);
  list("What was not looked at", found.not_looked_at, (it) => it);
  for (const stream of found.streams) {
    const of = found.streams.length > 1 ? ` of ${stream.name}` : "";
    fold(`What it would build${of}`, (box) => tree(box, stream.tree));
    fold(`Opcodes${of}: ${stream.opcodes.toLocaleString("en")}`, (box) => opcodes(box, stream));
  }
  verdict.scrollIntoView({ block: "nearest" });
}

function link(parent, path, text) {
  add(parent, "a", text, { href: new URL(path, import.meta.url) });
}

function list(title, items, text) {
  if (!items.length) return;
  add(report, "h3", title);
  const ul = add(report, "ul");
  for (const item of items) add(ul, "li", text(item));
}

// A table that scrolls in its own box; returns its body.
function table(title, heads, items, cells, parent = report) {
  if (!items.length) return;
  if (parent === report) add(report, "h3", title);
  const box = add(parent, "div", "", {
    class: "inspect-table",
    role: "region",
    "aria-label": title,
    tabindex: 0,
  });
  const made = add(box, "table");
  const head = add(add(made, "thead"), "tr");
  for (const text of heads) add(head, "th", text, { scope: "col" });
  const body = add(made, "tbody");
  rows(body, items, cells);
  return body;
}

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

// What is large is made when it is opened.
function fold(title, fill) {
  const box = add(report, "details");
  add(box, "summary", title);
  box.ontoggle = () => {
    box.ontoggle = null;
    fill(box);
  };
}

function opcodes(box, { name, opcodes: all, rows: kept }) {
  const cells = ([position, opcode, argument, top, depth]) => [
    position,
    opcode,
    argument,
    depth,
    top,
  ];
  const heads = ["Byte", "Opcode", "Argument", "Stack", "On top"];
  const body = table(`Opcodes of ${name}`, heads, kept.slice(0, ROWS), cells, box);
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

// A tree as the ARIA practices describe it: one stop of Tab, then arrows.
function tree(box, node) {
  const help = add(box, "p", "Arrow keys walk the tree: right or Enter opens, left closes.");
  help.className = "inspect-help";
  const top = add(box, "ul", "", { role: "tree", "aria-label": "What it would build" });
  const items = () => [...top.querySelectorAll("[role=treeitem]")].filter((it) => it.offsetParent);
  const nodes = new WeakMap();

  function item(parent, node) {
    const li = add(parent, "li", "", { role: "treeitem", tabindex: -1 });
    add(li, "span", node.text);
    nodes.set(li, node);
    if (node.children?.length) li.setAttribute("aria-expanded", false);
    return li;
  }
  function open(li, on) {
    if (!li.hasAttribute("aria-expanded")) return;
    li.setAttribute("aria-expanded", on);
    let group = li.querySelector("[role=group]");
    if (on && !group) {
      group = add(li, "ul", "", { role: "group" });
      for (const child of nodes.get(li).children) item(group, child);
    }
    if (group) group.hidden = !on;
  }
  function walk(li) {
    if (!li) return;
    top.querySelector("[tabindex='0']")?.setAttribute("tabindex", -1);
    li.tabIndex = 0;
    li.focus();
  }
  top.onclick = (event) => {
    const li = event.target.closest("[role=treeitem]");
    open(li, li.getAttribute("aria-expanded") === "false");
    walk(li);
  };
  top.onkeydown = (event) => {
    const li = event.target.closest("[role=treeitem]");
    const all = items();
    const at = all.indexOf(li);
    const isOpen = li.getAttribute("aria-expanded");
    const keys = {
      ArrowDown: () => walk(all[at + 1]),
      ArrowUp: () => walk(all[at - 1]),
      Home: () => walk(all[0]),
      End: () => walk(all.at(-1)),
      ArrowRight: () => (isOpen === "false" ? open(li, true) : isOpen && walk(all[at + 1])),
      ArrowLeft: () =>
        isOpen === "true" ? open(li, false) : walk(li.parentElement.closest("[role=treeitem]")),
      Enter: () => open(li, isOpen === "false"),
      " ": () => open(li, isOpen === "false"),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  };
  const first = item(top, node);
  first.tabIndex = 0;
  open(first, true);
}
