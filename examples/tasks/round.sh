#!/bin/sh
# A funder's round (invented): a form goes out, twelve applications and what else people send come back, and each applicant
# gets a form with what was answered and what to answer first. What came: round.txt.
set -e
cd "$(dirname "$0")"
advisor=${ADVISOR:-$PWD/../../advisor}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# came FILE TITLE APPLICANT ANSWERS: a file as the form saves it
mkdir applications back
came() {
    printf '{"format": 2, "title": "%s", "author": "%s", "answers": {%s}}\n' "$2" "$3" "$4" >"applications/$1.json"
}
came doorstep 'Doorstep' 'Eastside Families' '"people": ["new-mothers"], "format": "one-to-one", "mode": ["at-home"], "role": ["volunteers"], "experience": ["same-kind"], "training-length": "days", "training-topics": ["listening", "boundaries"], "doing": ["listen", "accept"], "support": ["supervision"]'
came evenings 'Wednesday evenings' 'New Mothers Together' '"people": ["new-mothers"], "feelings": ["shame"], "format": "group", "mode": ["in-a-place", "and-no-others"], "role": ["volunteers"], "experience": ["same-kind"], "training-length": "under-a-day", "doing": ["listen", "stories"]'
came dads 'Dads on Saturday' 'Parents’ House' '"people": ["other-parents"], "format": "group", "mode": ["in-a-place"], "rhythm": "weekly"'
came warm-line 'The Warm Line' 'Talk First' '"people": ["adults"], "format": "one-to-one", "mode": ["telephone", "and-no-others"], "choice": ["anonymous"], "role": ["paid"], "host": "peer-run", "safety": ["escalation"]'
came from-hospital 'Home from hospital' 'North Trust' '"people": ["leaving-hospital"], "format": "one-to-one", "role": ["paid"], "experience": ["own-difficulties"], "host": "clinical-team", "clinical-team": ["prepared"], "ending": ["planned"]'
came night-owls 'Night Owls' 'Owls' '"people": ["young-people"], "mode": ["text", "and-no-others"], "forum": "moderated", "choice": ["anonymous"], "role": ["members"]'
came veterans 'Back home' 'Old Comrades' '"in-particular": ["veterans"], "format": "group", "mode": ["in-a-place"], "role": ["members"], "shared-life": ["forces"]'
came carers 'Carers’ table' 'Carers’ Hub' '"in-particular": ["carers"], "format": "group", "role": ["volunteers"], "access": ["travel", "times"]'
came students 'Corridor listeners' 'Students’ Union' '"people": ["young-people"], "in-particular": ["students"], "format": "both", "role": ["volunteers"], "training-topics": ["listening", "risk"]'
came kitchen 'Kitchen talk' 'Welcome Here' '"people": ["refugees"], "format": "group", "access": ["language", "culture", "children"], "hesitations": ["culture", "no-value"]'
cat >applications/cafe.yaml <<'END'
format: 2
title: Recovery café   # on Tuesdays
author: Café collective
answers:
  people: [severe-illness, adults]
  format: group
  role: [paid, members]
  doing: [listen, accept, advise]
END
cat >applications/bereaved.yaml <<'END'
format: 2
title: After suicide
answers:
  in-particular: [bereaved-by-suicide]
  role: [volunteer]
END
cp applications/dads.json 'applications/dads (1).json'
echo 'Dear Fund, …' >'applications/Our application.docx'

printf '$ advisor form --for "Town Fund" --out form.html\n'
"$advisor" form --for "Town Fund" --out form.html 2>&1
printf '\n$ advisor screen applications --out portfolio\n'
"$advisor" screen applications --out portfolio 2>&1 || echo "(exit status $?)"
printf '\n$ the first two programmes in portfolio.md\n'
sed -n '/^## Programme by programme/,/^## The matrix/p' portfolio/portfolio.md | sed -n 3,38p
printf '\n$ a form back to each, with the five questions that stand first under it\n'
sed -n 's/.*"place":"applications\/\([^"]*\)".*"ask":\[\([^]]*\)\].*/\1 \2/p' portfolio/portfolio.jsonl | tr -d '"' | while read -r file ask; do
    echo "$ask" | tr ',' '\n' | sed 5q >"back/${file%.*}.txt"
    echo "form applications/$file --for 'Town Fund' --questions back/${file%.*}.txt --out back/${file%.*}.html"
done >forms
{ cat forms && echo exit; } | "$advisor" 2>&1 | sed -n '3,8p'
ls back
