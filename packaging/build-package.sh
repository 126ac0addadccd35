#!/bin/sh
# Build everything that this platform can make, into dist/, and have it work once.
#
#   packaging/build-package.sh VENV/bin
#
# Everywhere: wheel and sdist, and the bundled folder. On Debian and its kin also the .deb and the AppImage folder;
# whether the .deb works where nothing else is installed, packaging/linux/smoke-deb.sh finds out.
# Windows and macOS: packaging/windows/build.ps1 and packaging/macos/build.sh.
set -eu
bin=$1
here=$(cd "$(dirname "$0")" && pwd)
version=$("$bin/python" -c 'import prd_desk; print(prd_desk.__version__)')
largest=350 # MB on the disk of a user

"$here/install-debian.sh" "$here/debian-package.txt"
"$bin/python" -m pip install --quiet --no-input --disable-pip-version-check -c constraints.txt -e '.[dev,package]'
# The wheel runs on any system, so it carries what Qt asks where Thai words end for all of them.
echo "Thai line breaks for every system"
"$bin/python" "$here/thai/build.py" --all >/dev/null
echo "wheel and sdist"
"$bin/python" -m build --no-isolation --sdist --wheel --outdir dist . >/dev/null
echo "bundled folder"
"$bin/python" "$here/bundle/make_icons.py" build/icons
"$bin/pyinstaller" --noconfirm --log-level ERROR --distpath dist --workpath build/pyinstaller "$here/bundle/prd-desk.spec"
size=$(du -sm dist/prd-desk | cut -f1)
[ "$size" -le "$largest" ] || { echo "the bundled folder has $size MB, more than $largest" >&2; exit 1; }
PYTHONPATH=. "$bin/python" "$here/trial/materials.py" build/trial
"$here/trial/trial.sh" build/trial dist/prd-desk/prd-desk dist/prd-desk/prd-desk-window
if command -v dpkg-deb >/dev/null 2>&1; then
    "$here/linux/build-deb.sh" dist/prd-desk "$version" dist
    "$here/linux/build-appdir.sh" dist/prd-desk dist
fi
du -sh dist/*
