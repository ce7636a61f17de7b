import pickle
import pickletools

loop = [5]
loop.append(loop)  # the list holds itself

data = pickle.dumps(loop, protocol=4)
pickletools.dis(data)

loaded = pickle.loads(data)
print("it holds itself:", loaded[1] is loaded)
