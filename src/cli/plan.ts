import { dirname } from 'node:path';
import { type Plan, type SourcePlan, type StreamPlan, sourceOf } from '../config/index.ts';
import { systemClock } from '../core/clock.ts';
import { TemplateError } from '../core/template.ts';
import { namesOf } from '../run/names.ts';
import { destinationsOf } from '../run/publish/publish.ts';
import { parentsOf } from '../run/run-streams.ts';
import { levelsOf } from '../run/schedule.ts';
import { type Foreseen, foresee } from '../run/trial/foresee.ts';
import { openTrial } from '../run/trial/trial.ts';
import { renderTargets, targetsOf } from '../sinks/targets.ts';
import { choice, type Flags, listOf, type Parsed } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { configFile, loadConfig } from './load.ts';
import { foreseenLines, orderText } from './plan-turns.ts';
import { afterStreams, afterText } from './plan-warehouse.ts';
import { type ShownRequest, shownRequestOf } from './request-text.ts';
import { refuseUnknownStreams } from './streams.ts';

const flags: Flags = {
  config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to read. Default: adip.yml' },
  streams: { type: 'string', value: 'A,B', help: 'Streams to show. Default: all' },
  format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};

/** What a run would do for one stream. */
interface Step {
  readonly stream: string;
  /** Streams of one level run at once. */
  readonly level: number;
  readonly after: readonly string[];
  readonly source: string;
  readonly auth: string;
  /** Absent where it depends on records of another stream. */
  readonly request?: ShownRequest;
  readonly depends_on?: string;
  readonly partitions?: Foreseen['partitions'] | undefined;
  readonly incremental?: Foreseen['incremental'] | undefined;
  /** Where an interrupted run goes on. */
  readonly resumes?: string | undefined;
  readonly paginator: string;
  readonly key: readonly string[];
  readonly mode: string;
  readonly output: string;
  readonly destinations: readonly string[];
}

export const plan: Command = {
  flags,
  about: [
    'For each stream in the order of the run: its first request, what it runs for, how it pages, its file, and where\nthat goes; then the databases and transforms. Asks no server: partitions and cursors are those of the files and\nbookmarks as they stand.',
  ],
  examples: ['adip-ingest plan', 'adip-ingest plan --streams customers --format json'],
  async execute({ values }: Parsed, shell: Shell): Promise<number> {
    const format = choice('--format', values['format'], ['text', 'json'] as const) ?? 'text';
    const { secrets } = shell;
    const file = configFile(shell.cwd, values['config']);
    const { plan: loaded, env } = loadConfig(file, shell.env, secrets);
    const wanted = listOf(values['streams'] as string | undefined);
    refuseUnknownStreams(loaded, wanted);
    const chosen = loaded.streams.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    const now = Date.now();
    const levels = levelsOf(chosen.map((stream) => ({ name: stream.name, parents: parentsOf(stream) })));
    const context = {
      workspace: dirname(file),
      env,
      emit: () => {},
      clock: systemClock,
      secrets,
      signal: shell.signal,
    };
    const trial = openTrial(loaded, context, now, PATIENCE);
    const steps: Step[] = [];
    try {
      for (const stream of chosen)
        steps.push(
          stepOf(loaded, stream, now, shell, levels, await foresee(trial, stream.name, loaded.run.resume_within, now)),
        );
    } finally {
      await trial.close();
    }
    const after = afterStreams(loaded);
    const text =
      format === 'json'
        ? `${JSON.stringify({ name: loaded.name, levels, steps, ...after }, null, 1)}\n`
        : orderText(levels) + asText(steps) + afterText(after);
    shell.stdout(secrets.redact(text));
    return 0;
  },
};

const PATIENCE = 60_000;

