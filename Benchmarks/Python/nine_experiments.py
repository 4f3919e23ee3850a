"""The nine experiments of "Choosing a loss function" in plain NumPy, or in Keras on JAX or TensorFlow.

    python nine_experiments.py numpy|jax|tensorflow TABLES REPETITIONS

TABLES is a folder with the data sets as tables. Prints a line for each experiment: its name, the least processor time
and the least wall time of a repetition in seconds, and the loss of the trained network on the training rows and on the
test rows. Imports are not timed; in Keras, building and compiling the model is, as its users wait for that too.

NumPy draws the weights and the order of rows that seed 1 means to Lossbook; Keras draws its own.
"""

import os
import pathlib
import sys
import time

import numpy as np

ROWS, BATCH, EPSILON = 500, 32, np.float32(1e-7)
LEARNING_RATE, MOMENTUM = np.float32(0.01), np.float32(0.9)

# Table, hidden units, output units and activation, loss, metrics, epochs.
EXPERIMENTS = {
    "mse": ("regression", 25, 1, "linear", "mean_squared_error", ["mse"], 100),
    "msle": ("regression", 25, 1, "linear", "mean_squared_logarithmic_error", ["mse"], 100),
    "mae": ("regression", 25, 1, "linear", "mean_absolute_error", ["mse"], 100),
    "binary-crossentropy": ("circles", 50, 1, "sigmoid", "binary_crossentropy", ["accuracy"], 200),
    "hinge": ("circles-signed", 50, 1, "tanh", "hinge", ["sign", "rounding", "threshold"], 200),
    "squared-hinge": ("circles-signed", 50, 1, "tanh", "squared_hinge", ["sign", "rounding", "threshold"], 200),
    "categorical-crossentropy": ("blobs", 50, 3, "softmax", "categorical_crossentropy", ["accuracy"], 100),
    "sparse-categorical-crossentropy": (
        "blobs", 50, 3, "softmax", "sparse_categorical_crossentropy", ["accuracy"], 100),
    "kl-divergence": ("blobs", 50, 3, "softmax", "kl_divergence", ["accuracy"], 100),
}


def read(table, loss):
    """Inputs and targets of the training rows and of the test rows."""
    values = np.loadtxt(table, delimiter=",", skiprows=1, dtype=np.float32)
    x, y = values[:, :-1].copy(), values[:, -1:].copy()
    if loss in ("categorical_crossentropy", "kl_divergence"):
        y = np.eye(3, dtype=np.float32)[y[:, 0].astype(int)]
    return (x[:ROWS], y[:ROWS]), (x[ROWS:], y[ROWS:])


# Value of each row and gradient by the sums of the output layer, of the sums z, the outputs p and the targets t.


def mean_squared_error(z, p, t):
    error = p - t
    return error * error, 2 * error


def mean_squared_logarithmic_error(z, p, t):
    error = np.log1p(np.maximum(p, EPSILON)) - np.log1p(np.maximum(t, EPSILON))
    return error * error, np.where(p < EPSILON, 0, 2 * error / (1 + np.maximum(p, EPSILON)))


def mean_absolute_error(z, p, t):
    return np.abs(p - t), np.sign(p - t)


def binary_crossentropy(z, p, t):
    return np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z))), p - t


def hinge(z, p, t):
    margin = 1 - t * p
    return np.maximum(margin, 0), np.where(margin < 0, 0, -t) * (1 - p * p)


def squared_hinge(z, p, t):
    lack = np.maximum(1 - t * p, 0)
    return lack * lack, -2 * t * lack * (1 - p * p)


def categorical_crossentropy(z, p, t):
    shifted = z - z.max(axis=1, keepdims=True)
    return np.log(np.exp(shifted).sum(axis=1)) - (t * shifted).sum(axis=1), p - t


def sparse_categorical_crossentropy(z, p, t):
    classes, every = t[:, 0].astype(int), np.arange(len(t))
    shifted = z - z.max(axis=1, keepdims=True)
    gradient = p.copy()
    gradient[every, classes] -= 1
    return np.log(np.exp(shifted).sum(axis=1)) - shifted[every, classes], gradient


def kl_divergence(z, p, t):
    truth, share = np.maximum(t, EPSILON), np.maximum(p, EPSILON)
    kept = np.where(p < EPSILON, 0, truth)
    return (truth * np.log(truth / share)).sum(axis=1), p * kept.sum(axis=1, keepdims=True) - kept


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e, 1) / (1 + e)


