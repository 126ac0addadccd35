#!/bin/sh
# Install the Debian packages named in the lists given, those that are missing only.
#
#   packaging/install-debian.sh LIST...
#
# Root installs them with apt. Anybody else is shown the exact command, and the caller goes on without them.
# Elsewhere than on Debian and its kin (no dpkg) there is nothing to do.
set -eu

command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=
for package in $(sed -e 's/#.*//' "$@"); do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "ยังขาดแพ็กเกจของระบบ ติดตั้งด้วยคำสั่งนี้ / system packages are missing; install them with:" >&2
    echo "    sudo apt-get install -y --no-install-recommends$missing" >&2
    exit 0
fi

echo "installing system packages:$missing"
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
options='-qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3'
# shellcheck disable=SC2086  # the lists are words on purpose
if apt-get $options update >"$log" 2>&1 &&
    apt-get $options install -y --no-install-recommends $missing >>"$log" 2>&1; then
    rm -f "$log"
else
    tail -n 15 "$log" >&2
    echo "apt could not install them (log: $log); going on without." >&2
fi
