#!/bin/sh
# Writes requirements/test.txt anew: every package that `make test` installs, with the hashes of all its files.
# Called by `make lock` with the Python that has pip-tools.
set -eu
cd "$(dirname "$0")/.."

python=$1
new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT

# The public index alone, whatever this machine is set up with, so that the file is the same everywhere.
PIP_CONFIG_FILE=/dev/null
export PIP_CONFIG_FILE
unset PIP_EXTRA_INDEX_URL PIP_FIND_LINKS PIP_INDEX_URL || true

compile() {
    "$python" -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
        --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links "$@"
}

"$python" -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' >"$new/dev.in"
compile --output-file "$new/all.txt" pyproject.toml "$new/dev.in"

echo colorama >"$new/windows.in"
compile --output-file "$new/windows.txt" "$new/windows.in"

{
    echo '# Everything that `make test` installs. Written by `make lock`; do not edit.'
    cat "$new/all.txt"
    sed 's/^\(colorama==[^ ]*\)/\1 ; sys_platform == "win32"/' "$new/windows.txt"
} >requirements/test.txt
