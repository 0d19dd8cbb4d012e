#!/bin/sh
# Refugees, adapted to culture. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise refugees.yaml
run explain refugees.yaml R12
run explain refugees.yaml T6
