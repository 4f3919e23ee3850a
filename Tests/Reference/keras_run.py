"""Runs an experiment in Keras, float64, with the weights and the order of rows that its seed means to Lossbook."""

import inspect

import keras
import numpy as np
from keras_metrics import make_confusion_matrix, make_metrics
from sklearn import datasets
from sklearn.preprocessing import StandardScaler
from sklearn.utils.class_weight import compute_class_weight

keras.config.set_floatx("float64")


def generate(block):
    arguments = {key: value for key, value in block.items() if key not in ("generator", "labels", "standardize")}
    return getattr(datasets, "make_" + block["generator"])(**arguments)


def make_data(block):
    labels, standardize = block.get("labels"), block.get("standardize", "none")
    x, y = generate(block)
    if standardize == "all":
        x = StandardScaler().fit_transform(x)
        y = StandardScaler().fit_transform(y.reshape(-1, 1))[:, 0] if y.dtype.kind == "f" else y
    if labels == "signed":
        y = np.where(y == 0, -1, 1)
    if labels == "one_hot":
        return x, np.eye(int(y.max()) + 1)[y]
    return x, y.reshape(-1, 1).astype("float64")


def draw_kernel(random, initializer, inputs, units):
    fan = {"he": inputs, "glorot": inputs + units}
    family, _, shape = initializer.partition("_")
    if shape == "uniform":
        limit = np.sqrt(6 / fan[family])
        return random.uniform(-limit, limit, (inputs, units))
    if shape == "normal":
        return random.normal(0, np.sqrt(2 / fan[family]), (inputs, units))
    return np.zeros((inputs, units))


def leaky_relu(x):
    """Keras's with its slope in float64: TensorFlow keeps it in float32."""
    return keras.ops.where(x > 0, x, np.float64(0.2) * x)


def gelu(x):
    """Keras's with the root of 2 in float64."""
    return 0.5 * x * (1 + keras.ops.erf(x / np.sqrt(2)))


class Dropout(keras.layers.Layer):
    """Keras's dropout, with what is kept drawn from the stream of the run; works eagerly only."""

    def __init__(self, rate, random):
        super().__init__()
        self.rate, self.random = rate, random

    def call(self, inputs, training=False):
        if not training or self.rate == 0:
            return inputs
        kept = self.random.random_sample(inputs.shape) >= self.rate
        return inputs * (kept / (1 - self.rate))


def make_regularizer(block):
    """Keras's penalty with its factors in float64: TensorFlow rounds those of Keras's own to float32."""
    if isinstance(block, str):
        block = {block: 0.01}
    if block is None:
        return None
    l1, l2 = np.float64(block.get("l1", 0)), np.float64(block.get("l2", 0))
    return lambda w: l1 * keras.ops.sum(keras.ops.absolute(w)) + l2 * keras.ops.sum(keras.ops.square(w))


REGULARIZERS = ("kernel_regularizer", "bias_regularizer", "activity_regularizer")


def make_layer(block, random):
    if "dropout" in block:
        return Dropout(block["dropout"], random)
    regularizers = {key: make_regularizer(block.get(key)) for key in REGULARIZERS}
    return keras.layers.Dense(block["units"], activation=make_activation(block.get("activation")), **regularizers)


def make_class_weight(block, y):
    """Weights as `fit` takes them; balanced ones by scikit-learn."""
    if block == "balanced":
        labels = y.argmax(axis=1) if y.shape[1] > 1 else y[:, 0]
        classes = np.unique(labels)
        return dict(zip(classes, compute_class_weight("balanced", classes=classes, y=labels)))
    if isinstance(block, list):
        block = dict(enumerate(block))
    return block and {int(label): weight for label, weight in block.items()}


class Nadam(keras.optimizers.Nadam):
    """Nadam with its 0.96 in float64: TensorFlow rounds Python's number to float32 where it is cast."""

    def update_step(self, gradient, variable, learning_rate):
        cast = keras.src.ops.cast
        keras.src.ops.cast = lambda x, dtype: cast(np.float64(x) if isinstance(x, float) else x, dtype)
        try:
            super().update_step(gradient, variable, learning_rate)
        finally:
            keras.src.ops.cast = cast


# Those that TensorFlow rounds to float32 where they are Python floats.
ROUNDED_SETTINGS = ("rho", "beta_1", "beta_2", "weight_decay", "initial_accumulator_value")

OPTIMIZERS = {
    "sgd": keras.optimizers.SGD,
    "rmsprop": keras.optimizers.RMSprop,
    "adam": keras.optimizers.Adam,
    "adamw": keras.optimizers.AdamW,
    "adagrad": keras.optimizers.Adagrad,
    "adamax": keras.optimizers.Adamax,
    "nadam": Nadam,
}


SCHEDULES = {
    "piecewise_constant_decay": keras.optimizers.schedules.PiecewiseConstantDecay,
    "exponential_decay": keras.optimizers.schedules.ExponentialDecay,
    "inverse_time_decay": keras.optimizers.schedules.InverseTimeDecay,
    "polynomial_decay": keras.optimizers.schedules.PolynomialDecay,
    "cosine_decay": keras.optimizers.schedules.CosineDecay,
    "cosine_decay_restarts": keras.optimizers.schedules.CosineDecayRestarts,
}


