#!/bin/sh
# Children and young people, matched with a peer. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise young-people.yaml
run explain young-people.yaml R20
run explain young-people.yaml N7
