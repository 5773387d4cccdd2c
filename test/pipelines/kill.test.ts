import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { SEED } from '../run/support.ts';
import { STORES } from './kill-scene.ts';
import { BEGINNINGS, killAtRandom, makeVictim, PATIENT } from './kill-support.ts';
import { openLeague } from './support.ts';

describe('F70 a pipeline killed at any moment, run again: nothing lost, nothing doubled, cursors and rows never apart', () => {
  console.log(`seed ${SEED}`);
  const random = seededRandom(SEED);

  it.each(STORES)('%s', { timeout: 180_000 }, async (store) => {
    const beginning = random() < 0.5 ? BEGINNINGS[0] : BEGINNINGS[1];
    const victim = await makeVictim(await openLeague(PATIENT), store, beginning);
    const kills = store === 'parts' ? 3 : 6;
    expect((await killAtRandom(victim, kills, random)).killed).toBeGreaterThanOrEqual(kills);
  });
});
