import { openWriter } from '../core/durable-file.ts';
import { copyWithout } from './csv-copy.ts';
import { createHashIndex, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashKey, hashRecord, isEmptyField, type KeyPlan, planKey } from './csv-key.ts';
import { csvLine } from './csv-line.ts';
import { type CsvReader, fieldText, readHeader } from './csv-reader.ts';
import { countRecords, scan } from './csv-scan.ts';
import type { MergeRules } from './merge-rules.ts';

/** What a file has that grew from another one. */
export interface ChangesSince {
  /** CSV of its records that are new or not as they were. */
  readonly news: string;
  /** CSV of the keys of those that went or were marked, where the mode takes rows out. */
  readonly went: string | undefined;
}

/**
 * Compares a file with the one that it grew from, wherever in it the changes are.
 * @param stem path without an ending, for what is made
 */
export async function changesSince(
  base: string,
  ours: string,
  {
    key,
    fill,
    rules,
  }: { readonly key: readonly string[]; readonly fill: Uint8Array; readonly rules?: MergeRules | undefined },
  stem: string,
): Promise<ChangesSince> {
  const [own, old] = [readHeader(ours) ?? [], readHeader(base) ?? []];
  const all = [...new Set([...own, ...old])];
  const a = { file: ours, plan: planKey(key, own, all, fill) };
  const b = { file: base, plan: planKey(key, old, all, fill) };
  const isKnown = await standsIn(a, b, hashRecord);
  const gone = rules?.gone;
  const mark = gone?.action === 'mark' ? own.indexOf(gone.column) : -1;
  const keys: string[] = [];
  const keyLine = (reader: CsvReader, { key: fields }: KeyPlan) =>
    csvLine(fields.map((field) => fieldText(reader, field)));
  let record = 0;
  const news = `${stem}-news.csv`;
  await copyWithout(ours, news, (reader) => {
    if (isKnown[record++]) return true;
    const isMarked = mark >= 0 && !isEmptyField(reader, mark, fill);
    if (isMarked) keys.push(keyLine(reader, a.plan));
    return isMarked;
  });
  if (gone === undefined) return { news, went: undefined };
  if (gone.action === 'delete') {
    const isThere = await standsIn(b, a, hashKey);
    let at = 0;
    await scan(base, undefined, (reader) => {
      if (!isThere[at++]) keys.push(keyLine(reader, b.plan));
    });
  }
  const went = `${stem}-went.csv`;
  const writer = openWriter(went);
  const bytes = Buffer.from(csvLine(key) + keys.join(''));
  writer.write(bytes, 0, bytes.length);
  writer.sync();
  writer.close();
  return { news, went };
}

interface Side {
  readonly file: string;
  readonly plan: KeyPlan;
}

/** Of each record of one file whether the other one has it too, by this hash. One byte a record, and a table of bounded size. */
async function standsIn(a: Side, b: Side, hashOf: (reader: CsvReader, plan: KeyPlan) => void): Promise<Uint8Array> {
  const rows = await countRecords(b.file);
  const found = new Uint8Array(await countRecords(a.file));
  const passes = Math.max(1, Math.ceil(rows / RECORDS_PER_PASS));
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
    await scan(b.file, undefined, (reader) => {
      hashOf(reader, b.plan);
      if (passOf(hash.high, passes) === pass) index.count[index.claim(hash.low, hash.high)] = 1;
    });
    let record = 0;
    await scan(a.file, undefined, (reader) => {
      hashOf(reader, a.plan);
      if (passOf(hash.high, passes) === pass && index.find(hash.low, hash.high) >= 0) found[record] = 1;
      record += 1;
    });
  }
  return found;
}
