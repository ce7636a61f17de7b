from sklearn.base import ClassifierMixin, is_classifier


class FirstClass(ClassifierMixin):
    """A classifier without BaseEstimator."""


is_classifier(FirstClass())
