import { looksSecret } from '../../config/secret-names.ts';
import type { Json } from '../../core/json.ts';
import type { Choice, Previewed } from '../../run/trial/preview.ts';
import { describeColumns, keyCandidates } from '../preview-columns.ts';

/** What a first config is made of. */
export interface Draft {
  readonly name: string;
  readonly baseUrl: string;
  readonly path: string;
  readonly params: readonly (readonly [name: string, value: string])[];
  /** Credentials of the URL become variables: they never stand in a file that is committed. */
  readonly auth: { readonly [key: string]: Json } | undefined;
  readonly output: string;
  readonly records: { readonly path: string; readonly reason: string } | undefined;
  readonly paginator: { readonly options: { readonly [key: string]: Json }; readonly reason: string } | undefined;
  readonly key: string | undefined;
}

/** A config about a URL, before anything was asked. */
export function draftOf(url: URL, name: string, output: string): Draft {
  const auth = authOf(url, name);
  const secret = auth?.['param'];
  return {
    name,
    baseUrl: url.origin,
    path: url.pathname,
    params: [...url.searchParams].filter(([param]) => param !== secret),
    auth,
    output,
    records: undefined,
    paginator: undefined,
    key: undefined,
  };
}

function authOf(url: URL, name: string): Draft['auth'] {
  const prefix = name.toUpperCase().replace(/\W/g, '_');
  const variable = (what: string) => `\${${prefix}_${what}}`;
  if (url.username !== '' || url.password !== '')
    return { type: 'basic', username: variable('USERNAME'), password: variable('PASSWORD') };
  const param = [...url.searchParams.keys()].find((key) => looksSecret(key));
  return param === undefined ? undefined : { type: 'api_key', param, value: variable('KEY') };
}

/** The draft with what the first page showed. */
export function fillIn(draft: Draft, { pages, choices, next }: Previewed): Draft {
  const batches = pages.map(({ decoded }) => decoded.batch);
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  const records = choices.find(({ what }) => what === 'records');
  const paginator = paginatorOf(choices, next);
  return {
    ...draft,
    params: draft.params.filter(([name]) => !isPaging(name, paginator)),
    records: records && { path: records.choice, reason: records.reason },
    paginator,
    key: keyCandidates(describeColumns(batches), rows, draft.name)[0],
  };
}

/** What `auto` found stands in its cursor. A source of one page has none: there `auto` may stay, it finds further pages later. */
function paginatorOf(choices: readonly Choice[], next: Previewed['next']): Draft['paginator'] {
  const choice = choices.find(({ what }) => what === 'paginator');
  if (!choice || next === null || typeof next !== 'object' || Array.isArray(next)) return undefined;
  const found = next['found'];
  if (found === null || typeof found !== 'object' || Array.isArray(found)) return undefined;
  return { options: found, reason: choice.reason };
}

/** The page number or cursor in the URL is what the paginator sets from now on. */
function isPaging(name: string, paginator: Draft['paginator']): boolean {
  const { options } = paginator ?? {};
  return ['page_param', 'offset_param', 'cursor_param'].some((key) => options?.[key] === name);
}
