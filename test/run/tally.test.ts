import { expect, it } from 'vitest';
import { shortfallOf } from '../../src/run/stream/shortfall.ts';
import { count, newTally } from '../../src/run/tally.ts';

it('a list that is cut after hundreds of other warnings is known to be cut: nothing is deleted for it', () => {
  const tally = newTally();
  const warn = (code: string) => count(tally, { type: 'warning', code, stream: 'items', message: 'odd' });
  for (let i = 0; i < 1000; i++) warn('page_repeated');
  expect(shortfallOf(tally)).toBeUndefined();
  for (let i = 0; i < 1000; i++) warn('max_pages');
  expect(shortfallOf(tally)).toContain('limit');
  expect(tally.warnings).toHaveLength(201);
});
