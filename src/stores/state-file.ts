import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../core/durable-file.ts';
import { StreamError } from '../core/errors.ts';

/** What stands in a versioned JSON file of ours, and what was strange about it. */
export interface Loaded<T> {
  readonly value: T | undefined;
  /** Set where the file was torn and its previous generation stands in, or nothing does. */
  readonly warning: string | undefined;
}

const previousOf = (file: string): string => `${file}.previous`;

/** Replaces the file; the generation before stays beside it, for the case that this one is torn by something that ignores fsync. */
export function saveState(file: string, version: number, value: object): void {
  if (existsSync(file)) renameSync(file, previousOf(file));
  replaceFile(file, `${JSON.stringify({ version, ...value })}\n`);
}

/**
 * Reads the newest generation that is whole.
 * @throws StreamError `state_newer` where a later version of adip-ingest wrote it: it is neither used nor overwritten.
 */
export function loadState<T extends object>(file: string, version: number): Loaded<T> {
  const newest = parse<T>(file, version);
  if (newest.value) return { value: newest.value, warning: undefined };
  const previous = parse<T>(previousOf(file), version);
  if (previous.value)
    return { value: previous.value, warning: `${file} was ${newest.found}; its previous generation is used` };
  const torn = newest.found === 'torn' ? `${file} is torn and has no previous generation; it is ignored` : undefined;
  return { value: undefined, warning: torn };
}

function parse<T>(file: string, version: number): { value?: T; found: 'missing' | 'torn' | 'whole' } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return { found: 'missing' };
    throw thrown;
  }
  let value: { version?: unknown };
  try {
    value = JSON.parse(text) as { version?: unknown };
  } catch {
    return { found: 'torn' };
  }
  if (value === null || typeof value !== 'object' || typeof value.version !== 'number') return { found: 'torn' };
  if (value.version > version) {
    throw new StreamError(
      'state_newer',
      `${file} was written by a later version of adip-ingest (format ${value.version}, this one knows ${version})`,
      {
        remedy: 'Use that later version, or delete the file to start anew.',
      },
    );
  }
  return { value: value as T, found: 'whole' };
}

/** Removes what a killed process left half-written in a folder; only its owner may, and nobody else may be at work in it. */
export function sweepTemporary(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (/\.\d+\.tmp$/.test(name)) rmSync(join(folder, name), { force: true });
}
