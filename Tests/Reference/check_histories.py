"""Compares `lossbook train` with Keras, number for number.

Runs every experiment of `experiments.py` in Keras in float64, from the weights and in the order of rows that the seed
means to Lossbook, and in Lossbook, and prints the worst difference of each: relative, but absolute for values below
1e-3. Exits with 1 where one is above 1e-9.

    python3 -m venv .venv && .venv/bin/pip install keras tensorflow scikit-learn
    .venv/bin/python Tests/Reference/check_histories.py --lossbook .build/release/lossbook

`--only PATTERN` picks experiments by name. `--backend jax` asks another backend of Keras, which agrees to
about 1e-8 only: its `ops.mean` rounds to float32. `--record DIR` writes what Keras gave to files in the form of
`Tests/Fixtures/reference-histories` and compares nothing.
"""

import argparse
import fnmatch
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

TOLERANCE = 1e-9


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lossbook", default="lossbook", help="the program to check")
    parser.add_argument("--only", default="*", metavar="PATTERN")
    parser.add_argument("--backend", default="tensorflow", choices=["tensorflow", "jax"])
    parser.add_argument("--record", type=pathlib.Path, metavar="DIR")
    return parser.parse_args()


def difference(value, reference):
    if isinstance(reference, list):
        return 0.0 if value == reference else math.inf
    value = float(value)
    if math.isnan(value) and math.isnan(reference):
        return 0.0
    return abs(value - reference) / (abs(reference) if abs(reference) >= 1e-3 else 1.0)


def worst_difference(ours, keras):
    """The largest difference between two results, infinite where one has what the other lacks."""
    pairs = []
    for name, values in keras["history"].items():
        own = ours["history"].get(name, [])
        if len(own) != len(values):
            return math.inf
        pairs += zip(own, values)
    for part, values in keras["final"].items():
        for name, value in values.items():
            pairs.append((ours["final"][part].get(name, math.inf), value))
    if len(ours["history"]) != len(keras["history"]):
        return math.inf
    return max(difference(*pair) for pair in pairs)


def write_table(path, experiment):
    """Writes generated data with weights of rows, which are read from tables only; gives the experiment on it."""
    import numpy as np
    from keras_run import generate

    x, y = generate(experiment["dataset"])
    rows = zip(x.tolist(), y.tolist(), np.resize(experiment["sample_weights"], len(x)).tolist())
    names = [f"x{column}" for column in range(x.shape[1])] + ["y", "weight"]
    lines = [",".join(names)] + [",".join(map(repr, [*inputs, target, weight])) for inputs, target, weight in rows]
    path.write_text("\n".join(lines) + "\n")
    prepared = {key: experiment["dataset"][key] for key in ("labels", "standardize") if key in experiment["dataset"]}
    table = {"file": path.name, "target": "y", "sample_weight": "weight"} | prepared
    return {key: value for key, value in experiment.items() if key != "sample_weights"} | {"dataset": table}


def lossbook_result(program, experiment):
    with tempfile.TemporaryDirectory() as folder:
        if "sample_weights" in experiment:
            experiment = write_table(pathlib.Path(folder, "table.csv"), experiment)
        source, result = pathlib.Path(folder, "experiment.yaml"), pathlib.Path(folder, "history.json")
        source.write_text(json.dumps(experiment))
        subprocess.run([program, "train", source, "-o", result], check=True, stdout=subprocess.DEVNULL)
        return json.loads(result.read_text())


def main():
    options = arguments()
    os.environ["KERAS_BACKEND"] = options.backend
    os.environ["JAX_ENABLE_X64"] = "1"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    from experiments import EXPERIMENTS
    from keras_run import keras_result

    worst = 0.0
    for experiment in EXPERIMENTS:
        if not fnmatch.fnmatch(experiment["name"], options.only):
            continue
        keras = keras_result(experiment)
        if options.record:
            options.record.mkdir(parents=True, exist_ok=True)
            path = options.record / f"{experiment['name']}.json"
            parts = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in keras.items()]
            path.write_text("{\n" + ",\n".join(parts) + "\n}\n")
            print(path)
            continue
        found = worst_difference(lossbook_result(options.lossbook, experiment), keras)
        worst = max(worst, found)
        print(f"{found:8.1e}  {experiment['name']}", flush=True)
    if not options.record:
        print(f"{worst:8.1e}  the worst")
    return 1 if worst > TOLERANCE else 0


if __name__ == "__main__":
    sys.exit(main())
