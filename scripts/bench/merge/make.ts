/** Writes base.csv (sorted by id) and news.csv (half of it new keys, half known ones, in any order): `node make.ts <folder> <base rows> <news rows>` */
import { join } from 'node:path';
import { openWriter } from '../../../src/core/durable-file.ts';

const [folder = '.', base = '5000000', news = '1000000'] = process.argv.slice(2);
const CITIES = ['Berlin', 'Sao Paulo', 'Osaka', 'New York', 'Lyon', 'Nairobi'];
const HEADER = 'id,name,email,city,country,score,active,created_at,updated_at,note\n';

/** The same numbers in each run. */
function* shuffled(count: number): Generator<number> {
  let at = 12_345;
  for (let i = 0; i < count; i++) {
    at = (at + 514_229) % count;
    yield at;
  }
}

function line(id: number, version: number): Buffer {
  const day = String((id % 28) + 1).padStart(2, '0');
  const text = `${id},User ${id},user${id}@example.com,${CITIES[id % 6]},C${id % 200},${(id * 37) % 1000}.${id % 10},${id % 2 === 0},2025-01-${day}T00:00:00Z,2026-0${version}-01T00:00:00Z,note ${id % 97}\n`;
  return Buffer.from(text);
}

function write(name: string, ids: Iterable<number>, version: number): void {
  const writer = openWriter(join(folder, name));
  writer.write(Buffer.from(HEADER), 0, HEADER.length);
  for (const id of ids) {
    const bytes = line(id, version);
    writer.write(bytes, 0, bytes.length);
  }
  writer.sync();
  writer.close();
}

/** Even ids stand in the base; of the news every other one is odd, so new. */
function* evens(count: number): Generator<number> {
  for (let i = 0; i < count; i++) yield 2 * i;
}
function* mixed(count: number, among: number): Generator<number> {
  const step = Math.max(1, Math.floor(among / count));
  for (const i of shuffled(count)) yield 2 * i * step + (i % 2);
}

write('base.csv', evens(Number(base)), 1);
write('news.csv', mixed(Number(news), Number(base)), 2);
