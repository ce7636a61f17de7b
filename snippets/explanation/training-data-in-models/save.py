import pickle

from sklearn.datasets import load_wine
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True, as_frame=True)
model = make_pipeline(StandardScaler(), KNeighborsClassifier()).fit(X, y)
with open("model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
