#!/bin/sh
# A bid (invented): a manager with a first idea mends what it lacks and takes words to paste. What came: bid.txt.
set -e
cd "$(dirname "$0")"
advisor=${ADVISOR:-$PWD/../../advisor}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

"$advisor" 2>&1 <<'END'
start wednesday.yaml
Wednesday evenings
mothers in the first year
1, 2
1, 3
in a group
2 and no others
volunteers
2
3 hours
don't know
1, 4
fix N5
3
fix N2
answer group-leading comparison turns
fix R4
answer access companion
answer referral explained
answer support supervision
answer doing accept
answer doing listen accept stories
report --kind bid --format md
exit
END
printf '\n$ advisor improve wednesday.yaml (its first lines)\n'
"$advisor" improve wednesday.yaml | sed -n '1,/^$/p; /^  •/,/^$/p' | sed -n 1,16p
printf '\n$ cat wednesday-reports/words-for-a-bid.md\n'
cat wednesday-reports/words-for-a-bid.md
