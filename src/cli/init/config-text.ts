import { stringify } from 'yaml';
import type { Json } from '../../core/json.ts';
import type { Draft } from './draft.ts';

/** A small config with comments about a URL that was looked at. */
export function configOf(draft: Draft): string {
  const { name, auth, params, records, paginator, key, output } = draft;
  return `${[
    '# Checked by `adip-ingest validate`; the first rows by `adip-ingest preview`.',
    'version: 1',
    '',
    'sources:',
    `  ${name}:`,
    '    type: api',
    `    base_url: ${flow(literal(draft.baseUrl))}`,
    ...(auth ? [`    auth: ${flow(auth)}`] : []),
    '    # rate_limit: 5/s # by default only what the server itself asks for',
    '',
    'streams:',
    `  ${name}:`,
    `    source: ${name}`,
    `    path: ${flow(template(draft.path))}`,
    ...(params.length > 0 ? [`    params: ${flow(paramsOf(params))}`] : []),
    ...(records ? [`    records_path: ${flow(records.path)} # ${comment(records.reason)}`] : []),
    ...(paginator
      ? [`    paginator: ${flow(paginator.options)} # ${comment(paginator.reason)}`]
      : ['    # paginator: found by itself in each run; name one to be sure']),
    ...(key === undefined
      ? ['    # primary_key: id # the column that identifies a record; then mode merge is possible']
      : [`    primary_key: ${flow(key)} # different in every row that was seen; correct it if that was chance`]),
    `    write: { mode: replace, csv: ${flow(template(output))} }`,
    '    checks:',
    '      rows: { min: 1, max_drop: 50% } # the last good file stays where the new one has too few rows',
    '',
    'publish:',
    '  git: {} # commits to the branch that is checked out',
    '  # s3: { bucket: my-bucket, key: "raw/{stream}/date={date}/{name}.{ext}" }',
  ].join('\n')}\n`;
}

/** Where no URL was given. */
export const EXAMPLE: Draft = {
  name: 'items',
  baseUrl: 'https://api.example.com',
  path: '/v1/items',
  params: [],
  auth: undefined,
  output: 'data/items.csv',
  records: undefined,
  paginator: undefined,
  key: undefined,
};

/** A config to fill in. It validates as it stands. */
export function exampleConfig(): string {
  return configOf(EXAMPLE)
    .replace(
      'base_url: https://api.example.com',
      `base_url: ${variable('API_URL:-https://api.example.com')} # your API`,
    )
    .replace(
      '    # rate_limit',
      `    # auth: { type: bearer, token: "${variable('API_TOKEN')}" } # secrets stand in variables, never here\n    # rate_limit`,
    );
}

function paramsOf(params: Draft['params']): { [name: string]: Json } {
  const values = Object.groupBy(params, ([name]) => name);
  return Object.fromEntries(
    Object.entries(values).map(([name, pairs = []]) => {
      const texts = pairs.map(([, value]) => template(value));
      return [name, texts.length === 1 ? texts[0]! : texts];
    }),
  );
}

const variable = (name: string): string => `\${${name}}`;

/** A value on one line of YAML. */
const flow = (value: Json | Draft['auth']): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, defaultStringType: 'PLAIN' }).trim();

/** Text in which no variable is meant. */
const literal = (text: string): string => text.replace(/\$(?=\{)/g, '$$$$');

/** Text in which no template is meant either; inside an escaped variable braces are literal already. */
const template = (text: string): string =>
  text.replace(/\$\{[^}]*\}?|[{}]/g, (found) => (found.startsWith('$') ? `$${found}` : found + found));

const comment = (text: string): string => text.replace(/[\r\n]+/g, ' ').slice(0, 100);
