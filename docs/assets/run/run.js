// Run buttons. Nothing of Python is fetched before the first click.
//
// The element #run holds what the page's programs need: the files that lie in
// their directory, settings of the environment, and for each program that runs
// in a browser, in the order of the page, its name, its cost in bytes, and
// packages that it does not import itself.
import { fails, figure, judge, print, result, say } from "./block.js";
import { Interpreter, make, mb, progress } from "./python.js";

/** @import { Block } from "./block.js" */

const data = /** @type {HTMLElement} */ (document.getElementById("run"));
const { blocks: costs, ...page } = JSON.parse(data.textContent);
const interpreter = new Interpreter(page);
/** @type {Block[]} */
const blocks = [];
/**
 * The block that was clicked, and the one that runs for it, or waits for Python.
 * @type {{ target: Block, block: Block } | undefined}
 */
let busy;
let loaded = 0; // bytes of Python that are here

/** @type {NodeListOf<HTMLElement>} */
const boxes = document.querySelectorAll(".language-python.highlight");
for (const box of boxes) {
  const bar = box.querySelector(".filename");
  const code = box.querySelector("code");
  const name = bar?.textContent;
  const at = costs.findIndex((/** @type {[string]} */ [title]) => title === name);
  if (at < 0 || !bar || !code || !name) continue;
  const [[, cost, ...packages]] = costs.splice(at, 1); // two may have one name
  const text = code.textContent;
  const [run, edit] = [make("button", "run-button"), make("button", "run-button", "Edit")];
  /** @type {Block} */
  const block = { name, cost, packages, box, code, text, ran: false, started: 0, run, edit };
  run.title = "In this browser, after the programs above it";
  run.type = edit.type = "button";
  run.onclick = () => (block === busy?.target ? stop() : start(block));
  edit.onclick = () => toggle(block);
  edit.setAttribute("aria-label", `Edit ${name}`);
  const buttons = make("span", "run-buttons");
  buttons.append(run, edit);
  bar.append(buttons);
  blocks.push(block);
}
label();

// What stands on the buttons: Stop where a program runs; else Run, and what a
// click would fetch.
function label() {
  for (const block of blocks) {
    const running = block === busy?.target;
    const rest = block.cost - loaded;
    const cost = rest > 1e5 ? mb(rest) : "";
    block.run.textContent = running ? "Stop" : "Run";
    if (cost && !running) block.run.append(" ", make("small", "", `${cost} once`));
    block.run.setAttribute(
      "aria-label",
      running ? `Stop ${block.name}` : `Run ${block.name}${cost && ` (${cost} once)`}`,
    );
    block.run.disabled = Boolean(busy) && !running;
  }
}

/**
 * Let the reader edit a program, or take back what was edited.
 * @param {Block} block
 */
function toggle(block) {
  const { box, code, text, name } = block;
  block.ran = false;
  if (block.area) {
    block.area.remove();
    block.area = undefined;
    box.removeAttribute("data-copy");
    code.hidden = false;
    block.result?.all.remove();
    block.result = undefined;
    block.edit.textContent = "Edit";
    block.edit.setAttribute("aria-label", `Edit ${name}`);
    return;
  }
  const area = make("textarea", "run-editor");
  block.area = area;
  area.value = text;
  area.spellcheck = false;
  area.wrap = "off";
  area.autocapitalize = "off";
  area.setAttribute("aria-label", `Code of ${name}; Control and Enter run it`);
  const fit = () => {
    area.rows = Math.max(3, area.value.split("\n").length);
  };
  fit();
  area.oninput = () => {
    fit();
    block.ran = false;
    box.dataset.copy = area.value; // what the copy button copies
  };
  area.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) start(block);
  };
  code.hidden = true;
  code.after(area);
  area.focus();
  block.edit.textContent = "Reset";
  block.edit.setAttribute("aria-label", `Reset ${name}`);
}

/**
 * Say at the block that runs what it does, and at the one that was clicked.
 * @param {string} text
 */
function tell(text) {
  if (!busy) return;
  const { block, target } = busy;
  say(block, "running", text);
  if (block !== target) say(target, "running", `First ${block.name}, above: ${text}`);
}

/**
 * Run a block, after those above it that have not run.
 * @param {Block} target
 */
async function start(target) {
  if (busy) return;
  for (const block of blocks.slice(0, blocks.indexOf(target) + 1)) {
    if (block !== target && block.ran) continue;
    busy = { target, block };
    label();
    result(block).output.replaceChildren();
    const ok = await send(block);
    if (ok === undefined) return; // stopped
    block.ran = true;
    judge(block, ok);
    if (!ok && block !== target && !fails(block)) {
      say(target, "stopped", `Not run, as ${block.name} above failed.`);
      break;
    }
  }
  busy = undefined;
  label();
}

/**
 * Let Python run a block; resolves to whether it ended well, or to nothing when
 * it was stopped.
 * @param {Block} block
 */
function send(block) {
  block.started = performance.now();
  tell(interpreter.worker ? "Running…" : "Starting Python…");
  return interpreter.run(
    { name: block.name, code: block.area?.value ?? block.text, packages: block.packages },
    {
      loaded: (bytes) => progress(result(busy?.target ?? block).status, bytes, block.cost),
      running() {
        loaded = Math.max(loaded, block.cost);
        block.started = performance.now();
        tell("Running…");
      },
      out: (text) => print(block, "out", text),
      err: (text) => print(block, "err", text),
      cut: (count) => print(block, "note", `\n… cut after ${count} characters\n`),
      figure: (url) => figure(block, url),
      fatal: stop,
    },
  );
}

/**
 * End Python, and what ran.
 * @param {string} [failure]
 */
function stop(failure) {
  interpreter.end();
  const had = blocks.some((it) => it.ran);
  for (const it of blocks) it.ran = false;
  const stopped = new Set(busy && [busy.block, busy.target]);
  busy = undefined;
  label();
  const gone = had ? "The files of this page's programs are gone; " : "";
  const why = failure ? `Python failed: ${failure}. ` : "Stopped. ";
  const next = gone ? "the next click" : "The next click";
  for (const it of stopped) say(it, "stopped", `${why}${gone}${next} starts afresh.`);
}

// A page that the reader has left must not go on computing.
addEventListener("pagehide", () => interpreter.worker && stop());
