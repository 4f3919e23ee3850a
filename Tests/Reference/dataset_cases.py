"""The data sets that scikit-learn and lossbook are compared on, and scikit-learn's side of the comparison."""

import math

import numpy
from sklearn import datasets
from sklearn.preprocessing import StandardScaler

CASES = [
    # The arguments of regression, one by one and together.
    {"generator": "regression"},
    {"generator": "regression", "n_samples": 1, "n_features": 3, "noise": 1, "random_state": 3},
    {"generator": "regression", "n_samples": 37, "n_features": 1, "bias": -3.5, "random_state": 9},
    {"generator": "regression", "n_samples": 40, "n_features": 4, "n_informative": 9, "noise": 2.5},
    {"generator": "regression", "n_samples": 25, "n_features": 6, "n_informative": 0, "bias": 2},
    {"generator": "regression", "n_samples": 33, "n_features": 5, "shuffle": False, "noise": 0.1},
    {"generator": "regression", "n_samples": 20, "n_features": 3, "random_state": 4294967295},
    {"generator": "regression", "n_samples": 30, "n_features": 8, "effective_rank": 3},
    {"generator": "regression", "n_samples": 6, "n_features": 11, "effective_rank": 2, "tail_strength": 0.1,
     "random_state": 5},
    {"generator": "regression", "n_samples": 12, "n_features": 12, "effective_rank": 40, "tail_strength": 1,
     "noise": 0.5, "bias": 10, "random_state": 6},
    {"generator": "regression", "n_samples": 9, "n_features": 4, "effective_rank": 1, "tail_strength": 0,
     "shuffle": False, "random_state": 8},
    {"generator": "regression", "n_samples": 1, "n_features": 1, "effective_rank": 1},
    {"generator": "regression", "n_samples": 203, "n_features": 2, "noise": 1, "standardize": "all"},
    {"generator": "regression", "n_samples": 31, "n_features": 2, "bias": 100, "standardize": "train",
     "train": 20},
    {"generator": "regression", "n_samples": 31, "n_features": 1, "standardize": "train", "train": 0.3},
    {"generator": "regression", "n_samples": 1, "n_features": 2, "standardize": "all"},
    {"generator": "regression", "n_samples": 12, "n_features": 3, "n_informative": 0, "bias": 0.1,
     "standardize": "all"},
    # circles
    {"generator": "circles"},
    {"generator": "circles", "n_samples": 1, "noise": 0.2, "random_state": 2},
    {"generator": "circles", "n_samples": 41, "factor": 0, "noise": 0.05, "random_state": 11},
    {"generator": "circles", "n_samples": 40, "factor": 0.99, "noise": 0},
    {"generator": "circles", "n_samples": 31, "shuffle": False},
    {"generator": "circles", "n_samples": [7, 12], "random_state": 2147483648},
    {"generator": "circles", "n_samples": [0, 5], "noise": 1},
    {"generator": "circles", "n_samples": 50, "noise": 0.1, "shuffle": False, "standardize": "all"},
    {"generator": "circles", "n_samples": 50, "noise": 0.3, "standardize": "train", "train": 0.5,
     "labels": "signed"},
    {"generator": "circles", "n_samples": 10, "labels": "one_hot"},
    # moons
    {"generator": "moons"},
    {"generator": "moons", "n_samples": 1},
    {"generator": "moons", "n_samples": 2, "noise": 0.5, "random_state": 1},
    {"generator": "moons", "n_samples": 23, "shuffle": False},
    {"generator": "moons", "n_samples": [13, 4], "noise": 0.2, "random_state": 77},
    {"generator": "moons", "n_samples": [1, 1], "noise": 0},
    {"generator": "moons", "n_samples": 29, "shuffle": False, "standardize": "train", "train": 11},
    {"generator": "moons", "n_samples": 29, "noise": 0.1, "labels": "signed", "standardize": "all"},
    # blobs
    {"generator": "blobs"},
    {"generator": "blobs", "n_samples": 2, "centers": 5, "random_state": 1},
    {"generator": "blobs", "n_samples": 44, "centers": 4, "n_features": 3, "random_state": 12},
    {"generator": "blobs", "n_samples": 20, "centers": 1, "n_features": 1, "cluster_std": 0},
    {"generator": "blobs", "n_samples": 33, "cluster_std": [0.5, 1, 3], "shuffle": False},
    {"generator": "blobs", "n_samples": [5, 0, 9, 2], "random_state": 4000000000},
    {"generator": "blobs", "n_samples": [5, 6], "centers": [[1, 2, 3], [-4, 5.5, 0]], "cluster_std": [0.1, 10]},
    {"generator": "blobs", "n_samples": 17, "centers": [[0, 0], [8, 8]], "n_features": 9, "labels": "signed"},
    {"generator": "blobs", "n_samples": 15, "center_box": [3, 5], "random_state": 2},
    {"generator": "blobs", "n_samples": 15, "center_box": [5, -3], "random_state": 2},
    {"generator": "blobs", "n_samples": 25, "labels": "one_hot", "standardize": "all"},
    {"generator": "blobs", "n_samples": 25, "n_features": 1, "standardize": "train", "train": 10},
    {"generator": "blobs", "n_samples": 12, "centers": [[1e6, 0.1]], "cluster_std": 0, "standardize": "all"},
]

