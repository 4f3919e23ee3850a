"""The metrics of an experiment as Keras takes them, and the few that it does not have."""

import functools

import keras
import numpy as np
from sklearn.metrics import confusion_matrix

# The classes of the names that are not those of a class in snake case.
CLASSES = {"f1_score": "F1Score", "r2_score": "R2Score", "fbeta_score": "FBetaScore", "auc": "AUC",
           "kl_divergence": "KLDivergence", "mse": "MeanSquaredError", "mae": "MeanAbsoluteError"}


def accuracy(y, p):
    """By the sign, for labels -1 and 1."""
    return keras.ops.cast((p > 0) == (y > 0), "float64")


def rounding_accuracy(y, p):
    return keras.ops.cast(keras.ops.round(p) == keras.ops.cast(y, p.dtype), "float64")


def top_k_accuracy(y, p, k):
    """What `in_top_k` gives, which TensorFlow has for float32 alone; for one-hot labels and for class indices."""
    one_hot = y if y.shape[-1] == p.shape[-1] else keras.ops.one_hot(keras.ops.cast(y[:, 0], "int32"), p.shape[-1])
    own = keras.ops.sum(keras.ops.cast(one_hot, p.dtype) * p, axis=-1, keepdims=True)
    above = keras.ops.sum(keras.ops.cast(p > own, "int32"), axis=-1)
    return keras.ops.cast(above < k, "float64")


def make_metric(setting, labels):
    """The metric of a name, or of a mapping of a name, settings and an own name, `as`."""
    settings = {"name": setting} if isinstance(setting, str) else dict(setting)
    kind = settings.pop("name")
    name = settings.pop("as", kind)
    if kind == "accuracy" and labels == "signed":
        return keras.metrics.MeanMetricWrapper(accuracy, name=name)
    if kind == "rounding_accuracy":
        return keras.metrics.MeanMetricWrapper(rounding_accuracy, name=name)
    if kind.endswith("top_k_categorical_accuracy"):
        function = functools.partial(top_k_accuracy, k=settings.get("k", 5))
        return keras.metrics.MeanMetricWrapper(function, name=name)
    if isinstance(setting, str) and kind != "fbeta_score":
        return kind
    if kind == "binary_accuracy" and "threshold" in settings:
        # A Python float would be rounded to float32.
        settings["threshold"] = np.float64(settings["threshold"])
    cls = CLASSES.get(kind) or "".join(word.capitalize() for word in kind.split("_"))
    return getattr(keras.metrics, cls)(name=name, **settings)


def make_metrics(settings, labels):
    return [make_metric(setting, labels) for setting in settings if setting != "confusion_matrix"]


def make_confusion_matrix(model, x, y, labels):
    """scikit-learn's, of the classes that the model tells as accuracy does."""
    outputs = model.predict(x, batch_size=len(x), verbose=0)
    if outputs.shape[1] > 1:
        told, truth = outputs.argmax(axis=1), y.argmax(axis=1) if y.shape[1] > 1 else y[:, 0]
    else:
        told, truth = outputs[:, 0] > (0 if labels == "signed" else 0.5), y[:, 0] > 0
    classes = range(max(outputs.shape[1], 2))
    return confusion_matrix(truth.astype(int), told.astype(int), labels=classes).tolist()
