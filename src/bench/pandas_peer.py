#!/usr/bin/env python3
"""The same work as a pandas script: pandas_peer.py <jobs> <folder> [output]. Prints how many rows were refused for which reason, then the check line.

With an output folder it also writes most of what Svod writes there: tables, workbooks and receipts (pandas_books.py). Sums are exact:
whole millionths. What a column may hold becomes small numbers as early as possible, because pandas is slow with text.
"""
import csv
import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd

COLUMNS = ["period", "indicator", "operation", "counterpart", "case_ref", "value", "unit", "status"]
REASONS = ["", "PERIOD_FORMAT", "PERIOD_OUTSIDE_SCOPE", "INDICATOR_UNKNOWN", "OPERATION_UNKNOWN", "COUNTERPART_MISSING", "COUNTERPART_UNKNOWN",
           "COUNTERPART_SELF", "CASE_REF_FORMAT", "UNIT_UNKNOWN", "STATUS_UNKNOWN", "VALUE_NEGATIVE", "VALUE_FORMAT", "VALUE_FRACTION", "KEY_TWICE"]
COLUMN_OF = {"PERIOD_FORMAT": 0, "PERIOD_OUTSIDE_SCOPE": 0, "INDICATOR_UNKNOWN": 1, "OPERATION_UNKNOWN": 2, "COUNTERPART_MISSING": 3, "COUNTERPART_UNKNOWN": 3,
             "COUNTERPART_SELF": 3, "CASE_REF_FORMAT": 4, "VALUE_NEGATIVE": 5, "VALUE_FORMAT": 5, "VALUE_FRACTION": 5, "UNIT_UNKNOWN": 6, "STATUS_UNKNOWN": 7}
VALUE = re.compile(r"([0-9][0-9 ]*)(?:\.([0-9]{1,6}))?")
REFERENCE = re.compile(r"(?=[^0-9]*[0-9])[A-Z0-9][A-Z0-9/._-]{2,39}")
NEGATIVE, NO_NUMBER = -1, -2


class Codebook:
    """The code lists. In the files a blank operation is NATIONAL, and a blank counterpart is none; both are codes of their own here."""

    def __init__(self, jobs):
        tables = {name: list(csv.DictReader(open(jobs / "codebook" / f"{name}.csv", encoding="utf-8"))) for name in ("states", "indicators", "operations", "units",
                                                                                                                "statuses")}
        self.tables = tables
        self.states = [row["code"] for row in tables["states"]]
        self.indicators = [row["code"] for row in tables["indicators"]]
        self.operations = [row["code"] for row in tables["operations"]]
        self.weight = np.array([row["decimals"] != "0" for row in tables["indicators"]])
        mirrored = {row["mirror_of"] for row in tables["indicators"]}
        self.flow = np.array([bool(row["mirror_of"]) or row["code"] in mirrored for row in tables["indicators"]])
        self.whole = np.array([row["joint_reporting"] == "whole" for row in tables["operations"]])
        self.lead = np.array([self.states.index(row["lead"]) if row["lead"] else -1 for row in tables["operations"]])
        national = self.operations.index("NATIONAL")
        self.national = national
        self.months = [f"{year}-{month:02}" for year in range(2000, 2100) for month in range(1, 13)]
        self.types = {
            "period": pd.CategoricalDtype(self.months),
            "indicator": pd.CategoricalDtype(self.indicators),
            "operation": pd.CategoricalDtype(self.operations + [""]),
            "counterpart": pd.CategoricalDtype(self.states + [""]),
            "unit": pd.CategoricalDtype([""]),
            "status": pd.CategoricalDtype([""]),
            "case_ref": str,
            "value": str,
        }


def dialect(path):
    """Encoding and delimiter."""
    with open(path, "rb") as file:
        head = file.read(64)
    encoding = "utf-16" if head[:1] == b"\xff" else "cp1251" if head[:1] == b"\xcf" else "utf-8-sig"
    text = head.decode(encoding, "ignore")
    return encoding, "\t" if "\t" in text else ";" if ";" in text else ","


