"""The experiments that are compared: every loss with every optimizer, and shapes that ask something of the trainer."""

REGRESSION = {"generator": "regression", "n_samples": 1000, "n_features": 20, "noise": 0.1, "random_state": 1,
              "standardize": "all"}
CIRCLES = {"generator": "circles", "n_samples": 1000, "noise": 0.1, "random_state": 1}
SIGNED_CIRCLES = CIRCLES | {"labels": "signed"}
BLOBS = {"generator": "blobs", "n_samples": 1000, "centers": 3, "n_features": 2, "cluster_std": 2, "random_state": 2}
# Targets far from zero, of which an error can be a share.
FAR_REGRESSION = {"generator": "regression", "n_samples": 1000, "n_features": 5, "n_informative": 5, "bias": 900.0,
                  "noise": 0.1, "random_state": 1}
ONE_HOT_BLOBS = BLOBS | {"labels": "one_hot"}

# Data, units and activation of the output, and metrics for each loss.
PROBLEMS = {
    "mean_squared_error": (REGRESSION, 1, "linear", ["mse", "mae"]),
    "mean_squared_logarithmic_error": (REGRESSION, 1, "linear", ["mse"]),
    "mean_absolute_error": (REGRESSION, 1, "linear", ["mse"]),
    "mean_absolute_percentage_error": (FAR_REGRESSION, 1, "linear", ["mse"]),
    "huber": (REGRESSION, 1, "linear", ["mse"]),
    "log_cosh": (REGRESSION, 1, "linear", ["mae"]),
    "poisson": (CIRCLES, 1, "softplus", ["mae"]),
    "cosine_similarity": (ONE_HOT_BLOBS, 3, "linear", ["accuracy"]),
    "binary_crossentropy": (CIRCLES, 1, "sigmoid", ["accuracy", "mse"]),
    "binary_focal_crossentropy": (CIRCLES, 1, "sigmoid", ["accuracy"]),
    "hinge": (SIGNED_CIRCLES, 1, "tanh", ["accuracy", "rounding_accuracy", "binary_accuracy"]),
    "squared_hinge": (SIGNED_CIRCLES, 1, "tanh", ["accuracy", "rounding_accuracy"]),
    "categorical_hinge": (ONE_HOT_BLOBS, 3, "linear", ["accuracy"]),
    "categorical_crossentropy": (ONE_HOT_BLOBS, 3, "softmax", ["accuracy", "binary_accuracy"]),
    "sparse_categorical_crossentropy": (BLOBS, 3, "softmax", ["accuracy"]),
    "categorical_focal_crossentropy": (ONE_HOT_BLOBS, 3, "softmax", ["accuracy"]),
    "categorical_generalized_cross_entropy": (BLOBS, 3, "softmax", ["accuracy"]),
    "kl_divergence": (ONE_HOT_BLOBS, 3, "softmax", ["accuracy", "mae"]),
}

OPTIMIZERS = {
    "sgd": {"name": "sgd", "learning_rate": 0.05},
    "momentum": {"name": "sgd", "learning_rate": 0.01, "momentum": 0.9},
    "nesterov": {"name": "sgd", "learning_rate": 0.01, "momentum": 0.8, "nesterov": True},
    "rmsprop": {"name": "rmsprop"},
    "rmsprop-momentum": {"name": "rmsprop", "learning_rate": 0.002, "rho": 0.85, "momentum": 0.5},
    "rmsprop-centered": {"name": "rmsprop", "learning_rate": 0.002, "centered": True, "epsilon": 1e-6},
    "adam": {"name": "adam"},
    "adam-settings": {"name": "adam", "learning_rate": 0.01, "beta_1": 0.8, "beta_2": 0.99, "epsilon": 1e-5},
    "amsgrad": {"name": "adam", "learning_rate": 0.005, "amsgrad": True},
    "adamw": {"name": "adamw"},
    "adamw-settings": {"name": "adamw", "learning_rate": 0.01, "weight_decay": 0.1, "beta_1": 0.8, "amsgrad": True},
    "adagrad": {"name": "adagrad"},
    "adagrad-settings": {"name": "adagrad", "learning_rate": 0.05, "initial_accumulator_value": 0.02, "epsilon": 1e-4},
    "adamax": {"name": "adamax"},
    "adamax-settings": {"name": "adamax", "learning_rate": 0.01, "beta_1": 0.8, "beta_2": 0.99, "epsilon": 1e-4},
    "nadam": {"name": "nadam"},
    "nadam-settings": {"name": "nadam", "learning_rate": 0.01, "beta_1": 0.8, "beta_2": 0.99, "epsilon": 1e-4},
}


