#!/bin/sh
# Leaving hospital, a site of low fidelity. What it should show, and what it showed: docs/examples.md.
set -e
cd "$(dirname "$0")"

run() {
    printf '\n$ advisor %s\n' "$*"
    ../advisor "$@"
}

run advise leaving-hospital-stretched-site.yaml
run explain leaving-hospital-stretched-site.yaml I33
run compare leaving-hospital-stretched-site.yaml leaving-hospital-strong-site.yaml
