import datetime
import pickle

text_pickle = pickle.dumps(datetime.date(2017, 5, 12), protocol=0)

pickle.loads(text_pickle.replace(b"\n", b"\r\n"))
