import { it } from 'vitest';
import { makeFolder } from './git-setup.ts';
import { killWriters, raceWriters } from './git-writers.ts';

it('F74 processes that push at once all land', () => raceWriters(makeFolder(), 5, 1, 11));

it('F70 F76 killed while publishing, then run again: one commit', () => killWriters(makeFolder(), 4, 12));
