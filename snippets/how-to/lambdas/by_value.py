import cloudpickle

import helpers

with open("by_name.pkl", "wb") as file:
    cloudpickle.dump(helpers.cut, file)

cloudpickle.register_pickle_by_value(helpers)
with open("by_value.pkl", "wb") as file:
    cloudpickle.dump(helpers.cut, file)

helpers.LIMIT = 5.0  # a change in the module, after saving
print("now:", helpers.cut(1000.0))