def layer(units, activation, initializer="glorot_uniform"):
    return {"units": units, "activation": activation, "kernel_initializer": initializer}


def experiment(name, loss, optimizer, hidden, *, train=500, epochs=6, batch_size=32, seed=1, **changes):
    dataset, units, activation, metrics = PROBLEMS[loss["name"] if isinstance(loss, dict) else loss]
    output = layer(changes.pop("units", units), changes.pop("activation", activation)) | changes.pop("output", {})
    return {
        "name": name,
        "dataset": dataset,
        "split": {"train": train},
        "model": {"layers": hidden + [output]},
        "loss": loss,
        "metrics": metrics,
        "optimizer": OPTIMIZERS[optimizer],
        "epochs": epochs,
        "batch_size": batch_size,
        "seed": seed,
        "precision": "float64",
    } | changes


HIDDEN = [layer(13, "relu", "he_uniform")]

EVERY_LOSS_WITH_EVERY_OPTIMIZER = [
    experiment(f"{loss.replace('_', '-')}-{optimizer}", loss, optimizer, HIDDEN, seed=7)
    for loss in PROBLEMS
    for optimizer in OPTIMIZERS
]


def loss(name, **settings):
    return {"name": name} | settings


# Every setting of a loss, and outputs and labels that it is not used with above.
LOSS_SETTINGS = [
    experiment("huber-delta", loss("huber", delta=0.3), "adam", HIDDEN, seed=31),
    experiment("huber-softmax", "huber", "momentum", HIDDEN, units=3, activation="softmax", dataset=ONE_HOT_BLOBS,
               seed=32),
    experiment("log-cosh-tanh", "log_cosh", "momentum", [layer(7, "tanh")], activation="tanh", seed=33),
    experiment("percentage-near-zero", "mean_absolute_percentage_error", "adam", HIDDEN, dataset=REGRESSION, seed=34),
    experiment("poisson-softmax", "poisson", "adam", HIDDEN, units=3, activation="softmax", dataset=ONE_HOT_BLOBS,
               seed=35),
    experiment("poisson-negative-targets", "poisson", "adam", HIDDEN, dataset=REGRESSION, seed=36),
    experiment("poisson-sigmoid", "poisson", "nadam", HIDDEN, activation="sigmoid", seed=37),
    experiment("cosine-softmax", "cosine_similarity", "momentum", HIDDEN, activation="softmax", seed=38),
    experiment("cosine-tanh", "cosine_similarity", "adam", [layer(6, "elu")], activation="tanh", seed=39),
    experiment("categorical-hinge-relu", "categorical_hinge", "adam", HIDDEN, activation="relu", seed=40),
    experiment("categorical-hinge-softmax", "categorical_hinge", "momentum", HIDDEN, activation="softmax", seed=41),
    experiment("binary-crossentropy-logits", loss("binary_crossentropy", from_logits=True), "momentum", HIDDEN,
               activation="linear", seed=42),
    experiment("binary-crossentropy-smooth", loss("binary_crossentropy", label_smoothing=0.1), "adam", HIDDEN, seed=43),
    experiment("binary-crossentropy-both", loss("binary_crossentropy", from_logits=True, label_smoothing=0.3), "adam",
               HIDDEN, units=3, activation="tanh", dataset=ONE_HOT_BLOBS, seed=44),
    experiment("categorical-crossentropy-logits", loss("categorical_crossentropy", from_logits=True), "adam", HIDDEN,
               activation="linear", seed=45),
    experiment("categorical-crossentropy-smooth", loss("categorical_crossentropy", label_smoothing=0.1), "momentum",
               HIDDEN, seed=46),
    experiment("categorical-crossentropy-both",
               loss("categorical_crossentropy", from_logits=True, label_smoothing=0.3), "adam", HIDDEN,
               activation="elu", seed=47),
    experiment("sparse-crossentropy-logits", loss("sparse_categorical_crossentropy", from_logits=True), "momentum",
               HIDDEN, activation="linear", seed=48),
    experiment("binary-focal-balanced",
               loss("binary_focal_crossentropy", apply_class_balancing=True, alpha=0.7, gamma=1.3), "adam", HIDDEN,
               seed=49),
    experiment("binary-focal-half", loss("binary_focal_crossentropy", gamma=0.5, label_smoothing=0.1), "momentum",
               HIDDEN, seed=50),
    experiment("binary-focal-logits",
               loss("binary_focal_crossentropy", apply_class_balancing=True, gamma=3, from_logits=True,
                    label_smoothing=0.2), "adam", HIDDEN, units=3, activation="linear", dataset=ONE_HOT_BLOBS, seed=51),
    experiment("binary-focal-without-focus", loss("binary_focal_crossentropy", gamma=0.0), "adam", HIDDEN, seed=52),
    experiment("categorical-focal-settings",
               loss("categorical_focal_crossentropy", alpha=0.9, gamma=1.3, label_smoothing=0.1), "adam", HIDDEN,
               seed=53),
    experiment("categorical-focal-logits",
               loss("categorical_focal_crossentropy", gamma=0.5, from_logits=True, label_smoothing=0.2), "momentum",
               HIDDEN, activation="linear", seed=54),
    experiment("categorical-focal-plain", loss("categorical_focal_crossentropy", gamma=1.0), "sgd", HIDDEN, seed=55),
    experiment("generalized-crossentropy", loss("categorical_generalized_cross_entropy", q=0.9), "adam", HIDDEN,
               seed=56),
]

