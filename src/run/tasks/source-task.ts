import { fingerprint, type Plan, type SourcePlan, type StreamPlan } from '../../config/index.ts';
import type { BuildOptions } from '../../core/batch-build.ts';
import type { Scope } from '../../core/template.ts';
import { renderTargets, targetsOf } from '../../sinks/targets.ts';
import type { Running } from '../context.ts';
import { namesIn, namesOf } from '../names.ts';
import type { StreamTask } from '../stream-task.ts';
import { incrementalOf, turnsOf } from './turn-source.ts';

/** What a stream of files, of a database or of a module needs of its run. */
export type SourceTaskRunning = Pick<
  Running,
  | 'clock'
  | 'secrets'
  | 'vault'
  | 'signal'
  | 'random'
  | 'emit'
  | 'deadline'
  | 'identity'
  | 'workspace'
  | 'env'
  | 'options'
>;

/** Each turn has a connection, a file or a generator of its own open. */
const TURNS_AT_ONCE = 4;

type Plain = Exclude<StreamPlan, { kind: 'api' | 'site' }>;

/** What the tasks of such streams have in common; what is left is to open the source. */
export function frameOf(
  stream: Plain,
  source: SourcePlan,
  running: Pick<Running, 'identity' | 'options'>,
  templates: readonly unknown[],
): { readonly scope: Scope; readonly frame: Omit<StreamTask, 'open'> } {
  const scope = namesOf(stream.name, running.identity.startedAt);
  const write = renderTargets(stream.write, scope);
  const extraction = fingerprint(stream, source);
  const frame = {
    name: stream.name,
    source: source.name,
    path: targetsOf(write)[0].path,
    write,
    checks: stream.checks,
    schema: stream.schema,
    references: stream.references,
    key: stream.primary_key,
    isDropped: (column: string) => isDropped(stream, column),
    fingerprint: extraction,
    resumeKey: [extraction, ...namesIn([...templates, stream.include], scope)].join(' '),
    maxPages: 'max_pages' in stream ? stream.max_pages : undefined,
    turns: turnsOf(stream, [...templates, stream.include]),
    turnsAtOnce: TURNS_AT_ONCE,
    incremental: incrementalOf(stream, running),
  };
  return { scope, frame };
}

/** How a stream's records become columns. */
export function columnsOf(stream: Plain): BuildOptions {
  const { only, remove, rename } = stream;
  const flatten = 'flatten' in stream ? stream.flatten : undefined;
  return { only, remove, rename, separator: flatten?.separator, ...(flatten ? { depth: flatten.depth } : {}) };
}

function isDropped(stream: Plain, column: string): boolean {
  const { separator = '.' } = columnsOf(stream);
  const { remove, only, include } = stream;
  const covers = (names: readonly string[]): boolean =>
    names.some((name) => column === name || column.startsWith(name + separator));
  if (Object.hasOwn(include, column)) return false;
  if (stream.kind === 'file' && column === stream.file_column) return false;
  return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
}

/** A plan's source, of the type that its stream's kind says. */
export const sourceAs = <T extends SourcePlan>(plan: Plan, stream: StreamPlan): T => plan.sources[stream.source] as T;
