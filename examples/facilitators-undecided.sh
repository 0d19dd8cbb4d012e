#!/bin/sh
# A weekly group, facilitators undecided. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run explain facilitators-undecided.yaml N3
run why-not facilitators-undecided.yaml N3
run fix facilitators-undecided.yaml N3
run next facilitators-undecided.yaml
