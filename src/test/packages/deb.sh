#!/bin/bash
# Tries the Debian package in a clean root: install, run, upgrade, remove, purge, install again. Long form; root alone can run it.
#   deb.sh PACKAGE ROOT
# ROOT is a Debian without Svod that this script changes; make it with
#   debootstrap --variant=minbase --include=adduser,openjdk-17-jre-headless,man-db bookworm ROOT
# It prints a line for each thing that holds, and ends with 1 at the first that does not.
set -euo pipefail
[ $# = 2 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 6; }
package=$(readlink -f "$1")
root=$(readlink -f "$2")

in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as() { local user=$1; shift; in_root runuser -u "$user" -- sh -c "cd /opt/svod && $*"; }
holds() { echo "holds: $1"; }
fails() { echo "DOES NOT HOLD: $1" >&2; exit 1; }
is() { [ "$2" = "$3" ] && holds "$1: $2" || fails "$1: expected $3, was $2"; }
refused() { local what=$1; shift; "$@" > /dev/null 2>&1 && fails "$what" || holds "$what"; }
sums() { (cd "$root/opt/svod/output" && find . -type f ! -path './runs/*' | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum); }

mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
desk=
trap '[ -z "$desk" ] || kill "$desk" 2> /dev/null || true; umount "$root/proc" || true' EXIT

cp "$package" "$root/tmp/first.deb"
in_root dpkg -i /tmp/first.deb
holds "it installs"
for folder in 'jobs 2775 svod' 'input 2770 svod' 'output 750 svod' 'data/archive 700 svod' 'data/db 700 svod' 'data/requests 2770 svod' \
    'data/etc/desk 2750 svod-desk' 'data/etc/approve 700 svod' 'data/desk 2750 svod-desk'; do
    read -r name mode owner <<< "$folder"
    is "$name" "$(in_root stat -c '%a %U' "/opt/svod/$name")" "$mode $owner"
done
[ -s "$root/opt/svod/target/svod/svod.jsa" ] || [ -s "$root/opt/svod/target/svod/svod.aot" ] || fails "the class archive is made for the Java of the machine"
holds "the class archive is made for the Java of the machine"
is "program" "$(as svod svod --version | cut -d ' ' -f 1,2)" "svod $(in_root dpkg-query -W -f '${Version}' svod)"
in_root man svod-nightly | grep -q 'svod-nightly' && holds "man svod-nightly" || fails "man svod-nightly"
is "completion" "$(in_root bash -c '. /usr/share/bash-completion/completions/svod && complete -p svod' | grep -c svod)" 1
for unit in svod.service svod.timer svod-take.path svod-send.timer svod-release.timer svod-desk.service; do
    [ -e "$root/usr/lib/systemd/system/$unit" ] || fails "unit $unit"
done
holds "units for night, take, send, release and desk"

in_root sh -c 'cp -R /usr/share/doc/svod/examples/input/. /opt/svod/input/ && mv /opt/svod/input/KZ/*.csv /opt/svod/input/ && rmdir /opt/svod/input/KZ && chown -R svod:svod /opt/svod/input && chmod -R u=rwX,g=rwX,o= /opt/svod/input'
as svod "svod nightly --run-date 2025-01-01" > /dev/null
is "persons detained" "$(as svod "svod explain DETAINED --lang en" | head -1)" "Persons detained (DETAINED), 2023: 147 (persons), FINAL"
as svod "svod verify" > /dev/null && holds "verify" || fails "verify"

as svod-desk "printf 'correct horse battery\n' | svod user add kz --name Kazakhstan --role submitter --state KZ" > /dev/null
in_root runuser -u svod-desk -- sh -c 'cd /opt/svod && exec svod serve --port 18080' > "$root/tmp/desk.log" 2>&1 &
desk=$!
for _ in $(seq 60); do grep -q 'The desk is at' "$root/tmp/desk.log" && break; kill -0 $desk || break; sleep 1; done
answer=$(exec 3<> /dev/tcp/127.0.0.1/18080 && printf 'GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3 && head -1 <&3 | tr -d '\r') || { cat "$root/tmp/desk.log"; fails "the desk answers"; }
is "the desk answers" "$answer" "HTTP/1.1 200 "
jar=$(mktemp)
ask() { curl --silent --show-error --cookie "$jar" --cookie-jar "$jar" "$@"; }
token() { ask "http://localhost:18080$1" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1; }
ask --output /dev/null --data-urlencode "_csrf=$(token /login)" --data 'username=kz&password=correct horse battery' http://localhost:18080/login
# The password that the operator gave must be changed first.
ask --output /dev/null --data-urlencode "_csrf=$(token /password)" --data 'current=correct horse battery&password=two lakes and a bridge&again=two lakes and a bridge' http://localhost:18080/password
rm -f "$jar"
ask --output /dev/null --data-urlencode "_csrf=$(token /login)" --data 'username=kz&password=two lakes and a bridge' http://localhost:18080/login
printf 'indicator;value\nFIREARMS;12\n' > "$root/tmp/return.csv"
verdict=$(ask --output /dev/null --write-out '%{redirect_url}' --form "_csrf=$(token /send)" --form period=2023-05 --form "file=@$root/tmp/return.csv" http://localhost:18080/send)
verdict=${verdict#http://localhost:18080}
ask --output /dev/null --data-urlencode "_csrf=$(token "$verdict")" "http://localhost:18080$verdict"
[ -e "$root/opt/svod/input/KZ/KZ_2023-05_v2.csv" ] && holds "the desk puts a return into the folder of the State" || fails "the desk puts a return into the folder of the State"
chroot "$root" pkill -u svod-desk java || kill $desk
wait $desk || true
desk=
rm -f "$jar"
for secret in data/archive data/db data/etc/approve data/etc/send data/outbox; do
    refused "the desk's user cannot read $secret" as svod-desk "ls $secret"
done
refused "the desk's user cannot write settings" as svod-desk "touch jobs/new"
refused "the desk's user cannot write outputs" as svod-desk "touch output/new"

sed -i 's/^after-intake:.*/after-intake: move/' "$root/opt/svod/jobs/nightly.yml"
as svod "svod nightly --run-date 2025-01-01" > /dev/null
[ ! -e "$root/opt/svod/input/KZ/KZ_2023-05_v2.csv" ] && [ -e "$root/opt/svod/output/receipts/KZ/KZ_2023-05_v2.csv.1.receipt.html" ] \
    && holds "a night takes what the desk has sent" || fails "a night takes what the desk has sent"

before=$(sums)
echo '# a line of the operator' >> "$root/opt/svod/jobs/nightly.yml"
mkdir -p "$root/tmp/next" && in_root dpkg-deb -R /tmp/first.deb /tmp/next
sed -i 's/^Version: .*/Version: 9.0.0/' "$root/tmp/next/DEBIAN/control"
echo '# a line of the next version' >> "$root/tmp/next/opt/svod/jobs/nightly.yml"
in_root dpkg-deb -b /tmp/next /tmp/next.deb > /dev/null
in_root dpkg --force-confold -i /tmp/next.deb
is "version after the upgrade" "$(in_root dpkg-query -W -f '${Version}' svod)" 9.0.0
is "settings of the operator" "$(tail -1 "$root/opt/svod/jobs/nightly.yml")" "# a line of the operator"
as svod "svod nightly --run-date 2025-01-01" > /dev/null
is "outputs after the upgrade and a night" "$(sums)" "$before"
as svod "svod verify" > /dev/null && holds "verify after the upgrade" || fails "verify after the upgrade"

in_root dpkg -r svod
[ ! -e "$root/opt/svod/target/svod" ] && [ ! -e "$root/usr/bin/svod" ] && holds "removed: the program is gone" || fails "removed: the program is gone"
is "outputs after the removal" "$(sums)" "$before"
in_root dpkg -P svod
[ -e "$root/opt/svod/data/archive/journal.jsonl" ] && [ -e "$root/opt/svod/jobs/codebook" ] && holds "purged: archive and settings stay" \
    || fails "purged: archive and settings stay"
in_root dpkg -i /tmp/first.deb
as svod "svod nightly --run-date 2025-01-01" > /dev/null
as svod "svod verify" > /dev/null && holds "installed again over the data: a night, and verify" || fails "installed again over the data"
echo "All holds."
