import { type Plan, type StreamPlan, withSource } from '../../config/index.ts';
import { ConfigError, DeferredError, type IngestError } from '../../core/errors.ts';
import { removeWorkFolder } from '../../stores/checkpoint.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { problemOf } from '../publish/publish.ts';
import type { StreamResult, StreamTask } from '../stream-task.ts';
import type { Clients } from '../tasks/clients.ts';
import { taskOf } from '../tasks/tasks.ts';
import { runStream } from './stream.ts';

/** Runs a stream; where its source fails as a whole, what the config says to use instead, and says so. */
export async function runWithFallback(
  plan: Plan,
  stream: StreamPlan,
  task: StreamTask,
  running: Running,
  family: Family,
  clients: Clients,
): Promise<StreamResult> {
  const { fallback } = stream;
  if (fallback === undefined) return runStream(task, running, family);
  const isSaved = (error: IngestError): boolean => fallback !== 'last_good' && isOfTheSource(error);
  const result = await runStream({ ...task, isSaved }, running, family);
  const workName = `${stream.name}.fallback`;
  // what a run that was killed had begun to read there is overtaken
  if (!result.error) removeWorkFolder(running.workRoot, workName);
  if (!result.error || !isOfTheSource(result.error)) return result;
  const { error } = result;
  if (fallback === 'last_good') return keepLastGood(result, running, family);
  const used = { used: fallback.source, code: error.code, reason: error.message };
  const message = `${stream.source} failed (${error.message}); ${stream.name} is read from ${fallback.source} instead`;
  const other = {
    ...taskOf(plan, withSource(stream, fallback.source), running, clients),
    ...(task.prepare ? { prepare: task.prepare } : {}),
  };
  // what it brings are the same records: the bookmark, with its cursors and lost pages, is one for both
  const notice = { code: 'fallback_used', message, remedy: `Mend ${stream.source}; the next run asks it first again.` };
  const second = { ...other, fingerprint: task.fingerprint, workName, notices: [notice] };
  const replaced = await runStream(second, running, family);
  const whole = { ...replaced, fallback: used };
  family.ended(whole);
  return whole;
}

/** A source that is down, that refuses or blocks; not what it brought, nor what the config says. */
function isOfTheSource(error: IngestError): boolean {
  if (error instanceof DeferredError || error instanceof ConfigError) return false;
  return !/^(check_|contract_|schema_|cursor_not|cursor_missing|key_|target_|state_|landing_|parent_|bad_|unknown_|unexpected|empty_upstream|null_key|column_|file_names_|too_many_(deleted|files)|not_writable|disk_)/.test(
    error.code,
  );
}

function keepLastGood(result: StreamResult, { emit, history }: Running, family: Family): StreamResult {
  const { task, error, earlier } = result;
  if (!earlier) return result;
  const warning = {
    code: 'fallback_used',
    message: `${task.name} could not be read; its data of ${history.deliveredAt(task.name) ?? 'an earlier run'} stay, and streams that run for its records run for those`,
    remedy: `Mend ${task.source}; the next run goes on.`,
  };
  emit({ type: 'warning', stream: task.name, ...warning });
  const kept: StreamResult = {
    ...result,
    status: 'partial',
    tally: { ...result.tally, warnings: [...result.tally.warnings, warning] },
    fallback: { used: 'last_good', code: error!.code, reason: problemOf(error!).message },
  };
  family.ended(kept);
  return kept;
}
