import { describe, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { killAtChange, killAtTimes } from './kill-support.ts';
import { openApi, SEED, SMALL } from './support.ts';
import { VICTIMS, victimOf } from './victims.ts';

describe('F70 killed at any moment, run again: the same bytes, nothing left behind', () => {
  console.log(`seed ${SEED}`);
  const random = seededRandom(SEED);

  it.each(VICTIMS)('%s', async (name) => {
    const api = await openApi({ data: { ...SMALL, pages: 12 }, latencyMs: 10 });
    const victim = await victimOf(api, name);
    const late = Math.ceil(victim.changes * 0.5);
    for (let turn = 0; turn < 2; turn++) {
      const change = late + Math.floor(random() * (victim.changes - late)) + 1;
      await killAtChange(victim, change, turn === 1);
    }
    if (name === 'replace' || name === 'merge') await killAtTimes(victim, 2, random);
  });
});
