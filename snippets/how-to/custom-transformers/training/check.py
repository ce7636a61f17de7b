from sklearn.utils.estimator_checks import (
    check_estimators_pickle,
    check_n_features_in_after_fitting,
    check_parameters_default_constructible,
)
from wine_steps import Clip

for check in [
    check_estimators_pickle,
    check_n_features_in_after_fitting,
    check_parameters_default_constructible,
]:
    check("Clip", Clip())
    print("passed:", check.__name__)
