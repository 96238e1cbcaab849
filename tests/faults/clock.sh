#!/usr/bin/env bash
# clock.sh BUILD: sets the system's clock back a year and then ahead, again and again, while the tests of the Saver's timers run. Needs faketime.
set -eu
library=$(find /usr/lib -name libfaketimeMT.so.1 2>/dev/null | head -n 1)
if [ -z "$library" ]; then
    echo "SKIP   : clock: this needs faketime."
    exit 77
fi
now=$(mktemp)
trap 'rm -f "$now"; kill "$turner" 2>/dev/null || true' EXIT
echo "+0" >"$now"
(while sleep 1.3; do for offset in "-365d" "+0" "+400d"; do echo "$offset" >"$now"; sleep 1.3; done; done) &
turner=$!
LD_PRELOAD=$library FAKETIME_TIMESTAMP_FILE=$now FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1 QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 \
    "$1/tests/tst_saver" restsTwoSecondsAfterTheLastEdit typingOnIsSavedAfterFiveSeconds atOnceOnRequest failureKeepsTheStateAndIsTriedAgain
