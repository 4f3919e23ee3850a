#!/usr/bin/env python3
"""Write Fixtures/datasets/random-state-more.json: NumPy's own draws where the first few of a stream do not reach.

Usage: make_random_state_fixtures.py   (needs numpy)
"""

import json
from pathlib import Path

import numpy

SEEDS = [0, 7, 2**31, 2**32 - 1]
RANGES = [(7, 8), (-5, 3), (0, 2**32), (0, 2**32 + 1), (-(2**40), 2**40), (-(2**63), 2**63 - 1)]


def stream(seed):
    """Draw in this order from one generator; the tests repeat it."""
    random = numpy.random.RandomState(seed)
    return {
        "random_sample_after_5000": random.random_sample(5003)[5000:].tolist(),
        "standard_normal_after_2000": random.standard_normal(2003)[2000:].tolist(),
        "permutation_1000": random.permutation(1000)[:10].tolist(),
        "standard_normal_pending": random.standard_normal(),
        "randint": [random.randint(low, high, 4, dtype="int64").tolist() for low, high in RANGES],
        "uniform_reversed": random.uniform(3, -1, 3).tolist(),
        "permutation_of_letters": "".join(random.permutation(list("abcdefgh"))),
        "permutation_0": random.permutation(0).tolist(),
        "permutation_1": random.permutation(1).tolist(),
        "random_sample": random.random_sample(),
    }


def main():
    """Write the fixture beside the others."""
    path = Path(__file__).parent.parent / "Fixtures/datasets/random-state-more.json"
    content = {
        "made_with": {"numpy": numpy.__version__},
        "note": "one numpy.random.RandomState(seed) per entry, calls made in the order listed",
        "ranges": RANGES,
        "streams": {str(seed): stream(seed) for seed in SEEDS},
    }
    path.write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
