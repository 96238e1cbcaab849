#!/usr/bin/env bash
# Sets up what is missing, builds with warnings as errors, runs every test and the checks below. Ends with "N passed, N failed".
#   packaging/test.sh          what CI runs
#   packaging/test.sh --asan   the tests alone, under AddressSanitizer and UndefinedBehaviorSanitizer
#   packaging/test.sh --tidy   as without it, with clang-tidy on every source file instead of the changed ones
#   packaging/test.sh --fuzz [SECONDS]   the targets in tests/fuzz alone, with clang's libFuzzer; a minute each
# shellcheck disable=SC2317 # The checks are called by their names.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
# shellcheck source=packaging/setup.sh
. packaging/setup.sh

preset=ci
tidy=${CI:+changed}
case "${1:-}" in
    "") ;;
    --asan) preset=asan ;;
    --tidy) tidy=all ;;
    --fuzz) preset=fuzz ;;
    *) sed -n '2,6s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 64 ;;
esac
build="build/$preset"
passed=0
failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# check NAME COMMAND...: one line when it is well, and everything it said when it is not.
check() {
    local name=$1 start=$SECONDS
    shift
    if "$@" >"$scratch/said" 2>&1; then
        passed=$((passed + 1))
        say "passed: $name ($((SECONDS - start)) s)"
    else
        failed=$((failed + 1))
        say "FAILED: $name"
        sed 's/^/    /' "$scratch/said"
    fi
}

finish() {
    say "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
}

first_of() {
    local name
    for name in "$@"; do
        command -v "$name" && return 0
    done
    complain "not installed: $1"
    return 1
}

our_sources() { git ls-files '*.cpp' '*.h'; }

format_check() {
    local program
    program=$(first_of clang-format-19 clang-format) || return 1
    our_sources | xargs -r "$program" --dry-run -Werror
}

manual_check() {
    LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z packaging/linux/credwright.1 2>"$scratch/manual" >/dev/null
    cat "$scratch/manual"
    [ ! -s "$scratch/manual" ]
}

# English has plurals too: every %n text needs both forms in translations/credwright_en.ts, or "1 findings" is shown.
plurals_check() {
    cp translations/credwright_en.ts "$scratch/en.ts"
    find core ui app -name '*.cpp' -o -name '*.h' >"$scratch/sources"
    "$(first_of /usr/lib/qt6/bin/lupdate lupdate)" -silent -pluralonly -locations none -I . "@$scratch/sources" -ts "$scratch/en.ts" || return 1
    if grep -n -B 4 'type="\(unfinished\|vanished\|obsolete\)"' "$scratch/en.ts"; then
        complain "Run: cmake --build --preset dev --target update_translations, then fill in translations/credwright_en.ts"
        return 1
    fi
}

# clang-tidy reads the commands of the build, less GCC's own warnings and precompiled headers: each file must include what it needs.
tidy_database() {
    mkdir -p build/tidy
    sed -E 's# -W[^ ]*##g; s#-include [^ ]*/cmake_pch\.hxx##' "$build"/compile_commands.json >build/tidy/compile_commands.json
}

# The files that differ from the base: the branch point from main, or else (on main itself) the state some commits ago. Counted in
# commits and not in hours, so that one commit gives one answer wherever and whenever it is checked.
changed_sources() {
    local base
    base=${CREDWRIGHT_TIDY_BASE:-$(git merge-base HEAD main 2>/dev/null)}
    if [ -z "$base" ] || [ "$(git rev-parse "$base")" = "$(git rev-parse HEAD)" ]; then
        base=$(git rev-parse --verify --quiet HEAD~20 || git rev-list --max-parents=0 HEAD | tail -n 1)
    fi
    git diff --name-only --diff-filter=d "$base" -- '*.cpp'
}

tidy_limit=8 # Files, in CI: about two minutes. A large change is sampled; --tidy reads everything.
tidy_check() {
    local program
    program=$(first_of clang-tidy-19) || return 1 # An older one does not know all of .clang-tidy.
    tidy_database
    if [ "$tidy" = all ]; then
        git ls-files '*.cpp' >"$scratch/tidy"
    else
        changed_sources | shuf --random-source=<(yes "$(git rev-parse HEAD)") -n "$tidy_limit" >"$scratch/tidy"
    fi
    xargs -r -P "$(nproc)" -n 1 "$program" --quiet -p build/tidy <"$scratch/tidy" 2>&1 | grep -v ' warnings generated\.$'
    return "${PIPESTATUS[0]}"
}

# New inputs stay in the build; one that breaks the target is named by what it says.
fuzz_check() {
    local name=$1 work=$build/corpus/$1
    mkdir -p "$work"
    "$build/tests/fuzz/fuzz_$name" "$work" "tests/fuzz/corpus/$name" -max_total_time="$2" -timeout=20 -rss_limit_mb=3000 -artifact_prefix="$work-"
}

fuzz() {
    local folder
    first_of clang++-14 >/dev/null || { failed=1; finish; }
    configure_and_build fuzz || { failed=1; finish; }
    for folder in tests/fuzz/corpus/*/; do
        check "fuzzing $(basename "$folder")" fuzz_check "$(basename "$folder")" "$1"
    done
    finish
}

say "Setting up"
set_up test || { failed=1; finish; }

[ "$preset" != fuzz ] || fuzz "${2:-60}"

if [ "$preset" = ci ]; then
    check "sources are formatted" format_check
    check "desktop entry" desktop-file-validate packaging/linux/org.credwright.Credwright.desktop
    check "AppStream data" packaging/linux/check_appstream.sh validate packaging/linux/org.credwright.Credwright.metainfo.xml
    check "MIME type" xmllint --noout packaging/linux/application-x-credwright.xml
    check "man page" manual_check
    check "English plurals" plurals_check
fi

say "Building"
if ! configure_and_build $preset; then
    failed=$((failed + 1))
    finish
fi

say "Testing"
ctest --preset $preset 2>&1 | tee "$scratch/ctest"
ran=$(sed -n 's/.* tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$scratch/ctest")
if [ -n "$ran" ]; then
    failed=$((failed + ${ran% *}))
    passed=$((passed + ${ran#* } - ${ran% *}))
else
    failed=$((failed + 1))
fi
say "Skipped, with the reason:"
grep -h '^SKIP' $build/Testing/Temporary/LastTest.log || say "none"

if [ "$preset" = ci ]; then
    check "installed files work together" packaging/linux/check_install.sh $build
    [ -z "$tidy" ] || check "clang-tidy, $tidy files" tidy_check
fi
finish
