import pickle

from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

y_train = ["setosa", "virginica", "versicolor"]
model = DecisionTreeClassifier(random_state=0)
model.fit([[1.0], [5.0], [9.0]], LabelEncoder().fit_transform(y_train))

loaded = pickle.loads(pickle.dumps(model))  # the encoder is not in there
print("predicted:", loaded.predict([[1.2], [8.0]]))
