import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDatabase, withClient } from '../../fixtures/postgres/index.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from './ingest.ts';
import { BLOCKS, CONFIGS } from './readme.ts';

const MARKED = CONFIGS.filter(({ test }) => test?.['source'] !== undefined);

/** What each recipe reads, put where it looks for it; the variables that it needs. */
const PREPARE: Readonly<Record<string, (folder: string) => Promise<Record<string, string>>>> = {
  async files(folder) {
    await put(folder, 'data/in/orders-1.csv', 'order_id,internal_note\n1,a\n2,b\n');
    await put(folder, 'data/in/old/orders-0.csv', 'order_id,internal_note\n3,a\n4,b\n');
    return {};
  },
  async sqlite(folder) {
    const db = new DatabaseSync(join(folder, 'shop.sqlite'));
    db.exec(`CREATE TABLE orders (order_id integer, customer text, total real, ordered_on text);
      INSERT INTO orders VALUES (1, 'a', 1.5, '2020-01-01'), (2, 'b', 2.5, '2020-01-02'), (3, 'c', 3.5, '9999-01-01')`);
    db.close();
    return {};
  },
  async postgres() {
    const { url, drop } = await createDatabase(inject('postgresUrl'), `readme_${process.pid}`);
    onTestFinished(drop);
    await withClient(url, (client) =>
      client.query('CREATE SCHEMA sales; CREATE TABLE sales.orders AS SELECT * FROM generate_series(1, 3) AS order_id'),
    );
    return { SHOP_DATABASE_URL: url };
  },
  async module(folder) {
    const text = BLOCKS.find(({ language }) => language === 'mjs')?.text ?? '';
    await put(folder, /^\/\/ (\S+)/.exec(text)?.[1] ?? '', text);
    return {};
  },
};

async function put(folder: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

describe('the recipes of the README for files, databases and modules', () => {
  it('there is one of each', () => {
    expect(MARKED.map(({ test }) => test?.['source'])).toEqual(Object.keys(PREPARE));
  });

  it.each(MARKED.map((block) => [block.line, block] as const))(
    'line %i brings the rows that it should',
    async (_, block) => {
      await using place = await createWorkspace();
      const env = await PREPARE[block.test?.['source'] ?? '']!(place.path);
      const { report, read } = await ingest(block.text, place.path, { env });
      expect(report.streams.flatMap(({ errors }) => errors)).toEqual([]);
      expect(report.run.status).toBe('succeeded');
      const rows: string[][] = parseCsv(read(report.streams[0]?.outputs[0]?.path ?? ''));
      expect(rows).toHaveLength(Number(block.test?.['rows']) + 1);
    },
  );
});
