// The cards and the designs, as the Java side wrote them.
import { readFileSync } from 'node:fs';

/** The task in a folder: each design as the letters of its states; only the first designs where a number is given. */
export function read(folder, count = Infinity) {
  const cards = JSON.parse(readFileSync(`${folder}/cards.json`, 'utf8'));
  const designs = readFileSync(`${folder}/designs.txt`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, count)
    .map((line) => line.split(' ')[0]);
  return { cards, designs };
}
