#!/bin/sh
# Install the Debian package in a new, minimal Debian and see whether it works there, window included.
#
#   packaging/linux/smoke-deb.sh PRD_DESK.deb [SUITE]
#
# Needs root and debootstrap. The mirror is the one that this machine's apt uses.
set -eu
package=$(readlink -f "$1")
suite=${2:-bookworm}
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" -eq 0 ] || { echo "smoke-deb.sh needs root (debootstrap and chroot)" >&2; exit 2; }
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap

root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; exit 1; }
rm -f "$root.log"
[ ! -d /etc/apt/apt.conf.d ] || cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
mount -t proc proc "$root/proc"
cp "$package" "$root/tmp/prd-desk.deb"
cp "$here/../../resources/samples/sample.prdnews" "$root/tmp/"

inside() { chroot "$root" /usr/bin/env -i LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp/user PRD_DESK_HOME=/tmp/desk \
    QT_QPA_PLATFORM=offscreen DEBIAN_FRONTEND=noninteractive "$@"; }
inside mkdir -p /tmp/user
inside apt-get -qq update
inside apt-get -qq install -y --no-install-recommends /tmp/prd-desk.deb >/dev/null

inside prd-desk check /tmp/sample.prdnews >"$root/tmp/found" || [ $? -eq 1 ]
grep -q 'spelling\.' "$root/tmp/found" || { echo "the proofreader found nothing in the sample" >&2; exit 1; }
inside prd-desk export /tmp/sample.prdnews --to /tmp/out/ --kinds word,html,pdf,text,photos
for ending in docx html pdf txt zip; do
    ls "$root"/tmp/out/*/*."$ending" >/dev/null
done
status=0
inside timeout 8 prd-desk-window /tmp/sample.prdnews 2>"$root/tmp/window.err" || status=$?
[ "$status" -eq 124 ] || { echo "the window ended with $status:" >&2; cat "$root/tmp/window.err" >&2; exit 1; }
[ ! -s "$root/tmp/window.err" ] || { echo "the window complained:" >&2; cat "$root/tmp/window.err" >&2; exit 1; }
inside test -f /usr/share/applications/prd-desk.desktop
inside apt-get -qq remove -y prd-desk >/dev/null
inside test ! -e /usr/bin/prd-desk
echo "installed, checked, exported, opened a window and removed in a clean Debian $suite"
