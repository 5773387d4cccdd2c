import type { Plan } from '../config/index.ts';
import { DeferredError } from '../core/errors.ts';
import type { RunContext } from './context.ts';

/** The run's end aborts whatever is under way, so that checkpoints are written in time. */
export function startDeadline(plan: Plan, context: RunContext, now: number): { signal: AbortSignal; stop(): void } {
  const stop = new AbortController();
  const over = new AbortController();
  context.clock
    .sleep(now + plan.run.deadline - context.clock.now(), stop.signal)
    .then(() =>
      over.abort(
        new DeferredError('deadline', "the run's deadline has come", {
          remedy: 'The next run goes on from the checkpoints.',
        }),
      ),
    )
    .catch(() => {});
  return { signal: AbortSignal.any([context.signal, over.signal]), stop: () => stop.abort() };
}
