import { StreamError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import { type CellValue, NoPlainValue, toCellValue } from '../plain-value.ts';

/** A module's page, judged. */
export interface JudgedPage {
  readonly records: readonly Readonly<Record<string, CellValue>>[];
  /** Undefined where the module does not say. */
  readonly next: Json | undefined;
  readonly label: string | undefined;
}

/** @param where `tides.mjs, page 3 of tides`, for messages. @throws StreamError `bad_module_page` for what is no page */
export function judgePage(value: unknown, where: string): JudgedPage {
  if (!isObject(value)) throw bad(where, `yielded ${nameOf(value)}`);
  const { records, next, label } = value;
  if (!Array.isArray(records)) throw bad(where, `yielded a page whose records are ${nameOf(records)}`);
  if (label !== undefined && typeof label !== 'string') throw bad(where, `yielded a label that is ${nameOf(label)}`);
  const strange = Object.keys(value).find((key) => !['records', 'next', 'label'].includes(key));
  if (strange !== undefined) throw bad(where, `yielded a page with the key "${strange}"`);
  return {
    records: records.map((record, i) => plainRecord(record, `records[${i}]`, where)),
    next: next === undefined ? undefined : (plain(next, 'next', where) as Json),
    label,
  };
}

/** @param end what the generator gives behind its last page. @throws StreamError `bad_module_page` for one more: nobody would read it */
export async function assertOver(end: Promise<IteratorResult<unknown>>, where: string): Promise<null> {
  if (!(await end).done) throw bad(where, 'yielded one more page behind the one whose next is null');
  return null;
}

function plainRecord(record: unknown, place: string, where: string): Record<string, CellValue> {
  if (!isObject(record)) throw bad(where, `yielded a page in which ${place} is ${nameOf(record)}`);
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, plain(value, `${place}.${key}`, where)]),
  );
}

function plain(value: unknown, place: string, where: string): CellValue {
  try {
    return toCellValue(value, place);
  } catch (thrown) {
    if (!(thrown instanceof NoPlainValue)) throw thrown;
    throw bad(where, `yielded a page in which ${thrown.message}`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const nameOf = (value: unknown): string =>
  value === undefined
    ? 'missing'
    : value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;

const bad = (where: string, what: string): StreamError =>
  new StreamError('bad_module_page', `${where} ${what}`, {
    remedy: 'Yield objects of the form { records: [{ … }], next, label }; next and label may be left out.',
  });
