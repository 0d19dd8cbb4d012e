#!/bin/sh
# Severe mental illness in five countries. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise severe-five-countries.yaml
run explain severe-five-countries.yaml P22
run explain severe-five-countries.yaml N7
