"""One epoch of a network 784-512-512-10 on 20,000 rows of blobs in plain NumPy, float32.

    python large_network.py TABLES REPETITIONS

TABLES is not read: the data are scikit-learn's blobs, drawn here as Lossbook draws them. Prints the name, the least
processor time and the least wall time of a repetition in seconds, and the loss of the trained network on the training
rows, twice. The caller sets the threads of OpenBLAS.
"""

import sys
import time

import numpy as np

ROWS, BATCH, CLASSES, WIDTHS = 20_000, 128, 10, (784, 512, 512, 10)
LEARNING_RATE, MOMENTUM = np.float32(0.01), np.float32(0.9)


def blobs():
    random = np.random.RandomState(1)
    centers = random.uniform(-10, 10, (CLASSES, WIDTHS[0]))
    x = np.concatenate([random.normal(center, 100, (ROWS // CLASSES, WIDTHS[0])) for center in centers])
    order = np.arange(ROWS)
    random.shuffle(order)
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    return x[order].astype(np.float32), np.repeat(np.arange(CLASSES), ROWS // CLASSES)[order]


def train(x, y):
    random = np.random.RandomState(1)
    kernels, biases = [], []
    for inputs, units in zip(WIDTHS, WIDTHS[1:]):
        limit = np.sqrt(6 / (inputs if units != CLASSES else inputs + units))
        kernels.append(random.uniform(-limit, limit, (inputs, units)).astype(np.float32))
        biases.append(np.zeros(units, np.float32))
    parameters = kernels + biases
    velocities = [np.zeros_like(parameter) for parameter in parameters]

    def forward(x):
        activations = [x]
        for kernel, bias in zip(kernels, biases):
            activations.append(np.maximum(activations[-1] @ kernel + bias, 0) if kernel is not kernels[-1]
                               else activations[-1] @ kernel + bias)
        return activations

    def measure(z, y):
        """Sum of the losses, number of hits, and gradient of the sum by the logits."""
        shifted = z - z.max(axis=1, keepdims=True)
        e = np.exp(shifted)
        total = e.sum(axis=1, keepdims=True)
        every = np.arange(len(y))
        gradient = e / total
        gradient[every, y] -= 1
        return (np.log(total[:, 0]) - shifted[every, y]).sum(), (z.argmax(axis=1) == y).sum(), gradient

    order = random.permutation(ROWS)
    for first in range(0, ROWS, BATCH):
        rows = order[first : first + BATCH]
        activations = forward(x[rows])
        _, _, d = measure(activations.pop(), y[rows])
        d /= np.float32(len(rows))
        gradients = [None] * len(parameters)
        for layer in reversed(range(len(kernels))):
            h = activations.pop()
            gradients[layer], gradients[len(kernels) + layer] = h.T @ d, d.sum(axis=0)
            if layer:
                d = (d @ kernels[layer].T) * (h > 0)
        for parameter, velocity, gradient in zip(parameters, velocities, gradients):
            velocity *= MOMENTUM
            velocity -= LEARNING_RATE * gradient
            parameter += velocity
    return sum(measure(forward(x[first : first + BATCH])[-1], y[first : first + BATCH])[0]
               for first in range(0, ROWS, BATCH)) / ROWS


def main(_, repetitions):
    x, y = blobs()
    processor = wall = np.inf
    for _ in range(int(repetitions)):
        wall_start, start = time.perf_counter(), time.process_time()
        loss = float(train(x, y))
        processor = min(processor, time.process_time() - start)
        wall = min(wall, time.perf_counter() - wall_start)
    print("large", processor, wall, loss, loss)


if __name__ == "__main__":
    main(*sys.argv[1:])
