import type { Tape } from '../core/batch-tape.ts';
import { ANY, type Json, type Path, parseJson } from '../core/json.ts';
import { keyText } from './json-keys.ts';
import type { RecordScanner } from './json-records.ts';
import { skipColon, skipValue } from './json-skip.ts';
import * as json from './json-syntax.ts';

/** Bytes of the page that are records; `filler` stands in their place in the envelope, undefined where they stay. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly filler: string | undefined;
}

export interface JsonWalk {
  readonly spans: readonly Span[];
  /** False where nothing stands at the path. */
  readonly found: boolean;
  /** The step of the path that was looked for in vain, the deepest one, and where. */
  readonly missed: { readonly step: number; readonly at: number } | undefined;
  /** Behind the value. */
  readonly end: number;
}

/** Reads one JSON value from `begin` on: what stands at `path` into the scanner's tape, all else only checked. */
export function walkJson(tape: Tape, begin: number, path: Path, scanner: RecordScanner): JsonWalk {
  const { bytes } = tape;
  const spans: Span[] = [];
  const many = path.includes(ANY);
  let found = false;
  let missed: JsonWalk['missed'];

  const miss = (step: number, at: number) => {
    if (missed === undefined || step > missed.step) missed = { step, at };
  };

  const walk = (p: number, step: number, depth: number): number => {
    if (step === path.length) return records(p, depth);
    if (bytes[p] === json.OPEN_OBJECT) return inObject(p, step, depth);
    if (bytes[p] === json.OPEN_LIST && typeof path[step] !== 'string') return inList(p, step, depth);
    miss(step, p);
    return skipValue(bytes, p, depth);
  };

  const inObject = (begin: number, step: number, depth: number): number => {
    const wanted = path[step]!;
    let matches = 0;
    let p = json.skipSpace(bytes, begin + 1);
    if (bytes[p] !== json.CLOSE_OBJECT)
      for (;;) {
        if (bytes[p] !== json.QUOTE) json.fail(p, 'a key was due');
        const close = json.skipString(bytes, p + 1);
        const isWanted = wanted === ANY || keyText(bytes, p + 1, close) === String(wanted);
        if (isWanted && wanted !== ANY && matches > 0)
          json.fail(p, 'the key that leads to the records stands twice: which one is meant cannot be known');
        p = skipColon(bytes, close + 1);
        if (isWanted) matches += 1;
        p = json.skipSpace(bytes, isWanted ? walk(p, step + 1, depth + 1) : skipValue(bytes, p, depth + 1));
        if (bytes[p] !== json.COMMA) break;
        p = json.skipSpace(bytes, p + 1);
      }
    if (bytes[p] !== json.CLOSE_OBJECT) json.fail(p, 'a comma or the end of an object was due');
    if (matches === 0 && wanted === ANY) found = true;
    else if (matches === 0) miss(step, begin);
    return p + 1;
  };

  const inList = (begin: number, step: number, depth: number): number => {
    const wanted = path[step]!;
    let index = 0;
    let p = json.skipSpace(bytes, begin + 1);
    if (bytes[p] !== json.CLOSE_LIST)
      for (;;) {
        const isWanted = wanted === ANY || wanted === index;
        p = json.skipSpace(bytes, isWanted ? walk(p, step + 1, depth + 1) : skipValue(bytes, p, depth + 1));
        index += 1;
        if (bytes[p] !== json.COMMA) break;
        p = json.skipSpace(bytes, p + 1);
      }
    if (bytes[p] !== json.CLOSE_LIST) json.fail(p, 'a comma or the end of a list was due');
    if (wanted === ANY && index === 0) found = true;
    else if (typeof wanted === 'number' && wanted >= index) miss(step, begin);
    return p + 1;
  };

  const records = (p: number, depth: number): number => {
    const byte = bytes[p];
    if (byte === json.OPEN_LIST) return list(p, depth);
    if (byte === json.OPEN_OBJECT) {
      found = true;
      const to = scanner.record(p, depth);
      spans.push({ from: p, to, filler: many ? '{}' : undefined });
      return to;
    }
    if (byte === 0x6e) found = true;
    else miss(path.length, p);
    return skipValue(bytes, p, depth);
  };

  const list = (begin: number, depth: number): number => {
    found = true;
    const to = scanner.records(begin, depth);
    spans.push({ from: begin + 1, to, filler: '' });
    return to + 1;
  };

  const end = walk(json.skipSpace(bytes, begin), 0, 0);
  return { spans, found, missed, end };
}

/** The response with each list of records empty. */
export function envelopeOf(bytes: Buffer, length: number, spans: readonly Span[]): Json {
  let text = '';
  let at = 0;
  for (const span of spans) {
    if (span.filler === undefined) continue;
    text += bytes.toString('utf8', at, span.from) + span.filler;
    at = span.to;
  }
  return parseJson(text + bytes.toString('utf8', at, length));
}
