// A module worker: one Python, that runs one program at a time.
/** @import {Interpreter} from "./python.js" */

const LIMIT = 100_000; // characters of output of one program
let left = 0; // how many it may still print
let loaded = 0; // bytes that have come over the network
/**
 * @param {string} type
 * @param {unknown} [value]
 */
const post = (type, value) => self.postMessage({ type, value });

// The .wasm file is served compressed: so the size that the button tells is
// true on every server, and none needs to know its type.
const { fetch: get } = self;
self.fetch = async (resource, options) => {
  const url = resource instanceof Request ? resource.url : `${resource}`;
  const packed = url.endsWith(".wasm");
  const response = await get(packed ? `${url}.gzip` : resource, options);
  if (!response.ok) throw Error(`${response.status} for ${url}`);
  const count = new TransformStream({
    transform(chunk, out) {
      loaded += chunk.length;
      post("loaded", loaded);
      out.enqueue(chunk);
    },
  });
  let body = /** @type {ReadableStream} */ (response.body).pipeThrough(count);
  if (packed) body = body.pipeThrough(new DecompressionStream("gzip"));
  const type = packed ? "application/wasm" : response.headers.get("content-type");
  return new Response(body, { headers: { "content-type": type ?? "" } });
};

// Pyodide waits for ever when it cannot have its .wasm: tell the page.
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = (response, imports) =>
  Promise.resolve(response)
    .then((it) => instantiateStreaming.call(WebAssembly, it, imports))
    .catch((error) => {
      post("fatal", `${error}`);
      throw error;
    });

// Output goes to the page in pieces of some size, at the latest when a program
// ends; a flood of it is cut.
/** @type {[string, string | number][]} */
const printed = [];
let size = 0;
function flush() {
  for (const [type, text] of printed) post(type, text);
  printed.length = size = 0;
}
/** @param {string} type */
function stream(type) {
  const decoder = new TextDecoder();
  let sent = 0;
  return {
    /** @param {Uint8Array} bytes */
    write(bytes) {
      if (left > 0) {
        const text = decoder.decode(bytes, { stream: true });
        const last = printed.at(-1);
        if (last?.[0] === type) last[1] += text;
        else printed.push([type, text]);
        size += text.length;
        left -= text.length;
        if (left <= 0) printed.push(["cut", LIMIT]);
        if (left <= 0 || size > 4000 || Date.now() - sent > 100) {
          flush();
          sent = Date.now();
        }
      }
      return bytes.length;
    },
  };
}

/** @param {Interpreter["start"]} page */
async function start({ base, env, files }) {
  const runner = get(new URL("runner.py", import.meta.url)).then((it) => it.text());
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  const python = await loadPyodide({ indexURL: base, packageBaseUrl: base, env });
  python._api.on_fatal = (/** @type {unknown} */ error) => post("fatal", `${error}`);
  python.setStdin({ stdin: () => null }); // input() raises EOFError
  python.setStdout(stream("out"));
  python.setStderr(stream("err"));
  python.FS.mkdirTree(env.HOME);
  for (const url of files) {
    const bytes = await get(url).then((it) => it.arrayBuffer());
    python.FS.writeFile(`${env.HOME}/${url.split("/").pop()}`, new Uint8Array(bytes));
  }
  const tools = python.runPython(await runner);
  return { python, tools };
}

/** @type {ReturnType<typeof start> | undefined} */
let ready;
self.onmessage = async ({ data }) => {
  ready ??= start(data);
  try {
    const { python, tools } = await ready;
    /** @type {string[]} */
    const errors = [];
    const options = {
      messageCallback() {},
      /** @param {string} text */
      errorCallback: (text) => errors.push(text),
    };
    await python.loadPackage(data.packages, options);
    await python.loadPackagesFromImports(data.code, options);
    if (errors.length) throw Error(errors.join(" "));
    if (data.bytes) python.FS.writeFile(`${data.env.HOME}/dropped`, data.bytes);
    post("running");
    left = data.limit ?? LIMIT;
    // What the program returns: whether it ended well, and its figures.
    const [ok, figures] = tools(data.name, data.code).toJs();
    flush();
    for (const url of figures) post("figure", url);
    post("done", ok);
  } catch (error) {
    flush();
    post("fatal", `${error}`);
  }
};
