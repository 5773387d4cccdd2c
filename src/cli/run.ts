import { closeSync, openSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Plan, planFromUrl } from '../config/index.ts';
import { systemClock } from '../core/clock.ts';
import { ConfigError } from '../core/errors.ts';
import type { RunEvent } from '../core/events.ts';
import type { Secrets } from '../core/secrets.ts';
import { systemWords } from '../core/system-words.ts';
import { VERSION } from '../core/version.ts';
import { createErrorLog, createLog, createProgress, redactDeep, renderText } from '../reporters/index.ts';
import { runPlan } from '../run/run.ts';
import { choice, type Flags, listOf, type Parsed, positiveInteger } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { type Env, loadConfig } from './load.ts';

const flags: Flags = {
  config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to run. Default: adip.yml' },
  url: { type: 'string', value: 'URL', help: 'Without a config: read this URL …' },
  output: { type: 'string', value: 'FILE', help: '… into this CSV file' },
  streams: { type: 'string', value: 'A,B', help: 'Streams to run. Default: all' },
  limit: { type: 'string', value: 'N', help: 'A trial: N pages per stream, nothing is written or published' },
  'dry-run': { type: 'boolean', help: 'Read and check everything, write nothing' },
  fresh: { type: 'boolean', help: 'Do not resume an interrupted run' },
  'full-refresh': { type: 'boolean', help: 'Incremental streams start anew, and their children run for all records' },
  from: {
    type: 'string',
    value: 'CURSOR',
    help: 'Incremental streams ask from here on in this run: a date, number or id',
  },
  to: { type: 'string', value: 'CURSOR', help: 'Incremental streams ask up to here in this run' },
  publish: { type: 'boolean', help: 'Also commit, push and upload, as the Action does' },
  branch: { type: 'string', value: 'NAME', help: 'Branch to push to, instead of the one in the config' },
  'report-json': { type: 'string', value: 'FILE', help: 'Write the report as JSON to this file' },
  'log-format': { type: 'string', value: 'text|json', help: 'How log lines look. Default: text' },
  'log-level': { type: 'string', value: 'LEVEL', help: 'error, warn, info or debug. Default: info' },
};

const EXIT = { succeeded: 0, failed: 1, partial: 3 } as const;

export const run: Command = {
  flags,
  async execute({ values }: Parsed, shell: Shell): Promise<number> {
    const { secrets } = shell;
    const { plan, env, workspace } = planOf(values, shell, secrets);
    const streams = listOf(values['streams'] as string | undefined);
    const reportFile = reportPath(values['report-json'], shell);
    const output = openOutput(plan, values, shell, secrets, workspace);
    const outcome = await runPlan(
      plan,
      {
        streams,
        limit: positiveInteger('--limit', values['limit'] as string | undefined),
        dryRun: values['dry-run'] === true,
        fresh: values['fresh'] === true,
        fullRefresh: values['full-refresh'] === true,
        from: values['from'] as string | undefined,
        to: values['to'] as string | undefined,
        publish: values['publish'] === true,
        commit: true,
        branch: values['branch'] as string | undefined,
      },
      {
        workspace,
        version: VERSION,
        env,
        emit: output.emit,
        clock: systemClock,
        secrets,
        signal: shell.signal,
        trigger: async () => ({}),
        git: {},
      },
    ).finally(() => output.stop());
    const report = redactDeep(outcome.report, secrets.redact);
    if (reportFile !== undefined) writeFileSync(reportFile, `${JSON.stringify(report, null, 1)}\n`);
    if (output.isText) shell.stdout(`\n${renderText(report)}`);
    return outcome.cancelled ? 1 : EXIT[report.run.status];
  },
};

/** Where the report goes, asked before the run: a wrong path must not end one that has delivered. @throws ConfigError */
function reportPath(given: unknown, shell: Shell): string | undefined {
  if (given === undefined) return undefined;
  const file = resolve(shell.cwd, String(given));
  try {
    closeSync(openSync(file, 'a'));
  } catch (thrown) {
    throw new ConfigError(
      'bad_usage',
      `run: --report-json ${String(given)} cannot be written: ${systemWords(thrown)}`,
      { remedy: 'Name a file in a folder that is there and can be written.' },
    );
  }
  return file;
}

function planOf(values: Parsed['values'], shell: Shell, secrets: Secrets): { plan: Plan; env: Env; workspace: string } {
  const { url, output, config } = values as Record<string, string | undefined>;
  if ((url === undefined) !== (output === undefined)) {
    throw new ConfigError('bad_usage', 'run: --url and --output belong together', {
      remedy: 'Give both, or a config.',
    });
  }
  if (url !== undefined && output !== undefined) {
    if (config !== undefined) throw new ConfigError('bad_usage', 'run: --config and --url exclude one another');
    return { plan: planFromUrl({ url, output }), env: shell.env, workspace: shell.cwd };
  }
  const file = resolve(shell.cwd, config ?? 'adip.yml');
  return { ...loadConfig(file, shell.env, secrets), workspace: dirname(file) };
}

interface Output {
  emit(event: RunEvent): void;
  stop(): void;
  readonly isText: boolean;
}

function openOutput(plan: Plan, values: Parsed['values'], shell: Shell, secrets: Secrets, workspace: string): Output {
  const format = choice('--log-format', values['log-format'], ['text', 'json'] as const) ?? plan.log.format;
  const level =
    choice('--log-level', values['log-level'], ['error', 'warn', 'info', 'debug'] as const) ?? plan.log.level;
  const isLive = shell.isTerminal && format === 'text';
  const { redact } = secrets;
  const live = isLive
    ? createProgress({ write: shell.stderr, columns: shell.columns, clock: systemClock, redact })
    : undefined;
  const write = live?.line ?? ((line: string) => shell.stderr(`${line}\n`));
  const log = createLog({
    level,
    format,
    write,
    redact,
    clock: systemClock,
    color: isLive,
    live: isLive,
    time: isLive ? 'clock' : 'date',
  });
  const keep = plan.log.file === undefined ? undefined : errorLog(plan.log.file, plan, workspace, redact, write);
  return {
    isText: format === 'text',
    emit(event) {
      live?.handle(event);
      log(event);
      keep?.(event);
    },
    stop: () => live?.stop(),
  };
}

/** The rotating error log that the config asks for. */
export function errorLog(
  file: string,
  plan: Plan,
  workspace: string,
  redact: (text: string) => string,
  write: (line: string) => void,
) {
  return createErrorLog({
    file: resolve(workspace, file),
    maxBytes: plan.log.max_size,
    keep: plan.log.keep,
    clock: systemClock,
    redact,
    onFailure: (error) => write(`the error log cannot be written: ${redact(String(error))}`),
  });
}
