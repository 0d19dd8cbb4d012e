#!/bin/sh
# A telephone programme where telehealth was strange. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise telephone-where-strange.yaml
run explain telephone-where-strange.yaml R7
run explain telephone-where-strange.yaml R1
