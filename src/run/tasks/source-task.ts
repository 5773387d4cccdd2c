import type { Plan, SourcePlan, StreamPlan } from '../../config/index.ts';
import type { BuildOptions } from '../../core/batch-build.ts';
import type { Scope } from '../../core/template.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Connecting } from './connect.ts';
import { frameOf, isTakenOut } from './frame.ts';

/** What a stream of files, of a database or of a module needs of its run. */
export type SourceTaskRunning = Connecting & Pick<Running, 'identity' | 'workspace' | 'env' | 'options'>;

/** Each turn has a connection, a file or a generator of its own open. */
const TURNS_AT_ONCE = 4;

type Plain = Exclude<StreamPlan, { kind: 'api' | 'site' }>;

/** The frame of such a stream's task; what is left is to open the source. @param templates as of `frameOf` */
export function sourceFrame(
  stream: Plain,
  source: SourcePlan,
  running: Pick<Running, 'identity' | 'options'>,
  templates: readonly unknown[],
): { readonly scope: Scope; readonly frame: Omit<StreamTask, 'open'> } {
  const { scope, frame } = frameOf(stream, source, running, templates);
  const own = {
    isDropped: (column: string) => isDropped(stream, column),
    maxPages: 'max_pages' in stream ? stream.max_pages : undefined,
    turnsAtOnce: TURNS_AT_ONCE,
  };
  return { scope, frame: { ...frame, ...own } };
}

/** How a stream's records become columns. */
export function columnsOf(stream: Plain): BuildOptions {
  const { only, remove, rename } = stream;
  const flatten = 'flatten' in stream ? stream.flatten : undefined;
  return { only, remove, rename, separator: flatten?.separator, ...(flatten ? { depth: flatten.depth } : {}) };
}

function isDropped(stream: Plain, column: string): boolean {
  if (stream.kind === 'file' && column === stream.file_column) return false;
  return isTakenOut(stream, columnsOf(stream).separator ?? '.', column);
}

/** A plan's source, of the type that its stream's kind says. */
export const sourceAs = <T extends SourcePlan>(plan: Plan, stream: StreamPlan): T => plan.sources[stream.source] as T;
