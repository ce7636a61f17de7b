import pickle

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import OneHotEncoder

messages = [
    "Dear Ms Kowalski, your result for diabetes is positive",
    "Dear Mr Okafor, your result is negative",
    "Dear Ms Lindqvist, call +4670555123 about your result",
]
for name, model in {
    "all words": TfidfVectorizer(),
    "words of two messages or more": TfidfVectorizer(min_df=2),
}.items():
    data = pickle.dumps(model.fit(messages), protocol=5)
    print(f"{name}: {' '.join(sorted(model.vocabulary_))}")
    print("    kowalski in the file:", b"kowalski" in data)

doctors = np.array([["Dr Haas"], ["Dr Mbeki"], ["Dr Haas"]])
print("categories:", OneHotEncoder().fit(doctors).categories_[0].tolist())
