#!/usr/bin/env bash
# usb_sticks.sh BUILD [KILLS]: saves, kills, copies and exports on the file systems of USB sticks, through FUSE, and on a medium that fails:
# where reading and writing have errors and a synchroniser holds the names. Needs root and what each part names; says what it skips.
set -u
build=$(cd "$1" && pwd)
kills=${2:-30}
driver=$build/tests/faults/fault_driver
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
efuse=${CREDWRIGHT_EFUSE:-$here/../../../shared/tools/faults/efuse.py}
work=$(mktemp -d)
medium=$work/medium
mkdir "$medium"
failed=0
trap 'mountpoint -q "$medium" && umount "$medium"; rm -rf "$work"' EXIT

complain() { echo "FAILED : $1"; failed=1; }

# Kills the Saver at random instants on the medium; each time the file has to be whole, and hold what was told to be there.
kill_often() {
    local file=$1 last=0 said verdict
    for _ in $(seq "$kills"); do
        "$driver" step "$file" 2>"$work/steps" &
        local program=$!
        sleep "0.$((RANDOM % 4 + 1))$((RANDOM % 10))"
        kill -9 "$program" 2>/dev/null
        wait "$program" 2>/dev/null
        said=$(sed -n 's/^C //p' "$work/steps" | tail -n 1)
        last=${said:-$last}
        verdict=$("$driver" check "$file" "$last")
        [ "$verdict" = OK ] || { complain "$2: $verdict after $last"; return; }
    done
    echo "  $kills kills, $last saved states"
}

everyday() {
    local name=$1 file=$medium/design.credwright before left
    "$driver" make "$file" 1 2>"$work/said" || complain "$name: a new file: $(cat "$work/said")"
    "$driver" step "$file" 20 2>"$work/said" || complain "$name: saving: $(tail -n 1 "$work/said")"
    kill_often "$file" "$name"
    "$driver" copy "$file" "$medium/copy.credwright" || complain "$name: a copy"
    "$build/app/credwright" export --format html --output "$medium/a.html" "$file" || complain "$name: an export"
    "$build/app/credwright" export --format html --output "$medium/a.html" "$file" || complain "$name: an export over another"
    before=$("$driver" state "$file")
    again "$name" || return
    [ "$("$driver" state "$file")" = "$before" ] || complain "$name: another state after it was taken out and put back"
    left=$(find "$medium" -name '*.tmp') # A journal with nothing in it may stay until the next save.
    [ -z "$left" ] || complain "$name: something was left behind: $left"
}

# stick NAME PROGRAM "MKFS…" [OPTIONS OF THE PROGRAM…]
stick() {
    local name=$1 program=$2
    local mount_command loop
    if [ "$(id -u)" -ne 0 ] || [ ! -e /dev/fuse ] || ! command -v "$program" >/dev/null; then
        echo "SKIP   : $name: this needs root, /dev/fuse and $program."
        return
    fi
    echo "$name"
    rm -f "$work/image"
    truncate -s 64M "$work/image"
    $3 "$work/image" >/dev/null 2>&1 || { complain "$name: making the file system"; return; }
    loop=$(losetup -f --show "$work/image") || { complain "$name: a loop device"; return; }
    mount_command="$program ${4:-} $loop $medium"
    $mount_command >/dev/null 2>&1 || { complain "$name: mounting"; losetup -d "$loop"; return; }
    again() {
        umount "$medium" && sleep 1 && $mount_command >/dev/null 2>&1 || complain "$1: mounting again"
    }
    everyday "$name"
    umount "$medium"
    losetup -d "$loop"
}

# A medium with faults: whatever fails, the file stays whole and a program that says it is done has done it.
faulty_medium() {
    if [ "$(id -u)" -ne 0 ] || [ ! -r "$efuse" ] || ! /usr/bin/python3 -c 'import fusepy' 2>/dev/null; then
        echo "SKIP   : a medium that fails: this needs root, python3-fusepy and $efuse."
        return
    fi
    echo "a medium that fails"
    mkdir "$work/root"
    /usr/bin/python3 "$efuse" "$work/root" "$medium" &
    local server=$! faults runs=0 saved=0 file=$medium/design.credwright before status
    for _ in $(seq 50); do mountpoint -q "$medium" && break; sleep 0.1; done
    "$driver" make "$file" 1
    for faults in "write 28 0.02" "write 5 0.02" "fsync 5 0.3" "read 5 0.01" "unlink 5 0.5" "truncate 5 0.5" "rename 13 1.0" "open 13 0.2" "create 28 0.5"; do
        for seed in 1 2 3 4 5 6; do
            before=$("$driver" state "$file")
            echo "$faults" >"$work/efuse.ctl"
            if [ "${faults%% *}" = rename ]; then
                "$driver" copy "$file" "$file" >/dev/null 2>&1 # Refused before anything is renamed.
                "$driver" make "$file" "$seed" >/dev/null 2>&1
            else
                timeout 60 "$driver" step "$file" 3 >/dev/null 2>"$work/steps"
            fi
            status=$?
            rm -f "$work/efuse.ctl"
            runs=$((runs + 1))
            local last
            last=$(sed -n 's/^C //p' "$work/steps" 2>/dev/null | tail -n 1)
            [ "$status" -eq 0 ] && saved=$((saved + 1))
            if [ "${faults%% *}" = rename ]; then
                [ "$status" -ne 0 ] && [ "$("$driver" state "$file")" = "$before" ] || complain "$faults: a refused rename changed the file, or was not told"
            else
                [ "$("$driver" check "$file" "${last:-0}")" = OK ] || complain "$faults: $("$driver" check "$file" "${last:-0}") after ${last:-0}"
            fi
            : >"$work/steps"
        done
    done
    echo "  $runs runs, $saved of them done in spite of the faults"
    umount "$medium"
    wait "$server" 2>/dev/null
}

stick FAT fusefat "mkfs.vfat" "-o rw+"
stick exFAT mount.exfat-fuse "mkfs.exfat"
stick NTFS ntfs-3g "mkfs.ntfs -F -Q"
faulty_medium
exit "$failed"