SHAPES = [
    experiment("deep-relu", "binary_crossentropy", "adam",
               [layer(20, "relu", "he_uniform"), layer(33, "relu", "he_uniform"), layer(7, "relu", "he_normal")],
               batch_size=17, train=401, seed=3),
    experiment("deep-mixed", "sparse_categorical_crossentropy", "momentum",
               [layer(9, "tanh"), layer(6, "softmax"), layer(18, "sigmoid", "glorot_normal")], batch_size=50, seed=11),
    experiment("softmax-hidden", "mean_squared_error", "rmsprop", [layer(40, "softmax"), layer(5, "linear")],
               batch_size=64, seed=5),
    experiment("no-hidden-layer", "binary_crossentropy", "sgd", [], batch_size=7, seed=2),
    experiment("one-row-batches", "mean_absolute_error", "nesterov", [layer(8, "tanh")], batch_size=1, train=60, seed=4),
    experiment("full-batch", "kl_divergence", "adam-settings", [layer(64, "relu", "he_uniform")], batch_size=500, seed=6),
    experiment("batch-above-rows", "squared_hinge", "rmsprop-centered", [layer(17, "sigmoid")], batch_size=1000,
               train=300, seed=8),
    experiment("linear-hinge", "hinge", "amsgrad", [layer(31, "tanh", "he_normal")], activation="linear", seed=9,
               batch_size=48),
    experiment("zeros", "mean_squared_error", "momentum", [layer(4, "sigmoid", "zeros")], seed=10),
    experiment("no-test-rows", "categorical_crossentropy", "momentum", HIDDEN, train=1000, batch_size=128, seed=12),
    experiment("bounded-regression", "mean_squared_error", "adam", HIDDEN, activation="tanh", seed=13),
    experiment("two-sigmoids", "binary_crossentropy", "adam", HIDDEN, units=3, dataset=ONE_HOT_BLOBS, seed=14),
    experiment("positive-msle", "mean_squared_logarithmic_error", "adam", HIDDEN, activation="sigmoid", seed=15),
    experiment("brier", "mean_squared_error", "adam", HIDDEN, units=3, activation="softmax", dataset=ONE_HOT_BLOBS,
               metrics=["accuracy", "mae"], seed=16),
    experiment("five-blobs", "sparse_categorical_crossentropy", "nesterov", [layer(21, "tanh"), layer(11, "relu")],
               units=5, train=391, batch_size=29, seed=17,
               dataset={"generator": "blobs", "n_samples": 523, "centers": 5, "n_features": 4, "random_state": 9}),
    experiment("moons", "squared_hinge", "adam", [layer(16, "relu", "glorot_normal")], train=207, batch_size=20, seed=18,
               dataset={"generator": "moons", "n_samples": 301, "noise": 0.2, "random_state": 3, "labels": "signed"}),
    experiment("unscaled-regression", "mean_absolute_error", "rmsprop", [layer(12, "relu", "he_uniform")], seed=19,
               dataset={"generator": "regression", "n_samples": 700, "n_features": 3, "n_informative": 2, "bias": 5.0,
                        "noise": 3.0, "random_state": 7}),
    experiment("elu-hidden", "mean_squared_error", "momentum", [layer(13, "elu"), layer(18, "softplus")], seed=20),
    experiment("selu-hidden", "binary_crossentropy", "adam", [layer(21, "selu"), layer(8, "elu")], seed=21),
    experiment("softplus-output", "mean_absolute_error", "adam", [layer(9, "softplus")], activation="softplus",
               seed=22),
    experiment("leaky-relu-hidden", "sparse_categorical_crossentropy", "sgd",
               [layer(19, "leaky_relu", "he_uniform"), layer(6, "leaky_relu")], seed=23),
    experiment("gelu-hidden", "mean_squared_error", "momentum", [layer(13, "gelu", "he_uniform"), layer(18, "gelu")],
               seed=24),
    experiment("gelu-output", "mean_absolute_error", "adam", [layer(9, "silu")], activation="gelu", seed=25),
    experiment("silu-hidden", "binary_crossentropy", "adam", [layer(21, "silu"), layer(8, "gelu")], seed=26),
    experiment("silu-output", "mean_squared_error", "rmsprop", [layer(9, "gelu")], activation="silu", seed=27),
    experiment("largest-seed", "mean_squared_error", "momentum", HIDDEN, seed=4294967295),
]


