import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkflow } from '../cli/doctor/workflow-file.ts';
import type { Env } from '../cli/load.ts';
import type { Report } from '../core/report.ts';

/** Who and what started the run, for the audit trail of the report. */
export async function describeTrigger(): Promise<Report['run']['trigger']> {
  const { context } = await import('@actions/github');
  const { actor, eventName, ref, sha, runId, serverUrl } = context;
  const { owner, repo } = context.repo;
  return {
    actor,
    event: eventName,
    repository: `${owner}/${repo}`,
    ref,
    sha,
    run_url: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
  };
}

interface PullRequestPayload {
  readonly head?: { readonly repo?: { readonly full_name?: string } | null };
}

/**
 * Cron lines of the workflow that runs, as its file in the checkout has them: that file is known by
 * `owner/repo/.github/workflows/name.yml@ref`.
 */
export async function readCrons(env: Env): Promise<readonly string[]> {
  const path = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  const file = join(env['GITHUB_WORKSPACE'] ?? '.', path ?? '');
  if (path === undefined || !existsSync(file)) return [];
  return readWorkflow(path, readFileSync(file, 'utf8')).crons;
}

/** Why nothing may be published from this event: what a stranger's pull request brings is not committed with our token. */
export async function refuseForeignCode(): Promise<string | undefined> {
  const { context } = await import('@actions/github');
  const { eventName, payload } = context;
  if (eventName === 'pull_request_target')
    return 'nothing is published on pull_request_target: a fork could choose what is committed';
  if (eventName !== 'pull_request') return undefined;
  const head = (payload['pull_request'] as PullRequestPayload | undefined)?.head?.repo?.full_name;
  const { owner, repo } = context.repo;
  return head === `${owner}/${repo}` ? undefined : 'nothing is published for a pull request from a fork';
}

interface Rule {
  readonly type: string;
}

const MEANING: Record<string, string> = {
  pull_request: 'changes must come by pull request',
  required_signatures: 'commits must be signed',
  required_status_checks: 'status checks must pass first',
  update: 'only those with bypass may update it',
  creation: 'only those with bypass may create it',
  non_fast_forward: 'force pushes are blocked',
  required_linear_history: 'merge commits are blocked',
  file_path_restriction: 'some paths are blocked',
  max_file_size: 'large files are blocked',
};

/** Looks up which rules guard a branch, and says in one sentence what would let the push through. */
export function createRefusalExplainer(token: string): (branch: string) => Promise<string | undefined> {
  return async (branch) => {
    const { context, getOctokit } = await import('@actions/github');
    try {
      const { data } = await getOctokit(token).request('GET /repos/{owner}/{repo}/rules/branches/{branch}', {
        ...context.repo,
        branch,
      });
      const rules = (data as readonly Rule[]).map(({ type }) => MEANING[type] ?? type);
      if (rules.length === 0) return undefined;
      return `Rules on ${branch}: ${[...new Set(rules)].join('; ')}. Give an App or a deploy key bypass and check out with its token, or set publish.git.branch to a branch without them.`;
    } catch {
      return undefined; // the token may not read rules; the refusal itself is told all the same
    }
  };
}
