#!/bin/bash
# startup.sh BUILD [RUNS]
#   Start to settled window and proportional memory of the program, on its start screen and with the worked example, against a bare
#   Qt window. BUILD is a release build with CREDWRIGHT_BENCH=ON; needs xvfb, dbus, gcc, libx11-dev and libxdamage-dev.
#   Where other work is going on, as root: chrt -r 1 startup.sh BUILD
set -eu
[ $# -ge 1 ] || { sed -n 2,5p "$0"; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
runs=${2:-5}
tools=$root/../shared/tools/gui
[ -x "$tools/startup.sh" ] || { echo "startup.sh: the measuring tool is not at $tools" >&2; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$tools/startup.sh" "$tools/xmapwait.c" "$work"
"$build/app/credwright" import "$root/resources/examples/chip-design.json" "$work/example.credwright" >/dev/null
measure() { "$work/startup.sh" -n "$runs" -S 1600x1000 -l "$@" 2>/dev/null; }
{
    measure "a bare window" "$build/tests/bare_window"
    measure "start screen" "$build/app/credwright"
    measure "worked example" "$build/app/credwright" "$work/example.credwright"
} | awk -F'\t' '
    { print; for (i = 4; i <= NF; ++i) { split($i, part, /[=(]/); value[NR, part[1]] = part[2] } name[NR] = $1 }
    END {
        for (i = 2; i <= NR; ++i)
            printf "%s: settled %.2f x, PSS %.2f x, own memory %.1f MB above a bare window\n", name[i], value[i, "settled_ms"] / value[1, "settled_ms"],
                value[i, "pss_mb"] / value[1, "pss_mb"], value[i, "privdirty_mb"] - value[1, "privdirty_mb"]
    }'
