#!/usr/bin/env bash
# The benchmark: src/bench/run.sh [rounds] [workload ...], workloads being year, 1M, 10M, one (a single file of 10M rows).
# Needs a built target/classes, a JDK, Python 3 and GNU time; writes below target/bench. Every figure is of a whole process. A is Svod, B a plain loop
# over the same files; they run in turn, and both must print the same check line.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3}
shift || true
work=target/bench
mkdir -p "$work/classes"
[ -s "$work/classpath" ] || mvn -o -B -q dependency:build-classpath -Dmdep.outputFile="$PWD/$work/classpath" || mvn -B -q dependency:build-classpath -Dmdep.outputFile="$PWD/$work/classpath"
javac -d "$work/classes" src/bench/Workload.java src/bench/Loop.java
src/bench/jobs.sh jobs "$work/jobs" tables
heap=${SVOD_HEAP:--Xmx160m}

timed() { # name, then the command: appends wall, user, system seconds and peak KiB
    local name=$1
    shift
    /usr/bin/time -f "%e %U %S %M" -a -o "$work/$name.times" "$@" > "$work/$name.out" 2> "$work/$name.err"
}

[ $# -gt 0 ] || set -- year 1M
for workload in "$@"; do
    case $workload in year) rows=25000 files=108 ;; 1M) rows=1000000 files=108 ;; 10M) rows=10000000 files=108 ;; one) rows=10000000 files=1 ;; *) echo "no workload $workload"; exit 2 ;; esac
    input=$work/input-$workload
    [ -d "$input" ] || java -cp "$work/classes" Workload "$rows" "$files" "$input"
    rm -f "$work"/"$workload"-*.times
    for _ in $(seq "$rounds"); do
        rm -rf "$work/data" "$work/output"
        timed "$workload-svod" java $heap -cp "target/classes:$(cat "$work/classpath")" org.svod.cli.Svod nightly --jobs "$work/jobs" --input "$input" \
            --output "$work/output" --data "$work/data" --run-date 2024-06-30 || { code=$?; [ $code -le 1 ] || { tail -5 "$work/$workload-svod.err"; exit 1; }; }
        timed "$workload-loop" java -Xmx6g -cp "$work/classes" Loop "$input"
        ours=$(python3 src/bench/check.py "$work/output")
        theirs=$(tail -1 "$work/$workload-loop.out")
        [ "$ours" = "$theirs" ] || { printf 'the results differ\n  svod %s\n  loop %s\n' "$ours" "$theirs"; exit 1; }
    done
    python3 src/bench/table.py "$workload" "$work/$workload-svod.times" "$work/$workload-loop.times"
done
