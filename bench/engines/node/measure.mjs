// Prints what an engine concludes for every design, says which version it is, or times it.
//
//   node measure.mjs ENGINE FOLDER conclude
//   node measure.mjs ENGINE FOLDER version
//   node measure.mjs ENGINE FOLDER time DESIGNS THREADS
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { read } from './task.mjs';

const WARM_UP_SECONDS = 4;
const ROUNDS = 5;
const ROUND_SECONDS = 1.5;

async function conclusions(engine, folder) {
  const task = read(folder);
  const { conclude, statuses } = engine.build(task);
  const lines = [];
  for (const index of task.designs.keys()) {
    lines.push(statuses(await conclude(index)));
  }
  return lines.join('\n');
}

/** The median of a few rounds, in designs a second. */
async function rate(engine, folder, count) {
  const { conclude } = engine.build(read(folder, count));
  let next = 0;
  const round = async (seconds) => {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < seconds * 1000) {
      await conclude(next);
      next = (next + 1) % count;
      done += 1;
    }
    return (done * 1000) / (performance.now() - start);
  };
  await round(WARM_UP_SECONDS);
  const rates = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    rates.push(await round(ROUND_SECONDS));
  }
  return rates.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/** Each thread a worker with an engine of its own. */
function inWorker(data) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function version(name) {
  const described = new URL(`./node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(described, 'utf8')).version;
}

if (isMainThread) {
  const [file, folder, what, count, threads] = process.argv.slice(2);
  const engine = await import(`./${file}.mjs`);
  if (what === 'conclude') {
    console.log(await conclusions(engine, folder));
  } else if (what === 'version') {
    console.log(version(engine.name));
  } else {
    const data = { file, folder, count: Number(count) };
    const rates = await Promise.all(Array.from({ length: Number(threads) }, () => inWorker(data)));
    console.log(rates.reduce((sum, each) => sum + each, 0).toFixed(2));
  }
} else {
  const { file, folder, count } = workerData;
  parentPort.postMessage(await rate(await import(`./${file}.mjs`), folder, count));
}
