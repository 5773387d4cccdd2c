#!/usr/bin/env node
import process from 'node:process';
import { parseFlags } from './cli/arguments.ts';
import type { Command, Shell } from './cli/command.ts';
import { type Entry, helpOf, overview } from './cli/help.ts';
import { suggest } from './config/nearest.ts';
import { ConfigError, toIngestError } from './core/errors.ts';
import { createSecrets } from './core/secrets.ts';
import { VERSION } from './core/version.ts';

/** The oldest release that has what the commands load. */
const NODE = 24;

/** Each command's code is loaded when it is called, so that `--help` and `--version` cost nothing. */
const COMMANDS: Readonly<Record<string, Entry & { load(): Promise<Command> }>> = {
  init: {
    summary: 'Write a first config, a workflow and a list of the variables they need',
    load: async () => (await import('./cli/init.ts')).init,
  },
  validate: {
    summary: 'Check a config without asking any server',
    load: async () => (await import('./cli/validate.ts')).validate,
  },
  preview: {
    summary: 'Show the first rows of a stream or a URL, and what was found in them; write nothing',
    load: async () => (await import('./cli/preview.ts')).preview,
  },
  suggest: {
    summary: 'Propose a config for a list page of a site: rows, fields, next page',
    load: async () => (await import('./cli/suggest.ts')).suggest,
  },
  plan: {
    summary: 'Show what a run would ask and write, in order; ask no server',
    load: async () => (await import('./cli/plan.ts')).plan,
  },
  doctor: {
    summary: 'Look for what would make a run fail: variables, workspace, git, workflow, destinations',
    load: async () => (await import('./cli/doctor.ts')).doctor,
  },
  run: {
    summary: 'Run the streams of a config: resume what was interrupted, land the files, report',
    load: async () => (await import('./cli/run.ts')).run,
  },
  report: {
    summary: 'Show the report of a run, as text, JSON or one HTML page, or the last runs with trends',
    load: async () => (await import('./cli/report.ts')).report,
  },
  schema: {
    summary: 'Print the JSON Schema of the config or of the report',
    load: async () => (await import('./cli/schema.ts')).schema,
  },
};

async function main(args: readonly string[], shell: Shell): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') return tell(shell, `${VERSION}\n`);
  const isHelp = name === 'help' || name === '--help' || name === '-h';
  if (isHelp && rest[0] !== undefined) return main([rest[0], '--help'], shell);
  if (name === undefined || isHelp) return tell(shell, overview(COMMANDS));
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    const what = name.startsWith('-') ? `"${name}" comes before any command` : `no command is called "${name}"`;
    throw new ConfigError('bad_usage', what, {
      remedy: `${suggest(name, Object.keys(COMMANDS)) ?? ''} See \`adip-ingest --help\`.`.trim(),
    });
  }
  if (Number.parseInt(process.versions.node, 10) < NODE)
    throw new ConfigError('old_node', `this is Node ${process.versions.node}, and Node ${NODE} or newer is needed`, {
      remedy: 'Install it from https://nodejs.org; `node --version` tells which one is found first.',
    });
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) return tell(shell, helpOf(name, entry.summary, command));
  return command.execute(parseFlags(name, rest, command.flags, command.positionals?.length), shell);
}

function tell(shell: Shell, text: string): number {
  shell.stdout(text);
  return 0;
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(130); // asked twice: at once, checkpoints hold
    stop.abort(new Error(signal));
  });
}
// Whoever reads our output may stop early (`| head`): no reason to fail.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
const secrets = createSecrets();
const shell: Shell = {
  cwd: process.cwd(),
  env: process.env,
  signal: stop.signal,
  secrets,
  isTerminal: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  columns: () => process.stderr.columns ?? 80,
  width: () => process.stdout.columns ?? (Number(process.env['COLUMNS']) || 100),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
};
main(process.argv.slice(2), shell).then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    const error = toIngestError(thrown);
    const remedy = error.remedy === undefined ? '' : `\n${error.remedy}`;
    process.stderr.write(secrets.redact(`adip-ingest: ${error.message}${remedy}\n`));
    if (error.code === 'unexpected' && process.env['ADIP_DEBUG']) console.error(thrown);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  },
);
