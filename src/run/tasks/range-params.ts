import type { ApiStreamPlan } from '../../config/index.ts';
import type { Range } from '../../core/partition.ts';

/** Where an incremental request starts and ends, under the names that the config says; an open end is not asked for. */
export function rangeParams({ incremental }: ApiStreamPlan, { start, end }: Range): Record<string, string> {
  const { start_param, end_param } = incremental ?? {};
  return {
    ...(start_param !== undefined && start !== undefined ? { [start_param]: '{incremental.start}' } : {}),
    ...(end_param !== undefined && end !== undefined ? { [end_param]: '{incremental.end}' } : {}),
  };
}
