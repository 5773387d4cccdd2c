import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CommandFiles, createCommandFiles } from './command-files.ts';
import { git } from './repository.ts';
import { inputVariables, type JobContext, newRunId, runnerEnvironment } from './runner-environment.ts';
import { type CancelTimes, NODE, type ProcessEnd, RUNNER_TIMES, type Running, startProcess } from './step-process.ts';
import { type Annotation, annotationsOf, createConversation, type WorkflowCommand } from './workflow-commands.ts';
import { createWorkspace } from './workspace.ts';

export interface RunActionOptions {
  /** The folder of action.yml. */
  readonly actionDir: string;
  /** GITHUB_WORKSPACE, usually a clone. */
  readonly workspace: string;
  /** `with:` of the step. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** `env:` of the step, and what earlier steps left in GITHUB_ENV. */
  readonly env?: Readonly<Record<string, string>>;
  /** Values of `secrets.*`: the runner hides them from the start. */
  readonly secrets?: readonly string[];
  /** @default schedule without a payload */
  readonly event?: { readonly name: string; readonly payload?: unknown };
  /** What `github.token` is. @default ghs_harness… */
  readonly token?: string;
  readonly job?: Partial<Omit<JobContext, 'workspace' | 'eventPath' | 'token' | 'eventName'>>;
  /** Called as soon as main runs. */
  readonly during?: (running: Running) => unknown;
  /** Cancels main when this resolves. */
  readonly cancelAfter?: (running: Running) => Promise<unknown>;
  readonly times?: Partial<CancelTimes>;
  /** The step is cancelled after this, as `timeout-minutes` does. @default 10 minutes */
  readonly timeoutMs?: number;
  /** False leaves the post step out, as a machine that vanishes does. @default true */
  readonly post?: boolean;
  /** The Node that runs the scripts. @default the project's */
  readonly node?: string;
}

/** What one process of the step left behind. */
export interface StepResult extends ProcessEnd {
  /** stdout and stderr in order of arrival, secrets hidden, as the log shows them. */
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** The job summary; empty where it was too big and dropped. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly commands: readonly WorkflowCommand[];
  readonly masks: readonly string[];
}

export interface ActionResult extends StepResult {
  /** The post step; undefined where the action has none, or it was left out. */
  readonly post: StepResult | undefined;
}

/** A summary above this is dropped whole, bytes. */
export const SUMMARY_LIMIT = 1_048_576;

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: { readonly main: string; readonly post?: string; readonly 'post-if'?: string };
}

/** Runs an Action as GitHub's runner does: main, then post in a new process with main's state. */
export async function runAction(options: RunActionOptions): Promise<ActionResult> {
  const action: ActionFile = parse(await readFile(join(options.actionDir, 'action.yml'), 'utf8'));
  await using place = await createWorkspace();
  const job = await createJob(options, place.path);
  const secrets = [job.token, ...(options.secrets ?? [])];
  const given = options.inputs ?? {};
  const base = {
    ...runnerEnvironment(job),
    ...options.env,
    ...inputVariables(action.inputs ?? {}, given, job),
  };
  const files = join(place.path, 'file_commands');
  const main = await runStep(options, {
    script: join(options.actionDir, action.runs.main),
    env: base,
    files: await createCommandFiles(files, 'main'),
    secrets,
    watched: true,
    warnings: unexpected(action, given),
  });
  const wanted = options.post !== false && action.runs.post !== undefined && due(action.runs['post-if'], main);
  if (!wanted || action.runs.post === undefined) return { ...main.result, post: undefined };
  const state = Object.entries(main.result.state).map(([name, value]) => [`STATE_${name}`, value] as const);
  const after = await runStep(options, {
    script: join(options.actionDir, action.runs.post),
    env: {
      ...base,
      ...main.variables,
      PATH: [...main.paths, base.PATH].join(':'),
      ...Object.fromEntries(state),
    },
    files: await createCommandFiles(files, 'post'),
    secrets: [...secrets, ...main.result.masks],
    watched: false,
    warnings: [],
  });
  return { ...main.result, post: after.result };
}