# What scikit-learn refuses, or what has no meaning; with the key that is to blame.
REFUSED = [
    ({"generator": "regression", "n_samples": 0}, "n_samples"),
    ({"generator": "regression", "n_features": 0}, "n_features"),
    ({"generator": "regression", "n_informative": -1}, "n_informative"),
    ({"generator": "regression", "effective_rank": 0}, "effective_rank"),
    ({"generator": "regression", "effective_rank": 2, "tail_strength": 1.5}, "tail_strength"),
    ({"generator": "regression", "noise": -0.1}, "noise"),
    ({"generator": "circles", "n_samples": -1}, "n_samples"),
    ({"generator": "circles", "n_samples": [1, 2, 3]}, "n_samples"),
    ({"generator": "circles", "n_samples": [1, -2]}, "n_samples"),
    ({"generator": "circles", "factor": 1}, "factor"),
    ({"generator": "circles", "factor": -0.5}, "factor"),
    ({"generator": "circles", "noise": -1}, "noise"),
    ({"generator": "circles", "n_samples": 0}, "n_samples"),
    ({"generator": "circles", "n_samples": [0, 0]}, "n_samples"),
    ({"generator": "moons", "n_samples": 0}, "n_samples"),
    ({"generator": "moons", "n_samples": [5]}, "n_samples"),
    ({"generator": "moons", "noise": -1}, "noise"),
    ({"generator": "blobs", "n_samples": 0}, "n_samples"),
    ({"generator": "blobs", "n_samples": []}, "n_samples"),
    ({"generator": "blobs", "n_samples": [0, 0]}, "n_samples"),
    ({"generator": "blobs", "n_samples": [3, -3]}, "n_samples"),
    ({"generator": "blobs", "n_features": 0}, "n_features"),
    ({"generator": "blobs", "centers": 0}, "centers"),
    ({"generator": "blobs", "centers": [[1, 2], [3]]}, "centers"),
    ({"generator": "blobs", "n_samples": [3, 4], "centers": 2}, "centers"),
    ({"generator": "blobs", "n_samples": [3, 4], "centers": [[1, 2]]}, "n_samples"),
    ({"generator": "blobs", "cluster_std": -1}, "cluster_std"),
    ({"generator": "blobs", "cluster_std": [1, 2]}, "cluster_std"),
    ({"generator": "blobs", "cluster_std": [1, 2, -3]}, "cluster_std"),
    ({"generator": "blobs", "center_box": [-1e308, 1e308]}, "center_box"),
]


def expected(case):
    """Return what scikit-learn makes of a case: inputs, and targets as a column or as one-hot columns."""
    arguments = {"random_state": 0, **case}
    generator = arguments.pop("generator")
    labels = arguments.pop("labels", None)
    standardize = arguments.pop("standardize", "none")
    train = arguments.pop("train", None)
    if generator in ("circles", "moons") and isinstance(arguments.get("n_samples"), list):
        arguments["n_samples"] = tuple(arguments["n_samples"])
    if "center_box" in arguments:
        arguments["center_box"] = tuple(arguments["center_box"])

    x, y = getattr(datasets, f"make_{generator}")(**arguments)
    y = numpy.atleast_1d(y).reshape(-1, 1).astype(float)
    if standardize != "none":
        rows = len(x)
        if standardize == "train":
            rows = train if isinstance(train, int) else math.floor(train * len(x))
        x = StandardScaler().fit(x[:rows]).transform(x)
        if generator == "regression":
            y = StandardScaler().fit(y[:rows]).transform(y)
    if labels == "signed":
        y = 2 * y - 1
    elif labels == "one_hot":
        y = numpy.eye(int(y.max()) + 1)[y[:, 0].astype(int)]
    return x, y
