import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/core/events.ts';
import { annotation, createLog, safeLine } from '../../src/reporters/index.ts';
import { finished, lost, manualClock, page, retry, started } from './sample-events.ts';

function logged(events: readonly RunEvent[]): string[] {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const log = createLog({ level: 'debug', format: 'text', actions: true, write, redact: String, clock: manualClock() });
  for (const event of events) log(event);
  return lines;
}

/** What the runner would obey: `::command …::` at the start of a line, `##[command]` anywhere in one. */
const commandsIn = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => line.split(/\r\n|\r|\n/))
    .flatMap((line) => [/^\s*::([a-z-]+)/i.exec(line)?.[1] ?? '', line.includes('##[') ? '##[' : ''])
    .filter(Boolean);

const error = (number: number): RunEvent => ({
  type: 'error',
  code: 'http_404',
  message: `failure ${number}`,
  stream: 'a',
});

describe('log inside Actions', () => {
  it('S8 received text forms no workflow command', () => {
    const evil = fc.array(
      fc.constantFrom(
        '::add-mask::x',
        '##[add-mask]x',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '::set-output name=a::b',
        'ä',
        '\u2028',
        '%0A',
        '##',
        '[',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(evil, (parts) => {
        const text = parts.join('');
        const at = { stream: text, page: text };
        const lines = logged([
          { type: 'stream_started', stream: text, source: text },
          { type: 'chosen', stream: text, what: text, choice: text, reason: text },
          { ...retry, ...at, reason: text } as RunEvent,
          { type: 'page_failed', ...at, code: text, reason: text },
          { type: 'warning', ...at, code: text, message: text, remedy: text },
          { type: 'error', code: text, message: text },
          { type: 'check', stream: text, check: text, outcome: 'failed', detail: text },
          finished(text, 'partial'),
        ]);
        const allowed = new Set(['group', 'endgroup', 'error', 'warning']);
        expect(commandsIn(lines).filter((name) => !allowed.has(name))).toEqual([]);
        expect(lines.join('').match(/[\n\r\u2028]/)).toBeNull();
      }),
      { seed: 8, verbose: true },
    );
    expect(safeLine('  ::add-mask::x')).toBe('\\::add-mask::x');
  });

  it('folds each stream into a group that its end closes', () => {
    const lines = logged([
      started('a'),
      page('a', 1),
      finished('a'),
      started('b'),
      { type: 'run_finished', status: 'failed', ms: 1 },
    ]);
    expect(lines.map((line) => /^::\w+/.exec(line)?.[0] ?? '-')).toEqual([
      '::group',
      '-',
      '-',
      '::endgroup',
      '-',
      '::group',
      '-',
      '::endgroup',
      '-',
    ]);
  });

  it('annotates a problem with its remedy, in place of its line', () => {
    expect(
      logged([{ type: 'warning', code: 'slow', message: 'a: 5 % lost', remedy: 'Wait, then: retry.', stream: 'a' }]),
    ).toEqual(['::warning title=a%3A slow::a: 5 %25 lost%0AWait, then: retry.']);
    expect(annotation('error', { message: 'm', title: 't,:%\n', file: 'adip.yml', line: 3, column: 7 })).toBe(
      '::error file=adip.yml,line=3,col=7,title=t%2C%3A%25%0A::m',
    );
  });

  it('annotates ten of a kind at most and writes the rest as lines', () => {
    const lines = logged(Array.from({ length: 14 }, (_, number) => error(number)));
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.at(-1)).toBe('12:00:01 error http a: failure 13');
  });

  it('sums the lost pages of a stream up in one annotation', () => {
    const lines = logged([
      started('customers'),
      ...Array.from({ length: 30 }, (_, at) => lost(at + 1)),
      finished('customers', 'partial'),
    ]);
    const annotations = lines.filter((line) => line.startsWith('::error'));
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatch(
      /title=customers%3A pages lost::30 pages lost: page 1, .*page 20 and 10 more\. 503 .*%0AThe next run/,
    );
  });
});
