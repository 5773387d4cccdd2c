import { type Plan, type SourcePlan, type StreamPlan, sourceOf } from '../config/index.ts';
import { TemplateError } from '../core/template.ts';
import { namesOf } from '../run/names.ts';
import { destinationsOf } from '../run/publish.ts';
import { renderTargets, targetsOf } from '../sinks/targets.ts';
import { choice, type Flags, listOf, type Parsed } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { configFile, loadConfig } from './load.ts';
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
  readonly source: string;
  readonly auth: string;
  /** Absent where it depends on records of another stream. */
  readonly request?: ShownRequest;
  readonly depends_on?: string;
  readonly paginator: string;
  readonly key: readonly string[];
  readonly mode: string;
  readonly output: string;
  readonly destinations: readonly string[];
}

export const plan: Command = {
  flags,
  about: [
    'For each stream in the order of the run: its first request, how it pages, its file, and where that goes; then the databases and transforms.',
  ],
  examples: ['adip-ingest plan', 'adip-ingest plan --streams customers --format json'],
  async execute({ values }: Parsed, shell: Shell): Promise<number> {
    const format = choice('--format', values['format'], ['text', 'json'] as const) ?? 'text';
    const { secrets } = shell;
    const { plan: loaded } = loadConfig(configFile(shell.cwd, values['config']), shell.env, secrets);
    const wanted = listOf(values['streams'] as string | undefined);
    refuseUnknownStreams(loaded, wanted);
    const chosen = loaded.streams.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    const now = Date.now();
    const steps = chosen.map((stream) => stepOf(loaded, stream, now, shell));
    const after = afterStreams(loaded);
    const text =
      format === 'json'
        ? `${JSON.stringify({ name: loaded.name, steps, ...after }, null, 1)}\n`
        : asText(steps) + afterText(after);
    shell.stdout(secrets.redact(text));
    return 0;
  },
};

function stepOf(loaded: Plan, stream: StreamPlan, now: number, { secrets }: Shell): Step {
  const { name, write, primary_key: key } = stream;
  const source = sourceOf(loaded, stream);
  return {
    stream: name,
    source: source.name,
    auth: signInOf(source),
    ...firstRequest(loaded, stream, now, secrets),
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
): Pick<Step, 'request' | 'depends_on'> {
  try {
    return { request: shownRequestOf(loaded, stream, now, secrets) };
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

function stepText({ stream, source, auth, request, depends_on, paginator, key, mode, output, destinations }: Step) {
  const lines = [
    `${stream} (source ${source})`,
    ...(request
      ? [`asks     ${request.method} ${request.url}`, ...headerLines(request)]
      : [`asks     ${depends_on ?? ''}`]),
    `signs in ${auth === 'none' ? 'no' : `by ${auth}`}`,
    `pages    ${paginator}`,
    `writes   ${output} (${mode}${key.length > 0 ? `, key ${key.join(', ')}` : ''})`,
    ...(destinations.length === 0 ? ['goes to  nowhere else'] : destinations.map((to) => `goes to  ${to}`)),
  ];
  return `${lines.join('\n   ')}\n`;
}

function headerLines({ headers, body }: ShownRequest): string[] {
  const lines = Object.entries(headers).map(([name, value]) => `         ${name}: ${value}`);
  return body === undefined ? lines : [...lines, `         ${body}`];
}
