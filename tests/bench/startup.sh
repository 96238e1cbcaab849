#!/bin/bash
# startup.sh BUILD [RUNS]
#   Start to settled window and proportional memory of the program with the worked example open, against a bare Qt window in the
#   same session. BUILD is a release build with CREDWRIGHT_BENCH=ON; needs xvfb, dbus, gcc, libx11-dev and libxdamage-dev.
set -eu
[ $# -ge 1 ] || { sed -n 2,4p "$0"; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
runs=${2:-5}
tools=$root/../shared/tools/gui
[ -x "$tools/startup.sh" ] || { echo "startup.sh: the measuring tool is not at $tools" >&2; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$tools/startup.sh" "$tools/xmapwait.c" "$work"
"$build/app/credwright" import "$root/resources/examples/chip-design.json" "$work/example.credwright" >/dev/null
bare=$("$work/startup.sh" -n "$runs" -S 1600x1000 -l bare "$build/tests/bare_window")
ours=$("$work/startup.sh" -n "$runs" -S 1600x1000 -l credwright "$build/app/credwright" "$work/example.credwright")
printf '%s\n%s\n' "$bare" "$ours"
printf '%s\n%s\n' "$bare" "$ours" | awk -F'\t' '
    { for (i = 4; i <= NF; ++i) { split($i, part, /[=(]/); value[NR, part[1]] = part[2] } }
    END { printf "settled: %.2f x a bare window; PSS: %.2f x a bare window\n", value[2, "settled_ms"] / value[1, "settled_ms"], value[2, "pss_mb"] / value[1, "pss_mb"] }'
