#!/usr/bin/env python3
"""Compute the polynomials of the elementary functions in Sources/TrainingKernels and check that they stand there.

Usage: elementary_coefficients.py   (needs mpmath and numpy; prints the coefficients and exits 1 where one is missing)

Each polynomial minimises the largest weighted error on an interval, by Remez exchange in 200-bit arithmetic; its
coefficients are then rounded.
"""

import re
import sys
from pathlib import Path

import numpy
from mpmath import atanh, cos, erf, erfc, exp, log, lu_solve, matrix, mp, mpf, pi, sin, sqrt, tanh

HEADERS = sorted((Path(__file__).parents[2] / "Sources/TrainingKernels").glob("elementary*.h"))
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


def erf_rest(z):
    """erf(x) / x - 1 at z = x²."""
    return 2 / sqrt(pi) * (1 - z / 3) - 1 if z < mpf(10) ** -30 else erf(sqrt(z)) / sqrt(z) - 1


def erf_step(s):
    """erf(1 + s) less erf(1), to float32."""
    return erf(1 + s) - mpf(float(numpy.float32(float(erf(mpf(1))))))


def erfc_argument(u):
    """x from u = (x - 2) / (x + 4)."""
    return (4 * u + 2) / (1 - u)


def scaled_erfc(u):
    """erfc(x) exp(x²)."""
    x = erfc_argument(u)
    return erfc(x) * exp(x * x)


def log_tail(z):
    """(log((1 + s) / (1 - s)) / s - 2 - 2/3 s²) / s⁴ at z = s²."""
    if z < mpf(10) ** -15:
        return mpf(2) / 5 + mpf(2) / 7 * z
    return (2 * atanh(sqrt(z)) / sqrt(z) - 2 - 2 * z / 3) / z**2


def cos_rest(z):
    """(cos(x) - 1 + x²/2) / x⁴ at z = x²."""
    return mpf(1) / 24 - z / 720 if z < mpf(10) ** -15 else (cos(sqrt(z)) - 1 + z / 2) / z**2


def sin_rest(z):
    """(sin(x) - x) / x³ at z = x²."""
    return -mpf(1) / 6 + z / 120 if z < mpf(10) ** -20 else (sin(sqrt(z)) - sqrt(z)) / sqrt(z) / z


def polynomials():
    """The name, precision and coefficients of each polynomial."""
    half = log(mpf(2)) / 2 * mpf("1.0005")
    longest = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.001")
    bound = (mpf(5) / 8) ** 2 * mpf("1.001")
    quarter = (pi / 4) ** 2 * mpf("1.001")
    yield "log tail", numpy.float64, remez(log_tail, mpf(0), longest, 7, lambda z: mpf(1))
    yield "cos", numpy.float64, remez(cos_rest, mpf(0), quarter, 5, lambda z: z + mpf(2) ** -20)
    yield "sin", numpy.float64, remez(sin_rest, mpf(0), quarter, 5, lambda z: z + mpf(2) ** -20)
    for kind, real, degrees in (
        ("float64", numpy.float64, (10, 7, 11, 10, 15, 12)), ("float32", numpy.float32, (4, 3, 4, 5, 7, 5))
    ):
        least = mpf(2) ** (-40 if kind == "float64" else -20)
        small = mpf(2) ** -20
        yield "exp", real, remez(exp_rest, -half, half, degrees[0], lambda r, least=least: r * r + least)
        yield "log", real, remez(log_rest, mpf(0), longest, degrees[1], lambda z: z + small)
        yield "tanh", real, remez(tanh_rest, mpf(0), bound, degrees[2], lambda z: z + small)
        yield "erf", real, remez(erf_rest, mpf(0), (mpf(11) / 16) ** 2, degrees[3], lambda z: mpf(1))
        yield "erf step", real, remez(erf_step, -mpf(5) / 16, mpf(5) / 16, degrees[4], lambda s: mpf(1))
        least, largest = mpf(21) / 16, mpf(6 if kind == "float64" else 4)
        yield "erfc", real, remez(
            scaled_erfc, (least - 2) / (least + 4), (largest - 2) / (largest + 4), degrees[5],
            lambda u: exp(-erfc_argument(u) ** 2),
        )


def main():
    """Print the coefficients and look for them in the headers."""
    text = "".join(header.read_text() for header in HEADERS)
    numbers = {float.fromhex(word.rstrip("f")) for word in words(text)}
    missing = 0
    for name, real, coefficients in polynomials():
        print(name, real.__name__)
        for coefficient in coefficients:
            value = float(real(float(coefficient)))
            missing += value not in numbers
            print("  ", value.hex(), "" if value in numbers else "  is in no header")
    sys.exit(missing > 0)


def words(text):
    """The hexadecimal numbers and the halves of a C source."""
    found = re.findall(r"-?0x1(?:\.[0-9a-f]+)?p[+-]?\d+", text)
    return found + [(0.5).hex(), (-0.5).hex()]


if __name__ == "__main__":
    main()
