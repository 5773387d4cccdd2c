import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/index.ts';
import { ConfigError } from '../../src/core/errors.ts';
import { env, example, parse, problemsOf, SMALL } from './samples.ts';

const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`test/config/hostile: FC_SEED=${seed}`);

const TEXTS = [SMALL, ...['crm', 'league', 'shop'].map(example)];
const SNIPPETS = [
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '\n',
  '\t',
  '"',
  "'",
  '&a ',
  '*a',
  '!!x ',
  '? ',
  '|',
  '>',
  '#',
  '$',
  '${',
  '---\n',
  '%YAML 1.1\n',
  '\u0000',
  '\ud800',
  '.nan',
  'null',
  '1e999',
  '<<: ',
  '~',
  '__proto__: 1\n',
  '{a.b}',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 12 }),
  put: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 4 })),
});

const mutated = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) =>
    edits.reduce((here, { at, cut, put }) => {
      const from = Math.floor(at * here.length);
      return here.slice(0, from) + put + here.slice(from + cut);
    }, text),
  );

describe('hostile input', () => {
  it('S11 mutated YAML gives a plan or a ConfigError, never another error', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        try {
          parse(text);
        } catch (error) {
          if (!(error instanceof ConfigError)) throw error;
          expect(error.message).not.toBe('');
        }
      }),
      { seed, numRuns: 1_500 },
    );
  });

  it('S11 values of any kind in any place give a plan or a ConfigError', () => {
    const paths = ['version', 'sources', 'streams', 'publish', 'report', 'log', 'run', 'warehouse', 'transforms'];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        const lines = SMALL.split(/^(?=\S)/m).filter((block) => !block.startsWith(`${key}:`));
        try {
          parse(`${lines.join('')}${key}: ${JSON.stringify(value)}\n`);
        } catch (error) {
          if (!(error instanceof ConfigError)) throw error;
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it('S11 a bomb of aliases is refused at its place, quickly', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? 'x'
            : Array(9)
                .fill(`*a${i - 1}`)
                .join(', ')
        }]`,
    );
    const [problem] = problemsOf(`version: 1\n${levels.join('\n')}\n`).filter(({ code }) => code === 'yaml_bomb');
    expect(problem?.message).toMatch(/aliases/);
    expect(problem?.position?.line).toBeGreaterThan(3);
  });

  it('S11 an alias that contains itself is refused', () => {
    const problems = problemsOf('version: 1\nsources: &s { a: *s }\nstreams: {}\n');
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/contains itself/));
  });

  it.each([
    ['a file above 1 MiB', `#${'x'.repeat(1024 * 1024)}`, /larger than 1 MiB/],
    ['nesting without end', `a: ${'['.repeat(100_000)}`, /nested|not valid YAML/],
    ['200 levels', `version: ${'['.repeat(200)}${']'.repeat(200)}`, /nested deeper/],
    ['an empty file', '', /found nothing/],
    ['a list', '- a', /expected a mapping/],
    ['a text', 'hello', /expected a mapping/],
    ['another version of YAML', `%YAML 1.1\n---\n${SMALL}`, /YAML 1\.1/],
  ])('S11 %s', (_, text, message) => {
    expect(() => parseConfig(text, { file: 'adip.yml', env })).toThrow(message);
  });

  it('S11 many keys are read in linear time', () => {
    const keys = Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(() => parse(`version: 1\n${keys}`)).toThrow(ConfigError);
  });
});
