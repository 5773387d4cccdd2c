import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderReference, withReference } from '../../scripts/docs/reference.ts';
import { README, ROOT, section } from './readme.ts';

const SOURCE = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

/** What GitHub makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

describe('what the README says is so', () => {
  it('the reference is what `npm run docs` would write', async () => {
    const reference = await renderReference();
    expect(reference.split('\n').length).toBeGreaterThan(300);
    expect(withReference(README, reference) === README, 'run `npm run docs`').toBe(true);
    expect(withReference(README, `${reference}x`) === README).toBe(false);
  });

  it('links lead to files and headings that exist', () => {
    const links = [...README.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const headings = [...README.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links.filter((one) => !/^https?:/.test(one))) {
      const exists = link.startsWith('#') ? headings.includes(link.slice(1)) : existsSync(join(ROOT, link));
      expect([link, exists]).toEqual([link, true]);
    }
  });

  it('files of this repository that are named exist', () => {
    const named = [...README.matchAll(/`((?:dist|examples|src|scripts|fixtures)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
  });

  it('every message code of the table stands in the source', () => {
    const cells = [...section('At 3 a.m.').matchAll(/^\| ((?:`\w+` ?)+)\|/gm)].map(([, cell = '']) => cell);
    const codes = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, code = '']) => code));
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(codes.length);
    // Codes of statuses are made out of the status.
    expect(SOURCE).toContain('`http_$' + '{status}`');
    for (const code of codes) {
      const known = /^http_[45]\d\d$/.test(code) || SOURCE.includes(`'${code}'`);
      expect([code, known]).toEqual([code, true]);
    }
  });

  it('every config key of that table stands in the reference', () => {
    const rows = section('At 3 a.m.')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const remedies = rows.map((row) => row.split('|')[3] ?? '');
    const keys = remedies.flatMap((text) =>
      [...text.matchAll(/`([a-z_]+(?:\.[a-z_]+)+)(?:: \w+)?`/g)].map(([, key = '']) => key),
    );
    expect(keys.length).toBeGreaterThan(2);
    for (const key of keys) {
      const [block, last] = [key.split('.').slice(0, -1).join('.'), key.split('.').at(-1)];
      const heading = new RegExp(`^#### \`(?:\\S+\\.)?${block}\`$`, 'm');
      const table = section('Reference').split(heading)[1]?.split('#### ')[0];
      expect([key, table?.includes(`| \`${last}\` |`)]).toEqual([key, true]);
    }
  });

  it('the picture of the house shows every folder and door, and no other', () => {
    const picture = /```\n(action\.yml[\s\S]*?)```/.exec(section('ARCHITECTURE'))?.[1] ?? '';
    const inside = picture.slice(picture.indexOf('src/\n') + 5);
    const named = (deep: number) =>
      [...inside.matchAll(new RegExp(`^ {${deep}}((?:[a-z.]+(?:/|\\.ts) ?)+)`, 'gm'))].flatMap(([, part = '']) =>
        part.trim().split(' '),
      );
    const real = (folder: string) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true }).map(
        (entry) => entry.name + (entry.isDirectory() ? '/' : ''),
      );
    expect([...named(2), 'bundle.ts'].sort()).toEqual(real('src').sort());
    const rooms = real('src/run').filter((name) => name.endsWith('/'));
    expect(named(4).sort()).toEqual(rooms.sort());
    const [top = ''] = picture.split('\n');
    for (const name of top.trim().split(/\s+/)) expect([name, existsSync(join(ROOT, name))]).toEqual([name, true]);
  });

  it('what no program can help is said', () => {
    const limits = section('Limits and warnings');
    for (const word of ['60 days', '100 MB', 'minute 0']) expect(limits).toContain(word);
  });
});