def millionths(text):
    """Of a value as it was sent, and whether it has a fraction."""
    match = VALUE.fullmatch(text)
    if not match:
        return (NEGATIVE if text.startswith("-") else NO_NUMBER), False
    whole, fraction = match.groups()
    return int(whole.replace(" ", "") + (fraction or "").ljust(6, "0")), fraction is not None


class Intake:
    """All rows of all files: numbers of file, line, codes, case and value, and the reason why a row is refused (0: it is not)."""

    def __init__(self, codebook, folder):
        self.codebook = codebook
        self.files = sorted(path for path in folder.iterdir() if path.is_file())
        self.dialects = [dialect(path) for path in self.files]
        frames = [self.read(path, *how) for path, how in zip(self.files, self.dialects)]
        lengths = [len(frame) for frame in frames]
        self.state_of = np.array([codebook.states.index(path.name[:2]) for path in self.files], dtype=np.int64)
        scopes = [path.name[3:10] for path in self.files]
        rows = pd.concat(frames, ignore_index=True)
        del frames
        self.file = np.repeat(np.arange(len(self.files)), lengths)
        self.line = np.concatenate([np.arange(2, length + 2) for length in lengths])
        self.state = self.state_of[self.file]
        self.judge(rows, scopes)

    def read(self, path, encoding, delimiter):
        return pd.read_csv(path, sep=delimiter, encoding=encoding, names=COLUMNS, skiprows=1, dtype=self.codebook.types, keep_default_na=False, na_filter=False,
                           quoting=csv.QUOTE_NONE, index_col=False)

    def judge(self, rows, scopes):
        book = self.codebook
        self.period = rows["period"].cat.codes.to_numpy(np.int64)
        self.indicator = rows["indicator"].cat.codes.to_numpy(np.int64)
        operation = rows["operation"].cat.codes.to_numpy(np.int64)
        self.operation = np.where(operation == len(book.operations), book.national, operation)
        self.counterpart = rows["counterpart"].cat.codes.to_numpy(np.int64)
        none = len(book.states)
        known = {month: n for n, month in enumerate(book.months)}
        first = np.array([known.get(scope, known[scope[:4] + "-01"]) for scope in scopes], dtype=np.int64)[self.file]
        last = np.array([known.get(scope, known[scope[:4] + "-12"]) for scope in scopes], dtype=np.int64)[self.file]
        codes, texts = pd.factorize(rows["value"])
        parsed = [millionths(text) for text in texts]
        self.value = np.array([value for value, _ in parsed], dtype=np.int64)[codes]
        fraction = np.array([has for _, has in parsed])[codes]
        self.case, self.cases = pd.factorize(rows["case_ref"])
        fits = np.fromiter((not text or REFERENCE.fullmatch(text) is not None for text in self.cases), dtype=bool, count=len(self.cases))
        self.has_case = np.fromiter((bool(text) for text in self.cases), dtype=bool, count=len(self.cases))[self.case]
        flow = book.flow[self.indicator]
        reason = np.zeros(len(rows), dtype=np.int8)
        checks = [
            (self.period < 0, "PERIOD_FORMAT"),
            ((self.period < first) | (self.period > last), "PERIOD_OUTSIDE_SCOPE"),
            (self.indicator < 0, "INDICATOR_UNKNOWN"),
            (self.operation < 0, "OPERATION_UNKNOWN"),
            (flow & (self.counterpart == none), "COUNTERPART_MISSING"),
            (self.counterpart < 0, "COUNTERPART_UNKNOWN"),
            (flow & (self.counterpart == self.state), "COUNTERPART_SELF"),
            (~fits[self.case], "CASE_REF_FORMAT"),
            (rows["unit"].cat.codes.to_numpy() < 0, "UNIT_UNKNOWN"),
            (rows["status"].cat.codes.to_numpy() < 0, "STATUS_UNKNOWN"),
            (self.value == NEGATIVE, "VALUE_NEGATIVE"),
            (self.value == NO_NUMBER, "VALUE_FORMAT"),
            (fraction & ~book.weight[self.indicator], "VALUE_FRACTION"),
        ]
        for wrong, code in checks:
            reason[wrong & (reason == 0)] = REASONS.index(code)
        # Rows with one key are equal in this workload, so the first counts. The numbers multiply to far less than 2^63.
        key = self.file
        for part, size in ((self.period, len(book.months)), (self.indicator, len(book.indicators)), (self.operation, len(book.operations)),
                           (self.counterpart, none + 1), (self.case, len(self.cases))):
            key = key * size + part
        sound = np.flatnonzero(reason == 0)
        again = pd.Series(key[sound]).duplicated().to_numpy()
        reason[sound[again]] = REASONS.index("KEY_TWICE")
        self.reason = reason
        self.key = key

    def cells(self):
        """What every State reported: state, indicator, operation, counterpart, month."""
        sound = self.reason == 0
        frame = pd.DataFrame({name: getattr(self, name)[sound] for name in ("state", "indicator", "operation", "counterpart", "period", "value")})
        return frame.groupby(["state", "indicator", "operation", "counterpart", "period"], as_index=False, sort=False)["value"].sum()

    def shared(self):
        """The rows of cases that more than one State reported under an operation whose cases are whole; what a State says of one is the sum of its rows."""
        book = self.codebook
        at = np.flatnonzero((self.reason == 0) & self.has_case & book.whole[self.operation])
        joint = ((self.case[at] * len(book.indicators) + self.indicator[at]) * len(book.operations) + self.operation[at]) * 100 + self.period[at] // 12
        several = pd.Series(joint).duplicated(keep=False).to_numpy()
        at, joint = at[several], joint[several]
        frame = pd.DataFrame({"joint": joint, "row": at, "state": self.state[at], "indicator": self.indicator[at], "operation": self.operation[at],
                              "case": self.case[at], "value": self.value[at]})
        return frame[frame.groupby("joint")["state"].transform("min") != frame.groupby("joint")["state"].transform("max")]


