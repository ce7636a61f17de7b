import json

import numpy as np

json.dumps(np.array([0, 2, 1]))
