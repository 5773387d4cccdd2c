import type { Constant } from '../core/batch.ts';
import { StreamError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { renderValue, type Scope } from '../core/template.ts';

/** Columns that `include` adds to every record. @throws StreamError `bad_include` for a list or an object */
export function makeConstants(include: Readonly<Record<string, Json>>, scope: Scope, stream: string): Constant[] {
  return Object.entries(include).map(([name, template]) => {
    const value = renderValue(template, scope);
    if (value !== null && typeof value === 'object') {
      throw new StreamError('bad_include', `${stream}: include.${name} is no single value`, {
        stream,
        remedy: 'Include texts, numbers or booleans.',
      });
    }
    return { name, value };
  });
}
