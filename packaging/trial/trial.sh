#!/bin/sh
# Have a shipped program do all its work once, window included, and see what came of it.
#
#   packaging/trial/trial.sh MATERIALS PROGRAM WINDOW
#
# MATERIALS: the folder that materials.py made. PROGRAM, WINDOW: how the command line and the window are called.
# Needs no Python: it runs where nothing is installed but the program. Leaves 0 when everything worked.
set -eu
materials=$1
program=$2
window=$3
seconds=${TRIAL_WINDOW_SECONDS:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PRD_DESK_HOME="$work/home" QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
sample=$materials/sample.prdnews

fail() {
    echo "trial: $1" >&2
    tail -n 20 "$work/said" "$work/err" >&2
    find "$work" -path '*reports*' -name '*.txt' -exec tail -n 12 {} + >&2
    exit 1
}

# does STATUS WORD...: the command line ends with that status
does() {
    wanted=$1
    shift
    status=0
    "$program" "$@" >"$work/said" 2>"$work/err" || status=$?
    [ "$status" -eq "$wanted" ] || fail "prd-desk $* ended with $status, not $wanted"
}

# says WORDS: the last command said so
says() { grep -q -- "$1" "$work/said" || fail "the last command did not say $1"; }

# made FILE...: the last command left them, and something is in them
made() {
    for file in "$@"; do
        [ -s "$file" ] || fail "$file was not written"
    done
}

# opens HOME FILE: the window comes, and stands and is silent until it is told to go
opens() {
    PRD_DESK_HOME=$1 "$window" "$2" >"$work/said" 2>"$work/all" &
    waited=0
    until { grep -q opened "$1/logs/desk.log" && [ -s "$1/library/library.db" ]; } 2>/dev/null || [ "$waited" -ge 120 ]; do
        sleep 1
        waited=$((waited + 1))
    done
    sleep "$seconds"
    kill $! 2>/dev/null || fail "the window did not stay open"
    wait $! 2>/dev/null || true
    # the offscreen platform says that it has no size hints; a screen has
    grep -v 'does not support propagateSizeHints' "$work/all" >"$work/err" || true
    [ ! -s "$work/err" ] || fail "the window complained"
    [ ! -d "$1/reports" ] || fail "the window met a bug"
}

does 0 forms
says thaigov_web
does 1 check "$sample"
says 'spelling\.'
does 1 check "$sample" --format json --language en
says '"rule"'

for ending in docx html pdf txt zip; do
    does 0 export "$sample" --to "$work/news.$ending"
    made "$work/news.$ending"
done
does 0 export "$sample" --to "$work/set/" --kinds word,html,web,pdf,text,photos
made "$work"/set/*/*.docx "$work"/set/*/*.pdf "$work"/set/*/*.zip
does 0 export "$sample" --to "$work/review.docx" --review
does 0 template inspect "$materials/template.docx"
does 0 export "$sample" --to "$work/filled.docx" --template "$materials/template.docx"
made "$work/review.docx" "$work/filled.docx"

does 0 export "$materials/telephone.prdnews" --to "$work/telephone.docx" # decoded by a process of its own
made "$work/telephone.docx"

does 1 draft "$materials/facts.json" --to "$work/draft.prdnews"
does 1 compare "$sample" "$materials/returned.docx"
does 1 compare "$sample" "$materials/returned.docx" --take all --to "$work/taken.prdnews"
made "$work/draft.prdnews" "$work/taken.prdnews"

for ending in html csv json; do
    does 1 check "$materials/archive" --report "$work/archive.$ending" --jobs 2
    made "$work/archive.$ending"
done
grep -q '"files": 12' "$work/archive.json" || fail "two processes did not check the 12 files of the archive"
does 0 learn "$materials"/archive/*
does 0 office export "$work/office.prdoffice"
does 0 office import "$work/office.prdoffice"

opens "$PRD_DESK_HOME" "$sample"
does 0 library check
says ' 1 '
does 0 library backup
does 0 library backup --to "$work/disk"
does 0 library export-all --to "$work/all-news"
made "$work"/all-news/*.prdnews
PRD_DESK_HOME=$work/new does 0 library restore --from "$work"/disk/*
PRD_DESK_HOME=$work/new does 0 library check

cp -R "$materials/old" "$work/old"
PRD_DESK_HOME=$work/old does 0 library backup # opens it, and so brings it to today's schema
PRD_DESK_HOME=$work/old does 0 library export-all --to "$work/old-news"
made "$work"/old-news/*.prdnews
opens "$work/old" "$work/taken.prdnews"
PRD_DESK_HOME=$work/old does 0 library check

best=
for _ in 1 2 3 4 5; do
    does 0 --startup-time
    now=$(cat "$work/said")
    [ -n "$best" ] && [ "$best" -le "$now" ] || best=$now
done
load=$(cat /proc/loadavg 2>/dev/null || uptime)
echo "trial: everything worked; the window takes keys after $best ms (best of 5; load $load)"