def regularized(units, activation, initializer="glorot_uniform", **regularizers):
    return layer(units, activation, initializer) | {f"{key}_regularizer": value for key, value in regularizers.items()}


L1, L2, BOTH = {"l1": 0.003}, {"l2": 0.01}, {"l1": 0.001, "l2": 0.02}

REGULARIZATION = [
    experiment("dropout", "binary_crossentropy", "adam",
               [layer(20, "relu", "he_uniform"), {"dropout": 0.3}, layer(9, "tanh"), {"dropout": 0.1}], seed=31),
    experiment("dropout-first", "mean_squared_error", "momentum",
               [{"dropout": 0.2}, layer(13, "relu", "he_uniform"), {"dropout": 0.5}, {"dropout": 0}], batch_size=48,
               seed=32),
    experiment("dropout-high", "sparse_categorical_crossentropy", "rmsprop",
               [layer(33, "softmax"), {"dropout": 0.97}], train=401, batch_size=17, seed=33),
    experiment("dropout-only", "hinge", "nesterov", [{"dropout": 0.4}], epochs=3, seed=34),
    experiment("l2", "mean_squared_error", "momentum",
               [regularized(13, "relu", "he_uniform", kernel=L2)], seed=35),
    experiment("l1", "binary_crossentropy", "sgd",
               [regularized(13, "relu", "he_uniform", kernel=L1, bias=L1)], seed=36),
    experiment("l1-of-zeros", "mean_absolute_error", "sgd",
               [regularized(4, "tanh", "zeros", kernel=L1, bias=L2)], seed=37),
    experiment("l1-and-l2", "sparse_categorical_crossentropy", "adam",
               [regularized(21, "tanh", kernel=BOTH, bias=L2), regularized(6, "elu", kernel="l1")], batch_size=29,
               train=391, seed=38),
    experiment("l2-by-name", "hinge", "amsgrad", [regularized(13, "relu", kernel="l2", bias="l1")], seed=39),
    experiment("activity", "mean_squared_error", "adam",
               [regularized(19, "relu", "he_uniform", activity=BOTH), regularized(5, "softmax", activity=L2)],
               batch_size=48, seed=40),
    experiment("activity-of-outputs", "categorical_crossentropy", "nadam",
               [regularized(7, "sigmoid", kernel=L2, bias=L1, activity=L1), {"dropout": 0.25}],
               output={"kernel_regularizer": BOTH, "activity_regularizer": L2}, seed=41),
    experiment("activity-of-tanh", "squared_hinge", "rmsprop-momentum", HIDDEN,
               output={"bias_regularizer": L2, "activity_regularizer": BOTH}, seed=42),
    experiment("class-weight", "binary_crossentropy", "adam", HIDDEN, class_weight={"0": 1, "1": 5}, seed=43),
    experiment("class-weight-signed", "hinge", "momentum", HIDDEN, class_weight={"-1": 0.25}, seed=44),
    experiment("class-weight-one-hot", "categorical_crossentropy", "sgd", HIDDEN, class_weight=[0.5, 2, 0], seed=45),
    experiment("class-weight-balanced", "sparse_categorical_crossentropy", "adagrad", HIDDEN, train=37,
               class_weight="balanced", seed=46),
    experiment("class-weight-penalized", "mean_squared_error", "adamw", [regularized(13, "relu", kernel=L2)],
               units=3, activation="softmax", dataset=ONE_HOT_BLOBS, metrics=["accuracy", "mse"],
               class_weight="balanced", seed=47),
    # What each row counts, over and over; Lossbook reads it from a table.
    experiment("sample-weights", "binary_crossentropy", "adam", [regularized(13, "relu", "he_uniform", kernel=L2)],
               sample_weights=[0.5, 2, 1, 0, 3.25, 1, 0.125], seed=48),
    experiment("sample-weights-regression", "mean_absolute_error", "momentum", HIDDEN, train=401, batch_size=17,
               sample_weights=[1, 0.1, 7], seed=49),
    experiment("sample-weights-one-hot", "kl_divergence", "rmsprop", HIDDEN, sample_weights=[0.75, 1.5], seed=50),
]

