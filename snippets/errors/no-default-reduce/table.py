import pickle

from pandas._libs.hashtable import Int64HashTable

pickle.dumps(Int64HashTable())
