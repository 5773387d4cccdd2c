import { type IncrementalOptions, incrementalProblems } from '../incremental/rules.ts';
import type { Finding, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
import { columnList } from './schema/common.ts';
import { namesUsed } from './template-rules.ts';

type Options = StreamOptions & { readonly incremental: IncrementalOptions };

/** What an incremental stream needs so that it asks for what changed, and loses none of it. */
export function incrementalFindings(name: string, options: StreamOptions): Finding[] {
  if (!isIncremental(options)) return [];
  const base: Path = ['streams', name, 'incremental'];
  const ofOptions = incrementalProblems(options.incremental).map(
    ({ key, message, remedy }): Finding => ({ path: [...base, key], code: 'incremental', message, remedy }),
  );
  return [...modeFindings(name, options), ...ofOptions, ...useFindings(options, base)];
}

const isIncremental = (options: StreamOptions): options is Options => options.incremental !== undefined;

/** What lies at the cursor comes again in every run: without a key it would be doubled, and a replace would drop the rest. */
function modeFindings(name: string, { write, primary_key }: Options): Finding[] {
  const path: Path = ['streams', name, 'write', 'mode'];
  if (write.mode === 'replace')
    return [
      {
        path,
        code: 'incremental',
        message: 'mode replace keeps only what a run brings, which is only what changed',
        remedy: 'Write `mode: merge` with a primary_key; or take `incremental` out to read all in each run.',
      },
    ];
  if (columnList(primary_key).length > 0 || write.mode === 'merge') return [];
  const message = 'an incremental stream needs a primary_key: what lies at its cursor comes again in every run';
  return [
    {
      path: ['streams', name, 'incremental'],
      code: 'missing_key',
      message,
      remedy: 'Name the columns that identify a record: `primary_key: id`.',
    },
  ];
}

function useFindings(options: Options, base: Path): Finding[] {
  const { incremental, kind } = options;
  const names = new Set(namesUsed(options));
  const has = (end: 'start' | 'end'): boolean =>
    incremental[`${end}_param`] !== undefined || names.has(`incremental.${end}`) || kind === 'module';
  const findings: Finding[] = [];
  const tell = (key: string, message: string, remedy: string): void =>
    void findings.push({ path: [...base, key], code: 'incremental', message, remedy });
  for (const key of ['start_param', 'end_param'] as const)
    if (kind !== 'api' && incremental[key] !== undefined)
      tell(
        key,
        `${key} is a parameter of requests to an API`,
        `Write {incremental.${key.slice(0, -6)}} ${PLACES[kind]}.`,
      );
  if (!has('start') && !incremental.filter && !incremental.newest_first)
    tell(
      'cursor_field',
      'nothing asks for what changed: every run would read all',
      `${kind === 'api' ? 'Set start_param' : `Write {incremental.start} ${PLACES[kind]}`}; where the source cannot be asked, set filter: true, or newest_first: true if it lists the newest first.`,
    );
  if (incremental.window !== undefined && !has('end') && !incremental.filter)
    tell(
      'window',
      'nothing says where a window ends: each would bring all behind it as well',
      `${kind === 'api' ? 'Set end_param' : `Write {incremental.end} ${PLACES[kind]}`}.`,
    );
  if (names.has('incremental.start') && incremental.start === undefined && kind !== 'module')
    tell('cursor_field', '{incremental.start} has no value in the first run', 'Set incremental.start.');
  if (
    names.has('incremental.end') &&
    incremental.window === undefined &&
    incremental.end === undefined &&
    kind !== 'module'
  )
    tell('cursor_field', '{incremental.end} has no value', 'Set incremental.window or incremental.end.');
  return findings;
}

/** Where a stream of a kind takes the start. */
const PLACES: Readonly<Record<StreamOptions['kind'], string>> = {
  api: 'in the request',
  site: 'in `start` or `params`',
  file: 'in `path`',
  sql: 'in `query` (it is bound as a value)',
  module: 'in `params`',
};
