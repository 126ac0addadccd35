#!/bin/sh
# Make the virtual environment .venv and install PRD Desk into it, editable, with the versions of constraints.txt.
#
#   packaging/make-venv.sh PYTHON VENV
#
# Debian parts `venv` from python3: root gets it installed, anybody else is shown the command.
set -eu
python=$1
venv=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "ต้องใช้ Python 3.11 ขึ้นไป / PRD Desk needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11" >&2
    exit 1
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    list=$(mktemp)
    echo python3-venv >"$list"
    "$(dirname "$0")/install-debian.sh" "$list"
    rm -f "$list"
    "$python" -c 'import ensurepip, venv' 2>/dev/null || {
        echo "Python นี้ยังไม่มี venv / this Python lacks venv (Debian: the package python3-venv)" >&2
        exit 1
    }
fi

[ -x "$venv/bin/python" ] && "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear "$venv"
echo "installing PRD Desk into $venv (first time: some minutes)"
"$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check -c constraints.txt -e '.[dev]'