def accuracy(p, t):
    if p.shape[1] == 1:
        return (p > 0.5) == t
    return p.argmax(axis=1) == (t[:, 0] if t.shape[1] == 1 else t.argmax(axis=1))


ACTIVATIONS = {"linear": lambda z: z, "sigmoid": sigmoid, "tanh": np.tanh, "softmax": softmax}
METRICS = {
    "mse": lambda p, t: (p - t) ** 2,
    "accuracy": accuracy,
    "sign": lambda p, t: np.where(p > 0, 1, -1) == t,
    "rounding": lambda p, t: np.rint(p) == t,
    "threshold": lambda p, t: (p > 0.5) == t,
}


def train_numpy(train, test, hidden, units, activation, loss, metrics, epochs):
    random = np.random.RandomState(1)
    activate, measure_loss = ACTIVATIONS[activation], globals()[loss]

    def draw(limit, *shape):
        return random.uniform(-limit, limit, shape).astype(np.float32)

    inputs = train[0].shape[1]
    parameters = [
        draw(np.sqrt(6 / inputs), inputs, hidden), np.zeros(hidden, np.float32),
        draw(np.sqrt(6 / (hidden + units)), hidden, units), np.zeros(units, np.float32),
    ]
    velocities = [np.zeros_like(parameter) for parameter in parameters]
    kernel, bias, output_kernel, output_bias = parameters

    def measure(x, y):
        h = np.maximum(x @ kernel + bias, 0)
        z = h @ output_kernel + output_bias
        p = activate(z)
        values, gradient = measure_loss(z, p, y)
        return h, gradient, [values.sum()] + [METRICS[metric](p, y).sum() for metric in metrics]

    history, validation = [], []
    for _ in range(epochs):
        order, sums = random.permutation(ROWS), np.zeros(1 + len(metrics))
        for first in range(0, ROWS, BATCH):
            rows = order[first : first + BATCH]
            x, y = train[0][rows], train[1][rows]
            h, d, measured = measure(x, y)
            sums += measured
            d = (d / len(rows)).astype(np.float32)
            d_hidden = (d @ output_kernel.T) * (h > 0)
            gradients = [x.T @ d_hidden, d_hidden.sum(axis=0), h.T @ d, d.sum(axis=0)]
            for parameter, velocity, gradient in zip(parameters, velocities, gradients):
                velocity *= MOMENTUM
                velocity -= LEARNING_RATE * gradient
                parameter += velocity
        history.append(sums / ROWS)
        validation.append(np.array(measure(*test)[2]) / ROWS)
    return measure(*train)[2][0] / ROWS, measure(*test)[2][0] / ROWS


def train_keras(train, test, hidden, units, activation, loss, metrics, epochs):
    import keras

    mean = keras.metrics.MeanMetricWrapper
    cast = lambda right: keras.ops.cast(right, "float32")
    own = {
        "sign": lambda: mean(lambda y, p: cast((p > 0) == (y > 0)), name="sign"),
        "rounding": lambda: mean(lambda y, p: cast(keras.ops.round(p) == y), name="rounding"),
        "threshold": lambda: "binary_accuracy",
    }
    keras.utils.set_random_seed(1)
    model = keras.Sequential([
        keras.Input((train[0].shape[1],)),
        keras.layers.Dense(hidden, activation="relu", kernel_initializer="he_uniform"),
        keras.layers.Dense(units, activation=activation),
    ])
    model.compile(
        loss=loss, optimizer=keras.optimizers.SGD(learning_rate=0.01, momentum=0.9),
        metrics=[own.get(metric, lambda metric=metric: metric)() for metric in metrics])
    model.fit(*train, epochs=epochs, batch_size=BATCH, validation_data=test, verbose=0)
    return tuple(model.evaluate(*part, verbose=0, return_dict=True)["loss"] for part in (train, test))


def main(engine, tables, repetitions):
    if engine != "numpy":
        os.environ["KERAS_BACKEND"] = engine
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
        import keras  # noqa: F401
    run = train_numpy if engine == "numpy" else train_keras
    for name, (table, hidden, units, activation, loss, metrics, epochs) in EXPERIMENTS.items():
        train, test = read(pathlib.Path(tables) / f"{table}.csv", loss)
        processor = wall = np.inf
        for _ in range(int(repetitions)):
            wall_start, start = time.perf_counter(), time.process_time()
            losses = run(train, test, hidden, units, activation, loss, metrics, epochs)
            processor = min(processor, time.process_time() - start)
            wall = min(wall, time.perf_counter() - wall_start)
        print(name, processor, wall, *map(float, losses), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
