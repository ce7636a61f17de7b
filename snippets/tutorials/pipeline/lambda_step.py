import pickle

import numpy as np
from sklearn.preprocessing import FunctionTransformer

for function in [np.log, lambda values: np.log(values)]:
    try:
        pickle.dumps(FunctionTransformer(function))
    except pickle.PicklingError as error:
        print("refused:", error)
    else:
        print("pickled:", function)
