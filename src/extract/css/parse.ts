import { nearest, SelectorSyntaxError } from '../syntax-error.ts';
import type { Alternative, Combinator, Complex, Compound, Condition, Take } from './ast.ts';
import { readAttribute } from './attribute.ts';
import { readPseudoClass } from './pseudo-class.ts';
import { accept, atEnd, createScanner, peek, readName, type Scanner, skipSpace } from './scanner.ts';

/** Nesting of `:not(:is(:has(…)))` beyond which nobody has written a selector by hand. */
const DEPTH = 20;

/**
 * A CSS selector with its pseudo-element.
 * @throws SelectorSyntaxError
 */
export function parseCss(text: string): readonly Alternative[] {
  const scanner = createScanner(text);
  const found: Alternative[] = [];
  do {
    const complex = readComplex(scanner, 0);
    found.push({ complex, take: readTake(scanner) });
    skipSpace(scanner);
  } while (accept(scanner, ','));
  if (!atEnd(scanner)) throw unexpected(scanner);
  return found;
}

/** The list inside `:is(…)`, `:not(…)` or `:has(…)`, up to the closing parenthesis. */
function readList(scanner: Scanner, depth: number, relative: boolean): Complex[] {
  if (depth > DEPTH) throw new SelectorSyntaxError(`more than ${DEPTH} parentheses inside each other`, scanner.at);
  const list: Complex[] = [];
  do {
    skipSpace(scanner);
    if (!relative && '>+~'.includes(peek(scanner) || '_'))
      throw new SelectorSyntaxError(`only :has(…) may begin with ${peek(scanner)}`, scanner.at);
    list.push(readComplex(scanner, depth));
    if (scanner.text.startsWith('::', scanner.at))
      throw new SelectorSyntaxError('what is taken (::…) stands at the end of the whole selector', scanner.at);
    skipSpace(scanner);
  } while (accept(scanner, ','));
  return list;
}

function readComplex(scanner: Scanner, depth: number): Complex {
  skipSpace(scanner);
  const leading = readCombinator(scanner);
  const compounds: Compound[] = [];
  let combinator: Combinator = leading ?? ' ';
  for (;;) {
    const before = scanner.at;
    const conditions = readCompound(scanner, depth);
    if (conditions.length === 0) {
      if (compounds.length === 0 && leading === undefined && isEndOfComplex(scanner) && peek(scanner) !== ':')
        throw new SelectorSyntaxError('an empty selector', before, 'write * for any element');
      // A lone `::text` is about the scope itself.
      if (compounds.length === 0 && leading === undefined && scanner.text.startsWith('::', scanner.at)) {
        return { anchored: true, compounds: [{ combinator: ' ', conditions: [{ kind: 'scope' }] }] };
      }
      if (isEndOfComplex(scanner)) throw dangling(scanner);
      throw unexpected(scanner);
    }
    compounds.push({ combinator, conditions });
    const spaced = skipSpace(scanner);
    const next = readCombinator(scanner);
    if (next === undefined && (!spaced || isEndOfComplex(scanner))) break;
    combinator = next ?? ' ';
  }
  const anchored =
    leading !== undefined || compounds.some((one) => one.conditions.some(({ kind }) => kind === 'scope'));
  return { anchored, compounds };
}

const isEndOfComplex = (scanner: Scanner): boolean =>
  atEnd(scanner) || peek(scanner) === ',' || peek(scanner) === ')' || scanner.text.startsWith('::', scanner.at);

function dangling(scanner: Scanner): SelectorSyntaxError {
  const before = scanner.text.slice(0, scanner.at).trimEnd();
  return new SelectorSyntaxError(
    `nothing stands behind "${before.at(-1)}"`,
    Math.max(0, before.length - 1),
    `remove it, or write what it leads to, e.g. ${before.at(-1)} *`,
  );
}

function readCombinator(scanner: Scanner): Combinator | undefined {
  const start = scanner.at;
  const char = peek(scanner);
  if (char !== '>' && char !== '+' && char !== '~') return undefined;
  scanner.at += 1;
  skipSpace(scanner);
  const second = peek(scanner);
  if (second === '>' || second === '+' || second === '~')
    throw new SelectorSyntaxError(
      `"${scanner.text.slice(start, scanner.at + 1)}" is no combinator`,
      start,
      char === '>' && second === '>' ? 'write > for a child, a space for any descendant' : `write ${char} or ${second}`,
    );
  return char;
}

