"""How often the interval of 95 percent holds, computed from the formulas in src/docs/statistics.md with NumPy and SciPy, without code of Svod.

python3 coverage.py > coverage.csv

Each line is a scenario: a level a month, its rise a year, the variance of a month divided by its mean, and the share of 20,000 cases in
which the total of the sixth year was within the bounds that follow from the first five. Rising levels end lower than constant ones: the
point is last year's total, so it is too low each time, and the widening is estimated from eight years that overlap.
"""

import numpy as np
from scipy.stats import nbinom, poisson

CASES = 20_000
MONTHS = 60
SCENARIOS = [(1.5, 0, 1), (4, 0, 1), (12, 0, 1), (12, 0, 3), (40, 0.05, 1), (12, 0.1, 1), (12, 0.1, 3), (300, 0, 5), (300, 0.1, 5), (40, 0.1, 3)]


def counts(random, mean, dispersion):
    rate = mean if dispersion == 1 else random.gamma(mean / (dispersion - 1), dispersion - 1, CASES)
    return random.poisson(rate, CASES)


def total_and_variance(months):
    mean = months.mean(axis=1)
    ratio = np.divide(months.var(axis=1, ddof=1), mean, out=np.zeros_like(mean), where=mean > 0)
    return 12 * mean, np.where(mean > 0, np.maximum(1, ratio), 0) * 12 * mean * 2


def bounds(total, variance):
    low, high = poisson.ppf(0.025, total), poisson.ppf(0.975, total)
    spread = variance > total
    size, p = total[spread] ** 2 / (variance[spread] - total[spread]), total[spread] / variance[spread]
    low[spread], high[spread] = nbinom.ppf(0.025, size, p), nbinom.ppf(0.975, size, p)
    return low, high


def share(random, mean, rise, dispersion):
    levels = mean * (1 + rise) ** (np.arange(MONTHS + 12) / 12)
    months = np.stack([counts(random, level, dispersion) for level in levels], axis=1).astype(float)
    misses = []
    for back in range(12, 12 + 8 * 3, 3):
        total, variance = total_and_variance(months[:, MONTHS - back - 12 : MONTHS - back])
        came = months[:, MONTHS - back : MONTHS - back + 12].sum(axis=1)
        misses.append(np.divide((came - total) ** 2, variance, out=np.full(CASES, np.nan), where=variance > 0))
    total, variance = total_and_variance(months[:, MONTHS - 12 : MONTHS])
    low, high = bounds(total, variance * np.maximum(1, np.nanmean(np.array(misses), axis=0)))
    came = months[:, MONTHS:].sum(axis=1)
    return ((low <= came) & (came <= high)).mean()


random = np.random.default_rng(2023)
print("mean,rise,dispersion,share")
for scenario in SCENARIOS:
    print(*scenario, round(share(random, *scenario), 4), sep=",")
