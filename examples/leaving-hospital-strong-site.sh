#!/bin/sh
# Leaving hospital, a site of high fidelity. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise leaving-hospital-strong-site.yaml
run explain leaving-hospital-strong-site.yaml I32
