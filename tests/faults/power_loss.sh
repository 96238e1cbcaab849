#!/usr/bin/env bash
# power_loss.sh BUILD ext4|xfs [COUNT]: takes the power from a real file system so many times while the Saver saves. Counts OK, LOST (something
# that was told to be on disk) and CORRUPT. Needs root, loop devices, xfsprogs, e2fsprogs and ../shared/tools/faults.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tool=${CREDWRIGHT_POWERLOSS:-$here/../../../shared/tools/faults/powerloss.sh}
if [ "$1" = --check ]; then # powerloss.sh asks: what is in this folder, and was the number on disk?
    exec "$DRIVER" check "$2/design.credwright" "$3"
fi
DRIVER=$(cd "$1" && pwd)/tests/faults/fault_driver
export DRIVER
if [ "$(id -u)" -ne 0 ] || [ ! -r "$tool" ] || ! command -v xfs_io >/dev/null; then
    echo "SKIP   : power_loss: this needs root, xfsprogs and $tool."
    exit 77
fi
check=$(mktemp)
trap 'rm -f "$check"' EXIT
printf '#!/bin/sh\nexec "%s" --check "$@"\n' "$here/power_loss.sh" >"$check"
chmod +x "$check"
# shellcheck disable=SC2016 # The tool sets M.
bash "$tool" "$2" "${3:-100}" "$check" bash -c 'exec "$DRIVER" step "$M/design.credwright"'
