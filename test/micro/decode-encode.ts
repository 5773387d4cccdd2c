/**
 * Microseconds per page of 1,000 records: reading and writing, beside JSON.parse alone in the same run.
 *   node test/micro/decode-encode.ts [rounds]
 */
import { createByteBuffer } from '../../src/core/byte-buffer.ts';
import { createDecoder, decodeOptionsSchema } from '../../src/decode/index.ts';
import { encodeRows, type Layout, layoutOf } from '../../src/sinks/csv-encode.ts';
import { customersPage } from './pages.ts';

const rounds = Number(process.argv[2] ?? 40);
const decoder = createDecoder(decodeOptionsSchema.parse({ records_path: 'data' }));
const headers = { 'content-type': 'application/json' };
const pages = Array.from({ length: 16 }, (_, page) => customersPage(page));
const out = createByteBuffer();
const times = { decode: [] as number[], encode: [] as number[], parse: [] as number[] };
let layout: Layout | undefined;

for (let round = 0; round < rounds * 2; round++) {
  for (const body of pages) {
    const begin = performance.now();
    const { batch } = decoder.decode({ body, headers });
    const decoded = performance.now();
    layout ??= layoutOf(batch, batch.columns);
    out.reset();
    encodeRows(batch, layout, {}, out);
    const encoded = performance.now();
    decoder.release(batch);
    if (round < rounds) continue;
    times.decode.push(decoded - begin);
    times.encode.push(encoded - decoded);
  }
}
for (let round = 0; round < 20; round++) {
  for (const body of pages) {
    const begin = performance.now();
    JSON.parse(body.toString());
    times.parse.push(performance.now() - begin);
  }
}

const median = (list: number[]) => Math.round(list.sort((a, b) => a - b)[list.length >> 1]! * 1_000);
const [decode, encode, parse] = [median(times.decode), median(times.encode), median(times.parse)];
console.log(`per page of ${pages[0]!.length} bytes (${out.length} as CSV), median of ${times.decode.length}:`);
console.log(`decode ${decode} µs, encode ${encode} µs, both ${decode + encode} µs; JSON.parse alone ${parse} µs`);
