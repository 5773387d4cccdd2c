import type { Random } from '../../core/clock.ts';
import { PublishError } from '../../core/errors.ts';
import { buildCandidate, type Candidate, type Ours, type Workshop } from './build.ts';
import { readRefusal, serverWords } from './refusal.ts';
import { ask, isAncestor, type Remote } from './remote.ts';

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
  const { options } = shop;
  let pending: Candidate | undefined;
  let rebuilds = 0;
  for (let attempt = 1; ; attempt += 1) {
    const look = await ask(() => remote.tip(known(shop, pending)));
    let output: string;
    if ('output' in look) output = look.output;
    else {
      if (pending && (await hasLanded(shop, pending, look.value))) return { landed: pending, rebuilds };
      if (!pending || !standsOn(shop, pending, look.value)) {
        if (pending) rebuilds += 1;
        pending = await build(shop, ours, look.value);
      }
      if (pending.commit === undefined) return { landed: pending, rebuilds };
      const answer = await remote.push(pending.commit);
      if (answer.landed) return { landed: pending, rebuilds };
      output = answer.output;
    }
    const refusal = readRefusal(output);
    if (refusal.kind === 'final') {
      if (pending && (await landedAfterAll(shop, remote, pending))) return { landed: pending, rebuilds };
      throw await finalError(shop, output, refusal);
    }
    if (attempt >= options.max_attempts) {
      if (pending && (await landedAfterAll(shop, remote, pending))) return { landed: pending, rebuilds };
      throw spentError(shop, attempt, refusal.kind, output);
    }
    await wait(shop, attempt, refusal.kind, output);
  }
}

const known = (shop: Workshop, pending: Candidate | undefined): string[] =>
  [shop.repository.head, pending?.commit, pending?.tip].filter((commit) => commit !== undefined);

/** The branch does not exist yet: it begins at what is checked out. */
const startOf = (shop: Workshop, tip: string | undefined): string | undefined => tip ?? shop.repository.head;

const standsOn = (shop: Workshop, pending: Candidate, tip: string | undefined): boolean =>
  pending.tip === startOf(shop, tip);

async function build(shop: Workshop, ours: readonly Ours[], tip: string | undefined): Promise<Candidate> {
  const { head, checkedOut, branch } = shop.repository;
  const start = startOf(shop, tip);
  // What was checked out is a base only if the branch grew out of it.
  const related = head !== undefined && start !== undefined && (checkedOut === undefined || checkedOut === branch);
  const base = related && (await isAncestor(shop.git, head, start)) ? head : undefined;
  return buildCandidate(shop, ours, start, base);
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

async function wait(shop: Workshop, attempt: number, kind: 'race' | 'trouble', output: string): Promise<void> {
  const { context, options } = shop;
  const waitMs = backoff(attempt, context.random);
  if (context.clock.now() + waitMs > context.deadline) throw spentError(shop, attempt, kind, output);
  const reason = kind === 'race' ? 'another push came first' : serverWords(output);
  const cause = kind === 'race' ? 'push_race' : 'git_network';
  const place = { stream: 'publish', page: 'git push' };
  context.emit({ type: 'retry', ...place, attempt, attempts: options.max_attempts, cause, reason, waitMs });
  await context.clock.sleep(waitMs, context.signal);
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
