import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ColumnTypes } from '../core/column-type.ts';
import { encode } from './codec.ts';
import type { Went } from './combine.ts';
import type { WriteOptions } from './options.ts';
import type { Part } from './parts/layout.ts';
import type { Target } from './targets.ts';

/** One file of one target. */
export interface FinishedFile {
  readonly target: Target;
  /** Where it belongs, absolute. */
  readonly path: string;
  /** Which rows it holds, where the stream has several files. */
  readonly part?: Part | undefined;
  /** Where it lies; undefined where the target stays as it is. */
  readonly file: string | undefined;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** SHA-256 of what stands in its place now; undefined where nothing does. */
  readonly base: string | undefined;
  /** This run's own records of this file, a CSV file with a header; undefined where they are not told from the others. */
  readonly news: string | undefined;
  /** What this run took out of it. */
  readonly went?: Went | undefined;
  /** No row is left: the file goes. */
  readonly gone?: true;
  /** This run had nothing to do with it. */
  readonly untouched?: true;
}

export interface EncodeOptions {
  readonly write: WriteOptions;
  /** What the columns hold once these rows have landed. */
  readonly types: ColumnTypes;
  /** Whether a file stands as the last landing left it, made of the same types. */
  isKnown(path: string, sha256: string): boolean;
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
}

/** What is known of a file's rows before they are encoded. */
export interface Made {
  readonly plain: string;
  readonly rows: number;
  readonly news: string | undefined;
  /** The rows are those of the first target as it stands. */
  readonly isSame: boolean;
  readonly isFirst: boolean;
  readonly part?: Part;
  readonly went?: Went | undefined;
}

/** A target's file as it should stand; where that is what stands there already, it is left alone. */
export async function fileOf(
  target: Target,
  { plain, isSame, isFirst, ...made }: Made,
  hashOf: (file: string) => Promise<string>,
  { write, types, scratch, signal, isKnown }: EncodeOptions,
): Promise<FinishedFile> {
  const { path } = target;
  const base = existsSync(path) ? await hashOf(path) : undefined;
  const kept = { target, path, base, ...made };
  if (base !== undefined && isSame && (isFirst || isKnown(path, base)))
    return { ...kept, file: undefined, bytes: (await stat(path)).size, sha256: base };
  const file = await encode(plain, target, `${scratch}/landing`, { types, fill: write.fill, signal });
  const sha256 = await hashOf(file);
  const { size } = await stat(file);
  return { ...kept, file: sha256 === base ? undefined : file, bytes: size, sha256 };
}

/** A file is hashed once, however many questions are asked about it. */
export function rememberHashes(): (file: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (file) => {
    if (!known.has(file)) known.set(file, hashFile(file));
    return known.get(file)!;
  };
}

const HASH_BYTES = 1 << 20;

/** SHA-256 in hex, through one buffer: a stream's fresh ones would pile up to 50 MiB before they are collected. */
export async function hashFile(path: string, bytes = Number.POSITIVE_INFINITY): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(HASH_BYTES);
  await using file = await open(path);
  for (let left = bytes; ; ) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(HASH_BYTES, left));
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    left -= bytesRead;
  }
}
