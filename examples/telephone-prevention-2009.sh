#!/bin/sh
# The telephone prevention trial of 2009. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise telephone-prevention-2009.yaml
run explain telephone-prevention-2009.yaml I52
run explain telephone-prevention-2009.yaml N5
