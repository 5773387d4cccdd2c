import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startApi } from '../../fixtures/api/index.ts';
import { startShop } from '../../fixtures/shop/index.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { BLOCKS, CONFIGS, ROOT, VARIABLES } from './readme.ts';

const run = promisify(execFile);
const EXAMPLES = BLOCKS.filter(({ language }) => language === 'js');

describe('the library examples of the README', () => {
  it('there are some', () => expect(EXAMPLES.length).toBeGreaterThan(0));

  it.each(EXAMPLES.map((block) => [block.line, block] as const))(
    'line %i runs with the built package',
    async (_, { text, test }) => {
      await using api = await startApi();
      await using shop = await startShop({ open: true, products: 60 });
      await using place = await createWorkspace({
        'adip.yml': CONFIGS[0]!.text.replace('https://api.example.com', api.url),
        'example.mjs': text.replace('https://shop.example.com', shop.url),
      });
      await mkdir(join(place.path, 'node_modules'));
      await symlink(ROOT, join(place.path, 'node_modules/adip-ingest'));
      const env = { ...VARIABLES, PATH: process.env['PATH'] };
      const { stdout, stderr } = await run(process.execPath, ['example.mjs'], { cwd: place.path, env });
      expect(stderr).toBe('');
      const expected = test?.['prints'] ?? `succeeded ${CONFIGS[0]!.test?.['rows']}`;
      expect(stdout).toBe(`${expected}\n`);
    },
  );
});
