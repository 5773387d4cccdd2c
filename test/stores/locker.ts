import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { takeLock } from '../../src/stores/lock.ts';

// Takes the lock again and again and writes down when it had it; another process's entry in between is a broken lock.
const [file, journal, turns] = process.argv.slice(2) as [string, string, string];
let taken = 0;
while (taken < Number(turns)) {
  try {
    const lock = takeLock(file);
    appendFileSync(journal, `in ${process.pid}\n`);
    await setTimeout(1);
    appendFileSync(journal, `out ${process.pid}\n`);
    taken += 1;
    if (taken === Number(turns)) process.kill(process.pid, 'SIGKILL'); // a dead owner for the others
    lock.release();
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'locked') throw thrown;
  }
  await setTimeout(1);
}
