// A tree as the ARIA practices describe it: one stop of Tab, then arrows.
import { add } from "../run/python.js";

/** @typedef {{ text: string, children?: Node[] }} Node */

const ITEM = "[role=treeitem]";

/**
 * @param {Element} box
 * @param {Node} node
 */
export function tree(box, node) {
  const help = add(box, "p", "Arrow keys walk the tree: right or Enter opens, left closes.");
  help.className = "inspect-help";
  const top = add(box, "ul", "", { role: "tree", "aria-label": "What it would build" });
  const items = () => {
    /** @type {NodeListOf<HTMLElement>} */
    const all = top.querySelectorAll(ITEM);
    return [...all].filter((it) => it.offsetParent);
  };
  /** @type {WeakMap<Element, Node>} */
  const nodes = new WeakMap();

  /**
   * @param {Element} parent
   * @param {Node} node
   */
  function item(parent, node) {
    const li = add(parent, "li", "", { role: "treeitem", tabindex: "-1" });
    add(li, "span", node.text);
    nodes.set(li, node);
    if (node.children?.length) li.setAttribute("aria-expanded", "false");
    return li;
  }
  /**
   * @param {Element} li
   * @param {boolean} on
   */
  function open(li, on) {
    if (!li.hasAttribute("aria-expanded")) return;
    li.setAttribute("aria-expanded", `${on}`);
    /** @type {HTMLElement | null} */
    let group = li.querySelector("[role=group]");
    if (on && !group) {
      group = add(li, "ul", "", { role: "group" });
      for (const child of nodes.get(li)?.children ?? []) item(group, child);
    }
    if (group) group.hidden = !on;
  }
  /** @param {HTMLElement | null | undefined} li */
  function walk(li) {
    if (!li) return;
    top.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
    li.tabIndex = 0;
    li.focus();
  }
  /** @param {Event} event */
  const itemOf = ({ target }) =>
    /** @type {HTMLElement} */ (/** @type {Element} */ (target).closest(ITEM));
  top.onclick = (event) => {
    const li = itemOf(event);
    open(li, li.getAttribute("aria-expanded") === "false");
    walk(li);
  };
  top.onkeydown = (event) => {
    const li = itemOf(event);
    const all = items();
    const at = all.indexOf(li);
    const isOpen = li.getAttribute("aria-expanded");
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowDown: () => walk(all[at + 1]),
      ArrowUp: () => walk(all[at - 1]),
      Home: () => walk(all[0]),
      End: () => walk(all.at(-1)),
      ArrowRight: () => (isOpen === "false" ? open(li, true) : isOpen && walk(all[at + 1])),
      ArrowLeft: () =>
        isOpen === "true"
          ? open(li, false)
          : walk(/** @type {HTMLElement | null | undefined} */ (li.parentElement?.closest(ITEM))),
      Enter: () => open(li, isOpen === "false"),
      " ": () => open(li, isOpen === "false"),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  };
  const first = item(top, node);
  first.tabIndex = 0;
  open(first, true);
}
