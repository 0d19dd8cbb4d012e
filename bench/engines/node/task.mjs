// The cards and the designs, as the Java side wrote them.
import { readFileSync } from 'node:fs';

/** Reads the task from the folder it was written to; only the first designs where a number is given. */
export function read(folder, count = Infinity) {
  const { contexts, cards, broughtAbout } = JSON.parse(readFileSync(`${folder}/cards.json`, 'utf8'));
  const designs = readFileSync(`${folder}/designs.txt`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, count)
    .map((line) => {
      const [states, statuses] = line.split(' ');
      return { states, statuses };
    });
  return { contexts, cards, broughtAbout, designs };
}
