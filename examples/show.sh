#!/bin/sh
# One example, by its lines in commands.txt: sh examples/show.sh first-idea
cd "$(dirname "$0")" || exit
commands=$(grep "^[a-z-]* $1\.yaml" commands.txt) || { echo "No example is called '$1'. They stand in docs/examples.md." >&2; exit 2; }
printf '%s\n' "$commands" | while read -r command; do
    printf '\n$ advisor %s\n' "$command"
    ../advisor $command </dev/null || exit
done
