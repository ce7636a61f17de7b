import sys

import lightgbm
import numpy as np
from lightgbm.basic import LightGBMError

booster = lightgbm.Booster(model_file="model.txt")  # knows two columns
try:
    booster.predict(np.ones((1, 3)))
except LightGBMError as error:
    sys.exit(f"lightgbm.basic.LightGBMError: {str(error).splitlines()[0]}")
