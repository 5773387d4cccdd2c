import { join } from 'node:path';
import type { Plan, StreamPlan } from '../config/index.ts';
import { seededRandom } from '../core/clock.ts';
import type { RunEvent } from '../core/events.ts';
import type { Cursor } from '../core/paginator.ts';
import { WHOLE } from '../core/partition.ts';
import type { Page } from '../core/source.ts';
import { openVault } from '../stores/vault.ts';
import type { RunContext } from './context.ts';
import type { StreamTask } from './stream-task.ts';
import { openClients, taskOf } from './tasks.ts';
import { vaultFile } from './vault-file.ts';

export type Choice = Omit<Extract<RunEvent, { type: 'chosen' }>, 'type' | 'stream'>;

/** The first pages of a stream, through its real source. */
export interface Previewed {
  readonly pages: readonly Page[];
  /** What was found by itself: the place of the records, the paginator. */
  readonly choices: readonly Choice[];
  /** Cursor of the page that would come next; null at the end. */
  readonly next: Cursor | null;
  /** ms since the epoch: names in templates are of this time. */
  readonly startedAt: number;
}

/** A preview that takes longer than this is no preview. */
const PATIENCE = 120_000;

/**
 * Asks for the first pages of a stream and keeps them in memory. Nothing is written but a rotated refresh token, which
 * would be lost otherwise.
 * @param limit pages at most
 */
export async function previewStream(
  plan: Plan,
  stream: StreamPlan,
  limit: number,
  context: Pick<RunContext, 'workspace' | 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>,
): Promise<Previewed> {
  const startedAt = context.clock.now();
  const choices: Choice[] = [];
  const emit = (event: RunEvent): void => {
    if (event.type === 'chosen') choices.push({ what: event.what, choice: event.choice, reason: event.reason });
    context.emit(event);
  };
  const stateFolder = join(context.workspace, '.adip');
  const connecting = {
    ...context,
    emit,
    random: seededRandom(startedAt % 2 ** 32),
    stateFolder,
    vault: openVault(vaultFile(stateFolder), context.env['ADIP_STATE_KEY'], context.clock.now),
    deadline: startedAt + Math.min(plan.run.deadline, PATIENCE),
  };
  const clients = openClients(connecting);
  let task: StreamTask | undefined;
  try {
    const identity = { id: 'preview', startedAt, attempt: 1, seed: 0 };
    const options = { streams: [], dryRun: true, fresh: true, publish: false, commit: false };
    task = taskOf(plan, stream, { ...connecting, identity, options }, clients);
    const open = await task.open(emit, undefined, true);
    const source = open({ partition: WHOLE, range: {} });
    const pages: Page[] = [];
    let next: Cursor | null = source.first();
    while (next !== null && pages.length < limit) {
      const page: Page = await source.fetch(next, context.signal);
      pages.push(page);
      next = page.step.next;
    }
    return { pages, choices, next, startedAt };
  } finally {
    task?.close?.(false);
    await clients.close();
  }
}
