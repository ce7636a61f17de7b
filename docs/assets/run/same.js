// Whether a program printed what the page shows. The tests of the site compare
// by the same rule, in Python; tests/lines.json holds cases for both.

/**
 * Compare texts line by line; "..." stands for any part of one line.
 * @param {string} expected
 * @param {string} actual
 */
export function same(expected, actual) {
  const [wanted, got] = [expected, actual].map(lines);
  return wanted.length === got.length && wanted.every((line, i) => sameLine(line, got[i]));
}

/**
 * The ends of lines are those of any system; how many end the text is no matter.
 * @param {string} text
 */
const lines = (text) => text.replaceAll("\r\n", "\n").replace(/\n+$/, "").split("\n");

/**
 * A line without a letter or a digit of its own would match anything: there,
 * dots are dots.
 * @param {string} want
 * @param {string} got
 */
function sameLine(want, got) {
  const parts = want.split("...");
  if (!/[\p{L}\p{N}_]/u.test(parts.join(""))) return want === got;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  return new RegExp(`^${pattern}$`, "s").test(got);
}
