import json

import numpy as np

json.dumps(np.float32(0.5))
