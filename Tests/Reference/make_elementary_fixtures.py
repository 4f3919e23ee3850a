#!/usr/bin/env python3
"""Write Fixtures/elementary.json: the elementary functions rounded correctly, by mpmath.

Usage: make_elementary_fixtures.py   (needs mpmath and numpy)

Numbers are written by their bits, in hexadecimal. The arguments are special values, subnormals, both sides of every place
where the functions of elementary*.h change their formula, random bits, and the hard ones: of many random arguments,
those whose result lies nearest to the middle between two numbers. pow and cos, which learning rates need, are in
float64 only.
"""

import json
import random
from pathlib import Path

import numpy
from mpmath import mp

PRECISIONS = {
    "float64": (numpy.float64, numpy.uint64, 53, -1074),
    "float32": (numpy.float32, numpy.uint32, 24, -149),
}
FUNCTIONS = {"exp": mp.exp, "expm1": mp.expm1, "log": mp.log, "log1p": mp.log1p, "tanh": mp.tanh, "erf": mp.erf}
# Where formulas, exponents or the kind of result change.
PLACES = {
    "exp": [0, 1, 0.34657359, 709.782712893384, 745.1332191019412, 88.72284, 103.97208, 708.3964, 87.33654, 746, 104],
    "expm1": [0, 1, 0.34657359, 1.0397207708, 30, 37.42994775, 60, 17.32867951, 709.782712893384, 88.72284, 746, 104],
    "log": [1, 2, 0.5, 0.70710678118654752, 1.4142135623730951],
    "log1p": [0, 1, 0.41421356237309505, 0.5, 2, 2.0**24, 2.0**53],
    "tanh": [0, 0.5, 0.625, 1, 9.010913, 10, 19.061547, 20, 22],
    "erf": [0, 0.6875, 1, 1.3125, 2, 3.9192059, 4, 5.921587195794508, 6, 27],
}
RANGES = {"exp": (-745, 709.7), "expm1": (-40, 60), "log": (0, 4), "log1p": (0, 1), "tanh": (-20, 20),
          "erf": (-6, 6)}

mp.prec = 400


def exact(name, x):
    """The value at a finite argument where it is finite, and None elsewhere."""
    if (name == "log" and x <= 0) or (name == "log1p" and x <= -1):
        return None
    return FUNCTIONS[name](mp.mpf(float(x)))


def rounded(value, kind):
    """The nearest number of a precision, the even one of two."""
    real, _, digits, least = PRECISIONS[kind]
    if value == 0:
        return real(0)
    _, exponent = mp.frexp(value)
    unit = max(exponent - digits, least)
    count = int(mp.nint(mp.ldexp(value, -unit)))
    with numpy.errstate(over="ignore"):
        try:
            return real(numpy.ldexp(float(count), unit))
        except OverflowError:
            return real(numpy.inf if count > 0 else -numpy.inf)


def special(name, x):
    """The value where `exact` has none, by IEEE 754."""
    if numpy.isnan(x):
        return numpy.nan
    if name in ("log", "log1p"):
        edge = 0 if name == "log" else -1
        return -numpy.inf if x == edge else numpy.inf if x > edge else numpy.nan
    return {"exp": (0, numpy.inf), "expm1": (-1, numpy.inf), "tanh": (-1, 1), "erf": (-1, 1)}[name][int(x > 0)]


def result(name, x, kind):
    """The correctly rounded value at any argument."""
    real = PRECISIONS[kind][0]
    if x == 0 and name in ("expm1", "log1p", "tanh", "erf"):
        return x
    value = exact(name, x) if numpy.isfinite(x) else None
    return real(special(name, x)) if value is None else rounded(value, kind)


def distance(name, x, kind):
    """How far, of a unit in the last place, the value is from the middle between two numbers."""
    _, _, digits, _ = PRECISIONS[kind]
    value = exact(name, x)
    if not value:
        return 1
    _, exponent = mp.frexp(value)
    scaled = mp.ldexp(value, digits - exponent)
    return abs(scaled - mp.floor(scaled) - mp.mpf(1) / 2)


