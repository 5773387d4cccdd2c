import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openWorkspace, runHere } from '../run/support.ts';
import { parquetBuffer } from './parquet-support.ts';
import { errorOf, failing, oneStream, put, rowsOf } from './source-support.ts';

const LINES = Array.from({ length: 2_000 }, (_, i) => `${i},${'abcdefgh'.repeat((i * 7) % 11)}${i * 7919}`);
const TEXT = `id,text\n${LINES.join('\n')}\n`;
const ZIPPED = gzipSync(TEXT);

describe('files: faults', () => {
  it.each([
    ['none.csv', 'a.csv', 'x', 'file_missing'],
    ['none-*.csv', 'a.csv', 'x', 'no_files'],
    ['a.csv', 'a.csv', '', 'file_empty'],
    ['a.csv.gz', 'a.csv.gz', ZIPPED.subarray(0, ZIPPED.length - 20), 'truncated_gzip'],
    ['a.csv.gz', 'a.csv.gz', ZIPPED.subarray(0, ZIPPED.length / 2), 'truncated_gzip'],
    ['a.csv.gz', 'a.csv.gz', broken(ZIPPED), 'bad_gzip'],
    ['a.csv', 'a.csv', `${TEXT}5,"open`, 'truncated_csv'],
    ['a.csv', 'a.csv', `${TEXT}5`, 'truncated_csv'],
    ['a.csv', 'a.csv', `${TEXT}5,"a"b\n`, 'bad_csv'],
    ['a.json', 'a.json', '[{"a":1},', 'truncated_json'],
    ['a.ndjson', 'a.ndjson', '{"a":1}\n{"a":', 'truncated_json'],
    ['a.ndjson', 'a.ndjson', '{"a":1}\n{"a":x}\n', 'bad_json'],
    ['a', 'a', 'only words', 'not_data'],
    ['a.csv', 'a.csv', '<!doctype html><title>Sign in</title>', 'not_data'],
    ['a.parquet', 'a.parquet', parquetBuffer({ id: [1, 2, 3] }).subarray(0, 40), 'truncated_parquet'],
    ['a.parquet', 'a.parquet', 'PAR1 and nothing that is Parquet, yet PAR1', 'bad_parquet'],
    ['folder', 'folder/a.csv', 'x', 'not_a_file'],
  ])('%s of %s ends as a named error', async (path, name, content, code) => {
    const workspace = openWorkspace();
    put(workspace, name, content);
    const { error } = await failing(workspace, oneStream('type: file', `path: ${path}, page_size: 4KiB`));
    expect(error).toMatchObject({ code });
    expect(error?.remedy).toMatch(/\w/);
    expect(workspace.exists('out.csv')).toBe(false);
  });

  it('the byte of an error is that of the file', async () => {
    const workspace = openWorkspace();
    put(workspace, 'a.csv', `${TEXT}5,"a"b\n`);
    const { error } = await failing(workspace, oneStream('type: file', 'path: a.csv, page_size: 4KiB'));
    expect(error?.message).toContain(`at byte ${TEXT.length + 5}`);
  });

  it('a file that changes, vanishes or is replaced while it is read ends the stream; the next run begins anew', async () => {
    for (const [change, code] of [
      [(file: string) => writeFileSync(file, `${TEXT}2000,more\n`), 'file_changed'],
      [(file: string) => rmSync(file), 'file_missing'],
    ] as const) {
      const workspace = openWorkspace();
      // three MiB, so that it is not read at once
      const long = `id,text\n${LINES.join('\n')}\n`.padEnd(3 << 20, '7,filler-of-the-file\n');
      put(workspace, 'a.csv', long.slice(0, long.lastIndexOf('\n') + 1));
      const config = oneStream('type: file', 'path: a.csv, page_size: 64KiB');
      let isChanged = false;
      const ran = await runHere(workspace, config, {
        onEvent({ type }) {
          if (type === 'page' && !isChanged) {
            isChanged = true;
            change(join(workspace.path, 'a.csv'));
          }
        },
      });
      expect(errorOf(ran)).toMatchObject({ code });
      put(workspace, 'a.csv', TEXT);
      const again = await runHere(workspace, config);
      expect(again.report.run.status).toBe('succeeded');
      expect(rowsOf(workspace)).toEqual(['id,text', ...LINES]);
    }
  });

  it.each([
    ['a.csv', TEXT],
    ['a.csv.gz', ZIPPED],
    ['a.csv', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['a.parquet', parquetBuffer({ id: LINES.map((_, i) => i), text: LINES.map((line) => line.split(',')[1]!) }, 700)],
  ])('a run that was stopped goes on in the middle of %s', async (name, content) => {
    const workspace = openWorkspace();
    put(workspace, `in/0-${name}`, content);
    put(workspace, `in/1-${name}`, content);
    const config = oneStream('type: file', `path: "in/*", page_size: 8KiB, page_rows: 300`);
    const stop = new AbortController();
    const first = await runHere(workspace, config, {
      signal: stop.signal,
      onEvent: (event) => void (event.type === 'page' && event.done === 4 && stop.abort()),
    });
    expect(first.cancelled).toBe(true);
    const second = await runHere(workspace, config);
    expect(second.report.streams[0]?.resumed_at).toContain(`in/0-${name} from`);
    expect(rowsOf(workspace)).toEqual(['id,text', ...LINES, ...LINES]);

    const changed = openWorkspace();
    put(changed, `in/0-${name}`, content);
    const again = new AbortController();
    await runHere(changed, config, {
      signal: again.signal,
      onEvent: (event) => void (event.type === 'page' && event.done === 4 && again.abort()),
    });
    put(changed, 'in/.hidden', 'x');
    put(changed, `in/0-${name}`, content); // the same bytes written anew are another file
    const third = await runHere(changed, config);
    expect(third.report.streams[0]?.warnings).toMatchObject([{ code: 'restarted' }]);
    expect(rowsOf(changed)).toEqual(['id,text', ...LINES]);
  });

  it('nothing outside the workspace is read, unless that is allowed', async () => {
    const other = openWorkspace();
    put(other, 'secret.csv', 'id\n1\n');
    const workspace = openWorkspace();
    mkdirSync(join(workspace.path, 'in'));
    symlinkSync(join(other.path, 'secret.csv'), join(workspace.path, 'in/link.csv'));
    symlinkSync(other.path, join(workspace.path, 'folder'));
    for (const path of ['in/link.csv', 'in/*.csv', 'folder/secret.csv', 'folder/*.csv']) {
      const { error } = await failing(workspace, oneStream('type: file', `path: "${path}"`));
      expect(error, path).toMatchObject({ code: 'file_outside' });
      await runHere(workspace, oneStream('type: file, allow_outside: true', `path: "${path}"`));
      expect(rowsOf(workspace)).toEqual(['id', '1']);
    }
    const absolute = join(other.path, '*.csv');
    await expect(runHere(workspace, oneStream('type: file', `path: "${absolute}"`))).rejects.toThrow(/absolute/);
    await runHere(workspace, oneStream('type: file, allow_outside: true', `path: "${absolute}"`));
    expect(rowsOf(workspace)).toEqual(['id', '1']);
  });

  it('empty files are skipped where the config says so, and many files without rows are no list without end', async () => {
    const workspace = openWorkspace();
    for (let i = 0; i < 120; i++) put(workspace, `in/${i}.csv`, i % 2 === 0 ? '' : 'id\n');
    put(workspace, 'in/z.csv', 'id\n1\n');
    const { report } = await runHere(workspace, oneStream('type: file', 'path: in/*.csv, empty_file: skip'));
    expect(report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual(['id', '1']);
  });

  it('the same records in several files are no fault', async () => {
    const workspace = openWorkspace();
    for (let i = 0; i < 5; i++) put(workspace, `in/${i}.csv`, 'id\n1\n');
    const { report } = await runHere(workspace, oneStream('type: file', 'path: in/*.csv'));
    expect(report.run.status).toBe('succeeded');
    expect(rowsOf(workspace)).toHaveLength(6);
    expect(report.streams[0]?.warnings).toEqual([]);
  });
});

/** One byte in the middle is another one. */
function broken(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.length >> 1;
  copy[at] = copy[at]! ^ 0xff;
  return copy;
}
