#!/usr/bin/env bash
# Installs from the system's own packages what building Credwright needs ("build") or building and testing it ("test", the default).
# run.sh and test.sh source this file and call set_up; run by itself it does the set-up and nothing else.

source_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# One requirement a word; the first name with a "|" that the release knows is taken.
build_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev "qt6-svg-dev|libqt6svg6-dev" "qt6-svg-plugins|libqt6svg6" qt6-tools-dev qt6-l10n-tools qt6-wayland
    libsqlite3-dev libsqlitecpp-dev libexpected-dev libxlsxwriter-dev
)
test_packages=(
    git clang-format-19 clang-tidy-19 desktop-file-utils appstream libxml2-utils shared-mime-info libglib2.0-bin xdg-utils man-db groff-base poppler-utils dbus-daemon strace python3
    "libreoffice-calc-nogui|libreoffice-calc" "libreoffice-writer-nogui|libreoffice-writer" # Some 80 MB to fetch: what others make of our documents.
)
karchive_build_packages=(dpkg-dev pkgconf zlib1g-dev libbz2-dev liblzma-dev libzstd-dev debian-archive-keyring)
karchive_source_release=trixie # The first Debian release with a Qt 6 package of KArchive.

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

# Prints those of the given requirements that no installed package meets.
missing_of() {
    local requirement installed
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ')"
    for requirement in "$@"; do
        local name met=
        for name in ${requirement//|/ }; do
            [[ $installed == *" $name "* ]] && met=yes
        done
        [ -n "$met" ] || printf '%s\n' "$requirement"
    done
}

is_packaged() { [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) == *'Candidate: '[!\(]* ]]; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif [ -t 0 ]; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@" # Nobody is there to type a password.
    fi
}

