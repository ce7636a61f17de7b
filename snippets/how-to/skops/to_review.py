import skops.io
from sklearn.datasets import load_wine
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

X, y = load_wine(return_X_y=True)
X = StandardScaler().fit_transform(X)
for model in (
    make_pipeline(StandardScaler(), LogisticRegression()),
    SVC(),
    KNeighborsClassifier(),
    SelectKBest(),
    MLPClassifier(early_stopping=True, random_state=0),
    HistGradientBoostingClassifier(max_iter=2),
    GridSearchCV(LogisticRegression(), {"C": [1, 10]}),
):
    data = skops.io.dumps(model.fit(X, y))
    print(type(model).__name__)
    for name in skops.io.get_untrusted_types(data=data) or ["nothing"]:
        print("   ", name)
