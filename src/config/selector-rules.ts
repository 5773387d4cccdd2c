import { parsePath } from '../core/json.ts';
import type { FieldsPlan } from '../extract/options.ts';
import { kindOf } from '../extract/selector-kind.ts';
import { checkSelector } from '../extract/selector-syntax.ts';
import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';

export type SiteOptions = Extract<StreamOptions, { kind: 'site' }>;

/** What a place takes of all that a selector can be. `css`: the browser, which knows no other language, takes it. */
type Only = 'elements' | 'css' | undefined;

/** Selectors and paths of a stream that do not parse, or do not serve where they stand: where, why, and what was meant. */
export function selectorFindings(base: Path, options: SiteOptions): Finding[] {
  const { items, table, fields, paginator, detail, wait_for } = options;
  return [
    ...chain([...base, 'items'], items, 'elements'),
    ...chain([...base, 'table', ...(table && 'head_rows' in table ? ['select'] : [])], table?.select, 'elements'),
    ...ofFields([...base, 'fields'], fields),
    ...chain([...base, 'wait_for'], wait_for, 'css'),
    ...(paginator && 'select' in paginator
      ? chain([...base, 'paginator', 'select'], paginator.select, paginator.type === 'load_more' ? 'css' : undefined)
      : []),
    ...(paginator?.type === 'crawl' ? chain([...base, 'paginator', 'follow'], paginator.follow) : []),
    ...(detail ? ofFields([...base, 'detail', 'fields'], detail.fields) : []),
    ...chain([...base, 'detail', 'wait_for'], detail?.wait_for, 'css'),
  ];
}

/** The selectors of the sources' sessions. */
export function sessionFindings({ frame }: Parsed): Finding[] {
  return Object.entries(frame?.sources ?? {}).flatMap(([name, source]): Finding[] => {
    if (source.type !== 'site' || !source.session) return [];
    const base: Path = ['sources', name, 'session'];
    const { login, expired } = source.session;
    const keys = ['form', 'submit', 'success', 'failure'] as const;
    return [
      ...keys.flatMap((key) => chain([...base, 'login', key], one(login?.[key]), 'elements')),
      ...chain([...base, 'expired'], expired, 'elements'),
    ];
  });
}

const one = (selector: string | undefined): string[] => (selector === undefined ? [] : [selector]);

function ofFields(base: Path, fields: FieldsPlan): Finding[] {
  return Object.entries(fields).flatMap(([name, { select, path, fields: inner }]) => [
    ...chain([...base, name, 'select'], select, inner ? 'elements' : undefined),
    ...pathFindings([...base, name, 'path'], path),
    ...(inner ? ofFields([...base, name, 'fields'], inner) : []),
  ]);
}

/** A column's name with a blank in it is no path, and need not be one. */
function pathFindings(path: Path, text: string | undefined): Finding[] {
  if (text === undefined || /\s/.test(text)) return [];
  try {
    parsePath(text);
    return [];
  } catch (thrown) {
    return [{ path, code: 'bad_value', message: (thrown as Error).message }];
  }
}

function chain(path: Path, selectors: readonly string[] | undefined, only?: Only): Finding[] {
  return (selectors ?? []).flatMap((selector): Finding[] => {
    const problem = checkSelector(selector);
    const unfit = problem ? undefined : whyUnfit(selector, only);
    if (unfit !== undefined) return [{ path, code: 'bad_selector', ...unfit }];
    if (!problem) return [];
    const { message, at, hint } = problem;
    return [
      {
        path,
        code: 'bad_selector',
        message: `the selector ${JSON.stringify(selector)} does not parse: ${message}, at character ${at + 1}`,
        ...(hint === undefined ? {} : { remedy: hint }),
      },
    ];
  });
}

function whyUnfit(selector: string, only: Only): Pick<Finding, 'message' | 'remedy'> | undefined {
  const { kind } = kindOf(selector);
  if (only === 'elements' && kind === 'regex')
    return {
      message: `the selector ${JSON.stringify(selector)} is a pattern, which finds texts and no elements`,
      remedy: 'Write CSS or XPath here.',
    };
  if (only === 'css' && (kind !== 'css' || selector.includes('::')))
    return {
      message: `the selector ${JSON.stringify(selector)} serves the browser, which takes only CSS that finds an element`,
    };
  return undefined;
}