# Installs the given requirements; the package lists have been refreshed.
install_missing() {
    local requirement name chosen=()
    for requirement in "$@"; do
        local pick=
        for name in ${requirement//|/ }; do
            [ -z "$pick" ] && is_packaged "$name" && pick=$name
        done
        chosen+=("${pick:-${requirement%%|*}}")
    done
    say "Installing: ${chosen[*]}"
    if ! as_root apt-get install -y -q --no-install-recommends "${chosen[@]}"; then
        complain "These packages could not be installed. Without a network, or without the right to install, ask someone who has it for:"
        complain "    apt-get install ${chosen[*]}"
        return 1
    fi
}

karchive_prefix() {
    local ID=system VERSION_ID=
    # shellcheck source=/dev/null
    [ -r /etc/os-release ] && . /etc/os-release
    printf '%s/credwright/deps/karchive-%s%s-%s' "${XDG_CACHE_HOME:-$HOME/.cache}" "$ID" "$VERSION_ID" "$(uname -m)"
}

# Debian 12 has no Qt 6 build of KArchive: builds the next release's source package, fetched and verified by apt from the archive
# that this machine already uses, with its required Qt lowered to 6.4 and OpenSSL off. Takes about half a minute, once.
build_karchive() (
    set -euo pipefail
    prefix=$(karchive_prefix)
    mkdir -p "$(dirname "$prefix")"
    exec 9>"$prefix.lock"
    flock 9
    [ -e "$prefix/complete" ] && exit 0
    # shellcheck source=/dev/null
    . /etc/os-release
    uri=$(apt-get indextargets --format "\$(REPO_URI)" "Codename: $VERSION_CODENAME" 'Created-By: Packages' | head -n 1)
    if [ "$ID" != debian ] || [ -z "$uri" ]; then
        complain "This release has neither a package of KArchive nor a source to build it from."
        exit 1
    fi
    work=$(mktemp -d "$prefix.build.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    cd "$work"
    mkdir -p apt/lists/partial apt/cache/archives/partial
    key='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]'
    printf "deb $key %s %s main\ndeb-src $key %s %s main\n" "$uri" $karchive_source_release "$uri" $karchive_source_release >apt/sources.list
    private=(-qq -o "Dir::Etc::SourceList=$work/apt/sources.list" -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$work/apt/lists"
        -o "Dir::Cache=$work/apt/cache" -o APT::Sandbox::User=root) # A state of its own: the system's sources stay as they are.
    apt-get "${private[@]}" update
    apt-get "${private[@]}" source --download-only kf6-karchive
    apt-get "${private[@]}" download extra-cmake-modules
    dpkg-source -x kf6-karchive_*.dsc source
    dpkg-deb -x extra-cmake-modules_*.deb ecm
    sed -i 's/set(REQUIRED_QT_VERSION [0-9.]*)/set(REQUIRED_QT_VERSION 6.4.2)/' source/CMakeLists.txt
    cmake -S source -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$prefix" -DECM_DIR="$work/ecm/usr/share/ECM/cmake" \
        -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DBUILD_TESTING=OFF -DWITH_OPENSSL=OFF -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON
    cmake --build build --parallel "$(nproc)"
    rm -rf "$prefix"
    cmake --install build
    touch "$prefix/complete"
)

set_up_karchive() {
    local log
    [ -e "$(karchive_prefix)/complete" ] && return 0
    say "Building KArchive once, for this user ..."
    log=$(mktemp)
    if build_karchive >"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
}

# set_up build|test: what is there already is not touched, so that a second run costs a moment.
set_up() {
    local requirements=("${build_packages[@]}") missing=() karchive=
    [ "${1:-test}" = build ] || requirements+=("${test_packages[@]}")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        complain "This is neither Debian nor Ubuntu: what CONTRIBUTING.md lists is taken as installed."
        return 0
    fi
    mapfile -t missing < <(missing_of "${requirements[@]}")
    if [ -n "$(missing_of libkf6archive-dev)" ] && [ ! -e "$(karchive_prefix)/complete" ]; then
        karchive=missing
    fi
    if [ ${#missing[@]} -gt 0 ] || [ -n "$karchive" ]; then
        if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
            [ ${#missing[@]} -eq 0 ] || { complain "Missing, and only root may install it: ${missing[*]}"; return 1; }
        elif [ ${#missing[@]} -gt 0 ] || ! is_packaged libkf6archive-dev; then
            as_root apt-get update -q || complain "The package lists could not be refreshed (no network?); those at hand are used."
        fi
        if [ -n "$karchive" ]; then
            if is_packaged libkf6archive-dev; then
                missing+=(libkf6archive-dev)
                karchive=
            else
                mapfile -t -O ${#missing[@]} missing < <(missing_of "${karchive_build_packages[@]}")
            fi
        fi
        [ ${#missing[@]} -eq 0 ] || install_missing "${missing[@]}" || return 1
        if [ -n "$karchive" ] && ! set_up_karchive; then
            complain "KArchive, which packages (.credpack) are read and written with, could not be built; what went wrong stands above."
            complain "It needs the network once. Where there is a package of it (libkf6archive-dev, or KF6Archive of 6.13 or newer), install that instead."
            return 1
        fi
    fi
    if [ -e "$(karchive_prefix)/complete" ]; then
        CMAKE_PREFIX_PATH=$(karchive_prefix)${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}
        export CMAKE_PREFIX_PATH
    fi
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER:-ccache}
        export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$source_root} CCACHE_NOHASHDIR=1 # So that another clone profits as well.
        export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
    fi
}

# configure_and_build PRESET: configures only where that was not done, since Ninja does it again when a file of CMake changes.
configure_and_build() {
    (
        cd "$source_root" || exit 1
        if [ ! -e "build/$1/build.ninja" ] || [ CMakePresets.json -nt "build/$1/build.ninja" ]; then
            cmake --preset "$1" || exit 1
        fi
        cmake --build --preset "$1" --parallel "$(nproc)"
    )
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    set_up "${1:-test}"
fi
