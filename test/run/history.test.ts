import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cronSlots } from '../../src/core/cron.ts';
import type { RunEvent } from '../../src/core/events.ts';
import type { RunLine } from '../../src/core/run-line.ts';
import { openHistory } from '../../src/run/report/history.ts';
import { missedSlots, slotsProblem } from '../../src/run/report/missed-slots.ts';
import { boundHistory, formatHistory, historyLine, joinHistories, parseHistory } from '../../src/stores/run-history.ts';

const DAY = 86_400_000;
const line = (day: number, rows = 10, more: Partial<RunLine> = {}): RunLine => ({
  version: 1,
  run: `run-${String(day).padStart(3, '0')}`,
  at: new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString(),
  status: 'succeeded',
  streams: { games: { status: 'succeeded', records: rows, rows } },
  ...more,
});
const runsIn = (text: string): string[] => parseHistory(text).lines.map(({ run }) => run);

function openIn(folder: string, run: string, settings: { keep?: number; isTrial?: boolean; events?: RunEvent[] } = {}) {
  const { keep = 200, isTrial = false, events = [] } = settings;
  const bounds = { keep, maxBytes: 1_000_000 };
  return openHistory({ stateFolder: folder, run, bounds, isTrial, emit: (event) => events.push(event) });
}

function stateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adip-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('history file', () => {
  it('passes over torn lines and keeps those of a later version as they are', () => {
    const newer = '{"version":2,"run":"run-001","at":"2026-01-02T00:00:00.000Z","secret_sauce":[1]}';
    const text = `${formatHistory([historyLine(line(0))])}<<<<<<< ours\n{"version":1,"run":"x"\n[]\n7\n${newer}\n{"version":1,"run":"half"}`;
    const { lines, torn } = parseHistory(text);
    expect([lines.map(({ run }) => run), torn]).toEqual([['run-000', 'run-001'], 5]);
    const joined = joinHistories(lines, [historyLine(line(1)), historyLine(line(2))]);
    expect(formatHistory(joined).split('\n')[1]).toBe(newer);
    expect(runsIn(formatHistory(joined))).toEqual(['run-000', 'run-001', 'run-002']);
  });

  it('keeps the last runs within both bounds, one at least', () => {
    const lines = Array.from({ length: 50 }, (_, day) => historyLine(line(day)));
    expect(boundHistory(lines, { keep: 7, maxBytes: 1e6 }).map(({ run }) => run)).toEqual(
      lines.slice(-7).map(({ run }) => run),
    );
    const maxBytes = formatHistory(lines.slice(-5)).length;
    expect(Buffer.byteLength(formatHistory(boundHistory(lines, { keep: 200, maxBytes })))).toBe(maxBytes);
    expect(boundHistory(lines, { keep: 200, maxBytes: maxBytes - 1 })).toHaveLength(4);
    expect(boundHistory(lines, { keep: 200, maxBytes: 1 })).toHaveLength(1);
  });

  it('F74 joining is the same in any order and as often as one likes', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
    console.info(`seed ${seed}`);
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
    const lines = (days: readonly number[]) => days.map((day) => historyLine(line(day)));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [x, y, z] = [lines(a), lines(b), lines(c)];
        const all = joinHistories(joinHistories(x, y), z);
        expect(formatHistory(joinHistories(z, joinHistories(y, x)))).toBe(formatHistory(all));
        expect(formatHistory(joinHistories(all, y))).toBe(formatHistory(all));
        expect(new Set(all.map(({ run }) => run)).size).toBe(all.length);
      }),
      { seed },
    );
  });
});

