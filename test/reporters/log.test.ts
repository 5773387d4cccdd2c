import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/core/events.ts';
import { createLog, type LogSettings } from '../../src/reporters/index.ts';
import { finished, lost, manualClock, page, retry, started } from './sample-events.ts';

function logged(events: readonly RunEvent[], settings: Partial<LogSettings> = {}): string[] {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    format: 'text',
    write: (line) => lines.push(line),
    redact: (text) => text.replaceAll('hunter22', '***'),
    clock: manualClock(),
    ...settings,
  });
  for (const event of events) log(event);
  return lines;
}

describe('log', () => {
  it('says of a retry which page, which attempt, how long and why', () => {
    expect(logged([retry])).toEqual([
      '12:00:01 warn  http customers page 17: attempt 2 of 5 failed, next in 3.2 s: 503 Service Unavailable',
    ]);
  });

  it('sums hundreds of pages up at info and tells each at debug', async () => {
    const clock = manualClock();
    const lines: string[] = [];
    const log = createLog({ level: 'info', format: 'text', write: (line) => lines.push(line), redact: String, clock });
    log(started('customers'));
    for (let done = 1; done <= 100; done += 1) {
      await clock.advance(250);
      log(page('customers', done, 125));
    }
    expect(lines.slice(1)).toEqual([
      '12:00:11 info  run customers: 40 of 125 pages, 40,000 records, 4,000/s, about 21 s left',
      '12:00:21 info  run customers: 80 of 125 pages, 80,000 records, 4,000/s, about 11 s left',
    ]);
    expect(logged([page('customers', 1), page('customers', 2)], { level: 'debug' })).toHaveLength(2);
  });

  it('tells no line twice: a problem again, or one pause of a host that several requests wait for', () => {
    const warning: RunEvent = { type: 'warning', code: 'x', message: 'customers: odd', stream: 'customers' };
    const wait = (number: number): RunEvent => ({
      type: 'wait',
      stream: 'customers',
      page: `page ${number}`,
      host: 'api.example.com',
      cause: 'retry_after',
      reason: 'the server asked for it',
      waitMs: 30_000,
    });
    expect(logged([warning, warning, wait(1), wait(2), wait(3)])).toEqual([
      '12:00:01 warn  run: customers: odd',
      '12:00:01 info  http customers page 1: waiting 30 s for api.example.com: the server asked for it',
    ]);
  });

  it('keeps to its level and leaves to a live progress what that shows', () => {
    const events = [started('customers'), page('customers', 1), retry, lost(3), finished('customers')];
    expect(logged(events, { level: 'error' })).toHaveLength(1);
    expect(logged(events, { level: 'debug', live: true }).some((line) => line.includes('succeeded'))).toBe(false);
    expect(logged(events).at(-1)).toBe('12:00:01 info  run customers: succeeded: 125,000 records in 12 s');
  });

  it('writes JSON lines with the fields of the event', () => {
    const [line] = logged([retry], { format: 'json' });
    expect(JSON.parse(line!)).toMatchObject({
      time: '2026-11-21T12:00:01.000Z',
      level: 'warn',
      module: 'http',
      stream: 'customers',
      page: 'page 17',
      message: 'attempt 2 of 5 failed, next in 3.2 s: 503 Service Unavailable',
      type: 'retry',
      waitMs: 3_200,
      cause: 'http_503',
    });
  });

  it('S8 forms no workflow command in a JSON line either, and keeps its value', () => {
    const [line] = logged([{ type: 'warning', code: 'x', message: '##[add-mask]a\n::stop', remedy: 'r' }], {
      format: 'json',
    });
    expect(line).not.toMatch(/##\[|\n/);
    expect(JSON.parse(line!)).toMatchObject({ message: '##[add-mask]a\n::stop', remedy: 'r' });
  });

  it('S4 no secret reaches a line, in text, JSON or an annotation', () => {
    const event: RunEvent = {
      type: 'error',
      code: 'x',
      message: 'sent hunter22',
      remedy: 'renew hunter22',
      stream: 'a',
    };
    for (const settings of [{}, { format: 'json' }, { actions: true }] as const) {
      const [line] = logged([event], settings);
      expect(line).toContain('sent ***');
      expect(line).not.toContain('hunter22');
    }
  });

  it('colours the level only when asked', () => {
    expect(logged([retry], { color: true })[0]).toContain('\u001b[33mwarn\u001b[0m ');
    expect(logged([retry])[0]).not.toContain('\u001b');
  });
});
