// Loaded into a run before anything else: kills the process by SIGKILL just before, or just after, its n-th change of the
// file system, so that every moment of landing and checkpointing can be hit, not only the long ones.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT ?? 0);
const folder = process.env.KILL_FOLDER ?? '';
const isAfter = process.env.KILL_AFTER === '1';
const tally = process.env.KILL_TALLY;
const mine = new Set();
let calls = 0;

const concerns = (target) => (typeof target === 'number' ? mine.has(target) : String(target).startsWith(folder));

function wrap(name) {
  const plain = fs[name];
  fs[name] = (...args) => {
    const isChange = concerns(args[0]) && (name !== 'openSync' || String(args[1] ?? 'r') !== 'r');
    if (isChange) calls += 1;
    if (isChange && calls === at && !isAfter) process.kill(process.pid, 'SIGKILL');
    const result = plain(...args);
    if (name === 'openSync' && concerns(args[0])) mine.add(result);
    if (name === 'closeSync') mine.delete(args[0]);
    if (isChange && calls === at && isAfter) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}

for (const name of [
  'openSync',
  'writeSync',
  'fsyncSync',
  'fdatasyncSync',
  'ftruncateSync',
  'renameSync',
  'rmSync',
  'closeSync',
])
  wrap(name);
for (const name of ['mkdirSync', 'writeFileSync', 'copyFileSync']) wrap(name);
syncBuiltinESMExports();
if (tally) process.on('exit', () => fs.appendFileSync(tally, `${calls}\n`));
