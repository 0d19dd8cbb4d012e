#!/bin/sh
# A weekly group, facilitators prepared for comparison. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run why-not facilitators-prepared.yaml N3
run compare facilitators-unprepared.yaml facilitators-prepared.yaml
run improve facilitators-prepared.yaml
