#!/bin/sh
# Digital support for outpatients. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise digital-outpatients.yaml
run explain digital-outpatients.yaml R32
run explain digital-outpatients.yaml R13