def settled(rows, codebook):
    """A joint case a row: what counts (the lead State's value, else the highest), which State keeps it, and the adjustment."""
    shares = rows.groupby(["joint", "state"], as_index=False).agg(indicator=("indicator", "first"), operation=("operation", "first"), case=("case", "first"),
                                                                   value=("value", "sum"))
    leads = shares["state"].to_numpy() == codebook.lead[shares["operation"]]
    # First the lead State, then the highest value, then the first code.
    code = np.array(codebook.states)[shares["state"]]
    order = shares.assign(lead=leads, code=code).sort_values(["joint", "lead", "value", "code"], ascending=[True, False, False, True])
    kept = order.groupby("joint", as_index=False).first()
    sums = shares.groupby("joint")["value"].agg(["sum", "nunique"]).reset_index()
    kept = kept.merge(sums, on="joint")
    kept["adjustment"] = kept["value"] - kept["sum"]
    return kept, shares


def plain(value):
    """Millionths as a plain decimal number."""
    sign, value = ("-", -value) if value < 0 else ("", value)
    whole, fraction = divmod(int(value), 1_000_000)
    return f"{sign}{whole}" + (f".{fraction:06}".rstrip("0") if fraction else "")


def main():
    codebook = Codebook(Path(sys.argv[1]))
    intake = Intake(codebook, Path(sys.argv[2]))
    cells = intake.cells()
    shared = intake.shared()
    cases, shares = settled(shared, codebook)
    if len(sys.argv) > 3:
        import pandas_books
        pandas_books.write(Path(sys.argv[3]), Path(sys.argv[1]), intake, cells, shared, cases, shares)
    counts = np.bincount(intake.reason, minlength=len(REASONS))
    for code, count in sorted(zip(REASONS[1:], counts[1:])):
        if count:
            print(code, count)
    figures = len(cells[["state", "indicator"]].assign(year=cells["period"] // 12).drop_duplicates())
    print(f"check accepted={counts[0]} refused={counts[1:].sum()} cells={figures} total={plain(cells['value'].sum())} joint={len(cases)} "
          f"adjustment={plain(cases['adjustment'].sum())}")


main()
