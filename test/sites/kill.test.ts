import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { SEED } from '../run/support.ts';
import { killAtChange, killAtRequests, makeVictim, PATIENT, VICTIMS } from './kill-support.ts';
import { openShop } from './support.ts';

describe('F70 a scrape killed at any moment, run again: the same bytes, nothing asked twice that was written', () => {
  console.log(`seed ${SEED}`);
  const random = seededRandom(SEED);

  it.each(VICTIMS)('%s', async (name) => {
    const shop = await openShop(PATIENT);
    const victim = await makeVictim(shop, name);
    const { killed } = await killAtRequests(victim, 7, random);
    expect(killed).toBeGreaterThanOrEqual(7);
    await killAtChange(victim, 1 + Math.floor(random() * victim.changes), random() < 0.5);
  });
});
