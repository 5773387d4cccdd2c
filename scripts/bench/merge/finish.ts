/** Puts news.csv into base.csv as a run does, hashes and comparison included: `node finish.ts <folder> <write options as JSON>` */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf, finishCsv } from '../../../src/sinks/finish.ts';
import { writeOptionsSchema } from '../../../src/sinks/options.ts';
import { targetsOf } from '../../../src/sinks/targets.ts';

const [folder = '.', options = '{}'] = process.argv.slice(2);
const write = writeOptionsSchema.parse({ ...JSON.parse(options), csv: 'base.csv' });
const news = join(folder, 'news.csv');
const columns = columnsOf(news);
const many = columns.map(() => 1);
const bytes = statSync(news).size;
const scratch = join(folder, 'work');
mkdirSync(scratch);
const position = {
  bytes,
  rows: 1,
  columns,
  widths: [{ at: 0, columns: columns.length }],
  present: many,
  nulls: [],
  seen: [],
};
const finished = await finishCsv(news, position, {
  stream: 'items',
  write,
  key: ['id'],
  targets: targetsOf(write).map((target) => ({ ...target, path: join(folder, target.path) })),
  types: {},
  isKnown: () => false,
  isDropped: () => false,
  isWhole: true,
  startedAt: Date.UTC(2026, 0, 1),
  scratch,
});
console.log(JSON.stringify({ rows: finished.rows, changes: finished.changes }));
