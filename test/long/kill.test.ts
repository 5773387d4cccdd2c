import { describe, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { killAtChange, killAtTimes } from '../run/kill-support.ts';
import { openApi, SEED, SMALL } from '../run/support.ts';
import { VICTIMS, victimOf } from '../run/victims.ts';

const KILLS = Number(process.env['KILLS'] ?? 200);

describe('F70 killed at any moment, run again: the same bytes', () => {
  console.log(`seed ${SEED}`);
  const random = seededRandom(SEED);

  it.each(VICTIMS)('%s: at random times', async (name) => {
    const api = await openApi({ data: SMALL, latencyMs: 20 });
    const victim = await victimOf(api, name);
    const killed = await killAtTimes(victim, Math.ceil(KILLS / VICTIMS.length), random);
    console.log(`${name}: ${killed} kills at random times`);
  });

  it.each(VICTIMS)('%s: at each change of the file system, before and after it', async (name) => {
    const api = await openApi({ data: { ...SMALL, pages: 6 } });
    const victim = await victimOf(api, name);
    const step = Math.max(1, Math.ceil((victim.changes * 2 * VICTIMS.length) / (KILLS * 4)));
    let kills = 0;
    for (let change = 1 + Math.floor(random() * step); change <= victim.changes; change += step) {
      for (const isAfter of [false, true]) {
        await killAtChange(victim, change, isAfter, random() < 0.2 ? 1 + Math.floor(random() * change) : undefined);
        kills += 1;
      }
    }
    console.log(`${name}: ${kills} kills at ${victim.changes} changes`);
  });
});
