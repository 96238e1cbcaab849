#!/bin/sh
# screenshots.sh DIR [BUILD]
#   Pictures of every screen at 1366 x 768, light and dark, with the worked example, into DIR. BUILD is the build folder (default: build/dev).
set -eu
[ $# -ge 1 ] || { sed -n 2,3p "$0"; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
build=${2:-$root/build/dev}
mkdir -p "$1"
CREDWRIGHT_SCREENSHOT_DIR=$(cd "$1" && pwd) QT_QPA_PLATFORM=offscreen "$build/tests/tst_screens" -silent
