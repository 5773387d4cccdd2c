import { expect, it } from 'vitest';
import { parseEnvFile } from '../../src/config/index.ts';

it.each([
  ['A=b', { A: 'b' }],
  ['export A=b', { A: 'b' }],
  ['  A = b c  ', { A: 'b c' }],
  ['A=', { A: '' }],
  ['A= # only a comment', { A: '' }],
  ['A=b # comment', { A: 'b' }],
  ['A=b#c', { A: 'b#c' }],
  ['# A=b', {}],
  ['A="b # c" # d', { A: 'b # c' }],
  ["A='b # c'", { A: 'b # c' }],
  ['A="two\\nlines\\t\\"x\\" \\\\ \\$"', { A: 'two\nlines\t"x" \\ $' }],
  ["A='as \\n it is'", { A: 'as \\n it is' }],
  ['A="first\nsecond"\nB=1', { A: 'first\nsecond', B: '1' }],
  ["A='-----BEGIN\nabc\n-----END'\nB=1", { A: '-----BEGIN\nabc\n-----END', B: '1' }],
  ['A=$HOME/$(X)', { A: '$HOME/$(X)' }],
  [`A=\${X}`, { A: `\${X}` }],
  ['A=x=y==', { A: 'x=y==' }],
  ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
  ['\uFEFFA=1', { A: '1' }],
  ['A=1\nA=2', { A: '2' }],
  ["A=it's", { A: "it's" }],
  ['A="open', { A: '"open' }],
  ['not a line\n1A=x\nB=y', { B: 'y' }],
  ['__proto__=x', JSON.parse('{"__proto__":"x"}')],
] as [string, Record<string, string>][])('%j', (text, expected) => {
  expect(parseEnvFile(text)).toEqual(expected);
});
