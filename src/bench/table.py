#!/usr/bin/env python3
"""Prints medians and paired ratios of two series of measurements: table.py <workload> <ours> <theirs>."""
import sys
from statistics import median


def runs(path):
    lines = (line.split() for line in open(path, encoding="ascii"))
    return [(float(w), float(u) + float(s), int(m) / 1024) for w, u, s, m in (p for p in lines if len(p) == 4)]


ours, theirs = runs(sys.argv[2]), runs(sys.argv[3])
print(f"{sys.argv[1]}: {len(ours)} runs, medians")
for i, name in enumerate(("wall s", "CPU s", "peak MiB")):
    ratio = median(a[i] / b[i] for a, b in zip(ours, theirs))
    print(f"  {name:9} svod {median(r[i] for r in ours):8.2f}   loop {median(r[i] for r in theirs):8.2f}   ratio {ratio:5.2f}")
