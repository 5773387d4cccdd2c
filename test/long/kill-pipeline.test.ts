import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { STORES } from '../pipelines/kill-scene.ts';
import { BEGINNINGS, killAtRandom, makeVictim, PATIENT } from '../pipelines/kill-support.ts';
import { openLeague } from '../pipelines/support.ts';
import { SEED } from '../run/support.ts';

const KILLS = Number(process.env['KILLS'] ?? 200);

describe('F70 a pipeline killed at any moment, run again: nothing lost, nothing doubled, cursors and rows never apart', () => {
  console.log(`seed ${SEED}`);
  const random = seededRandom(SEED);

  it.each(STORES)('%s', async (store) => {
    let total = 0;
    let resumed = 0;
    for (const beginning of BEGINNINGS) {
      const victim = await makeVictim(await openLeague(PATIENT), store, beginning);
      const done = await killAtRandom(victim, Math.ceil(KILLS / BEGINNINGS.length), random);
      total += done.killed;
      resumed += done.resumed;
    }
    console.log(`${store}: ${total} kills, ${resumed} runs went on from a checkpoint`);
    expect(resumed, 'no run went on from a checkpoint').toBeGreaterThan(0);
  });
});
