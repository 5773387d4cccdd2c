import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createErrorLog } from '../../src/reporters/index.ts';
import { lost, manualClock, page } from './sample-events.ts';

describe('error log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'adip-errors-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (file: string, failures: unknown[] = []) =>
    createErrorLog({
      file,
      maxBytes: 300,
      keep: 2,
      clock: manualClock(),
      redact: (text) => text.replaceAll('503', '***'),
      onFailure: (error) => failures.push(error),
    });

  it('is created with the first problem and holds problems only', () => {
    const file = join(folder, 'logs', 'errors.log');
    const log = open(file);
    log(page('customers', 1));
    expect(existsSync(file)).toBe(false);
    log(lost(17));
    expect(readFileSync(file, 'utf8')).toBe(
      '2026-11-21T12:00:01.000Z error run customers page 17: lost: *** Service Unavailable\n',
    );
  });

  it('rotates by size, keeps the youngest files and goes on where it was', () => {
    const file = join(folder, 'errors.log');
    open(file)(lost(1));
    const log = open(file);
    for (let number = 2; number <= 20; number += 1) log(lost(number));
    expect(readdirSync(folder).sort()).toEqual(['errors.log', 'errors.log.1', 'errors.log.2']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(300);
    const all = ['errors.log.2', 'errors.log.1', 'errors.log']
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    const numbers = Array.from(all.matchAll(/page (\d+)/g), ([, number]) => Number(number));
    expect(numbers).toEqual(Array.from(numbers, (_, at) => 21 - numbers.length + at));
  });

  it('says once that it cannot be written and lets the run go on', () => {
    const failures: unknown[] = [];
    writeFileSync(join(folder, 'taken'), '');
    const log = open(join(folder, 'taken', 'errors.log'), failures);
    log(lost(1));
    log(lost(2));
    expect(failures).toHaveLength(1);
  });
});