def make_schedule(block):
    # From Python floats, TensorFlow would compute the rate in float32.
    precise = lambda value: np.float64(value) if isinstance(value, float) else value
    settings = {
        key: [precise(item) for item in value] if isinstance(value, list) else precise(value)
        for key, value in block.items()
        if key != "name"
    }
    if block["name"] == "polynomial_decay":
        settings.setdefault("end_learning_rate", np.float64(0.0001))
    return SCHEDULES[block["name"]](**settings)


def make_early_stopping(block):
    """Keras's callback, to be called by hand: every epoch is a fit of its own."""
    if not block:
        return None
    # From Python floats, TensorFlow would compare in float32.
    return keras.callbacks.EarlyStopping(
        **{key: np.float64(value) if isinstance(value, float) else value for key, value in block.items()})


def make_optimizer(block):
    # As Python floats, TensorFlow would round some of the settings to float32 on their way.
    settings = {
        key: np.float64(value) if isinstance(value, float) else value
        for key, value in block.items()
        if key != "name"
    }
    if isinstance(block.get("learning_rate"), dict):
        settings["learning_rate"] = make_schedule(block["learning_rate"])
    optimizer = OPTIMIZERS[block["name"]]
    for key, parameter in inspect.signature(optimizer).parameters.items():
        if isinstance(parameter.default, float) and key in ROUNDED_SETTINGS:
            settings.setdefault(key, np.float64(parameter.default))
    return optimizer(**settings)


def make_loss(loss):
    """By its name, or from a mapping of its name and settings."""
    block = {"name": loss} if isinstance(loss, str) else dict(loss)
    name = block.pop("name")
    # Keras does not find the generalized crossentropy by its name.
    if not block and name != "categorical_generalized_cross_entropy":
        return name
    return getattr(keras.losses, "".join(part.capitalize() for part in name.split("_")))(**block)


def make_activation(name):
    return {"leaky_relu": leaky_relu, "gelu": gelu}.get(name, name)


def scalar(value):
    """A value of Keras's, which gives some metrics as a list of one."""
    return float(np.squeeze(value))


def keras_result(experiment):
    x, y = make_data(experiment["dataset"])
    if "generalized" in str(experiment["loss"]):
        # Of labels in a column Keras would compare each with each row.
        y = y[:, 0]
    n = experiment["split"]["train"]
    # The weights repeat over the rows.
    weights = np.resize(np.float64(experiment["sample_weights"]), len(x)) if "sample_weights" in experiment else None
    weigh = lambda rows: None if weights is None else weights[rows]
    train, test = (x[:n], y[:n], weigh(slice(n))), (x[n:], y[n:], weigh(slice(n, None)))
    layers = experiment["model"]["layers"]
    random = np.random.RandomState(experiment["seed"])
    model = keras.Sequential([keras.Input((x.shape[1],))] + [make_layer(layer, random) for layer in layers])
    inputs, first_weights = x.shape[1], None
    for layer, block in zip(model.layers, layers):
        if "units" not in block:
            continue
        kernel = draw_kernel(random, block.get("kernel_initializer", "glorot_uniform"), inputs, block["units"])
        layer.set_weights([kernel, np.zeros(block["units"])])
        first_weights = kernel.ravel()[:4].tolist() if first_weights is None else first_weights
        inputs = block["units"]
    labels, metrics = experiment["dataset"].get("labels"), experiment.get("metrics", [])
    model.compile(
        loss=make_loss(experiment["loss"]),
        optimizer=make_optimizer(experiment["optimizer"]),
        metrics=make_metrics(metrics, labels),
        # What is dropped is drawn batch by batch.
        run_eagerly=any("dropout" in layer for layer in layers),
    )
    class_weight = make_class_weight(experiment.get("class_weight"), train[1])
    history, stopping = {}, make_early_stopping(experiment.get("early_stopping"))
    if stopping:
        stopping.set_model(model)
        stopping.on_train_begin()
    for number in range(experiment["epochs"]):
        order = random.permutation(n)
        epoch = model.fit(
            train[0][order],
            train[1][order],
            batch_size=experiment["batch_size"],
            shuffle=False,
            sample_weight=weigh(order),
            class_weight=class_weight,
            validation_data=test if len(test[0]) else None,
            validation_batch_size=len(test[0]) or None,
            verbose=0,
        )
        for name, values in epoch.history.items():
            history.setdefault(name, []).append(scalar(values[0]))
        if stopping:
            stopping.on_epoch_end(number, {name: np.float64(values[-1]) for name, values in history.items()})
            if model.stop_training:
                break
    if stopping:
        stopping.on_train_end()

    def evaluate(x, y, weights):
        values = model.evaluate(x, y, batch_size=len(x), sample_weight=weights, verbose=0, return_dict=True)
        final = {name: scalar(value) for name, value in values.items()}
        if "confusion_matrix" in metrics:
            final["confusion_matrix"] = make_confusion_matrix(model, x, y, labels)
        return final

    parts = {"train": train, "test": test} if len(test[0]) else {"train": train}
    return {
        "experiment": experiment,
        "history": history,
        "final": {name: evaluate(*part) for name, part in parts.items()},
        "first_weights": first_weights,
        "made_with": {
            "keras": keras.__version__,
            "backend": keras.config.backend(),
            "numpy": np.__version__,
            "floatx": keras.config.floatx(),
        },
    }