RATES = {
    "piecewise": {"name": "piecewise_constant_decay", "boundaries": [20, 50], "values": [0.02, 0.005, 0.01]},
    "exponential": {"name": "exponential_decay", "initial_learning_rate": 0.02, "decay_steps": 30, "decay_rate": 0.7},
    "staircase": {"name": "exponential_decay", "initial_learning_rate": 0.02, "decay_steps": 25, "decay_rate": 0.5,
                  "staircase": True},
    "inverse": {"name": "inverse_time_decay", "initial_learning_rate": 0.02, "decay_steps": 10, "decay_rate": 0.5},
    "polynomial": {"name": "polynomial_decay", "initial_learning_rate": 0.02, "decay_steps": 60},
    "polynomial-cycle": {"name": "polynomial_decay", "initial_learning_rate": 0.02, "decay_steps": 33, "power": 1.5,
                         "end_learning_rate": 0.001, "cycle": True},
    "cosine": {"name": "cosine_decay", "initial_learning_rate": 0.02, "decay_steps": 70, "alpha": 0.1},
    "warm-up": {"name": "cosine_decay", "initial_learning_rate": 0.0, "decay_steps": 70, "warmup_target": 0.03,
                "warmup_steps": 20},
    # Up to the third wave: TensorFlow's rounded logarithm misses the first step of the fourth.
    "restarts": {"name": "cosine_decay_restarts", "initial_learning_rate": 0.02, "first_decay_steps": 20, "m_mul": 0.9},
}
SCHEDULES = [
    experiment(f"{rate}-{optimizer}", loss, optimizer, HIDDEN, seed=50)
    | {"optimizer": OPTIMIZERS[optimizer] | {"learning_rate": RATES[rate]}}
    for optimizer, loss in [
        ("sgd", "mean_squared_error"), ("nesterov", "binary_crossentropy"), ("rmsprop-centered", "hinge"),
        ("adam", "sparse_categorical_crossentropy"), ("adamw", "mean_squared_error"), ("adagrad", "squared_hinge"),
        ("adamax", "kl_divergence"), ("nadam", "mean_absolute_error"),
    ]
    for rate in RATES
]

