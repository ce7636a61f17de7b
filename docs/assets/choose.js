// Each heading with data-when opens the section of a format. The first of
// them whose conditions all hold is the one to take.
/** @typedef {Record<string, string>} Answers by the name of the question */

const form = /** @type {HTMLFormElement} */ (document.getElementById("chooser"));
const result = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
const fields = [...form.querySelectorAll("fieldset")];
/** @type {NodeListOf<HTMLElement>} */
const headings = document.querySelectorAll("[data-when]");
const formats = [...headings].map((heading) => {
  /** @type {Element[]} */
  const parts = [
    heading,
    ...document.querySelectorAll(`li:has(> .md-nav__link[href="#${heading.id}"])`),
  ];
  let next = heading.nextElementSibling;
  for (; next && !next.matches("h2"); next = next.nextElementSibling) parts.push(next);
  const when = (heading.dataset.when ?? "").split(" ").filter(Boolean);
  return { heading, parts, when: when.map((each) => each.split("=")) };
});

/** @param {HTMLFieldSetElement} field */
function values(field) {
  const inputs = /** @type {Iterable<HTMLInputElement>} */ (field.elements);
  return [...inputs].map((input) => input.value);
}

/**
 * Return the format that a full set of answers leads to.
 * @param {Answers} answers
 */
const decide = (answers) => formats.find(({ when }) => when.every(([k, v]) => answers[k] === v));

/**
 * Return every format that is possible with these answers, in a set.
 * @param {Answers} answers
 * @returns {Set<typeof formats[0] | undefined>}
 */
function possible(answers) {
  const open = fields.find(({ name }) => !(name in answers));
  if (!open) return new Set([decide(answers)]);
  const each = values(open).map((v) => possible({ ...answers, [open.name]: v }));
  return new Set(each.flatMap((set) => [...set]));
}

/**
 * Say whether another answer to this question could change the format.
 * @param {HTMLFieldSetElement} field
 * @param {Answers} answers
 * @returns {boolean}
 */
function matters(field, answers) {
  const open = fields.find((f) => f !== field && !(f.name in answers));
  const ask = open ?? field;
  const each = values(ask).map((v) => ({ ...answers, [ask.name]: v }));
  return open ? each.some((more) => matters(field, more)) : new Set(each.map(decide)).size > 1;
}

/** Read the answers, and show what they decide. */
function update() {
  /** @type {NodeListOf<HTMLInputElement>} */
  const checked = form.querySelectorAll(":checked");
  const answers = Object.fromEntries([...checked].map((i) => [i.name, i.value]));
  const left = [...possible(answers)];
  const [taken] = left.length === 1 ? left : [];
  for (const field of fields) field.disabled = !matters(field, answers);
  for (const format of formats)
    for (const part of format.parts)
      part.classList.toggle("not-taken", Boolean(taken) && format !== taken);
  if (taken) {
    const heading = /** @type {HTMLElement} */ (taken.heading.cloneNode(true));
    heading.querySelector(".headerlink")?.remove();
    const [, name] = heading.textContent.split(": ");
    result.innerHTML = `Take <strong>${name}</strong>: <a href="#${heading.id}">program and reason</a>.`;
  } else
    result.textContent = Object.keys(answers).length
      ? `Not decided yet: ${left.length} formats are left.`
      : "The answers lead to one format.";
}

form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("button")?.addEventListener("click", () => {
  form.reset();
  update();
});
// A link to a section that is hidden shows it again.
document.addEventListener("click", ({ target }) => {
  const hash = /** @type {Element} */ (target).closest("a")?.hash;
  const wanted = formats.find(({ heading }) => hash === `#${heading.id}`);
  for (const part of wanted?.parts ?? []) part.classList.remove("not-taken");
});
form.hidden = false;
update();
