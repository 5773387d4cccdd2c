import { join } from 'node:path';
import { loadState, saveState } from '../../stores/state-file.ts';
import type { Kept } from './due.ts';

const VERSION = 1;

const fileIn = (folder: string): string => join(folder, 'turns.json');

/** Undefined where it is missing, damaged, or one of a build that kept it otherwise. */
export function readKept(folder: string): Kept | undefined {
  const { value } = loadState<Kept>(fileIn(folder), VERSION);
  return value && Array.isArray(value.turns) ? value : undefined;
}

export function keepTurns(folder: string, kept: Kept): void {
  saveState(fileIn(folder), VERSION, kept);
}
