/** Loads a CSV into a SQLite file as a run does: `node load-sqlite.ts <database> <version> <key> <whole.csv> [<delta.csv> <rows>]` */
import { systemClock } from '../../src/core/clock.ts';
import { openCsv, readHeader } from '../../src/sinks/csv-reader.ts';
import { openWarehouse } from '../../src/warehouse/index.ts';

const [file = '', version = '', key = '', whole = '', delta, rows = '0'] = process.argv.slice(2);
const TYPES = { id: 'integer', score: 'number', active: 'boolean' } as const;
const columns = (readHeader(whole) ?? []).map((name) => ({
  name,
  type: name in TYPES ? TYPES[name as keyof typeof TYPES] : ('string' as const),
}));
const warehouse = await openWarehouse(
  { kind: 'sqlite', file, place: file },
  { clock: systemClock, random: Math.random, audit: true, openCsv, warn: () => {} },
);
const load = {
  stream: 'rows',
  table: 'rows',
  columns,
  key: key === '' ? [] : [key],
  references: [],
  files: [whole],
  fill: '',
  version,
  ...(delta === undefined ? {} : { base: '1', delta: { file: delta, rows: Number(rows) } }),
};
const began = performance.now();
const [outcome] = await warehouse.load([load], { id: 'run', startedAt: Date.now() }, new AbortController().signal);
const ms = performance.now() - began;
await warehouse.close();
console.log(JSON.stringify({ ...outcome, ms, peak: process.resourceUsage().maxRSS / 1024 }));
