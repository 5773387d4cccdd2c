import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/index.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { BLOCKS, blocksOf, CONFIGS, completeConfig, kindOf, VARIABLES } from './readme.ts';

const parse = (text: string) =>
  parseConfig(text, { file: 'adip.yml', env: { ...VARIABLES }, secrets: createSecrets() });

describe('the configs of the README', () => {
  it('are found, of every kind', () => {
    expect(CONFIGS.length).toBeGreaterThan(25);
    expect(new Set(CONFIGS.map(kindOf))).toEqual(new Set(['config', 'source', 'stream', 'site', 'site stream', 'top']));
    expect(new Set(BLOCKS.map(({ language }) => language))).toEqual(new Set(['yaml', 'sh', 'js', 'mjs', '']));
  });

  it.each(CONFIGS.map((block) => [block.line, block] as const))(
    'line %i is valid and runs in this release',
    (_, block) => {
      expect(() => parse(completeConfig(block))).not.toThrow();
    },
  );

  it.each(CONFIGS.map((block) => [block.line, block] as const))(
    'line %i would not pass with a misspelt key',
    (_, block) => {
      const key = /^(\w+):/m.exec(block.text)?.[1] ?? '';
      const config = completeConfig(block);
      const misspelt = config.replace(new RegExp(`(^|\\s)${key}:`), `$1${key}x:`);
      expect(misspelt).not.toBe(config);
      expect(() => parse(misspelt)).toThrow(`${key}x`);
    },
  );

  it('a block that says nothing of its place is refused', () => {
    const [block] = blocksOf('text\n\n```yaml\nkey: value\n```\n');
    expect(() => kindOf(block!)).toThrow('README.md:4: neither');
  });

  it('every fragment that speaks to a source is run', () => {
    const quiet = CONFIGS.filter(({ test }) => test === undefined);
    const told = quiet.map(({ text }) => text.split('\n')[1]);
    expect(told).toEqual(['checks: { rows: { max_drop: 5% } }', 'run: { deadline: 5h, resume_within: 6h }']);
  });
});
