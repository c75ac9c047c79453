#!/usr/bin/env bash
# Makes the settings of the benchmark out of the shipped ones: jobs.sh <shipped jobs> <target> <outputs> [wide | all [years]]
# wide: a codebook with more States and operations, all: with every State that a code can name (WideCodebook.java, compiled into $BENCH_CLASSES); years: that many
# rounds, 2023 the last
set -euo pipefail
rm -rf "$2"
cp -r "$1" "$2"
rm -rf "$2"/rounds/2019 "$2"/rounds/2023/decisions.csv "$2"/rounds/2023/received.csv
[ "${4:-}" != wide ] || java -cp "$BENCH_CLASSES" WideCodebook "$2"
[ "${4:-}" != all ] || java -cp "$BENCH_CLASSES" WideCodebook "$2" all
# Rows are judged one by one; every operation lasts all the time, so that a warning a row does not drown everything else.
sed -i 's/^acceptance: .*/acceptance: reject-rows/' "$2"/rounds/2023/round.yml
sed -i -E 's/,2023-[0-9]{2}-[0-9]{2},2023-[0-9]{2}-[0-9]{2},/,2019-01-01,2023-12-31,/' "$2"/codebook/operations.csv
sed -i -E "s/^outputs: .*/outputs: [$3]/; s/^settle-seconds: .*/settle-seconds: 0/" "$2"/nightly.yml
for ((year = 2023 - ${5:-1} + 1; year < 2023; year++)); do
    mkdir "$2/rounds/$year"
    sed -E "s/^round: .*/round: $year/; s/^closes: .*/closes: $((year + 1))-06-01/" "$2"/rounds/2023/round.yml > "$2/rounds/$year/round.yml"
done
