#!/bin/sh
# Forty and more answers as people type them (invented): what each was taken for stands after its arrow, or it was left open.
set -e
cd "$(dirname "$0")"
advisor=$PWD/../advisor
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

"$advisor" <<'END'
start mine.yaml
“Stepping Stones”
2 and 4
1-3
all but 3 and 8
in a group
2  In person, away from people’s homes
volunteers & 3
1, 2, something else: most have led a group before
3 days
not sure
• Listen and try to understand • Accept people as they are • Exchange stories of what it has been like
2  Go deeper
1
None of these.
everything
3; 6
1 to 3, not 5
UNITED KINGDOM
How people meet
only 6
yes
skip
once a week
6 months
all of them
3
I don’t know yet
3
1–5, 8 but not 7
all except 9
2)
4.
no to 4
1 yes, 2 yes
ground rules and boundaries; that anyone may cancel
sometimes
5
a charity or community
1, 2 and nothing else
dk
option 2
yes to 1 and 2
leave it open
* 1 * 3
6
1, 2,8
1,4 and no others
7
about 40 people
pass
12
1½ hours
5
pause
title “Stepping Stones, Leeds”
author J. O’Neill
note rhythm “Fortnightly in August”
notes
answers
exit
END
