#!/bin/sh
# The ten-week volunteer group of 2025. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise volunteer-group-2025.yaml
run explain volunteer-group-2025.yaml P22
run explain volunteer-group-2025.yaml I47
