import type { FileStreamPlan, Plan } from '../config/index.ts';
import type { SourceTaskRunning } from './source-task.ts';
import type { StreamTask } from './stream-task.ts';

export function fileTask(_plan: Plan, stream: FileStreamPlan, _running: SourceTaskRunning): StreamTask {
  throw new Error(`${stream.name}: files are not read yet`);
}
