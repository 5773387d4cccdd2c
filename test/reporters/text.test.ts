import { describe, expect, it } from 'vitest';
import { renderOutputs, renderText } from '../../src/reporters/index.ts';
import { reportJsonSchema } from '../../src/reporters/report-json-schema.ts';
import { reportOf, sampleReport } from './sample-report.ts';

describe('text report', () => {
  const text = renderText(sampleReport);

  it.each([
    ['Pipeline', 'crm'],
    ['Timestamp', '2026-11-21 06:00:00 UTC'],
    ['Pages Requested', '125'],
    ['Successful Pages', '123'],
    ['Failed Pages', '2'],
    ['Total Retries', '26'],
    ['Records Ingested', '123,004'],
    ['Execution Time', '14 s'],
    ['CSV Output', 'data/customers.csv'],
    ['S3 URI', 's3://lake/raw/customers/date=2026-11-21/customers_extract_20261121_060000.csv'],
    ['Format Chosen', 'CSV (write.csv names it)'],
  ])('carries %s', (label, value) => {
    const line = text.split('\n').find((candidate) => candidate.startsWith(`${label}:`));
    expect(line?.slice(label.length + 1).trim()).toBe(value);
  });

  it('names lost pages, checks, and problems with what to do next', () => {
    expect(text).toMatch(/page 17: 503 Service Unavailable \(http_503, 5 attempts\)/);
    expect(text).toMatch(/WARNED email\.max_null_rate: 25 %/);
    expect(text).toMatch(/- orders: the login was refused with 401 \(login_refused\)\n {2}Next: Renew the secret/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('lets received text neither break a line nor act on a terminal', () => {
    const evil = renderText(reportOf('x\n\u001b[2J\u202ey'));
    expect(evil).toContain('x\\n\\x1b[2J\\u202ey');
    expect(evil).not.toMatch(/[\u001b\u202e]/);
    expect(evil.split('\n').some((line) => line.startsWith('y'))).toBe(false);
  });
});

describe('outputs', () => {
  it('are plain counts and lists of lines', () => {
    expect(renderOutputs(sampleReport)).toEqual({
      status: 'partial',
      records: '123004',
      changed: 'true',
      added: '120',
      updated: '3',
      removed: '1',
      'failed-pages': '2',
      'csv-paths': 'data/customers.csv',
      's3-uris': 's3://lake/raw/customers/date=2026-11-21/customers_extract_20261121_060000.csv',
      'commit-sha': 'feedfacefeedfacefeedfacefeedfacefeedface',
    });
  });

  it('name no commit and no object where there is none', () => {
    const outputs = renderOutputs({ ...sampleReport, streams: [], published: {} });
    expect(outputs).toMatchObject({ changed: 'false', 'csv-paths': '', 's3-uris': '', 'commit-sha': '' });
  });
});

describe('report schema', () => {
  it('is published as JSON Schema with every section', () => {
    expect(Object.keys(reportJsonSchema().properties ?? {}).sort()).toEqual(Object.keys(sampleReport).sort());
  });
});
