import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

export interface Step {
  readonly uses: string;
  readonly run: string;
  readonly with: Fields;
  readonly env: Fields;
}

/** A job that runs adip-ingest. */
export interface Job {
  readonly name: string;
  /** `write-all`, `read-all` or scope to access; its own, else the workflow's; undefined where neither says. */
  readonly permissions: string | Fields | undefined;
  readonly hasConcurrency: boolean;
  readonly steps: readonly Step[];
  /** Names that the step of adip-ingest sees. */
  readonly variables: readonly string[];
}

/** A workflow as far as checks look. */
export interface Workflow {
  /** Relative to the repository. */
  readonly path: string;
  /** Why it cannot be read. */
  readonly broken?: string;
  readonly events: readonly string[];
  readonly crons: readonly string[];
  /** Empty where it has nothing to do with adip-ingest. */
  readonly jobs: readonly Job[];
}

/** All workflows of a repository. */
export function readWorkflows(root: string): Workflow[] {
  const folder = join(root, '.github', 'workflows');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => readWorkflow(`.github/workflows/${name}`, readFileSync(join(folder, name), 'utf8')));
}

export function readWorkflow(path: string, text: string): Workflow {
  let root: Fields;
  try {
    root = fields(parse(text, { maxAliasCount: 100, logLevel: 'error' }));
  } catch (thrown) {
    return { path, broken: (thrown as Error).message.split('\n')[0]!, events: [], crons: [], jobs: [] };
  }
  const on = root['on'];
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(fields(on));
  const crons = list(fields(on)['schedule']).map((entry) => String(fields(entry)['cron'] ?? ''));
  const jobs = Object.entries(fields(root['jobs'])).flatMap(([name, job]) => readJob(name, fields(job), root));
  return { path, events, crons, jobs };
}

function readJob(name: string, job: Fields, root: Fields): Job[] {
  const steps = list(job['steps']).map((entry): Step => {
    const step = fields(entry);
    return {
      uses: String(step['uses'] ?? ''),
      run: String(step['run'] ?? ''),
      with: fields(step['with']),
      env: fields(step['env']),
    };
  });
  const ours = steps.find(isOurs);
  if (!ours) return [];
  const permissions = job['permissions'] ?? root['permissions'];
  return [
    {
      name,
      permissions:
        permissions === undefined || permissions === null || typeof permissions === 'string'
          ? (permissions ?? undefined)
          : fields(permissions),
      hasConcurrency: (job['concurrency'] ?? root['concurrency']) !== undefined,
      steps,
      variables: [root, job, ours].flatMap((part) => Object.keys(fields((part as Fields)['env']))),
    },
  ];
}

/** The step that runs adip-ingest, as an Action or by its command line. */
export const isOurs = ({ uses, run }: Step): boolean =>
  /(^|\/)adip-ingest(@|$)/.test(uses) || /\badip-ingest\s+run\b/.test(run);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const fields = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
