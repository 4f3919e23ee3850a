#!/usr/bin/env python3
"""Write Fixtures/schedules.json: the learning rates of Keras's schedules, step by step, in float64.

Usage: make_schedule_fixtures.py   (needs keras on tensorflow and scikit-learn)
"""

import json
from pathlib import Path

import numpy as np
from keras_run import make_schedule

SCHEDULES = [
    {"name": "piecewise_constant_decay", "boundaries": [10, 11, 40], "values": [0.1, 0.05, 0.2, 0.01]},
    {"name": "exponential_decay", "initial_learning_rate": 0.1, "decay_steps": 20, "decay_rate": 0.9},
    {"name": "exponential_decay", "initial_learning_rate": 0.1, "decay_steps": 7, "decay_rate": 0.96, "staircase": True},
    {"name": "exponential_decay", "initial_learning_rate": 0.001, "decay_steps": 3, "decay_rate": 1.001},
    {"name": "inverse_time_decay", "initial_learning_rate": 0.3, "decay_steps": 9, "decay_rate": 0.5},
    {"name": "inverse_time_decay", "initial_learning_rate": 0.3, "decay_steps": 9, "decay_rate": 2.5, "staircase": True},
    {"name": "polynomial_decay", "initial_learning_rate": 0.1, "decay_steps": 50},
    {"name": "polynomial_decay", "initial_learning_rate": 0.1, "decay_steps": 50, "end_learning_rate": 0.03, "power": 0.5},
    {"name": "polynomial_decay", "initial_learning_rate": 0.1, "decay_steps": 13, "power": 2.0, "cycle": True},
    {"name": "cosine_decay", "initial_learning_rate": 0.1, "decay_steps": 60},
    {"name": "cosine_decay", "initial_learning_rate": 0.1, "decay_steps": 33, "alpha": 0.2},
    {"name": "cosine_decay", "initial_learning_rate": 0.0, "decay_steps": 40, "warmup_target": 0.2, "warmup_steps": 15},
    {"name": "cosine_decay", "initial_learning_rate": 0.01, "decay_steps": 40, "alpha": 0.1, "warmup_target": 0.2},
    {"name": "cosine_decay_restarts", "initial_learning_rate": 0.1, "first_decay_steps": 5},
    {"name": "cosine_decay_restarts", "initial_learning_rate": 0.1, "first_decay_steps": 8, "t_mul": 1.0, "m_mul": 0.8},
    {"name": "cosine_decay_restarts", "initial_learning_rate": 0.1, "first_decay_steps": 10, "t_mul": 1.5, "alpha": 0.1},
]
STEPS = [*range(100), 1000, 12_345, 1_000_000]


def main():
    """Write the fixture."""
    cases = []
    for block in SCHEDULES:
        schedule = make_schedule(block)
        rates = [float(schedule(np.int64(step))) for step in STEPS]
        cases.append({"learning_rate": block, "steps": STEPS, "rates": rates})
    lines = ",\n".join(json.dumps(case) for case in cases)
    (Path(__file__).parent.parent / "Fixtures/schedules.json").write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
