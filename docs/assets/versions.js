// The question form of the page of versions. The folded tables of the page are
// the data: a row for each release that saved, a column for each that loads.
/** @type {Record<string, string>} */
const WORDS = {
  same: "The answers are the same, without a warning.",
  warns: "The answers are the same, with a warning.",
  wrong: "It loads, it predicts, and the answers are wrong.",
  predict: "It loads, and fails when it predicts.",
  load: "It fails when it is loaded.",
};
const form = /** @type {HTMLFormElement} */ (document.getElementById("ask"));
const answer = /** @type {HTMLElement} */ (document.getElementById("answer"));
const [estimator, source, target] = form.querySelectorAll("select");
/** @type {NodeListOf<HTMLDetailsElement>} */
const details = document.querySelectorAll(".tables details");
const tables = [...details];

/**
 * Give a select its options; the last one with `chosen` is selected.
 * @param {HTMLSelectElement} select
 * @param {string[]} names
 * @param {string} chosen
 */
function fill(select, names, chosen) {
  select.append(...names.map((name) => new Option(name, name)));
  select.value = chosen;
}

/** Show what came of the chosen estimator and releases. */
function show() {
  const box = tables[estimator.selectedIndex];
  const row = box.querySelectorAll("tbody tr")[source.selectedIndex];
  const cell = row.querySelectorAll("td")[target.selectedIndex];
  const [word, number] = cell.textContent.split(" ");
  const said = document.createElement("strong");
  said.textContent = WORDS[word];
  said.className = word;
  answer.replaceChildren(said);
  const reason = number && box.querySelectorAll("li")[Number(number) - 1].textContent;
  if (reason) {
    const why = document.createElement("p");
    why.textContent = reason.slice(reason.indexOf(":") + 2);
    answer.append(why);
  }
  for (const other of tables) {
    other.open = other === box;
    for (const td of other.querySelectorAll(".asked")) td.classList.remove("asked");
  }
  cell.classList.add("asked");
}

const head = [...tables[0].querySelectorAll("thead th")].slice(1);
const releases = head.map((cell) => cell.textContent);
const names = tables.map((box) => box.querySelector("b")?.textContent ?? "");
fill(estimator, names, "RandomForestClassifier");
fill(source, releases, "1.3.2");
fill(target, releases, releases[releases.length - 1]);
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", show);
show();
