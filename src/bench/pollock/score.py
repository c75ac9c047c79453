"""The scores of the Pollock benchmark: score.py <Pollock folder> <folder of what was read>. Prints simple and weighted, and what costs most.

The measures are those of the benchmark's evaluate.py and metrics.py: success, and precision, recall and F1 of the heading's cells, the records and all
cells, as multisets; simple is the sum of their means over all files, at most 10, and weighted counts each file by pollock_weights.json. Cells of heading
and records are compared as the benchmark does, without case and with numbers by their value; it also reads dates, which no reader here changes.
"""
import csv
import json
import pathlib
import sys
from collections import Counter


def plain(cell):
    for number in (int, float):
        try:
            return str(number(cell))
        except ValueError:
            pass
    return cell.lower()


def measures(wanted, found):
    if not wanted:
        return [1.0] * 3
    both = sum((Counter(wanted) & Counter(found)).values())
    if not both:
        return [0.0] * 3
    precision, recall = both / len(wanted), both / len(found)
    return [precision, recall, 2 * precision * recall / (precision + recall)]


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def score(clean, loaded):
    wanted, found = rows(clean), rows(loaded)
    if not wanted:
        return [1.0] * 10
    heading = measures([plain(c) for c in wanted[0]], [plain(c) for c in found[0]] if found else [])
    records = measures(["".join(map(plain, r)) for r in wanted[1:]], ["".join(map(plain, r)) for r in found[1:]])
    cells = measures([c for r in wanted for c in r], [c for r in found for c in r])
    return [1.0] + heading + records + cells


def main():
    pollock, loaded = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    weights = json.loads((pollock / "pollock_weights.json").read_text())
    files = sorted(p.name for p in (pollock / "polluted_files" / "csv").iterdir() if p.name.endswith("csv"))
    scores = {f: sum(score(pollock / "polluted_files" / "clean" / f, loaded / f)) for f in files}
    total = sum(weights.get(f, -1) for f in files)
    weighted = {f: weights.get(f, -1) / total for f in files}
    simple = sum(scores.values()) / len(files)
    print(f"simple {simple:.3f}, weighted {sum(scores[f] * weighted[f] for f in files):.3f}, {len(files)} files")
    kinds = Counter()
    lost = Counter()
    for f in files:
        kind = "_".join(f.split("_")[:2]) if f.startswith("row_") else f
        kinds[kind] += (10 - scores[f]) / len(files)
        lost[kind] += (10 - scores[f]) * weighted[f]
    for kind in sorted(kinds, key=lambda k: -kinds[k] - lost[k])[:15]:
        print(f"  {kind:45} costs {kinds[kind]:.4f} simple, {lost[kind]:.4f} weighted")


main()