function readCompound(scanner: Scanner, depth: number): Condition[] {
  const conditions: Condition[] = [];
  if (accept(scanner, '*')) conditions.push({ kind: 'any' });
  else {
    const tag = readName(scanner);
    if (tag !== undefined) conditions.push({ kind: 'tag', name: tag.toLowerCase() });
  }
  for (;;) {
    const start = scanner.at;
    if (accept(scanner, '.')) conditions.push(compare('class', '~=', nameBehind(scanner, '.', start)));
    else if (accept(scanner, '#')) conditions.push(compare('id', '=', nameBehind(scanner, '#', start)));
    else if (peek(scanner) === '[') conditions.push(readAttribute(scanner));
    else if (peek(scanner) === ':' && !scanner.text.startsWith('::', scanner.at))
      conditions.push(readPseudoClass(scanner, (inner, relative) => readList(inner, depth + 1, relative)));
    else return conditions;
  }
}

const compare = (name: string, operator: '=' | '~=', value: string): Condition => ({
  kind: 'compare',
  name,
  operator,
  value,
  ignoreCase: false,
});

function nameBehind(scanner: Scanner, sign: '.' | '#', start: number): string {
  const name = readName(scanner);
  if (name !== undefined) return name;
  const what = sign === '.' ? 'class' : 'id';
  throw new SelectorSyntaxError(`"${sign}" without the name of a${what === 'id' ? 'n' : ''} ${what}`, start);
}

function readTake(scanner: Scanner): Take {
  const start = scanner.at;
  if (!accept(scanner, '::')) return { kind: 'default' };
  const name = readName(scanner)?.toLowerCase() ?? '';
  const take = name === 'attr' ? readAttributeTake(scanner, start) : plainTake(scanner, name, start);
  const end = scanner.at;
  skipSpace(scanner);
  if (!atEnd(scanner) && peek(scanner) !== ',')
    throw new SelectorSyntaxError(`nothing may follow ::${name}`, end, `move ::${name} to the end of the selector`);
  return take;
}

function plainTake(scanner: Scanner, name: string, start: number): Take {
  if (name === 'text' || name === 'html') {
    if (peek(scanner) === '(') throw new SelectorSyntaxError(`::${name} takes nothing in parentheses`, scanner.at);
    return { kind: name };
  }
  if (name === 'before' || name === 'after')
    throw new SelectorSyntaxError(`::${name} is painted by the browser and stands in no HTML`, start);
  const near = /^(inner-?text|content|value|string|txt)$/.test(name)
    ? 'text'
    : /^(inner|outer)-?html$/.test(name)
      ? 'html'
      : /^(attribute|attrib|att|prop)$/.test(name)
        ? 'attr'
        : nearest(name, ['text', 'html', 'attr']);
  const written = near === 'attr' ? '::attr(name)' : `::${near}`;
  throw new SelectorSyntaxError(
    `::${name} is not known`,
    start,
    near === undefined ? 'known are ::text, ::attr(name) and ::html' : `did you mean ${written}?`,
  );
}

function readAttributeTake(scanner: Scanner, start: number): Take {
  const opened = scanner.at;
  if (!accept(scanner, '('))
    throw new SelectorSyntaxError('::attr without the name of an attribute', start, 'write e.g. ::attr(href)');
  skipSpace(scanner);
  const quote = peek(scanner) === '"' || peek(scanner) === "'" ? peek(scanner) : '';
  if (quote !== '') scanner.at += 1;
  const name = /[^\s"'()<>/=]*/y;
  name.lastIndex = scanner.at;
  const given = name.exec(scanner.text)![0];
  scanner.at += given.length;
  if (given === '' || (quote !== '' && !accept(scanner, quote)))
    throw new SelectorSyntaxError('::attr without the name of an attribute', start, 'write e.g. ::attr(href)');
  skipSpace(scanner);
  if (!accept(scanner, ')')) throw new SelectorSyntaxError('the parenthesis of ::attr is not closed', opened, 'add )');
  return { kind: 'attribute', name: given };
}

function unexpected(scanner: Scanner): SelectorSyntaxError {
  const char = peek(scanner);
  const hints: Record<string, string> = {
    '/': 'XPath begins with / or ./ or xpath:',
    '@': `for an attribute write ::attr(${/^@([\w-]+)/.exec(scanner.text.slice(scanner.at))?.[1] ?? 'name'})`,
    '(': 'parentheses belong behind a pseudo-class such as :not(…)',
    ')': 'it closes nothing',
    ']': 'it closes nothing',
    '|': 'namespaces are not supported: write the name alone',
    '{': 'templates are not read in selectors',
    $: 'to compare the end of an attribute write [name$="…"]',
    '=': 'attributes are compared in brackets: [name="…"]',
    '&': 'write :scope for the row itself',
  };
  return new SelectorSyntaxError(`unexpected "${char}"`, scanner.at, hints[char]);
}
