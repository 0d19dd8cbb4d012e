#!/bin/sh
# A weekly group, facilitators prepared for nothing. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run explain facilitators-unprepared.yaml N3
run fix facilitators-unprepared.yaml N3
run what-if facilitators-unprepared.yaml group-leading comparison
