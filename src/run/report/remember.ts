import type { Plan } from '../../config/index.ts';
import type { Report } from '../../core/report.ts';
import { runLineOf } from '../../core/run-line.ts';
import type { Running } from '../context.ts';
import { deliveriesOf } from './deliveries.ts';
import type { Ending } from './ending.ts';
import { RUNS_PATH } from './history.ts';
import { missedSlots, slotsProblem } from './missed-slots.ts';

/** Looks whether the schedule was kept since the run before, and says so where it was not. */
export async function lookAtSchedule(ending: Ending, running: Running): Promise<Ending> {
  const { history, identity, options } = running;
  const since = history.earlier().at(-1)?.at;
  if (since === undefined || options.dryRun || options.limit !== undefined) return ending;
  const crons = (await running.crons?.()) ?? [];
  const schedule = missedSlots(crons, since, identity.startedAt, ending.trigger.event === 'schedule');
  const problem = schedule && slotsProblem(schedule);
  if (problem) running.emit({ type: 'warning', ...problem });
  return schedule ? { ...ending, schedule } : ending;
}

/**
 * Keeps the run's line. Where nothing is published the files in the workspace are the delivery; else the line waits
 * until a commit has taken it, because a runner and its workspace are gone after the job.
 */
export function remember(plan: Plan, ending: Ending, report: Report, running: Running): void {
  const { history, options } = running;
  const line = runLineOf(report);
  const { git } = report.published;
  const isLocal = !options.publish && deliveriesOf(plan, ending, running).some(({ isChanged }) => isChanged);
  if (isLocal) history.write(line);
  if (isLocal || (git?.status === 'pushed' && git.files.includes(RUNS_PATH))) history.settle();
  else history.wait(line);
}
