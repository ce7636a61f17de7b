// Copy buttons sit in landmarks that all have the same name: make them plain.
const plain = () => {
  for (const nav of document.querySelectorAll("nav.md-code__nav"))
    nav.setAttribute("role", "none");
};
new MutationObserver(plain).observe(document.querySelector("main"), {
  childList: true,
  subtree: true,
});
plain();
