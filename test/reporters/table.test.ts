import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../src/reporters/index.ts';
import { clip, textWidth, truncate, visible } from '../../src/reporters/visible.ts';

describe('table', () => {
  it('aligns numbers right, shows control characters and counts wide ones double', () => {
    const rows = [
      ['1', '東京', 'a\nb'],
      ['22', 'Ü👩‍👩‍👧', '\u001b[31mred'],
    ];
    expect(renderTable(['id', 'city', 'note'], rows, 80).split('\n')).toEqual([
      '  id  city  note',
      '────  ────  ───────────',
      '   1  東京  a\\nb',
      '  22  Ü👩‍👩‍👧   \\x1b[31mred',
    ]);
  });

  it('never grows wider than asked, and names the columns without place', () => {
    const columns = Array.from({ length: 30 }, (_, at) => `column_${at}`);
    const text = renderTable(columns, [columns, columns.map(() => '顧客データ'.repeat(20))], 60);
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(60);
    expect(text).toMatch(/\n\d+ more: column_/);
  });

  it('says that there is nothing to show', () => {
    expect(renderTable(['id'], [], 40)).toContain('(no rows)');
    expect(renderTable([], [], 40)).toBe('(no columns)');
  });

  it('holds its width for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(textWidth(truncate(visible(text), width))).toBeLessThanOrEqual(width);
        expect(clip(text, width).isWellFormed()).toBe(true);
      }),
      { seed: 3, verbose: true },
    );
  });
});
