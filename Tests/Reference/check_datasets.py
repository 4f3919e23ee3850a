#!/usr/bin/env python3
"""Compare the tables of `lossbook dataset` with scikit-learn, for many combinations of arguments.

Usage: check_datasets.py [LOSSBOOK]   (needs numpy and scikit-learn; LOSSBOOK defaults to the debug build's binary)

Prints the worst relative difference of each case and exits with 1 where one is above 1e-12, where a refused
case is accepted, or where an error does not name the key to blame.

Differences are relative to scikit-learn's number. Under effective_rank the inputs are sums in which large
terms cancel, and their last bits depend on the processor's LAPACK, in scikit-learn itself too: there a number
counts as at least a tenth of its column's standard deviation.
"""

import itertools
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

from dataset_cases import CASES, REFUSED, expected

LIMIT = 1e-12
LOW_RANK_FLOOR = 0.1


def generated_cases(count):
    """Yield cases with arguments drawn at random, the same on every run."""
    draw = random.Random(1)
    for index in range(count):
        case = {"generator": draw.choice(["regression", "circles", "moons", "blobs"])}
        seed = draw.choice([index, draw.randrange(2**32)])
        case["random_state"] = seed
        case["n_samples"] = draw.choice([1, 2, 7, 50, 101, 999, 1000, 3001])
        if draw.random() < 0.5:
            case["shuffle"] = draw.random() < 0.5
        if case["generator"] == "regression":
            case |= {"n_features": draw.choice([1, 2, 5, 20, 33]), "noise": draw.choice([0, 0.1, 5]),
                     "n_informative": draw.choice([0, 1, 3, 10, 50]), "bias": draw.choice([0, -7.25, 1000])}
            if draw.random() < 0.3:
                case |= {"effective_rank": draw.choice([1, 4, 30]), "tail_strength": draw.choice([0, 0.3, 1])}
        elif case["generator"] == "blobs":
            clusters = draw.randrange(1, 6)
            features = draw.choice([1, 2, 4])
            case["n_features"] = features
            if draw.random() < 0.4:
                case["n_samples"] = [draw.randrange(300) + 1 for _ in range(clusters)]
            elif draw.random() < 0.5:
                case["centers"] = clusters
            else:
                clusters = 3
            if draw.random() < 0.3:
                case["centers"] = [[round(draw.uniform(-9, 9), 3) for _ in range(features)] for _ in range(clusters)]
            if draw.random() < 0.4:
                case["cluster_std"] = draw.choice([0.5, [draw.random() * 3 for _ in range(clusters)]])
            if draw.random() < 0.3:
                case["center_box"] = [-1, draw.choice([0, 2.5, 100])]
        else:
            if draw.random() < 0.3:
                case["n_samples"] = [draw.randrange(200), draw.randrange(200) + 1]
            case["noise"] = draw.choice([None, 0, 0.1, 0.4])
            if case["generator"] == "circles":
                case["factor"] = draw.choice([0, 0.3, 0.8, 0.999])
        if draw.random() < 0.4:
            case["standardize"] = draw.choice(["all", "train"])
            case["train"] = draw.choice([1, 0.5]) if case["n_samples"] != 1 else 1
        yield {key: value for key, value in case.items() if value is not None}


def run(lossbook, case, folder):
    """Run `lossbook dataset` on a case and return the finished process and the table's path."""
    block = dict(case)
    content = {"dataset": block}
    if (train := block.pop("train", None)) is not None:
        content["split"] = {"train": train}
    source = Path(folder, "case.yaml")
    table = Path(folder, "table.csv")
    source.write_text(json.dumps(content))
    process = subprocess.run([lossbook, "dataset", source, "-o", table], capture_output=True, text=True)
    return process, table


def difference(table, x, y, floor):
    """Return the worst relative difference; a number counts as at least floor standard deviations."""
    header = [f"x{column}" for column in range(x.shape[1])]
    header += ["y"] if y.shape[1] == 1 else [f"y{column}" for column in range(y.shape[1])]
    lines = table.read_text().splitlines()
    if lines[0].split(",") != header:
        raise ValueError(f"the header is {lines[0]}")
    want = numpy.hstack([x, y])
    have = numpy.array([[float(field) for field in line.split(",")] for line in lines[1:]]).reshape(-1, len(header))
    if have.shape != want.shape:
        raise ValueError(f"the shape is {have.shape} and not {want.shape}")
    if not have.size:
        return 0.0
    error = numpy.abs(have - want)
    with numpy.errstate(divide="ignore", invalid="ignore"):
        relative = error / numpy.maximum(numpy.abs(want), floor * want.std(axis=0))
    return float(numpy.where(error == 0, 0, relative).max())


def main():
    """Compare every case and report."""
    root = Path(__file__).parent.parent.parent
    lossbook = sys.argv[1] if len(sys.argv) > 1 else root / ".build/debug/lossbook"
    failures = 0
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for case in itertools.chain(CASES, generated_cases(400)):
            process, table = run(lossbook, case, folder)
            try:
                if process.returncode != 0:
                    raise ValueError(process.stderr.strip())
                floor = LOW_RANK_FLOOR if "effective_rank" in case else 0
                found = difference(table, *expected(case), floor)
            except ValueError as problem:
                print(f"FAILED {json.dumps(case)}: {problem}")
                failures += 1
                continue
            worst = max(worst, found)
            if found > LIMIT:
                print(f"{found:.1e} {json.dumps(case)}")
                failures += 1
        for case, key in REFUSED:
            process, _ = run(lossbook, case, folder)
            if process.returncode != 1 or key not in process.stderr:
                print(f"FAILED {json.dumps(case)}: exit {process.returncode}, {process.stderr.strip()}")
                failures += 1
    print(f"worst relative difference {worst:.1e}; {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
