import { fingerprint, type SourcePlan, type StreamPlan } from '../../config/index.ts';
import type { Scope } from '../../core/template.ts';
import { renderTargets, targetsOf } from '../../sinks/targets.ts';
import type { Running } from '../context.ts';
import { namesIn, namesOf } from '../names.ts';
import type { StreamTask } from '../stream-task.ts';
import { incrementalOf, turnsOf } from './turn-source.ts';

/** What the tasks of all kinds of streams have in common; the kind adds which columns go, how many pages, and how to open its source. */
export type Frame = Omit<StreamTask, 'open' | 'isDropped' | 'maxPages'>;

/** @param templates texts of the stream, beside `include`, whose values change what is extracted */
export function frameOf(
  stream: StreamPlan,
  source: SourcePlan,
  running: Pick<Running, 'identity' | 'options'>,
  templates: readonly unknown[],
): { readonly scope: Scope; readonly frame: Frame } {
  const scope = namesOf(stream.name, running.identity.startedAt);
  const write = renderTargets(stream.write, scope);
  const extraction = fingerprint(stream, source);
  const all = [...templates, stream.include];
  const frame = {
    name: stream.name,
    source: source.name,
    path: targetsOf(write)[0].path,
    write,
    checks: stream.checks,
    schema: stream.schema,
    references: stream.references,
    key: stream.primary_key,
    fingerprint: extraction,
    resumeKey: [extraction, ...namesIn(all, scope)].join(' '),
    isDated: namesIn([stream.write], scope).length > 0,
    turns: turnsOf(stream, all),
    incremental: incrementalOf(stream, running),
  };
  return { scope, frame };
}

/** Whether `remove` or `only` take a column out; `include` adds its own to whatever is left. */
export function isTakenOut(
  { remove, only, include }: Pick<Exclude<StreamPlan, { kind: 'site' }>, 'remove' | 'only' | 'include'>,
  separator: string,
  column: string,
): boolean {
  const covers = (names: readonly string[]): boolean =>
    names.some((name) => column === name || column.startsWith(name + separator));
  if (Object.hasOwn(include, column)) return false;
  return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
}
