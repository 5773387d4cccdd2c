import { boundedPattern } from '../../core/bounded-pattern.ts';
import type { Json } from '../../core/json.ts';
import type { SiteValue } from '../../core/site.ts';
import type { FieldPlan } from '../options.ts';
import { createValueParser, normalText, type Value } from '../values/index.ts';
import type { Taken } from './place.ts';
import type { View } from './scope.ts';

export interface FieldValue {
  readonly value: SiteValue;
  readonly currency: string | undefined;
  /** Texts that are not of the field's type. */
  readonly unparsed: readonly string[];
  /** Of a boolean: the texts behind it. */
  readonly decided: readonly Decided[];
}

/** A text and what `boolean` reads it as. */
export interface Decided {
  readonly text: string;
  readonly value: boolean;
}

/** Values of what was taken; undefined where `regex` matches nothing of it. */
export type ReadField = (taken: Taken, view: View) => FieldValue | undefined;

const MACHINE_NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/;

export function createFieldReader(field: FieldPlan): ReadField {
  const pattern = field.regex === undefined ? undefined : boundedPattern(field.regex);
  const parse = createValueParser(field);
  // Made when data first asks for it: the signs of a language's currencies take some milliseconds to gather.
  let parseMachine: ReturnType<typeof createValueParser> | undefined;
  const parserFor = (text: string, data: boolean): ReturnType<typeof createValueParser> => {
    if (!data || !MACHINE_NUMBER.test(text)) return parse;
    parseMachine ??= createValueParser({ ...field, locale: 'en' });
    return parseMachine;
  };
  return (taken, view) => {
    const values: Value[] = [];
    const decided: Decided[] = [];
    for (const part of taken.parts) {
      const value = readPart(part, taken.data, view);
      if (value?.value === undefined) continue;
      values.push(value);
      if (field.type === 'boolean' && typeof value.value === 'boolean')
        decided.push({ text: normalText(textOf(part)), value: value.value });
    }
    if (values.length === 0) return undefined;
    return {
      value: field.list ? values.map(({ value }) => value!) : values[0]!.value!,
      currency: taken.currency ?? values.find(({ currency }) => currency !== undefined)?.currency,
      unparsed: values.flatMap(({ ok, value }) => (ok ? [] : [String(value)])),
      decided,
    };
  };

  function readPart(part: Json, data: boolean, view: View): Value | undefined {
    const plain = pattern === undefined ? plainValue(part, field) : undefined;
    if (plain !== undefined) return { value: plain, ok: true, currency: field.currency };
    const text = textOf(part);
    const cut = pattern === undefined ? text : firstGroup(text);
    if (cut === undefined) return undefined;
    return parserFor(cut, data)(cut, view);
  }

  function firstGroup(text: string): string | undefined {
    const groups = pattern!.match(field.type === 'json' ? text : normalText(text));
    return groups && (groups[1] ?? groups[0]);
  }
}

const textOf = (part: Json): string =>
  typeof part === 'string' ? part : typeof part === 'object' ? JSON.stringify(part) : String(part);

/** Data that is of the field's type as it stands. */
function plainValue(part: Json, { type, matches }: FieldPlan): Json | undefined {
  if (type === 'json' && typeof part !== 'string') return part;
  if (type === 'boolean' && matches === undefined && typeof part === 'boolean') return part;
  if (typeof part !== 'number') return undefined;
  if (type === 'number' || type === 'price') return part;
  return type === 'integer' && Number.isInteger(part) ? part : undefined;
}
