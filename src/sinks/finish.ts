import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ColumnTypes } from '../core/column-type.ts';
import { decode, encode } from './codec.ts';
import { type Combined, type CombineOptions, combine } from './combine.ts';
import { csvField } from './csv-quote.ts';
import { readHeader } from './csv-reader.ts';
import type { StagePosition } from './csv-stage.ts';
import { isRagged } from './csv-stage.ts';
import { widenCsv } from './csv-widen.ts';
import type { Target } from './targets.ts';

/** A staged file made into what the target should hold; it still lies beside the target. */
export interface Finished extends Combined {
  /** This run's own records alone, as wide as the target. */
  readonly news: string;
  /** What lands, target by target. */
  readonly files: readonly FinishedFile[];
}

/** One file of one target. */
export interface FinishedFile {
  readonly target: Target;
  /** Where it belongs, absolute. */
  readonly path: string;
  /** Where it lies; undefined where the target stays as it is. */
  readonly file: string | undefined;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** SHA-256 of what stands in its place now; undefined where nothing does. */
  readonly base: string | undefined;
  /** This run's own records of this file, a CSV file with a header. */
  readonly news: string;
}

export interface FinishOptions extends Omit<CombineOptions, 'fill' | 'hashOf'> {
  /** What is written, with absolute paths; none of them need exist. The first one is what the rows are added to. */
  readonly targets: readonly Target[];
  /** What the columns hold once these rows have landed. */
  readonly types: ColumnTypes;
  /** Whether a file stands as the last landing left it, made of the same types. */
  isKnown(path: string, sha256: string): boolean;
}

/** Widens, deduplicates, merges or appends as the write mode says, compares with the target, encodes. */
export async function finishCsv(stage: string, position: StagePosition, options: FinishOptions): Promise<Finished> {
  const { write, scratch, signal, targets } = options;
  const [first] = targets;
  const base = first && (await decode(first.path, first, `${scratch}/target`, { fill: write.fill, signal }));
  const fill = csvField(write.fill);
  let staged = stage;
  if (isRagged(position)) {
    staged = `${scratch}/widened.csv`;
    await widenCsv(stage, staged, position, fill, signal);
  }
  const hashOf = rememberHashes();
  const made = await combine(base, staged, position, { ...options, fill, hashOf });
  const isSame = base !== undefined && (await hashOf(made.plain)) === (await hashOf(base));
  const files: FinishedFile[] = [];
  for (const target of targets)
    files.push(await fileOf(target, { ...made, news: staged, isSame, isFirst: target === first }, hashOf, options));
  const changed = options.notesChanged ? (made.changed ?? staged) : undefined;
  return { ...made, changed, news: staged, files };
}

/** A target's file as it should stand; where that is what stands there already, it is left alone. */
async function fileOf(
  target: Target,
  made: { plain: string; rows: number; news: string; isSame: boolean; isFirst: boolean },
  hashOf: (file: string) => Promise<string>,
  { write, types, scratch, signal, isKnown }: FinishOptions,
): Promise<FinishedFile> {
  const { path } = target;
  const { plain, rows, news, isSame, isFirst } = made;
  const base = existsSync(path) ? await hashOf(path) : undefined;
  const kept = { target, path, rows, base, news };
  if (base !== undefined && isSame && (isFirst || isKnown(path, base)))
    return { ...kept, file: undefined, bytes: (await stat(path)).size, sha256: base };
  const file = await encode(plain, target, `${scratch}/landing`, { types, fill: write.fill, signal });
  const sha256 = await hashOf(file);
  const { size } = await stat(file);
  return { ...kept, file: sha256 === base ? undefined : file, bytes: size, sha256 };
}

/** A file is hashed once, however many questions are asked about it. */
function rememberHashes(): (file: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (file) => {
    if (!known.has(file)) known.set(file, hashFile(file));
    return known.get(file)!;
  };
}

const HASH_BYTES = 1 << 20;

/** SHA-256 in hex, through one buffer: a stream's fresh ones would pile up to 50 MiB before they are collected. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(HASH_BYTES);
  await using file = await open(path);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, HASH_BYTES);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
  }
}

/** Columns of the target as it stands, as far as this run still writes them. */
export function columnsOf(target: string | undefined): string[] {
  return target === undefined ? [] : (readHeader(target) ?? []);
}
