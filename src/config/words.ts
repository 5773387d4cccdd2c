import type { Issue } from './issues.ts';
import type { Mark } from './read.ts';
import { looksSecret, withoutPassword } from './secret-names.ts';

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list',
  null: 'nothing',
};

/** Stands for a value that is not shown. */
export const HIDDEN = 'another value';

const quoted = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}

const CREDENTIALS = new Set<PropertyKey>(['auth', 'session', 'headers', 'params']);

/** What was found, in words; a variable's value is never shown, and neither is what stands under a secret's name. */
export function found(value: unknown, mark: Mark | undefined, path: readonly PropertyKey[]): string {
  if (mark) return mark.whole ? `the value of ${mark.written}` : `what "${mark.written}" became`;
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (path.some((step) => CREDENTIALS.has(step)) && looksSecret(String(path.at(-1)))) return HIDDEN;
  const text = quoted(typeof value === 'string' ? withoutPassword(value) : value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What an issue expected, in words; undefined where only its own message knows. */
export function expectation(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return either(issue.values.map(quoted));
  if (issue.code === 'too_small' || issue.code === 'too_big') return bound(issue);
  if (issue.code === 'not_multiple_of') return `a multiple of ${issue.divisor}`;
  if (issue.code !== 'invalid_union') return undefined;
  if (issue.errors.length === 0) return undefined;
  return either(
    issue.errors.flatMap((branch) => branch.slice(0, 1).map((first) => expectation(first) ?? 'another value')),
  );
}

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const most = small ? 'at least' : 'at most';
  if (issue.origin === 'string')
    return small && limit === 1 ? 'a text that is not empty' : `${most} ${limit} characters`;
  if (issue.origin === 'array' || issue.origin === 'set') return `${most} ${limit} element${limit === 1 ? '' : 's'}`;
  if (Math.abs(limit) === Number.MAX_SAFE_INTEGER) return 'a smaller number';
  const exclusive = small ? 'above' : 'below';
  return `a number ${issue.inclusive ? most : exclusive} ${limit}`;
}
