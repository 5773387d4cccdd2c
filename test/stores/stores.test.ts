import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkFolder } from '../../src/stores/checkpoint.ts';
import { takeLock } from '../../src/stores/lock.ts';
import { loadState, saveState } from '../../src/stores/state-file.ts';
import { makeFolder } from '../sinks/support.ts';

describe('the lock', () => {
  it('F73 is held by one process at a time, also when owners die', async () => {
    const folder = makeFolder();
    const [file, journal] = [join(folder, 'lock'), join(folder, 'journal')];
    const locker = join(import.meta.dirname, 'locker.ts');
    await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, [locker, file, journal, '25'], { stdio: 'ignore' });
        return new Promise((resolve) => child.once('close', resolve));
      }),
    );
    const lines = readFileSync(journal, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(200);
    for (let i = 0; i < lines.length; i += 2)
      expect([lines[i], lines[i + 1]]).toEqual([lines[i], lines[i]!.replace('in', 'out')]);
  });

  it('of a dead process, a recycled pid or another machine is taken over', () => {
    const file = join(makeFolder(), 'lock');
    const owners = [
      { pid: 2 ** 22 + 1, host: hostname(), started: '1' },
      { pid: process.pid, host: hostname(), started: 'long ago' },
      { pid: process.pid, host: 'elsewhere', started: undefined },
      { pid: -1, host: hostname(), started: undefined },
    ];
    for (const owner of [...owners.map((one) => JSON.stringify(one)), '', '{"pid":']) {
      writeFileSync(file, owner);
      takeLock(file).release();
    }
    takeLock(file);
    expect(() => takeLock(file)).toThrow('another run');
  });
});

describe('state files', () => {
  it('F71 fall back to the generation before, and say so', () => {
    const file = join(makeFolder(), 's.json');
    saveState(file, 1, { n: 1 });
    saveState(file, 1, { n: 2 });
    expect(loadState(file, 1)).toMatchObject({ value: { n: 2 }, warning: undefined });
    for (const torn of ['', '{"version":1,"n"', 'null', '[]', '{"n":3}']) {
      writeFileSync(file, torn);
      expect(loadState(file, 1)).toMatchObject({ value: { n: 1 }, warning: expect.stringContaining('previous') });
    }
  });

  it('F72 of a later version are refused', () => {
    const file = join(makeFolder(), 's.json');
    writeFileSync(file, '{"version":2}');
    expect(() => loadState(file, 1)).toThrow('later version');
    expect(readFileSync(file, 'utf8')).toBe('{"version":2}');
  });
});

describe('work folders', () => {
  it('are resumed by the same config, within their time', () => {
    const root = makeFolder();
    const folder = openWorkFolder<string>(root, 's');
    mkdirSync(folder.path);
    folder.save('print', 1000, 'here');
    expect(folder.load('print', 500, 1500).content).toBe('here');
    expect(folder.load('print', 500, 1501)).toMatchObject({
      content: undefined,
      notice: expect.stringContaining('too old'),
    });
    expect(folder.load('other', 500, 1000)).toMatchObject({
      content: undefined,
      notice: expect.stringContaining('another config'),
    });
    folder.remove();
    expect(folder.load('print', 500, 1000)).toEqual({ content: undefined, notice: undefined });
  });
});
