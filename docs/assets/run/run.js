// Run buttons. Nothing of Python is fetched before the first click.
//
// The element #run holds what the page's programs need: the files that lie in
// their directory, settings of the environment, and for each program that runs
// in a browser, in the order of the page, its name, its cost in bytes, and
// packages that it does not import itself.
import { Interpreter, make, mb, progress } from "./python.js";
import { same } from "./same.js";

const { blocks: costs, ...page } = JSON.parse(document.getElementById("run").textContent);
const interpreter = new Interpreter(page);
const blocks = [];
let busy; // the block that runs, or waits for Python
let loaded = 0; // bytes of Python that are here

for (const box of document.querySelectorAll(".language-python.highlight")) {
  const bar = box.querySelector(".filename");
  const name = bar?.textContent;
  const at = costs.findIndex(([title]) => title === name);
  if (at < 0) continue;
  const [[, cost, ...packages]] = costs.splice(at, 1); // two may have one name
  const code = box.querySelector("code");
  const block = { name, cost, packages, box, code, text: code.textContent, ran: false };
  block.run = make("button", "run-button");
  block.edit = make("button", "run-button", "Edit");
  block.run.title = "In this browser, after the programs above it";
  block.run.type = block.edit.type = "button";
  block.run.onclick = () => (block === busy?.target ? stop() : run(block));
  block.edit.onclick = () => edit(block);
  block.edit.setAttribute("aria-label", `Edit ${name}`);
  const buttons = make("span", "run-buttons");
  buttons.append(block.run, block.edit);
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

const source = (block) => block.area?.value ?? block.text;

function edit(block) {
  const { box, code, text, name } = block;
  block.ran = false;
  if (block.area) {
    block.area.remove();
    block.area = null;
    box.removeAttribute("data-copy");
    code.hidden = false;
    block.result?.remove();
    block.status = null;
    block.edit.textContent = "Edit";
    block.edit.setAttribute("aria-label", `Edit ${name}`);
    return;
  }
  const area = (block.area = make("textarea", "run-editor"));
  area.value = text;
  area.spellcheck = false;
  area.wrap = "off";
  area.autocapitalize = "off";
  area.setAttribute("aria-label", `Code of ${name}; Control and Enter run it`);
  const fit = () => (area.rows = Math.max(3, area.value.split("\n").length));
  fit();
  area.oninput = () => {
    fit();
    block.ran = false;
    box.dataset.copy = area.value; // what the copy button copies
  };
  area.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(block);
  };
  code.hidden = true;
  code.after(area);
  area.focus();
  block.edit.textContent = "Reset";
  block.edit.setAttribute("aria-label", `Reset ${name}`);
}

// The result of a block: a line of state, read out by screen readers, and what
// the program printed.
function result(block) {
  if (!block.status) {
    block.status = make("p", "run-status");
    block.status.setAttribute("role", "status");
    block.output = make("pre", "run-output");
    block.output.tabIndex = 0;
    block.output.setAttribute("role", "region");
    block.output.setAttribute("aria-label", `Output of ${block.name} in this browser`);
    block.result = make("div", "run-result");
    block.result.append(block.status, block.output);
    block.box.after(block.result);
  }
  return block;
}

// What a block's result is: its state, in words and as data-state; when it has
// ended, how that compares with the page, as data-verdict.
function say(block, state, text, verdict) {
  result(block).status.textContent = text;
  block.result.dataset.state = state;
  if (verdict) block.result.dataset.verdict = verdict;
  else delete block.result.dataset.verdict;
  block.output.hidden = !block.output.hasChildNodes();
}

// Say at the block that runs what it does, and at the one that was clicked.
function tell(text) {
  const { block, target } = busy;
  say(block, "running", text);
  if (block !== target) say(target, "running", `First ${block.name}, above: ${text}`);
}

function print(block, type, text) {
  block.output.hidden = false;
  const last = block.output.lastChild;
  if (last?.className === type) last.append(text);
  else block.output.append(make("span", type, text));
}

async function run(target) {
  if (busy) return;
  busy = { target };
  for (const block of blocks.slice(0, blocks.indexOf(target) + 1)) {
    if (block !== target && block.ran) continue;
    busy.block = block;
    label();
    result(block).output.replaceChildren();
    const ok = await send(block);
    if (ok === undefined) return; // stopped
    block.ran = true;
    const verdict = block.area ? "edited" : asShown(block, ok) ? "as-shown" : "differs";
    say(block, ok ? "ok" : "error", sentence(block, ok, verdict), verdict);
    if (!ok && block !== target && !fails(block)) {
      say(target, "stopped", `Not run, as ${block.name} above failed.`);
      break;
    }
  }
  busy = undefined;
  label();
}

function sentence(block, ok, verdict) {
  const seconds = ((performance.now() - block.started) / 1000).toFixed(1);
  const ended = ok ? `Ran in this browser in ${seconds} s` : "Failed in this browser";
  if (verdict === "edited") return `Your version: ${ended.toLowerCase()}.`;
  if (verdict === "differs") return `${ended}, with another result than the page shows.`;
  return ok ? `${ended}, with the result that the page shows.` : `${ended}, as the page shows.`;
}

// The blocks of results that the page shows under a program.
function shown({ box }, kind) {
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(".language-python")) return;
    if (next.matches(kind)) return next.querySelector("code").textContent;
  }
}
const fails = (block) => shown(block, ".language-pytb") !== undefined;

function asShown(block, ok) {
  const text = (type) =>
    [...block.output.querySelectorAll(type)].map((it) => it.textContent).join("");
  const last = (text) => text.trimEnd().split("\n").pop();
  const error = shown(block, ".language-pytb");
  const out = shown(block, ".output"); // a page may leave it out
  return (
    (out === undefined || same(out, text(".out"))) &&
    (error === undefined ? ok && !text(".err") : !ok && same(last(error), last(text(".err"))))
  );
}

// Let Python run a block; resolves to whether it ended well, or to nothing when
// it was stopped.
function send(block) {
  block.started = performance.now();
  tell(interpreter.worker ? "Running…" : "Starting Python…");
  return interpreter.run(
    { name: block.name, code: source(block), packages: block.packages },
    {
      loaded: (bytes) => progress(busy.target.status, bytes, block.cost),
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

function figure(block, url) {
  const image = make("img", "");
  image.src = url;
  image.alt = `Figure that ${block.name} draws`;
  block.output.hidden = false;
  block.output.append(image);
}

function stop(failure) {
  interpreter.end();
  const had = blocks.some((it) => it.ran);
  for (const it of blocks) it.ran = false;
  const { block, target } = busy ?? {};
  busy = undefined;
  label();
  const gone = had ? "The files of this page's programs are gone; " : "";
  const why = failure ? `Python failed: ${failure}. ` : "Stopped. ";
  for (const it of new Set([block, target])) 
    if (it) say(it, "stopped", `${why}${gone}${gone ? "the next click" : "The next click"} starts afresh.`);
}

// A page that the reader has left must not go on computing.
addEventListener("pagehide", () => interpreter.worker && stop());
