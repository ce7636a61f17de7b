"""Runs one program after the other in one interpreter, each as if alone.

The page's programs share one directory; each gets a module __main__ of its
own, and what the one before changed in the interpreter is put back.
"""


def _make_runner():
    import base64
    import copyreg
    import gc
    import io
    import linecache
    import os
    import random
    import sys
    import traceback
    import types
    import warnings
    from pathlib import Path

    home = Path.cwd() if not os.environ.get("HOME") else Path.home()
    os.chdir(home)
    environment = dict(os.environ)
    filters = list(warnings.filters)
    reducers = dict(copyreg.dispatch_table)
    limit = sys.getrecursionlimit()
    path = [p for p in sys.path if p]
    hooks = []  # audit hooks cannot be taken back: these can
    sys.addaudithook(lambda *event: [hook(*event) for hook in hooks])
    sys.addaudithook = hooks.append

    def reset(name):
        """Put the interpreter into the state of a new one."""
        hooks.clear()
        os.chdir(home)
        os.environ.clear()
        os.environ.update(environment)
        sys.argv[:] = [name]
        sys.path[:] = [str((home / name).parent), *path]
        sys.setrecursionlimit(limit)
        copyreg.dispatch_table.clear()
        copyreg.dispatch_table.update(reducers)
        warnings.resetwarnings()
        warnings.filters.extend(filters)
        random.seed()
        linecache.clearcache()
        for key, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(str(home)):
                del sys.modules[key]

    def figures():
        """Return matplotlib's open figures as data URLs, and close them."""
        plt = sys.modules.get("matplotlib.pyplot")
        urls = []
        for number in plt.get_fignums() if plt else ():
            png = io.BytesIO()
            plt.figure(number).savefig(png, format="png", bbox_inches="tight")
            plt.close(number)
            data = base64.b64encode(png.getvalue()).decode()
            urls.append(f"data:image/png;base64,{data}")
        return urls

    def end(error, file):
        """Report how a program ended, as Python does; say whether well."""
        if isinstance(error, SystemExit):
            if error.code is not None and not isinstance(error.code, int):
                print(error.code, file=sys.stderr)
            return not error.code
        trace = error.__traceback__
        while trace and trace.tb_frame.f_code.co_filename != file:
            trace = trace.tb_next  # hide the frames of this file
        traceback.print_exception(type(error), error, trace)
        return False

    def run(name, code):
        """Run a program (its name and text); return [ended well, figures]."""
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code, encoding="utf-8")
        reset(name)
        main = types.ModuleType("__main__")
        main.__file__ = str(file)
        main.__builtins__ = __builtins__
        sys.modules["__main__"] = main
        ok, urls = True, []
        try:
            exec(compile(code, str(file), "exec"), main.__dict__)
            urls = figures()
        except BaseException as error:  # SystemExit and KeyboardInterrupt, too
            ok = end(error, str(file))
        sys.stdout.flush()
        sys.stderr.flush()
        main.__dict__.clear()
        gc.collect()
        return [ok, urls]

    return run


_make_runner()