function stepOf(
  loaded: Plan,
  stream: StreamPlan,
  now: number,
  { secrets }: Shell,
  levels: readonly (readonly string[])[],
  { turn, partitions, incremental, resumes }: Foreseen,
): Step {
  const { name, write, primary_key: key } = stream;
  const source = sourceOf(loaded, stream);
  return {
    stream: name,
    level: levels.findIndex((level) => level.includes(name)) + 1,
    after: parentsOf(stream),
    source: source.name,
    auth: signInOf(source),
    ...firstRequest(loaded, stream, now, secrets, turn),
    ...(partitions ? { partitions } : {}),
    ...(incremental ? { incremental } : {}),
    ...(resumes === undefined ? {} : { resumes }),
    paginator: pagingOf(stream),
    key,
    mode: write.mode,
    output: targetsOf(renderTargets(write, namesOf(name, now)))
      .map(({ path }) => path)
      .join(', '),
    destinations: destinationsOfStream(loaded, stream),
  };
}

function signInOf(source: SourcePlan): string {
  if (source.type === 'api') return source.auth.type;
  if (source.type === 'file') return source.http.auth.type;
  if (source.type === 'sql') return source.url.includes('@') ? 'the URL' : 'none';
  return source.type === 'site' && source.session?.login ? 'login form' : 'none';
}

function pagingOf(stream: StreamPlan): string {
  if (stream.kind === 'api' || stream.kind === 'site') return stream.paginator?.type ?? 'single_page';
  if (stream.kind === 'file') return 'file by file, in parts';
  if (stream.kind === 'module') return 'as the module yields them';
  const { order_by, page_size } = stream;
  return order_by ? `${page_size} rows by ${order_by.join(', ')}` : `${page_size} rows of one cursor`;
}

/** What is asked for, templates as they are written. */
function askedOf(stream: StreamPlan): string {
  if (stream.kind === 'api') return `${stream.method} ${stream.path ?? stream.url ?? ''}`;
  if (stream.kind === 'site') return stream.start[0]!;
  if (stream.kind === 'file') return stream.path;
  return stream.kind === 'sql' ? (stream.query ?? stream.table ?? '') : 'the module';
}

function firstRequest(
  loaded: Plan,
  stream: StreamPlan,
  now: number,
  secrets: Shell['secrets'],
  turn: Foreseen['turn'],
): Pick<Step, 'request' | 'depends_on'> {
  try {
    return { request: shownRequestOf(loaded, stream, now, secrets, undefined, turn) };
  } catch (thrown) {
    if (!(thrown instanceof TemplateError)) throw thrown;
    return {
      depends_on: `${askedOf(stream)}, for each of ${stream.for_each?.map((block) => block.stream ?? block.as).join(' and ')}`,
    };
  }
}

function destinationsOfStream(loaded: Plan, stream: StreamPlan): string[] {
  const { git, s3 } = destinationsOf(loaded, stream);
  return [
    ...(git ? [`git: ${git.remote}, ${git.branch ?? 'the branch that is checked out'}`] : []),
    ...(s3 ? [`s3://${s3.bucket}/${s3.key}`] : []),
  ];
}

function asText(steps: readonly Step[]): string {
  return steps.map((step, at) => `${at + 1}. ${stepText(step)}`).join('\n');
}

function stepText(step: Step): string {
  const { stream, source, auth, request, depends_on, paginator, key, mode, output, destinations } = step;
  const lines = [
    `${stream} (source ${source})`,
    ...(request
      ? [`asks     ${request.method} ${request.url}`, ...headerLines(request)]
      : [`asks     ${depends_on ?? ''}`]),
    ...foreseenLines(step),
    `signs in ${auth === 'none' ? 'no' : `by ${auth}`}`,
    `pages    ${paginator}`,
    `writes   ${output} (${mode}${key.length > 0 ? `, key ${key.join(', ')}` : ''})`,
    ...(destinations.length === 0
      ? ['goes to  nowhere else']
      : destinations.map((to) => `goes to  ${to} (in Actions, or by run --publish)`)),
  ];
  return `${lines.join('\n   ')}\n`;
}

function headerLines({ headers, body }: ShownRequest): string[] {
  const lines = Object.entries(headers).map(([name, value]) => `         ${name}: ${value}`);
  return body === undefined ? lines : [...lines, `         ${body}`];
}
