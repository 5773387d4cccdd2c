import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../core/clock.ts';
import type { RunEvent } from '../core/events.ts';
import { createLog } from './log.ts';

export interface ErrorLogSettings {
  readonly file: string;
  /** Size at which it is rotated, bytes. @default 1_000_000 */
  readonly maxBytes?: number;
  /** Rotated files kept beside it: `file.1` is the youngest. @default 5 */
  readonly keep?: number;
  readonly clock: Pick<Clock, 'now'>;
  readonly redact: (text: string) => string;
  /** Told once, when the file cannot be written; the log is silent from then on, the run goes on. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Warnings and errors as lines of a file that rotates by size. Nothing is created before the first line; each line is
 * written at once, so that a killed run leaves what it had said.
 */
export function createErrorLog(settings: ErrorLogSettings): (event: RunEvent) => void {
  const { file, maxBytes = 1_000_000, keep = 5, clock, redact, onFailure } = settings;
  let size: number | undefined;
  let broken = false;

  const append = (line: string) => {
    const text = `${line}\n`;
    const bytes = Buffer.byteLength(text);
    if (size === undefined) mkdirSync(dirname(file), { recursive: true });
    size ??= statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0 && size + bytes > maxBytes) {
      rotate(file, keep);
      size = 0;
    }
    appendFileSync(file, text);
    size += bytes;
  };

  const write = (line: string) => {
    if (broken) return;
    try {
      append(line);
    } catch (error) {
      broken = true;
      onFailure(error);
    }
  };
  return createLog({ level: 'warn', format: 'text', time: 'date', write, redact, clock });
}

/** file.1 becomes file.2 and so on; the oldest goes. */
function rotate(file: string, keep: number): void {
  const nameOf = (at: number) => (at === 0 ? file : `${file}.${at}`);
  rmSync(nameOf(keep), { force: true });
  for (let at = keep - 1; at >= 0; at -= 1) {
    if (statSync(nameOf(at), { throwIfNoEntry: false })) renameSync(nameOf(at), nameOf(at + 1));
  }
}
