#!/bin/sh
# Make the Debian package from the bundled folder.
#
#   packaging/linux/build-deb.sh BUNDLE VERSION OUT
#
# BUNDLE: the folder that PyInstaller made. OUT: the folder for prd-desk_VERSION_ARCH.deb.
# The package depends on libthai0 and on the libraries that Qt's plugins link to (debian-runtime.txt).
set -eu
bundle=$1
version=$2
out=$3
here=$(cd "$(dirname "$0")" && pwd)
architecture=$(dpkg --print-architecture)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

install -d "$stage/DEBIAN" "$stage/usr/bin" "$stage/usr/lib" "$stage/usr/share/applications" \
    "$stage/usr/share/mime/packages" "$stage/usr/share/icons/hicolor/scalable/apps" "$stage/usr/share/doc/prd-desk"
cp -a "$bundle" "$stage/usr/lib/prd-desk"
for program in prd-desk prd-desk-window; do
    ln -s "../lib/prd-desk/$program" "$stage/usr/bin/$program"
done
install -m 644 "$here/prd-desk.desktop" "$stage/usr/share/applications/"
install -m 644 "$here/prd-desk.mime.xml" "$stage/usr/share/mime/packages/prd-desk.xml"
install -m 644 "$here/../../resources/icons/prd-desk.svg" "$stage/usr/share/icons/hicolor/scalable/apps/"
install -m 644 "$here/../../NOTICE" "$stage/usr/share/doc/prd-desk/copyright"
find "$stage" -type d -exec chmod 755 {} +

depends=$(sed -e 's/#.*//' "$here/../debian-runtime.txt" | tr -s '[:space:]' '\n' | sed '/^$/d' | paste -sd, | sed 's/,/, /g')
cat >"$stage/DEBIAN/control" <<CONTROL
Package: prd-desk
Version: $version
Architecture: $architecture
Maintainer: The PRD Desk authors <prd-desk@localhost>
Section: editors
Priority: optional
Installed-Size: $(du -sk "$stage/usr" | cut -f1)
Depends: libc6, $depends
Recommends: fonts-tlwg-laksaman-ttf
Description: Thai editorial desk for government press officers
 Write activity news from facts, see slips of the keyboard marked as you type,
 fill the standard form, and export Word, HTML, PDF and plain text.
 Everything works offline; no text leaves the machine.
CONTROL

mkdir -p "$out"
dpkg-deb --build --root-owner-group -Zzstd -z9 "$stage" "$out/prd-desk_${version}_${architecture}.deb"
