#!/bin/sh
# Make the macOS application and its disk image, on macOS, in the folder of the project.
#
#   packaging/macos/build.sh
#
# Needs Python 3.11 or newer. Leaves "dist/PRD Desk.app" and dist/PRD-Desk-VERSION.dmg, unsigned: sign with
#   codesign --deep --options runtime --sign "Developer ID Application: …" "dist/PRD Desk.app"
set -eu
cd "$(dirname "$0")/../.."
[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip install --quiet -c constraints.txt -e '.[package]'
version=$(.venv/bin/python -c 'import prd_desk; print(prd_desk.__version__)')
# What Qt asks where Thai words end, since macOS has no libthai.
.venv/bin/python packaging/thai/build.py
.venv/bin/python packaging/bundle/make_icons.py build/icons
.venv/bin/pyinstaller --noconfirm --distpath dist --workpath build/pyinstaller packaging/bundle/prd-desk.spec
PYTHONPATH=. .venv/bin/python packaging/trial/materials.py build/trial
packaging/trial/trial.sh build/trial "dist/PRD Desk.app/Contents/MacOS/prd-desk" "dist/PRD Desk.app/Contents/MacOS/prd-desk-window"
hdiutil create -quiet -volname "PRD Desk" -srcfolder "dist/PRD Desk.app" -ov -format UDZO "dist/PRD-Desk-$version.dmg"
