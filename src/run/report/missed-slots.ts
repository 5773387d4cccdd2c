import { cronSlots } from '../../core/cron.ts';
import type { Problem, Report } from '../../core/report.ts';

/** GitHub starts scheduled runs late when it is busy: a slot this young may still be answered. */
const GRACE = 3_600_000;
const SHOWN = 5;

/** The schedule between two runs. Pure. */
export function missedSlots(
  crons: readonly string[],
  since: string,
  startedAt: number,
  isScheduled: boolean,
): NonNullable<Report['schedule']> | undefined {
  const after = Date.parse(since);
  if (crons.length === 0 || Number.isNaN(after)) return undefined;
  const slots = [...new Set(crons.flatMap((cron) => cronSlots(cron, after, startedAt)))].sort((a, b) => a - b);
  const due = slots.filter((slot) => slot <= startedAt - GRACE);
  // a scheduled run without a young slot is the late answer to an old one
  if (isScheduled && due.length === slots.length) due.pop();
  const examples = due.slice(-SHOWN).map((slot) => new Date(slot).toISOString());
  return { crons: [...crons], since, missed: due.length, examples };
}

/** What is said of a schedule that was not kept. */
export function slotsProblem({ missed, since, examples }: NonNullable<Report['schedule']>): Problem | undefined {
  if (missed === 0) return undefined;
  const slots = missed === 1 ? '1 slot' : `${missed} slots`;
  return {
    code: 'slots_missed',
    message: `${slots} of the schedule since the run before this one (${since}) have no run on record, the last ${examples.at(-1)}`,
    remedy:
      'GitHub delays and drops scheduled runs when it is busy, most at minute 0: choose an odd minute. In a public repository the schedule stops after 60 days without activity.',
  };
}
