// Shows the rows of the table of steps one at a time. The table stays, folded.
const steps = /** @type {HTMLElement} */ (document.getElementById("steps"));
const table = /** @type {HTMLElement} */ (steps.querySelector(".scroll"));
/** @type {NodeListOf<HTMLTableRowElement>} */
const trs = table.querySelectorAll("tbody tr");
const rows = [...trs].map((row) => [...row.cells]);
const PAUSE = 2500; // milliseconds that a step is shown while it plays

steps.insertAdjacentHTML(
  "afterbegin",
  `<p class="hex"></p>
  <div class="controls">
  <button type="button" class="previous">Previous</button>
  <button type="button" class="next">Next</button>
  <button type="button" class="play">Play</button>
  <label>Step <input type="range" min="1" max="${rows.length}" value="1"></label>
  <output></output>
  </div>
  <div class="now" aria-live="polite" aria-atomic="true"></div>
  <div class="state">
  <div><p class="label">Stack</p><div class="pile"></div></div>
  <div><p class="label">Memo</p><div class="kept"></div></div>
  </div>
  <details><summary>All ${rows.length} steps as a table</summary></details>`,
);
/** @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (steps.querySelector(name));
const slider = /** @type {HTMLInputElement} */ (part("input"));
const now = part(".now");
const play = part(".play");
const bytes = rows.map(([, cell]) => {
  const made = document.createElement("span");
  made.textContent = cell.textContent;
  return made;
});
part("details").append(table);
for (const span of bytes) part(".hex").append(span, " ");

/**
 * Show the things of a cell in a box; mark those that were not there before.
 * @param {Element} box
 * @param {Element} cell
 * @param {Element} [before]
 */
function fill(box, cell, before) {
  const old = [...(before?.querySelectorAll("li") ?? [])];
  box.innerHTML = cell.innerHTML;
  box.querySelectorAll("li").forEach((li, j) => {
    if (li.innerHTML !== old[j]?.innerHTML) li.className = "new";
  });
}

/**
 * Show one step; it is counted from 1, and kept within the list.
 * @param {number} step
 */
function show(step) {
  const i = Math.min(Math.max(step, 1), rows.length) - 1;
  const [start, , instruction, sentence, stack, memo] = rows[i];
  const top = stack.querySelector("li:last-child");
  slider.value = `${i + 1}`;
  part("output").textContent = `${i + 1} of ${rows.length}`;
  now.innerHTML = `<p>${instruction.innerHTML} <small>byte ${start.textContent}</small></p>
    <p>${sentence.innerHTML}</p>
    <p class="spoken">On top of the stack: ${top ? top.innerHTML : "nothing"}.</p>`;
  fill(part(".pile"), stack, rows[i - 1]?.[4]);
  fill(part(".kept"), memo, rows[i - 1]?.[5]);
  for (const [j, span] of bytes.entries()) span.classList.toggle("current", i === j);
  part(".previous").setAttribute("aria-disabled", `${i === 0}`);
  part(".next").setAttribute("aria-disabled", `${i === rows.length - 1}`);
  if (i === rows.length - 1) pause();
}

/** @type {number | undefined} */
let timer;

/** Stop playing, and speak each step again. */
function pause() {
  clearInterval(timer);
  timer = undefined;
  play.textContent = "Play";
  now.setAttribute("aria-live", "polite");
}

/**
 * Show a step because the reader asked for it.
 * @param {number} step
 */
function go(step) {
  pause();
  show(step);
}

part(".previous").addEventListener("click", () => go(+slider.value - 1));
part(".next").addEventListener("click", () => go(+slider.value + 1));
slider.addEventListener("input", () => go(+slider.value));
play.addEventListener("click", () => {
  if (timer) return pause();
  const end = +slider.value === rows.length;
  play.textContent = "Pause";
  now.setAttribute("aria-live", "off");
  timer = setInterval(() => show(+slider.value + 1), PAUSE);
  show(end ? 1 : +slider.value + 1);
});
steps.addEventListener("keydown", (event) => {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const at = /** @type {Node} */ (event.target);
  const other = event.altKey || event.ctrlKey || event.metaKey;
  if (!by || other || at === slider || table.contains(at)) return;
  event.preventDefault();
  go(+slider.value + by);
});
steps.classList.add("ready");
show(1);
