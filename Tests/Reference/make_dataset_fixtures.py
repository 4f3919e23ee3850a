#!/usr/bin/env python3
"""Write Fixtures/datasets/more-arguments.json: scikit-learn's output for every case of dataset_cases.py.

Usage: make_dataset_fixtures.py   (needs numpy and scikit-learn)
"""

import json
from pathlib import Path

import numpy
import sklearn

from dataset_cases import CASES, REFUSED, expected


def main():
    """Write the fixture beside the others."""
    cases = []
    for case in CASES:
        x, y = expected(case)
        # A few columns and rows tell as much as a hundred: keep the file small.
        rows = list(range(len(x)))[:: max(1, len(x) // 12)]
        columns = list(range(x.shape[1]))[:: max(1, x.shape[1] // 6)]
        cases.append({
            "dataset": {key: value for key, value in case.items() if key != "train"},
            "train": case.get("train"),
            "shape": list(x.shape),
            "rows": rows,
            "columns": columns,
            "x": x[numpy.ix_(rows, columns)].tolist(),
            "y": y[rows].tolist(),
        })
    content = {
        "made_with": {"scikit-learn": sklearn.__version__, "numpy": numpy.__version__},
        "note": "x and y hold the rows and columns listed; train is the split that standardize: train is fitted on",
        "cases": cases,
        "refused": [{"dataset": case, "key": key} for case, key in REFUSED],
    }
    path = Path(__file__).parent.parent / "Fixtures/datasets/more-arguments.json"
    path.write_text(json.dumps(content).replace('{"dataset"', '\n{"dataset"') + "\n")


if __name__ == "__main__":
    main()
