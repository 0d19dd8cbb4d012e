#!/bin/sh
# Digital support for young people. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise young-people-digital.yaml
run explain young-people-digital.yaml N3
run explain young-people-digital.yaml T10
