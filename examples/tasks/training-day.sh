#!/bin/sh
# A training day: a trainer takes a design that somebody saved to a page to hand round, a register and scenes. What came:
# training-day.txt.
set -e
cd "$(dirname "$0")"
advisor=${ADVISOR:-$PWD/../../advisor}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp ../first-idea.yaml "$folder/mine.yaml"
cd "$folder"

printf '$ advisor report mine.yaml --kind checklist,annex --format md,csv --out day\n'
"$advisor" report mine.yaml --kind checklist,annex --format md,csv --out day 2>&1
printf '\n$ the page to hand round\n'
sed -n '/^## To hand round/,/^## Look/p' day/risk-checklist.md | sed '$d'
printf '\n$ the register, by its columns and risks\n'
sed -n 1p day/risk-register.csv | tr ',' '\n' | head -n 12
grep -o '^[A-Z][0-9][A-Z0-9 ]*,' day/risk-register.csv | tr -d '\n'
printf '\n$ the first scene\n'
sed -n '/^## .*[Ss]cene/,$p' day/annex.md | sed -n 1,24p
