import type { Random } from '../../core/clock.ts';
import { PublishError } from '../../core/errors.ts';
import { buildCandidate, type Candidate } from './build.ts';
import type { Files } from './delivered.ts';
import { readRefusal, serverWords } from './refusal.ts';
import { ask, commonBase, isAncestor, type Remote } from './remote.ts';
import type { Ours, Workshop } from './workshop.ts';

/** What the branch has now, and how it came there. */
export interface Delivery {
  readonly landed: Candidate;
  /** How often another push came first. */
  readonly rebuilds: number;
}

const BASE_MS = 300;
const MAX_MS = 20_000;

/** Full jitter: writers that collided once spread over a growing span. `failures` counts from 1. Pure. */
export const backoff = (failures: number, random: Random): number =>
  Math.round(random() * Math.min(MAX_MS, BASE_MS * 2 ** (failures - 1)));

/**
 * Pushes until the branch has our files: looks at the remote, builds on what it finds, pushes. A push whose
 * acknowledgement got lost is found by the look of the next round, and the same commit is pushed again where the
 * branch has not moved, so that nothing lands twice.
 * @throws {PublishError} for a refusal that another attempt cannot change, and when the attempts are used up
 */
export async function deliver(shop: Workshop, remote: Remote, ours: readonly Ours[]): Promise<Delivery> {
  let pending: Candidate | undefined;
  let rebuilds = 0;
  for (let attempt = 1; ; attempt += 1) {
    const last = pending;
    const look = await ask(() => remote.tip(known(shop, last)));
    if ('value' in look) {
      if (last && (await hasLanded(shop, last, look.value))) return { landed: last, rebuilds };
      if (!last || last.tip !== startOf(shop, look.value)) {
        if (last) rebuilds += 1;
        pending = await build(shop, ours, look.value);
        announce(shop, ours, pending);
      }
    }
    const output = 'output' in look ? look.output : await send(remote, pending);
    if (pending && output === undefined) return { landed: pending, rebuilds };
    const failure = await judge(shop, attempt, output ?? '');
    if (failure === undefined) continue;
    if (pending && (await landedAfterAll(shop, remote, pending))) return { landed: pending, rebuilds };
    throw failure;
  }
}

/** What the remote said against it; undefined where the branch has everything now. */
async function send(remote: Remote, candidate: Candidate | undefined): Promise<string | undefined> {
  if (candidate?.commit === undefined) return undefined;
  const answer = await remote.push(candidate.commit);
  return answer.landed ? undefined : answer.output;
}

/** Waits before another attempt, or gives the error where none is due. */
async function judge(shop: Workshop, attempt: number, output: string): Promise<PublishError | undefined> {
  const { context, options } = shop;
  const refusal = readRefusal(output);
  if (refusal.kind === 'final') return finalError(shop, output, refusal);
  const waitMs = backoff(attempt, context.random);
  if (attempt >= options.max_attempts || context.clock.now() + waitMs > context.deadline) {
    return spentError(shop, attempt, refusal.kind, output);
  }
  const race = refusal.kind === 'race';
  const reason = race ? 'another push came first' : serverWords(output);
  const cause = race ? 'push_race' : 'git_network';
  const place = { stream: 'publish', page: 'git push' };
  context.emit({ type: 'retry', ...place, attempt, attempts: options.max_attempts, cause, reason, waitMs });
  await context.clock.sleep(waitMs, context.signal);
  return undefined;
}

const known = (shop: Workshop, pending: Candidate | undefined): string[] =>
  [shop.repository.head, pending?.commit, pending?.tip].filter((commit) => commit !== undefined);

/** The branch does not exist yet: it begins at what is checked out. */
const startOf = (shop: Workshop, tip: string | undefined): string | undefined => tip ?? shop.repository.head;

async function build(shop: Workshop, ours: readonly Ours[], tip: string | undefined): Promise<Candidate> {
  const { head, checkedOut, branch } = shop.repository;
  const start = startOf(shop, tip);
  // What was checked out is a base only if the branch grew out of it.
  const related = head !== undefined && start !== undefined && (checkedOut === undefined || checkedOut === branch);
  const base = related ? await commonBase(shop.git, head, start) : undefined;
  const has = (commit: string, older: string): Promise<boolean> => isAncestor(shop.git, older, commit);
  await shop.delivered.hold(tip, await shop.trees.entries(tip), has);
  return buildCandidate(shop, ours, start, base);
}

/** What goes out, as it is told to the next publishing of this clone. */
export function deliveredFiles(ours: readonly Ours[], { held, stands }: Candidate): Files {
  const own = ours.filter(
    ({ artifact, blob }) => artifact.kind !== 'report' && blob !== '' && !held.has(artifact.stream),
  );
  return Object.fromEntries(
    own.map(({ artifact: { kind, sha256, bytes, rows }, path, blob }) => [
      path,
      {
        blob,
        ...(kind === 'data' && sha256 !== '' ? { version: { sha256, bytes, rows } } : {}),
        ...(stands.get(path)?.blob === blob ? {} : { apart: true as const }),
      },
    ]),
  );
}

/** Before the push: behind it this process may be killed. */
function announce({ delivered }: Workshop, ours: readonly Ours[], candidate: Candidate): void {
  if (candidate.commit !== undefined) delivered.announce(candidate.commit, deliveredFiles(ours, candidate));
}

async function hasLanded(shop: Workshop, pending: Candidate, tip: string | undefined): Promise<boolean> {
  if (tip === undefined || pending.commit === undefined) return false;
  return isAncestor(shop.git, pending.commit, tip);
}

/** The server may have taken the push and died before it said so. */
async function landedAfterAll(shop: Workshop, remote: Remote, pending: Candidate): Promise<boolean> {
  const look = await ask(() => remote.tip(known(shop, pending)));
  return 'value' in look && hasLanded(shop, pending, look.value);
}

function spentError(shop: Workshop, attempts: number, kind: 'race' | 'trouble', output: string): PublishError {
  const { branch, remote } = shop.repository;
  const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  if (kind === 'race') {
    return new PublishError('push_race_lost', `Another push to ${branch} came first in each of ${tried}`, {
      remedy: 'Give the workflows that push to this branch one `concurrency` group, or raise publish.git.max_attempts',
    });
  }
  return new PublishError(
    'git_network',
    `${remote} could not be reached for ${branch} in ${tried}: ${serverWords(output)}`,
    {
      remedy: 'Run again; nothing was lost, the next run publishes what this one could not',
    },
  );
}

async function finalError(
  shop: Workshop,
  output: string,
  refusal: { code: string; reason: string; remedy: string },
): Promise<PublishError> {
  const { branch } = shop.repository;
  const looked = await shop.context.explainRefusal?.(branch, output).catch(() => undefined);
  const message = `The push to ${branch} was refused: ${refusal.reason}. The server said: ${serverWords(output)}`;
  return new PublishError(refusal.code, message, { remedy: looked ? `${looked} ${refusal.remedy}` : refusal.remedy });
}
