// The Python of one page, in a worker that can be ended at any time.
/** @param {number} bytes */
export const mb = (bytes) => `${Math.max(1, Math.round(bytes / 1e6))} MB`;

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [className]
 */
export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

/**
 * Make an element at the end of another.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Element} parent
 * @param {Tag} tag
 * @param {string} [text]
 * @param {Record<string, string>} attributes
 */
export function add(parent, tag, text, attributes = {}) {
  const child = make(tag, "", text);
  for (const [name, value] of Object.entries(attributes)) child.setAttribute(name, value);
  parent.append(child);
  return child;
}

/** @param {string} path */
const here = (path) => new URL(path, import.meta.url).href;

/**
 * What a worker runs: a program's name, code and packages; and the bytes of a
 * file "dropped", and a limit of its output, if it has such.
 * @typedef {object} Program
 * @property {string} name
 * @property {string} code
 * @property {string[]} packages
 * @property {Uint8Array} [bytes]
 * @property {number} [limit]
 */

/**
 * A function for each type of message that comes while a program runs.
 * @typedef {object} Listener
 * @property {(bytes: number) => void} loaded
 * @property {() => void} running
 * @property {(text: string) => void} out
 * @property {(text: string) => void} err
 * @property {(count: number) => void} cut
 * @property {(url: string) => void} [figure]
 * @property {(why: string) => void} fatal
 */

export class Interpreter {
  /** @type {Worker | undefined} */
  worker;
  /** @type {((ok?: boolean) => void) | undefined} */
  resolve;

  /**
   * @param {object} page
   * @param {string} page.python the version of Pyodide
   * @param {string[]} page.files those that lie in the directory of the
   *   programs from the start, as paths in the site
   * @param {Record<string, string>} page.env the programs' environment
   */
  constructor({ python, files, env }) {
    this.start = {
      base: here(`../pyodide/${python}/`),
      files: files.map((path) => here(`../../${path}`)),
      env: { HOME: "/home/page", MPLBACKEND: "agg", JOBLIB_MULTIPROCESSING: "0", ...env },
    };
  }

  /**
   * Run one program. Resolves to whether it ended well; to nothing when Python
   * was ended.
   * @param {Program} program
   * @param {Listener} on
   * @returns {Promise<boolean | undefined>}
   */
  run(program, on) {
    let { worker } = this;
    if (!worker) {
      // A worker from a blob: it is bound by the policy of this page.
      const code = `import ${JSON.stringify(here("worker.js"))}`;
      const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      worker = this.worker = new Worker(url, { type: "module" });
    }
    return new Promise((resolve) => {
      this.resolve = resolve;
      worker.onerror = (event) => on.fatal(event.message || "it could not be fetched or started");
      worker.onmessage = ({ data: { type, value } }) =>
        type === "done" ? resolve(value) : on[/** @type {"out"} */ (type)](value);
      worker.postMessage({ ...this.start, ...program });
    });
  }

  end() {
    const { worker } = this;
    if (worker) {
      worker.onmessage = worker.onerror = null; // it may still have something to say
      worker.terminate();
    }
    this.worker = undefined;
    this.resolve?.();
  }
}

/**
 * Show in a line of state how much of Python has come.
 * @param {HTMLElement} status
 * @param {number} bytes
 * @param {number} expected
 */
export function progress(status, bytes, expected) {
  const all = Math.max(expected, bytes);
  let bar = status.querySelector("progress");
  if (!bar) {
    status.textContent = "Fetching Python… ";
    bar = make("progress", "");
    bar.setAttribute("aria-label", "Fetching Python");
    status.append(bar, make("span", ""));
  }
  const told = /** @type {HTMLElement} */ (bar.nextElementSibling);
  bar.max = all;
  bar.value = bytes;
  told.textContent = ` ${(bytes / 1e6).toFixed(1)} of ${mb(all)}`;
}
