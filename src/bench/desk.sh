#!/bin/bash
# Times of the desk, on the sample: pages at the server, requests a second, a check of a year's rows, and twenty browsers with about 50 MB each at once.
#   src/bench/desk.sh [PAGE...]      needs target/svod (mvn package)
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- /returns/2023 /receipts/KZ/2023-05 /release/2023 /downloads
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$work"' EXIT
export SVOD_OPTS=${SVOD_OPTS:--Xmx160m}
target/svod/svod serve --demo --dir "$work/demo" --port 0 > "$work/out" 2> "$work/err" &
server=$!
for _ in $(seq 240); do
    grep -q 'The desk is at' "$work/out" && break
    kill -0 $server || { cat "$work/err"; exit 1; }
    sleep 0.5
done
url=$(grep -o 'http://[^ ]*' "$work/out")
password() { awk -v user="$1" '$1 == user { print $2 }' "$work/out"; }
java src/bench/Desk.java "$url" kz "$(password kz)" stan "$(password stan)" "$@"
echo "options of the JVM: $SVOD_OPTS; largest resident size: $(awk '/VmHWM/ { printf "%.0f MiB", $2 / 1024 }' /proc/$server/status)"