EARLY_STOPPING = [
    experiment("stops-on-val-loss", "mean_squared_error", "adam-settings", HIDDEN, train=120, epochs=60, seed=61,
               early_stopping={"patience": 3}),
    experiment("stops-and-restores", "binary_crossentropy", "rmsprop-momentum", HIDDEN, train=90, epochs=60, seed=62,
               early_stopping={"patience": 3, "restore_best_weights": True}),
    experiment("stops-on-val-accuracy", "sparse_categorical_crossentropy", "adam", HIDDEN, train=90, epochs=60, seed=63,
               early_stopping={"monitor": "val_accuracy", "min_delta": 0.01, "patience": 3, "restore_best_weights": True,
                               "start_from_epoch": 3}),
    experiment("stops-on-loss", "mean_absolute_error", "sgd", HIDDEN, train=200, epochs=60, seed=64,
               early_stopping={"monitor": "loss", "min_delta": 0.01, "patience": 2}),
    experiment("stops-on-val-mae", "mean_squared_error", "nesterov", HIDDEN, train=120, epochs=60, seed=65,
               early_stopping={"monitor": "val_mae", "mode": "min", "min_delta": 0.003, "patience": 3, "baseline": 0.4,
                               "restore_best_weights": True}),
    experiment("stops-below-baseline", "binary_crossentropy", "adam", HIDDEN, epochs=30, seed=66,
               early_stopping={"monitor": "accuracy", "mode": "max", "patience": 6, "baseline": 0.99}),
    experiment("restores-without-stopping", "mean_squared_error", "adam-settings", HIDDEN, train=120, epochs=40,
               seed=61, early_stopping={"patience": 100, "restore_best_weights": True}),
    experiment("never-counts", "mean_squared_error", "momentum", HIDDEN, epochs=4, seed=67,
               early_stopping={"restore_best_weights": True, "start_from_epoch": 10}),
]

