import { dirname } from 'node:path';
import { type Plan, planFromUrl, type StreamPlan } from '../config/index.ts';
import { urlPasswords } from '../config/secret-names.ts';
import { systemClock } from '../core/clock.ts';
import { ConfigError } from '../core/errors.ts';
import { createLog } from '../reporters/index.ts';
import { type Previewed, previewStream } from '../run/trial/preview.ts';
import { choice, type Flags, type Parsed, positiveInteger } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { configFile, type Env, loadConfig } from './load.ts';
import { previewSelectors } from './preview-selectors.ts';
import { describePreview, previewCsv, previewJson, previewText } from './preview-text.ts';
import { chooseStream } from './streams.ts';

const flags: Flags = {
  config: { type: 'string', short: 'c', value: 'FILE', help: 'Config with the stream. Default: adip.yml' },
  url: { type: 'string', value: 'URL', help: 'Without a config: look at this URL' },
  file: { type: 'string', value: 'FILE', help: 'With --select: look at a saved page; --url says where it came from' },
  select: { type: 'string', multiple: true, value: 'SELECTOR', help: 'Try a selector; several make a chain' },
  items: {
    type: 'string',
    multiple: true,
    value: 'SELECTOR',
    help: 'With --select: the element that holds one record',
  },
  browser: { type: 'boolean', help: 'With --select: render the page in a real browser first' },
  'records-path': { type: 'string', value: 'PATH', help: 'Where the records stand in the answer. Default: found' },
  rows: { type: 'string', value: 'N', help: 'Rows to show. Default: 10' },
  pages: { type: 'string', value: 'N', help: 'Pages to ask for. Default: 1' },
  format: { type: 'string', value: 'table|json|csv', help: 'How to answer. Default: table' },
  verbose: { type: 'boolean', help: 'Tell every request on standard error' },
};

/** What means something only beside --select. */
const OF_SELECT = ['file', 'items', 'browser'] as const;

export const preview: Command = {
  flags,
  positionals: ['STREAM'],
  about: [
    'Asks the real source, with its sign-in, retries and decoding, shows the first rows and says what was found: where\nthe records stand, how the source pages, the columns with their types. STREAM may be left out where there is only one.',
    'Writes no file, with one exception: a refresh token that the server rotates is kept in the vault (ADIP_STATE_KEY).',
  ],
  examples: [
    'adip-ingest preview customers --rows 5',
    'adip-ingest preview --url "https://api.example.com/v1/stations?limit=500"',
    'adip-ingest preview --url https://books.example.com/ --items article --select "h3 a::attr(title)" --select h3',
    'adip-ingest preview --url https://api.example.com/v1/report --records-path result.rows --format csv > rows.csv',
  ],
  async execute({ values, positionals }: Parsed, shell: Shell): Promise<number> {
    if (values['select'] !== undefined) return previewSelectors({ values, positionals }, shell);
    const stray = OF_SELECT.find((name) => values[name] !== undefined);
    if (stray !== undefined)
      throw new ConfigError('bad_usage', `preview: --${stray} goes with --select`, {
        remedy: 'Name what to look for, e.g. --select h1; several make a chain.',
      });
    const format = choice('--format', values['format'], ['table', 'json', 'csv'] as const) ?? 'table';
    const rows = positiveInteger('--rows', values['rows'] as string | undefined) ?? 10;
    const pages = positiveInteger('--pages', values['pages'] as string | undefined) ?? 1;
    const asked = chooseAsked(values, positionals[0], shell);
    const previewed = await lookAt(asked, pages, values['verbose'] === true, shell);
    const description = describePreview(asked.plan, asked.stream, previewed, rows, shell.secrets);
    const render = { json: previewJson, csv: previewCsv, table: previewText }[format];
    shell.stdout(shell.secrets.redact(render(description, shell.width())));
    return 0;
  },
};

/** A stream to look at, with what that needs. */
export interface Asked {
  readonly plan: Plan;
  readonly stream: StreamPlan;
  readonly env: Env;
  readonly workspace: string;
}

function chooseAsked(values: Parsed['values'], name: string | undefined, shell: Shell): Asked {
  const { url, config } = values as Record<string, string | undefined>;
  const path = values['records-path'] as string | undefined;
  if (url === undefined) {
    const file = configFile(shell.cwd, config);
    const { plan, env } = loadConfig(file, shell.env, shell.secrets);
    const stream = chooseStream('preview', plan, name);
    return { plan, env, workspace: dirname(file), stream: withRecordsPath(stream, path) };
  }
  if (config !== undefined || name !== undefined)
    throw new ConfigError('bad_usage', 'preview: --url stands alone, without a stream or --config');
  return askUrl(url, shell, path);
}

/** A URL alone, as a stream. @throws ConfigError where it is none */
export function askUrl(url: string, shell: Shell, recordsPath?: string): Asked {
  const plan = planFromUrl({ url, output: `${nameOfUrl(url)}.csv` });
  for (const password of urlPasswords(url)) shell.secrets.add(password);
  const stream = withRecordsPath(chooseStream('preview', plan, undefined), recordsPath);
  return { plan, env: shell.env, workspace: shell.cwd, stream };
}

/** `stations` of `https://api.example.com/v1/stations?limit=5`: what a stream of it may be called. */
export function nameOfUrl(url: string): string {
  if (!URL.canParse(url)) return 'data';
  const { pathname, hostname } = new URL(url);
  const steps = pathname
    .split('/')
    .map((step) => step.replace(/(\.(json|csv|ndjson|tsv|gz|html?|php|aspx?))+$/i, ''))
    .filter((step) => /[a-z]{2}/i.test(step) && !/^(api|v\d+|index|page[-_]?\d+)$/i.test(step));
  const name = (steps.at(-1) ?? hostname).replace(/[^\w]+/g, '_');
  const isWord = /^[A-Za-z]/.test(name) && !/^(null|true|false)$/i.test(name); // these mean something else in YAML
  return isWord ? name.slice(0, 40) : `data_${name}`.slice(0, 40);
}

function withRecordsPath(stream: StreamPlan, path: string | undefined): StreamPlan {
  return path === undefined || stream.kind !== 'api' ? stream : { ...stream, records_path: path };
}

/** Asks for the pages; retries, waits and warnings are told on standard error meanwhile. */
export function lookAt(asked: Asked, pages: number, isVerbose: boolean, shell: Shell): Promise<Previewed> {
  const { secrets, signal, isTerminal: color } = shell;
  const log = createLog({
    level: isVerbose ? 'debug' : 'warn',
    format: 'text',
    write: (line) => shell.stderr(`${line}\n`),
    redact: secrets.redact,
    clock: systemClock,
    color,
  });
  const { plan, stream, env, workspace } = asked;
  return previewStream(plan, stream, pages, { workspace, env, emit: log, clock: systemClock, secrets, signal });
}
