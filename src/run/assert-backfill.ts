import type { StreamPlan } from '../config/index.ts';
import { ConfigError } from '../core/errors.ts';
import { backfillProblem } from '../incremental/index.ts';
import type { RunOptions } from './context.ts';

/** @throws ConfigError `bad_backfill` for a start or an end that no chosen stream can ask for */
export function assertBackfill(
  streams: readonly StreamPlan[],
  { from, to, fullRefresh }: Pick<RunOptions, 'from' | 'to' | 'fullRefresh'>,
): void {
  if (from === undefined && to === undefined) return;
  const refuse = (message: string, remedy: string): never => {
    throw new ConfigError('bad_backfill', message, { remedy });
  };
  const options = '--from and --to';
  if (fullRefresh === true)
    refuse(`${options} do not go with --full-refresh`, 'Leave one of them out: a full refresh begins at the start.');
  const incremental = streams.flatMap(({ name, incremental: block }) => (block ? [{ name, block }] : []));
  if (incremental.length === 0)
    refuse(`${options} are for incremental streams, and no chosen stream is one`, 'Set `incremental` on the stream.');
  for (const { name, block } of incremental) {
    const problem = backfillProblem(block, name, { from, to });
    if (problem !== undefined)
      refuse(
        problem,
        'Write them as the cursors are written, or where those are dates, as 2025-10-01 or 2025-10-01T12:00:00Z; choose streams with --streams.',
      );
  }
}
