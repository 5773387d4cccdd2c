import { randomInt } from 'node:crypto';

export interface JobContext {
  readonly workspace: string;
  readonly eventPath: string;
  readonly home: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly token: string;
  readonly eventName: string;
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly workflow: string;
  readonly debug: boolean;
}

/** Commands come from the machine, but nothing that npm put in front of the PATH. */
const systemPath = (): string =>
  (process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin')
    .split(':')
    .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp'))
    .join(':');

const ARCH: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' };

/** Everything that a step's process gets from the runner, and nothing of the shell that started the tests. */
export function runnerEnvironment(job: JobContext): Record<string, string> {
  const [owner = ''] = job.repository.split('/');
  const refName = job.ref.replace(/^refs\/(heads|tags|pull)\//, '');
  const workflowPath = `${job.repository}/.github/workflows/${job.workflow}.yml@${job.ref}`;
  return {
    PATH: systemPath(),
    HOME: job.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'ingest',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: job.actor,
    GITHUB_ACTOR_ID: '1001',
    GITHUB_TRIGGERING_ACTOR: job.actor,
    GITHUB_API_URL: job.apiUrl,
    GITHUB_GRAPHQL_URL: `${job.apiUrl}/graphql`,
    GITHUB_SERVER_URL: job.serverUrl,
    GITHUB_BASE_REF: '',
    GITHUB_HEAD_REF: '',
    GITHUB_EVENT_NAME: job.eventName,
    GITHUB_EVENT_PATH: job.eventPath,
    GITHUB_JOB: 'ingest',
    GITHUB_REF: job.ref,
    GITHUB_REF_NAME: refName,
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: job.repository,
    GITHUB_REPOSITORY_ID: '2002',
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: '3003',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: job.runAttempt,
    GITHUB_RUN_ID: job.runId,
    GITHUB_RUN_NUMBER: job.runNumber,
    GITHUB_SHA: job.sha,
    GITHUB_WORKFLOW: job.workflow,
    GITHUB_WORKFLOW_REF: workflowPath,
    GITHUB_WORKFLOW_SHA: job.sha,
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: ARCH[process.arch] ?? 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: job.toolCache,
    RUNNER_TRACKING_ID: `github_${job.runId}`,
    ...(job.debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

/** A run id as the runner hands them out: never the same twice. */
export const newRunId = (): string => String(randomInt(10_000_000_000, 99_999_999_999));

/** `INPUT_` variables: the given inputs over the action's own defaults. */
export function inputVariables(
  declared: Readonly<Record<string, { readonly default?: unknown } | null>>,
  given: Readonly<Record<string, string>>,
  job: JobContext,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, input] of Object.entries(declared)) values[name] = evaluate(String(input?.default ?? ''), job);
  const names = new Map(Object.keys(values).map((name) => [name.toLowerCase(), name]));
  for (const [name, value] of Object.entries(given)) values[names.get(name.toLowerCase()) ?? name] = value;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** The few expressions that a default may use. */
function evaluate(text: string, job: JobContext): string {
  const known: Readonly<Record<string, string>> = {
    'github.token': job.token,
    'github.workspace': job.workspace,
    'github.repository': job.repository,
    'github.actor': job.actor,
    'github.run_id': job.runId,
    'github.sha': job.sha,
    'github.ref': job.ref,
    'github.ref_name': job.ref.replace(/^refs\/(heads|tags)\//, ''),
  };
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    const value = known[expression];
    if (value === undefined) throw new Error(`The harness does not know ${whole}`);
    return value;
  });
}
