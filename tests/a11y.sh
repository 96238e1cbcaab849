#!/bin/bash
# a11y.sh BUILD
#   Walks every screen of the program with the worked example as a screen reader gets it, on an AT-SPI bus and a display of its own;
#   fails when a shown control has no name. Needs xvfb, dbus, at-spi2-core, python3-pyatspi, xdotool and openbox.
set -eu
[ $# -eq 1 ] || { sed -n 2,4p "$0"; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
program=$(cd "$1" && pwd)/app/credwright
tool=$root/../shared/tools/gui/a11y-tree.sh
skip() { echo "a11y.sh: skipped, $1" >&2; exit 77; }
[ -x "$tool" ] || skip "the accessibility tool is not at $tool"
for needed in Xvfb dbus-run-session xdotool openbox; do
    command -v $needed >/dev/null || skip "$needed is not installed"
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || skip "python3-pyatspi is not installed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" import "$root/resources/examples/chip-design.json" "$work/example.credwright" >/dev/null
"$tool" -p "$root/tests/a11y.py" "$program" "$work/example.credwright"
