import joblib

from features import Clip

clip = joblib.load("from_notebook.joblib")  # finds Clip in this program
joblib.dump(clip, "rescued.joblib")
print("loaded the class of features.py:", type(clip) is Clip)