async function createJob(options: RunActionOptions, place: string): Promise<JobContext> {
  const folder = async (name: string) => {
    await mkdir(join(place, name), { recursive: true });
    return join(place, name);
  };
  const { name, payload = {} } = options.event ?? { name: 'schedule' };
  const eventPath = join(await folder('event'), 'event.json');
  await writeFile(eventPath, JSON.stringify(payload));
  return {
    home: await folder('home'),
    temp: await folder('temp'),
    toolCache: await folder('tools'),
    repository: 'octo-org/data',
    ref: 'refs/heads/main',
    // A workspace that is no clone has no commit; the runner's variable exists all the same.
    sha: options.job?.sha ?? (await git(['rev-parse', 'HEAD'], options.workspace).catch(() => '0'.repeat(40))),
    actor: 'octocat',
    runId: newRunId(),
    runNumber: '1',
    runAttempt: '1',
    apiUrl: 'http://127.0.0.1:9',
    serverUrl: 'https://github.com',
    workflow: 'ingest',
    debug: false,
    ...options.job,
    workspace: options.workspace,
    eventPath,
    token: options.token ?? 'ghs_harness0123456789abcdefghijklmnop',
    eventName: name,
  };
}

interface Step {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly files: CommandFiles;
  readonly secrets: readonly string[];
  /** Main is what tests watch and cancel. */
  readonly watched: boolean;
  readonly warnings: readonly string[];
}

interface StepEnd {
  readonly result: StepResult;
  readonly variables: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
}

async function runStep(options: RunActionOptions, step: Step): Promise<StepEnd> {
  const conversation = createConversation(step.secrets);
  for (const warning of step.warnings) conversation.hear(`::warning::${warning}`);
  const { running, end } = startProcess({
    script: step.script,
    cwd: options.workspace,
    env: { ...step.env, ...step.files.env },
    conversation,
    times: { ...RUNNER_TIMES, ...options.times },
    node: options.node ?? NODE,
  });
  const timeout = setTimeout(running.cancel, options.timeoutMs ?? 600_000);
  const watching = step.watched ? [options.during?.(running), options.cancelAfter?.(running).then(running.cancel)] : [];
  const outcome = await Promise.all([end, ...watching])
    .then(([ended]) => ended)
    .catch((error: unknown) => {
      // A watcher that failed must not leave the step running.
      running.signal('SIGKILL');
      throw error;
    })
    .finally(() => clearTimeout(timeout));
  const summary = await step.files.summary();
  const dropped = Buffer.byteLength(summary) > SUMMARY_LIMIT;
  if (dropped) conversation.hear(`::error::$GITHUB_STEP_SUMMARY upload aborted: above ${SUMMARY_LIMIT} bytes`);
  return {
    variables: await step.files.variables(),
    paths: await step.files.paths(),
    result: {
      ...outcome,
      stdout: conversation.lines.join('\n'),
      outputs: { ...conversation.outputs, ...(await step.files.outputs()) },
      state: { ...conversation.state, ...(await step.files.state()) },
      summary: dropped ? '' : conversation.hide(summary),
      annotations: annotationsOf(conversation),
      commands: conversation.commands,
      masks: [...conversation.masks],
    },
  };
}

function unexpected(action: ActionFile, given: Readonly<Record<string, string>>): string[] {
  const known = Object.keys(action.inputs ?? {});
  const strange = Object.keys(given).filter((name) => !known.some((one) => one.toLowerCase() === name.toLowerCase()));
  return strange.length === 0
    ? []
    : [`Unexpected input(s) '${strange.join("', '")}', valid inputs are ['${known.join("', '")}']`];
}

/** `post-if`, always by default. */
function due(condition: string | undefined, main: StepEnd): boolean {
  const { code, cancelled } = main.result;
  switch ((condition ?? 'always()').replace(/\s/g, '')) {
    case 'always()':
      return true;
    case 'success()':
      return code === 0 && !cancelled;
    case 'failure()':
      return code !== 0 && !cancelled;
    case 'cancelled()':
      return cancelled;
    case '!cancelled()':
      return !cancelled;
    default:
      throw new Error(`The harness does not know post-if: ${condition}`);
  }
}
