#!/usr/bin/env python3
"""Compute the polynomials of Sources/TrainingKernels/elementary.h and check that they stand there.

Usage: elementary_coefficients.py   (needs mpmath and numpy; prints the coefficients and exits 1 where one is missing)

Each polynomial minimises the largest weighted error on an interval, by Remez exchange in 200-bit arithmetic; its
coefficients are then rounded.
"""

import re
import sys
from pathlib import Path

import numpy
from mpmath import atanh, cos, exp, log, lu_solve, matrix, mp, mpf, pi, sqrt, tanh

HEADER = Path(__file__).parents[2] / "Sources/TrainingKernels/elementary.h"
POINTS = 2000
ROUNDS = 6

mp.prec = 200


def extremes(errors, count):
    """The places of `count` extremes of alternating sign, the largest there are; fewer where there are not so many."""
    places = []
    for i, error in enumerate(errors):
        before = errors[i - 1] if i else -error
        after = errors[i + 1] if i + 1 < len(errors) else -error
        if (abs(error) < abs(before) and error * before > 0) or (abs(error) < abs(after) and error * after > 0):
            continue
        if places and errors[places[-1]] * error > 0:
            if abs(error) > abs(errors[places[-1]]):
                places[-1] = i
        else:
            places.append(i)
    while len(places) > count:
        places.pop(0 if abs(errors[places[0]]) < abs(errors[places[-1]]) else -1)
    return places


def remez(function, low, high, degree, weight):
    """The coefficients, lowest first, of the polynomial with the least weighted error."""
    count = degree + 2
    places = [(low + high) / 2 - (high - low) / 2 * cos(pi * i / (count - 1)) for i in range(count)]
    grid = [low + (high - low) * mpf(i) / POINTS for i in range(POINTS + 1)]
    for _ in range(ROUNDS):
        rows = [[x**j for j in range(degree + 1)] + [(-1) ** i / weight(x)] for i, x in enumerate(places)]
        solution = lu_solve(matrix(rows), matrix([function(x) for x in places]))
        coefficients = list(solution)[: degree + 1]
        errors = [
            (function(x) - sum(c * x**j for j, c in enumerate(coefficients))) * weight(x) for x in grid
        ]
        found = extremes(errors, count)
        if len(found) < count:
            break
        places = [grid[i] for i in found]
    return coefficients


def exp_rest(r):
    """(exp(r) - 1 - r) / r²."""
    return mpf(1) / 2 + r / 6 if abs(r) < mpf(10) ** -30 else (exp(r) - 1 - r) / r**2


def log_rest(z):
    """(log((1 + s) / (1 - s)) - 2 s) / s³ at z = s²."""
    if z < mpf(10) ** -30:
        return mpf(2) / 3 + mpf(2) / 5 * z
    return (2 * atanh(sqrt(z)) - 2 * sqrt(z)) / sqrt(z) / z


def tanh_rest(z):
    """(tanh(x) - x) / x³ at z = x²."""
    return -mpf(1) / 3 + 2 * z / 15 if z < mpf(10) ** -25 else (tanh(sqrt(z)) - sqrt(z)) / sqrt(z) / z


def polynomials():
    """The name, precision and coefficients of each polynomial."""
    half = log(mpf(2)) / 2 * mpf("1.0005")
    longest = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.001")
    bound = (mpf(5) / 8) ** 2 * mpf("1.001")
    for kind, real, degrees in (("float64", numpy.float64, (10, 7, 11)), ("float32", numpy.float32, (4, 3, 4))):
        least = mpf(2) ** (-40 if kind == "float64" else -20)
        small = mpf(2) ** -20
        yield "exp", real, remez(exp_rest, -half, half, degrees[0], lambda r, least=least: r * r + least)
        yield "log", real, remez(log_rest, mpf(0), longest, degrees[1], lambda z: z + small)
        yield "tanh", real, remez(tanh_rest, mpf(0), bound, degrees[2], lambda z: z + small)


def main():
    """Print the coefficients and look for them in the header."""
    text = HEADER.read_text()
    numbers = {float.fromhex(word.rstrip("f")) for word in words(text)}
    missing = 0
    for name, real, coefficients in polynomials():
        print(name, real.__name__)
        for coefficient in coefficients:
            value = float(real(float(coefficient)))
            missing += value not in numbers
            print("  ", value.hex(), "" if value in numbers else "  is not in elementary.h")
    sys.exit(missing > 0)


def words(text):
    """The hexadecimal numbers and the halves of a C source."""
    found = re.findall(r"-?0x1(?:\.[0-9a-f]+)?p[+-]?\d+", text)
    return found + [(0.5).hex(), (-0.5).hex()]


if __name__ == "__main__":
    main()