METRICS = [
    experiment("regression-metrics", "mean_squared_error", "adam", HIDDEN, seed=50,
               metrics=["root_mean_squared_error", "r2_score", "mse", "mae", "mean_absolute_percentage_error",
                        "log_cosh_error"]),
    experiment("binary-metrics", "binary_crossentropy", "adam", HIDDEN, seed=51, batch_size=29, metrics=[
        "precision", "recall", "auc", "f1_score", "fbeta_score", "true_positives", "true_negatives", "false_positives",
        "false_negatives", "binary_crossentropy", "r2_score", "confusion_matrix",
        {"name": "precision", "thresholds": 0.6, "as": "precision_60"},
        {"name": "recall", "thresholds": 0.0, "as": "recall_0"},
        {"name": "true_positives", "thresholds": 0.45, "as": "hits"},
        {"name": "f1_score", "threshold": 0.5, "as": "f1"},
        {"name": "fbeta_score", "beta": 2.0, "threshold": 0.4, "average": "micro", "as": "f2"},
        {"name": "binary_accuracy", "threshold": 0.7}]),
    experiment("curves", "binary_crossentropy", "momentum", HIDDEN, seed=52, epochs=4, metrics=[
        {"name": "auc", "curve": curve, "summation_method": method, "num_thresholds": count, "as": f"{curve}_{method}_{count}"}
        for curve in ("ROC", "PR") for method in ("interpolation", "minoring", "majoring") for count in (2, 3, 50, 200)]),
    experiment("one-hot-metrics", "categorical_crossentropy", "adam", HIDDEN, seed=53, metrics=[
        "categorical_accuracy", "precision", "recall", "auc", "true_positives", "false_negatives", "kl_divergence",
        "categorical_crossentropy", "mean_squared_logarithmic_error", "root_mean_squared_error",
        "cosine_similarity", "categorical_hinge", "poisson",
        "top_k_categorical_accuracy", "confusion_matrix",
        {"name": "top_k_categorical_accuracy", "k": 1, "as": "top_1"},
        {"name": "top_k_categorical_accuracy", "k": 2, "as": "top_2"},
        {"name": "precision", "top_k": 1, "as": "precision_top"},
        {"name": "precision", "top_k": 2, "thresholds": 0.3, "class_id": 1, "as": "precision_of_1"},
        {"name": "recall", "top_k": 2, "as": "recall_top"},
        {"name": "recall", "class_id": 2, "as": "recall_of_2"},
        {"name": "f1_score", "average": "macro"},
        {"name": "f1_score", "average": "micro", "threshold": 0.5, "as": "f1_micro"},
        {"name": "f1_score", "average": "weighted", "as": "f1_weighted"},
        {"name": "fbeta_score", "average": "weighted", "beta": 0.5, "threshold": 0.25},
        {"name": "r2_score", "class_aggregation": "variance_weighted_average"},
        {"name": "categorical_crossentropy", "label_smoothing": 0.1, "as": "smoothed"}]),
    experiment("sparse-metrics", "sparse_categorical_crossentropy", "sgd", HIDDEN, seed=54, metrics=[
        "sparse_categorical_accuracy", "sparse_top_k_categorical_accuracy", "sparse_categorical_crossentropy",
        "confusion_matrix", {"name": "sparse_top_k_categorical_accuracy", "k": 2, "as": "top_2"}]),
    experiment("signed-metrics", "hinge", "adam", HIDDEN, seed=55, metrics=[
        "accuracy", "hinge", "squared_hinge", "confusion_matrix", "root_mean_squared_error"]),
    experiment("logit-metrics", "mean_squared_error", "adam", HIDDEN, dataset=CIRCLES, seed=56, metrics=[
                   {"name": "auc", "from_logits": True}, {"name": "binary_crossentropy", "from_logits": True},
                   {"name": "binary_accuracy", "threshold": 0.0}]),
    experiment("sigmoid-metrics", "binary_crossentropy", "adam", HIDDEN, units=3, dataset=ONE_HOT_BLOBS, seed=57,
               metrics=["auc", "precision", {"name": "recall", "top_k": 1}, {"name": "f1_score", "average": "macro", "threshold": 0.5}]),
    experiment("constant-outputs", "binary_crossentropy", "sgd", [layer(4, "relu", "zeros")], epochs=2, seed=58,
               metrics=["auc", "precision", "recall", "f1_score", "r2_score", {"name": "auc", "curve": "PR", "as": "pr"}]),
]

EXPERIMENTS = (
    EVERY_LOSS_WITH_EVERY_OPTIMIZER + LOSS_SETTINGS + SHAPES + REGULARIZATION + SCHEDULES + EARLY_STOPPING + METRICS
)
