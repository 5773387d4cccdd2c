import fc from 'fast-check';
import type { Tree } from './oracle.ts';

const awkward = [
  '',
  ' ',
  'a',
  'b',
  'id',
  'name',
  'a.b',
  '__proto__',
  'constructor',
  'value',
  'é',
  'ключ',
  '😀',
  'q"q',
  'b\\s',
  'n\nl',
  '1',
  '10',
  'toString',
];
export const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...awkward) },
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

export const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    ',',
    '"',
    '""',
    '\r',
    '\n',
    '\r\n',
    ' a ',
    '\ufeffx',
    '=1+1',
    '\ud800',
    'x\0y',
    '\udc00\ud800',
    'a\\"b',
    '-',
    '\t',
    "'",
    'NaN',
    'ſ',
    '\u2028',
  ),
);

export const numbers = fc.oneof(
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => JSON.stringify(one)),
  fc.constantFrom('0', '-0', '1.0', '1e400', '-1E+05', '0.10', '9007199254740993', '1e-7'),
);

const scalar: fc.Arbitrary<Tree> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  texts as fc.Arbitrary<Tree>,
  numbers.map((num) => ({ num })),
);

const sound = (key: string) => key.toWellFormed().replaceAll('\0', '\ufffd');
const unique = (entries: [string, Tree][]): [string, Tree][] => {
  const seen = new Set<string>();
  return entries.filter(([key]) => !seen.has(sound(key)) && seen.add(sound(key)));
};

/** Any JSON value; keys of one object differ. */
export const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; object: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 5, arbitrary: scalar },
    { weight: 2, arbitrary: tie('object') },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 4 }).map((list) => ({ list })) },
  ),
  object: fc.array(fc.tuple(keys, tie('tree')), { maxLength: 7 }).map((entries) => ({ entries: unique(entries) })),
})).tree;

export const objects: fc.Arbitrary<Tree> = fc
  .array(fc.tuple(keys, trees), { maxLength: 9 })
  .map((entries) => ({ entries: unique(entries) }));

/** Pages as sources send them: mostly objects of one kind in varying order, now and then something else. */
export const pages: fc.Arbitrary<Tree[]> = fc.array(
  fc.oneof({ weight: 12, arbitrary: objects }, { weight: 1, arbitrary: trees }),
  { maxLength: 12 },
);

/** The seed of a property: of the environment, else of the clock; printed with every failure. */
export const runs = (count: number) => ({
  numRuns: count,
  seed: Number(process.env['ADIP_SEED'] ?? Date.now() % 2 ** 31),
});
