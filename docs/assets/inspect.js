// The page "Inspect a pickle": shows what inspect_pickle.py, run in this
// browser, says of a file. All text is set as text; none becomes HTML.
import { show } from "./inspect/report.js";
import { add, Interpreter, mb, progress } from "./run/python.js";

const LARGEST = 256 * 2 ** 20; // bytes, as in inspect_pickle.py
const PATIENCE = 60_000; // ms; the program gives up by itself before
const root = /** @type {HTMLElement} */ (document.getElementById("inspect"));
const python = root.dataset.python ?? "";
const cost = Number(root.dataset.cost);
const interpreter = new Interpreter({
  python,
  files: ["snippets/tools/inspect/inspect_pickle.py"],
  env: {},
});

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
  if (!response.ok) throw Error(`${response.status}`);
  return new File([await response.blob()], "forest-1.3.2.pkl");
});
examples.append(".");

/**
 * Offer a file to those who have none.
 * @param {string} name
 * @param {() => File | Promise<File>} make
 */
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

input.onclick = () => {
  input.value = ""; // the same file may have changed
};
input.onchange = () => input.files?.length && inspect(input.files[0]);
addEventListener("dragover", (event) => {
  event.preventDefault(); // or the browser would open the file
  zone.classList.add("over");
});
addEventListener("dragleave", () => zone.classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  const files = event.dataTransfer?.files;
  if (files?.length) inspect(files[0]);
});
addEventListener("pagehide", () => interpreter.end());

/** @type {number | undefined} */
let timer;
/** @type {File | undefined} */
let current; // the file that is inspected

/** @param {string} text */
function stop(text) {
  clearTimeout(timer);
  interpreter.end();
  status.textContent = text;
  end.hidden = true;
}

/** @param {File} file */
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
      out(text) {
        printed += text;
      },
      err(text) {
        failed += text;
      },
      cut() {
        failed += "its report is too long";
      },
      fatal: (why) => stop(`Python failed: ${why}. Nothing is known of this file.`),
    },
  );
  if (ok === undefined) return; // stopped
  clearTimeout(timer);
  end.hidden = true;
  if (!ok || failed) stop(`The program failed. Nothing is known of this file. ${failed}`);
  else {
    const found = JSON.parse(printed);
    status.textContent = `${found.file}: ${found.summary}`;
    show(report, found);
  }
}
