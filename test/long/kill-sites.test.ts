import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { SEED } from '../run/support.ts';
import { killAtChange, killAtRequests, makeVictim, PATIENT, VICTIMS } from '../sites/kill-support.ts';
import { openShop } from '../sites/support.ts';

const KILLS = Number(process.env['KILLS'] ?? 200);

describe('F70 a scrape killed at any moment, run again: the same bytes', () => {
  console.log(`seed ${SEED}`);
  const random = seededRandom(SEED);

  it.each(VICTIMS)('%s: at random requests', async (name) => {
    const victim = await makeVictim(await openShop(PATIENT), name);
    const { killed, resumed } = await killAtRequests(victim, Math.ceil(KILLS / VICTIMS.length), random);
    console.log(`${name}: ${killed} kills at random requests, ${resumed} runs went on from within`);
    expect(resumed, 'no run went on from within its pages').toBeGreaterThan(0);
  });

  it.each(VICTIMS)('%s: at each change of the file system, before and after it', async (name) => {
    const victim = await makeVictim(await openShop(PATIENT), name);
    const step = Math.max(1, Math.ceil((victim.changes * 2 * VICTIMS.length) / KILLS));
    let kills = 0;
    for (let change = 1 + Math.floor(random() * step); change <= victim.changes; change += step) {
      for (const isAfter of [false, true]) kills += (await killAtChange(victim, change, isAfter)).killed;
    }
    console.log(`${name}: ${kills} kills at ${victim.changes} changes`);
  });
});
