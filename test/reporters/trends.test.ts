import { describe, expect, it } from 'vitest';
import type { RunLine } from '../../src/core/run-line.ts';
import { renderSummary, renderTrends } from '../../src/reporters/index.ts';
import { deviation, formatAge, sparkline, usual } from '../../src/reporters/trend.ts';
import { sampleReport, sampleStream } from './sample-report.ts';

const entry = (rows: number, status: 'succeeded' | 'failed' = 'succeeded') => ({
  run: `r${rows}`,
  at: '2026-11-19T06:00:00.000Z',
  records: rows,
  rows,
  status,
});

describe('trends', () => {
  it('takes what is usual from delivered runs, two at least', () => {
    expect(usual([entry(1), entry(9), entry(5), entry(1_000, 'failed')], ({ rows }) => rows)).toBe(5);
    expect(usual([entry(1), entry(4)], ({ rows }) => rows)).toBe(2.5);
    expect(usual([entry(1), entry(4, 'failed')], ({ rows }) => rows)).toBeUndefined();
    const kept = { ...entry(7), kept: true as const };
    expect(usual([entry(1), kept, entry(3)], ({ rows }) => rows)).toBe(2);
  });

  it.each([
    [100, 100, 'as usual'],
    [103.2, 100, '+3.2 %'],
    [50, 100, '−50 %'],
    [100.01, 100, '+< 0.1 %'],
    [5, 0, '+5'],
    [5, undefined, ''],
  ])('says how far %s is from %s: %s', (value, from, said) => {
    expect(deviation(value, from)).toBe(said);
  });

  it('draws figures as blocks', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([5, 5, undefined])).toBe('▄▄·');
    expect(sparkline([])).toBe('');
  });

  it.each([
    [59_000, '0 min'],
    [3_600_000, '1 h'],
    [100 * 3_600_000, '4 d 4 h'],
    [41 * 86_400_000, '41 d'],
  ])('says an age of %s ms: %s', (ms, said) => {
    expect(formatAge(ms)).toBe(said);
  });

  it('stand in the summary, with the age of the data and missed slots', () => {
    const { markdown } = renderSummary(sampleReport);
    expect(markdown).toContain('### Trends over the last runs');
    expect(markdown).toMatch(
      /<code>customers<\/code> \| ▁▆█ \| 122,992 \| &#43;1\.6 % \| ··▄ \| 12 s \|.* this run \|/,
    );
    expect(markdown).toMatch(/⏰ 1 slot of the schedule missed since 2026-11-20 18:19:00 UTC: 2026-11-21 00:17:00 UTC/);
    const stale = { ...sampleStream, status: 'failed' as const, last_delivered_at: '2026-11-18T05:00:00.000Z' };
    expect(renderSummary({ ...sampleReport, streams: [stale] }).markdown).toContain('**3 d 1 h ago**');
  });

  it('are a table on the terminal', () => {
    const line = (rows: number, at: string): RunLine => ({
      version: 1,
      run: at,
      at,
      status: 'succeeded',
      streams: { games: { status: 'succeeded', records: rows, rows, ms: 100 } },
    });
    expect(renderTrends([line(1, 'a')])).toBe('');
    expect(renderTrends([line(10, 'a'), line(10, 'b'), line(5, 'c')])).toMatch(
      /games +██▁ +5 +−50 % +▄▄▄ +100 ms +as usual/,
    );
  });
});
