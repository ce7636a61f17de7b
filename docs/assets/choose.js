// Each heading with data-when opens the section of a format. The first of
// them whose conditions all hold is the one to take.
const form = document.getElementById("chooser");
const result = form.querySelector("output");
const fields = [...form.querySelectorAll("fieldset")];
const formats = [...document.querySelectorAll("[data-when]")].map((heading) => {
  const parts = [
    heading,
    ...document.querySelectorAll(
      `li:has(> .md-nav__link[href="#${heading.id}"])`,
    ),
  ];
  let next = heading;
  while ((next = next.nextElementSibling) && !next.matches("h2"))
    parts.push(next);
  const when = heading.dataset.when.split(" ").filter(Boolean);
  return { heading, parts, when: when.map((each) => each.split("=")) };
});
const values = (field) => [...field.elements].map((input) => input.value);

/** Return the format that a full set of answers leads to. */
const decide = (answers) =>
  formats.find(({ when }) => when.every(([k, v]) => answers[k] === v));

/** Return every format that is possible with these answers, in a set. */
function possible(answers) {
  const open = fields.find(({ name }) => !(name in answers));
  if (!open) return new Set([decide(answers)]);
  const each = values(open).map((v) => possible({ ...answers, [open.name]: v }));
  return new Set(each.flatMap((set) => [...set]));
}

/** Say whether another answer to this question could change the format. */
function matters(field, answers) {
  const open = fields.find((f) => f !== field && !(f.name in answers));
  const ask = open ?? field;
  const each = values(ask).map((v) => ({ ...answers, [ask.name]: v }));
  return open
    ? each.some((more) => matters(field, more))
    : new Set(each.map(decide)).size > 1;
}

/** Read the answers, and show what they decide. */
function update() {
  const answers = Object.fromEntries(
    [...form.querySelectorAll(":checked")].map((i) => [i.name, i.value]),
  );
  const left = [...possible(answers)];
  const [taken] = left.length === 1 ? left : [];
  for (const field of fields) field.disabled = !matters(field, answers);
  for (const format of formats)
    for (const part of format.parts)
      part.classList.toggle("not-taken", Boolean(taken) && format !== taken);
  if (taken) {
    const heading = taken.heading.cloneNode(true);
    heading.querySelector(".headerlink").remove();
    const [, name] = heading.textContent.split(": ");
    result.innerHTML = `Take <strong>${name}</strong>: <a href="#${heading.id}">program and reason</a>.`;
  } else
    result.textContent = Object.keys(answers).length
      ? `Not decided yet: ${left.length} formats are left.`
      : "The answers lead to one format.";
}

form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("button").addEventListener("click", () => {
  form.reset();
  update();
});
// A link to a section that is hidden shows it again.
document.addEventListener("click", ({ target }) => {
  const hash = target.closest("a")?.hash;
  const wanted = formats.find(({ heading }) => hash === `#${heading.id}`);
  for (const part of wanted?.parts ?? []) part.classList.remove("not-taken");
});
form.hidden = false;
update();
