#!/bin/sh
# Make the AppImage folder (AppDir) from the bundled folder: what appimagetool packs into one file.
#
#   packaging/linux/build-appdir.sh BUNDLE OUT
#
# libthai and its word list go along, since a distribution without Thai users has neither.
set -eu
bundle=$1
app=$2/PRD_Desk.AppDir
here=$(cd "$(dirname "$0")" && pwd)

rm -rf "$app"
install -d "$app/usr/lib" "$app/usr/share/applications" "$app/usr/share/libthai"
cp -a "$bundle" "$app/usr/lib/prd-desk"
install -m 644 "$here/prd-desk.desktop" "$app/usr/share/applications/"
ln -s usr/share/applications/prd-desk.desktop "$app/prd-desk.desktop"
install -m 644 "$here/../../resources/icons/prd-desk.svg" "$app/prd-desk.svg"
ln -s prd-desk.svg "$app/.DirIcon"
for library in libthai.so.0 libdatrie.so.1; do
    found=$(ldconfig -p | awk -v name="$library" '$1 == name {print $NF; exit}')
    [ -z "$found" ] || install -m 755 "$found" "$app/usr/lib/prd-desk/_internal/$library"
done
[ ! -f /usr/share/libthai/thbrk.tri ] || install -m 644 /usr/share/libthai/thbrk.tri "$app/usr/share/libthai/"

cat >"$app/AppRun" <<'RUN'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/usr/lib/prd-desk/_internal${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ ! -d "$here/usr/share/libthai" ] || export LIBTHAI_DICTDIR="$here/usr/share/libthai"
# nothing or a file is for the window; any other word is the command line's
if [ $# -eq 0 ] || [ -e "$1" ]; then program=prd-desk-window; else program=prd-desk; fi
exec "$here/usr/lib/prd-desk/$program" "$@"
RUN
chmod 755 "$app/AppRun"
if command -v appimagetool >/dev/null 2>&1; then
    appimagetool --no-appstream "$app" "$2/PRD_Desk-x86_64.AppImage"
else
    echo "appimagetool is not installed: the folder $app runs as it is (AppRun)"
fi
