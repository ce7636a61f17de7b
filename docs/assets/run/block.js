// What the reader sees of one program: its result, and how that compares with
// what the page shows.
import { make } from "./python.js";
import { same } from "./same.js";

/**
 * A program with a button.
 * @typedef {object} Block
 * @property {string} name
 * @property {number} cost
 * @property {string[]} packages
 * @property {HTMLElement} box
 * @property {HTMLElement} code
 * @property {string} text
 * @property {boolean} ran
 * @property {number} started
 * @property {HTMLButtonElement} run
 * @property {HTMLButtonElement} edit
 * @property {HTMLTextAreaElement} [area] while it is edited
 * @property {Result} [result] when it has been run
 */

/**
 * A line of state, read out by screen readers, and what the program printed.
 * @typedef {object} Result
 * @property {HTMLElement} all
 * @property {HTMLElement} status
 * @property {HTMLElement} output
 */

/** @typedef {"as-shown" | "differs" | "edited"} Verdict */

/**
 * Return the result of a block, which stands under it from now on.
 * @param {Block} block
 */
export function result(block) {
  if (!block.result) {
    const status = make("p", "run-status");
    status.setAttribute("role", "status");
    const output = make("pre", "run-output");
    output.tabIndex = 0;
    output.setAttribute("role", "region");
    output.setAttribute("aria-label", `Output of ${block.name} in this browser`);
    const all = make("div", "run-result");
    all.append(status, output);
    block.box.after(all);
    block.result = { all, status, output };
  }
  return block.result;
}

/**
 * Give a result its state, in words and as data-state; and when the program has
 * ended, how it compares with the page, as data-verdict.
 * @param {Block} block
 * @param {"running" | "stopped" | "ok" | "error"} state
 * @param {string} text
 * @param {Verdict} [verdict]
 */
export function say(block, state, text, verdict) {
  const { all, status, output } = result(block);
  status.textContent = text;
  all.dataset.state = state;
  if (verdict) all.dataset.verdict = verdict;
  else delete all.dataset.verdict;
  output.hidden = !output.hasChildNodes();
}

/**
 * @param {Block} block
 * @param {"out" | "err" | "note"} type
 * @param {string} text
 */
export function print(block, type, text) {
  const { output } = result(block);
  output.hidden = false;
  const last = output.lastElementChild;
  if (last?.className === type) last.append(text);
  else output.append(make("span", type, text));
}

/**
 * @param {Block} block
 * @param {string} url
 */
export function figure(block, url) {
  const { output } = result(block);
  const image = make("img", "");
  image.src = url;
  image.alt = `Figure that ${block.name} draws`;
  output.hidden = false;
  output.append(image);
}

/**
 * Say that a program has ended, whether well, and as the page shows it.
 * @param {Block} block
 * @param {boolean} ok
 */
export function judge(block, ok) {
  const verdict = block.area ? "edited" : asShown(block, ok) ? "as-shown" : "differs";
  say(block, ok ? "ok" : "error", sentence(block, ok, verdict), verdict);
}

/**
 * @param {Block} block
 * @param {boolean} ok
 * @param {Verdict} verdict
 */
function sentence(block, ok, verdict) {
  const seconds = ((performance.now() - block.started) / 1000).toFixed(1);
  const ended = ok ? `Ran in this browser in ${seconds} s` : "Failed in this browser";
  if (verdict === "edited") return `Your version: ${ended.toLowerCase()}.`;
  if (verdict === "differs") return `${ended}, with another result than the page shows.`;
  return ok ? `${ended}, with the result that the page shows.` : `${ended}, as the page shows.`;
}

/**
 * Return a result that the page shows under a program.
 * @param {Block} block
 * @param {string} kind a selector
 */
function shown({ box }, kind) {
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(".language-python")) return;
    if (next.matches(kind)) return next.querySelector("code")?.textContent ?? "";
  }
}

/**
 * Say whether the page shows that a program fails.
 * @param {Block} block
 */
export const fails = (block) => shown(block, ".language-pytb") !== undefined;

/**
 * @param {Block} block
 * @param {boolean} ok
 */
function asShown(block, ok) {
  const printed = (/** @type {string} */ type) =>
    [...result(block).output.querySelectorAll(type)].map((it) => it.textContent).join("");
  const last = (/** @type {string} */ text) => text.trimEnd().split("\n").at(-1) ?? "";
  const error = shown(block, ".language-pytb");
  const out = shown(block, ".output"); // a page may leave it out
  return (
    (out === undefined || same(out, printed(".out"))) &&
    (error === undefined ? ok && !printed(".err") : !ok && same(last(error), last(printed(".err"))))
  );
}
