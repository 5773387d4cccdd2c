import { crc32 } from 'node:zlib';
import type { Tape } from '../core/batch-tape.ts';
import { RetryableError } from '../core/errors.ts';
import { ANY, type Json, type Path, parsePath } from '../core/json.ts';
import { type Detected, detectRecords } from './json-detect.ts';
import { entriesOf } from './json-keys.ts';
import { envelopeOf, type JsonWalk, type Span, walkJson } from './json-page.ts';
import type { RecordScanner } from './json-records.ts';
import { skipValue } from './json-skip.ts';
import { fail, OPEN_OBJECT, skipSpace } from './json-syntax.ts';

export interface JsonReader {
  /** Reads a whole JSON body into the scanner's tape. */
  read(tape: Tape, length: number, onDetect: ((found: Detected) => void) | undefined): Json;
  /** Reads a body of one JSON value per line. */
  readLines(tape: Tape, length: number): void;
  /** `crc32:length` of what `read` or `readLines` took as records. */
  fingerprint(): string;
}

const BEHIND = 'something stands behind the end of the JSON text';

export function createJsonReader(recordsPath: string | undefined, scanner: RecordScanner): JsonReader {
  let path = recordsPath === undefined ? undefined : parsePath(recordsPath);
  let crc = 0;
  let size = 0;
  const count = (bytes: Buffer, spans: readonly Span[]) => {
    for (const { from, to } of spans) {
      crc = crc32(bytes.subarray(from, to), crc);
      size += to - from;
    }
  };
  const begin = (tape: Tape) => {
    scanner.begin(tape);
    crc = 0;
    size = 0;
  };
  return {
    read(tape, length, onDetect) {
      begin(tape);
      const found = path === undefined ? detect(tape.bytes, length) : undefined;
      const here = path ?? parsePath(found!.choice);
      const walked = walkJson(tape, 0, here, scanner);
      const end = skipSpace(tape.bytes, walked.end);
      if (end !== length) fail(end, BEHIND);
      if (!walked.found) throw absent(tape.bytes, here, walked);
      const envelope = envelopeOf(tape.bytes, length, walked.spans);
      if (scanner.rows === 0 && saysError(envelope)) throw errorInstead(here, envelope as object);
      count(tape.bytes, walked.spans);
      if (found && scanner.rows > 0) {
        path = here;
        onDetect?.(found);
      }
      return envelope;
    },
    readLines(tape, length) {
      begin(tape);
      const here = path ?? [];
      for (let p = skipSpace(tape.bytes, 0); p < length; ) {
        const walked = walkJson(tape, p, here, scanner);
        if (!walked.found) throw absent(tape.bytes, here, walked);
        count(tape.bytes, walked.spans);
        p = skipSpace(tape.bytes, walked.end);
        if (p < length && !tape.bytes.subarray(walked.end, p).includes(0x0a)) fail(p, 'a new line was due');
      }
    },
    fingerprint: () => `${crc.toString(16).padStart(8, '0')}:${size}`,
  };
}

/** Detection looks only at a text that is whole: lines of JSON and broken texts are told as such, not guessed at. */
function detect(bytes: Buffer, length: number): Detected {
  const end = skipSpace(bytes, skipValue(bytes, skipSpace(bytes, 0), 0));
  if (end !== length) fail(end, BEHIND);
  return detectRecords(bytes);
}

/** No records, and the answer itself names an error: never taken for an empty page. */
function saysError(envelope: Json): boolean {
  if (envelope === null || typeof envelope !== 'object' || Array.isArray(envelope)) return false;
  return ['error', 'errors'].some((key) => {
    const value = Object.hasOwn(envelope, key) ? envelope[key] : undefined;
    if (value === undefined || value === null || value === false || value === '' || value === 0) return false;
    return !Array.isArray(value) || value.length > 0;
  });
}

function errorInstead(path: Path, envelope: object): RetryableError {
  const keys = Object.keys(envelope)
    .slice(0, 12)
    .map((key) => `"${key}"`);
  return new RetryableError(
    'records_absent',
    `no records at ${pathName(path)}, but an error beside them (keys: ${keys.join(', ')})`,
    {
      remedy: 'Look at the answer; a response_rule can say what this error means.',
    },
  );
}

const pathName = (path: Path): string =>
  path.length === 0 ? 'the top of the body' : `"${path.map((step) => (step === ANY ? '*' : String(step))).join('.')}"`;

function absent(bytes: Buffer, path: Path, walked: JsonWalk): RetryableError {
  const { step, at } = walked.missed ?? { step: 0, at: 0 };
  const name = `records_path ${pathName(path)}`;
  if (step === path.length)
    return new RetryableError('records_absent', `${name} leads to ${kindAt(bytes, at)}, not to a list of records`, {
      remedy: 'Set records_path to the list, or "" for the whole body.',
    });
  const wanted = path[step] === ANY ? '*' : String(path[step]);
  const where = step === 0 ? 'at the top' : `inside ${pathName(path.slice(0, step))}`;
  if (bytes[at] !== OPEN_OBJECT)
    return new RetryableError('records_absent', `${name}: no "${wanted}" ${where}, where ${kindAt(bytes, at)} stands`, {
      remedy: 'Correct records_path, or say with a response_rule what this answer means.',
    });
  const keys = entriesOf(bytes, at, step).map((entry) => entry.key);
  const near = keys.find((key) => plain(key) === plain(wanted)) ?? keys.find((key) => alike(plain(key), plain(wanted)));
  const there =
    keys.length === 0
      ? 'no keys'
      : keys
          .slice(0, 12)
          .map((key) => `"${key}"`)
          .join(', ');
  return new RetryableError('records_absent', `${name}: no "${wanted}" ${where}; there: ${there}`, {
    remedy:
      near === undefined
        ? 'Correct records_path, or say with a response_rule what this answer means.'
        : `Did you mean "${near}"?`,
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_\s]/g, '');
/** One contains the other, or is the other with a few letters left out. */
const alike = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return long.includes(short) || (at === short.length && long.length - short.length <= 2);
};

function kindAt(bytes: Buffer, at: number): string {
  const byte = bytes[at];
  if (byte === 0x7b) return 'an object';
  if (byte === 0x5b) return 'a list';
  if (byte === 0x22) return 'a text';
  if (byte === 0x6e) return 'null';
  return byte === 0x74 || byte === 0x66 ? 'a truth value' : 'a number';
}
