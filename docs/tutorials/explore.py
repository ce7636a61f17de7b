# ---
# jupyter:
#   page:
#     description: >-
#       Look inside a saved scikit-learn model: its instructions, the classes it
#       names, and which attribute takes how much of the file.
#     related:
#       - tutorials/trained-model.md
#       - tutorials/untrusted-pickles.md
# ---

# %% [markdown]
# # Explore a saved model
#
# You take a saved model apart and see what fills the file: its instructions,
# the modules it names, and the size of each attribute. The cells build on the
# ones above, so run them in order.

# %%
import pickle
from collections import Counter
from pickletools import genops

from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier

X, y = load_digits(return_X_y=True)
model = RandomForestClassifier(n_estimators=20, random_state=0).fit(X, y)
saved = pickle.dumps(model, protocol=5)

print(f"{len(saved):,} bytes")

# %% [markdown]
# `pickle.dumps` gives the bytes that `pickle.dump` would write to a file. To
# list the instructions and the names in a file of your own, write
# `saved = pathlib.Path("model.pkl").read_bytes()` after `import pathlib`. The
# sizes further down need the model itself: use them for a model you trust
# ([Is this file safe to load?](../../security/threats/)).
#
# ## A pickle is a list of instructions
#
# `pickletools.genops` reads the instructions one by one and follows none of
# them, so nothing in the file runs. Each instruction has a name, called its
# **opcode**. These are the most frequent ones:

# %%
instructions = list(genops(saved))
counts = Counter(opcode.name for opcode, argument, position in instructions)

for name, count in counts.most_common(6):
    print(f"{count:5} {name}")

# %% [markdown]
# `MEMOIZE` gives an object a number and `BINGET` fetches it by that number, so
# that an object used twice is stored once. All opcodes are described in the
# source of
# [pickletools](https://github.com/python/cpython/blob/main/Lib/pickletools.py).
#
# ## Classes are named, not stored
#
# With protocol 4 or newer, a pickle holds the module of each class as text.
# Loading imports that module: the code of the class is not in the file, so
# the library must be there. These are the texts that start with the name of
# one of the two libraries:

# %%
texts = [
    argument
    for opcode, argument, position in instructions
    if "UNICODE" in opcode.name
]

for text in sorted(set(texts)):
    if text.startswith(("numpy", "sklearn")):
        print(text)

# %% [markdown]
# This shows what your own model needs. It does not tell whether a stranger's
# file is safe: [Why you never load a stranger's pickle](../untrusted-pickles/)
# lists every name.
#
# ## Most of the file is one attribute
#
# A model is an object with attributes. Pickle each one alone, and its length
# says about how much it adds:

# %%
sizes = {
    name: len(pickle.dumps(value, protocol=5))
    for name, value in vars(model).items()
}
largest = sorted(sizes.items(), key=lambda item: item[1])[-6:]

for name, size in reversed(largest):
    print(f"{size:9,} {name}")

# %% [markdown]
# `estimators_` holds the trees. Everything else, the settings you passed
# included, is small beside it.

# %% alt="Bar chart of the six largest attributes. estimators_, the list of trees, is far longer than all others together."
import matplotlib.pyplot as plt
from matplotlib_inline.backend_inline import set_matplotlib_formats

set_matplotlib_formats("svg")
figure, axes = plt.subplots(figsize=(5, 2.5), facecolor="none")
axes.barh([name for name, size in largest], [size for name, size in largest])
axes.set(xscale="log", xlabel="bytes, log scale", facecolor="none")
axes.spines[["top", "right"]].set_visible(False)
plt.show()

# %% [markdown]
# ## The size grows with the trees
#
# A forest with twice the trees takes about twice the space. Fewer trees, or
# shallower ones, make a smaller file:

# %%
for n_estimators, max_depth in [(10, None), (20, None), (40, None), (40, 6)]:
    forest = RandomForestClassifier(
        n_estimators=n_estimators, max_depth=max_depth, random_state=0
    ).fit(X, y)
    size = len(pickle.dumps(forest, protocol=5))
    print(f"{n_estimators} trees, depth {max_depth}: {size:9,} bytes")

# %% [markdown]
# ## What you can do now
#
# - Read the instructions of a pickle without following them.
# - See which modules of scikit-learn and NumPy a saved model names.
# - Find the attribute that makes a file large.
#
# Next: [the front page](../../), to choose where to go from here.
