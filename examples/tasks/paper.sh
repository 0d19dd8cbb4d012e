#!/bin/sh
# A paper is added (made up; in a copy of the project): a card to fill in, then source, rows, contexts, card and cases as
# rules/README.md has them. What came: paper.txt.
set -e
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R pom.xml rules templates src "$folder"
[ -n "${ADVISOR:-}" ] || cp -R advisor target "$folder"
cd "$folder"
run() {
    printf '\n$ advisor %s\n' "$*"
    "${ADVISOR:-./advisor}" "$@" 2>&1 || echo "(exit status $?)"
}

card=rules/configurations/take-up.yaml
cp $card before
run new-card --family take-up --side for
run check | sed 8q
printf '\n(Source, row, context, answer and card are written as in rules/README.md, and one case is forgotten.)\n'
cp before $card
sh src/test/sh/five-steps --only-in rules
cp $card written
sed '/none of whom see few others/,+2d' written >$card
run check
printf '\n(The case is added.)\n'
cp written $card
run check
cat >soup.yaml <<'END'
format: 2
title: Soup on Sundays
answers:
  connection: [isolated]
  format: group
  access: [meal]
END
run explain soup.yaml R99
