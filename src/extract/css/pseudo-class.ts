import { nearest, SelectorSyntaxError } from '../syntax-error.ts';
import type { Complex, Condition, Nth } from './ast.ts';
import { ALIASES, CONTAINS, insteadOf, KNOWN_PSEUDOS, LISTS, NTH, PLAIN } from './pseudos.ts';
import {
  accept,
  createScanner,
  peek,
  readName,
  readQuoted,
  readRawArgument,
  type Scanner,
  skipSpace,
  unclosed,
} from './scanner.ts';

/** @param relative its selectors may begin with a combinator */
type ReadList = (scanner: Scanner, relative: boolean) => Complex[];

const FIRST: Nth = { step: 0, offset: 1 };

/** `:name` or `:name(…)`: the scanner stands at the colon. */
export function readPseudoClass(scanner: Scanner, readList: ReadList): Condition {
  const start = scanner.at;
  scanner.at += 1;
  const name = readName(scanner)?.toLowerCase();
  if (name === undefined) throw new SelectorSyntaxError('":" without the name of a pseudo-class', start);
  const opened = scanner.at;
  const withArgument = accept(scanner, '(');
  if (!withArgument && (LISTS.has(name) || NTH.has(name) || CONTAINS.has(name)))
    throw new SelectorSyntaxError(`:${name} needs something in parentheses`, start, `write :${name}(…)`);
  const list = LISTS.get(name);
  if (list !== undefined) return { kind: list, list: closed(scanner, opened, readList(scanner, list === 'has')) };
  const nth = NTH.get(name);
  if (nth !== undefined) return { kind: 'nth', ...nth, nth: readNth(scanner, opened) };
  if (CONTAINS.has(name))
    return { kind: 'contains', ignoreCase: name === 'icontains', text: readContained(scanner, opened) };
  if (withArgument && (PLAIN.has(name) || ALIASES.has(name)))
    throw new SelectorSyntaxError(`:${name} takes nothing in parentheses`, opened);
  const alias = ALIASES.get(name);
  if (alias !== undefined) return { kind: 'is', list: readList(createScanner(alias), false) };
  return plain(name) ?? refuse(name, start, withArgument ? readRawArgument(scanner, opened) : '');
}

function plain(name: string): Condition | undefined {
  switch (name) {
    case 'scope':
    case 'root':
    case 'empty':
      return { kind: name };
    case 'first-child':
    case 'last-child':
    case 'first-of-type':
    case 'last-of-type':
      return { kind: 'nth', nth: FIRST, fromEnd: name.startsWith('last'), ofType: name.endsWith('type') };
    case 'only-child':
    case 'only-of-type':
      return { kind: 'is', list: [onlyOne(name.endsWith('type'))] };
    default:
      return undefined;
  }
}

const onlyOne = (ofType: boolean): Complex => ({
  anchored: false,
  compounds: [
    {
      combinator: ' ',
      conditions: [
        { kind: 'nth', nth: FIRST, fromEnd: false, ofType },
        { kind: 'nth', nth: FIRST, fromEnd: true, ofType },
      ],
    },
  ],
});

function refuse(name: string, start: number, argument: string): never {
  const near = nearest(name, KNOWN_PSEUDOS);
  throw new SelectorSyntaxError(
    `:${name} is not known`,
    start,
    insteadOf(name, argument) ?? (near === undefined ? undefined : `did you mean :${near}?`),
  );
}

function closed<T>(scanner: Scanner, opened: number, value: T): T {
  skipSpace(scanner);
  if (accept(scanner, ')')) return value;
  if (peek(scanner) === '') throw unclosed('(', opened);
  throw new SelectorSyntaxError(`unexpected "${peek(scanner)}"`, scanner.at);
}

function readContained(scanner: Scanner, opened: number): string {
  const start = scanner.at;
  skipSpace(scanner);
  const quoted = peek(scanner) === '"' || peek(scanner) === "'";
  const text = quoted ? closed(scanner, opened, readQuoted(scanner)) : readRawArgument(scanner, opened).trim();
  if (text === '') throw new SelectorSyntaxError('contains without a text', start, "write e.g. :contains('UPC')");
  return text;
}

function readNth(scanner: Scanner, opened: number): Nth {
  const start = scanner.at;
  const given = readRawArgument(scanner, opened).trim().toLowerCase();
  if (given === 'even') return { step: 2, offset: 0 };
  if (given === 'odd') return { step: 2, offset: 1 };
  const found = /^(?:([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))$/.exec(given);
  if (!found)
    throw new SelectorSyntaxError(`"${given}" is no position`, start, 'write a number from 1, odd, even, or e.g. 2n+1');
  if (found[4] !== undefined) return { step: 0, offset: Number(found[4]) };
  const step = /\d/.test(found[1]!) ? Number(found[1]) : Number(`${found[1]}1`);
  return { step, offset: found[3] === undefined ? 0 : Number(`${found[2]}${found[3]}`) };
}
