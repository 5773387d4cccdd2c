import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { InvalidConfigError, type Plan, type Problem, parseConfig } from '../../config/index.ts';
import { seededRandom, systemClock } from '../../core/clock.ts';
import type { Secrets } from '../../core/secrets.ts';
import { openGit } from '../../publishers/git/run-git.ts';
import type { Shell } from '../command.ts';
import { type Env, readConfig, withEnvFile } from '../load.ts';
import { missingVariables } from '../validate.ts';
import type { Clone, Facts } from './check.ts';
import { readWorkflows } from './workflow-file.ts';

/** Gathers all that the checks look at; asks no server. @throws ConfigError where there is no config */
export async function gatherFacts(file: string, nodeVersion: string, shell: Shell): Promise<Facts> {
  const text = readConfig(file);
  const workspace = dirname(file);
  const env = withEnvFile(shell.env, workspace);
  const { secrets, signal } = shell;
  const judged = judge(text, basename(file), env, secrets);
  const clone = await readClone(workspace, env, shell);
  const workflows = readWorkflows(typeof clone === 'string' ? workspace : clone.root);
  return { file, workspace, text, env, nodeVersion, ...judged, clone, workflows, secrets, signal };
}

const ADDRESS = 'https://stand-in.invalid';
/** What missing variables are taken to hold, one after the other until the config can be read. */
const STAND_INS = ['stand-in', '1', ADDRESS];

/** A config in which only variables are missing is looked at with values that stand in for them, so that the rest can be checked. */
function judge(text: string, file: string, env: Env, secrets: Secrets): Pick<Facts, 'plan' | 'problems' | 'missing'> {
  const { plan, problems } = attempt(text, file, env, secrets);
  const missing = missingVariables(problems);
  if (missing.length === 0) return { plan, problems, missing };
  for (const value of STAND_INS) {
    const assumed = Object.fromEntries(missing.map((name) => [name, isAddress(name) ? ADDRESS : value]));
    const found = attempt(text, file, { ...env, ...assumed }, secrets);
    if (found.plan) return { plan: found.plan, problems, missing };
  }
  return { plan: undefined, problems, missing };
}

const isAddress = (name: string): boolean => /URL|HOST|ENDPOINT/i.test(name);

function attempt(
  text: string,
  file: string,
  env: Env,
  secrets: Secrets,
): { plan: Plan | undefined; problems: readonly Problem[] } {
  try {
    return { plan: parseConfig(text, { file, env, secrets }), problems: [] };
  } catch (thrown) {
    if (!(thrown instanceof InvalidConfigError)) throw thrown;
    return { plan: undefined, problems: thrown.problems };
  }
}

async function readClone(workspace: string, env: Env, { secrets, signal }: Shell): Promise<Clone | string> {
  const now = systemClock.now();
  const git = await openGit({
    workspace,
    runId: 'doctor',
    status: '',
    env,
    emit: () => {},
    random: seededRandom(now % 2 ** 32),
    clock: systemClock,
    signal,
    deadline: now + 60_000,
    secrets,
  });
  const place = await git
    .try(['rev-parse', '--show-toplevel', '--is-shallow-repository', '--git-path', 'index.lock'])
    .catch(() => undefined);
  if (!place) return 'the program git was not found';
  const [root, shallow, indexLock] = place.stdout.split('\n');
  if (place.code !== 0 || !root || !indexLock) {
    const isForeign = place.stderr.includes('dubious ownership');
    return isForeign
      ? 'the clone belongs to another user, git refuses to look at it'
      : `${workspace} is no clone of git`;
  }
  const [head, commits, remotes, tracked] = await Promise.all([
    git.try(['symbolic-ref', '--quiet', '--short', 'HEAD']),
    git.try(['rev-parse', '--verify', '--quiet', 'HEAD']),
    git.try(['remote']),
    git.try(['ls-files', '-z', '--', '.env', '.adip/work', '.adip/reports']),
  ]);
  return {
    root,
    branch: head.code === 0 ? head.stdout.trim() : undefined,
    hasCommits: commits.code === 0,
    isShallow: shallow === 'true',
    remotes: remotes.stdout.split('\n').filter((name) => name !== ''),
    tracked: tracked.stdout.split('\0').filter((path) => path !== ''),
    indexLock: existsSync(indexLock) ? indexLock : undefined,
    git,
  };
}
