import { StreamError } from '../../core/errors.ts';
import { renderValue, type Scope } from '../../core/template.ts';
import type { Query } from './contract.ts';

const PLACEHOLDER = /\{\{|\}\}|\{[A-Za-z_][\w.-]*\}/g;

/**
 * Puts a bound value in the place of each template; `{{` and `}}` are literal braces.
 * @param bind how the database writes the nth value, from 1
 * @throws TemplateError for an unknown name, StreamError `bad_query_value` for a list or an object
 */
export function buildQuery(text: string, scope: Scope, bind: (n: number) => string): Query {
  const values: (string | number | boolean | null)[] = [];
  /** Where the two texts drift apart: a position in the new one, and in the config's. */
  const steps: { readonly made: number; readonly written: number }[] = [];
  let made = '';
  let last = 0;
  for (const { 0: found, index } of text.matchAll(PLACEHOLDER)) {
    made += text.slice(last, index);
    last = index + found.length;
    if (found === '{{' || found === '}}') made += found[0]!;
    else {
      values.push(boundValue(found, scope));
      made += bind(values.length);
    }
    steps.push({ made: made.length, written: last });
  }
  made += text.slice(last);
  return {
    text: made.replace(/[\s;]+$/, ''),
    values,
    place(position) {
      const step = steps.findLast((one) => one.made <= position) ?? { made: 0, written: 0 };
      const before = text.slice(0, step.written + position - step.made).split('\n');
      return { line: before.length, column: before.at(-1)!.length + 1 };
    },
  };
}

function boundValue(template: string, scope: Scope): string | number | boolean | null {
  const value = renderValue(template, scope);
  if (value === null || typeof value !== 'object') return value;
  throw new StreamError('bad_query_value', `${template} of the query is no single value`, {
    remedy: 'Bind texts, numbers or booleans.',
  });
}

/** A name as SQL quotes it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `orders`, `sales.orders`: each step quoted. */
export const quoteTable = (table: string): string => table.split('.').map(quoteName).join('.');