def arguments(name, kind, generator):
    """The arguments of a function, each once, in order."""
    real, bits, _, least = PRECISIONS[kind]
    width = numpy.dtype(real).itemsize * 8
    values = [real(v) for v in (0.0, -0.0, numpy.inf, -numpy.inf, numpy.nan, 1, -1, 2, -2)]
    for exponent in (least, least + 1, least + 9, least // 2, least // 7):
        values += [real(sign * 2.0**exponent) for sign in (1, -1)]
    tiny = numpy.finfo(real).tiny
    for place in PLACES[name] + [tiny, numpy.finfo(real).max]:
        for sign in (1, -1):
            x = real(sign * place)
            with numpy.errstate(over="ignore"):
                values += [x, numpy.nextafter(x, real(numpy.inf)), numpy.nextafter(x, real(-numpy.inf))]
    values += [bits(generator.getrandbits(width)).view(real) for _ in range(100)]
    low, high = RANGES[name]
    some = [real(generator.uniform(low, high)) for _ in range(2000)]
    some += [real(generator.uniform(-1, 1) * 2.0 ** -generator.randrange(0, 30)) for _ in range(2000)]
    values += some[:100] + some[2000:2100]
    hard = sorted((distance(name, x, kind), index) for index, x in enumerate(some))
    values += [some[index] for _, index in hard[:100]]
    return sorted({int(x.view(bits)) for x in values})


def cosines(generator):
    """Angles and their cosines."""
    angles = [0.0, 1.0, 0.5, 1e-9, 2.0**20, -(2.0**20), 5e-324]
    # The numbers next to multiples of a quarter of pi, where the formula changes or the cosine is nearly 0.
    for count in [*range(1, 17), 1001, 355, 521, 600_000]:
        angle = count * numpy.pi / 4
        angles += [angle, float(numpy.nextafter(angle, 0)), float(numpy.nextafter(angle, 1e9)), -angle]
    # What cosine decay asks for.
    angles += [numpy.pi * (step / 300) for step in range(301)]
    angles += [generator.uniform(-4, 4) for _ in range(200)] + [generator.uniform(-(2**20), 2**20) for _ in range(200)]
    return [[x, rounded(mp.cos(mp.mpf(x)), "float64")] for x in angles]


def powers(generator):
    """Bases, exponents and powers."""
    pairs = [(0.96, step / 100) for step in range(200)]
    pairs += [(1 - step / 50, power) for step in range(50) for power in (0.5, 1.0, 2.0, 3.7)]
    pairs += [(generator.uniform(0, 2), generator.uniform(-5, 50)) for _ in range(200)]
    # Results from the least to the largest number.
    for _ in range(400):
        base = 2.0 ** generator.uniform(-1000, 1000) if generator.random() < 0.5 else generator.uniform(0.5, 2)
        pairs.append((base, generator.uniform(-745, 709) / float(mp.log(base))))
    near = [1 - 2.0**-53, 1 + 2.0**-52, 1 - 1e-9, 1 + 1e-6]
    pairs += [(base, float(generator.uniform(-700, 700) / mp.log(base))) for base in near for _ in range(10)]
    pairs += [(base, exponent) for base in (5e-324, 1e-310, 1.7976931348623157e308) for exponent in (1.0, 0.5, -0.9, 0.01)]
    pairs += [(2.0, float(exponent)) for exponent in (-1074, -1075, -1022, -1, 1, 0.5, 10, 1023, 1024)]
    return [[x, y, rounded(mp.mpf(x) ** mp.mpf(y), "float64")] for x, y in pairs]


def hexadecimal(rows):
    """Numbers by their bits."""
    return [[f"{int(numpy.float64(value).view(numpy.uint64)):016x}" for value in row] for row in rows]


def main():
    """Write the fixture."""
    generator = random.Random(1)
    cases = {}
    for kind, (real, bits, _, _) in PRECISIONS.items():
        digits = numpy.dtype(real).itemsize * 2
        cases[kind] = {
            name: [
                [f"{x:0{digits}x}", f"{int(result(name, bits(x).view(real), kind).view(bits)):0{digits}x}"]
                for x in arguments(name, kind, generator)
            ]
            for name in FUNCTIONS
        }
    cases["float64"]["cos"] = hexadecimal(cosines(generator))
    cases["float64"]["pow"] = hexadecimal(powers(generator))
    lines = json.dumps(cases).replace("]], ", "]],\n").replace("}, ", "},\n")
    (Path(__file__).parent.parent / "Fixtures/elementary.json").write_text(lines + "\n")


if __name__ == "__main__":
    main()
