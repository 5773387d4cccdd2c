import { it } from 'vitest';
import { makeFolder } from '../publishers/git-setup.ts';
import { killWriters, raceWriters } from '../publishers/git-writers.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

it('F74 twenty processes push at once, again and again', { timeout: 1_200_000 }, () =>
  raceWriters(makeFolder(), 20, 5, seed),
);

it('F70 F76 killed while publishing at random moments: one commit', { timeout: 1_200_000 }, () =>
  killWriters(makeFolder(), 100, seed),
);
