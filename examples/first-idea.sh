#!/bin/sh
# A first idea (invented). What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise first-idea.yaml
run explain first-idea.yaml P17
run explain first-idea.yaml N5
