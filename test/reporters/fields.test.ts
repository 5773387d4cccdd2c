import { describe, expect, it } from 'vitest';
import { type FieldReport, type Report, reportSchema } from '../../src/core/report.ts';
import { renderSummary, renderText } from '../../src/reporters/index.ts';
import { sampleReport, sampleStream } from './sample-report.ts';

const field = (name: string, more: Partial<FieldReport> = {}): FieldReport => ({
  name,
  hits: 20,
  misses: 0,
  hit_rate: 1,
  unparsed: 0,
  healed: 0,
  used: [{ select: `.${name}::text`, hits: 20 }],
  ...more,
});
const proposal = { select: '.cost::text', score: 0.82, rows: 20, examples: ['£1.20'] };
const gone = field('price', { hits: 0, misses: 20, hit_rate: 0, used: [], earlier_hit_rate: 1, proposal });

const reportWith = (fields: FieldReport[]): Report => ({
  ...sampleReport,
  streams: [
    {
      ...sampleStream,
      fields,
      rendering: { static: 40, browser: 2, unchanged: 8 },
      snapshots: [{ kind: 'hit_rate', path: '.adip/snapshots/a.html', url: 'https://shop.example/?a=<b>' }],
    },
  ],
});

describe('fields in the summary', () => {
  it('stand in the open where something is noteworthy, folded otherwise', () => {
    const { markdown } = renderSummary(reportWith([field('title'), gone]));
    const [open = '', folded = ''] = markdown.split(/<details><summary>Fields of/);
    expect(open).toContain('### Fields of <code>customers</code>');
    expect(open).toMatch(
      /\| <code>price<\/code> \| 0 of 20, 0 % \| 100 % \| none<br>proposed&?.*cost.*likeness 0\.82.* \| 0 \| 0 \|/,
    );
    expect(open).not.toContain('<code>title</code>');
    expect(folded).toMatch(
      /^ <code>customers<\/code>: 1 of 2 as expected; pages: 40 as HTML, 2 by the browser, 8 unchanged/,
    );
    expect(folded).toContain('<code>title</code>');
  });

  it.each<[string, Partial<FieldReport>, boolean]>([
    ['as expected', {}, false],
    ['a little less than before', { hit_rate: 0.9, earlier_hit_rate: 1 }, false],
    ['much less than before', { hit_rate: 0.7, earlier_hit_rate: 1 }, true],
    ['values that do not parse', { unparsed: 1 }, true],
    ['healed values', { healed: 1 }, true],
    ['a proposal', { proposal }, true],
    ['found nowhere', { hit_rate: 0 }, true],
  ])('%s', (_, more, noteworthy) => {
    expect(renderSummary(reportWith([field('title', more)])).markdown.includes('### Fields of')).toBe(noteworthy);
  });

  it('name snapshots, with received text escaped', () => {
    const { markdown } = renderSummary(reportWith([gone]));
    expect(markdown).toContain('<code>.adip/snapshots/a.html</code>');
    expect(markdown).not.toContain('<b>');
  });

  it('are absent for other sources', () => {
    expect(renderSummary(sampleReport).markdown).not.toContain('Fields of');
    expect(renderText(sampleReport)).not.toContain('Field:');
  });

  it('stay in the budget with thousands of them', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ ...gone, name: `${'field '.repeat(20)}${at}` }));
    const { markdown, cut } = renderSummary(reportWith(many), { limitBytes: 60_000 });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(60_000);
    expect(cut.join()).toContain('fields (');
    expect(markdown).toContain('### Streams');
  });

  it('are part of the schema', () => {
    const report = reportWith([gone, field('title')]);
    expect(reportSchema.parse(report)).toEqual(report);
  });
});

describe('fields in the text report', () => {
  it('name rates, selectors and proposals', () => {
    const text = renderText(reportWith([field('title', { unparsed: 2, healed: 1 }), gone]));
    expect(text).toContain('title: 20 of 20 (100 %), by .title::text 20, 2 not of its type, 1 healed');
    expect(text).toContain('price: 0 of 20 (0 %), last run 100 %, proposed: .cost::text (likeness 0.82)');
    expect(text).toMatch(/Pages came:\s+40 as HTML, 2 by the browser, 8 unchanged/);
    expect(text).toContain('.adip/snapshots/a.html: hit_rate, https://shop.example/?a=<b>');
  });
});
