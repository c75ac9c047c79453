#!/usr/bin/env bash
# The benchmark: src/bench/run.sh [-r rounds] [-p peer,peer] [-x heap] [workload ...]
#
# workloads  year, year-all, 1M (these without being asked for), uneven, 10M, one, small, many, warm, correction; README.md here says what they are
# peers      svod, loop (a plain loop in Java), duckdb (in memory), duckdb-file (a database file), duckdb-night (and archive and tables), pandas; without -p all that fit the workload
# heap       of Svod, 160m without being told; SVOD may be another command that starts Svod, such as SVOD="java -Xmx160m -jar ...", instead of the launcher
#
# Needs a built target/svod, a JDK and GNU time; for DuckDB Maven Central once; for pandas PYTHON (/usr/bin/python3) with pandas and openpyxl. A peer
# whose needs are not met is left out, and the table says so. Writes below target/bench. Every figure is of a whole process, start included. The peers
# run in turn, and all must print the same check line.
set -euo pipefail
cd "$(dirname "$0")/../.."
duckdb=2.0.0.1
rounds=3 wanted='' heap=160m
while getopts r:p:x: option; do
    case $option in r) rounds=$OPTARG ;; p) wanted=${OPTARG//,/ } ;; x) heap=$OPTARG ;; *) sed -n '2,6s/^# //p' "$0"; exit 2 ;; esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- year year-all 1M
work=target/bench
python=${PYTHON:-/usr/bin/python3}
mkdir -p "$work/classes"
javac -d "$work/classes" src/bench/*.java
export BENCH_CLASSES=$work/classes
svod=${SVOD:-target/svod/svod}
export SVOD_OPTS=${SVOD_OPTS:--Xmx$heap}

# The driver carries its library of 70 MB and would unpack it at every start; unpacked once, DuckDB starts faster.
fetch_duckdb() {
    local home=$work/duckdb-$duckdb library
    [ ! -s "$home/classpath" ] || return 0
    rm -rf "$home"
    mvn -o -B -q dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:$duckdb -DoutputDirectory="$PWD/$home" > /dev/null 2>&1 \
        || mvn -B -q dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:$duckdb -DoutputDirectory="$PWD/$home" > /dev/null 2>&1 || return 1
    library=libduckdb_java.so_linux_$(uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/')
    mkdir "$home/unpacked"
    (cd "$home/unpacked" && jar xf ../duckdb_jdbc-$duckdb.jar && { [ "$(uname)" != Linux ] || mv "$library" libduckdb_java.so; } && rm -f libduckdb_java.so_*)
    if [ -e "$home/unpacked/libduckdb_java.so" ]; then echo "$home/unpacked"; else echo "$home/duckdb_jdbc-$duckdb.jar"; fi > "$home/classpath"
}

left_out=
out() { left_out+=" $1"; echo "$1 is left out: $2"; }
fetch_duckdb || { out duckdb "Maven Central was not reached"; out duckdb-file "Maven Central was not reached"; out duckdb-night "Maven Central was not reached"; }
"$python" -c 'import pandas, openpyxl' 2> /dev/null || out pandas "$python has no pandas or no openpyxl"

timed() { # name, then the command: appends wall, user, system seconds and peak KiB
    local name=$1
    shift
    /usr/bin/time -f "%e %U %S %M" -a -o "$work/$name.times" "$@" > "$work/$name.out" 2> "$work/$name.err"
}

run() { # workload, peer, input, jobs: runs it once and leaves its check line in $line
    local name=$1-$2 code=0
    rm -rf "$work/run"
    mkdir "$work/run"
    case $2 in
        svod) timed "$name" $svod nightly --jobs "$4" --input "$3" --output "$work/run/output" --data "$work/run/data" --run-date 2024-06-30 || code=$? ;;
        # Two nights of one process before it, so that its classes are loaded and compiled.
        svod-warm) timed "$name" java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC $SVOD_OPTS -Xlog:disable -cp "$work/warm:$(dirname "$(readlink -f "$svod")")/svod.jar" \
            org.svod.cli.Warm "$4" "$3" "$work/run" 3 || code=$?
            tail -1 "$work/$name.out" > "$work/$name.last"
            sed -i '$d' "$work/$name.times"
            cat "$work/$name.last" >> "$work/$name.times" ;;
        svod-correction) correct "$name" "$3" "$4" || code=$? ;;
        loop) timed "$name" java -Xms6g -Xmx8g -XX:+UseParallelGC -cp "$work/classes" Loop "$4" "$3" || code=2 ;;
        duckdb*) timed "$name" java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.library.path="$work/duckdb-$duckdb/unpacked" \
            -cp "$work/classes:$(cat "$work/duckdb-$duckdb/classpath")" Duck "$4" "$3" "$work/run" ${2#duckdb} || code=2 ;;
        pandas) timed "$name" "$python" src/bench/pandas_peer.py "$4" "$3" $([ "$1" != year-all ] || echo "$work/run/output") || code=2 ;;
        *) echo "no peer $2"; exit 2 ;;
    esac
    # Svod ends with 1 where something was refused.
    [ "$code" -le 1 ] || { echo "$name failed"; tail -5 "$work/$name.err"; exit 1; }
    if [ "$2" = svod ]; then line=$(python3 src/bench/check.py "$work/run/output")
    elif [ "$2" = svod-warm ]; then line=$(python3 src/bench/check.py "$work/run/night-3/output")
    elif [ "$2" = svod-correction ]; then line=$known; else line=$(tail -1 "$work/$name.out"); fi
    rm -rf "$work/run"
}

correct() { # name, input, jobs: a night over all files, then, timed, the night after a corrected file of one month
    local night="$svod nightly --jobs $3 --input $work/run/input --output $work/run/output --data $work/run/data" code=0
    cp -rL "$2" "$work/run/input"
    $night --run-date 2024-06-30 > "$work/$1.first" 2>&1 || code=$?
    [ "$code" -le 1 ] || return "$code"
    sed '$d' "$2/KZ_2023-05.csv" > "$work/run/input/KZ_2023-05_v2.csv"
    timed "$1" $night --run-date 2024-07-01
}

measure() { # workload, outputs of Svod, codebook and years, then the peers
    local workload=$1 input=$work/input-${1%-all} jobs=$work/jobs-$1 outputs=$2 codebook=$3 first peer known
    shift 3
    src/bench/jobs.sh jobs "$jobs" "$outputs" $codebook
    [ -d "$input" ] || { rm -rf "$input.part"; java -cp "$work/classes" Workload "${workload%-all}" "$jobs" "$input.part"; mv "$input.part" "$input"; }
    peers='' missing=''
    for peer in "$@"; do
        if [ -n "$wanted" ] && [[ " $wanted " != *" $peer "* ]]; then continue; fi
        if [[ "$left_out " == *" $peer "* ]]; then missing+=" $peer"; else peers+=" $peer"; fi
    done
    rm -f "$work/$workload"-*.times
    known='' first=''
    for _ in $(seq "$rounds"); do
        for peer in $peers; do
            run "$workload" "$peer" "$input" "$jobs"
            first=${first:-$peer} known=${known:-$line}
            [ "$line" = "$known" ] || { printf 'the results differ\n  %s %s\n  %s %s\n' "$first" "$known" "$peer" "$line"; exit 1; }
        done
    done
    [ -z "$peers" ] || python3 src/bench/table.py "$work" "$workload" "$known" "$missing" $peers
}

tables='tables' all='tables, workbook, states, receipts, letter'
for workload in "$@"; do
    case $workload in
        year) measure year "$tables" '' svod loop duckdb duckdb-file pandas ;;
        # Only pandas writes workbooks too.
        year-all) measure year-all "$all" '' svod pandas ;;
        1M | uneven | 10M | one) measure "$workload" "$tables" '' svod loop duckdb duckdb-file duckdb-night pandas ;;
        # The same work as year-all: by a process that has done it twice, and after one correction.
        warm) mkdir -p "$work/warm"
            javac -cp "$(dirname "$svod")/svod.jar" -d "$work/warm" src/bench/warm/Warm.java
            measure year-all "$all" '' svod-warm svod pandas ;;
        correction) measure year-all "$all" '' svod svod-correction ;;
        # Ask for it with -x 256m; what a file costs over its rows is the difference to 1M, which has as many rows.
        many) measure many 'tables, receipts' all svod ;;
        # What a small file costs over its rows: against the same rows in 540 files.
        small)
            measure few "$tables" 'wide 5' svod loop duckdb pandas
            measure small "$tables" 'wide 5' svod loop duckdb pandas
            [ -z "$peers" ] || python3 src/bench/table.py --per-file "$work" few 540 small 10000 $peers ;;
        *) echo "no workload $workload"; exit 2 ;;
    esac
done
