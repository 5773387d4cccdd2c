#!/usr/bin/env node
import process from 'node:process';
import { parseFlags } from './cli/arguments.ts';
import type { Command, Shell } from './cli/command.ts';
import { helpOf, overview } from './cli/help.ts';
import { suggest } from './config/index.ts';
import { ConfigError, toIngestError } from './core/errors.ts';
import { VERSION } from './core/version.ts';

/** Each command's code is loaded when it is called. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  run: async () => (await import('./cli/run.ts')).run,
};

async function main(args: readonly string[], shell: Shell): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') return tell(shell, `${VERSION}\n`);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const all = await Promise.all(Object.entries(COMMANDS).map(async ([key, load]) => [key, await load()] as const));
    return tell(shell, overview(all));
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    throw new ConfigError('bad_usage', `no command is called "${name}"`, {
      remedy: suggest(name, Object.keys(COMMANDS)) ?? 'See `adip-ingest --help`.',
    });
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) return tell(shell, helpOf(name, command));
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
const shell: Shell = {
  cwd: process.cwd(),
  env: process.env,
  signal: stop.signal,
  isTerminal: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  columns: () => process.stderr.columns ?? 80,
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
    process.stderr.write(`adip-ingest: ${error.message}${remedy}\n`);
    if (error.code === 'unexpected' && process.env['ADIP_DEBUG']) console.error(thrown);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  },
);
