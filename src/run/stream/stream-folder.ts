import { statSync } from 'node:fs';
import type { DriftVerdict } from '../../checks/drift.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { Status } from '../../core/events.ts';
import type { SchemaChange } from '../../core/report.ts';
import type { Finished } from '../../sinks/finish.ts';
import { openWorkFolder, type WorkFolder } from '../../stores/checkpoint.ts';
import type { Sifted } from '../checks/sift.ts';
import type { Running } from '../context.ts';
import { bareCursor } from '../landing/bare-cursor.ts';
import { canLand, type Landing } from '../landing/landing.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import { readKept } from '../turns/kept-turns.ts';
import type { TurnCursor } from '../turns/read-turns.ts';

/** What the checkpoint holds: an extraction under way, or a landing that only has to be moved into place. */
export type Content =
  | { readonly phase: 'extracting'; readonly progress: Progress }
  | {
      readonly phase: 'landing';
      readonly progress: Progress;
      readonly finished: Finished;
      readonly landing: Landing;
      readonly checks: readonly CheckResult[];
      readonly drift: DriftVerdict | undefined;
      readonly schemaChanges: readonly SchemaChange[];
      readonly quarantine: Sifted['report'];
      readonly status: Status;
    };

export type StreamFolder = WorkFolder<Content>;

export const openStreamFolder = (workRoot: string, stream: string): StreamFolder => openWorkFolder(workRoot, stream);

export const stageOf = (folder: StreamFolder): string => `${folder.path}/stage.csv`;

/** A run that is told to ask for something else than the one before does not go on from it. */
function keyOf({ resumeKey, turns, incremental }: StreamTask, { options }: Running): string {
  const { fullRefresh = false, from, to } = options;
  const isAsUsual = !fullRefresh && from === undefined && to === undefined;
  return isAsUsual || (!turns && !incremental)
    ? resumeKey
    : `${resumeKey} ${JSON.stringify({ fullRefresh, from, to })}`;
}

/** Checkpoints may leave the machine with the cache: a next link that carries a credential is saved without it. */
export function save(
  task: StreamTask,
  running: Running,
  folder: StreamFolder,
  { began }: Pick<StreamState, 'began'>,
  content: Content,
): void {
  running.keepIdentity();
  const { redact } = running.secrets;
  const { progress } = content;
  const lost = progress.lost.map((letter) => ({ ...letter, cursor: bareCursor(letter.cursor, redact) }));
  const now = running.clock.now();
  const tally = { ...progress.tally, durationMs: progress.tally.durationMs + now - began };
  const kept = { ...progress, tally, cursor: bareCursor(progress.cursor, redact), lost };
  folder.save(keyOf(task, running), now, { ...content, progress: kept });
}

/** What an interrupted run left and can be gone on from; otherwise the folder is emptied. */
export async function resume(task: StreamTask, running: Running, folder: StreamFolder): Promise<Content | undefined> {
  const { content, notice } = running.options.fresh
    ? { content: undefined, notice: undefined }
    : folder.load(keyOf(task, running), running.resumeWithinMs, running.clock.now());
  const tell = (message: string, code = 'not_resumed') =>
    running.emit({ type: 'warning', code, stream: task.name, message });
  if (notice) tell(notice, content ? 'state_torn' : undefined);
  if (content?.phase === 'extracting') {
    const lack = whatLacks(task, folder, content.progress);
    if (lack === undefined) return content;
    tell(`an interrupted run was found, but ${lack}; the stream starts anew`);
  } else if (content && (await canLand(content.landing, running.workspace))) return content;
  folder.reset();
  return undefined;
}

/** The checkpoint and its files travel together, yet a cache or a torn disk may bring them apart. */
function whatLacks({ turns }: StreamTask, folder: StreamFolder, progress: Progress): string | undefined {
  if (!isStaged(folder, progress)) return 'its part file is missing or too short';
  if (!turns) return undefined;
  // without the list its cursor would count in another one: partitions would be passed over
  const kept = readKept(folder.path);
  const { turn } = (progress.cursor ?? { turn: 0 }) as unknown as TurnCursor;
  return kept && turn <= kept.turns.length ? undefined : 'the list of its partitions is missing or damaged';
}

function isStaged(folder: StreamFolder, { position }: Progress): boolean {
  if (position.bytes === 0) return true;
  return (statSync(stageOf(folder), { throwIfNoEntry: false })?.size ?? 0) >= position.bytes;
}
