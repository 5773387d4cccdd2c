import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openWorkspace, runHere } from '../run/support.ts';
import { oneStream, put, rowsOf } from './source-support.ts';

const LOCAL = 'type: file';

describe('files: local', () => {
  it('reads the files of a pattern in byte order of their names', async () => {
    const workspace = openWorkspace();
    put(workspace, 'in/b.csv', 'id,name\n2,two\n');
    put(workspace, 'in/a.csv', 'id,name\n1,"o,ne"\n');
    put(workspace, 'in/B.csv', 'name;id\nzero;0\n');
    put(workspace, 'in/other.txt', 'x');
    const { report } = await runHere(workspace, oneStream(LOCAL, 'path: in/*.csv, file_column: _file'));
    expect(report.run.status).toBe('succeeded');
    expect(rowsOf(workspace)).toEqual(['_file,name,id', 'in/B.csv,zero,0', 'in/a.csv,"o,ne",1', 'in/b.csv,two,2']);
    expect(report.streams[0]).toMatchObject({ pages_succeeded: 3 });
  });

  it.each([
    ['x.ndjson', '{"id":1,"a":{"b":2}}\n{"id":12345678901234567890}\n'],
    ['x.json', '{"data":[{"id":1,"a":{"b":2}},{"id":12345678901234567890}]}'],
    ['x', '{"id":1,"a":{"b":2}}\n{"id":12345678901234567890}\n'],
    ['y', '[{"id":1,"a":{"b":2}},{"id":12345678901234567890}]'],
    ['z', 'id,a.b\n1,2\n12345678901234567890,\n'],
    ['x.csv.gz', gzipSync('id,a.b\n1,2\n12345678901234567890,\n')],
    ['utf16.csv', Buffer.from('\ufeffid,a.b\n1,2\n12345678901234567890,\n', 'utf16le')],
    ['mark.csv', '\ufeffid,a.b\r\n1,2\r\n12345678901234567890,\r\n'],
  ])('reads %s by its name and content', async (name, content) => {
    const workspace = openWorkspace();
    put(workspace, name, content);
    const { report } = await runHere(workspace, oneStream(LOCAL, `path: ${name}`));
    expect(report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual(['id,a.b', '1,2', '12345678901234567890,']);
  });

  it('parts of a file are the same records as the whole, wherever they are cut', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) =>
      i % 7 === 0 ? `${i},"a ""quoted""\nline, ${'x'.repeat(i % 50)}"` : `${i},plain 5" ${'y'.repeat(i % 90)}`,
    );
    const text = `id,text\n${lines.join('\n')}\n`;
    const whole = openWorkspace();
    put(whole, 'a.csv', text);
    await runHere(whole, oneStream(LOCAL, 'path: a.csv, page_size: 64MiB'));
    for (const [name, content] of [
      ['a.csv', text],
      ['a.csv.gz', gzipSync(text)],
      ['a.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ] as const) {
      const parts = openWorkspace();
      put(parts, name, content);
      const { report } = await runHere(parts, oneStream(LOCAL, `path: ${name}, page_size: 1KiB`));
      expect(report.streams[0]?.pages_succeeded).toBeGreaterThan(50);
      expect(parts.read('out.csv')).toBe(whole.read('out.csv'));
    }
  });

  it('columns are kept, renamed, left out and added as those of an API', async () => {
    const workspace = openWorkspace();
    put(workspace, 'a.ndjson', '{"id":1,"user":{"name":"n","mail":"m"},"tags":["x"]}\n');
    const stream = 'path: a.ndjson, remove: [user.mail], rename: { user: owner }, include: { day: "{date}", n: 1 }';
    await runHere(workspace, oneStream(LOCAL, stream));
    expect(rowsOf(workspace)[0]).toBe('day,n,id,owner.name,tags');
    expect(rowsOf(workspace)[1]).toMatch(/^\d{4}-\d\d-\d\d,1,1,n,"\[""x""\]"$/);
  });

  it('a stream runs once for each value, a turn that finds no file is lost alone', async () => {
    const workspace = openWorkspace();
    put(workspace, 'in/b.csv', 'id\n2\n');
    put(workspace, 'in/a.csv', 'id\n1\n');
    const stream = 'path: "in/{of}.csv", for_each: { values: [b, a, none], as: of }, include: { of: "{of}" }';
    const { report } = await runHere(workspace, oneStream(LOCAL, stream));
    expect(report.run.status).toBe('partial');
    expect(rowsOf(workspace)).toEqual(['of,id', 'b,2', 'a,1']);
    expect(report.streams[0]?.failed_pages).toMatchObject([{ code: 'file_missing' }]);
  });

  it('a charset and a delimiter of the config count', async () => {
    const workspace = openWorkspace();
    put(workspace, 'a.txt', Buffer.from('1|M\xfcller\n2|Z\xfcrich\n', 'latin1'));
    const stream = 'path: a.txt, format: csv, charset: windows-1252, delimited: { delimiter: "|", header: false }';
    await runHere(workspace, oneStream(LOCAL, stream));
    expect(rowsOf(workspace)).toEqual(['column_1,column_2', '1,Müller', '2,Zürich']);
  });
});
