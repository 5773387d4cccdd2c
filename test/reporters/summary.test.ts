import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { renderSummary } from '../../src/reporters/index.ts';
import { reportOf, sampleReport, sampleStream } from './sample-report.ts';

/** About 5 MiB of report: many lost pages, columns, warnings and streams. */
function bigReport(word: string): Report {
  const many = <Item>(length: number, make: (at: number) => Item) => Array.from({ length }, (_, at) => make(at));
  const stream = (at: number) => ({
    ...sampleStream,
    name: `${word} ${at}`,
    failed_pages: many(120, (number) => ({
      ...sampleStream.failed_pages[0]!,
      page: `page ${number}`,
      reason: word.repeat(30),
    })),
    columns: many(300, (number) => ({ name: `${word} ${number}`, missing: 1, null: 1, empty_rate: 0.5 })),
    warnings: many(50, (number) => ({ code: 'x', message: `${word.repeat(20)} ${number}`, remedy: word })),
  });
  return { ...sampleReport, streams: many(60, stream) };
}

describe('summary', () => {
  const { markdown, cut } = renderSummary(sampleReport);

  it('says the status at a glance', () => {
    expect(markdown.split('\n', 1)[0]).toBe(
      '## ⚠️ crm · Partial: 2 pages lost; customers partial; 123,004 records from 123 pages arrived; 120 added, 3 updated, 1 removed',
    );
    expect(cut).toEqual([]);
  });

  it('names a destination that failed', () => {
    const error = { code: 'git_protected_branch', message: 'main is protected' };
    const report: Report = {
      ...sampleReport,
      run: { ...sampleReport.run, status: 'failed' },
      streams: [],
      published: { git: { status: 'failed', files: [], left_out: [], rebuilds: 0, error } },
    };
    const failed = renderSummary(report).markdown;
    expect(failed).toMatch(/^## ❌ crm · Failed: 2 pages lost; git failed; the last good data stays/);
    expect(failed).toContain('main is protected');
  });

  it.each([
    [
      'the stream with its figures',
      /\| <code>customers<\/code> partial.* \| 123 of 125, \*\*2 lost\*\* \| 123,004 \| 122,992 \| 26 \| 37 MB \| 9,920\/s \| 12 s \|/,
    ],
    [
      'each lost page with its cause',
      /<code>page 17<\/code> \| <code>http&#95;503<\/code> \| 503 Service Unavailable \| 5 \|/,
    ],
    ['what becomes of lost pages', /the next run asks for them first/],
    ['what changed', /<code>customers<\/code> \| 120 \| 3 \| 1 \| 122,869/],
    ['the commit as a link', /\[<code>feedfacefeed<\/code>\]\(https:\/\/github\.com\/org\/data\/commit\/feedface/],
    ['the object', /s3&#58;\/\/lake\/raw/],
    ['empty columns', /<code>email<\/code> \| ▰+▱+ \| 25 % \| 1,000 \| 29,751/],
    ['new and vanished columns', /vanished: <code>fax<\/code>\n- 🟢 new: <code>loyalty/],
    ['an error with its remedy', /login was refused with 401 .*\*\*Next:\*\* Renew the secret/],
    ['a file that was left out', /data\/big\.csv has 140 MB/],
    ['retries by cause', /http&#95;503<\/code> \| 19 retries/],
    ['the facts of the run', /seed 42 · adip-ingest 1\.0\.0/],
    [
      'the chart',
      /x-axis \["11-19", "11-20", "11-21"\]\n {2}y-axis "records" 0 --> 123004\n {2}bar \[120000, 122000, 123004\]/,
    ],
  ])('shows %s', (_, expected) => {
    expect(markdown).toMatch(expected);
  });

  it('draws no chart of a single run and tells two runs of one day apart', () => {
    const withHistory = (history: typeof sampleStream.history) =>
      renderSummary({ ...sampleReport, streams: [{ ...sampleStream, history }] }).markdown;
    const [first] = sampleStream.history;
    expect(withHistory([first!])).not.toContain('mermaid');
    expect(withHistory([first!, first!])).toContain('["11-19 06:00", "11-19 06:00 (2)", "11-21 06:00"]');
  });

  it('F88 stays below 1 MiB with a report of 5 MiB, says what was cut and where the whole is', () => {
    for (const word of ['customers', '顧客データ', '👩‍👩‍👧']) {
      const report = bigReport(word);
      expect(Buffer.byteLength(JSON.stringify(report))).toBeGreaterThan(3 * 1_048_576);
      const big = renderSummary(report, { reportPath: '.adip/reports/last.json' });
      expect(Buffer.byteLength(big.markdown)).toBeLessThanOrEqual(1_048_576 - 16_384);
      expect(big.cut.join()).toContain('lost pages (');
      for (const heading of ['### Streams', '### What changed', '🔗 Commit', '### Checks', '```mermaid'])
        expect(big.markdown).toContain(heading);
      expect(big.markdown.split('\n').at(-1)).toMatch(
        /Left out here: .*lost pages \(.*<code>\.adip\/reports\/last\.json/,
      );
    }
  });

  it('F88 keeps what matters most at every limit, and no half character', () => {
    const report = bigReport('顧客');
    for (let limitBytes = 40; limitBytes < 400_000; limitBytes = Math.ceil(limitBytes * 1.7)) {
      const small = renderSummary(report, { limitBytes });
      expect(Buffer.byteLength(small.markdown)).toBeLessThanOrEqual(limitBytes);
      expect(small.markdown).not.toContain('\ufffd');
      if (limitBytes > 2_000) expect(small.markdown).toMatch(/^## ⚠️ crm · Partial: /);
    }
  });

  it('S9 shows received text and obeys none of it', () => {
    const evil =
      '<img src=x onerror=y> | @octocat #12 [a](https://evil.example) ![b](c) `d` <!-- e --> \n# f\n::add-mask::g';
    const shown = renderSummary(reportOf(evil)).markdown;
    const bare = shown
      .replace(/&#\d+;/g, '')
      .replace(/```mermaid\n[\s\S]*?\n```/g, '')
      .replace(/<\/?(code|details|summary|sub|br)>/g, '');
    expect(bare).not.toMatch(/[<>`]|@octocat|#12|https:\/\/evil|!\[|^# f|^::add-mask/m);
    const cells = new Set(
      shown
        .split('\n')
        .filter((line) => line.startsWith('| ⚠️'))
        .map((line) => line.split('|').length),
    );
    expect([...cells].sort()).toEqual([11, 7]);
  });
});
