import pickle

import config

pickle.dumps(config)
