import type { Plan, StreamPlan } from '../../config/index.ts';
import type { StreamTask } from '../stream-task.ts';
import { apiTask } from './api-task.ts';
import type { Clients } from './clients.ts';
import { fileTask } from './file-task.ts';
import { moduleTask } from './module-task.ts';
import { type SiteTaskRunning, siteTask } from './site-task.ts';
import type { SourceTaskRunning } from './source-task.ts';
import { sqlTask } from './sql-task.ts';

/** A stream of any kind as a task of the run. */
export function taskOf(
  plan: Plan,
  stream: StreamPlan,
  running: SiteTaskRunning & SourceTaskRunning,
  clients: Clients,
): StreamTask {
  switch (stream.kind) {
    case 'site':
      return siteTask(plan, stream, running, clients.sites);
    case 'api':
      return apiTask(plan, stream, running, clients);
    case 'module':
      return moduleTask(plan, stream, running);
    case 'sql':
      return sqlTask(plan, stream, running);
    case 'file':
      return fileTask(plan, stream, running);
  }
}
