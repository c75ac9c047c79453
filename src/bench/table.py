#!/usr/bin/env python3
"""Prints medians, and ratios of the first peer to each other one, of whole processes: table.py <folder> <workload> <check line> <peers left out> <peer> ...
or what a file costs over its rows: table.py --per-file <folder> <workload> <files> <workload> <files> <peer> ..."""
import sys
from pathlib import Path
from statistics import median


def runs(folder, workload, peer):
    """Wall seconds, CPU seconds and peak MiB of every run; a line of another shape is a remark of time."""
    lines = (line.split() for line in (Path(folder) / f"{workload}-{peer}.times").read_text(encoding="ascii").splitlines())
    return [(float(w), float(u) + float(s), int(m) / 1024) for w, u, s, m in (p for p in lines if len(p) == 4)]


def table(folder, workload, check, missing, *peers):
    ours = runs(folder, workload, peers[0])
    print(f"\n{workload}: {len(ours)} rounds in turn, medians; ratio = {peers[0]} / peer, median of the rounds\n{check}\n")
    print("| | wall s | ratio | CPU s | ratio | peak MiB | ratio |\n| --- | --- | --- | --- | --- | --- | --- |")
    for peer in peers:
        theirs = runs(folder, workload, peer)
        cells = (f"{median(t[i] for t in theirs):.2f} | {median(o[i] / t[i] for o, t in zip(ours, theirs)):.2f}" for i in range(3))
        print(f"| {peer} | " + " | ".join(cells) + " |")
    for peer in missing.split():
        print(f"| {peer} | left out" + " |" * 6)


def per_file(folder, few, fewer, many, more, *peers):
    print(f"\n{many} against {few}: what one of {more} files costs more than its rows\n")
    print("| | wall ms | CPU ms |\n| --- | --- | --- |")
    for peer in peers:
        cost = (1000 * median((b[i] - a[i]) / (int(more) - int(fewer)) for a, b in zip(runs(folder, few, peer), runs(folder, many, peer))) for i in range(2))
        print(f"| {peer} | " + " | ".join(f"{c:.2f}" for c in cost) + " |")


if sys.argv[1] == "--per-file":
    per_file(*sys.argv[2:])
else:
    table(*sys.argv[1:])
