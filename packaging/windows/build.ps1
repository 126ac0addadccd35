# Make the Windows installer. In PowerShell, in the folder of the project:
#
#   packaging\windows\build.ps1
#
# Needs Python 3.11 or 3.12 from python.org and WiX 3 (candle.exe and light.exe on PATH).
# Leaves dist\prd-desk\ (runs as it is) and dist\PRD-Desk-VERSION.msi.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

if (-not (Test-Path .venv)) { py -3 -m venv .venv }
.venv\Scripts\python -m pip install --quiet -c constraints.txt -e ".[package]"
$version = .venv\Scripts\python -c "import prd_desk; print(prd_desk.__version__)"

# What Qt asks where Thai words end, since Windows has no libthai; ziglang, of the packages above, compiles it.
.venv\Scripts\python packaging\thai\build.py
if ($LASTEXITCODE -ne 0) { throw "packaging\thai\thai.c does not compile" }
.venv\Scripts\python packaging\bundle\make_icons.py build\icons
.venv\Scripts\pyinstaller --noconfirm --distpath dist --workpath build\pyinstaller packaging\bundle\prd-desk.spec
# packaging/trial/trial.sh does more; it wants a POSIX shell (Git for Windows has one).
dist\prd-desk\prd-desk.exe forms
if ($LASTEXITCODE -ne 0) { throw "the bundled program does not start" }
dist\prd-desk\prd-desk.exe export resources\samples\sample.prdnews --to build\trial\ --kinds word,html,web,pdf,text,photos --force
if ($LASTEXITCODE -ne 0) { throw "the bundled program does not export" }
dist\prd-desk\prd-desk.exe --startup-time
if ($LASTEXITCODE -ne 0) { throw "the bundled window does not open" }

.venv\Scripts\python packaging\windows\make_wxs.py dist\prd-desk $version build\prd-desk.wxs
candle.exe -nologo -arch x64 -out build\prd-desk.wixobj build\prd-desk.wxs
# ICE38 and ICE64 want per-user folders to be listed for removal; the uninstaller removes what it has installed.
light.exe -nologo -sice:ICE38 -sice:ICE64 -sice:ICE91 -out "dist\PRD-Desk-$version.msi" build\prd-desk.wixobj
