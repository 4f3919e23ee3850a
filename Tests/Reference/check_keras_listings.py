#!/usr/bin/env python3
"""Run the Keras programs that a page lists and compare their histories with Lossbook's in float64.

Usage: check_keras_listings.py LOSSBOOK PAGE.html [EXPERIMENT ...]   (needs scikit-learn, and keras on tensorflow or, with KERAS_BACKEND=jax, on jax)

Experiments of several seeds are left out: those of one seed run the same code. Exits with 1 where a history differs by more than a relative 1e-9
(absolute below 1e-3).
"""

import html
import json
import os
import re
import subprocess
import sys
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
# Without it JAX computes in float32 whatever is asked for.
os.environ.setdefault("JAX_ENABLE_X64", "1")

import numpy as np

LISTING = re.compile(r'<figure class="listing".*?</figure>', re.DOTALL)


def code(listing, language):
    found = re.search(rf'<code class="language-{language}">(.*?)</code>', listing, re.DOTALL)
    return found and html.unescape(found[1])


def lossbook_history(lossbook, experiment):
    experiment = experiment.replace("precision: float32", "precision: float64")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "history.json")
        subprocess.run(
            [lossbook, "train", "-", "-o", path], input=experiment, text=True, check=True,
            stdout=subprocess.DEVNULL)
        with open(path) as file:
            return json.load(file)["history"]


def worst_difference(ours, theirs):
    ours, theirs = np.array(ours, dtype=float), np.array(theirs, dtype=float)
    return float(np.max(np.abs(ours - theirs) / np.maximum(1e-3, np.abs(theirs))))


def main(lossbook, page, *wanted):
    with open(page, encoding="utf-8") as file:
        listings = LISTING.findall(file.read())
    failed = False
    for listing in listings:
        experiment, program = code(listing, "yaml"), code(listing, "python")
        if not program:
            continue
        name = re.search(r"^name: (.*)$", experiment, re.MULTILINE)[1]
        if wanted and name not in wanted or "\nseeds:" in experiment:
            continue
        scope = {}
        exec(compile(program, name, "exec"), scope)
        ours = lossbook_history(lossbook, experiment)
        worst = max(worst_difference(ours[key], scope["history"][key]) for key in ours)
        failed = failed or worst > 1e-9
        print(f"{name}: worst relative difference {worst:.1e}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
