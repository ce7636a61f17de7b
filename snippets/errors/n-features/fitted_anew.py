from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

texts = ["win a prize", "free prize now", "lunch at noon", "lunch at two"]
labels = ["spam", "spam", "ham", "ham"]
X = CountVectorizer().fit_transform(texts)
model = LogisticRegression().fit(X, labels)

new = CountVectorizer().fit_transform(["your free prize"])
model.predict(new)
