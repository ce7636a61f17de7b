// Copy buttons sit in landmarks that all have the same name: make them plain.
const plain = () => {
  for (const nav of document.querySelectorAll("nav.md-code__nav")) nav.setAttribute("role", "none");
};
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
new MutationObserver(plain).observe(main, { childList: true, subtree: true });
plain();
