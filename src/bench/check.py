#!/usr/bin/env python3
"""Prints the check line of what Svod wrote: check.py <output folder>."""
import csv
import json
import sys
from decimal import Decimal
from pathlib import Path


def plain(number):
    return format(number.normalize(), "f") if number else "0"


def rows(name):
    """The rows of this table, of all rounds."""
    for path in sorted(output.rglob(name)):
        with open(path, encoding="utf-8-sig", newline="") as table:
            yield from csv.DictReader(table)


output = Path(sys.argv[1])
report = json.loads(sorted((output / "runs").glob("*.json"))[-1].read_text(encoding="utf-8"))
files = report["files"]
refused = sum(f["refused"] for f in files)
accepted = sum(f["rows"] for f in files) - refused
joint, adjustment = 0, Decimal(0)
for row in rows("reconciliation-*.csv"):
    if row["kind"] == "joint":
        joint += 1
        adjustment += Decimal(row["adjustment"])
cells, total = 0, Decimal(0)
for row in rows("figures-by-state-*.csv"):
    cells += 1
    total += Decimal(row["reported"])
print(f"check accepted={accepted} refused={refused} cells={cells} total={plain(total)} joint={joint} adjustment={plain(adjustment)}")
