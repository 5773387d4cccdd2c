import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../src/core/report.ts';
import { renderHtml, renderSummary, renderText } from '../../src/reporters/index.ts';
import { reportOf, sampleReport, sampleStream } from './sample-report.ts';

const page = load(renderHtml(sampleReport));
const text = page('main').text().replace(/\s+/g, ' ');

/** What a report of the first version had. */
function oldReport(): Report {
  const { warehouses: _, transforms: __, schedule: ___, history: ____, ...frame } = sampleReport;
  const { last_delivered_at: _____, last_changed_at: ______, ...stream } = sampleStream;
  return reportSchema.parse(JSON.parse(JSON.stringify({ ...frame, streams: [stream] })));
}

describe('HTML report', () => {
  it.each([
    ['the status', /^\s*partial org\/data · crm/],
    ['what came', /123,004records received.*123 of 125pages, 2 lost/],
    ['the stream against what was usual', /partialcustomers122,992\+1\.6 %/],
    ['an error with its remedy', /login was refused with 401 login_refusedNext: Renew the secret/],
    ['a lost page', /page 17http_503503 Service Unavailable5/],
    ['a check', /warnedemail\.max_null_rate25 % are empty/],
    ['changes', /updatedC-17email, address\.city/],
    ['a column that is gone', /faxvanished/],
    ['the database', /loaded sqlite data\/crm\.sqlite/],
    ['the transform', /cities310table cities data\/cities\.csv changed/],
    ['the commit', /pushed git feedfacefeed on main/],
    ['the object', /s3:\/\/lake\/raw/],
    ['missed slots', /17 \*\/6 \* \* \* 1 slot missed since 2026-11-20 18:19:00 UTC: 2026-11-21 00:17:00 UTC/],
    ['the runs before', /Runs before this one.*r2.*r1/],
  ])('shows %s', (_, expected) => {
    expect(text).toMatch(expected);
  });

  it('draws over the history what it has: rows, changes, failures, no times of runs before', () => {
    const captions = page('figcaption span')
      .toArray()
      .map((one) => page(one).text());
    expect(captions).toEqual(['Rows', 'Changes', 'Lost pages and failed checks']);
    expect(page('figure svg circle title').first().text()).toBe('2026-11-19 06:00:00 UTC, succeeded: 120,000');
  });

  it('needs nothing else: no script, no request, not even an image', () => {
    const html = renderHtml(sampleReport);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b|\burl\(|@import|\bsrc=/i);
    expect(page('meta[http-equiv]').attr('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    for (const link of page('a').toArray()) expect(page(link).attr('href')).toMatch(/^https:\/\/github\.com\//);
  });

  it('S9 shows received text and obeys none of it', () => {
    const evil = `</style></title><script>alert(1)</script><img src=x onerror=y> "onmouseover='z' </table>\u202e&lt;b&gt;`;
    const tags = (html: string) => {
      const elements = load(html)('*')
        .toArray()
        .filter((node) => 'tagName' in node);
      const names = elements.map((element) => element.tagName);
      const attributes = elements.flatMap((element) => Object.keys(element.attribs));
      return { names: [...new Set(names)].sort(), attributes: [...new Set(attributes)].sort() };
    };
    const known = tags(renderHtml(sampleReport));
    const shown = tags(renderHtml(reportOf(evil)));
    expect(known.names).toEqual(expect.arrayContaining(shown.names));
    expect(known.attributes).toEqual(expect.arrayContaining(shown.attributes));
    const html = renderHtml(reportOf(evil));
    expect(load(html)('main').text()).toContain('<script>alert(1)</script><img src=x onerror=y>');
    expect(html).not.toContain('\u202e');
  });

  it('S9 links only to addresses of the web, without credentials', () => {
    const withUrl = (run_url: string) =>
      load(renderHtml({ ...sampleReport, run: { ...sampleReport.run, trigger: { run_url } } }))('header a').attr(
        'href',
      );
    expect(withUrl('javascript:alert(1)')).toBeUndefined();
    expect(withUrl('data:text/html,x')).toBeUndefined();
    expect(withUrl('https://user:secret@example.com/?a="b"')).toBe('https://example.com/?a=%22b%22');
  });

  it('renders reports of older versions, as do text and summary', () => {
    const old = oldReport();
    expect(load(renderHtml(old))('h1').text()).toContain('partial');
    expect(renderText(old)).toContain('PARTIAL');
    expect(renderSummary(old).markdown).toContain('Partial');
  });

  it('says what stood in for a source, and how old the data of a failed stream are', () => {
    const { changes: _, ...stream } = sampleStream;
    const fallback = { used: 'last_good', code: 'http_503', reason: 'the API answers 503' };
    const report: Report = {
      ...sampleReport,
      streams: [{ ...stream, fallback, last_delivered_at: '2026-11-18T05:00:00.000Z' }],
    };
    const shown = load(renderHtml(report))('main').text();
    expect(shown).toContain('last_good, because the API answers 503');
    expect(shown).toContain('3 d 1 h ago');
    expect(renderText(report)).toContain('Data of:      2026-11-18 05:00:00 UTC, by an earlier run');
  });

  it('draws nothing over a single run, and a run without any stream', () => {
    const bare = renderHtml({ ...sampleReport, streams: [{ ...sampleStream, history: [] }], history: [] });
    expect(bare).not.toContain('<svg');
    expect(bare).toContain('Plots over the history come with the second run');
    expect(renderHtml({ ...sampleReport, streams: [] })).toContain('Streams');
  });
});
