import type { Json } from './json.ts';

/** The names that a template may use; dots reach into nested values (`team.team_id`). */
export type Scope = { readonly [name: string]: Json | undefined };

const PLACEHOLDER = /\{\{|\}\}|\{([A-Za-z_][\w.-]*)\}/g;

/** The names that a text refers to. */
export function templateNames(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap((found) => (found[1] === undefined ? [] : [found[1]]));
}

function resolve(name: string, scope: Scope): Json {
  let here: Json | undefined = Object.hasOwn(scope, name) ? scope[name] : undefined;
  if (here === undefined) {
    here = scope as Json;
    for (const step of name.split('.')) {
      here =
        here !== null && typeof here === 'object' && !Array.isArray(here) && Object.hasOwn(here, step)
          ? here[step]
          : undefined;
      if (here === undefined) throw new TemplateError(name, Object.keys(scope));
    }
  }
  return here ?? null;
}

/** A template names something that is not there. `known` are the names that are. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly unknown: string;
  readonly known: readonly string[];
  constructor(unknown: string, known: readonly string[]) {
    super(`"{${unknown}}" names nothing here; known: ${known.map((name) => `{${name}}`).join(', ') || 'none'}`);
    this.unknown = unknown;
    this.known = known;
  }
}

/**
 * Replaces `{name}` by its value; `{{` and `}}` are literal braces.
 * @param encode applied to each value, e.g. encodeURIComponent inside a URL path
 * @throws TemplateError for an unknown name
 */
export function renderText(text: string, scope: Scope, encode: (value: string) => string = (value) => value): string {
  return text.replace(PLACEHOLDER, (whole, name: string | undefined) => {
    if (name === undefined) return whole[0]!;
    const value = resolve(name, scope);
    return encode(textOf(value));
  });
}

/** A batch of ids stands in a text as `1,2,3`. */
function textOf(value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const isFlat = Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object');
  return isFlat ? value.map(textOf).join(',') : JSON.stringify(value);
}

/** Renders every text inside a JSON value; a text that is one lone placeholder keeps the value's type. */
export function renderValue(value: Json, scope: Scope): Json {
  if (typeof value === 'string') {
    const lone = /^\{([A-Za-z_][\w.-]*)\}$/.exec(value);
    return lone ? resolve(lone[1]!, scope) : renderText(value, scope);
  }
  if (Array.isArray(value)) return value.map((item) => renderValue(item, scope));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renderValue(item, scope)]));
  }
  return value;
}