describe('history of a workspace', () => {
  it('lets lines wait until there is a change to commit, then takes all of them', () => {
    const folder = stateFolder();
    openIn(folder, 'run-000').wait(line(0));
    openIn(folder, 'run-001').wait(line(1));
    expect(existsSync(join(folder, 'runs.ndjson'))).toBe(false);
    expect(readFileSync(join(folder, 'cache/.gitignore'), 'utf8')).toBe('*\n');
    const third = openIn(folder, 'run-002');
    expect(third.rowsOf('games')).toEqual([10, 10]);
    third.write(line(2));
    expect(runsIn(readFileSync(join(folder, 'runs.ndjson'), 'utf8'))).toEqual(['run-000', 'run-001', 'run-002']);
    third.settle();
    expect(existsSync(join(folder, 'cache/runs.ndjson'))).toBe(false);
    expect(openIn(folder, 'run-003').earlier()).toHaveLength(3);
  });

  it('a run whose commit failed says so with the next commit', () => {
    const folder = stateFolder();
    const first = openIn(folder, 'run-000');
    first.write(line(0));
    first.wait(line(0, 10, { status: 'failed' }));
    expect(
      openIn(folder, 'run-001')
        .earlier()
        .map(({ status }) => status),
    ).toEqual(['failed']);
  });

  it('takes medians from delivered runs before this one, the last 30, of transforms too', () => {
    const folder = stateFolder();
    const history = openIn(folder, 'run-040');
    for (let day = 0; day <= 40; day += 1)
      history.wait(line(day, day, day === 38 ? { streams: { games: { status: 'failed', records: 0, rows: 7 } } } : {}));
    history.wait(line(39, 0, { streams: {}, transforms: { games: { status: 'succeeded', rows: 99, ms: 1 } } }));
    const rows = openIn(folder, 'run-040').rowsOf('games');
    expect([rows.length, rows.slice(-2)]).toEqual([30, [37, 99]]);
  });

  it('takes over what bookmarks of an earlier version kept, once, for all streams of a run', () => {
    const folder = stateFolder();
    const bookmark = (rows: number) => ({
      stream: 'x',
      fingerprint: '',
      columns: [],
      dead_letters: [],
      history: [{ run: 'run-000', at: '2026-01-01T00:00:00.000Z', records: rows, rows, status: 'partial' as const }],
    });
    const first = openIn(folder, 'run-001');
    first.adopt('games', bookmark(5));
    expect(openIn(folder, 'run-001').rowsOf('games')).toEqual([5]); // at once: the bookmark may be written anew
    first.adopt('teams', bookmark(6));
    first.adopt('teams', bookmark(8));
    first.write(line(1));
    first.settle();
    const second = openIn(folder, 'run-002');
    second.adopt('games', bookmark(5));
    expect([second.rowsOf('games'), second.rowsOf('teams')]).toEqual([[5, 10], [6]]);
    expect(second.earlier()[0]?.status).toBe('partial');
  });

  it('a trial leaves no line', () => {
    const folder = stateFolder();
    const history = openIn(folder, 'run-000', { isTrial: true });
    history.write(line(0));
    history.wait(line(0));
    expect([existsSync(join(folder, 'runs.ndjson')), existsSync(join(folder, 'cache')), history.artifact()]).toEqual([
      false,
      false,
      [],
    ]);
  });

  it('warns of torn lines once, and stays within its bounds', () => {
    const folder = stateFolder();
    const events: RunEvent[] = [];
    writeFileSync(
      join(folder, 'runs.ndjson'),
      `{"torn\n${formatHistory([0, 1, 2].map((day) => historyLine(line(day))))}`,
    );
    const history = openIn(folder, 'run-003', { keep: 2, events });
    expect([history.earlier().length, history.rowsOf('games').length]).toEqual([3, 3]);
    expect(events).toMatchObject([{ type: 'warning', code: 'history_torn' }]);
    history.write(line(3));
    expect(runsIn(readFileSync(join(folder, 'runs.ndjson'), 'utf8'))).toEqual(['run-002', 'run-003']);
  });

  it('a folder that cannot be written costs the line, not the run', () => {
    const folder = stateFolder();
    const events: RunEvent[] = [];
    mkdirSync(join(folder, 'runs.ndjson.d'));
    writeFileSync(join(folder, 'cache'), 'a file where the folder belongs');
    openIn(folder, 'run-000', { events }).wait(line(0));
    expect(events).toMatchObject([{ type: 'warning', code: 'history_not_kept' }]);
  });

  it('F74 joins its line with those of a run that pushed first', async () => {
    const folder = stateFolder();
    const history = openIn(folder, 'run-002');
    history.write(line(2));
    const theirs = join(folder, 'theirs');
    writeFileSync(theirs, formatHistory([historyLine(line(0)), historyLine(line(3))]));
    const [artifact] = history.artifact();
    await artifact!.rebase!({ base: undefined, theirs, out: join(folder, 'out') });
    expect(runsIn(readFileSync(join(folder, 'out'), 'utf8'))).toEqual(['run-000', 'run-002', 'run-003']);
  });
});

const at = (text: string): number => Date.parse(`2026-11-${text}:00.000Z`);
const iso = (slots: readonly number[]): string[] => slots.map((slot) => new Date(slot).toISOString().slice(8, 16));

describe('cron slots', () => {
  it.each([
    ['17 */6 * * *', '20T00:00', '20T23:00', ['20T00:17', '20T06:17', '20T12:17', '20T18:17']],
    ['0 5 * * MON-FRI', '20T00:00', '24T12:00', ['20T05:00', '23T05:00', '24T05:00']],
    ['5,10 1 * * *', '20T01:05', '20T02:00', ['20T01:10']],
    ['0 0 21 * SUN', '19T00:00', '23T00:00', ['21T00:00', '22T00:00']],
    ['30 22-23/1 * NOV *', '20T22:29', '20T23:30', ['20T22:30', '20T23:30']],
    ['0 12/6 * * *', '20T00:00', '20T23:59', ['20T12:00', '20T18:00']],
    ['no cron', '20T00:00', '21T00:00', []],
    ['0 0 31 2 *', '20T00:00', '21T00:00', []],
  ])('%s between %s and %s', (cron, from, to, expected) => {
    expect(iso(cronSlots(cron, at(from), at(to)))).toEqual(expected);
  });
});

describe('missed slots', () => {
  const SIX_HOURLY = ['17 */6 * * *'];
  const look = (since: string, now: string, isScheduled = true) =>
    missedSlots(SIX_HOURLY, new Date(at(since)).toISOString(), at(now), isScheduled)?.missed;

  it.each([
    ['in time', '20T06:19', '20T12:19', true, 0],
    ['late, the slot before in time', '20T06:19', '20T13:40', true, 0],
    ['late again, into the next slot', '20T06:19', '20T18:25', true, 1],
    ['two days of silence', '18T06:19', '20T06:20', true, 7],
    ['by hand, in between', '20T06:19', '20T09:00', false, 0],
    ['by hand, long after a slot without a run', '20T06:19', '20T15:00', false, 1],
    ['by hand, right after a slot that may still come', '20T06:19', '20T12:30', false, 0],
  ])('%s', (_, since, now, isScheduled, missed) => {
    expect(look(since, now, isScheduled)).toBe(missed);
  });

  it('are told with the last of them, and not without a schedule', () => {
    const found = missedSlots(SIX_HOURLY, new Date(at('18T06:19')).toISOString(), at('20T06:20'), true)!;
    expect(slotsProblem(found)?.message).toMatch(/^7 slots of the schedule .* the last 2026-11-20T00:17:00.000Z$/);
    expect(found.examples).toHaveLength(5);
    expect(missedSlots([], '2026-11-01T00:00:00Z', at('20T06:20'), true)).toBeUndefined();
    expect(slotsProblem({ ...found, missed: 0 })).toBeUndefined();
  });
});
