"""A figure of two panels with learning curves in matplotlib: PNG of 1000 by 800 pixels, SVG and PDF.

    python two_panels.py TABLES REPETITIONS

TABLES is a folder with two-panels.csv: a line of names and five columns: the epoch, the loss and the accuracy of training and of test. Prints for each
format the name, the least processor time and the least wall time of a repetition in seconds, from the data to the bytes
of the file, and their number. Imports and one figure of each format, which fills matplotlib's caches, are not timed.
"""

import io
import pathlib
import sys
import time

import matplotlib
import numpy as np

matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402


def draw(epochs, columns, format):
    figure, axes = plt.subplots(2, 1, sharex=True, figsize=(10, 8), dpi=100, layout="constrained")
    figure.suptitle("Hinge loss on circles")
    for axis, name, train, test in zip(axes, ("Hinge loss", "Accuracy"), columns[:2], columns[2:]):
        axis.plot(epochs, train, label="train")
        axis.plot(epochs, test, label="test")
        axis.set_ylabel(name)
        axis.grid()
        axis.legend()
    axes[-1].set_xlabel("Epoch")
    file = io.BytesIO()
    figure.savefig(file, format=format)
    plt.close(figure)
    return file.getvalue()


def main(tables, repetitions):
    epochs, *columns = np.loadtxt(pathlib.Path(tables) / "two-panels.csv", delimiter=",", skiprows=1).T
    for format in ("png", "svg", "pdf"):
        processor = wall = np.inf
        draw(epochs, columns, format)
        for _ in range(int(repetitions)):
            wall_start, start = time.perf_counter(), time.process_time()
            file = draw(epochs, columns, format)
            processor = min(processor, time.process_time() - start)
            wall = min(wall, time.perf_counter() - wall_start)
        print(format, processor, wall, len(file), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
