import { RetryableError, StreamError } from '../core/errors.ts';
import { entriesOf } from './json-keys.ts';
import * as json from './json-syntax.ts';
import { skipSpace } from './json-syntax.ts';

/** Where a response's records were found without a `records_path`, and why there. */
export interface Detected {
  /** As one would write it in `records_path`. */
  readonly choice: string;
  readonly reason: string;
}

interface Candidate {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly holds: 'objects' | 'others' | 'nothing';
}

/** Names that lists of records usually have, the most usual first. */
const USUAL = [
  'data',
  'results',
  'items',
  'records',
  'rows',
  'value',
  'values',
  'hits',
  'docs',
  'entries',
  'nodes',
  'edges',
  'content',
  'list',
];
/** Lists that are about the response, not its data. */
const ABOUT = new Set([
  'errors',
  'error',
  'warnings',
  'links',
  '_links',
  'meta',
  'messages',
  'pagination',
  'aggregations',
  'facets',
]);
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);
const MAX_LEVELS = 4;

/** Looks at a whole body for its records. @throws RetryableError where it is an error message instead of data */
export function detectRecords(bytes: Buffer): Detected {
  const begin = skipSpace(bytes, 0);
  if (bytes[begin] === json.OPEN_LIST) return { choice: '', reason: 'the body is a list' };
  if (bytes[begin] !== json.OPEN_OBJECT) return { choice: '', reason: 'the body is a single value' };
  const candidates: Candidate[] = [];
  collect(bytes, begin, '', 0, candidates);
  const chosen = choose(candidates.filter((one) => one.holds === 'objects')) ?? chooseUsual(candidates);
  if (chosen) return chosen;
  const keys = entriesOf(bytes, begin, 0).map((entry) => entry.key);
  if (keys.some((key) => /^(errors?|fault|exception)$/i.test(key)) || isProblem(keys))
    throw new RetryableError(
      'records_absent',
      `the answer holds no list of records but ${listed(keys)}: it looks like an error message`,
      {
        remedy: 'If this object is the data, set records_path: "".',
      },
    );
  return { choice: '', reason: 'the body is one object without a list of objects: it is the single record' };
}

/** `{ message, code }` and problem details (RFC 9457). */
const isProblem = (keys: string[]): boolean =>
  keys.length <= 6 &&
  keys.some((key) => /^(message|detail|title)$/i.test(key)) &&
  keys.some((key) => /^(code|status|status_?code)$/i.test(key));

const listed = (keys: string[]): string =>
  keys
    .slice(0, 12)
    .map((key) => `"${key}"`)
    .join(', ') || 'nothing';

function collect(bytes: Buffer, p: number, prefix: string, depth: number, into: Candidate[]): void {
  for (const { key, at } of entriesOf(bytes, p, depth)) {
    if (FORBIDDEN.has(key) || ABOUT.has(key.toLowerCase()) || key === '') continue;
    const path = (prefix === '' ? '' : `${prefix}.`) + key.replace(/[.[\]\\*]/g, '\\$&');
    if (bytes[at] === json.OPEN_OBJECT && depth < MAX_LEVELS) collect(bytes, at, path, depth + 1, into);
    if (bytes[at] !== json.OPEN_LIST) continue;
    const first = skipSpace(bytes, at + 1);
    const holds =
      bytes[first] === json.OPEN_OBJECT ? 'objects' : bytes[first] === json.CLOSE_LIST ? 'nothing' : 'others';
    const isEdges =
      key === 'edges' &&
      holds === 'objects' &&
      entriesOf(bytes, first, depth + 2).some((entry) => entry.key === 'node');
    into.push({ path: isEdges ? `${path}[*].node` : path, name: key.toLowerCase(), depth, holds });
  }
}

const rank = (candidate: Candidate): number => {
  const at = USUAL.indexOf(candidate.name);
  return at < 0 ? USUAL.length : at;
};

function choose(candidates: Candidate[]): Detected | undefined {
  const top = Math.min(...candidates.map((one) => one.depth));
  const nearest = candidates.filter((one) => one.depth === top).sort((a, b) => rank(a) - rank(b));
  const [first, second] = nearest;
  if (!first) return undefined;
  if (!second) return { choice: first.path, reason: 'it is the one list of objects there' };
  if (rank(first) < USUAL.length)
    return { choice: first.path, reason: `of ${nearest.length} lists of objects it has the most usual name` };
  throw new StreamError(
    'records_ambiguous',
    `the answer has several lists of objects: ${listed(nearest.map((one) => one.path))}`,
    { remedy: 'Set records_path to the one that holds the records.' },
  );
}

/** Lists of plain values, and empty ones, count only under a usual name or alone. */
function chooseUsual(candidates: Candidate[]): Detected | undefined {
  const usual = candidates
    .filter((one) => rank(one) < USUAL.length)
    .sort((a, b) => a.depth - b.depth || rank(a) - rank(b));
  const chosen =
    usual[0] ?? (candidates.length === 1 && candidates[0]!.holds === 'nothing' ? candidates[0] : undefined);
  if (!chosen) return undefined;
  const what = chosen.holds === 'nothing' ? 'an empty list' : 'a list of values';
  return { choice: chosen.path, reason: `it is ${what} with a usual name` };
}
