#!/bin/sh
# One-to-one peer support on leaving hospital, the trial as a whole. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise leaving-hospital.yaml
run explain leaving-hospital.yaml P21
run explain leaving-hospital.yaml I50
