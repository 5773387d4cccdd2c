import { createColumns } from '../../src/core/batch-columns.ts';
import { createTapes } from '../../src/core/batch-tape.ts';
import { createByteBuffer } from '../../src/core/byte-buffer.ts';
import { createRecordScanner } from '../../src/decode/json-records.ts';
import { encodeRows, layoutOf } from '../../src/sinks/csv-encode.ts';
import { customersPage } from './pages.ts';

const columns = createColumns();
const tapes = createTapes(columns);
const scanner = createRecordScanner(columns, { separator: '.', depth: 1000 });
const out = createByteBuffer();
const pages = Array.from({ length: 16 }, (_, i) => customersPage(i));
let tDecode = 0,
  tEncode = 0,
  tParse = 0;
const ROUNDS = 60;
for (let round = 0; round < ROUNDS; round++) {
  if (round === 20) tDecode = tEncode = tParse = 0;
  for (const body of pages) {
    const a = performance.now();
    const tape = tapes.take(body.length);
    body.copy(tape.bytes);
    scanner.begin(tape);
    let p = 9;
    for (;;) {
      p = scanner.record(p, 2);
      if (tape.bytes[p] !== 0x2c) break;
      p += 1;
    }
    const batch = tapes.finish(tape, scanner.rows, scanner.order());
    const b = performance.now();
    out.reset();
    encodeRows(batch, layoutOf(batch, batch.columns), {}, out);
    tapes.release(batch);
    const c = performance.now();
    if (process.argv[2] === 'parse') JSON.parse(body.toString());
    const d = performance.now();
    tDecode += b - a;
    tEncode += c - b;
    tParse += d - c;
  }
}
const n = (ROUNDS - 20) * 16;
console.log(
  `page ${pages[0]!.length} B, csv ${out.length} B; decode ${((tDecode / n) * 1000).toFixed(0)} encode ${((tEncode / n) * 1000).toFixed(0)} us; JSON.parse ${((tParse / n) * 1000).toFixed(0)}`,
);
