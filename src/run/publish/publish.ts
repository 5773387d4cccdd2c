import type { Plan, StreamPlan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import { CancelledError, PublishError, toIngestError } from '../../core/errors.ts';
import type { GitOutcome, Problem, Report, S3Outcome } from '../../core/report.ts';
import { type GitOptions, publishGit } from '../../publishers/git/index.ts';
import { publishS3, type S3Context, type S3Options } from '../../publishers/s3/index.ts';
import type { Running } from '../context.ts';
import { oncePerPath } from '../landing/state-artifacts.ts';

/** Files that go out together: those of a stream, of a transform, or a database. */
export interface Delivery {
  readonly artifacts: readonly Artifact[];
  /** Whether there is anything in it that a commit is worth. */
  readonly isChanged: boolean;
  /** Whether it is committed. */
  readonly git: boolean;
  readonly s3: S3Options | undefined;
}

/** Where a stream goes: its own `publish` over the pipeline's. */
export function destinationsOf(
  plan: Plan,
  stream: StreamPlan,
): { git: GitOptions | undefined; s3: S3Options | undefined } {
  const git = stream.publish?.git ?? plan.publish.git;
  const s3 = stream.publish?.s3 ?? plan.publish.s3;
  return { git: git === false ? undefined : git, s3: s3 === false ? undefined : s3 };
}

export function s3ContextOf(plan: Plan, running: Running): S3Context {
  const { identity, env, emit, random, clock, signal, deadline, secrets } = running;
  const startedAt = new Date(identity.startedAt);
  return { pipeline: plan.name, runId: identity.id, startedAt, env, emit, random, clock, signal, deadline, secrets };
}

/**
 * Uploads all that was delivered, each to its own place in S3.
 * @param held takes the streams whose data did not get there whole
 */
export async function uploadAll(
  plan: Plan,
  deliveries: readonly Delivery[],
  running: Running,
  held: Set<string>,
): Promise<S3Outcome | undefined> {
  const groups = new Map<string, { options: S3Options; artifacts: Artifact[] }>();
  for (const { artifacts, s3 } of deliveries) {
    if (!s3 || artifacts.length === 0) continue;
    const key = JSON.stringify(s3);
    const group = groups.get(key) ?? { options: s3, artifacts: [] };
    group.artifacts.push(...artifacts);
    groups.set(key, group);
  }
  const outcomes: S3Outcome[] = [];
  for (const { options, artifacts } of groups.values()) {
    const hold = (stream: string | undefined): void => {
      for (const name of stream === undefined ? artifacts.map((one) => one.stream) : [stream]) held.add(name);
    };
    outcomes.push(await publishS3(artifacts, options, { ...s3ContextOf(plan, running), held: hold }));
  }
  return joinOutcomes(outcomes);
}

/** Several deliveries as one. */
export function joinOutcomes(outcomes: readonly S3Outcome[]): S3Outcome | undefined {
  if (outcomes.length === 0) return undefined;
  const statuses = new Set(outcomes.map((one) => one.status));
  const objects = outcomes.flatMap((one) => one.objects);
  const error = outcomes.find((one) => one.error)?.error;
  const hasFailed = statuses.has('failed') || statuses.has('partial');
  const status = hasFailed
    ? objects.length > 0
      ? 'partial'
      : 'failed'
    : statuses.has('uploaded')
      ? 'uploaded'
      : outcomes[0]!.status;
  return { status, objects, ...(error ? { error } : {}) };
}

/**
 * Commits and pushes data, state and reports in one commit.
 * @param extras reports and vault; they go along with a change, they are none by themselves
 */
export async function commitAll(
  plan: Plan,
  deliveries: readonly Delivery[],
  extras: readonly Artifact[],
  running: Running,
  status: Report['run']['status'],
): Promise<GitOutcome | undefined> {
  const { git } = plan.publish;
  if (git === false || !running.options.commit) return undefined;
  const committed = deliveries.filter((delivery) => delivery.git);
  const artifacts = oncePerPath(committed.flatMap((result) => result.artifacts));
  if (artifacts.length === 0 && extras.every(({ kind }) => kind !== 'state')) return { ...NOTHING, status: 'skipped' };
  const refusal = await running.git.refusal?.();
  if (refusal !== undefined) return refused(running, refusal);
  const hasChange = committed.some(({ isChanged }) => isChanged);
  const options = running.options.branch === undefined ? git : { ...git, branch: running.options.branch };
  const files = [...artifacts, ...extras.filter(({ kind }) => hasChange || kind === 'state')];
  try {
    return await publishGit(files, options, { ...running, ...running.git, runId: running.identity.id, status });
  } catch (thrown) {
    if (thrown instanceof CancelledError) throw thrown;
    const problem = problemOf(thrown);
    running.emit({ type: 'error', ...problem });
    return { ...NOTHING, status: 'failed', error: problem };
  }
}

const NOTHING = { files: [], left_out: [], rebuilds: 0 };

function refused(running: Running, reason: string): GitOutcome {
  const error = problemOf(
    new PublishError('publish_refused', reason, {
      remedy: 'Run the workflow on the base repository: on its schedule, by hand, or on push.',
    }),
  );
  running.emit({ type: 'error', ...error });
  return { ...NOTHING, status: 'failed', error };
}

export function problemOf(thrown: unknown): Problem {
  const { code, message, remedy, place } = toIngestError(thrown);
  return { code, message, ...(remedy ? { remedy } : {}), ...(place.page ? { page: place.page } : {}) };
}
