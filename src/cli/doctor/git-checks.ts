import type { GitOptions } from '../../publishers/git/index.ts';
import { type Check, type Clone, type Facts, type Finding, note, ok, orOk, problem, warning } from './check.ts';

/** Options of the commits, or undefined where nothing is committed. */
export function gitOf({ plan }: Pick<Facts, 'plan'>): GitOptions | undefined {
  return plan && plan.publish.git !== false ? plan.publish.git : undefined;
}

export const git: Check = {
  name: 'git',
  run(facts) {
    const options = gitOf(facts);
    if (!options) return facts.plan ? [ok('nothing is committed (publish.git is false)')] : [];
    const { clone } = facts;
    if (typeof clone === 'string')
      return [warning(clone, 'Clone the repository, or `git init` here; `publish: { git: false }` does without.')];
    const findings = [...headFindings(clone, options), ...remoteFindings(clone, options), ...stateFindings(clone)];
    return orOk(findings, `branch ${options.branch ?? clone.branch}, remote ${options.remote}`);
  },
};

function headFindings({ branch, isShallow, hasCommits }: Clone, options: GitOptions): Finding[] {
  const findings: Finding[] = [];
  if (branch === undefined && options.branch === undefined)
    findings.push(
      problem('HEAD is detached and the config names no branch', 'Set publish.git.branch, or check a branch out.'),
    );
  else if (branch === undefined) findings.push(note(`HEAD is detached; commits go to ${options.branch}`));
  else if (options.branch !== undefined && options.branch !== branch)
    findings.push(note(`${branch} is checked out; commits go to ${options.branch}`));
  if (!hasCommits) findings.push(note('there is no commit yet; the first run makes one'));
  if (isShallow) findings.push(note('the clone is shallow, which is enough'));
  return findings;
}

function remoteFindings({ remotes }: Clone, { remote }: GitOptions): Finding[] {
  if (remotes.includes(remote)) return [];
  const known = remotes.length > 0 ? `; there is ${remotes.join(', ')}` : '';
  return [
    problem(
      `no remote is called "${remote}"${known}`,
      `Run \`git remote add ${remote} URL\`, or set publish.git.remote.`,
    ),
  ];
}

function stateFindings({ tracked, indexLock }: Clone): Finding[] {
  const findings: Finding[] = [];
  const work = tracked.filter((path) => path.startsWith('.adip/work/') || path.startsWith('.adip/reports/'));
  if (work.length > 0)
    findings.push(
      problem(
        `${work[0]} is committed: checkpoints of one machine would reach every other`,
        'Run `git rm -r --cached .adip/work .adip/reports` and commit that.',
      ),
    );
  if (indexLock !== undefined)
    findings.push(
      warning(`${indexLock} is there: git is at work, or was killed`, 'Delete it if no git process is running.'),
    );
  return findings;
}
