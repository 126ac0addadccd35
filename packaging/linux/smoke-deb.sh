#!/bin/sh
# Install the Debian package in a new, minimal Debian and see whether it works there, window included.
#
#   packaging/linux/smoke-deb.sh PRD_DESK.deb MATERIALS [SUITE]
#
# MATERIALS: the folder that packaging/trial/materials.py made (`make package` leaves it in build/trial).
# Needs root and debootstrap. The mirror is the one that this machine's apt uses.
set -eu
package=$(readlink -f "$1")
materials=$(readlink -f "$2")
suite=${3:-bookworm}
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" -eq 0 ] || { echo "smoke-deb.sh needs root (debootstrap and chroot)" >&2; exit 2; }
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap

root=$(mktemp -d)
trap 'umount "$root/proc" "$root/dev/shm" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; exit 1; }
rm -f "$root.log"
[ ! -d /etc/apt/apt.conf.d ] || cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm" # semaphores of an archive check
cp "$package" "$root/tmp/prd-desk.deb"
cp -R "$materials" "$root/tmp/trial"
cp "$here/../trial/trial.sh" "$root/tmp/"

inside() { chroot "$root" /usr/bin/env -i LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp/user \
    DEBIAN_FRONTEND=noninteractive "$@"; }
inside mkdir -p /tmp/user
inside apt-get -qq update
inside apt-get -qq install -y --no-install-recommends /tmp/prd-desk.deb >/dev/null

inside /tmp/trial.sh /tmp/trial prd-desk prd-desk-window
for file in applications/prd-desk.desktop mime/packages/prd-desk.xml icons/hicolor/scalable/apps/prd-desk.svg; do
    inside test -f "/usr/share/$file"
done
# plugins of Qt that a screen wants and the offscreen trial never loads: whatever they link to is there
lost=$(inside find /usr/lib/prd-desk/_internal -type f -name '*.so*' -exec env LD_LIBRARY_PATH=/usr/lib/prd-desk/_internal \
    ldd {} + 2>/dev/null | grep 'not found' | sort -u || true)
[ -z "$lost" ] || { echo "libraries are missing:" >&2; echo "$lost" >&2; exit 1; }
inside apt-get -qq remove -y prd-desk >/dev/null
inside test ! -e /usr/bin/prd-desk
echo "installed, tried and removed in a clean Debian $suite"
