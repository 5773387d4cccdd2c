import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, SourcePlan, StreamPlan } from '../../config/index.ts';
import { seededRandom } from '../../core/clock.ts';
import { openVault } from '../../stores/vault.ts';
import type { RunContext } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import { openClients } from '../tasks/clients.ts';
import { taskOf } from '../tasks/tasks.ts';
import { vaultFile } from '../vault-file.ts';

export type TrialContext = Pick<RunContext, 'workspace' | 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>;

/** Tasks of a plan outside of a run: nothing is written into the workspace. */
export interface Trial {
  readonly workspace: string;
  readonly stateFolder: string;
  /** A folder of its own that goes with it. */
  readonly scratch: string;
  taskOf(stream: string): StreamTask;
  close(): Promise<void>;
}

/** ms after which a host that answers nothing is down: somebody sits and waits. */
const OUTAGE = 10_000;

const inHaste = ([name, source]: [string, SourcePlan]): [string, SourcePlan] =>
  'outage' in source
    ? [name, { ...source, outage: { give_up_after: Math.min(OUTAGE, source.outage.give_up_after) } }]
    : [name, source];

/** @param patience ms; what takes longer than this is no trial */
export function openTrial(plan: Plan, context: TrialContext, startedAt: number, patience: number): Trial {
  const hasty = { ...plan, sources: Object.fromEntries(Object.entries(plan.sources).map(inHaste)) };
  const stateFolder = join(context.workspace, '.adip');
  const scratch = mkdtempSync(join(tmpdir(), 'adip-trial-'));
  const connecting = {
    ...context,
    random: seededRandom(startedAt % 2 ** 32),
    stateFolder,
    vault: openVault(vaultFile(stateFolder), context.env['ADIP_STATE_KEY'], context.clock.now),
    deadline: startedAt + Math.min(plan.run.deadline, patience),
  };
  const clients = openClients(connecting);
  const identity = { id: 'preview', startedAt, attempt: 1, seed: 0 };
  const options = { streams: [], dryRun: true, fresh: true, publish: false, commit: false };
  const tasks = new Map<string, StreamTask>();
  return {
    workspace: context.workspace,
    stateFolder,
    scratch,
    taskOf(name) {
      const stream = plan.streams.find((one: StreamPlan) => one.name === name)!;
      const task = tasks.get(name) ?? taskOf(hasty, stream, { ...connecting, identity, options }, clients);
      tasks.set(name, task);
      return task;
    },
    async close() {
      for (const task of tasks.values()) task.close?.(false);
      rmSync(scratch, { recursive: true, force: true });
      await clients.close();
    },
  };
}
