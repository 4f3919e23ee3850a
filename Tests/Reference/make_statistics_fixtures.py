#!/usr/bin/env python3
"""Write Fixtures/statistics.json: SciPy's quantiles of Student's t, and NumPy's and SciPy's intervals of means.

Usage: make_statistics_fixtures.py   (needs numpy and scipy)
"""

import json
from pathlib import Path

import numpy
import scipy
from scipy import stats

DEGREES = [*range(1, 33), 49, 50, 99, 100, 299, 300, 999, 1000, 4999, 5000, 9998, 9999]
SHARES = [0.5, 0.9, 0.95, 0.99, 0.999]


def interval(values):
    """Both intervals of the mean of some numbers."""
    count = len(values)
    reach = stats.t.ppf(0.975, count - 1) * values.std(ddof=1) / count**0.5
    drawn = numpy.random.RandomState(0).randint(0, count, (10_000, count))
    means = values[drawn].mean(axis=1)
    return {
        "values": values.tolist(),
        "t": [values.mean() - reach, values.mean() + reach],
        "bootstrap": numpy.percentile(means, [2.5, 97.5]).tolist(),
    }


def main():
    """Write the fixture beside the others."""
    path = Path(__file__).parent.parent / "Fixtures/statistics.json"
    random = numpy.random.RandomState(1)
    content = {
        "made_with": {"numpy": numpy.__version__, "scipy": scipy.__version__},
        "student_t": [
            {"degrees": degrees, "share": share, "bound": stats.t.ppf((1 + share) / 2, degrees)}
            for degrees in DEGREES
            for share in SHARES
        ],
        "intervals": [interval(random.normal(0.85, 0.005, count)) for count in (2, 3, 30, 200)],
    }
    path.write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
