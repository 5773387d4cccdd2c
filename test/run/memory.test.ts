import { expect, it } from 'vitest';
import { peakMemory } from './peak-memory.ts';
import { openApi } from './support.ts';

it('peak memory does not grow with the number of pages', async () => {
  const api = await openApi();
  const few = await peakMemory(api, 50_000, 500);
  const many = await peakMemory(api, 500_000, 500);
  console.log(`peak ${few.toFixed(0)} MiB at 100 pages, ${many.toFixed(0)} MiB at 1,000`);
  // what the young generation grows by in a longer run is no page: ten times the pages are 140 MB more of them
  expect(many).toBeLessThan(few * 1.5);
});
