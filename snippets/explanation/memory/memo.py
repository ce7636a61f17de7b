import io
import pickle
import weakref


class Model:
    """Stands for a large object."""


file = io.BytesIO()
pickler = pickle.Pickler(file, protocol=5)
model = Model()
watch = weakref.ref(model)
pickler.dump(model)
del model
print("saved, then deleted: still there:", watch() is not None)
pickler.clear_memo()
print("after clear_memo: still there:", watch() is not None)

file.seek(0)
unpickler = pickle.Unpickler(file)
watch = weakref.ref(unpickler.load())
print("loaded, nobody uses it: still there:", watch() is not None)
del unpickler
print("without the Unpickler: still there:", watch() is not None)
