import type { Json } from '../core/json.ts';
import type { PageAnswer } from '../core/paginator.ts';
import { type Found, findField, plain, USUAL } from './names.ts';
import { toCount } from './values.ts';

/** What a first answer shows about its paging: options for a paginator, as a config would carry them. */
export interface Detected {
  readonly options: { readonly type: string; readonly [key: string]: Json };
  readonly reason: string;
}

/** A first answer, laid out for those who look for a way on. */
export interface Look {
  readonly answer: PageAnswer;
  readonly all: readonly Found[];
  /** Optional stop rules that every finding takes along. */
  readonly extra: { [key: string]: Json };
}

export const say = (field: Found): string => `${field.path} is ${JSON.stringify(field.value)?.slice(0, 60)}`;

/** The name among the request's own parameters that means the same thing, as it is spelt there. */
export function asked(answer: PageAnswer, names: ReadonlySet<string>): string | undefined {
  return [...answer.url.searchParams.keys()].find((name) => names.has(plain(name)));
}

export const isCount = (value: Json): boolean => toCount(value) !== undefined;

/** The field that counts all records, where one does. */
export function totalField(all: readonly Found[], answer: PageAnswer): Found | undefined {
  return (
    findField(all, USUAL.total, isCount) ??
    findField(all, USUAL.looseTotal, (value) => (toCount(value) ?? 0) > answer.rows)
  );
}
