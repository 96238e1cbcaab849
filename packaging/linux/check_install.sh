#!/usr/bin/env bash
# check_install.sh BUILD: installs into a prefix of its own and asks the desktop's own tools what a double click on a design would do.
set -euo pipefail
build=$(cd "$1" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/prefix
share=$prefix/share

fail() {
    echo "$*" >&2
    exit 1
}

cmake --install "$build" --prefix "$prefix" >/dev/null
for file in bin/credwright share/applications/org.credwright.Credwright.desktop share/metainfo/org.credwright.Credwright.metainfo.xml \
    share/mime/packages/application-x-credwright.xml share/man/man1/credwright.1 share/icons/hicolor/scalable/apps/org.credwright.Credwright.svg \
    share/icons/hicolor/scalable/mimetypes/application-x-credwright.svg share/icons/hicolor/48x48/apps/org.credwright.Credwright.png; do
    [ -s "$prefix/$file" ] || fail "not installed: $file"
done
PATH=$prefix/bin:$PATH desktop-file-validate "$share/applications/org.credwright.Credwright.desktop"
"$(dirname "${BASH_SOURCE[0]}")/check_appstream.sh" validate-tree "$prefix"
QT_QPA_PLATFORM=offscreen "$prefix/bin/credwright" --version
export PATH=$prefix/bin:$PATH XDG_DATA_DIRS=$share:/usr/local/share:/usr/share XDG_DATA_HOME=$scratch/home XDG_CONFIG_HOME=$scratch/config

# The name alone must do, and so must the content alone.
echo text >"$scratch/named.credwright"
{ printf 'SQLite format 3\0'; head -c 52 /dev/zero; printf 'CRED'; head -c 28 /dev/zero; } >"$scratch/unnamed"
{ printf 'SQLite format 3\0'; head -c 84 /dev/zero; } >"$scratch/other"
type_of() { gio info --attributes=standard::content-type "$1" | sed -n 's/.*content-type: //p'; }
for file in named.credwright unnamed; do
    [ "$(type_of "$scratch/$file")" = application/x-credwright ] || fail "$file is taken for $(type_of "$scratch/$file")"
done
printf 'PK\3\4' >"$scratch/named.credpack"
[ "$(type_of "$scratch/named.credpack")" = application/x-credwright-package ] || fail "a package is taken for $(type_of "$scratch/named.credpack")"
[ "$(type_of "$scratch/other")" != application/x-credwright ] || fail "any database is taken for a design"
[[ $(gio mime application/x-credwright) == *org.credwright.Credwright.desktop* ]] || fail "no program is registered for designs"
[[ $(gio mime application/x-credwright-package) == *org.credwright.Credwright.desktop* ]] || fail "no program is registered for packages"
[ "$(XDG_CURRENT_DESKTOP='' xdg-mime query default application/x-credwright)" = org.credwright.Credwright.desktop ] || fail "xdg-mime names another program"
man -l --warnings "$share/man/man1/credwright.1" >/dev/null
