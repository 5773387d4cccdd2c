import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { renderSummary, renderText } from '../../src/reporters/index.ts';
import { sampleReport } from './sample-report.ts';

const report = (evil = ''): Report => ({
  ...sampleReport,
  streams: sampleReport.streams.map((stream, i) =>
    i > 0
      ? stream
      : {
          ...stream,
          checks: [
            { check: 'id.unique', outcome: 'passed', detail: 'no value stands twice' },
            {
              check: 'price.min',
              outcome: 'quarantined',
              detail: `2 of 9 rows are below 0${evil}`,
              failing: 2,
              samples: [
                { key: `7${evil}`, value: `-5${evil}` },
                { key: '8', value: '' },
              ],
            },
            { check: 'rows.min', outcome: 'failed', detail: '9 rows, at least 10 expected, 1 too few' },
          ],
          schema_changes: [
            { column: `colour${evil}`, change: 'new', to: 'string', action: 'added' },
            { column: 'price', change: 'type', from: 'integer', to: 'string', action: 'rows_discarded', rows: 3 },
          ],
          quarantine: { path: '.adip/quarantine/a.csv', rows: 2, kept: 12 },
        },
  ),
});

describe('checks in the summary', () => {
  const { markdown } = renderSummary(report());

  it('stand in a table, the failed ones first, with the rows that do not hold', () => {
    expect(markdown).toContain('### Checks: 2 of 3 do not hold');
    expect(markdown.indexOf('rows.min')).toBeLessThan(markdown.indexOf('price.min'));
    expect(markdown.indexOf('price.min')).toBeLessThan(markdown.indexOf('id.unique'));
    expect(markdown).toContain('<code>7</code>: <code>&#45;5</code><br><code>8</code>');
  });

  it('tell where rows went and which columns changed', () => {
    expect(markdown).toContain('2 rows of this run put aside');
    expect(markdown).toContain('### Columns that changed');
    expect(markdown).toMatch(/<code>price<\/code> \| type \| integer → string \| rows dropped \| 3 \|/);
  });

  it('S9 show what was received and let it do nothing', () => {
    const evil = renderSummary(report('|<img src=x>@all `x`\n::error::')).markdown;
    expect(evil).not.toContain('<img');
    expect(evil).not.toContain('@all');
    expect(evil).not.toMatch(/^::error::/m);
  });
});

it('stand in the text report with their rows below them', () => {
  const text = renderText(report());
  const at = (part: string): number => text.indexOf(part);
  expect(at('FAILED rows.min: 9 rows')).toBeGreaterThan(0);
  expect(at('FAILED rows.min')).toBeLessThan(at('QUARANTINED price.min'));
  expect(at('QUARANTINED price.min')).toBeLessThan(at('PASSED id.unique'));
  expect(text).toMatch(/ {2}7: -5\n/);
  expect(text).toContain('price type: integer → string, rows dropped, 3 rows');
  expect(text).toContain('2 rows of this run; .adip/quarantine/a.csv holds 12');
});
