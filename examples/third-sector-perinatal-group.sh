#!/bin/sh
# A perinatal peer group in the third sector. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise third-sector-perinatal-group.yaml
run explain third-sector-perinatal-group.yaml P14
run explain third-sector-perinatal-group.yaml N3
run explain third-sector-perinatal-group.yaml R24
