import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFault } from '../../src/sinks/csv-inspect.ts';

const folder = mkdtempSync(join(tmpdir(), 'adip-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultOf(text: string): Promise<string | undefined> {
  const file = join(folder, 'base.csv');
  writeFileSync(file, text);
  return findFault(file);
}

describe('a file that records are added to', () => {
  it.each([
    ['plain', 'id,v\n1,a\n2,b\n'],
    ['CRLF, a byte order mark, no line end at the end', '\ufeffid,v\r\n1,a\r\n2,b'],
    ['blank lines', 'id,v\n\n1,a\n\n'],
    ['quotes that hold commas, quotes and line breaks', 'id,v\n1,"a,""b""\nc"\n2,"x"""'],
    ['one column with an empty value', 'id\n""\n'],
    ['nothing', ''],
  ])('is sound: %s', async (_, text) => {
    expect(await faultOf(text)).toBeUndefined();
  });

  it.each([
    ['more fields than columns', 'id,v\n1,a\n2,b,c\n', 'record 2 has 3 fields and the first line 2'],
    ['fewer fields than columns', 'id,v\n1\n', 'record 1 has 1 fields'],
    ['a conflict marker', 'id,v\n1,a\n=======\n1,b\n', 'record 2 has 1 fields and the first line 2: "======="'],
    ['a column twice', 'id,v,v\n1,a,b\n', 'the column "v" twice'],
    ['a quote that is never closed', 'id,v\n1,"a\n2,b\n3,c\n', 'never closed'],
    ['a doubled quote instead of a closing one', 'id,v\n1,"a""', 'never closed'],
  ])('is refused: %s', async (_, text, fault) => {
    expect(await faultOf(text)).toContain(fault);
  });
});
