import { boundedPattern } from '../core/bounded-pattern.ts';
import type { OnFail } from './contract.ts';
import { dateReader } from './dates.ts';
import type { ChecksOptions, ColumnCheck } from './options.ts';
import { above, instantOf, isDigits, isOfType, type Limit, numberOf } from './values.ts';

/** A check that looks at one value of one row. What has no value fulfils all but `required`. */
export interface RowCheck {
  /** Tells two checks of one name apart. */
  readonly id: string;
  /** `price.min` */
  readonly check: string;
  readonly column: string;
  readonly onFail: OnFail;
  /** What is said of values that do not hold: `below 0`. */
  readonly fault: string;
  /** @param text undefined where there is no value */
  holds(text: string | undefined): boolean;
  /** How far a value that does not hold is from holding; undefined where that cannot be said. */
  far?(text: string): number | undefined;
}

/** Whether a check of these takes rows out. */
export function takesRowsOut({ columns, expressions }: Pick<ChecksOptions, 'columns' | 'expressions'>): boolean {
  return [...Object.values(columns).flat(), ...expressions].some(({ on_fail }) => on_fail === 'quarantine');
}

type Rule = Pick<RowCheck, 'fault' | 'far'> & { test(text: string): boolean };

/** All checks on single rows that the options speak of, in their order. */
export function rowChecksOf({ columns }: Pick<ChecksOptions, 'columns'>): RowCheck[] {
  return Object.entries(columns).flatMap(([column, blocks]) =>
    blocks.flatMap((block, i) => {
      const make = (kind: string, fault: string, holds: RowCheck['holds'], far?: RowCheck['far']): RowCheck => ({
        id: `${column}.${i}.${kind}`,
        check: `${column}.${kind}`,
        column,
        onFail: block.on_fail,
        fault,
        holds,
        ...(far ? { far } : {}),
      });
      const rules = Object.entries(rulesOf(block)).map(([kind, { fault, test, far }]) =>
        make(kind, fault, (text) => text === undefined || test(text), far),
      );
      // elsewhere the share of empty cells tells, without a look at any row
      if (block.required && block.on_fail === 'quarantine')
        rules.unshift(make('required', 'without a value', (text) => text !== undefined));
      return rules;
    }),
  );
}

function rulesOf(block: ColumnCheck): Record<string, Rule> {
  const { type, min, max, min_length, max_length, pattern, allowed } = block;
  return {
    ...(type === undefined ? {} : { type: typeRule(type, block) }),
    ...(min === undefined ? {} : { min: boundRule(min, `below ${min}`, -1, block) }),
    ...(max === undefined ? {} : { max: boundRule(max, `above ${max}`, 1, block) }),
    ...(min_length === undefined
      ? {}
      : { min_length: lengthRule(`shorter than ${characters(min_length)}`, (length) => min_length - length) }),
    ...(max_length === undefined
      ? {}
      : { max_length: lengthRule(`longer than ${characters(max_length)}`, (length) => length - max_length) }),
    ...(pattern === undefined ? {} : { pattern: patternRule(pattern) }),
    ...(allowed === undefined ? {} : { allowed: allowedRule(allowed) }),
  };
}

function typeRule(type: NonNullable<ColumnCheck['type']>, block: ColumnCheck): Rule {
  const isDate = type === 'date' || type === 'datetime';
  if (!isDate || (block.format ?? 'iso') === 'iso')
    return { fault: `of another type than ${type}`, test: (text) => isOfType(text, type) };
  const read = dateReader(block);
  return { fault: `no ${type} like ${block.format}`, test: (text) => read(text) !== undefined };
}

/** What cannot be compared with the bound does not hold either. @param sign 1 where it is the largest, -1 where the smallest */
function boundRule(bound: Limit, fault: string, sign: 1 | -1, block: ColumnCheck): Rule {
  const over =
    typeof bound === 'number' || isDigits(bound) ? (text: string) => above(text, bound) : after(bound, block);
  const far = (text: string): number | undefined => {
    const distance = over(text);
    return distance === undefined ? undefined : sign * distance;
  };
  const kind = typeof bound === 'number' || isDigits(bound) ? 'number' : 'date';
  return { fault: `${fault} or no ${kind}`, far, test: (text) => (far(text) ?? 1) <= 0 };
}

function after(bound: string, block: ColumnCheck): (text: string) => number | undefined {
  const read = dateReader(block);
  const limit = instantOf(bound, block.zone)!;
  return (text) => {
    const at = read(text);
    return at === undefined ? undefined : at - limit;
  };
}

const characters = (count: number): string => `${count} character${count === 1 ? '' : 's'}`;

function lengthRule(fault: string, beyond: (length: number) => number): Rule {
  const far = (text: string): number => beyond(lengthOf(text));
  return { fault, far, test: (text) => far(text) <= 0 };
}

/** Characters as a person counts them: a pair of surrogates is one. */
function lengthOf(text: string): number {
  let pairs = 0;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) pairs += 1;
  }
  return text.length - pairs;
}

function patternRule(source: string): Rule {
  const pattern = boundedPattern(source);
  const shown = source.length > 60 ? `${source.slice(0, 59)}…` : source;
  return { fault: `not matched by /${shown}/`, test: (text) => pattern.test(text) };
}

function allowedRule(values: readonly (string | number | boolean)[]): Rule {
  const texts = new Set(values.map(String));
  const numbers = new Set(values.filter((value) => typeof value === 'number'));
  const some = [...texts].slice(0, 8).join(', ');
  return {
    fault: `outside [${some}${texts.size > 8 ? `, and ${texts.size - 8} more` : ''}]`,
    test: (text) => texts.has(text) || (numbers.size > 0 && numbers.has(numberOf(text) ?? Number.NaN)),
  };
}
