import { realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { describeKept, hasCache, readVault, restoreWork } from './actions/cache.ts';
import { tellFailure } from './actions/failure.ts';
import { configPath, type Inputs, readInputs } from './actions/inputs.ts';
import { writeSummary } from './actions/summary.ts';
import { createRefusalExplainer, describeTrigger, readCrons, refuseForeignCode } from './actions/workflow.ts';
import { type Env, loadConfig } from './cli/load.ts';
import { errorLog } from './cli/run.ts';
import { type Plan, planFromUrl } from './config/index.ts';
import { systemClock } from './core/clock.ts';
import { ConfigError } from './core/errors.ts';
import type { RunEvent } from './core/events.ts';
import type { Report } from './core/report.ts';
import { createSecrets } from './core/secrets.ts';
import { VERSION } from './core/version.ts';
import { createLog, redactDeep, renderOutputs, renderSummary } from './reporters/index.ts';
import { type Outcome, runPlan } from './run/run.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The step: exit code 0 or 1, after the data were published. */
async function main(env: Env, signal: AbortSignal): Promise<number> {
  const inputs = readInputs(process.env);
  if (inputs.token) secrets.add(inputs.token);
  const workspace = folderOf(env, inputs.workingDirectory);
  const { plan, env: all } = planOf(inputs, workspace, env);
  const emit = createOutput(plan, workspace, env);
  if (hasCache(env)) {
    if (await restoreWork(workspace, env)) (await import('@actions/core')).saveState('restored', 'true');
  }
  const vaultBefore = readVault(workspace);
  const keptBefore = describeKept(workspace);
  const outcome = await runPlan(
    plan,
    {
      streams: inputs.streams,
      limit: inputs.limit,
      dryRun: inputs.dryRun,
      fresh: false,
      fullRefresh: inputs.fullRefresh,
      from: inputs.from,
      to: inputs.to,
      publish: true,
      commit: inputs.commit,
      branch: inputs.branch,
    },
    {
      workspace,
      version: VERSION,
      env: all,
      emit,
      clock: systemClock,
      secrets,
      signal,
      trigger: describeTrigger,
      crons: () => readCrons(env),
      git: {
        token: inputs.token,
        serverUrl: env['GITHUB_SERVER_URL'],
        repository: env['GITHUB_REPOSITORY'],
        defaultBranch: branchOf(env),
        explainRefusal: inputs.token ? createRefusalExplainer(inputs.token) : undefined,
        refusal: refuseForeignCode,
      },
    },
  );
  if (readVault(workspace) !== vaultBefore) (await import('@actions/core')).saveState('vault', 'changed');
  if (describeKept(workspace) !== keptBefore) (await import('@actions/core')).saveState('kept', 'changed');
  await tell(outcome, workspace);
  return fails(inputs, outcome) ? 1 : 0;
}

/** @throws ConfigError where the folder is missing or outside the workspace */
function folderOf(env: Env, directory: string): string {
  const root = realpathSync(env['GITHUB_WORKSPACE'] ?? process.cwd());
  const remedy = 'Name a folder of the checkout.';
  try {
    const folder = realpathSync(resolve(root, directory));
    if (folder === root || folder.startsWith(root + sep)) return folder;
  } catch {
    throw new ConfigError('bad_input', `working-directory ${directory} does not exist`, { remedy });
  }
  throw new ConfigError('bad_input', `working-directory ${directory} lies outside the workspace`, { remedy });
}

function planOf(inputs: Inputs, workspace: string, env: Env): { plan: Plan; env: Env } {
  const { url, output, config } = inputs;
  if (url !== undefined && output !== undefined) return { plan: planFromUrl({ url, output }), env };
  return loadConfig(join(workspace, config ?? 'adip.yml'), env, secrets);
}

/** The branch that this workflow runs for; a pull request's merge ref is none. */
function branchOf(env: Env): string | undefined {
  return env['GITHUB_REF']?.startsWith('refs/heads/') ? env['GITHUB_REF_NAME'] : env['GITHUB_HEAD_REF'] || undefined;
}

function createOutput(plan: Plan, workspace: string, env: Env): (event: RunEvent) => void {
  const { redact } = secrets;
  const level = env['RUNNER_DEBUG'] === '1' ? 'debug' : plan.log.level;
  const log = createLog({
    level,
    format: plan.log.format,
    write: print,
    redact,
    clock: systemClock,
    actions: true,
    time: 'clock',
  });
  const keep = plan.log.file === undefined ? undefined : errorLog(plan.log.file, plan, workspace, redact, print);
  return (event) => {
    log(event);
    keep?.(event);
  };
}

/** Summary and outputs, through the runner's own files. */
async function tell({ report: raw, reportPath }: Outcome, workspace: string): Promise<void> {
  const core = await import('@actions/core');
  const report: Report = redactDeep(raw, secrets.redact);
  const path = relative(workspace, reportPath).split(sep).join('/');
  const { markdown, cut } = renderSummary(report, { reportPath: path });
  if (cut.length > 0) core.notice(`The summary was cut (${cut.join(', ')}); the whole report is ${path}`);
  await writeSummary(markdown, print);
  const outputs = renderOutputs(report);
  const csvPaths = outputs['csv-paths']?.split('\n').map((file) => file && fromCheckout(workspace, file));
  for (const [name, value] of Object.entries({ ...outputs, 'csv-paths': csvPaths?.join('\n') }))
    core.setOutput(name, value);
  core.setOutput('report-path', reportPath);
}

/** As the next steps find a file: they start in the checkout, wherever our working-directory is. */
const fromCheckout = (workspace: string, path: string): string =>
  relative(realpathSync(process.cwd()), join(workspace, path)).split(sep).join('/');

function fails({ failOn }: Inputs, { report, cancelled }: Outcome): boolean {
  if (cancelled) return true;
  if (failOn === 'never') return false;
  return report.run.status === 'failed' || (failOn === 'partial' && report.run.status === 'partial');
}

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const secrets = createSecrets((form) => print(`::add-mask::${escapeData(form)}`));
/** The environment without our inputs: git and other children need no token. */
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('INPUT_')));
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort(new Error(signal)));
main(inherited, stop.signal).then(
  (code) => {
    process.exitCode = code;
  },
  async (thrown: unknown) => {
    process.exitCode = 1;
    await tellFailure(thrown, { print, redact: secrets.redact, configPath: configPath(process.env) });
  },
);
