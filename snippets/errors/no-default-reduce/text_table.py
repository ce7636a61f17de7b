import pickle

from pandas._libs.hashtable import StringHashTable

pickle.dumps(StringHashTable())
