// The Python of one page, in a worker that can be ended at any time.
export const mb = (bytes) => `${Math.max(1, Math.round(bytes / 1e6))} MB`;

export function make(tag, className, text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

const here = (path) => new URL(path, import.meta.url).href;

export class Interpreter {
  // python is the version of Pyodide; files lie in the directory of the
  // programs from the start (paths in the site); env is their environment.
  constructor({ python, files, env }) {
    this.start = {
      base: here(`../pyodide/${python}/`),
      files: files.map((path) => here(`../../${path}`)),
      env: { HOME: "/home/page", MPLBACKEND: "agg", JOBLIB_MULTIPROCESSING: "0", ...env },
    };
  }

  // Run one program: its name, code and packages; and the bytes of a file
  // "dropped", and a limit of its output, if it has such. on has a function for
  // each type of message. Resolves to whether it ended well; to nothing when
  // Python was ended.
  run(program, on) {
    if (!this.worker) {
      // A worker from a blob: it is bound by the policy of this page.
      const code = `import ${JSON.stringify(here("worker.js"))}`;
      const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      this.worker = new Worker(url, { type: "module" });
    }
    return new Promise((resolve) => {
      this.resolve = resolve;
      this.worker.onerror = (event) => 
        on.fatal(event.message || "it could not be fetched or started");
      this.worker.onmessage = ({ data: { type, value } }) =>
        type === "done" ? resolve(value) : on[type](value);
      this.worker.postMessage({ ...this.start, ...program });
    });
  }

  end() {
    this.worker?.terminate();
    this.worker = undefined;
    this.resolve?.();
  }
}

// Show in a line of state how much of Python has come.
export function progress(status, bytes, expected) {
  const all = Math.max(expected, bytes);
  let bar = status.querySelector("progress");
  if (!bar) {
    status.textContent = "Fetching Python… ";
    bar = make("progress", "");
    bar.setAttribute("aria-label", "Fetching Python");
    status.append(bar, make("span", ""));
  }
  bar.max = all;
  bar.value = bytes;
  bar.nextSibling.textContent = ` ${(bytes / 1e6).toFixed(1)} of ${mb(all)}`;
}
