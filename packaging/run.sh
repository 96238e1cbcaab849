#!/usr/bin/env bash
# Sets up what is missing, builds Credwright and starts it; arguments go to the program.
# Without a display and without arguments, writes the catalogue description of the worked example to ./catalogue/ instead.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
set_up build
configure_and_build release
program=$root/build/release/app/credwright

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display to open the workbench on, so the worked example's catalogue description is written instead."
    mkdir -p catalogue
    for format in html pdf; do
        "$program" export --format $format --output "catalogue/example.$format" :example
        say "Written: catalogue/example.$format"
    done
    say "Try also: packaging/run.sh --help"
    exit 0
fi
exec "$program" "$@"
