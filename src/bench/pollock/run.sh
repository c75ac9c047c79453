#!/usr/bin/env bash
# The Pollock benchmark of CSV readers: src/bench/pollock/run.sh <folder of a clone of HPI-Information-Systems/Pollock> [class path of the tests]
#
# Reads its polluted files with Svod's reader, once with the dialect that the benchmark says and once with the dialect that Svod finds, and prints the
# benchmark's scores. Needs the compiled classes and their libraries: without a second argument target/classes and what Maven says. Its files are not ours
# and stay where they are; what was read is written below target/bench/pollock.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ $# -ge 1 ] || { sed -n '2,6s/^# //p' "$0"; exit 2; }
pollock=$1
work=target/bench/pollock
mkdir -p "$work/classes"
if [ $# -ge 2 ]; then
    classpath=$2
else
    mvn -o -B -q dependency:build-classpath -Dmdep.outputFile="$work/classpath" > /dev/null
    classpath=target/classes:$(cat "$work/classpath")
fi
javac -cp "$classpath" -d "$work/classes" src/bench/pollock/PollockRecords.java
for mode in known detected; do
    rm -rf "${work:?}/$mode"
    java -cp "$work/classes:$classpath" PollockRecords "$pollock/polluted_files" "$mode" "$work/$mode"
    echo "dialect $mode:"
    python3 src/bench/pollock/score.py "$pollock" "$work/$mode"
done
