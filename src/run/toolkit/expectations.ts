import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Plan, type SiteSourcePlan, type SiteStreamPlan, sourceOf } from '../../config/index.ts';
import { Digits } from '../../core/digits.ts';
import { IngestError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import type { SiteValue } from '../../core/site.ts';
import type { FieldsPlan } from '../../extract/options.ts';
import { readSaved } from './look.ts';

type Expectation = SiteStreamPlan['expect'][number];

/** What a saved page gave against what the config says of it. */
export interface Expected {
  readonly stream: string;
  readonly page: string;
  /** Records that were read. */
  readonly rows: number;
  /** One sentence per difference; none: all is as expected. */
  readonly differences: readonly string[];
}

/** Reads a stream's saved pages with its selectors, as a run would, and compares. Asks no server. */
export async function checkExpectations(plan: Plan, stream: SiteStreamPlan, file: string): Promise<Expected[]> {
  const results: Expected[] = [];
  for (const expectation of stream.expect) {
    const path = resolve(dirname(file), expectation.page);
    results.push(
      await checkOne(plan, stream, expectation, path).catch((thrown: unknown) => unread(stream, expectation, thrown)),
    );
  }
  return results;
}

/** A page that is missing or no HTML: the others are compared all the same. */
function unread({ name }: SiteStreamPlan, { page }: Expectation, thrown: unknown): Expected {
  if (!(thrown instanceof IngestError)) throw thrown;
  const differences = [thrown.message, ...(thrown.remedy === undefined ? [] : [thrown.remedy])];
  return { stream: name, page, rows: 0, differences };
}

async function checkOne(plan: Plan, stream: SiteStreamPlan, expectation: Expectation, path: string): Promise<Expected> {
  const { createLinkFinder, createRowReader, parsePage } = await import('../../extract/index.ts');
  const source = sourceOf(plan, stream) as SiteSourcePlan;
  const { name } = stream;
  const page = parsePage(readSaved(path), {
    url: new URL(expectation.url ?? '/', source.base_url),
    charset: source.charset,
    parser: source.parser,
    stream: name,
    page: expectation.page,
  });
  const rows = expectation.kind === 'detail' ? { fields: stream.detail?.fields ?? {} } : stream;
  const { records } = createRowReader(rows, { known: {}, heal: false, stream: name }).read(page);
  const { paginator } = stream;
  const next = paginator?.type === 'next_link' ? createLinkFinder(paginator.select)(page)?.href : undefined;
  const differences = [
    ...(expectation.rows === undefined || expectation.rows === records.length
      ? []
      : [`expected ${expectation.rows} records, found ${records.length}`]),
    ...compareRecord('first', expectation.first, records[0], rows.fields),
    ...compareRecord('last', expectation.last, records.at(-1), rows.fields),
    ...compareNext(expectation.next, next, page.base),
  ];
  return { stream: name, page: expectation.page, rows: records.length, differences };
}

function compareRecord(
  which: string,
  expected: Readonly<Record<string, Json>> | undefined,
  record: Readonly<Record<string, SiteValue | undefined>> | undefined,
  fields: FieldsPlan,
): string[] {
  const known = Object.entries(fields).flatMap(([name, { type }]) =>
    type === 'price' ? [name, `${name}_currency`] : name,
  );
  return Object.entries(expected ?? {}).flatMap(([field, value]) => {
    if (known.length > 0 && !known.includes(field))
      return [`${which} record, ${field}: there is no such field, only ${known.join(', ')}`];
    if (record === undefined) return [`${which} record, ${field}: expected ${JSON.stringify(value)}, found no record`];
    const found = plain(record[field]);
    if (isSame(value, found)) return [];
    return [`${which} record, ${field}: expected ${JSON.stringify(value)}, found ${JSON.stringify(found ?? null)}`];
  });
}

/** A number is the same with and without its trailing zeros, and as the text that the CSV will show. */
function isSame(expected: Json, found: Json): boolean {
  if (isDeepStrictEqual(expected, found)) return true;
  const [a, b] = [expected, found].map((value) => (typeof value === 'number' ? String(value) : value));
  return typeof a === 'string' && typeof b === 'string' && (a === b || (a.trim() !== '' && Number(a) === Number(b)));
}

function plain(value: SiteValue | undefined): Json {
  if (value instanceof Digits) return value.text;
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}

function compareNext(expected: string | null | undefined, found: string | undefined, base: URL): string[] {
  if (expected === undefined) return [];
  const wanted = expected === null ? undefined : new URL(expected, base).href;
  return wanted === found ? [] : [`next page: expected ${wanted ?? 'none'}, found ${found ?? 'none'}`];
}
