#!/usr/bin/env python3
"""Write Fixtures/tables/tables.json: small tables, and what pandas and scikit-learn make of them.

Usage: make_table_fixtures.py   (needs numpy, pandas 3.1 or later, and scikit-learn)

Each case has the text of a table, the `dataset:` block that Lossbook reads it by, and the inputs and targets that
come of it. The separator and the header, which Lossbook finds by itself, are told to pandas.
"""

import io
import json
import random
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import LabelEncoder, StandardScaler

MISSING = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "?"]

IRIS = (
    "5.1,3.5,1.4,0.2,Iris-setosa\n4.9,3.0,1.4,0.2,Iris-setosa\n7.0,3.2,4.7,1.4,Iris-versicolor\n"
    "6.3,3.3,6.0,2.5,Iris-virginica\n6.4,3.2,4.5,1.5,Iris-versicolor\n\n"
)
QUOTED = (
    '"name, long","the ""x""",y\r\n"1",2.5,"a\r\nb"\r\n3,"4","c"\r\n\r\n5,6,c\r\n'
)
HOLES = (
    "age;height;NA count;class\n31;1.5;NA;old\n;1.7;2;young\n12;?;2;young\n90;1.25;null;old\n"
    "31;1.75;3;young\n44;NaN;4;old"
)


def typed_numbers():
    """A table with numbers of every length, where rounding shows."""
    draw = random.Random(4)
    rows = ["a\tb\tc\ty"]
    for _ in range(40):
        numbers = [repr(draw.gauss(0, 1)), f"{draw.gauss(0, 1e5):.25e}", f"{draw.uniform(-1, 1):.19f}",
                   repr(draw.expovariate(1e-9))]
        rows.append("\t".join(numbers))
    return "\n".join(rows) + "\n"


CASES = [
    # name, text, block, what pandas has to be told
    ("no header", IRIS, {"target": 4}, {"header": None}),
    ("no header, chosen inputs", IRIS, {"target": "x4", "features": [2, "x0"]}, {"header": None}),
    ("quotation marks", QUOTED, {"target": "y"}, {}),
    ("byte order mark", "\ufeffa,b\n1,0\n2,1\n", {"target": "b"}, {}),
    ("mean", HOLES, {"target": "class", "impute": "mean", "train": 4}, {"sep": ";"}),
    ("median", HOLES, {"target": "class", "impute": "median", "train": 6}, {"sep": ";"}),
    ("most frequent", HOLES, {"target": "class", "impute": "most_frequent", "train": 5}, {"sep": ";"}),
    ("a number", HOLES, {"target": "class", "impute": -1.5, "train": 5}, {"sep": ";"}),
    ("scaled after imputing", HOLES,
     {"target": "class", "impute": "mean", "standardize": "train", "train": 4}, {"sep": ";"}),
    ("shuffled before imputing", HOLES,
     {"target": "class", "impute": "mean", "shuffle": True, "random_state": 3, "train": 3}, {"sep": ";"}),
    ("decimal comma", "a;b\n1,5;0\n-2,25e1;1\n3;1\n", {"target": "b", "decimal": "comma"}, {"sep": ";"}),
    ("every length", typed_numbers(), {"target": "y"}, {"sep": "\t"}),
    ("whole numbers are classes", "a,b\n1,0\n2,2\n3,1\n", {"target": "b"}, {}),
    ("some whole numbers are not", "a,b\n1,0\n2,2\n3,2\n", {"target": "b"}, {}),
    ("numbers as classes", "a,b\n1,10\n2,9\n3,10\n4,-1\n", {"target": "b", "target_type": "classes"}, {}),
    ("indices as numbers", "a,b\n1,1\n2,0\n3,1\n", {"target": "b", "target_type": "continuous"}, {}),
    ("signs", "a,b\n1,1\n2,-1\n3,1\n", {"target": "b"}, {}),
    ("names among numbers", "a,b\n1,10\n2,9\n3,none\n4,9\n", {"target": "b"}, {}),
    ("names beyond ASCII", "a,b\n1,é\n2,Z\n3,a\n4,zebra\n5,Ä\n6,😀\n7,ﬀ\n", {"target": "b"}, {}),
    ("spaces", "a, b, y\n 1 , 2 ,x \n3,  4, z\n", {"target": "y"}, {}),
    ("a missing code", "a,b,y\n1,-999,0\n-999.0,4,1\n3,8,1\n",
     {"target": "y", "missing": [-999], "impute": "mean", "train": 3}, {"missing": [-999]}),
    ("a header of numbers", "2019,2020,y\n1,2,0\n3,4,1\n", {"target": "y", "header": True}, {}),
]


def expected(text, block, told):
    """What pandas and scikit-learn make of a table."""
    told = dict(told)
    missing = told.pop("missing", MISSING)
    header = told.get("header", 0)
    target = block["target"]
    if header is None:
        target = int(str(target).removeprefix("x"))
    names = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False, skipinitialspace=True, **told)
    names = names.rename(columns=lambda name: name.strip() if isinstance(name, str) else name)
    raw = names[target].str.strip()
    numbers = pd.to_numeric(raw, errors="coerce")
    if block.get("decimal") == "comma":
        told["decimal"] = ","
    table = pd.read_csv(io.StringIO(text), na_values=missing, keep_default_na=False, skipinitialspace=True,
                        **told)
    table = table.rename(columns=lambda name: name.strip() if isinstance(name, str) else name)
    if "features" in block:
        features = [int(str(name).removeprefix("x")) for name in block["features"]]
    else:
        features = [name for name in table.columns if name != target]
    order = np.arange(len(table))
    if block.get("shuffle"):
        order = np.random.RandomState(block["random_state"]).permutation(len(table))
    x = np.ascontiguousarray(table[features].iloc[order], dtype=float)
    train = block.get("train", len(x))
    if (impute := block.get("impute")) is not None:
        imputer = SimpleImputer(strategy=impute) if isinstance(impute, str) else SimpleImputer(
            strategy="constant", fill_value=impute)
        x = imputer.fit(x[:train]).transform(x)
    if block.get("standardize") == "train":
        x = StandardScaler().fit(x[:train]).transform(x)
    classes = None
    if numbers.isna().any():
        encoder = LabelEncoder()
        y = encoder.fit_transform(raw.iloc[order])
        classes = list(encoder.classes_)
    elif block.get("target_type") == "classes":
        encoder = LabelEncoder()
        y = encoder.fit_transform(numbers.iloc[order])
        classes = [f"{value:g}" for value in encoder.classes_]
    else:
        y = numbers.iloc[order].to_numpy(dtype=float)
    return x, y, classes


def main():
    """Write the fixture beside the others."""
    cases = []
    for name, text, block, told in CASES:
        x, y, classes = expected(text, block, told)
        block = dict(block)
        train = block.pop("train", None)
        cases.append({"name": name, "text": text, "dataset": block, "train": train, "x": x.tolist(),
                      "y": y.tolist(), "classes": classes})
    content = {
        "made_with": {"pandas": pd.__version__, "scikit-learn": sklearn.__version__, "numpy": np.__version__},
        "cases": cases,
    }
    path = Path(__file__).parent.parent / "Fixtures/tables/tables.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content).replace('{"name"', '\n{"name"') + "\n")


if __name__ == "__main__":
    main()
