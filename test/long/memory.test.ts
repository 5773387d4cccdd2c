import { expect, it } from 'vitest';
import { peakMemory } from '../run/peak-memory.ts';
import { openApi } from '../run/support.ts';

it('peak memory is flat from 1 to 3 million records', async () => {
  const api = await openApi();
  const few = await peakMemory(api, 1_000_000, 1_000);
  const many = await peakMemory(api, 3_000_000, 1_000);
  console.log(`peak ${few.toFixed(0)} MiB at 1 million records, ${many.toFixed(0)} MiB at 3 million`);
  expect(many).toBeLessThan(few * 1.15);
});

it('with a key the index of duplicates is all that is added', async () => {
  const api = await openApi();
  const few = await peakMemory(api, 100_000, 1_000, 'primary_key: id, ');
  const many = await peakMemory(api, 1_000_000, 1_000, 'primary_key: id, ');
  console.log(`with a key: peak ${few.toFixed(0)} MiB at 100,000 records, ${many.toFixed(0)} MiB at 1 million`);
  expect(many).toBeLessThan(few + 90);
});
