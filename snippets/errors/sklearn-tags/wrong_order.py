from sklearn.base import BaseEstimator, ClassifierMixin, is_classifier


class FirstClass(BaseEstimator, ClassifierMixin):
    """A classifier with its base classes in the wrong order."""


print("a classifier:", is_classifier(FirstClass()))
