#!/bin/sh
# Peer specialists in a clinical team. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise peer-specialists-in-a-team.yaml
run explain peer-specialists-in-a-team.yaml I31
run explain peer-specialists-in-a-team.yaml I40
